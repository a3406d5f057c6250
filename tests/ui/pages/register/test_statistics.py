"""Figures on the screen: those of the village, of the day and in the bands that were asked for."""

from datetime import date
from urllib.parse import parse_qs

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from tests.people import fill
from tests.ui.conftest import Typed
from ui.pages.register.page import Page
from ui.pages.register.statistics.view import View
from ui.session import Session
from ui.widgets.button import Button
from ui.widgets.drawings.drawing import FittedDrawing
from ui.widgets.fields.date_field import CalendarPopup, shown_date
from ui.widgets.label import Label
from village_net.documents import DOCUMENTS
from village_net.documents.drawing import Role
from village_net.thai.dates import PartialDate
from village_net.village.figures.statistics import BANDS, statistics
from village_net.village.life.edits import record_death
from village_net.village.register.edits import save_person
from village_net.village.register.queries import people_in_order
from village_net.village.register.records import Person, Sex


@pytest.fixture
def page(full_session: Session, qtbot: QtBot) -> Page:
    made = Page(full_session)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


@pytest.fixture
def view(page: Page, qtbot: QtBot) -> View:
    made = page.show_view("statistics")
    assert isinstance(made, View)
    made.turns.finish()
    return made


def texts(view: View, qtbot: QtBot) -> list[str]:
    """Return what stands on the screen once all of it does."""
    view.turns.finish()
    qtbot.waitUntil(lambda: "พีระมิดประชากร" in _seen(view))
    return _seen(view)


def _seen(view: View) -> list[str]:
    return [label.plain_text() for label in view.findChildren(Label) if label.isVisible()]


def test_the_screen_tells_the_figures_of_the_village(
    view: View, full_session: Session, qtbot: QtBot
) -> None:
    shown = texts(view, qtbot)
    assert shown[shown.index("คน") - 1] == "12"
    assert shown[shown.index("ครัวเรือน") - 1] == "3"
    assert "ชาย 0 คน หญิง 12 คน" in shown
    facts = statistics(full_session.store, full_session.store.clock().date())
    for band in facts.bands:
        if band.oldest is not None:
            at = shown.index(f"{band.youngest}–{band.oldest}")
            f = band.figure
            assert shown[at + 1 : at + 4] == [str(f.men), str(f.women), str(f.everyone)]


def test_other_bands_are_counted_at_once(view: View, qtbot: QtBot) -> None:
    for key in BANDS:
        view.bands.setCurrentIndex(view.bands.findData(key))
        view.bands.activated.emit(view.bands.currentIndex())
        shown = texts(view, qtbot)
        first, second = BANDS[key][1][:2]
        assert f"{first}–{second - 1}" in shown


def test_a_day_of_the_past_is_typed_and_shown(
    view: View, full_session: Session, qtbot: QtBot, type_in: Typed
) -> None:
    record_death(full_session.store, people_in_order(full_session.store)[0], PartialDate(2024, 5))
    assert "11" in texts(view, qtbot)
    type_in(view.day.line, "1/1/2566")
    qtbot.keyClick(view.day.line, Qt.Key.Key_Return)
    shown = texts(view, qtbot)
    assert shown[shown.index("คน") - 1] == "12"
    assert "ข้อมูล ณ วันที่ 1 ม.ค. 2566" in shown


def test_a_day_that_cannot_be_read_is_explained(view: View, qtbot: QtBot, type_in: Typed) -> None:
    before = texts(view, qtbot)
    type_in(view.day.line, "31/2/2566")
    qtbot.keyClick(view.day.line, Qt.Key.Key_Return)
    said = [text for text in texts(view, qtbot) if text not in before]
    assert any("31/2/2566" in text for text in said)


def test_a_change_is_counted_and_printing_asks_for_the_same(
    view: View, full_session: Session, qtbot: QtBot, type_in: Typed
) -> None:
    save_person(full_session.store, Person("n", "", "", "ใหม่", sex=Sex.MALE), "9")
    assert "ชาย 1 คน หญิง 12 คน" in texts(view, qtbot)
    type_in(view.day.line, "1/1/2566")
    view.bands.setCurrentIndex(view.bands.findData("schools"))
    with qtbot.waitSignal(full_session.shown) as asked:
        view.print_figures()
    where, id = asked.args
    key, _sign, options = id.partition("?")
    assert where == "documents"
    document = next(d for d in DOCUMENTS if d.key == key)
    chosen = {name: values[0] for name, values in parse_qs(options).items()}
    assert chosen["bands"] == "schools"
    facts = document.collect(full_session.store, document.resolved(chosen))
    assert facts.figures.day.isoformat() == "2023-01-01"


def test_many_people_are_counted_beside_the_window(session: Session, qtbot: QtBot) -> None:
    fill(session.store, 5_001, 1_000)
    with qtbot.waitSignal(session.free):
        made = View(session)
        qtbot.addWidget(made)
    made.show()
    assert "5,001" in texts(made, qtbot)


def test_an_empty_village_is_told_what_to_do(session: Session, qtbot: QtBot) -> None:
    made = View(session)
    qtbot.addWidget(made)
    words = [b.text() for b in made.findChildren(Button)]
    assert "นำเข้ารายชื่อ" in words


def test_the_pyramid_is_that_of_the_paper_and_is_said(view: View, qtbot: QtBot) -> None:
    texts(view, qtbot)
    [drawn] = view.findChildren(FittedDrawing)
    bars = [box for box in drawn.drawing.boxes if box.fill is Role.PALE]
    assert bars
    assert all(bar.place.x > drawn.drawing.width / 2 for bar in bars)
    assert drawn.accessibleName() == "พีระมิดประชากร"
    assert "60–64: 0, " in drawn.accessibleDescription()


def test_a_day_picked_from_the_calendar_is_shown_and_half_a_day_is_not_read(
    view: View, full_session: Session, qtbot: QtBot, type_in: Typed
) -> None:
    type_in(view.day.line, "1/")
    assert f"ข้อมูล ณ วันที่ {shown_date(full_session.store.clock().date())}" in texts(view, qtbot)
    view.day.line.clear()
    popup = CalendarPopup(date(2023, 1, 15), view)
    popup.picked.connect(view.day._on_picked)
    day = next(b for b in popup.findChildren(QPushButton) if b.text() == "9")
    qtbot.mouseClick(day, Qt.MouseButton.LeftButton)
    assert "ข้อมูล ณ วันที่ 9 ม.ค. 2566" in texts(view, qtbot)


def test_a_reader_stays_where_they_are_when_figures_change(
    view: View, full_session: Session, qtbot: QtBot
) -> None:
    texts(view, qtbot)
    bar = view.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    assert place > 0
    save_person(full_session.store, Person("n", "", "", "ใหม่"), "9")
    texts(view, qtbot)
    qtbot.waitUntil(lambda: bar.value() == place)
