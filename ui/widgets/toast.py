"""A toast: what just happened, for some seconds, with a way to take it back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label

_SECONDS = 8
_MARGIN = 24
_WIDTH = 520


class Toast(QFrame):
    """Shows one message at the lower edge of ``room`` and goes away by itself."""

    def __init__(self, room: QWidget, undo: Callable[[], None]) -> None:
        super().__init__(room)
        self.setObjectName("toast")
        self._undo = Button(_("Undo"), Kind.LINK)
        self._undo.clicked.connect(undo)
        self._undo.clicked.connect(self.hide)
        self._text = Label(wraps=True)
        self._text.setMinimumWidth(scaled(_WIDTH))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(scaled(16), scaled(8), scaled(8), scaled(8))
        layout.addWidget(self._text)
        layout.addWidget(self._undo)
        self._timer = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        room.installEventFilter(self)
        self.hide()

    def tell(self, sentence: str, *, undoable: bool = False) -> None:
        """Show a sentence; ``undoable`` offers to take the change back."""
        self._text.setText(sentence)
        self._undo.setVisible(undoable)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def sentence(self) -> str:
        """Return what shows, or an empty text."""
        return self._text.plain_text() if self.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        room = self.parentWidget().rect()
        self.setMaximumWidth(room.width() - 2 * scaled(_MARGIN))
        width = min(self.sizeHint().width(), self.maximumWidth())
        height = max(self.heightForWidth(width), self.sizeHint().height())
        left = (room.width() - width) // 2
        self.setGeometry(left, room.height() - height - scaled(_MARGIN), width, height)
