"""What speaks against a day: told with its reason, and a better day is offered."""

from dataclasses import replace
from datetime import date, time

import pytest

from tests.people import fill, village_store
from village_net.activities.plan.asked import households_asked
from village_net.activities.plan.clashes import Clash, ClashKind, better_day, clashes, week_of
from village_net.activities.plan.edits import cancel_activity, plan_activity, save_season
from village_net.activities.plan.records import (
    Activity,
    ActivityKind,
    Season,
    SeasonKind,
    SeasonRepeat,
)
from village_net.groups.edits import join, leave, save_group
from village_net.groups.records import Group
from village_net.store import Store
from village_net.thai.dates import PartialDate
from village_net.tower.air.records import DayKind, Holiday
from village_net.tower.air.schedule import save_holiday
from village_net.tower.announcements.records import Audience
from village_net.village.life.edits import record_death
from village_net.village.register.edits import save_zone
from village_net.village.register.queries import households_in_order, people_in_order
from village_net.village.register.records import Zone

FRIDAY = date(2026, 11, 27)
MEETING = Activity("a", "ประชุม", ActivityKind.MEETING, FRIDAY, FRIDAY, time(9), time(12))
HARVEST = Season("s", "เกี่ยวข้าว", SeasonKind.FIELDS, date(2020, 11, 10), date(2020, 12, 20))


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 12, 4)
    return made


def on(day: date, activity: Activity = MEETING) -> Activity:
    return replace(activity, day=day, last_day=day)


def kinds(store: Store, activity: Activity) -> list[str]:
    return [clash.kind.value for clash in clashes(store, activity)]


def test_a_plain_day_has_nothing_against_it(store: Store) -> None:
    assert clashes(store, MEETING) == []


def test_a_holy_day_by_the_moon_or_by_the_villages_own_list(store: Store) -> None:
    assert clashes(store, on(date(2026, 12, 2))) == [Clash(ClashKind.HOLY_DAY, date(2026, 12, 2))]
    save_holiday(store, Holiday("2026-11-27", "วันทำบุญบ้าน", DayKind.HOLY))
    assert kinds(store, MEETING) == ["holy-day"]
    assert kinds(store, replace(MEETING, kind=ActivityKind.FESTIVAL)) == []


def test_a_public_holiday_is_named(store: Store) -> None:
    save_holiday(store, Holiday("2026-11-27", "วันหยุดพิเศษ"))
    assert clashes(store, MEETING) == [Clash(ClashKind.HOLIDAY, FRIDAY, "วันหยุดพิเศษ")]


def test_the_harvest_comes_every_year_and_hinders_by_day(store: Store) -> None:
    save_season(store, HARVEST)
    assert clashes(store, MEETING) == [Clash(ClashKind.SEASON, FRIDAY, "เกี่ยวข้าว")]
    assert kinds(store, replace(MEETING, begins=time(19), ends=time(19, 45))) == []
    assert kinds(store, on(date(2027, 1, 8))) == []


def test_a_season_over_the_turn_of_the_year(store: Store) -> None:
    cold = Season("s", "งานวัด", SeasonKind.FESTIVAL, date(2020, 12, 28), date(2021, 1, 3))
    save_season(store, cold)
    assert kinds(store, on(date(2027, 1, 2))) == ["season"]
    assert kinds(store, on(date(2026, 12, 29))) == ["season"]
    assert kinds(store, on(date(2027, 1, 4))) == []


def test_a_market_every_saturday(store: Store) -> None:
    saturday = date(2026, 1, 3)
    market = Season("s", "ตลาดนัด", SeasonKind.MARKET, saturday, saturday, SeasonRepeat.WEEKLY)
    save_season(store, market)
    assert kinds(store, on(date(2026, 11, 28))) == ["season"]
    assert kinds(store, MEETING) == []


def test_a_funeral_once(store: Store) -> None:
    days = date(2026, 11, 26), date(2026, 11, 28)
    save_season(store, Season("s", "งานศพ", SeasonKind.FUNERAL, *days, SeasonRepeat.ONCE))
    assert kinds(store, MEETING) == ["season"]
    assert kinds(store, on(date(2027, 11, 27))) == []


def test_the_quiet_hours_of_the_tower(store: Store) -> None:
    assert kinds(store, replace(MEETING, begins=time(19), ends=time(22))) == ["quiet"]


def test_the_week_is_that_of_the_wall_calendar() -> None:
    assert week_of(date(2026, 11, 29)) == (date(2026, 11, 29), date(2026, 12, 5))
    assert week_of(date(2026, 11, 28)) == (date(2026, 11, 22), date(2026, 11, 28))


def test_households_asked_twice_in_a_week_are_counted(store: Store) -> None:
    zone = Zone("z", "คุ้มเหนือ")
    save_zone(store, zone)
    north = households_in_order(store)[:3]
    with store.change("Put"):
        store.put_all([replace(home, zone_id="z") for home in north])
        homes = {home.id for home in north}
        people = [p for p in people_in_order(store) if p.household_id in homes]
        store.put_all([replace(p, zone_id="z") for p in people])
    work = replace(MEETING, id="b", title="ลอกลำห้วย").meant_for(Audience.ZONES, ["z"])
    plan_activity(store, on(date(2026, 11, 22), work))
    twice = Clash(ClashKind.TWICE, date(2026, 11, 22), "ลอกลำห้วย", 3)
    assert clashes(store, MEETING) == [twice]
    assert clashes(store, on(date(2026, 11, 30))) == []
    cancel_activity(store, on(date(2026, 11, 22), work), "ฝนตก")
    assert clashes(store, MEETING) == []


def test_a_better_day_is_the_next_one_against_which_nothing_speaks(store: Store) -> None:
    days = date(2026, 11, 26), date(2026, 11, 30)
    save_season(store, Season("s", "งานศพ", SeasonKind.FUNERAL, *days, SeasonRepeat.ONCE))
    assert better_day(store, MEETING) == date(2026, 12, 1)
    save_season(store, replace(HARVEST, kind=SeasonKind.FESTIVAL))
    assert better_day(store, on(date(2026, 11, 12))) is None


def test_who_died_before_the_day_and_left_an_empty_house_is_not_asked(store: Store) -> None:
    home, *others = households_in_order(store)
    for person in people_in_order(store):
        if person.household_id == home.id:
            record_death(store, person, PartialDate(2026, 11, 20))
    assert households_asked(store, MEETING) == {each.id for each in others}
    before = on(date(2026, 11, 19))
    assert households_asked(store, before) == {each.id for each in (home, *others)}


def test_a_group_asks_the_houses_of_those_who_were_members_on_the_day(store: Store) -> None:
    group = save_group(store, Group("g", "กลุ่มน้ำ"))
    first, second, *_more = people_in_order(store)
    join(store, group, first)
    leave(store, join(store, group, second), date(2026, 11, 27))
    asked = MEETING.meant_for(Audience.GROUPS, ["g"])
    assert households_asked(store, asked) == {first.household_id}
    assert households_asked(store, on(date(2026, 11, 26), asked)) == {
        first.household_id, second.household_id,
    }  # fmt: skip
