"""The picture of an announcement: chosen from a file, seen, taken away."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from ui.asking_files import Files, ask_to_open
from ui.parts.attachment_panel import AttachmentPanel
from ui.session import Session
from ui.text import _
from ui.widgets.button import Button, Kind
from ui.widgets.fields.photo_field import photo_of
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from village_net.pictures import SUFFIXES, read_picture
from village_net.tower.announcements.pictures import keep_picture, picture_of, remove_picture
from village_net.tower.announcements.records import Announcement

_WIDEST, _HIGHEST = 420, 200


class PicturePanel(AttachmentPanel):
    """Shows what the picture is called that is kept."""

    def __init__(
        self, session: Session, announcement: Announcement, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, announcement, parent)
        self._kept = picture_of(session.store, announcement.id)
        self.choose = Button(_("Choose a photo"), Kind.MAIN, "image")
        self.away = Button(_("Take it away"), Kind.QUIET, "trash")
        back = Button(_("Done"))
        self.choose.clicked.connect(self._ask_for_file)
        self.away.clicked.connect(self._on_away)
        self.away.setVisible(self._kept is not None)
        back.clicked.connect(self.done)
        words = self._kept.name if self._kept else _("None yet. It is printed on the notice.")
        self._card.add(
            Label(_("Picture"), "section"),
            Label(words, tone="quiet", wraps=True),
            flowing(self.choose, self.away, back),
            self._told,
        )

    def take(self, file: Path) -> None:
        """Keep a photo as the announcement's picture, or say why not; it is read aside."""
        self.tell("")
        self.choose.setEnabled(False)
        self._name = file.name
        self._session.jobs.start(lambda _report: read_picture(file), self._on_read, self._on_failed)

    def _on_read(self, content: str) -> None:
        if self._session.done(keep_picture, self._announcement, self._name, content):
            self.finish(_("The picture is kept."))

    def _on_failed(self, error: Exception) -> None:
        self.choose.setEnabled(True)
        self.tell_failure(error)

    def _on_away(self) -> None:
        if self._kept and self._session.done(remove_picture, self._kept):
            self.finish(_("The picture was taken away."))

    def _ask_for_file(self) -> None:
        if file := ask_for_picture(self):
            self.take(file)


def ask_for_picture(parent: QWidget) -> Path | None:
    """Let the user choose a picture file; return None where none was chosen."""
    return ask_to_open(parent, _("Choose a photo"), Files(_("Pictures"), tuple(SUFFIXES)))


def picture_label(content: str, name: str) -> QLabel | None:
    """Return a picture in base64 as a label of modest size, or None where it cannot be read."""
    image = photo_of(content, (_WIDEST, _HIGHEST))
    if image.isNull():
        return None
    label = QLabel()
    label.setPixmap(image)
    label.setAccessibleName(_("Picture: {name}", name=name))
    return label
