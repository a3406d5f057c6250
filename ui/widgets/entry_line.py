"""An entry of a list in large type: title, mark and caption on one line, so that many rows show."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from ui.theme import Colours, large_type, scaled, step_font
from ui.widgets.entry_rows import Entry
from ui.widgets.tables.table_rows import ROW_AIR

LEAST = 420  # pixels at 14 pt below which an entry takes several lines
_TITLE_SHARE = 0.6  # of the line, where there is a caption too


def fits_one_line(width: int) -> bool:
    """Tell whether entries take one line each."""
    return large_type() and width >= scaled(LEAST)


def between_rows() -> int:
    """Return what is free between two framed entries."""
    return ROW_AIR if large_type() else scaled(8)


class LineShape:
    """Where title, mark and caption of an entry lie on one line of a width."""

    def __init__(self, entry: Entry, width: int, framed: bool) -> None:
        self._entry = entry
        self._left = scaled(14 if framed else 12)
        self._room = max(width - 2 * self._left, 1)
        self._fonts = (step_font("body", _weight(framed)), step_font("caption"))
        self._line = QFontMetrics(self._fonts[0]).height() + 2 * ROW_AIR
        self.height = self._line + (between_rows() if framed else 0)

    def paint(self, painter: QPainter, colours: Colours, *, accented: bool) -> None:
        """Paint the words; an accented entry shows its title in the accent."""
        mark = self._mark_size()
        most = self._room - (mark.width() + scaled(8) if self._entry.mark else 0)
        if self._entry.caption:
            most = min(most, round(self._room * _TITLE_SHARE))
        left = self._write(painter, self._entry.title, 0, self._left, most,
                           colours.accent if accented else colours.ink)  # fmt: skip
        if self._entry.mark:
            self._paint_mark(painter, colours, QRect(QPoint(left, 0), mark))
            left += mark.width() + scaled(8)
        rest = self._left + self._room - left
        self._write(painter, self._entry.caption, 1, left, rest, colours.quiet)

    def _write(
        self, painter: QPainter, text: str, font: int, left: int, most: int, ink: str
    ) -> int:
        """Write at most so much and return where what follows begins."""
        metrics = QFontMetrics(self._fonts[font])
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(most, 0))
        painter.setFont(self._fonts[font])
        painter.setPen(QColor(ink))
        place = QRect(left, 0, max(most, 0), self._line)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return left + metrics.horizontalAdvance(shown) + scaled(8)

    def _mark_size(self) -> QSize:
        metrics = QFontMetrics(self._fonts[1])
        return QSize(metrics.horizontalAdvance(self._entry.mark) + scaled(20), metrics.height())

    def _paint_mark(self, painter: QPainter, colours: Colours, place: QRect) -> None:
        place.moveTop((self._line - place.height()) // 2)
        paint_mark(painter, colours, place, self._entry, self._fonts[1])


def paint_mark(
    painter: QPainter, colours: Colours, place: QRect, entry: Entry, font: QFont
) -> None:
    """Paint an entry's mark as a chip."""
    plain = entry.state == "plain"
    ground = colours.hover if plain else getattr(colours, f"{entry.state}_soft")
    half = place.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(place, half, half)
    painter.setPen(QColor(colours.quiet if plain else getattr(colours, entry.state)))
    painter.setFont(font)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, entry.mark)


def _weight(framed: bool) -> QFont.Weight:
    return QFont.Weight.DemiBold if framed else QFont.Weight.Normal
