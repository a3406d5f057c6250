"""What the tower does in a minute: on time, never twice, never silently lost."""

from datetime import datetime, timedelta

import pytest

from tests.tower.tower import HEAD, MONDAY, Clock, approved, now_of, planned_for, written
from village_net.store import Store
from village_net.tower.air import log as broadcasts
from village_net.tower.air.due import Decision, Why, decisions, due_now, missed
from village_net.tower.air.errors import AiredAlreadyError
from village_net.tower.air.log import Airing
from village_net.tower.air.records import Outcome, Repeat
from village_net.tower.air.schedule import logged
from village_net.tower.air.week import plan_of
from village_net.tower.announcements import approval as life_edits
from village_net.tower.announcements.records import State, Urgency

SIX = datetime(2026, 11, 23, 6, 0)


def why(store: Store, at: datetime) -> dict[str, Why]:
    return {d.announcement.id: d.why for d in decisions(store, at)}


def air(store: Store, decision: Decision) -> None:
    line = broadcasts.begin(
        store, Airing(now_of(store, decision.announcement.id), HEAD, occurrence=decision.occurrence)
    )
    broadcasts.end(store, line, Outcome.AIRED)


def test_every_announcement_has_one_decision_and_its_reason(store: Store) -> None:
    written(store, "draft")
    approved(store, "untimed")
    planned_for(store, "now", SIX)
    planned_for(store, "later", SIX + timedelta(hours=1))
    planned_for(store, "cancelled", SIX)
    life_edits.cancel(store, now_of(store, "cancelled"), HEAD, "ฝนตก")
    assert why(store, SIX) == {
        "now": Why.DUE,
        "later": Why.LATER,
        "untimed": Why.NO_TIME,
        "draft": Why.NOT_APPROVED,
        "cancelled": Why.CANCELLED,
    }
    assert decisions(store, SIX)[0].announcement.id == "now"


def test_quiet_hours_hold_back_all_but_what_is_urgent(store: Store) -> None:
    five = datetime(2026, 11, 24, 5, 0)
    planned_for(store, "news", five)
    planned_for(store, "flood", five, Urgency.EMERGENCY)
    planned_for(store, "water", five, Urgency.URGENT)
    assert why(store, five) == {"flood": Why.DUE, "water": Why.DUE, "news": Why.QUIET}
    assert [d.announcement.id for d in due_now(decisions(store, five))] == ["flood", "water"]


def test_nothing_is_broadcast_twice_even_when_the_clock_is_set_back(
    store: Store, clock: Clock
) -> None:
    planned_for(store, "a", SIX)
    clock.now = SIX
    first = due_now(decisions(store, SIX))[0]
    air(store, first)
    clock.now = SIX - timedelta(days=1)
    clock.now = SIX
    assert why(store, SIX) == {"a": Why.AIRED}
    with pytest.raises(AiredAlreadyError):
        air(store, first)
    assert len(logged(store, SIX - timedelta(days=1), SIX + timedelta(days=1))) == 1


def test_what_slept_over_its_time_is_missed_until_it_is_aired_or_skipped(
    store: Store, clock: Clock
) -> None:
    for id in ("a", "b"):
        planned_for(store, id, SIX)
    clock.now = SIX + timedelta(hours=2)
    found = missed(store, clock.now)
    assert [d.announcement.id for d in found] == ["a", "b"]
    assert due_now(decisions(store, clock.now)) == []
    air(store, found[0])
    broadcasts.skip(
        store, Airing(now_of(store, "b"), HEAD, occurrence=found[1].occurrence), "สายไป"
    )
    assert missed(store, clock.now) == []
    assert now_of(store, "b").state is State.DONE


def test_a_clock_set_forward_a_day_airs_nothing_late_by_itself(store: Store, clock: Clock) -> None:
    planned_for(store, "daily", SIX, repeat=Repeat.DAILY)
    clock.now = SIX + timedelta(days=1, hours=3)
    assert due_now(decisions(store, clock.now)) == []
    assert [d.occurrence.due.day for d in missed(store, clock.now) if d.occurrence] == [23, 24]


