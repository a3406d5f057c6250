"""With type of 24 points in a window of 1366 by 768 nothing is cut and everything is reached."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.people import fill, national_id
from tests.ui.conftest import delete_closed
from ui.pages import PAGES
from ui.pages.register.importing.check import CheckStep
from ui.pages.register.importing.flow import ImportFlow
from ui.pages.register.importing.match import MatchStep
from ui.pages.register.page import Page as RegisterPage
from ui.pages.register.statistics.view import View as StatisticsView
from ui.pages.register.views import VIEWS
from ui.pages.tower.page import Page as TowerPage
from ui.session import Session
from ui.settings import Settings
from ui.shell.page_room import PageRoom
from ui.shell.shell import Shell
from ui.text import speak
from ui.theme import apply_theme
from ui.welcome.create import CreateVillage
from ui.widgets.button import Button
from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import Card, row
from village_net.i18n import Language
from village_net.tower.templates.catalogue import announcement_templates
from village_net.village.register.particulars import Particulars

HEADS = "ที่,บ้านเลขที่,เลขประจำตัวประชาชน,ชื่อ - สกุล,เกิด\n"
WRONG = "{n},{n}/1,{id},นายบุญมาประเสริฐ{n} แก้วมณีรัตนโชติ,31/2/2520\n"
RIGHT = "{n},{n}/2,{id},นางคำแพง{n} แก้วมณี,1/2/2520\n"
ROSTER = HEADS + "".join(
    line.format(n=n, id=national_id(first + n))
    for line, first in ((WRONG, 900), (RIGHT, 950))
    for n in range(1, 9)
)


@pytest.fixture(params=list(Language), scope="module")
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    """Large type, once for each language."""
    settings = Settings()
    settings.type_size = 24
    apply_theme(qapp, settings)
    yield request.param
    delete_closed()
    settings.type_size = 14
    apply_theme(qapp, settings)


@pytest.fixture
def shell(language: Language, session: Session, qtbot: QtBot) -> Iterator[Shell]:
    """The shell in large type, in both languages."""
    speak(language)
    fill(session.store, 30, 5)
    session.settings.type_size = 24
    made = Shell(session)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    yield made
    session.jobs.wait()


def inside(widget: QWidget, room: QWidget) -> bool:
    place = QRect(widget.mapTo(room, QPoint(0, 0)), widget.size())
    return room.rect().contains(place)


def whole(widget: QWidget) -> bool:
    """Tell whether a widget has the width that it asks for."""
    return widget.sizeHint().width() <= widget.width()


def is_cut(widget: QWidget, window: QWidget) -> bool:
    """Tell whether a part around a widget takes something off it that no scrolling brings back."""
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    scrolls = False
    part = widget.parentWidget()
    while part and part is not window:
        room = QRect(part.mapTo(window, QPoint(0, 0)), QWidget.size(part))
        if place.left() < room.left() or place.right() > room.right():
            return True
        scrolls = scrolls or isinstance(part.parentWidget(), QScrollArea)
        if not scrolls and (place.top() < room.top() or place.bottom() > room.bottom()):
            return True
        part = part.parentWidget()
    return False


def squeezed(window: QWidget) -> list[str]:
    shown = [b for b in window.findChildren(QPushButton) if b.isVisible()]
    return [b.text() for b in shown if not whole(b) or is_cut(b, window)]


def import_of(shell: Shell, tmp_path: Path) -> ImportFlow:
    file = tmp_path / "roster.csv"
    file.write_text(ROSTER, encoding="utf-8")
    page = shell.show_page("register")
    assert isinstance(page, RegisterPage)
    flow = page.start_import()
    flow.open(file)
    shell.session.jobs.wait()
    return flow


def settle() -> None:
    """Let the layouts come to rest; what earlier tests left behind goes first."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for _ in range(3):
        QApplication.processEvents()


def test_no_button_of_any_page_is_squeezed(shell: Shell) -> None:
    for entry in PAGES:
        shell.show_page(entry.key)
        settle()
        assert not squeezed(shell), entry.key
    register = shell.show_page("register")
    assert isinstance(register, RegisterPage)
    for view in VIEWS:
        register.show_view(view.key)
        shell.session.jobs.wait()
        settle()
        assert not squeezed(shell), view.key


