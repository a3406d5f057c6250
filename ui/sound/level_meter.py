"""A bar that shows how strong a sound is, and says it in a word."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.text import _
from ui.theme import colours_of, scaled
from village_net.i18n import N_
from village_net.tower.sound.levels import SILENCE

LOWEST = -60.0  # dBFS, the left end of the bar
_HEIGHT, _GAP, _NARROWEST = 14, 12, 120
# How far the mark of the highest peak sinks with each new level.
_SINKING = 1.0


@dataclass(frozen=True, slots=True)
class Strength:
    """What a level means: from how many dBFS on, in which word and which colour of the theme."""

    least: float
    word: str
    colour: str


STRENGTHS = (
    Strength(-3.0, N_("Too loud"), "danger"),
    Strength(-9.0, N_("Rather loud"), "look"),
    Strength(-30.0, N_("Just right"), "good"),
    Strength(-50.0, N_("Too quiet"), "look"),
    Strength(SILENCE * 2, N_("No sound"), "quiet"),
)


def strength_of(dbfs: float) -> Strength:
    """Return what a peak of some dBFS means."""
    return next(strength for strength in STRENGTHS if dbfs >= strength.least)


class LevelMeter(QWidget):
    """Shows peaks from −60 to 0 dBFS; connect a recorder's ``level`` to ``set_level``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = self._highest = SILENCE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    @property
    def word(self) -> str:
        """The word beside the bar."""
        return _(strength_of(self._level).word)

    def set_level(self, dbfs: float) -> None:
        """Show a level; the mark of the highest one sinks slowly."""
        self._level = max(min(dbfs, 0.0), SILENCE)
        self._highest = max(self._level, self._highest - _SINKING)
        self._tell()
        self.update()

    def clear(self) -> None:
        """Show silence, the mark included."""
        self._highest = SILENCE
        self.set_level(SILENCE)

    def sizeHint(self) -> QSize:
        height = max(self.fontMetrics().height(), scaled(_HEIGHT)) + scaled(4)
        return QSize(scaled(_NARROWEST) + scaled(_GAP) + self._words_width(), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_bar(painter)
        colours = colours_of(self)
        painter.setPen(QColor(getattr(colours, strength_of(self._level).colour)))
        room = self.rect().adjusted(self.width() - self._words_width(), 0, 0, 0)
        painter.drawText(
            room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.word
        )
        painter.end()

    def _paint_bar(self, painter: QPainter) -> None:
        """Paint the bar: each part up to the level in the colour of its strength."""
        colours = colours_of(self)
        height = scaled(_HEIGHT)
        width = self.width() - self._words_width() - scaled(_GAP)
        bar = QRectF(0, (self.height() - height) / 2, width, height)
        shape = QPainterPath()
        shape.addRoundedRect(bar, height / 2, height / 2)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(bar, QColor(colours.line))
        for lower, upper, colour in _parts():
            part = QRectF(bar)
            part.setLeft(width * _share(lower))
            part.setRight(width * _share(min(upper, self._level)))
            if part.width() > 0:
                painter.fillRect(part, QColor(getattr(colours, colour)))
        if self._highest > LOWEST:
            mark = QRectF(bar)
            mark.setLeft(max(width * _share(self._highest) - scaled(3), 0))
            mark.setWidth(scaled(3))
            painter.fillRect(mark, QColor(colours.ink))
        painter.restore()

    def _words_width(self) -> int:
        return max(self.fontMetrics().horizontalAdvance(_(each.word)) for each in STRENGTHS)

    def _tell(self) -> None:
        if self.accessibleName() != self.word:
            self.setAccessibleName(self.word)


def _share(dbfs: float) -> float:
    return min(max(1 - dbfs / LOWEST, 0.0), 1.0)


def _parts() -> list[tuple[float, float, str]]:
    """Return the stretches of the bar: green, then amber, then red."""
    red, amber = STRENGTHS[0], STRENGTHS[1]
    return [
        (LOWEST, amber.least, "good"),
        (amber.least, red.least, amber.colour),
        (red.least, 0.0, red.colour),
    ]
