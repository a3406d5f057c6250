"""The plan: activities once and in series, moved, called off, held, copied."""

from dataclasses import replace
from datetime import date, time

import pytest

from tests.people import village_store
from village_net.activities.plan import edits, errors, queries
from village_net.activities.plan.records import (
    Activity,
    ActivityKind,
    ActivityState,
    Rhythm,
    Season,
    SeasonKind,
    Series,
)
from village_net.errors import Refusal
from village_net.store import Store
from village_net.tower.announcements.records import Audience

DAY = date(2026, 12, 5)
MEETING = Activity("a", "ประชุมหมู่บ้าน", ActivityKind.MEETING, DAY, DAY, time(9), time(12))
MONTHLY = Series("", DAY, DAY, Rhythm.MONTHLY)


@pytest.fixture
def store() -> Store:
    return village_store()


def plan_of(store: Store, first: date, last: date) -> list[tuple[str, str, str]]:
    return [
        (each.day.isoformat(), each.title, each.state.value)
        for each in queries.activities_between(store, first, last)
    ]


def year(store: Store) -> list[tuple[str, str, str]]:
    return plan_of(store, date(2026, 12, 1), date(2027, 4, 30))


def test_an_activity_is_planned_for_its_day_and_taken_back(store: Store) -> None:
    edits.plan_activity(store, MEETING)
    assert plan_of(store, DAY, DAY) == [("2026-12-05", "ประชุมหมู่บ้าน", "planned")]
    store.undo()
    assert plan_of(store, DAY, DAY) == []


def test_one_of_several_days_is_found_on_each_of_them(store: Store) -> None:
    visit = replace(MEETING, last_day=date(2026, 12, 7), ends=time(8))
    edits.plan_activity(store, visit)
    assert plan_of(store, date(2026, 12, 7), date(2026, 12, 9))
    assert not plan_of(store, date(2026, 12, 8), date(2026, 12, 9))


def test_a_series_comes_round_without_anything_written_of_its_times(store: Store) -> None:
    first = edits.plan_activity(store, MEETING, MONTHLY)
    assert first.day == DAY
    assert [day for day, _title, _state in year(store)] == [
        "2026-12-05", "2027-01-05", "2027-02-05", "2027-03-05", "2027-04-05",
    ]  # fmt: skip
    assert queries.activity(store, first.id) == first
    store.undo()
    assert year(store) == []


def test_one_of_a_series_is_moved_and_another_called_off_and_the_others_stay(store: Store) -> None:
    edits.plan_activity(store, MEETING, MONTHLY)
    _dec, jan, feb, *_more = queries.activities_between(store, DAY, date(2027, 4, 30))
    edits.move_activity(store, jan, date(2027, 1, 9), "ตรงกับงานศพ")
    edits.cancel_activity(store, feb, "เกี่ยวข้าว")
    assert year(store) == [
        ("2026-12-05", "ประชุมหมู่บ้าน", "planned"),
        ("2027-01-09", "ประชุมหมู่บ้าน", "planned"),
        ("2027-02-05", "ประชุมหมู่บ้าน", "cancelled"),
        ("2027-03-05", "ประชุมหมู่บ้าน", "planned"),
        ("2027-04-05", "ประชุมหมู่บ้าน", "planned"),
    ]
    store.undo()
    store.undo()
    assert [state for _day, _title, state in year(store)] == ["planned"] * 5


def test_one_moved_into_another_month_does_not_come_twice(store: Store) -> None:
    edits.plan_activity(store, MEETING, MONTHLY)
    _dec, jan, *_more = queries.activities_between(store, DAY, date(2027, 4, 30))
    edits.move_activity(store, jan, date(2027, 2, 2))
    assert plan_of(store, date(2027, 1, 1), date(2027, 1, 31)) == []
    february = plan_of(store, date(2027, 2, 1), date(2027, 2, 28))
    assert [day for day, *_rest in february] == ["2027-02-02", "2027-02-05"]


def test_a_changed_name_of_the_first_of_a_series_is_its_own(store: Store) -> None:
    first = edits.plan_activity(store, MEETING, MONTHLY)
    edits.change_activity(store, replace(first, title="ประชุมใหญ่"))
    assert [title for _day, title, _state in year(store)] == ["ประชุมใหญ่"] + ["ประชุมหมู่บ้าน"] * 4


def test_from_one_time_on_a_series_is_another(store: Store) -> None:
    edits.plan_activity(store, MEETING, MONTHLY)
    _dec, _jan, feb, mar, _apr = queries.activities_between(store, DAY, date(2027, 4, 30))
    edits.cancel_activity(store, mar, "เกี่ยวข้าว")
    here = edits.change_from_here(store, replace(feb, place="วัด", title="ประชุมที่วัด"), MONTHLY)
    assert (here.day, here.place) == (feb.day, "วัด")
    assert year(store) == [
        ("2026-12-05", "ประชุมหมู่บ้าน", "planned"),
        ("2027-01-05", "ประชุมหมู่บ้าน", "planned"),
        ("2027-02-05", "ประชุมที่วัด", "planned"),
        ("2027-03-05", "ประชุมหมู่บ้าน", "cancelled"),
        ("2027-04-05", "ประชุมที่วัด", "planned"),
    ]
    store.undo()
    assert [title for _day, title, _state in year(store)] == ["ประชุมหมู่บ้าน"] * 5