def test_the_columns_of_a_list_fold_and_stay_whole(
    shell: Shell, tmp_path: Path, qtbot: QtBot
) -> None:
    flow = import_of(shell, tmp_path)
    qtbot.waitUntil(lambda: bool(flow.findChildren(MatchStep)))
    step = flow.findChildren(MatchStep)[0]
    settle()
    assert step.lines.folded
    choosers = list(step.choosers.values())
    assert choosers
    assert all(each.shown_words() == each.currentText() for each in choosers)
    assert all(whole(chip) for chip in step.findChildren(Chip))
    for part in [*step.findChildren(Chip), *choosers]:
        assert not is_cut(part, shell)
    assert all(inside(b, shell) for b in step.findChildren(Button))


def test_the_import_button_stays_in_sight(shell: Shell, tmp_path: Path, qtbot: QtBot) -> None:
    flow = import_of(shell, tmp_path)
    qtbot.waitUntil(lambda: flow.mapping is not None)
    flow.check()
    shell.session.jobs.wait()
    qtbot.waitUntil(lambda: bool(flow.findChildren(CheckStep)))
    step = flow.findChildren(CheckStep)[0]
    settle()
    assert inside(step.agree, shell)
    assert whole(step.agree)
    assert step.lines.folded
    assert not squeezed(shell)
    names = [label for label in step.lines.findChildren(Label) if "บุญมา" in label.text()]
    assert names
    assert all(whole(name) and not is_cut(name, shell) for name in names)


def test_a_name_is_written_in_place_of_what_was_found(
    shell: Shell, tmp_path: Path, qtbot: QtBot
) -> None:
    flow = import_of(shell, tmp_path)
    qtbot.waitUntil(lambda: flow.mapping is not None)
    flow.check()
    shell.session.jobs.wait()
    qtbot.waitUntil(lambda: bool(flow.findChildren(CheckStep)))
    step = flow.findChildren(CheckStep)[0]
    step.lines.findChildren(Button)[0].click()
    settle()
    editor = next(iter(step.editors.values()))
    assert editor.isVisible()
    assert not is_cut(editor, shell)
    shell.resize(3000, 768)
    settle()
    assert not step.lines.folded
    assert editor.isVisible()


def test_every_page_has_its_whole_name_in_the_sidebar(shell: Shell) -> None:
    for entry in PAGES:
        shell.show_page(entry.key)
        settle()
        for button in shell.sidebar.findChildren(Button):
            assert whole(button), button.text()
        assert all(whole(label) for label in shell.sidebar.findChildren(Label))


@pytest.mark.parametrize("width", [900, 1366, 1700, 2400])
def test_the_words_in_the_search_end_before_the_key(shell: Shell, width: int) -> None:
    shell.resize(width, 768)
    settle()
    search = shell.top_bar.search
    words = search.fontMetrics().horizontalAdvance(search.placeholderText())
    start = search.cursorRect().left()
    key = search.findChildren(Chip)[0]
    end = key.x() if key.isVisible() else search.width()
    assert start + words <= end


def test_a_form_has_the_page_for_itself(shell: Shell) -> None:
    page = shell.show_page("register")
    assert isinstance(page, RegisterPage)
    form = page.browse.add_person()
    settle()
    assert not page.tabs.isVisible()
    assert inside(form, shell)
    saves = [b for b in form.findChildren(Button) if b.property("kind") == "main"]
    assert all(inside(b, shell) and whole(b) for b in saves)
    form.left.emit()
    assert page.tabs.isVisible()


def test_a_view_that_is_left_gives_the_page_back(shell: Shell) -> None:
    page = shell.show_page("register")
    assert isinstance(page, RegisterPage)
    page.browse.add_person()
    assert not page.tabs.isVisible()
    page.show_view("groups")
    assert page.tabs.isVisible()
    page.show_view("people")
    assert not page.tabs.isVisible()
    shell.resize(3000, 768)
    settle()
    assert page.tabs.isVisible()


