"""Whom a broadcast reaches: what was named stays named, also when it is no more."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.tower.tower import HEAD, MONDAY, approved, now_of, planned_for
from village_net.store import Store
from village_net.tower.air.log import Airing, begin
from village_net.tower.air.week import WeekTrouble, plan_of
from village_net.tower.announcements.edits import change_announcement
from village_net.tower.towers.records import Tower, TowerState
from village_net.tower.towers.towers import (
    NoZoneHearsError,
    Reached,
    reached_by,
    remove_tower,
    save_tower,
    towers,
)
from village_net.village.register.edits import delete_zone, save_zone
from village_net.village.register.records import Zone

NORTH, SOUTH = Zone("z1", "เหนือ"), Zone("z2", "ใต้")
ONE, TWO = Tower("t1", "หอหนึ่ง", zone_ids=("z1",)), Tower("t2", "หอสอง", zone_ids=("z2",))


@pytest.fixture(autouse=True)
def _places(store: Store) -> None:
    for zone in (NORTH, SOUTH):
        save_zone(store, zone)
    for tower in (ONE, TWO):
        save_tower(store, tower)


def over(store: Store, *ids: str) -> None:
    change_announcement(store, replace(approved(store, "a"), tower_ids=ids))


def test_the_towers_named_are_heard_in_their_zones(store: Store) -> None:
    over(store, "t1")
    assert reached_by(store, now_of(store, "a")) == Reached(("หอหนึ่ง",), ("เหนือ",))
    save_tower(store, replace(ONE, state=TowerState.BROKEN))
    assert reached_by(store, now_of(store, "a")) == Reached(("หอหนึ่ง",), (), ("เหนือ",))


def test_a_zone_that_another_tower_reaches_hears_what_a_broken_one_does_not_say(
    store: Store,
) -> None:
    save_tower(store, replace(ONE, state=TowerState.BROKEN))
    save_tower(store, replace(TWO, zone_ids=("z1", "z2")))
    over(store, "t1", "t2")
    assert reached_by(store, now_of(store, "a")).zones == ("ใต้", "เหนือ")
    assert reached_by(store, now_of(store, "a")).unheard == ()


def test_what_was_for_one_tower_is_not_for_all_once_that_is_removed(store: Store) -> None:
    over(store, "t1")
    remove_tower(store, ONE)
    line = begin(store, Airing(now_of(store, "a"), HEAD))
    assert (line.towers, line.zones, line.unheard) == ("", "", "")
    remove_tower(store, TWO)
    assert reached_by(store, now_of(store, "a")) == Reached()


def test_a_removed_tower_is_trouble_in_the_week_until_another_is_chosen(store: Store) -> None:
    planned_for(store, "a", MONDAY + timedelta(hours=1))
    change_announcement(store, replace(now_of(store, "a"), tower_ids=("t1",)))
    remove_tower(store, ONE)
    day = (MONDAY, MONDAY + timedelta(days=1), MONDAY)
    assert [item.troubles for item in plan_of(store, *day)] == [(WeekTrouble.NO_TOWER,)]
    change_announcement(store, replace(now_of(store, "a"), tower_ids=("t2",)))
    assert [item.troubles for item in plan_of(store, *day)] == [()]


def test_without_any_tower_everybody_hears_what_is_for_everybody(store: Store) -> None:
    approved(store, "a")
    remove_tower(store, ONE)
    remove_tower(store, TWO)
    assert reached_by(store, now_of(store, "a")) == Reached((), ("ใต้", "เหนือ"))


def test_a_tower_whose_only_zone_is_deleted_covers_none_and_not_all(store: Store) -> None:
    delete_zone(store, NORTH)
    assert [(tower.zone_ids, tower.everywhere) for tower in towers(store)] == [
        (("z2",), False),
        ((), False),
    ]
    over(store, "t1")
    assert reached_by(store, now_of(store, "a")) == Reached(("หอหนึ่ง",))
    with pytest.raises(NoZoneHearsError):
        save_tower(store, towers(store)[1])
    save_tower(store, replace(towers(store)[1], everywhere=True))
    assert reached_by(store, now_of(store, "a")) == Reached(("หอหนึ่ง",), ("ใต้",))
