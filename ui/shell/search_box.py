"""The search over the whole village: people and announcements, from anywhere, with Ctrl+K."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from ui.session import Session
from ui.shell.whole_search import WholeSearch
from ui.text import _
from ui.theme import scaled
from ui.widgets.entries import Entry
from ui.widgets.fields.suggest import SuggestLine
from ui.widgets.label import Chip

_WIDTH = 420
_ROOM_FOR_KEY = 240
_ROOM_FOR_SIGN = 44


class SearchBox(SuggestLine):
    """One line that finds records as one types; Enter goes to the one that is marked."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._hint = _("Search people, houses, announcements")
        super().__init__(self._hint, _("Nothing found. Try another part of the name."), parent)
        self._session = session
        self._answers = WholeSearch(session)
        self.setAccessibleName(_("Search"))
        self.setMaximumWidth(scaled(_WIDTH))
        self.set_sign("magnifying-glass")
        self._key = Chip("Ctrl K", parent=self)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._place_key)
        self.taken.connect(self._on_taken)
        QShortcut(QKeySequence("Ctrl+K"), self, self._on_shortcut)

    def suggest(self, text: str) -> list[Entry]:
        return [
            Entry(f"{each.page}:{each.place}", each.title, each.caption)
            for each in self._answers.answers(text)
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_key()

    def _on_shortcut(self) -> None:
        self._session.when_free(self._begin)

    def _begin(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _on_taken(self, place: str) -> None:
        page, _sign, id = place.partition(":")
        self._leave()
        self._session.open_record(page, id)

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
