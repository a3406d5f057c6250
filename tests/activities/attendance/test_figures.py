"""Who was asked and who came: counted in one pass, the same as each activity by itself."""

import random
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.people import fill, village_store
from village_net.activities.attendance.edits import mark_house
from village_net.activities.attendance.figures import never_came, participation
from village_net.activities.plan.asked import households_asked
from village_net.activities.plan.edits import cancel_activity, hold_activity, plan_activity
from village_net.activities.plan.records import Activity, ActivityKind
from village_net.groups.edits import join, leave
from village_net.groups.records import Group
from village_net.store import Store
from village_net.thai.dates import PartialDate
from village_net.tower.announcements.records import Audience
from village_net.village.life.edits import record_death, record_departure
from village_net.village.register.edits import save_filter, save_zone
from village_net.village.register.filters import Filter
from village_net.village.register.queries import (
    households_in_order,
    people_in_order,
    saved_filters,
)
from village_net.village.register.records import Zone

FIRST, LAST = date(2026, 1, 1), date(2026, 11, 23)


def activity(number: int, day: date) -> Activity:
    return Activity(f"a{number}", f"งาน {number}", ActivityKind.JOINT_WORK, day, day)


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 40, 8)
    save_zone(made, Zone("z", "คุ้มเหนือ"))
    with made.change("Put"):
        made.put_all([replace(p, zone_id="z") for p in people_in_order(made)[:15]])
        made.put(Group("g", "กลุ่มน้ำ"))
    save_filter(made, "ผู้สูงอายุ", Filter(youngest=60))
    return made


def test_all_at_once_is_as_each_activity_by_itself(store: Store) -> None:
    chance = random.Random("times asked")
    people = people_in_order(store)
    group = store.records(Group)[0]
    for person in chance.sample(people, 9):
        membership = join(store, group, person)
        if chance.random() < 0.5:
            leave(store, membership, FIRST + timedelta(days=chance.randrange(300)))
    for person in chance.sample(people, 12):
        day = PartialDate.of(FIRST + timedelta(days=chance.randrange(320)))
        if chance.random() < 0.5:
            record_death(store, person, day)
        else:
            record_departure(store, [person], day, "เชียงราย")
    ids = {
        Audience.ALL: [],
        Audience.ZONES: ["z"],
        Audience.GROUPS: ["g"],
        Audience.PEOPLE: [saved_filters(store)[0].id],
    }
    alone, came = Counter[str](), Counter[str]()
    for n in range(60):
        kind = chance.choice(list(Audience))
        day = FIRST + timedelta(days=chance.randrange(326))
        held = plan_activity(store, activity(n, day).meant_for(kind, ids[kind]))
        held = hold_activity(store, held)
        asked = households_asked(store, held)
        alone.update(asked)
        for home in households_in_order(store):
            if chance.random() < 0.4:
                mark_house(store, held, home, more=1)
                came[home.id] += home.id in asked
    found = participation(store, FIRST, LAST)
    assert {s.household_id: s.asked for s in found} == alone
    assert {s.household_id: s.came for s in found} == {id: came[id] for id in alone}
    assert len(set(alone.values())) > 2


def test_a_house_that_is_asked_and_never_comes_is_named(store: Store) -> None:
    homes = households_in_order(store)
    for n in range(3):
        held = hold_activity(store, plan_activity(store, activity(n, date(2026, 3, 1 + n))))
        for home in homes[2:]:
            mark_house(store, held, home, more=2)
    off = plan_activity(store, activity(9, date(2026, 4, 1)))
    mark_house(store, off, homes[0], more=1)
    cancel_activity(store, off, "ฝนตก")
    shares = {s.house_number: (s.asked, s.came) for s in participation(store, FIRST, LAST)}
    assert shares["1"] == (3, 0)
    assert shares["3"] == (3, 3)
    assert [s.house_number for s in never_came(store, FIRST, LAST)] == ["1", "2"]
    assert never_came(store, FIRST, date(2026, 3, 2)) == []


def test_a_house_that_comes_without_being_asked_did_not_come_when_asked(store: Store) -> None:
    only_some = activity(1, date(2026, 3, 1)).meant_for(Audience.GROUPS, ["g"])
    join(store, store.records(Group)[0], people_in_order(store)[0])
    held = hold_activity(store, plan_activity(store, only_some))
    [asked] = households_asked(store, held)
    for home in households_in_order(store):
        if home.id != asked:
            mark_house(store, held, home, more=1)
    assert [(s.household_id, s.asked, s.came) for s in participation(store, FIRST, LAST)] == [
        (asked, 1, 0)
    ]
