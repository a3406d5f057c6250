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
from tests.ui.sample_window import PLACES, about, open_form, sample_window
from ui.parts.form_kinds import FORMS
from ui.settings import Settings
from ui.shell.shell import Shell
from ui.studio.studio import Studio
from ui.text import speak
from ui.welcome.create import CreateVillage
from ui.welcome.start import Start
from ui.widgets.fields.date_field import DateField
from village_net.i18n import Language

TARGET = 36  # pixels at 14 pt
KNOB = 20


@pytest.fixture(scope="module", params=list(Language))
def shell(
    request: pytest.FixtureRequest,
    qapp: object,
    tmp_path_factory: pytest.TempPathFactory,
    put_sample: Put,
) -> Iterator[Shell]:
    """One window on a village that is full of everything, for each language."""
    folder = put_sample(tmp_path_factory.mktemp("every") / "village")
    with sample_window(folder, language=request.param) as made:
        yield made


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
    open_form(shell, form, about(shell.session.store, form))
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
