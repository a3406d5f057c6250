"""A toast: what just happened, for some seconds, with a way to take it back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QTextEdit, QWidget

from ui.offers import Offer
from ui.opened_outside import open_file
from ui.text import _
from ui.theme import scaled, set_look
from ui.widgets.button import Button, Kind
from ui.widgets.icons import pixmap
from ui.widgets.label import Label

_SECONDS = 8
_SECONDS_TO_READ = 20
_SECONDS_TO_ANSWER = 600
_MARGIN = 24
_WIDTH = 560
_GAP = 8  # to a button that it gives way to
_LOOK_AGAIN = 250  # milliseconds: a page may bring out a button while a message shows
# Upon the toast's own dark ground; both keep 3:1 in both shades.
CLOSE_COLOUR, SIGN_COLOUR = "accent_soft", "look_soft"


class Toast(QFrame):
    """Shows one message at the foot of ``content`` and goes away by itself.

    It lies over no button of ``room`` and, where there is a place for it, over no field that is
    written in: it stands beside them at the foot, else above them.
    """

    def __init__(self, room: QWidget, content: QWidget) -> None:
        super().__init__(room)
        self.setObjectName("toast")
        self._room, self._content = room, content
        self._sign = QLabel()
        self._text = Label(wraps=True)
        self.answer = Button("", Kind.LINK)
        self._offer: Offer | None = None
        self._act: Callable[[], object] = self.hide
        self.answer.clicked.connect(self._on_answer)
        self.folder = Button(_("Open the folder"), Kind.LINK)
        self.folder.clicked.connect(lambda: open_file(self._saved.parent))
        self._saved = Path()
        self._close = Button("", Kind.LINK, "x", colour=CLOSE_COLOUR)
        self._close.setAccessibleName(_("Close the message"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(scaled(16), scaled(8), scaled(8), scaled(8))
        layout.setSpacing(scaled(12))
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.answer)
        layout.addWidget(self.folder)
        layout.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self._glance = QTimer(self, interval=_LOOK_AGAIN)
        self._glance.timeout.connect(self._give_way)
        room.installEventFilter(self)
        self.hide()

    def tell(self, sentence: str, offer: Offer | None = None) -> None:
        """Show a sentence and, for as long as it stands, the offer that goes with it."""
        self._offer = offer
        if offer:
            self._act = offer.take
        self._show(sentence, "plain", _SECONDS, offer.verb if offer else "")

    def warn(self, sentence: str) -> None:
        """Show why something was not done; it stays long enough to be read."""
        self._offer = None
        self._show(sentence, "danger", _SECONDS_TO_READ)

    def ask(self, sentence: str, verb: str, act: Callable[[], object]) -> None:
        """Show something to be done now, with a button that does it; it stays for ten minutes."""
        self._offer = None
        self._act = act
        self._show(sentence, "danger", _SECONDS_TO_ANSWER, verb)

    def offer(self, sentence: str, verb: str, act: Callable[[], object]) -> None:
        """Show what was done, with a button that goes on from there."""
        self._offer = None
        self._act = act
        self._show(sentence, "plain", _SECONDS, verb)

    def tell_saved(self, sentence: str, file: Path) -> None:
        """Show where a file is, with ways to look at it and at its folder."""
        self._offer = None
        self._saved = file
        self._act = lambda: open_file(file)
        self._show(sentence, "plain", _SECONDS_TO_READ, _("Open it"), with_folder=True)

    def look_again(self) -> None:
        """Take back an offer that does not stand any more: the step was undone or overtaken."""
        if self._offer and not self._offer.stands:
            self._offer = None
            self.hide()

    def sentence(self) -> str:
        """Return what shows, or an empty text."""
        return self._text.plain_text() if self.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _on_answer(self) -> None:
        self._offer = None
        self.hide()
        self._act()

    def _show(
        self, sentence: str, mood: str, seconds: int, verb: str = "", *, with_folder: bool = False
    ) -> None:
        set_look(self, "mood", mood)
        self._sign.setVisible(mood == "danger")
        self._sign.setPixmap(pixmap("warning-circle", self, SIGN_COLOUR, 24))
        self._text.setText(sentence)
        self.answer.setText(verb)
        self.answer.setVisible(bool(verb))
        self.folder.setVisible(with_folder)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(seconds * 1000)
        self._glance.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._glance.stop()

    def _give_way(self) -> None:
        if any(self.geometry().intersects(button) for button in self._parts(Button)):
            self._place()

    def _place(self) -> None:
        """Stand at the content's foot, or above the buttons there."""
        room = self._room
        content = QRect(self._content.mapTo(room, QPoint()), self._content.size())
        width = min(scaled(_WIDTH), content.width() - 2 * scaled(_MARGIN))
        self.ensurePolished()
        height = self.layout().totalHeightForWidth(width)
        place = QRect(0, 0, width, height)
        place.moveCenter(content.center())
        place.moveBottom(content.bottom() - scaled(_MARGIN))
        buttons, fields = self._parts(Button), self._parts(QLineEdit, QTextEdit)
        free = _free_place(place, content, [*buttons, *fields])
        self.setGeometry(free or _free_place(place, content, buttons) or place)

    def _parts(self, *kinds: type[QWidget]) -> list[QRect]:
        """Return where the parts of some kinds stand in the room, with a gap around them."""
        room, gap = self._room, scaled(_GAP)
        shown = (
            part
            for kind in kinds
            for part in room.findChildren(kind)
            if part.isVisible() and not self.isAncestorOf(part)
        )
        seen = (_seen_part(part, room) for part in shown)
        return [part.adjusted(-gap, -gap, gap, gap) for part in seen if not part.isEmpty()]


def _seen_part(part: QWidget, room: QWidget) -> QRect:
    """Return what of a part no scroll area cuts off, in the room's coordinates."""
    seen = part.visibleRegion().boundingRect()
    return seen.translated(part.mapTo(room, QPoint()))


def _free_place(wished: QRect, content: QRect, parts: list[QRect]) -> QRect | None:
    """Return a place that covers no part: at the foot in the middle, left, right, or higher up."""
    left, right, higher = QRect(wished), QRect(wished), QRect(wished)
    left.moveLeft(content.left() + scaled(_MARGIN))
    right.moveRight(content.right() - scaled(_MARGIN))
    for place in (wished, left, right):
        if not any(place.intersects(part) for part in parts):
            return place
    while higher.top() >= content.top():
        covered = [part for part in parts if higher.intersects(part)]
        if not covered:
            return higher
        higher.moveBottom(min(part.top() for part in covered) - 1)
    return None
