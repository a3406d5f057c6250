"""The keys that work everywhere and on the page that is open."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.pages import PAGES
from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.facts import Facts
from ui.widgets.label import Label
from ui.widgets.layouts import Card, row, scrolling

_WIDTH = 520


class KeyboardHelp(QFrame):
    """A sheet over the window; Esc, its button or a press beside it closes it."""

    def __init__(self, room: QWidget, page: QWidget) -> None:
        super().__init__(room)
        self.setObjectName("veil")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keys = Facts()
        for key, meaning in (*_everywhere(), *_on_page(page)):
            keys.add(key, meaning)
        close = Button(_("Back"))
        close.clicked.connect(self.close)
        card = Card()
        card.setFixedWidth(min(scaled(_WIDTH), room.width() - scaled(32)))
        card.add(Label(_("Keys"), "section"), scrolling(keys), row(None, close))
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(row(None, card, None), 6)
        layout.addStretch(1)
        room.installEventFilter(self)
        self.setGeometry(room.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self.close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self.parentWidget().rect())
        return super().eventFilter(watched, event)


def _everywhere() -> Iterator[tuple[str, str]]:
    for number, entry in enumerate(PAGES, start=1):
        yield f"Alt+{number}", _(entry.title)
    yield "Ctrl+K", _("Search")
    yield "Ctrl+Z", _("Undo the last change")
    yield "Ctrl+Y", _("Do it again")
    yield "Tab", _("Go to the next field")
    yield "Enter", _("Save, or open what is marked")
    yield "Esc", _("Go back")
    yield "F1", _("Show these keys")


def _on_page(page: QWidget) -> Iterator[tuple[str, str]]:
    for action in page.actions():
        if not action.shortcut().isEmpty():
            yield action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action.text()