def test_of_what_nobody_approves_any_more_no_time_is_missed(store: Store, clock: Clock) -> None:
    planned_for(store, "kept", SIX)
    planned_for(store, "taken-back", SIX)
    life_edits.take_back(store, now_of(store, "taken-back"), HEAD)
    clock.now = SIX + timedelta(hours=3)
    assert [d.announcement.id for d in missed(store, clock.now)] == ["kept"]


def test_a_time_that_was_given_after_it_went_by_was_not_missed(store: Store, clock: Clock) -> None:
    clock.now = SIX + timedelta(hours=1)
    planned_for(store, "a", SIX, repeat=Repeat.DAILY)
    assert missed(store, clock.now) == []
    assert plan_of(store, SIX, SIX + timedelta(hours=1), clock.now) == []


def test_what_was_on_air_when_the_power_went_is_told_and_can_be_gone_on_with(
    store: Store, clock: Clock
) -> None:
    planned_for(store, "a", SIX)
    clock.now = SIX
    decision = due_now(decisions(store, SIX))[0]
    broadcasts.begin(store, Airing(decision.announcement, HEAD, occurrence=decision.occurrence))
    clock.now = SIX + timedelta(minutes=5)
    cut_off = broadcasts.close_cut_off(store)
    assert [(line.outcome, line.ended) for line in cut_off] == [(Outcome.INTERRUPTED, None)]
    assert broadcasts.to_go_on_with(store) == cut_off
    again = Airing(
        now_of(store, "a"), HEAD, occurrence=decision.occurrence, continues=cut_off[0].id
    )
    line = broadcasts.begin(store, again)
    broadcasts.end(store, line, Outcome.AIRED)
    assert broadcasts.to_go_on_with(store) == []
    assert missed(store, clock.now) == []


def test_what_was_cut_off_is_told_for_a_day_and_then_no_more(store: Store, clock: Clock) -> None:
    planned_for(store, "a", SIX)
    clock.now = SIX
    broadcasts.begin(store, Airing(now_of(store, "a"), HEAD))
    cut_off = broadcasts.close_cut_off(store)
    clock.now = SIX + timedelta(days=1)
    assert broadcasts.to_go_on_with(store) == cut_off
    clock.now += timedelta(seconds=1)
    assert broadcasts.to_go_on_with(store) == []


def test_the_log_refuses_to_be_changed_or_shortened(store: Store) -> None:
    line = broadcasts.begin(store, Airing(approved(store, "a"), HEAD))
    ended = broadcasts.end(store, line, Outcome.AIRED)
    for act in (lambda: store.put(line), lambda: store.remove(ended)):
        with pytest.raises(Exception, match="log is never"), store.change("Cheat"):
            act()
    broadcasts.add_note(store, ended, "ลำโพงทิศเหนือเบา", HEAD)
    assert [note.text for note in broadcasts.notes_of(store, line.id)] == ["ลำโพงทิศเหนือเบา"]


def test_sixty_slots_start_within_their_minute_each_once(store: Store, clock: Clock) -> None:
    begins = [MONDAY + timedelta(minutes=10 + 7 * n) for n in range(60)]
    for number, at in enumerate(begins):
        planned_for(store, f"a{number}", at, Urgency.URGENT)
    heard: list[tuple[str, datetime]] = []
    clock.now = MONDAY
    while clock.now < begins[-1] + timedelta(minutes=2):
        for decision in due_now(decisions(store, clock.now)) if clock.now in begins else []:
            heard.append((decision.announcement.id, clock.now))
            air(store, decision)
        clock.now += timedelta(minutes=1)
    assert heard == [(f"a{number}", at) for number, at in enumerate(begins)]
    assert missed(store, clock.now) == []
