"""A photo: seen, chosen from a file or another one, taken away."""

import base64
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing
from ui.widgets.layouts import column
from village_net.errors import Refusal

Ask = Callable[[QWidget], Path | None]


class PhotoField(QWidget):
    """Holds a photo as a JPEG in base 64, empty for none; ``most`` is its size in sight at 14 pt.

    ``ask`` lets the user choose a file, ``chosen`` gives it to whoever reads it aside and answers
    with ``put`` or ``refuse``. ``edited`` tells of another photo or none, ``refused`` gives the
    Refusal of a file.
    """

    edited = Signal()
    chosen = Signal(object)
    refused = Signal(object)

    def __init__(self, most: tuple[int, int], ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most, self._ask, self.content = most, ask, ""
        self.picture = QLabel()
        self.choose = Button("", icon="image")
        self.away = Button(_("Take the photo away"), Kind.QUIET, "trash")
        self.choose.clicked.connect(self._on_choose)
        self.away.clicked.connect(lambda: self.put(""))
        self.setFocusProxy(self.choose)
        self.setLayout(column(self.picture, flowing(self.choose, self.away)))
        self.show_photo("")

    def show_photo(self, content: str) -> None:
        """Show a photo without telling it."""
        self.content = content
        image = photo_of(content, self._most)
        self.picture.setPixmap(image)
        self.picture.setVisible(not image.isNull())
        self.choose.setText(_("Choose another photo") if content else _("Choose a photo"))
        self.choose.setEnabled(True)
        self.away.setVisible(bool(content))

    def put(self, content: str) -> None:
        """Show another photo as the user's choice."""
        self.show_photo(content)
        if not content:
            self.choose.setFocus()
        self.edited.emit()

    def take(self, file: Path) -> None:
        """Ask for a file's photo; nothing else is chosen until it is read."""
        self.choose.setEnabled(False)
        self.chosen.emit(file)

    def refuse(self, error: Exception) -> None:
        """Tell why a file was not taken; the photo stays as it was, anything else goes on."""
        if not isinstance(error, Refusal):
            raise error
        self.choose.setEnabled(True)
        self.refused.emit(error)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.picture.setAccessibleName(name)

    def typed(self) -> str:
        """Return the photo, to be kept."""
        return self.content

    def type_again(self, typed: str) -> None:
        """Show a photo that was kept."""
        self.show_photo(typed)

    def _on_choose(self) -> None:
        if file := self._ask(self):
            self.take(file)


def photo_of(content: str, most: tuple[int, int]) -> QPixmap:
    """Return a picture in base 64 no larger than ``most`` at 14 pt; a null one if unreadable."""
    data = QBuffer()
    data.setData(base64.b64decode(content))
    reader = QImageReader(data)
    size = QSize(*map(scaled, most))
    reader.setScaledSize(reader.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read()) if content else QPixmap()
