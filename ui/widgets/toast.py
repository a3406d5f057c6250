"""A toast: what just happened, for some seconds, with a way to take it back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.text import _
from ui.theme import scaled, set_look
from ui.widgets.button import Button, Kind
from ui.widgets.icons import pixmap
from ui.widgets.label import Label

_SECONDS = 8
_SECONDS_TO_READ = 20
_SECONDS_TO_ANSWER = 600
_MARGIN = 24
_TOP = 4
_WIDTH = 520


class Toast(QFrame):
    """Shows one message at the upper edge of ``room`` and goes away by itself.

    Buttons to go on with stand at the foot of a page; no message covers them.
    """

    def __init__(self, room: QWidget, undo: Callable[[], None]) -> None:
        super().__init__(room)
        self.setObjectName("toast")
        self._sign = QLabel()
        self._text = Label(wraps=True)
        self._undo = Button(_("Undo"), Kind.LINK)
        self._undo.clicked.connect(undo)
        self._undo.clicked.connect(self.hide)
        self._answer = Button("", Kind.LINK)
        self._act: Callable[[], object] = self.hide
        self._answer.clicked.connect(self._on_answer)
        self._close = Button("", Kind.LINK, "x")
        self._close.setAccessibleName(_("Close the message"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(scaled(16), scaled(8), scaled(8), scaled(8))
        layout.setSpacing(scaled(12))
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._undo)
        layout.addWidget(self._answer)
        layout.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        room.installEventFilter(self)
        self.hide()

    def tell(self, sentence: str, *, undoable: bool = False) -> None:
        """Show a sentence; ``undoable`` offers to take the change back."""
        self._undo.setVisible(undoable)
        self._answer.hide()
        self._show(sentence, "plain", _SECONDS)

    def warn(self, sentence: str) -> None:
        """Show why something was not done; it stays long enough to be read."""
        self._undo.hide()
        self._answer.hide()
        self._show(sentence, "danger", _SECONDS_TO_READ)

    def ask(self, sentence: str, verb: str, act: Callable[[], object]) -> None:
        """Show something to be done now, with a button that does it; it stays for ten minutes."""
        self._undo.hide()
        self._act = act
        self._answer.setText(verb)
        self._answer.show()
        self._show(sentence, "danger", _SECONDS_TO_ANSWER)

    def offer(self, sentence: str, verb: str, act: Callable[[], object]) -> None:
        """Show what was done, with a button that goes on from there."""
        self._undo.hide()
        self._act = act
        self._answer.setText(verb)
        self._answer.show()
        self._show(sentence, "plain", _SECONDS)

    def _on_answer(self) -> None:
        self.hide()
        self._act()

    def sentence(self) -> str:
        """Return what shows, or an empty text."""
        return self._text.plain_text() if self.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _show(self, sentence: str, mood: str, seconds: int) -> None:
        set_look(self, "mood", mood)
        self._sign.setVisible(mood == "danger")
        self._sign.setPixmap(pixmap("warning-circle", self, "danger", 24))
        self._text.setText(sentence)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(seconds * 1000)

    def _place(self) -> None:
        room = self.parentWidget().rect()
        width = min(scaled(_WIDTH), room.width() - 2 * scaled(_MARGIN))
        self.ensurePolished()
        height = self.layout().totalHeightForWidth(width)
        left = (room.width() - width) // 2
        self.setGeometry(left, scaled(_TOP), width, height)
