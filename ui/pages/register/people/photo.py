"""A person's picture, or the first letter of the name; a press changes it."""

import base64
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from ui.session import Session
from ui.text import _
from ui.theme import scaled
from village_net.village.register.edits import save_photo
from village_net.village.register.particulars import Photo
from village_net.village.register.records import Person

_SIDE = 64
_KEPT_SIDE = 360  # pixels of the picture that is kept
_QUALITY = 82
_LARGEST_SIDE = 20_000  # pixels; larger ones are no photographs


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
        """Keep the picture of a file, made small."""
        jpeg = shrunk(file)
        if jpeg:
            self._session.done(save_photo, self._person, jpeg)
        else:
            words = _("“{file}” is not a picture that can be read.", file=file.name)
            self._session.refused.emit(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        circle = QPainterPath()
        circle.addEllipse(self.rect())
        painter.setClipPath(circle)
        painter.drawPixmap(self.rect(), self._picture)
        painter.end()

    def _on_pressed(self) -> None:
        menu = QMenu(self)
        menu.addAction(_("Choose a photo"), self._ask_file)
        if not self._picture.isNull():
            menu.addAction(
                _("Take the photo away"), lambda: self._session.done(save_photo, self._person, "")
            )
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _ask_file(self) -> None:
        pictures = _("Pictures") + " (*.jpg *.jpeg *.png *.webp *.bmp)"
        name, _filter = QFileDialog.getOpenFileName(self, _("Choose a photo"), "", pictures)
        if name:
            self.take_from(Path(name))


def shrunk(file: Path) -> str:
    """Return the middle square of a picture as a small JPEG in base 64; empty if unreadable."""
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LARGEST_SIDE:
        return ""
    whole = QSize(_KEPT_SIDE, _KEPT_SIDE)
    reader.setScaledSize(size.scaled(whole, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return ""
    left, top = (image.width() - _KEPT_SIDE) // 2, (image.height() - _KEPT_SIDE) // 2
    return _encoded(image.copy(left, top, _KEPT_SIDE, _KEPT_SIDE))


def _encoded(image: QImage) -> str:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_RGB32).save(buffer, b"JPG", _QUALITY)
    buffer.close()
    return base64.b64encode(data.data()).decode("ascii")


def _decoded(jpeg: str) -> QPixmap:
    picture = QPixmap()
    picture.loadFromData(base64.b64decode(jpeg), "JPG")
    return picture
