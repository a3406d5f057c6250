"""The search over the whole village, from anywhere, with Ctrl+K."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.session import Session
from ui.shell.answer_list import AnswerList
from ui.shell.whole_search import FoundEntry, WholeSearch
from ui.text import _
from ui.theme import scaled
from ui.widgets.fields.suggest import SuggestLine
from ui.widgets.label import Chip

_WIDTH = 420
_ROOM_FOR_KEY = 240
_ROOM_FOR_SIGN = 44
_BETWEEN_SLICES = 5  # milliseconds in which keys are heard


class SearchBox(SuggestLine):
    """One line that finds records, pages, papers and things to do as one types.

    Enter goes to the answer that is marked; Esc goes back to where one was. While one is here,
    what the searches have to read is read in slices, and answered with as it comes.
    """

    list_width = 560

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._hint = _("Search people, houses, announcements")
        nothing = _(
            "Nothing is called so. Try a part of a name, a house number, a word of an "
            "announcement, or what you want to do, such as “print”."
        )
        super().__init__(self._hint, nothing, parent)
        self._session = session
        self._answers = WholeSearch(session)
        self._before: QWidget | None = None
        self._reading = QTimer(self, interval=_BETWEEN_SLICES)
        self._reading.timeout.connect(self._read_on)
        self.setAccessibleName(_("Search"))
        self.setMaximumWidth(scaled(_WIDTH))
        self.set_sign("magnifying-glass")
        self._key = Chip("Ctrl K", parent=self)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._place_key)
        self.textEdited.connect(lambda: self._reading.start())
        self.taken.connect(self._on_taken)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        QShortcut(QKeySequence("Ctrl+K"), self, self._on_shortcut)

    def suggest(self, text: str) -> list[FoundEntry]:
        return self._answers.answers(text)

    def make_list(self) -> AnswerList:
        return AnswerList(self.accessibleName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            self._go_back()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._reading.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_key()

    def _on_shortcut(self) -> None:
        self._session.when_free(self._begin)

    def _begin(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is self and before is not self:
            self._before = before

    def _go_back(self) -> None:
        """Give the focus back to what had it before."""
        before, self._before = self._before, None
        if before and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_taken(self, place: str) -> None:
        page, _sign, id = place.partition(":")
        self._leave()
        self._session.open_record(page, id.strip())

    def _read_on(self) -> None:
        if not self.hasFocus():
            self._reading.stop()
        elif self._session.is_readable and self._answers.warm():
            self._reading.stop()
            self.offer_again()

    def _leave(self) -> None:
        self.clear()
        self.hide_suggestions()
        self.clearFocus()

    def _place_key(self) -> None:
        size = self._key.sizeHint()
        left, top = self.width() - size.width() - scaled(8), (self.height() - size.height()) // 2
        self._key.setGeometry(left, top, size.width(), size.height())
        words = scaled(_ROOM_FOR_SIGN) + self.fontMetrics().horizontalAdvance(self._hint)
        short = words > self.width() - scaled(12)
        self.setPlaceholderText(_("Search") if short else self._hint)
        shown = scaled(_ROOM_FOR_SIGN) + self.fontMetrics().horizontalAdvance(
            self.placeholderText()
        )
        room = self.width() >= scaled(_ROOM_FOR_KEY) and shown <= left
        self._key.setVisible(room and not self.text())
