"""A person's picture, or the first letter of the name; a press changes it."""

import base64
from pathlib import Path

from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from ui.parts.picture_panel import ask_for_picture
from ui.session import Session
from ui.text import _
from ui.theme import scaled
from ui.widgets.focus_ring import has_ring
from ui.widgets.menu import Menu
from village_net.pictures import read_face
from village_net.village.register.edits import save_photo
from village_net.village.register.particulars import Photo
from village_net.village.register.records import Person

_SIDE = 64
_GAP = 4  # pixels that the ring of the focus and its gap take


class Photograph(QPushButton):
    """Shows the picture in a circle; a press takes one from a file or takes it away."""

    def __init__(
        self, session: Session, person: Person, initial: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._person = session, person
        kept = session.store.get(Photo, person.id)
        self._picture = _decoded(kept.jpeg) if kept else QPixmap()
        self.setText("" if kept else initial)
        self.setObjectName("avatar")
        self.setFixedSize(scaled(_SIDE), scaled(_SIDE))
        self.setAccessibleName(_("Photo of {name}", name=person.full_name))
        self.setToolTip(_("Photo"))
        self.clicked.connect(self._on_pressed)

    def take_from(self, file: Path) -> None:
        """Keep the picture of a file, made small aside, or say why not."""
        session = self._session
        session.jobs.start(lambda _report: read_face(file), self._keep, session.tell_failure)

    def _keep(self, jpeg: str) -> None:
        self._session.done(save_photo, self._person, jpeg)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        gap = _GAP if has_ring(self) else 0
        room = self.rect().adjusted(gap, gap, -gap, -gap)
        circle = QPainterPath()
        circle.addEllipse(room)
        painter.setClipPath(circle)
        painter.drawPixmap(room, self._picture)
        painter.end()

    def _on_pressed(self) -> None:
        menu = Menu(self)
        menu.addAction(_("Choose a photo"), self._ask_file)
        if not self._picture.isNull():
            menu.addAction(
                _("Take the photo away"), lambda: self._session.done(save_photo, self._person, "")
            )
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _ask_file(self) -> None:
        if file := ask_for_picture(self):
            self.take_from(file)


def _decoded(jpeg: str) -> QPixmap:
    picture = QPixmap()
    picture.loadFromData(base64.b64decode(jpeg), "JPG")
    return picture
