"""A person's family over three generations up and down, laid out as boxes and lines.

Places are in boxes: x counts box widths from the left, rows from the oldest generation down.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from village_net.store import Store
from village_net.village.queries import children_of, particulars_of
from village_net.village.records import Person, Sex

GAP = 0.18  # between two boxes


@dataclass(frozen=True)
class Box:
    """One person of the chart; ``x`` is the middle of the box."""

    person: Person
    x: float
    row: int
    focus: bool = False


@dataclass(frozen=True)
class Couple:
    """A line between two boxes of one row."""

    left: float
    right: float
    row: int


@dataclass(frozen=True)
class Descent:
    """A line from a parent or couple at ``x`` in ``row`` down to children in the row below."""

    x: float
    row: int
    children: tuple[float, ...]


@dataclass
class Chart:
    """The whole chart, its places moved so that it begins at the left edge of the first box."""

    boxes: list[Box] = field(default_factory=list[Box])
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


@dataclass(frozen=True)
class Family:
    """Who is who around a person."""

    person: Person
    spouse: Person | None
    father: Person | None
    mother: Person | None
    grandparents: tuple[Person | None, Person | None, Person | None, Person | None]
    siblings: list[Person]
    children: list[Person]
    grandchildren: dict[str, list[Person]]


def family_of(store: Store, person: Person) -> Family:
    """Return the family of a person as it is on record."""
    kin = particulars_of(store, person.id)
    father, mother = _get(store, kin.father_id), _get(store, kin.mother_id)
    children = children_of(store, person.id)
    siblings = {p.id: p for parent in (father, mother) if parent for p in _children(store, parent)}
    siblings.pop(person.id, None)
    return Family(
        person,
        _get(store, kin.spouse_id),
        father,
        mother,
        (*_parents(store, father), *_parents(store, mother)),
        sorted(siblings.values(), key=_by_birth),
        children,
        {child.id: children_of(store, child.id) for child in children},
    )


def chart_of(family: Family) -> Chart:
    """Return the chart of a family: the person in the middle row, the youngest below."""
    chart = Chart()
    has_grandparents = any(family.grandparents)
    first = 2 if has_grandparents else 1 if family.father or family.mother else 0
    own = _own_row(family, chart, first)
    _ancestors(family, chart, first, own)
    _descendants(family, chart, first, own)
    return _moved(chart)


def _own_row(family: Family, chart: Chart, row: int) -> float:
    """Place siblings, the person and the spouse; return where their children come from."""
    step = 1 + GAP
    places = [-(len(family.siblings) - n) * step for n in range(len(family.siblings))]
    for sibling, x in zip(family.siblings, places, strict=True):
        chart.boxes.append(Box(sibling, x, row))
    chart.boxes.append(Box(family.person, 0, row, focus=True))
    if family.spouse:
        chart.boxes.append(Box(family.spouse, step, row))
        chart.couples.append(Couple(0.5, step - 0.5, row))
        return step / 2
    return 0


def _ancestors(family: Family, chart: Chart, row: int, own: float) -> None:
    """Place the parents over the siblings, and the grandparents over the parents."""
    parents = [p for p in (family.father, family.mother) if p]
    if not parents:
        return
    children = tuple(b.x for b in chart.boxes if b.row == row and b.person is not family.spouse)
    middle = (min(children) + max(children)) / 2
    grand = any(family.grandparents)
    reach = (2 * (1 + GAP) if grand else 1 + GAP) / 2
    places = {family.father: middle - reach, family.mother: middle + reach}
    if len(parents) == 1:
        places = {parents[0]: middle}
    for parent in parents:
        chart.boxes.append(Box(parent, places[parent], row - 1))
    if len(parents) == 2:
        left, right = sorted(places[parent] for parent in parents)
        chart.couples.append(Couple(left + 0.5, right - 0.5, row - 1))
    chart.descents.append(Descent(middle, row - 1, children))
    for parent, pair in (
        (family.father, family.grandparents[:2]),
        (family.mother, family.grandparents[2:]),
    ):
        if parent:
            _grandparents(chart, places[parent], row - 2, pair)


def _grandparents(chart: Chart, x: float, row: int, pair: Sequence[Person | None]) -> None:
    known = [person for person in pair if person]
    step = 1 + GAP
    places = [x] if len(known) == 1 else [x - step / 2, x + step / 2]
    for person, place in zip(known, places, strict=False):
        chart.boxes.append(Box(person, place, row))
    if len(known) == 2:
        chart.couples.append(Couple(places[0] + 0.5, places[1] - 0.5, row))
    if known:
        chart.descents.append(Descent(x, row, (x,)))


def _descendants(family: Family, chart: Chart, row: int, own: float) -> None:
    """Place the grandchildren under their parents, and the children over them."""
    if not family.children:
        return
    step = 1 + GAP
    rooms = [max(len(family.grandchildren[child.id]), 1) for child in family.children]
    left = own - (sum(rooms) - 1) * step / 2
    places: list[float] = []
    for child, room in zip(family.children, rooms, strict=True):
        x = left + (room - 1) * step / 2
        places.append(x)
        chart.boxes.append(Box(child, x, row + 1))
        grandchildren = family.grandchildren[child.id]
        below = tuple(left + n * step for n in range(len(grandchildren)))
        for grandchild, place in zip(grandchildren, below, strict=True):
            chart.boxes.append(Box(grandchild, place, row + 2))
        if below:
            chart.descents.append(Descent(x, row + 1, below))
        left += room * step
    chart.descents.append(Descent(own, row, tuple(places)))


def _moved(chart: Chart) -> Chart:
    shift = 0.5 - min(box.x for box in chart.boxes)
    return Chart(
        [replace(box, x=box.x + shift) for box in chart.boxes],
        [replace(c, left=c.left + shift, right=c.right + shift) for c in chart.couples],
        [
            replace(d, x=d.x + shift, children=tuple(x + shift for x in d.children))
            for d in chart.descents
        ],
    )


def _get(store: Store, id: str | None) -> Person | None:
    return store.get(Person, id) if id else None


def _children(store: Store, parent: Person) -> list[Person]:
    return children_of(store, parent.id)


def _parents(store: Store, person: Person | None) -> tuple[Person | None, Person | None]:
    if person is None:
        return None, None
    kin = particulars_of(store, person.id)
    return _get(store, kin.father_id), _get(store, kin.mother_id)


def _by_birth(person: Person) -> str:
    return person.birth.iso() if person.birth else "9"


def is_man(person: Person) -> bool:
    """Tell whether a box is a man's."""
    return person.sex is Sex.MALE
