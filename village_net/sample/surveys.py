"""The sample's surveys: all households asked last year, two thirds of them this year."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from zlib import crc32

from village_net.paths import resource
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.survey.records import NO, NOT_APPLICABLE, YES, Answer, Indicator, Survey
from village_net.survey.rules import read_rule
from village_net.survey.set_file import LoadedSet, read_set
from village_net.thai.dates import BUDDHIST_OFFSET
from village_net.village.register.queries import households_in_order, people_in_order
from village_net.village.register.records import Household, Person

# Whom a question of the example set is about, from the youngest to the oldest.
_AGES = {
    "1": (0, 0),
    "2": (0, 2),
    "3": (0, 12),
    "6": (35, 120),
    "15": (3, 5),
    "16": (6, 14),
    "17": (15, 17),
    "18": (15, 19),
    "19": (15, 59),
    "21": (60, 120),
    "26": (6, 120),
}
_NUMBERS = {"1": (2_300, 1_500), "22": (26_000, 60_000)}  # the least, and the room above it
_DAYS = 60  # over which the visits of a year are spread


def fill(store: Store, _facts: dict[str, Any]) -> None:
    """Ask by the example set; the same village gives the same answers."""
    loaded = read_set(resource("catalogue", "indicators", "example-2569.toml"), 2569)
    homes = households_in_order(store)
    people = people_in_order(store)
    with store.change("Sample"):
        store.put(loaded[0])
        store.put_all(loaded[1])
        _ask(store, loaded, homes, people, years_ago=1)
        _ask(store, loaded, [home for n, home in enumerate(homes) if n % 3], people, years_ago=0)


def _ask(
    store: Store,
    loaded: LoadedSet,
    homes: Sequence[Household],
    people: Sequence[Person],
    years_ago: int,
) -> None:
    today = store.clock().date()
    last = date(today.year - years_ago, today.month, min(today.day, 28))
    names = {person.id: person.full_name for person in people}
    ages = _ages(people, last)
    surveys: list[Survey] = []
    for number, home in enumerate(homes):
        day = last - timedelta(days=number * _DAYS // len(homes))
        asker = names.get(home.volunteer_id or "", "")
        year = last.year + BUDDHIST_OFFSET
        surveys.append(Survey(new_id(), loaded[0].id, home.id, year, day, asker))
    asked = list(zip(surveys, homes, strict=True))
    store.put_all(surveys)
    store.put_all(
        Answer(new_id(), survey.id, each.id, _answer(each, home, ages[home.id], years_ago))
        for survey, home in asked
        for each in loaded[1]
    )
    store.put_all(replace(home, surveyed=s.day, interviewer=s.interviewer) for s, home in asked)


def _ages(people: Sequence[Person], on: date) -> defaultdict[str, list[int]]:
    ages: defaultdict[str, list[int]] = defaultdict(list)
    for person in people:
        if person.birth:
            ages[person.household_id].append(person.birth.age(on))
    return ages


def _answer(indicator: Indicator, home: Household, ages: Sequence[int], years_ago: int) -> str:
    """Return an answer that follows from house and question: a little worse in years before."""
    youngest, oldest = _AGES.get(indicator.code, (0, 120))
    if not any(youngest <= age <= oldest for age in ages):
        return NOT_APPLICABLE
    draw = crc32(f"{home.house_number}/{indicator.code}".encode()) % 1000
    if indicator.code in _NUMBERS:
        least, room = _NUMBERS[indicator.code]
        return str(least + (room * draw // 1000 - years_ago * room // 20) // 100 * 100)
    level = (
        700
        + crc32(indicator.code.encode()) % 280
        - years_ago * (crc32(indicator.id.encode()) % 90 - 20)
    )
    passes, rule = draw < level, read_rule(indicator.rule)
    wanted = rule.wanted if rule else YES
    return wanted if passes else (NO if wanted == YES else YES)
