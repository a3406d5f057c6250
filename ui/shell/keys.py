"""The keys that work on every page: undo and redo, save, search here."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from ui.session import Session
from ui.settings import next_size
from ui.widgets.buttons.next_act import has_list, next_act
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.search_line import SearchLine
from ui.widgets.page_head import PageHead

_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, Choice)


def take_keys(shell: QWidget, session: Session) -> None:
    """Give a window the keys of all pages but F1, which the shell answers itself."""
    answers = {
        "Ctrl+Z": session.undo,
        "Ctrl+Y": session.redo,
        "Ctrl+Shift+Z": session.redo,
        "Ctrl+S": lambda: session.when_free(save_here),
        "Ctrl+F": lambda: search_here(shell),
        "Ctrl++": lambda: step_type(session, 1),
        "Ctrl+=": lambda: step_type(session, 1),
        "Ctrl+-": lambda: step_type(session, -1),
    }
    for key, answer in answers.items():
        QShortcut(QKeySequence(key), shell, answer)


def step_type(session: Session, steps: int) -> None:
    """Make the type of the window a step larger or smaller."""
    settings = session.settings
    size = next_size(settings.type_size, steps)
    if size != settings.type_size:
        settings.type_size = size


def save_here() -> None:
    """Press the main button of the form, card or panel that has the focus.

    Where nothing is written, as beside a record or a paper, no main act saves.
    """
    part = QApplication.focusWidget()
    while part and part.objectName() != "content" and not has_list(part) and not _has_head(part):
        button = next_act(part)
        if button and _is_written_in(part):
            button.click()
            return
        part = part.parentWidget()


def _has_head(part: QWidget) -> bool:
    return part.findChild(PageHead) is not None


def _is_written_in(part: QWidget) -> bool:
    fields = (f for kind in _FIELDS for f in part.findChildren(kind) if f.isVisible())
    return any(not isinstance(field, SearchLine) for field in fields)


def search_here(shell: QWidget) -> None:
    """Go to the search of the page that shows."""
    for line in shell.findChildren(SearchLine):
        if line.isVisible():
            line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            line.selectAll()
            return
