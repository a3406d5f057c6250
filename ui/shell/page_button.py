"""A line of the sidebar: icon and word beside each other, in large type the word under its icon."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from ui.theme import colours_of, scaled, step_font
from ui.widgets.button import Button, Kind
from ui.widgets.icons import pixmap
from village_net.thai.words import break_points, cluster_points, segment

STACKED_WIDTH = 96  # of the sidebar in large type, whatever the type
_SIDE = 4
_ICON = 20
_POINTS, _SMALLEST = 14, 11  # of the word below an icon, which has only so much room
_SHORTEST = 2  # letters of a word that stands alone at the end of a line


class PageButton(Button):
    """Marked while its page is open; ``stacked`` puts the word below the icon."""

    def __init__(
        self, words: str, icon: str, *, stacked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, Kind.NAV, icon, parent)
        self.stacked = stacked
        self._words, self._name = words, icon
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(QSize(scaled(40), scaled(42)))
        self._font, self._lines = _in_lines(words) if stacked else (self.font(), [words])
        height = len(self._lines) * QFontMetrics(self._font).height()
        self._height = _below_icon() + height + _SIDE if stacked else 0

    def show_words(self, words: str) -> None:
        """Show other words, none for the icon alone."""
        self._words = words
        self.setText("" if self.stacked else words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.stacked:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        painter.end()
        self._paint_inside(QPainter(self))

    def sizeHint(self) -> QSize:
        if not self.stacked:
            return QSize(super().sizeHint().width(), scaled(42))
        return QSize(STACKED_WIDTH - 2 * _SIDE, self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _paint_inside(self, painter: QPainter) -> None:
        role = "accent" if self.isChecked() else "ink"
        side = scaled(_ICON)
        painter.drawPixmap((self.width() - side) // 2, _SIDE * 2, pixmap(self._name, self, role))
        painter.setPen(QColor(getattr(colours_of(self), role)))
        painter.setFont(self._font)
        line = QFontMetrics(self._font).height()
        for number, words in enumerate(self._lines):
            place = QRect(0, _below_icon() + number * line, self.width(), line)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, words)
        painter.end()


def _below_icon() -> int:
    return _SIDE * 2 + scaled(_ICON)


def _in_lines(words: str) -> tuple[QFont, list[str]]:
    """Return words on one line or two, in the type in which they have room."""
    font = step_font("body", QFont.Weight.DemiBold)
    font.setPointSizeF(min(font.pointSizeF(), _POINTS))
    while True:
        metrics = QFontMetrics(font)
        for lines in _ways(words):
            if max(map(metrics.horizontalAdvance, lines)) <= STACKED_WIDTH - 2 * _SIDE:
                return font, lines
        if font.pointSizeF() <= _SMALLEST:
            return font, [words]
        font.setPointSizeF(font.pointSizeF() - 1)


def _ways(words: str) -> Iterator[list[str]]:
    """Yield the words whole, parted between two words, then inside one that is made of others."""
    yield [words]
    middle = len(words) / 2
    between = [*break_points(words), *(n for n, letter in enumerate(words) if letter == " ")]
    inside = [at for at in cluster_points(words) if at not in between and _parts(words, at)]
    for places in (between, inside):
        for at in sorted(places, key=lambda at: abs(at - middle)):
            yield [words[:at].strip(), words[at:].strip()]


def _parts(words: str, at: int) -> bool:
    """Tell whether both sides of a place are words of their own, as no part of a Latin one is."""
    if words[at - 1].isascii() and words[at].isascii():
        return False
    sides = (*segment(words[:at]), *segment(words[at:]))
    return all(len(side) >= _SHORTEST for side in sides)
