"""One box of the family chart: what is told of a person there, in lines, and how it is painted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.text import _, counted, spoken
from ui.theme import Colours, scaled, step_font
from village_net.thai.dates import PartialDate, format_date
from village_net.thai.words import break_points, cluster_points
from village_net.village.family.chart import Box
from village_net.village.family.relatives import KIN_NAMES, SiblingFamily
from village_net.village.register.records import Standing

WIDTH = 212
_SIDE, _TOP, _CORNER, _RING = 10, 8, 8, 4
_HARD_SPACE = "\u00a0"


@dataclass(frozen=True)
class BoxWords:
    """What is told of somebody: the name; kin, birth and state; and a sibling's own family."""

    name: str
    facts: str
    founded: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """All of it as a screen reader says it."""
        return ", ".join((self.name, self.facts, *self.founded)).replace(_HARD_SPACE, " ")


class BoxStyle:
    """The fonts and distances of boxes at a zoom."""

    def __init__(self, zoom: float) -> None:
        self.zoom = zoom
        self.name = _zoomed(step_font("body", QFont.Weight.DemiBold), zoom)
        self.facts = _zoomed(step_font("caption"), zoom)
        self.width = self.distance(WIDTH)

    def distance(self, pixels: float) -> float:
        """Return a distance drawn for 14 pt type at the usual zoom."""
        return scaled(pixels) * self.zoom

    def lines(self, words: BoxWords) -> list[tuple[str, QFont]]:
        """Return the lines of a box, each with its font; Thai words stay whole."""
        room = self.width - 2 * self.distance(_SIDE)
        told = [(words.name, self.name), (words.facts, self.facts)]
        told += [(line, self.facts) for line in words.founded]
        return [(line, font) for text, font in told for line in fitted_lines(text, font, room)]

    def height(self, words: BoxWords) -> float:
        """Return how high the box of these words is."""
        lines = sum(QFontMetricsF(font).height() for _line, font in self.lines(words))
        return lines + 2 * self.distance(_TOP)

    def paint(
        self, painter: QPainter, place: QRectF, box: Box, words: BoxWords, colours: Colours
    ) -> None:
        """Paint a box; the one in the middle has the accent, the dead have a dashed border."""
        dead = box.person.standing is Standing.DEAD
        pen = QPen(QColor(colours.accent if box.focus else colours.quiet if dead else colours.line))
        pen.setWidthF(2 if box.focus else 1.5)
        pen.setStyle(Qt.PenStyle.DashLine if dead else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.accent_soft if box.focus else colours.surface))
        painter.drawRoundedRect(place, scaled(_CORNER), scaled(_CORNER))
        left, top = place.left() + self.distance(_SIDE), place.top() + self.distance(_TOP)
        for line, font in self.lines(words):
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(QColor(colours.ink if font is self.name else colours.quiet))
            painter.drawText(QPointF(left, top + metrics.ascent()), line)
            top += metrics.height()

    def paint_ring(self, painter: QPainter, place: QRectF, colour: str) -> None:
        """Paint the ring around the person who is chosen."""
        painter.setPen(QPen(QColor(colour), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corner = scaled(_CORNER) + _RING
        painter.drawRoundedRect(place.adjusted(-_RING, -_RING, _RING, _RING), corner, corner)


def words_of(box: Box, today: date) -> BoxWords:
    """Return what is told of somebody in a chart."""
    person = box.person
    facts = [_(KIN_NAMES[box.kin])]
    if person.birth:
        facts.append(_year(person.birth))
    if person.standing is Standing.DEAD:
        facts.append(_("† died {year}", year=_year(box.died)) if box.died else _("† died"))
    elif person.birth:
        facts.append(_("{count} years", count=person.birth.age(today)))
    if person.standing is Standing.MOVED:
        facts.append(_("moved away"))
    whole = (fact.replace(" ", _HARD_SPACE) for fact in facts)
    return BoxWords(person.full_name, f"{_HARD_SPACE}· ".join(whole), _founded(box.founded))


def fitted_lines(text: str, font: QFont, room: float) -> list[str]:
    """Return a text in lines that fit, ended at spaces, else between words or even letters."""
    metrics = QFontMetricsF(font)

    def fits(line: str) -> bool:
        return metrics.horizontalAdvance(line) <= room

    lines: list[str] = []
    for part in text.split(" "):
        if lines and fits(f"{lines[-1]} {part}"):
            lines[-1] += f" {part}"
            continue
        lines.append("")
        for piece in _pieces(part, fits):
            if lines[-1] and not fits(lines[-1] + piece):
                lines.append("")
            lines[-1] += piece
    return lines


def _pieces(part: str, fits: Callable[[str], bool]) -> list[str]:
    """Return what a line may not end inside of."""
    if fits(part):
        return [part]
    words = _cut(part, break_points(part))
    return [
        p for word in words for p in ([word] if fits(word) else _cut(word, cluster_points(word)))
    ]


def _cut(text: str, points: list[int]) -> list[str]:
    places = [0, *(point for point in points if 0 < point < len(text)), len(text)]
    return [text[start:end] for start, end in pairwise(places)]


def _founded(family: SiblingFamily | None) -> tuple[str, ...]:
    if family is None:
        return ()
    spouse, count = family.spouse_name, family.children
    told = [_("with {spouse}", spouse=spouse)] if spouse else []
    told += [counted("{count} child", "{count} children", count)] if count else []
    return tuple(told)


def _year(day: PartialDate) -> str:
    return format_date(PartialDate(day.year), spoken().language)


def _zoomed(font: QFont, zoom: float) -> QFont:
    font.setPointSizeF(font.pointSizeF() * zoom)
    return font
