"""The seasons of the village in a thin band over the year."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.text import _, spoken
from ui.theme import Colours, colours_of, scaled, step_font
from ui.widgets.layouts import set_shown
from village_net.activities.plan.clashes import spans
from village_net.activities.plan.records import Season, SeasonKind, SeasonRepeat
from village_net.thai.dates import DateStyle, format_date

_LINE, _GAP, _MONTHS = 22, 3, 12
_APART = 45  # days that words need beside a short season
Placed = tuple[Season, date, date]


class SeasonBand(QWidget):
    """Twelve months, and below them a line for seasons that do not meet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seasons: Sequence[Season] = ()
        self._rows: list[list[Placed]] = []
        self._month = date.today()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_seasons(self, seasons: Sequence[Season], month: date) -> None:
        """Show the seasons of the year that a month is in; those of every week are left out."""
        self._month = month
        first, last = date(month.year, 1, 1), date(month.year, 12, 31)
        self._rows = _in_rows(
            (season, max(begin, first), min(end, last))
            for season in seasons
            if season.repeat is not SeasonRepeat.WEEKLY
            for begin, end in spans(season, first, last)
            if begin <= last and end >= first
        )
        set_shown(self, bool(self._rows))
        told = [
            f"{s.name} {_day(begin)}–{_day(end)}" for row in self._rows for s, begin, end in row
        ]
        self.setAccessibleName(", ".join([_("Seasons of the year"), *told]))
        self.setToolTip("\n".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(400), (len(self._rows) + 1) * (scaled(_LINE) + scaled(_GAP)))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), colours_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(step_font("caption"))
        self._paint_months(painter, colours)
        for number, row in enumerate(self._rows, 1):
            for season, begin, end in row:
                self._paint_season(painter, colours, season, self._place(begin, end, number))

    def _paint_months(self, painter: QPainter, colours: Colours) -> None:
        width = self.width() / _MONTHS
        for month in range(1, _MONTHS + 1):
            place = QRect(round((month - 1) * width), 0, round(width), scaled(_LINE))
            now = month == self._month.month
            if now:
                painter.fillRect(
                    place.adjusted(0, 0, 0, self.height()), QColor(colours.accent_soft)
                )
            painter.setPen(QColor(colours.accent if now else colours.quiet))
            day = date(self._month.year, month, 1)
            name = format_date(day, spoken().language, DateStyle.SHORT).split()[1]
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)

    def _place(self, begin: date, end: date, number: int) -> QRect:
        year = date(self._month.year, 1, 1)
        days = (date(year.year, 12, 31) - year).days + 1
        left = round((begin - year).days * self.width() / days)
        right = round(((end - year).days + 1) * self.width() / days)
        top = number * (scaled(_LINE) + scaled(_GAP))
        return QRect(left, top, max(right - left, scaled(4)), scaled(_LINE))

    def _paint_season(
        self, painter: QPainter, colours: Colours, season: Season, place: QRect
    ) -> None:
        ground, ink = _look(colours, season.kind)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(place), scaled(3), scaled(3))
        painter.setPen(QColor(ink))
        metrics = QFontMetrics(painter.font())
        inside = place.adjusted(scaled(4), 0, -scaled(4), 0)
        if metrics.horizontalAdvance(season.name) > inside.width():
            inside.setRight(self.width())  # the words go on beside a short season
            if metrics.horizontalAdvance(season.name) > inside.width():
                inside = QRect(0, place.top(), place.left() - scaled(4), place.height())
                painter.drawText(inside, _RIGHT, season.name)
                return
        painter.drawText(inside, _LEFT, season.name)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _in_rows(placed: Iterable[Placed]) -> list[list[Placed]]:
    """Return seasons in as few rows as hold them without meeting; words need some days beside."""
    rows: list[list[Placed]] = []
    for season, begin, end in sorted(placed, key=lambda each: each[1]):
        for row in rows:
            if (begin - row[-1][2]).days > _APART:
                row.append((season, begin, end))
                break
        else:
            rows.append([(season, begin, end)])
    return rows


def _look(colours: Colours, kind: SeasonKind) -> tuple[str, str]:
    if kind is SeasonKind.DANGER:
        return colours.danger_soft, colours.danger
    if kind is SeasonKind.FIELDS:
        return colours.good_soft, colours.good
    return colours.look_soft, colours.look


def _day(day: date) -> str:
    return format_date(day, spoken().language, DateStyle.SHORT)
