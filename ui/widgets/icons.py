"""Icons: glyphs of the Phosphor font that qtawesome brings.

qtawesome itself is not imported: it pulls in another Qt binding layer and doubles the start.
"""

import importlib.util
import json
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import LIGHT, colours_of, scaled

_FONT = "phosphor-1.3.0.ttf"
_MAP = "phosphor-charmap-1.3.0.json"
ICON_SIZE = 20


def icon(
    name: str, widget: QWidget, colour: str = "ink", size: int = ICON_SIZE, gap: int = 0
) -> QIcon:
    """Return an icon in one of the theme's colours, with ``gap`` left free at its right."""
    return QIcon(pixmap(name, widget, colour, size, gap))


def pixmap(
    name: str, widget: QWidget, colour: str = "ink", size: int = ICON_SIZE, gap: int = 0
) -> QPixmap:
    """Return an icon as a picture ``size`` pixels high at 14 pt type."""
    colour = getattr(colours_of(widget), colour)
    return _drawn(name, colour, scaled(size), scaled(gap), widget.devicePixelRatioF())


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, side: int, gap: int, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(round((side + gap) * ratio), round(side * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    font = QFont(_family())
    font.setPixelSize(side)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QRect(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, _glyph(name))
    painter.end()
    return picture


def app_icon() -> QIcon:
    """Return the app's own icon: a house on the accent."""
    icon = QIcon()
    for side in (16, 32, 48, 256):
        icon.addPixmap(_app_picture(side))
    return icon


def _app_picture(side: int) -> QPixmap:
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.accent))
    painter.drawRoundedRect(picture.rect(), side / 5, side / 5)
    font = QFont(_family())
    font.setPixelSize(round(side * 0.7))
    painter.setFont(font)
    painter.setPen(QColor(LIGHT.on_accent))
    painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, _glyph("house-line"))
    painter.end()
    return picture


@cache
def _folder() -> Path:
    found = importlib.util.find_spec("qtawesome")
    if found is None or not found.submodule_search_locations:
        raise ImportError("qtawesome")
    return Path(found.submodule_search_locations[0], "fonts")


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(_folder() / _FONT))
    return QFontDatabase.applicationFontFamilies(number)[0]


@cache
def _glyphs() -> dict[str, str]:
    return json.loads((_folder() / _MAP).read_text(encoding="utf-8"))


def _glyph(name: str) -> str:
    return chr(int(_glyphs()[name], 16))
