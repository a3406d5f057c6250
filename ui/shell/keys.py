"""The keys that work on every page: undo and redo, save, search here."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from ui.session import Session
from ui.settings import next_size
from ui.widgets.buttons.next_act import has_list, next_act
from ui.widgets.fields.search_line import SearchLine


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
    """Press the main button of the form, card or panel that has the focus."""
    part = QApplication.focusWidget()
    while part and part.objectName() != "content" and not has_list(part):
        if button := next_act(part):
            button.click()
            return
        part = part.parentWidget()


def search_here(shell: QWidget) -> None:
    """Go to the search of the page that shows."""
    for line in shell.findChildren(SearchLine):
        if line.isVisible():
            line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            line.selectAll()
            return
