"""Every reading of attendance."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from village_net.activities.attendance.entry import HouseEntry
from village_net.activities.attendance.errors import (
    NoSheetError,
    NoSuchHouseError,
    NoSuchLineError,
)
from village_net.activities.attendance.records import Attendance, SheetLine
from village_net.activities.plan.asked import households_asked
from village_net.activities.plan.records import Activity
from village_net.store import Store
from village_net.village.register.filters import Filter
from village_net.village.register.queries import household_numbered, zones
from village_net.village.register.records import Household, Person, Relation


@dataclass(frozen=True, slots=True)
class HouseThere:
    """A house of which somebody came: who, and how many together; the last entered first."""

    household_id: str
    house_number: str
    names: tuple[str, ...]
    people: int


@dataclass(frozen=True, slots=True)
class ZoneShare:
    """Of the households that were asked in a zone, how many were there; without a zone no name."""

    name: str
    there: int
    asked: int


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many came to an activity: people, guests among them, and households of those asked.

    ``beside`` are households that came without being asked.
    """

    people: int
    guests: int
    there: int
    asked: int
    beside: int
    zones: tuple[ZoneShare, ...]


def attendance_of(store: Store, activity_id: str) -> list[Attendance]:
    """Return who came to an activity, in the order in which they were entered."""
    return store.records(Attendance, "WHERE activity_id = ? ORDER BY number, id", (activity_id,))


def of_house(store: Store, activity_id: str, household_id: str) -> list[Attendance]:
    """Return who came to an activity from one house."""
    return store.records(
        Attendance,
        "WHERE activity_id = ? AND household_id = ? ORDER BY number, id",
        (activity_id, household_id),
    )


def houses_there(store: Store, activity_id: str) -> list[HouseThere]:
    """Return the houses of which somebody came, the last entered first."""
    rows = store.rows(
        "SELECT household.id, household.house_number,"
        " group_concat(trim(title || given || ' ' || surname), '\x1f' ORDER BY number),"
        " sum(people) FROM attendance JOIN household ON household.id = attendance.household_id"
        " LEFT JOIN person ON person.id = attendance.person_id WHERE activity_id = ?"
        " GROUP BY household.id ORDER BY max(number) DESC",
        (activity_id,),
    )
    return [
        HouseThere(id, number, tuple(names.split("\x1f")) if names else (), people)
        for id, number, names, people in rows
    ]


def house_of(store: Store, activity_id: str, entry: HouseEntry) -> tuple[Household, str | None]:
    """Return the house that was typed, and of a line of the sheet the person's id.

    Raises:
        NoSuchHouseError, NoSheetError, NoSuchLineError.
    """
    if entry.line is None:
        home = household_numbered(store, entry.house_number)
        if not home:
            raise NoSuchHouseError(number=entry.house_number)
        return home, None
    where = "WHERE activity_id = ? AND line = ?"
    found = store.records(SheetLine, where, (activity_id, entry.line))
    home = store.get(Household, found[0].household_id) if found else None
    if home:
        return home, found[0].person_id
    last = store.value("SELECT max(line) FROM sheet_line WHERE activity_id = ?", (activity_id,))
    if last is None:
        raise NoSheetError
    raise NoSuchLineError(line=entry.line, last=last)


def lived_in(store: Store, household_id: str, day: date) -> list[Person]:
    """Return who lived in a house on a day: the head first, then from old to young."""
    where, values = Filter(on=day.isoformat()).sql(day)
    return store.records(
        Person,
        f"WHERE household_id = :home AND {where}"
        " ORDER BY family, relation IS NOT :head, coalesce(birth, '9'), sort_key",
        {**values, "home": household_id, "head": Relation.HEAD.value},
    )


def came_last(store: Store, household_id: str, before: Activity) -> list[str]:
    """Return the ids of the people of a house who came when it last came to anything earlier."""
    day = before.day.isoformat()
    last = store.value(
        "SELECT activity.id FROM attendance JOIN activity ON activity.id = activity_id"
        " WHERE household_id = ? AND activity.id <> ? AND day <= ? AND person_id IS NOT NULL"
        " ORDER BY day DESC, ifnull(begins, '') DESC LIMIT 1",
        (household_id, before.id, day),
    )
    if last is None:
        return []
    return [row.person_id for row in of_house(store, last, household_id) if row.person_id]


def turnout(store: Store, activity: Activity) -> Turnout:
    """Return how many came to an activity, beside how many households it asked."""
    rows = store.rows(
        "SELECT household_id, sum(people) FROM attendance WHERE activity_id = ?"
        " GROUP BY household_id",
        (activity.id,),
    )
    people = {household: int(count) for household, count in rows}
    guests = people.pop(None, 0)
    asked = households_asked(store, activity)
    return Turnout(
        sum(people.values()) + guests,
        guests,
        len(asked & people.keys()),
        len(asked),
        len(people.keys() - asked),
        _by_zone(store, asked, people.keys()),
    )


def sheet_lines(store: Store, activity_id: str) -> list[SheetLine]:
    """Return the lines of the sheet as it was printed last, none where it never was."""
    return store.records(SheetLine, "WHERE activity_id = ? ORDER BY line", (activity_id,))


def people_asked(store: Store, activity: Activity) -> list[tuple[Household, Sequence[Person]]]:
    """Return the houses that an activity asks, by number, each with who lived there that day."""
    asked = households_asked(store, activity)
    homes = store.records(Household, "ORDER BY house_key, id")
    where, values = Filter(on=activity.day.isoformat()).sql(activity.day)
    people: dict[str, list[Person]] = {}
    for person in store.records(
        Person, f"WHERE {where} ORDER BY family, coalesce(birth, '9'), sort_key", values
    ):
        people.setdefault(person.household_id, []).append(person)
    heads_first = {
        id: sorted(found, key=lambda person: person.relation is not Relation.HEAD)
        for id, found in people.items()
    }
    return [(home, heads_first[home.id]) for home in homes if home.id in asked]


def _by_zone(store: Store, asked: frozenset[str], there: Iterable[str]) -> tuple[ZoneShare, ...]:
    of_house = {row[0]: row[1] for row in store.rows("SELECT id, zone_id FROM household")}
    names = [(zone.id, zone.name) for zone in zones(store)]
    present = asked & frozenset(there)
    shares = (
        ZoneShare(
            name,
            sum(of_house.get(id) == key for id in present),
            sum(of_house.get(id) == key for id in asked),
        )
        for key, name in [*names, (None, "")]
    )
    return tuple(share for share in shares if share.asked)
