"""No word in the app is cut, at the usual size and the large one, in both languages and windows."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from tests.conftest import Put
from tests.ui.sample_window import PLACES, about, open_form, sample_window
from tests.ui.test_every_widget import way_to
from ui.parts.form_kinds import FORMS
from ui.parts.rows_editor import RowsEditor
from ui.shell.page_button import PageButton
from ui.shell.shell import Shell
from ui.text import speak
from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.field import LineEdit
from village_net.i18n import Language

SIZES = [(1366, 728), (1024, 600)]
LOOKS = [(points, language) for points in (14, 24) for language in Language]


@pytest.fixture(scope="module", params=LOOKS, ids=lambda look: f"{look[0]}-{look[1].value}")
def shell(
    request: pytest.FixtureRequest,
    qapp: object,
    tmp_path_factory: pytest.TempPathFactory,
    put_sample: Put,
) -> Iterator[Shell]:
    """One window on a village that is full of everything, for each size of type and language."""
    points, language = request.param
    folder = put_sample(tmp_path_factory.mktemp("cut") / "village")
    with sample_window(folder, points, language) as made:
        yield made


@pytest.fixture(autouse=True)
def _language_of_the_window(_thai: None, request: pytest.FixtureRequest) -> None:
    """Views that are made on their first visit speak as their window does."""
    if "shell" in request.fixturenames:
        speak(request.node.callspec.params["shell"][1])


def settle() -> None:
    for _turn in range(3):
        QApplication.processEvents()


def is_cut(widget: QWidget) -> bool:
    """Tell whether a widget has less room than its words; what gives way on purpose tells them."""
    match widget:
        case QLabel():
            # A text that wraps has the width of its longest word.
            needed = widget.minimumSizeHint() if widget.wordWrap() else widget.sizeHint()
            return bool(widget.text()) and widget.width() < needed.width()
        case QPushButton() | QCheckBox():
            return widget.width() < widget.sizeHint().width()
        case Chooser():
            chosen = widget.currentText()
            return widget.shown_words() != chosen and chosen not in widget.toolTip()
        case LineEdit() if not isinstance(widget.parentWidget(), QComboBox):
            hint = "" if widget.text() else widget.placeholderText()
            return widget.fontMetrics().horizontalAdvance(hint) > widget.words_room()
        case _:
            return False


def cut(root: QWidget) -> list[str]:
    return [
        f"{words_of(each)!r} in {each.width()} {way_to(each)}"
        for each in root.findChildren(QWidget)
        if each.isVisible() and is_cut(each)
    ]


def words_of(widget: QWidget) -> str:
    match widget:
        case QLineEdit():
            return widget.placeholderText()
        case QComboBox():
            return widget.currentText()
        case QLabel() | QPushButton() | QCheckBox():
            return widget.text()
        case _:
            return ""


def cut_at_any_size(shell: Shell) -> dict[tuple[int, int], list[str]]:
    found: dict[tuple[int, int], list[str]] = {}
    for size in SIZES:
        shell.resize(*size)
        settle()
        found[size] = cut(shell)
    return {size: each for size, each in found.items() if each}


@pytest.mark.parametrize(("page", "view"), PLACES)
def test_no_word_on_a_page_is_cut(shell: Shell, page: str, view: str) -> None:
    shell.show_record(page, view)
    assert cut_at_any_size(shell) == {}


@pytest.mark.parametrize("form", FORMS)
def test_no_word_in_a_form_is_cut(shell: Shell, form: str) -> None:
    open_form(shell, form, about(shell.session.store, form))
    assert cut_at_any_size(shell) == {}


@pytest.mark.parametrize("form", ["household", "person"])
def test_a_national_id_is_wholly_seen_where_it_is_typed(shell: Shell, form: str) -> None:
    opened = open_form(shell, form, "").form
    rows = [row for editor in opened.findChildren(RowsEditor) for row in editor.rows]
    lines = [row.cells["national_id"] for row in rows] or [opened.editors["national_id"]]
    for size in SIZES:
        shell.resize(*size)
        settle()
        for line in lines:
            digits = line.fontMetrics().horizontalAdvance("1-2345-67890-12-3")
            assert digits <= line.words_room(), size


def test_no_word_of_the_sidebar_is_cut_in_two(shell: Shell) -> None:
    for button in shell.sidebar.findChildren(PageButton):
        if button.stacked:
            widths = map(QFontMetrics(button._font).horizontalAdvance, button._lines)
            assert max(widths) <= button.width()
            name = "User" if button is shell.sidebar.who else button.accessibleName()
            latin = {line for line in button._lines if line.isascii()}
            assert latin <= {name, *name.split()}
