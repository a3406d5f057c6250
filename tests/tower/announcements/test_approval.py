"""The life of an announcement: its steps and who took them, what is refused, what is undone."""

from dataclasses import replace

import pytest

from tests.tower.tower import HEAD, MONDAY, approved, now_of, planned_for, written
from village_net.errors import NoReasonError
from village_net.i18n import Language, Say
from village_net.store import Store
from village_net.tower.air import log as broadcasts
from village_net.tower.air.log import Airing
from village_net.tower.air.records import Outcome, Slot
from village_net.tower.air.schedule import remove_slot, schedule, slots_of
from village_net.tower.announcements import approval as life_edits
from village_net.tower.announcements.edits import change_announcement
from village_net.tower.announcements.records import State


def test_each_step_keeps_who_took_it_and_when(store: Store) -> None:
    life_edits.submit(store, written(store, "a"), "น.ส.ดาว ตัวอย่าง")
    life_edits.approve(store, now_of(store, "a"), HEAD)
    steps = life_edits.moves_of(store, "a")
    assert [(s.by, s.before, s.after, s.at) for s in steps] == [
        ("น.ส.ดาว ตัวอย่าง", State.DRAFT, State.WAITING, MONDAY),
        (HEAD, State.WAITING, State.APPROVED, MONDAY),
    ]


def test_every_step_before_the_air_can_be_undone(store: Store) -> None:
    planned_for(store, "a", MONDAY)
    states: list[State] = []
    for _step in range(2):
        store.undo()
        states.append(now_of(store, "a").state)
    assert states == [State.APPROVED, State.DRAFT]
    assert slots_of(store, "a") == []
    assert list(life_edits.moves_of(store, "a")) == []


def test_what_was_on_air_is_not_undone_and_nothing_before_it(store: Store) -> None:
    planned_for(store, "a", MONDAY)
    line = broadcasts.begin(store, Airing(now_of(store, "a"), HEAD))
    broadcasts.end(store, line, Outcome.AIRED)
    assert store.undo_step is None
    assert now_of(store, "a").state is State.DONE


def test_other_changes_stay_undoable_after_a_broadcast(store: Store) -> None:
    item = approved(store, "a")
    with store.change("Zone"):
        from village_net.village.register.records import Zone

        store.put(Zone("z", "คุ้มวัด"))
    broadcasts.begin(store, Airing(item, HEAD))
    assert store.undo_step
    assert store.undo_step.label == "Zone"


def test_a_step_out_of_turn_says_where_the_announcement_is(store: Store) -> None:
    item = approved(store, "a")
    with pytest.raises(life_edits.WrongStateError) as refused:
        life_edits.submit(store, item, HEAD)
    assert "อนุมัติแล้ว" in refused.value.say(Say(Language.THAI))
    assert now_of(store, "a").state is State.APPROVED


def test_nobody_no_reason_and_open_places_are_refused(store: Store) -> None:
    item = written(store, "a")
    with pytest.raises(life_edits.NoNameGivenError):
        life_edits.approve(store, item, " ")
    with pytest.raises(NoReasonError):
        life_edits.cancel(store, item, HEAD, "")
    change_announcement(store, replace(item, text="วัน ⟦วันที่⟧ เวลา ⟦เวลา⟧"))
    with pytest.raises(life_edits.UnfilledError) as refused:
        life_edits.approve(store, now_of(store, "a"), HEAD)
    assert "วันที่, เวลา" in refused.value.say(Say(Language.THAI))


def test_other_words_are_to_be_approved_again_and_then_keep_their_time(store: Store) -> None:
    planned_for(store, "a", MONDAY)
    change_announcement(store, replace(now_of(store, "a"), text="น้ำไหลแล้ว"))
    assert now_of(store, "a").state is State.WAITING
    life_edits.approve(store, now_of(store, "a"), HEAD)
    assert now_of(store, "a").state is State.SCHEDULED
    change_announcement(store, replace(now_of(store, "a"), title="น้ำไหลแล้ว"))
    assert now_of(store, "a").state is State.WAITING
    life_edits.approve(store, now_of(store, "a"), HEAD)
    change_announcement(store, replace(now_of(store, "a"), contact="ผู้ใหญ่บ้าน"))
    assert now_of(store, "a").state is State.SCHEDULED


def test_only_what_is_approved_gets_a_time(store: Store) -> None:
    item = written(store, "a")
    with pytest.raises(life_edits.NotApprovedError):
        schedule(store, item, Slot("s", "a", MONDAY, MONDAY), HEAD)


def test_without_its_last_time_an_announcement_waits_for_one(store: Store) -> None:
    slot = planned_for(store, "a", MONDAY)
    remove_slot(store, now_of(store, "a"), slot, HEAD)
    assert now_of(store, "a").state is State.APPROVED
    store.undo()
    assert now_of(store, "a").state is State.SCHEDULED
