"""Whatever Tab reaches in the app has a name that a screen reader can say, and is large enough."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)

from tests.conftest import Put
from ui.pages import PAGES
from ui.pages.register.views import VIEWS as REGISTER_VIEWS
from ui.pages.tower.views import VIEWS as TOWER_VIEWS
from ui.parts.form_kinds import FORMS, form_id
from ui.parts.kept_draft import KeptDraft
from ui.session import Session
from ui.settings import Settings
from ui.shell.shell import Shell
from ui.studio.studio import Studio
from ui.text import speak
from ui.theme import apply_theme
from ui.welcome.create import CreateVillage
from ui.welcome.start import Start
from ui.widgets.fields.date_field import DateField
from village_net.i18n import Language
from village_net.store import Store, open_store

TARGET = 36  # pixels at 14 pt
KNOB = 20
ENTRIES = {"register": REGISTER_VIEWS, "tower": TOWER_VIEWS}
PLACES = [(page.key, view.key) for page in PAGES for view in ENTRIES.get(page.key, ())]
PLACES += [(page.key, "") for page in PAGES if page.key not in ENTRIES]


@pytest.fixture(scope="module", params=list(Language))
def shell(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    tmp_path_factory: pytest.TempPathFactory,
    put_sample: Put,
) -> Iterator[Shell]:
    """One window on a village that is full of everything, for each language."""
    store = open_store(put_sample(tmp_path_factory.mktemp("every") / "village"))
    speak(request.param)
    apply_theme(qapp, Settings())
    session = Session(store, Settings())
    made = Shell(session)
    made.resize(1366, 728)
    made.show()
    yield made
    session.jobs.wait()
    made.stop_watching()
    made.close()
    made.deleteLater()
    store.close()


@pytest.fixture(autouse=True)
def _language_of_the_window(_thai: None, request: pytest.FixtureRequest) -> None:
    """Views that are made on their first visit speak as their window does."""
    if "shell" in request.fixturenames:
        speak(request.node.callspec.params["shell"])


def reached_by_tab(root: QWidget) -> Iterator[QWidget]:
    """Yield what shows and takes the focus by Tab itself."""
    for each in root.findChildren(QWidget):
        policy = each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if each.isVisible() and each.isEnabled() and policy and each.focusProxy() is None:
            yield each


def spoken_name(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.text()
    buddies = [b for b in widget.window().findChildren(QLabel) if b.buddy() is widget]
    return buddies[0].text() if buddies else ""


def way_to(widget: QWidget | None) -> str:
    """Return where a widget stands, to be found in a failed test."""
    names: list[str] = []
    while widget:
        names.append(widget.objectName() or type(widget).__name__)
        widget = widget.parentWidget()
    return " < ".join(names[:6])


def nameless(root: QWidget) -> list[str]:
    return [way_to(each) for each in reached_by_tab(root) if not spoken_name(each).strip()]


def too_small(root: QWidget) -> list[str]:
    """Return what is pressed with the mouse and is less high than a finger needs."""
    pressed = QAbstractButton | QComboBox | QLineEdit | QSlider
    return [
        f"{each.width()} × {each.height()} {way_to(each)}"
        for each in root.findChildren(QWidget)
        if isinstance(each, pressed)
        and each.isVisible()
        and not isinstance(
            each.parentWidget(), QComboBox
        )  # the line of a chooser is its own height
        and min(each.width(), each.height()) < TARGET
    ]


def about(store: Store, form: str) -> str:
    """Return what a form is opened about: a record where it needs one, else a new one."""

    def first(table: str, condition: str = "1") -> str:
        return store.rows(f"SELECT id FROM {table} WHERE {condition} ORDER BY rowid")[0][0]

    match form:
        case "membership" | "tower" | "newsletter":
            return first(form)
        case "tower-event":
            return first("tower")
        case "answer":
            return first("reply", "owed = 1 AND answer = ''")
        case "event":
            return f"{first('person')} death"
        case "survey":
            return f"{first('indicator_set')} 2569 {first('household')}"
        case "slot":
            return first("announcement")
        case _:
            return ""


@pytest.mark.parametrize(("page", "view"), PLACES)
def test_whatever_tab_reaches_on_a_page_has_a_name_and_a_size(
    shell: Shell, page: str, view: str
) -> None:
    shell.show_record(page, view)
    QApplication.processEvents()
    assert len(list(reached_by_tab(shell))) > 10
    assert nameless(shell) == []
    assert too_small(shell) == []


@pytest.mark.parametrize("form", FORMS)
def test_whatever_tab_reaches_in_a_form_has_a_name_and_a_size(shell: Shell, form: str) -> None:
    page = FORMS[form].page
    shell.show_record(page, form_id(form, about(shell.session.store, form)))
    QApplication.processEvents()
    drafts = shell.show_page(page).findChildren(KeptDraft)
    assert [draft for draft in drafts if draft.key[0] == form and draft.form.isVisible()]
    assert nameless(shell) == []
    assert too_small(shell) == []


@pytest.mark.parametrize("language", list(Language))
def test_whatever_tab_reaches_on_the_first_screen_has_a_name_and_a_size(language: Language) -> None:
    speak(language)
    for made in (Start(Settings()), CreateVillage()):
        made.show()
        assert nameless(made) == []
        assert too_small(made) == []
        made.close()
        made.deleteLater()


def test_whatever_tab_reaches_in_the_studio_has_a_name_and_a_size(shell: Shell) -> None:
    studio = Studio(shell.session, shell.desk)
    studio.show()
    QApplication.processEvents()
    assert nameless(studio) == []
    assert too_small(studio) == []
    studio.close()
    studio.deleteLater()


def test_a_message_and_a_calendar_are_large_enough_to_be_pressed(shell: Shell) -> None:
    shell.toast.tell_saved("–", Path("paper.pdf"))
    field = DateField()
    field.show()
    field.open_calendar()
    QApplication.processEvents()
    assert too_small(shell.toast) == []
    assert sum(day.isVisible() for day in field.findChildren(QPushButton, "day")) == 42
    assert too_small(field) == []
    shell.toast.hide()
    field.close()
    field.deleteLater()


def test_the_knob_of_a_slider_is_large_enough(shell: Shell) -> None:
    shell.show_record("tower", "towers")
    slider = shell.findChildren(QSlider)[0]
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    style, knob = slider.style(), QStyle.SubControl.SC_SliderHandle
    place = style.subControlRect(QStyle.ComplexControl.CC_Slider, option, knob, slider)
    assert min(place.width(), place.height()) >= KNOB
