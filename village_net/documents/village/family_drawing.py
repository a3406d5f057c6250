"""A family as a drawing: a box for each person, lines from couples down to their children."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from village_net.documents.drawing import Area, Box, Drawing, Role, Side, Stroke, Text
from village_net.documents.paper import Paper
from village_net.documents.typeset.lines import Setting, TextLine, fill
from village_net.documents.typeset.styles import Span
from village_net.i18n import N_
from village_net.thai.dates import BUDDHIST_OFFSET, PartialDate
from village_net.village.family.chart import Couple, Descent, FamilyChart, PersonBox
from village_net.village.family.relatives import KIN_NAMES, Kin, SiblingFamily
from village_net.village.register.records import Standing

_WIDTH, _BETWEEN, _MARGIN = 118.0, 34.0, 2.0
_NAME, _FACT, _LINE = 14.0, 13.0, 15.0
_ABOVE, _BELOW, _ASIDE, _CORNER = 5.0, 7.0, 4.0, 4.0
_LEAST_LINES = 3
_THICK, _THIN = 1.8, 0.8
_NEAR = 0.4  # of a box: a line that begins so near to its middle comes out of it


@dataclass(frozen=True)
class Told:
    """What is told of somebody, and those words in lines: of the name, and of the rest."""

    spoken: str
    name: tuple[str, ...]
    facts: tuple[str, ...]

    @property
    def count(self) -> int:
        """The number of lines."""
        return len(self.name) + len(self.facts)


def family_drawing(chart: FamilyChart, today: date, paper: Paper, setting: Setting) -> Drawing:
    """Return the chart drawn; the box of each person carries their id, and is said in words."""
    told = [_told(seat, today, paper, setting) for seat in chart.boxes]
    return _Family(chart, told).drawing()


class _Family:
    """Knows where the rows of a chart lie."""

    def __init__(self, chart: FamilyChart, told: Sequence[Told]) -> None:
        self._chart, self._told = chart, told
        lines = [_LEAST_LINES] * chart.rows
        for seat, each in zip(chart.boxes, told, strict=True):
            lines[seat.row] = max(lines[seat.row], each.count)
        self._heights = [count * _LINE + _ABOVE + _BELOW for count in lines]

    def drawing(self) -> Drawing:
        """Return the lines below the boxes, and the words in them."""
        chart = self._chart
        seated = list(zip(chart.boxes, self._told, strict=True))
        couples = (self._couple(couple) for couple in chart.couples)
        descents = (line for each in chart.descents for line in self._descent(each))
        return Drawing(
            chart.width * _WIDTH + 2 * _MARGIN,
            self._top(chart.rows) - _BETWEEN + _MARGIN,
            (*couples, *descents),
            tuple(self._box(seat, told) for seat, told in seated),
            tuple(text for seat, told in seated for text in self._texts(seat, told)),
        )

    def _x(self, place: float) -> float:
        return _MARGIN + place * _WIDTH

    def _top(self, row: int) -> float:
        return _MARGIN + sum(self._heights[:row]) + row * _BETWEEN

    def _place(self, seat: PersonBox) -> Area:
        x = self._x(seat.x) - _WIDTH / 2
        return Area(x, self._top(seat.row), _WIDTH, self._heights[seat.row])

    def _box(self, seat: PersonBox, told: Told) -> Box:
        dead = seat.person.standing is Standing.DEAD
        line = Role.ACCENT if seat.focus else Role.QUIET if dead else Role.LINE
        return Box(
            self._place(seat),
            fill=Role.SOFT if seat.focus else Role.FILL,
            line=line,
            width=_THICK if seat.focus else _THIN,
            dashed=dead,
            corner=_CORNER,
            id=seat.person.id,
            name=told.spoken,
        )

    def _texts(self, seat: PersonBox, told: Told) -> Iterator[Text]:
        place = self._place(seat)
        spare = place.height - _ABOVE - _BELOW - told.count * _LINE
        top, width = place.y + _ABOVE + spare / 2, place.width - 2 * _ASIDE
        for number, words in enumerate((*told.name, *told.facts)):
            named = number < len(told.name)
            yield Text(
                words,
                Area(place.x + _ASIDE, top + number * _LINE, width, _LINE),
                _NAME if named else _FACT,
                bold=named,
                role=Role.INK if named else Role.QUIET,
                side=Side.MIDDLE,
            )

    def _couple(self, couple: Couple) -> Stroke:
        y = self._top(couple.row) + self._heights[couple.row] / 2
        ends = ((self._x(couple.left), y), (self._x(couple.right), y))
        return Stroke(ends, dashed=couple.supposed)

    def _descent(self, descent: Descent) -> Iterator[Stroke]:
        seats, row = self._chart.boxes, descent.row
        start = self._top(row) + self._heights[row]
        if not any(abs(seat.x - descent.x) < _NEAR and seat.row == row for seat in seats):
            start -= self._heights[row] / 2  # from the middle of a couple's line
        end = self._top(row + 1)
        bar, x = end - _BETWEEN / 2, self._x(descent.x)
        all_supposed = descent.supposed.issuperset(descent.children)
        reach = [x, *(self._x(child) for child in descent.children)]
        yield Stroke(((x, start), (x, bar)), dashed=all_supposed)
        yield Stroke(((min(reach), bar), (max(reach), bar)), dashed=all_supposed)
        for child in descent.children:
            ends = ((self._x(child), bar), (self._x(child), end))
            yield Stroke(ends, dashed=child in descent.supposed)


def _told(seat: PersonBox, today: date, paper: Paper, setting: Setting) -> Told:
    facts = [*_facts(seat, today, paper)]
    kin, full_name = paper.say(KIN_NAMES[seat.kin]), paper.text(seat.person.full_name)
    room = _WIDTH - 2 * _ASIDE
    name = [setting.word(f"{part} ", bold=True) for part in full_name.split()]
    shown = facts if seat.kin is Kin.SELF else [kin, *facts]
    return Told(
        ", ".join((full_name, kin, *facts)),
        tuple(_lines(fill(name, room * 1000 / _NAME))),
        tuple(
            line
            for fact in shown
            for line in _lines(fill(setting.words([Span(fact)]), room * 1000 / _FACT))
        ),
    )


def _lines(filled: Sequence[TextLine]) -> Iterator[str]:
    for line in filled:
        pieces = (piece for word in line.words for piece in word.pieces)
        yield "".join(f"{piece.text}{' ' * piece.spaces}" for piece in pieces).rstrip()


def _facts(seat: PersonBox, today: date, paper: Paper) -> Iterator[str]:
    if born := _born(seat, today, paper):
        yield born
    yield _state(seat, paper)
    if seat.founded:
        yield from _founded(seat.founded, paper)


def _born(seat: PersonBox, today: date, paper: Paper) -> str:
    birth = seat.person.birth
    if birth is None:
        return ""
    born = paper.say(N_("born {year}"), year=_year(birth, paper))
    if seat.person.standing is Standing.DEAD:
        return born
    return paper.say(N_("{born}, {age} years"), born=born, age=birth.age(today))


def _state(seat: PersonBox, paper: Paper) -> str:
    match seat.person.standing:
        case Standing.DEAD if seat.died:
            return paper.say(N_("died {year}"), year=_year(seat.died, paper))
        case Standing.DEAD:
            return paper.say(N_("died"))
        case Standing.MOVED:
            return paper.say(N_("moved away"))
        case Standing.HERE:
            return paper.say(N_("House {number}"), number=seat.person.house_number)


def _founded(family: SiblingFamily, paper: Paper) -> Iterator[str]:
    """Yield the lines that tell of a sibling's own family."""
    if family.spouse_name:
        yield paper.say(N_("with {spouse}"), spouse=family.spouse_name)
    if family.children:
        yield paper.count("{count} child", "{count} children", family.children)


def _year(day: PartialDate, paper: Paper) -> int:
    return day.year + (BUDDHIST_OFFSET if paper.thai else 0)
