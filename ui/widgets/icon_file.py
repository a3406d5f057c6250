"""The app's icon as a file that Windows shows: ``python -m ui.widgets.icon_file FILE.ico``."""

import os
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer
from PySide6.QtWidgets import QApplication

from ui.widgets.icons import app_icon

_SIDES = (16, 32, 48, 256)


def write_icon(file: Path) -> None:
    """Write the icon in each of its sizes; Qt's application must be there."""
    pictures = [_picture(side) for side in _SIDES]
    file.parent.mkdir(parents=True, exist_ok=True)
    pictures[-1].save(
        file,
        format="ICO",
        sizes=[(side, side) for side in _SIDES],
        append_images=pictures[:-1],
    )


def _picture(side: int) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    app_icon().pixmap(side, side).save(buffer, "PNG")
    return Image.open(BytesIO(bytes(buffer.data().data())))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    write_icon(Path(sys.argv[1]))