def test_from_the_first_time_on_nothing_of_the_old_series_is_left(store: Store) -> None:
    first = edits.plan_activity(store, MEETING, MONTHLY)
    weekly = replace(MONTHLY, rhythm=Rhythm.WEEKLY, every=2)
    moved = replace(first, day=date(2026, 12, 6), last_day=date(2026, 12, 6))
    edits.change_from_here(store, moved, weekly)
    assert [day for day, *_rest in plan_of(store, DAY, date(2027, 1, 10))] == [
        "2026-12-06", "2026-12-20", "2027-01-03",
    ]  # fmt: skip
    assert len(store.records(Series)) == 1


def test_a_series_that_began_on_the_31st_keeps_it_after_a_change_in_february(store: Store) -> None:
    last = date(2026, 12, 31)
    edits.plan_activity(store, replace(MEETING, day=last, last_day=last), MONTHLY)
    [feb] = queries.activities_between(store, date(2027, 2, 1), date(2027, 2, 28))
    edits.change_from_here(store, replace(feb, title="ใหม่"), MONTHLY)
    found = plan_of(store, date(2027, 2, 1), date(2027, 4, 30))
    assert [day for day, *_rest in found] == ["2027-02-28", "2027-03-31", "2027-04-30"]


def test_a_series_ends_with_one_of_its_times(store: Store) -> None:
    edits.plan_activity(store, MEETING, MONTHLY)
    _dec, jan, *_more = queries.activities_between(store, DAY, date(2027, 4, 30))
    edits.end_series(store, jan)
    assert [day for day, *_rest in year(store)] == ["2026-12-05", "2027-01-05"]


def test_what_was_held_is_neither_moved_nor_called_off(store: Store) -> None:
    today = store.clock().date()
    held = edits.hold_activity(store, replace(MEETING, day=today, last_day=today), "มา 41 คน")
    assert queries.activity(store, "a") == held
    for edit in (
        lambda: edits.move_activity(store, held, DAY),
        lambda: edits.cancel_activity(store, held, "ฝนตก"),
    ):
        with pytest.raises(errors.HeldAlreadyError):
            edit()


def test_a_copy_takes_people_along_and_nothing_that_became_of_it(store: Store) -> None:
    today = store.clock().date()
    asked = replace(MEETING, day=today, last_day=today).meant_for(Audience.ZONES, ("z",))
    held = replace(asked, state=ActivityState.HELD, result="ดี", reason="x", series_id="s")
    copy = edits.copy_of(held, DAY)
    assert (copy.zone_ids, copy.title, copy.day) == (("z",), held.title, DAY)
    assert (copy.state, copy.result, copy.reason, copy.series_id) == (
        ActivityState.PLANNED, "", "", None,
    )  # fmt: skip
    assert copy.id != held.id


@pytest.mark.parametrize(
    ("wrong", "refusal", "field"),
    [
        (replace(MEETING, title=" "), errors.NoActivityTitleError, "title"),
        (replace(MEETING, last_day=date(2026, 12, 4)), errors.LastDayBeforeFirstError, "last_day"),
        (replace(MEETING, ends=time(8)), errors.EndsBeforeBeginError, "ends"),
        (replace(MEETING, begins=None), errors.EndWithoutBeginError, "begins"),
        (replace(MEETING, audience=Audience.ZONES), errors.NobodyInvitedError, "audience"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    store: Store, wrong: Activity, refusal: type[Refusal], field: str
) -> None:
    for edit in (edits.plan_activity, edits.change_activity):
        with pytest.raises(refusal) as refused:
            edit(store, wrong)
        assert refused.value.field == field
    assert plan_of(store, date(2026, 1, 1), date(2027, 12, 31)) == []


def test_a_series_that_never_comes_or_is_over_before_it_begins_is_refused(store: Store) -> None:
    with pytest.raises(errors.BadStepError):
        edits.plan_activity(store, MEETING, replace(MONTHLY, every=0))
    with pytest.raises(errors.SeriesOverError):
        edits.plan_activity(store, MEETING, replace(MONTHLY, until=date(2026, 12, 4)))


def test_what_is_still_to_come_was_not_held(store: Store) -> None:
    with pytest.raises(errors.NotYetHeldError):
        edits.hold_activity(store, replace(MEETING, day=date.max, last_day=date.max))


def test_an_activity_is_called_off_only_with_a_reason(store: Store) -> None:
    with pytest.raises(errors.NoCancelReasonError):
        edits.cancel_activity(store, edits.plan_activity(store, MEETING), " ")


def test_seasons_stand_in_order_and_have_a_name_and_an_end(store: Store) -> None:
    harvest = Season("s", "เกี่ยวข้าว", SeasonKind.FIELDS, date(2026, 11, 10), date(2026, 12, 5))
    edits.save_season(store, harvest)
    edits.save_season(store, replace(harvest, id="t", name="ดำนา", first=date(2026, 7, 1)))
    assert [each.name for each in queries.seasons(store)] == ["ดำนา", "เกี่ยวข้าว"]
    with pytest.raises(errors.NoSeasonNameError):
        edits.save_season(store, replace(harvest, name=""))
    with pytest.raises(errors.SeasonOverError):
        edits.save_season(store, replace(harvest, last=date(2026, 11, 9)))
