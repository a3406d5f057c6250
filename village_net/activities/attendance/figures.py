"""How often each house was asked and came, and who never comes.

A house counts for an activity when it lived in the village on the activity's day and belonged to
its audience, and only then. These figures are for the screen and for papers of the house, never for
the notice board.
"""

import json
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from village_net.activities.plan.asked import households_asked
from village_net.activities.plan.records import Activity, ActivityState
from village_net.store import Store
from village_net.tower.announcements.records import Audience
from village_net.village.register.queries import households_in_order, zones

# From a day (included) to a day (not included), as the store holds them.
Stay = tuple[str, str]
_EVER, _OPEN = "", "~"
_WENT = frozenset({"death", "departure", "household"})
LEAST_ASKED = 3  # times; who was asked less often is not said to stay away


@dataclass(frozen=True, slots=True)
class HouseShare:
    """How often a house was asked, and how often of those times it came."""

    household_id: str
    house_number: str
    zone: str
    asked: int
    came: int


def participation(store: Store, first: date, last: date) -> list[HouseShare]:
    """Return for every house that was asked between two days, both included, how often it was
    asked to something that was held, and how often of those times it came, by house number."""
    asked, came = Counter[str](), Counter[str]()
    for group, stays in _asked_together(store, held_between(store, first, last)):
        asked.update(_times_asked(group, stays))
        came.update(_came_of_asked(store, group, stays))
    return _shares(store, asked, came)


def never_came(store: Store, first: date, last: date) -> list[HouseShare]:
    """Return the houses with people in them that were asked at least three times between two days
    and never came to anything, asked or not, by zone and house number."""
    asked = Counter[str]()
    for group, stays in _asked_together(store, held_between(store, first, last)):
        asked.update(_times_asked(group, stays))
    came = _came_to_anything(store, first, last)
    living = {
        row[0]
        for row in store.rows("SELECT DISTINCT household_id FROM person WHERE standing = 'here'")
    }
    stayed_away = [
        share
        for share in _shares(store, asked, Counter())
        if share.asked >= LEAST_ASKED and share.household_id in living - came
    ]
    return sorted(stayed_away, key=lambda share: share.zone)


def held_between(store: Store, first: date, last: date) -> list[Activity]:
    """Return what was held between two days, both included, in order."""
    return store.records(
        Activity,
        "WHERE day BETWEEN ? AND ? AND state = ? ORDER BY day, id",
        (first.isoformat(), last.isoformat(), ActivityState.HELD.value),
    )


def _shares(store: Store, asked: Counter[str], came: Counter[str]) -> list[HouseShare]:
    names = {zone.id: zone.name for zone in zones(store)}
    return [
        HouseShare(
            home.id,
            home.house_number,
            names.get(home.zone_id or "", ""),
            asked[home.id],
            came[home.id],
        )
        for home in households_in_order(store)
        if asked[home.id]
    ]


def _times_asked(group: list[Activity], stays: dict[str, list[Stay]]) -> Counter[str]:
    """Return how many activities of those that ask the same people asked each house."""
    days = sorted(activity.day.isoformat() for activity in group)
    return Counter(
        {
            household_id: sum(
                bisect_left(days, until) - bisect_left(days, since) for since, until in spans
            )
            for household_id, spans in stays.items()
        }
    )


def _asked_together(
    store: Store, activities: Iterable[Activity]
) -> Iterator[tuple[list[Activity], dict[str, list[Stay]]]]:
    """Yield activities that ask the same people, with the days on which each house had such."""
    alike: dict[tuple[Audience, tuple[str, ...]], list[Activity]] = defaultdict(list)
    for activity in activities:
        alike[activity.audience, activity.audience_ids].append(activity)
    people = _people(store) if alike else []
    for (audience, ids), group in alike.items():
        if audience is not Audience.PEOPLE:
            yield group, _stays_of_houses(store, people, audience, ids)
            continue
        for activity in group:  # a filter may ask anything of a day
            day = activity.day.isoformat()
            yield [activity], {id: [(day, day + _OPEN)] for id in households_asked(store, activity)}


