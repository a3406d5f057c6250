"""A person's family two generations up and down, laid out as boxes and lines.

Places are in boxes: x counts box widths from the left, rows from the oldest generation down.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from village_net.thai.dates import PartialDate
from village_net.village.family.relatives import GRANDPARENTS, Family, Kin, SiblingFamily
from village_net.village.register.records import Person

GAP = 0.18  # between two boxes


@dataclass(frozen=True)
class PersonBox:
    """One person of the chart and what they are to the one in the middle; ``x`` is its middle.

    ``founded`` is the family of a sibling, ``died`` the day of death where it is known.
    """

    person: Person
    x: float
    row: int
    kin: Kin
    founded: SiblingFamily | None = None
    died: PartialDate | None = None

    @property
    def focus(self) -> bool:
        """Whether the chart is about this person."""
        return self.kin is Kin.SELF


@dataclass(frozen=True)
class Couple:
    """A line between two boxes of one row; dashed where the two are only supposed a couple."""

    left: float
    right: float
    row: int
    supposed: bool = False


@dataclass(frozen=True)
class Descent:
    """A line from a parent or couple at ``x`` in ``row`` down to children in the row below.

    ``supposed`` are the places of those who are only supposed to be their children.
    """

    x: float
    row: int
    children: tuple[float, ...]
    supposed: frozenset[float] = frozenset()


@dataclass
class FamilyChart:
    """The whole chart, its places moved so that it begins at the left edge of the first box."""

    boxes: list[PersonBox] = field(default_factory=list[PersonBox])
    couples: list[Couple] = field(default_factory=list[Couple])
    descents: list[Descent] = field(default_factory=list[Descent])

    @property
    def width(self) -> float:
        """Its width in boxes."""
        return max((box.x for box in self.boxes), default=0.5) + 0.5

    @property
    def rows(self) -> int:
        """The number of generations."""
        return max((box.row for box in self.boxes), default=0) + 1


def chart_of(family: Family) -> FamilyChart:
    """Return the chart of a family: the person in the middle row, the youngest below."""
    chart = FamilyChart()
    has_grandparents = any(family.grandparents)
    first = 2 if has_grandparents else 1 if family.father or family.mother else 0
    own = _own_row(family, chart, first)
    _ancestors(family, chart, first)
    _descendants(family, chart, first, own)
    return _moved(chart, family)


def _own_row(family: Family, chart: FamilyChart, row: int) -> float:
    """Place siblings, the person and the spouse; return where their children come from."""
    step = 1 + GAP
    places = [-(len(family.siblings) - n) * step for n in range(len(family.siblings))]
    for sibling, x in zip(family.siblings, places, strict=True):
        chart.boxes.append(PersonBox(sibling, x, row, Kin.SIBLING))
    chart.boxes.append(PersonBox(family.person, 0, row, Kin.SELF))
    if family.spouse:
        chart.boxes.append(PersonBox(family.spouse, step, row, Kin.SPOUSE))
        supposed = family.is_supposed(family.person, family.spouse)
        chart.couples.append(Couple(0.5, step - 0.5, row, supposed))
        return step / 2
    return 0


def _ancestors(family: Family, chart: FamilyChart, row: int) -> None:
    """Place the parents over the siblings, and the grandparents over the parents."""
    parents = [p for p in (family.father, family.mother) if p]
    if not parents:
        return
    young = [b for b in chart.boxes if b.row == row and b.person is not family.spouse]
    children = tuple(box.x for box in young)
    middle = (min(children) + max(children)) / 2
    grand = any(family.grandparents)
    reach = (2 * (1 + GAP) if grand else 1 + GAP) / 2
    places = {family.father: middle - reach, family.mother: middle + reach}
    if len(parents) == 1:
        places = {parents[0]: middle}
    for parent in parents:
        kin = Kin.FATHER if parent is family.father else Kin.MOTHER
        chart.boxes.append(PersonBox(parent, places[parent], row - 1, kin))
    if len(parents) == 2:
        left, right = sorted(places[parent] for parent in parents)
        supposed = any(family.is_supposed(family.person, parent) for parent in parents)
        chart.couples.append(Couple(left + 0.5, right - 0.5, row - 1, supposed))
    chart.descents.append(Descent(middle, row - 1, children, _supposed(family, young, *parents)))
    named = list(zip(family.grandparents, GRANDPARENTS, strict=True))
    for parent, pair in ((family.father, named[:2]), (family.mother, named[2:])):
        if parent:
            _grandparents(family, chart, parent, places[parent], row - 2, pair)


def _grandparents(
    family: Family,
    chart: FamilyChart,
    child: Person,
    x: float,
    row: int,
    pair: Sequence[tuple[Person | None, Kin]],
) -> None:
    known = [(person, kin) for person, kin in pair if person]
    step = 1 + GAP
    places = [x] if len(known) == 1 else [x - step / 2, x + step / 2]
    for (person, kin), place in zip(known, places, strict=False):
        chart.boxes.append(PersonBox(person, place, row, kin))
    if len(known) == 2:
        supposed = any(family.is_supposed(child, person) for person, _kin in known)
        chart.couples.append(Couple(places[0] + 0.5, places[1] - 0.5, row, supposed))
    if known:
        own = [box for box in chart.boxes if box.person is child]
        old = [person for person, _kin in known]
        chart.descents.append(Descent(x, row, (x,), _supposed(family, own, *old)))


def _descendants(family: Family, chart: FamilyChart, row: int, own: float) -> None:
    """Place the grandchildren under their parents, and the children over them."""
    if not family.children:
        return
    step = 1 + GAP
    rooms = [max(len(family.grandchildren[child.id]), 1) for child in family.children]
    left = own - (sum(rooms) - 1) * step / 2
    children: list[PersonBox] = []
    for child, room in zip(family.children, rooms, strict=True):
        x = left + (room - 1) * step / 2
        children.append(PersonBox(child, x, row + 1, Kin.CHILD))
        grandchildren = family.grandchildren[child.id]
        below = [
            PersonBox(grandchild, left + n * step, row + 2, Kin.GRANDCHILD)
            for n, grandchild in enumerate(grandchildren)
        ]
        chart.boxes += below
        if below:
            places, supposed = tuple(box.x for box in below), _supposed(family, below, child)
            chart.descents.append(Descent(x, row + 1, places, supposed))
        left += room * step
    chart.boxes += children
    places = tuple(box.x for box in children)
    supposed = _supposed(family, children, family.person, family.spouse)
    chart.descents.append(Descent(own, row, places, supposed))


def _supposed(family: Family, young: Sequence[PersonBox], *old: Person | None) -> frozenset[float]:
    """Return the places of those whose tie to one of the elder ones is only supposed."""
    return frozenset(
        box.x for box in young if any(family.is_supposed(box.person, each) for each in old if each)
    )


def _moved(chart: FamilyChart, family: Family) -> FamilyChart:
    """Return the chart begun at its left edge, its boxes with what else is known of them."""
    shift = 0.5 - min(box.x for box in chart.boxes)
    founded, deaths = family.founded, family.deaths
    return FamilyChart(
        [
            replace(
                box,
                x=box.x + shift,
                founded=founded.get(box.person.id),
                died=deaths.get(box.person.id),
            )
            for box in chart.boxes
        ],
        [replace(c, left=c.left + shift, right=c.right + shift) for c in chart.couples],
        [
            replace(
                d,
                x=d.x + shift,
                children=tuple(x + shift for x in d.children),
                supposed=frozenset(x + shift for x in d.supposed),
            )
            for d in chart.descents
        ],
    )
