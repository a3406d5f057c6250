"""The letters of an announcement: added from files, opened, taken away."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.asking_files import Files, ask_to_open
from ui.opened_outside import open_outside
from ui.parts.attachment_panel import AttachmentPanel
from ui.session import Session
from ui.text import _
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import row
from village_net.errors import Refusal
from village_net.tower.announcements.letters import (
    SUFFIXES,
    Letter,
    keep_letter,
    letter_bytes,
    letters_of,
    read_letter,
    remove_letter,
)
from village_net.tower.announcements.records import Announcement


class LetterPanel(AttachmentPanel):
    """Shows the letters that are kept, each to be opened."""

    def __init__(
        self, session: Session, announcement: Announcement, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, announcement, parent)
        self.add = Button(_("Add a letter"), Kind.MAIN, "paperclip")
        self.add.clicked.connect(self._ask_for_file)
        back = Button(_("Done"))
        back.clicked.connect(self.done)
        self._card.add(
            Label(_("Letters"), "section"), *self._lines(), flowing(self.add, back), self._told
        )
        self.setFocusProxy(self.add)

    def take(self, file: Path) -> None:
        """Keep a file as a letter of the announcement, or say why not; it is read aside."""
        self.tell("")
        self.add.setEnabled(False)
        self._session.jobs.start(
            lambda _report: read_letter(file),
            lambda content: self._on_read(file.name, content),
            self._on_failed,
        )

    def _lines(self) -> list[QWidget]:
        found = letters_of(self._session.store, self._announcement.id)
        if found:
            return [self._line(letter) for letter in found]
        words = _("None yet. Add the letter that the announcement follows from.")
        return [Label(words, tone="quiet", wraps=True)]

    def _line(self, letter: Letter) -> QWidget:
        away = Button(_("Take it away"), Kind.LINK)
        away.setAccessibleName(_("Take “{name}” away", name=letter.name))
        away.clicked.connect(lambda: self._on_away(letter))
        return letter_line(self._session, letter, away)

    def _on_read(self, name: str, content: str) -> None:
        if self._session.done(keep_letter, self._announcement, name, content):
            self.finish(_("The letter is kept."))

    def _on_failed(self, error: Exception) -> None:
        self.add.setEnabled(True)
        self.tell_failure(error)

    def _on_away(self, letter: Letter) -> None:
        if self._session.done(remove_letter, letter):
            self.finish(_("The letter was taken away."))

    def _ask_for_file(self) -> None:
        letters = Files(_("Letters"), tuple(SUFFIXES))
        if file := ask_to_open(self, _("Add a letter"), letters):
            self.take(file)


def letter_line(session: Session, letter: Letter, *more: QWidget) -> QWidget:
    """Return a letter's name with a button that opens it, and what else stands beside."""
    look = Button(_("Open"), Kind.LINK)
    look.setAccessibleName(_("Open “{name}”", name=letter.name))
    look.clicked.connect(lambda: _open(session, letter))
    line = QWidget()
    layout = row(Label(letter.name, wraps=True), look, *more)
    layout.setStretch(0, 1)
    line.setLayout(layout)
    return line


def _open(session: Session, letter: Letter) -> None:
    try:
        data = letter_bytes(session.store, letter)
    except Refusal as refusal:
        session.tell_failure(refusal)
        return
    if not open_outside(letter.name, data):
        session.refused.emit(
            _("This computer has no program that opens “{name}”.", name=letter.name)
        )
