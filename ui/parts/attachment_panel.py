"""What the panels of a recording, a picture and letters share: a card below the announcement."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import spoken
from ui.widgets.label import Label
from ui.widgets.layouts import Card
from village_net.errors import Refusal
from village_net.tower.announcements.records import Announcement


class AttachmentPanel(QWidget):
    """Something that goes with an announcement; ``done`` tells that one is through with it."""

    done = Signal()

    def __init__(
        self, session: Session, announcement: Announcement, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._announcement = session, announcement
        self._told = Label("", tone="look", wraps=True)
        self._told.hide()
        self._card = Card("accent")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)

    def tell(self, sentence: str) -> None:
        """Show why something was not done, or nothing."""
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    def tell_failure(self, error: Exception) -> None:
        """Show what a refusal says; anything else goes on."""
        if not isinstance(error, Refusal):
            raise error
        self.tell(error.say(spoken()))

    def finish(self, sentence: str) -> None:
        """Tell what was done, with undo, and that one is through."""
        self._session.told.emit(sentence, True)
        self.done.emit()
