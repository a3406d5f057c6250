"""Whatever is removed, merged, erased or taken back: nothing leads nowhere, and undo is exact."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.people import VILLAGE
from tests.tower.tower import HEAD, MONDAY, Clock
from village_net.capabilities import erase, merge_people
from village_net.errors import Refusal
from village_net.groups.edits import delete_group, join, save_group
from village_net.groups.records import Group
from village_net.store import Store, memory_store
from village_net.store.ids import new_id
from village_net.store.rows import R, Row
from village_net.survey.edits import remove_set
from village_net.survey.records import Answer, Indicator, IndicatorSet, Survey
from village_net.thai.dates import PartialDate
from village_net.tower.air.records import Slot
from village_net.tower.announcements.edits import delete_announcement
from village_net.tower.announcements.records import Announcement, Audience
from village_net.tower.newsletters.newsletters import Newsletter, remove_newsletter
from village_net.tower.replies.records import ReachCheck, Reply
from village_net.tower.towers.records import Tower
from village_net.tower.towers.towers import remove_tower
from village_net.village.life import edits as life
from village_net.village.quality.merging import call_different
from village_net.village.register import edits
from village_net.village.register.filters import Filter, SavedFilter
from village_net.village.register.particulars import LifeEvent, Particulars
from village_net.village.register.records import Household, Person, Sex, Zone

# The log holds ids as they were; the audit and what SQLite keeps are no records.
APART = ("broadcast", "audit", "audit_detail", "sqlite_sequence", "_sqlite_migrations")
SEEDS, STEPS = range(24), 14
Wish = Callable[[Store, random.Random], None]


def tables(store: Store) -> list[str]:
    rows = store.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    return [name for (name,) in rows if name not in APART]


def dump(store: Store) -> dict[str, Sequence[Row]]:
    return {table: store.rows(f"SELECT * FROM {table} ORDER BY id") for table in tables(store)}


def ids(store: Store) -> set[str]:
    return {row[0] for table in tables(store) for row in store.rows(f"SELECT id FROM {table}")}


def leads_nowhere(store: Store, gone: set[str]) -> list[tuple[str, Row]]:
    """Return every row in which the id of something that is gone stands anywhere in a text."""
    return [
        (table, row)
        for table, rows in dump(store).items()
        for row in rows
        if any(id in value for value in row if isinstance(value, str) for id in gone)
    ]


def any_of(store: Store, chance: random.Random, kind: type[R]) -> R:
    found = store.records(kind, "ORDER BY id")
    return chance.choice(found)


def village(chance: random.Random) -> Store:
    """Return a village in which everything names something else."""
    store = memory_store(Clock(), HEAD)
    edits.set_up_village(store, VILLAGE)
    day, now = MONDAY.date(), MONDAY
    zones = [Zone(new_id(), f"คุ้ม {n}") for n in range(3)]
    homes = [Household(new_id(), str(n), zone_id=chance.choice(zones).id) for n in range(1, 6)]
    people = [
        Person(
            new_id(), "", "", f"คน{n}", birth=PartialDate(1940 + 4 * n), sex=chance.choice([*Sex])
        )
        for n in range(14)
    ]
    groups = [Group(new_id(), f"กลุ่ม {n}") for n in range(2)]
    filters = [SavedFilter.of(new_id(), z.name, Filter(zone_id=z.id)) for z in zones[:2]]
    filters.append(SavedFilter.of(new_id(), "สมาชิก", Filter(group_id=groups[0].id)))
    towers = [Tower(new_id(), f"หอ {n}", zone_ids=(zones[n].id,)) for n in range(3)]
    news = [
        Announcement(new_id(), f"ข่าว {n}", "x", day, tower_ids=(towers[n].id,)).meant_for(
            audience, [each.id for each in named]
        )
        for n, (audience, named) in enumerate(
            ((Audience.ZONES, zones), (Audience.GROUPS, groups), (Audience.PEOPLE, filters))
        )
    ]
    made = IndicatorSet(new_id(), "ชุด", 2569)
    asked = [Indicator(new_id(), made.id, str(n), "", "", "", "", "yes", n) for n in range(2)]
    with store.change("Fill"):
        for batch in (zones, homes, [p.in_household(chance.choice(homes)) for p in people]):
            store.put_all(batch)
        for batch in (groups, filters, towers, news, [made], asked):
            store.put_all(batch)
        for home in homes:
            survey = Survey(new_id(), made.id, home.id, 2569)
            store.put(survey)
            store.put_all(Answer(new_id(), survey.id, each.id, "yes") for each in asked)
            store.put(replace(home, volunteer_id=chance.choice(people).id))
        for n, item in enumerate(news):
            store.put(Slot(new_id(), item.id, now + timedelta(days=n), now))
            store.put(Reply(new_id(), day, "x", item.id, zone_id=zones[n].id))
            store.put(ReachCheck(new_id(), item.id, day, 5, 4, zones[n].id))
        store.put(Newsletter(new_id(), "1", "", day, day, tuple(item.id for item in news)))
    return store


def move(store: Store, chance: random.Random) -> None:
    who, home = any_of(store, chance, Person), any_of(store, chance, Household)
    life.change_household(store, [who], home.house_number, PartialDate(2020))


def marry(store: Store, chance: random.Random) -> None:
    one, other = any_of(store, chance, Person), any_of(store, chance, Person)
    life.record_marriage(store, one, other, PartialDate(2021))


def choose_family(store: Store, chance: random.Random) -> None:
    """Let one of the younger half name somebody as spouse and one of the elder half as a parent."""
    who, parent, spouse = (any_of(store, chance, Person) for _ in range(3))
    names = "father_id" if parent.sex is Sex.MALE else "mother_id"
    kin = Particulars(who.id, spouse_id=spouse.id, **{names: parent.id})
    edits.save_person(store, who, who.house_number, kin)


def belong(store: Store, chance: random.Random) -> None:
    join(store, any_of(store, chance, Group), any_of(store, chance, Person))


def keep_apart(store: Store, chance: random.Random) -> None:
    call_different(store, any_of(store, chance, Person).id, any_of(store, chance, Person).id)


def join_two(store: Store, chance: random.Random) -> None:
    merge_people(store, any_of(store, chance, Person), any_of(store, chance, Person), {})


WISHES: Sequence[Wish] = (
    *(move, move, marry, marry, choose_family, choose_family, belong, keep_apart, join_two),
    lambda s, c: life.record_death(s, any_of(s, c, Person), PartialDate(2022)),
    lambda s, c: life.take_back_event(s, any_of(s, c, LifeEvent)),
    lambda s, c: life.take_back_event(s, any_of(s, c, LifeEvent)),
    lambda s, c: edits.delete_person(s, any_of(s, c, Person), "ซ้ำ"),
    lambda s, c: edits.delete_household(s, any_of(s, c, Household), "ซ้ำ"),
    lambda s, c: edits.delete_zone(s, any_of(s, c, Zone)),
    lambda s, c: edits.delete_filter(s, any_of(s, c, SavedFilter)),
    lambda s, c: delete_group(s, any_of(s, c, Group), "เลิก"),
    lambda s, c: save_group(s, Group(new_id(), new_id())) and None,
    lambda s, c: remove_set(s, any_of(s, c, IndicatorSet).id, "เก่า"),
    lambda s, c: delete_announcement(s, any_of(s, c, Announcement), "ผิด"),
    lambda s, c: remove_tower(s, any_of(s, c, Tower)),
    lambda s, c: remove_newsletter(s, any_of(s, c, Newsletter)),
)


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_leads_nowhere_and_every_step_is_taken_back_exactly(seed: int) -> None:
    chance = random.Random(seed)
    store = village(chance)
    seen = ids(store)
    states = [dump(store)]
    for _ in range(STEPS):
        before = store.undo_step
        try:
            chance.choice(WISHES)(store, chance)
        except (Refusal, IndexError):
            continue  # refused in words, or there is none of the kind any more
        if store.undo_step is before:
            continue
        states.append(dump(store))
        now = ids(store)
        assert store.rows("PRAGMA foreign_key_check") == []
        assert leads_nowhere(store, seen - now) == []
        seen |= now
    for state in reversed(states[:-1]):
        store.undo()
        assert dump(store) == state
    for state in states[1:]:
        store.redo()
        assert dump(store) == state
    for state in reversed(states[:-1]):
        store.undo()
        assert dump(store) == state


@pytest.mark.parametrize("seed", SEEDS[:6])
def test_who_is_erased_is_named_nowhere_any_more(seed: int) -> None:
    chance = random.Random(seed)
    store = village(chance)
    for wish in (move, marry, choose_family, belong, keep_apart):
        for _ in range(4):
            try:
                wish(store, chance)
            except Refusal:
                continue
    for _ in range(3):
        person = any_of(store, chance, Person)
        before = ids(store)
        erase(store, person, "ขอให้ลบ")
        assert person.id in before - ids(store)
        assert leads_nowhere(store, before - ids(store)) == []
        assert store.rows("PRAGMA foreign_key_check") == []
