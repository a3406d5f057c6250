"""Qt's own dialogs and menus say every word in the window's language, and none is left blank."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.qt_words import QtWords
from ui.text import speak
from village_net.i18n import Language

# What is no word: formats, signs, and what Qt shows of the machine itself.
_NO_WORD = re.compile(r"[\W\d]*|A4|.*/.*|PDF")


@pytest.fixture
def words(qapp: QApplication) -> Iterator[None]:
    translator = QtWords()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def files() -> QDialog:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    return dialog


def printing() -> QDialog:
    printer = QPrinter()
    dialog = QPrintDialog(printer)
    dialog.finished.connect(lambda: printer)  # a dialog does not keep its printer
    return dialog


def asking() -> QDialog:
    box, buttons = QMessageBox(), QMessageBox.StandardButton
    box.setText("?")
    box.setStandardButtons(
        buttons.Yes | buttons.No | buttons.Ok | buttons.Cancel | buttons.Save | buttons.Close
    )
    return box


def text_asking() -> QDialog:
    dialog = QInputDialog()
    dialog.setLabelText("?")
    return dialog


def texts_of(dialog: QWidget) -> list[str]:
    """Return what every label and button says, in the order of making."""
    return [part.text() for part in dialog.findChildren(QLabel) + _buttons(dialog)]


def _buttons(dialog: QWidget) -> list[QAbstractButton]:
    return dialog.findChildren(QAbstractButton)


@pytest.mark.parametrize("make", [files, printing, asking, text_asking])
@pytest.mark.parametrize("language", list(Language))
def test_a_dialog_of_qt_says_every_word(
    qtbot: QtBot, make: Callable[[], QDialog], language: Language, request: pytest.FixtureRequest
) -> None:
    speak(language)
    by_itself = make()
    request.getfixturevalue("words")
    dialog = make()
    qtbot.addWidget(by_itself)
    qtbot.addWidget(dialog)
    for theirs, ours in zip(texts_of(by_itself), texts_of(dialog), strict=True):
        assert bool(theirs) == bool(ours), theirs
        is_word = not _NO_WORD.fullmatch(ours)
        if language is Language.THAI and is_word:
            assert not re.search(r"[A-Za-z]{2,}", ours.replace("PDF", ""))


@pytest.mark.parametrize("make", [QLineEdit, QTextEdit])
@pytest.mark.usefixtures("words")
def test_the_menu_of_a_text_field_names_acts_and_keys(qtbot: QtBot, make: type[QLineEdit]) -> None:
    field = make()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    qtbot.addWidget(menu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert "ตัด\tCtrl+X" in texts
    assert "วาง\tCtrl+V" in texts
    assert not [text for text in texts if not text.split("\t")[0].strip()]


@pytest.mark.usefixtures("words")
def test_a_key_keeps_the_name_that_is_printed_on_it() -> None:
    native = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Ctrl+N").toString(native) == "Ctrl+N"
    assert QKeySequence("Print").toString(native) == "Print"
