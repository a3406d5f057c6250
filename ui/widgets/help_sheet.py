"""A sheet of help over a window: how this place is used, and which keys do what."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.facts import Facts
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column, row, scrolling

_WIDTH = 620

Keys = Sequence[tuple[str, str]]


class HelpSheet(QFrame):
    """Esc, F1, its button or a press beside it closes it.

    ``groups`` are headings with keys and what each does; a group without keys is left out.
    """

    def __init__(
        self, room: QWidget, title: str, help: str, groups: Iterable[tuple[str, Keys]]
    ) -> None:
        super().__init__(room)
        self.setObjectName("veil")
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        close = Button(_("Back"))
        close.clicked.connect(self.close)
        inside = QWidget()
        inside.setLayout(column(*_body(help, groups), None, space=12))
        card = Card()
        card.setFixedWidth(min(scaled(_WIDTH), room.width() - scaled(32)))
        card.add(Label(title, "section", wraps=True))
        card.body.addWidget(scrolling(inside), 1)
        card.add(row(None, close))
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(row(None, card, None), 12)
        layout.addStretch(1)
        room.installEventFilter(self)
        self.setGeometry(room.rect())
        self.show()
        self.raise_()
        close.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self.close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Keep the focus on the sheet: what lies below it is not pressed meanwhile."""
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self.parentWidget().rect())
        return super().eventFilter(watched, event)


def _body(help: str, groups: Iterable[tuple[str, Keys]]) -> list[QWidget]:
    parts: list[QWidget] = [Label(help, wraps=True)] if help else []
    for heading, keys in groups:
        if keys:
            facts = Facts()
            for key, meaning in keys:
                facts.add(key, meaning)
            parts += [Label(heading, strong=True), facts]
    return parts