def _came_of_asked(
    store: Store, group: list[Activity], stays: dict[str, list[Stay]]
) -> Counter[str]:
    """Return how often houses came to activities that asked them."""
    days = {activity.id: activity.day.isoformat() for activity in group}
    begin, end = min(days.values()), max(days.values())
    always = {id for id, spans in stays.items() if any(a <= begin and end < b for a, b in spans)}
    ids = json.dumps(list(days))
    came = Counter[str]()
    for household_id, count in store.rows(
        "SELECT household_id, count(DISTINCT activity_id) FROM attendance WHERE activity_id IN"
        " (SELECT value FROM json_each(?)) AND household_id IS NOT NULL GROUP BY household_id",
        (ids,),
    ):
        if household_id in always:
            came[household_id] = count
        elif household_id in stays:
            came[household_id] = sum(
                any(a <= days[activity_id] < b for a, b in stays[household_id])
                for [activity_id] in store.rows(
                    "SELECT DISTINCT activity_id FROM attendance WHERE household_id = ?"
                    " AND activity_id IN (SELECT value FROM json_each(?))",
                    (household_id, ids),
                )
            )
    return came


@dataclass(frozen=True, slots=True)
class _Dweller:
    id: str
    household_id: str
    zone_id: str | None
    stays: tuple[Stay, ...]


def _people(store: Store) -> list[_Dweller]:
    events: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for person_id, day, kind in store.rows(
        "SELECT person_id, day, kind FROM life_event"
        " WHERE kind IN ('birth', 'death', 'arrival', 'departure', 'household')"
        " ORDER BY day, number"
    ):
        events[person_id].append((day, kind))
    return [
        _Dweller(id, home, zone, tuple(_stays(birth or _EVER, standing, events.get(id, []))))
        for id, home, zone, birth, standing in store.rows(
            "SELECT id, household_id, zone_id, birth, standing FROM person"
        )
    ]


def _stays(birth: str, standing: str, events: list[tuple[str, str]]) -> Iterator[Stay]:
    """Yield when somebody lived in the village: what happens next tells where they were before."""
    since = _EVER
    for day, kind in events:
        if kind in _WENT and max(since, birth) < day:
            yield max(since, birth), day
        since = day
    if standing == "here":
        yield max(since, birth), _OPEN


def _stays_of_houses(
    store: Store, people: list[_Dweller], audience: Audience, ids: tuple[str, ...]
) -> dict[str, list[Stay]]:
    """Return when at least one who belongs to an audience lived in each house."""
    of_house: dict[str, list[Stay]] = defaultdict(list)
    if audience is Audience.GROUPS:
        until = _memberships(store, ids)
        for each in people:
            for left in until.get(each.id, ()):
                of_house[each.household_id] += [
                    (since, min(end, left)) for since, end in each.stays if since < left
                ]
    else:
        zone_ids = frozenset(ids) if audience is Audience.ZONES else None
        for each in people:
            if zone_ids is None or each.zone_id in zone_ids:
                of_house[each.household_id] += each.stays
    return {id: _joined(stays) for id, stays in of_house.items()}


def _memberships(store: Store, group_ids: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for id in group_ids:
        sql = "SELECT person_id, ifnull(left_on, '~') FROM membership WHERE group_id = ?"
        for person_id, left in store.rows(sql, (id,)):
            found[person_id].append(left)
    return found


def _joined(stays: list[Stay]) -> list[Stay]:
    """Return stays as few that do not meet."""
    joined: list[Stay] = []
    for since, until in sorted(stays):
        if joined and since <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], until)
        else:
            joined.append((since, until))
    return joined


def _came_to_anything(store: Store, first: date, last: date) -> set[str]:
    rows = store.rows(
        "SELECT id FROM household WHERE EXISTS (SELECT 1 FROM attendance JOIN activity"
        " ON activity.id = activity_id WHERE household_id = household.id"
        " AND day BETWEEN ? AND ? AND state = ?)",
        (first.isoformat(), last.isoformat(), ActivityState.HELD.value),
    )
    return {row[0] for row in rows}