def test_a_family_chart_leaves_room_for_a_whole_box(shell: Shell) -> None:
    with shell.session.store.change("Marry"):
        shell.session.store.put(Particulars("p1", spouse_id="p2"))
    page = shell.show_page("register")
    assert isinstance(page, RegisterPage)
    for id in ("p1", "p3"):
        pane = page.show_kinship(id)
        assert pane
        settle()
        assert not squeezed(shell)
    pane = page.show_kinship("p1")
    assert pane
    settle()
    place = pane.chart.place_of(pane.chart.chosen_id)
    window = QRect(pane.chart.mapTo(shell, place.topLeft()), place.size())
    assert shell.rect().contains(window)
    assert pane._area.viewport().rect().contains(place.translated(pane.chart.pos()))


def test_an_announcement_is_written_without_cut_fields(shell: Shell) -> None:
    page = shell.show_page("tower")
    assert isinstance(page, TowerPage)
    form = page.announcements.begin()
    settle()
    for line in (form.editors["starts"].line, form.editors["ends"].line):
        words = line.fontMetrics().horizontalAdvance(line.placeholderText())
        assert words + 2 * line.cursorRect().left() <= line.width()
    assert not squeezed(shell)


def test_the_fields_of_a_template_are_asked_without_cut_words(shell: Shell) -> None:
    page = shell.show_page("tower")
    assert isinstance(page, TowerPage)
    for template in announcement_templates()[::7]:
        form = page.announcements.begin_from(template)
        assert form.panel
        while form.panel.current():
            settle()
            assert not squeezed(shell)
            form.panel.skip()
        settle()
        assert not squeezed(shell)


def test_examples_of_ones_own_are_put_in_order_without_cut_words(shell: Shell) -> None:
    page = shell.show_page("tower")
    assert isinstance(page, TowerPage)
    examples = page.announcements.arrange_examples()
    settle()
    assert not squeezed(shell)
    for template in announcement_templates()[::9]:
        examples.list.opened.emit(template.key)
        settle()
        assert not squeezed(shell)
    for template in announcement_templates()[::9]:
        examples.write("example", f"+{template.key}")
        settle()
        assert not squeezed(shell)


def test_figures_stand_below_each_other_where_they_are_tight(shell: Shell) -> None:
    page = shell.show_page("register")
    assert isinstance(page, RegisterPage)
    view = page.show_view("statistics")
    assert isinstance(view, StatisticsView)
    settle()
    labels = [label for label in view.findChildren(Label) if label.isVisible()]
    assert labels
    assert not [label.text() for label in labels if is_cut(label, shell)]


def test_a_page_that_is_too_high_scrolls(shell: Shell) -> None:
    page = shell.show_page("register")
    shell.resize(1366, 500)
    settle()
    room = page.parentWidget().parentWidget().parentWidget()
    assert isinstance(room, PageRoom)
    layout = page.layout()
    assert layout
    assert page.height() >= layout.totalMinimumHeightForWidth(page.width())
    assert room.verticalScrollBar().maximum() > 0
    shell.resize(1366, 3000)
    settle()
    assert room.verticalScrollBar().maximum() == 0


def test_creating_a_village_scrolls_in_a_low_window(shell: Shell, qtbot: QtBot) -> None:
    form = CreateVillage()
    qtbot.addWidget(form)
    form.resize(720, 520)
    form.show()
    form.save()
    settle()
    assert (form.width(), form.height()) == (720, 520)
    assert not squeezed(form)


def test_an_error_leaves_the_field_beside_it_where_it_is(qtbot: QtBot) -> None:
    card, first, second = Card(), LineEdit(), LineEdit()
    qtbot.addWidget(card)
    wrong = Field("A", first)
    card.add(row(wrong, Field("B", second)))
    card.resize(600, 200)
    card.show()
    wrong.set_error("ใส่ชื่อหมู่บ้านก่อน")
    settle()
    assert first.mapTo(card, QPoint(0, 0)).y() == second.mapTo(card, QPoint(0, 0)).y()


def test_a_choice_that_does_not_fit_ends_with_dots(qtbot: QtBot) -> None:
    narrow, short = Chooser(), Chooser()
    for chooser, words in ((narrow, "ก" * 60), (short, "ก" * 8)):
        qtbot.addWidget(chooser)
        chooser.addItem(words)
        chooser.resize(240, 40)
        chooser.show()
    assert narrow.shown_words().endswith("…")
    assert short.shown_words() == "ก" * 8
