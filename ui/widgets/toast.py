"""A toast: what just happened, for some seconds, with a way to take it back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from ui.offers import Offer
from ui.opened_outside import open_file
from ui.text import _
from ui.theme import scaled, set_look
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.icons import pixmap
from ui.widgets.label import Label

_SECONDS = 8
_SECONDS_TO_READ = 20
_SECONDS_TO_ANSWER = 600
_MARGIN = 24
_WIDTH = 560
_GAP = 8  # to a button that it gives way to
_SHARES = (1, 0.75, 0.55)  # of the width
_LOOK_AGAIN = 250  # milliseconds: a page may bring out a button while a message shows
# Upon the toast's own dark ground; both keep 3:1 in both shades.
CLOSE_COLOUR, SIGN_COLOUR = "accent_soft", "look_soft"


class Toast(QFrame):
    """Shows one message at the foot of ``content`` and goes away by itself.

    It lies over no button of ``room`` and, where there is a place for it, over no field that is
    written in and no words that teach: it stands beside them at the foot, else above them, and is
    narrower where only that lets all of them be seen.
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
        self.ensurePolished()
        buttons, fields = self._parts(Button), self._parts(QLineEdit, QTextEdit)
        written = [each for each in fields if each.contains(self._cursor())]
        for kept in ([*buttons, *fields, *self._taught()], [*buttons, *fields],
                     [*buttons, *written], buttons):  # fmt: skip
            for share in _SHARES:
                if free := _free_place(self._wished(content, share), content, kept):
                    self.setGeometry(free)
                    return
        self.setGeometry(self._wished(content, 1))

    def _wished(self, content: QRect, share: float) -> QRect:
        """Return the place in the middle of the foot, as wide as a share of the usual width."""
        width = min(round(share * scaled(_WIDTH)), content.width() - 2 * scaled(_MARGIN))
        width = max(width, self.layout().minimumSize().width())
        place = QRect(0, 0, width, self.layout().totalHeightForWidth(width))
        place.moveCenter(content.center())
        place.moveBottom(content.bottom() - scaled(_MARGIN))
        return place

    def _cursor(self) -> QPoint:
        """Return where something is being typed, in the room's coordinates."""
        now = QApplication.focusWidget()
        inside = isinstance(now, QLineEdit | QTextEdit) and self._room.isAncestorOf(now)
        return now.mapTo(self._room, now.rect().center()) if now and inside else QPoint(-1, -1)

    def _taught(self) -> list[QRect]:
        """Return where the words of an empty place stand."""
        empty = [each for each in self._room.findChildren(EmptyState) if each.isVisible()]
        words = [label for each in empty for label in each.findChildren(Label)]
        return [self._with_gap(label) for label in words if not label.visibleRegion().isEmpty()]

    def _parts(self, *kinds: type[QWidget]) -> list[QRect]:
        """Return where the parts of some kinds stand in the room, with a gap around them."""
        shown = (
            part
            for kind in kinds
            for part in self._room.findChildren(kind)
            if part.isVisible() and not self.isAncestorOf(part)
        )
        return [
            self._with_gap(part) for part in shown if not _seen_part(part, self._room).isEmpty()
        ]

    def _with_gap(self, part: QWidget) -> QRect:
        gap = scaled(_GAP)
        return _seen_part(part, self._room).adjusted(-gap, -gap, gap, gap)


def _seen_part(part: QWidget, room: QWidget) -> QRect:
    """Return what of a part no scroll area cuts off, in the room's coordinates."""
    shown = part.viewport() if isinstance(part, QAbstractScrollArea) else part
    seen = shown.visibleRegion().boundingRect()
    return seen.translated(shown.mapTo(room, QPoint()))


def _free_place(wished: QRect, content: QRect, parts: list[QRect]) -> QRect | None:
    """Return a place that covers no part: at the foot in the middle, left, right, or higher up."""
    left, right = QRect(wished), QRect(wished)
    left.moveLeft(content.left() + scaled(_MARGIN))
    right.moveRight(content.right() - scaled(_MARGIN))
    columns = (wished, left, right)
    foot = (each for each in columns if not any(each.intersects(part) for part in parts))
    higher = (_higher(each, content, parts) for each in columns)
    return next(foot, None) or next(filter(None, higher), None)


def _higher(place: QRect, content: QRect, parts: list[QRect]) -> QRect | None:
    """Return the lowest place above one that covers no part and stays within the content."""
    place = QRect(place)
    while place.top() >= content.top():
        covered = [part for part in parts if place.intersects(part)]
        if not covered:
            return place
        place.moveBottom(min(part.top() for part in covered) - 1)
    return None
