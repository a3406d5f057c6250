"""A meeting from its agenda to its adopted minutes, and what comes back at the next one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from tests.people import fill, village_store
from village_net.activities.attendance.edits import leave_early, mark_house
from village_net.activities.attendance.records import Attendance
from village_net.activities.meetings import edits, errors, queries
from village_net.activities.meetings.kinds import (
    meeting_kind,
    meeting_kinds,
    reset_meeting_kind,
    save_meeting_kind,
)
from village_net.activities.meetings.presence import present_ids
from village_net.activities.meetings.records import (
    AgendaItem,
    ItemOutcome,
    Meeting,
    MeetingKind,
    MeetingState,
    Rounding,
    Vote,
)
from village_net.activities.plan.edits import (
    change_activity,
    delete_activity,
    plan_activity,
)
from village_net.activities.plan.errors import ActivityClosedError
from village_net.activities.plan.records import Activity, ActivityKind, ActivityState
from village_net.activities.tasks.edits import save_task
from village_net.activities.tasks.records import Task
from village_net.groups.edits import join, save_group
from village_net.groups.records import Group, GroupKind
from village_net.i18n import Language
from village_net.store import Store
from village_net.store.store import NothingToUndoError
from village_net.village.register.queries import households_in_order, people_in_order

NOVEMBER = Activity(
    "nov", "ประชุมหมู่บ้าน", ActivityKind.MEETING, date(2026, 11, 20), date(2026, 11, 20), time(19)
)
DECEMBER = replace(NOVEMBER, id="dec", day=date(2026, 12, 5), last_day=date(2026, 12, 5))


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 20, 10)
    return made


def prepared(store: Store, activity: Activity = NOVEMBER) -> Meeting:
    plan_activity(store, activity)
    return edits.prepare_meeting(store, activity, meeting_kind(store, "village"))


def numbered(store: Store, meeting: Meeting, number: str) -> AgendaItem:
    return next(i for i in queries.agenda(store, meeting.id) if i.number == number)


def opened(store: Store, houses: int = 8) -> Meeting:
    meeting = edits.open_meeting(store, prepared(store), time(19, 5))
    for home in households_in_order(store)[:houses]:
        mark_house(store, NOVEMBER, home, more=1)
    return meeting


def test_a_meeting_begins_with_its_number_and_the_six_standing_items(store: Store) -> None:
    meeting = prepared(store)
    assert (meeting.number, meeting.year, meeting.state) == (1, 2569, MeetingState.PREPARED)
    found = queries.agenda(store, meeting.id)
    assert [item.number for item in found] == ["1", "2", "3", "4", "5", "6"]
    assert found[1].title == "เรื่องรับรองรายงานการประชุม"
    second = edits.prepare_meeting(
        store, plan_activity(store, DECEMBER), meeting_kind(store, "village")
    )
    assert second.number == 2
    in_january = replace(NOVEMBER, id="j", day=date(2027, 1, 5), last_day=date(2027, 1, 5))
    third = edits.prepare_meeting(
        store, plan_activity(store, in_january), meeting_kind(store, "village")
    )
    assert (third.number, third.year) == (1, 2570)


def test_a_number_is_given_once_a_year(store: Store) -> None:
    prepared(store)
    second = prepared(store, DECEMBER)
    with pytest.raises(errors.NumberGivenError):
        edits.change_meeting(store, replace(second, number=1))


def test_who_came_late_or_left_early_is_there_in_between(store: Store) -> None:
    meeting = opened(store, 0)
    first, second, third, *_more = households_in_order(store)
    mark_house(store, NOVEMBER, first, more=2)
    late = Attendance("", "", None, came=time(19, 20))
    mark_house(store, NOVEMBER, second, more=1, like=late)
    mark_house(store, NOVEMBER, third, more=1)
    leave_early(store, NOVEMBER, third, time(19, 30))
    kind = meeting_kind(store, "village")
    counts = {
        at: len(present_ids(store, meeting, kind, at))
        for at in (None, time(19, 10), time(19, 20), time(19, 29), time(19, 30))
    }
    assert list(counts.values()) == [3, 2, 3, 3, 2]


def test_a_counted_vote_keeps_how_many_could_vote_and_were_there(store: Store) -> None:
    meeting = opened(store)
    item = edits.add_item(store, meeting, 5, "ค่าน้ำประปา")
    counted = replace(item, votes_for=6, votes_against=1, abstained=1, at=time(19, 30))
    with pytest.raises(errors.TooManyVotesError):
        edits.decide(store, replace(counted, votes_for=7), "เก็บ 6 บาท", Vote.COUNTED)
    with pytest.raises(errors.TooFewVotesError):
        edits.decide(store, replace(counted, votes_for=5), "เก็บ 6 บาท", Vote.COUNTED)
    decided = edits.decide(store, counted, "เก็บ 6 บาท", Vote.COUNTED)
    assert (decided.eligible, decided.present, decided.outcome) == (10, 8, ItemOutcome.DECIDED)
    assert numbered(store, meeting, "5.1") == decided


@pytest.mark.parametrize("vote", [Vote.UNANIMOUS, Vote.MAJORITY])
def test_a_clear_answer_has_no_invented_numbers(store: Store, vote: Vote) -> None:
    meeting = opened(store)
    item = edits.add_item(store, meeting, 5, "ทำบุญ")
    decided = edits.decide(store, replace(item, votes_for=3), "เห็นชอบ", vote)
    assert (decided.votes_for, decided.votes_against, decided.abstained) == (None, None, None)
    assert (decided.vote, decided.present) == (vote, 8)


def test_a_decision_without_words_or_numbers_is_refused(store: Store) -> None:
    item = edits.add_item(store, opened(store), 5, "ทำบุญ")
    with pytest.raises(errors.NoResolutionError):
        edits.decide(store, item, " ", Vote.UNANIMOUS)
    with pytest.raises(errors.NoVotesCountedError):
        edits.decide(store, item, "เห็นชอบ", Vote.COUNTED)
    with pytest.raises(errors.NoItemTitleError):
        edits.save_item(store, replace(item, title=" "))


def test_closing_asks_for_each_item_that_is_open(store: Store) -> None:
    meeting = opened(store)
    lamp = edits.add_item(store, meeting, 5, "ไฟทาง")
    road = edits.add_item(store, meeting, 5, "ถนน")
    edits.settle(store, road, ItemOutcome.NOTED)
    chair = numbered(store, meeting, "1")
    edits.save_item(store, replace(chair, text="แจ้งเรื่องไข้เลือดออก"))
    with pytest.raises(errors.OpenItemsError) as refused:
        edits.close_meeting(store, meeting, time(21), {lamp.id: ItemOutcome.CARRIED})
    assert refused.value.holes == {"count": 1, "numbers": "1"}
    answers = {lamp.id: ItemOutcome.CARRIED, chair.id: ItemOutcome.NOTED}
    closed = edits.close_meeting(store, meeting, time(21), answers)
    assert closed.state is MeetingState.CLOSED
    assert numbered(store, meeting, "5.1").outcome is ItemOutcome.CARRIED
    held = store.get(Activity, "nov")
    assert held
    assert held.state is ActivityState.HELD


def test_steps_come_in_their_order(store: Store) -> None:
    meeting = prepared(store)
    with pytest.raises(errors.MeetingNotBegunError):
        edits.close_meeting(store, meeting, time(21), {})
    with pytest.raises(errors.MeetingNotEndedError):
        edits.circulate(store, meeting, date(2026, 11, 24))
    with pytest.raises(errors.MeetingNotEndedError):
        edits.adopt(store, meeting, meeting)
    begun = edits.open_meeting(store, meeting, time(19, 5))
    with pytest.raises(errors.EndedBeforeStartError):
        edits.close_meeting(store, begun, time(19), {})


def test_a_meeting_without_an_agenda_does_not_begin(store: Store) -> None:
    meeting = prepared(store)
    for item in queries.agenda(store, meeting.id):
        edits.delete_item(store, item, "ไม่ใช้")
    with pytest.raises(errors.NoAgendaError):
        edits.open_meeting(store, meeting, time(19))


def test_items_move_up_when_one_goes(store: Store) -> None:
    meeting = prepared(store)
    first, second = (edits.add_item(store, meeting, 5, title) for title in ("ก", "ข"))
    edits.delete_item(store, first, "ถอน")
    assert numbered(store, meeting, "5.1").id == second.id


def test_what_was_carried_over_comes_back_with_how_often(store: Store) -> None:
    meeting = opened(store)
    lamp = edits.add_item(store, meeting, 5, "ไฟทาง")
    owner = people_in_order(store)[0]
    task = Task("t", "ซ่อมลำโพง", NOVEMBER.day, date(2026, 12, 1), owner.id, item_id=lamp.id)
    save_task(store, task)
    edits.close_meeting(store, meeting, time(21), {lamp.id: ItemOutcome.CARRIED})
    [matter] = queries.open_matters(store, "village")
    assert (matter.item.title, matter.times) == ("ไฟทาง", 1)
    december = prepared(store, DECEMBER)
    agenda = [(i.number, i.title) for i in queries.agenda(store, december.id) if i.place]
    assert agenda == [("2.1", "ประชุมหมู่บ้าน 1/2569"), ("3.1", "ไฟทาง"), ("3.2", "ซ่อมลำโพง")]
    again = numbered(store, december, "3.1")
    assert queries.times_carried(store, again) == 1
    assert queries.open_matters(store, "village") == []
    edits.settle(store, again, ItemOutcome.CARRIED)
    assert [m.times for m in queries.open_matters(store, "village")] == [2]


def closed(store: Store) -> Meeting:
    return edits.close_meeting(store, opened(store), time(21), {})


def changes(store: Store, meeting: Meeting) -> list[Callable[[], object]]:
    item = numbered(store, meeting, "5")
    home = households_in_order(store)[0]
    return [
        lambda: edits.save_item(store, replace(item, text="แก้")),
        lambda: edits.delete_item(store, item, "แก้"),
        lambda: edits.decide(store, item, "แก้", Vote.UNANIMOUS),
        lambda: edits.settle(store, item, ItemOutcome.NOTED),
        lambda: edits.change_meeting(store, replace(meeting, number=9)),
        lambda: edits.open_meeting(store, meeting, time(8)),
        lambda: mark_house(store, NOVEMBER, home, more=4),
        lambda: change_activity(store, replace(NOVEMBER, title="แก้")),
        lambda: delete_activity(store, NOVEMBER, "แก้"),
    ]


def test_minutes_that_went_out_stay_as_they_are(store: Store) -> None:
    meeting = closed(store)
    out = edits.circulate(store, meeting, date(2026, 11, 23))
    for change in changes(store, out):
        with pytest.raises((errors.MinutesFrozenError, ActivityClosedError)):
            change()
    with pytest.raises(NothingToUndoError):
        store.undo()


def test_adopted_minutes_stay_and_a_correction_is_the_next_meetings(store: Store) -> None:
    meeting = closed(store)
    december = prepared(store, DECEMBER)
    with pytest.raises(errors.AdoptedByItselfError):
        edits.adopt(store, meeting, meeting)
    adopted = edits.adopt(store, meeting, december, "เพิ่มชื่อนายคำ")
    assert (adopted.state, adopted.adopted) == (MeetingState.ADOPTED, DECEMBER.day)
    [correction] = queries.corrections(store, meeting.id)
    assert (correction.at_meeting_id, correction.text) == ("dec", "เพิ่มชื่อนายคำ")
    for change in changes(store, adopted):
        with pytest.raises((errors.MinutesFrozenError, ActivityClosedError)):
            change()
    assert queries.not_adopted(store, "village") == []


def test_a_committee_votes_by_its_members(store: Store) -> None:
    group = save_group(store, Group("g", "กม.", GroupKind.COMMITTEE))
    people = people_in_order(store)[:5]
    for person in people:
        join(store, group, person)
    plan_activity(store, NOVEMBER)
    kind = meeting_kind(store, "committee")
    meeting = edits.open_meeting(store, edits.prepare_meeting(store, NOVEMBER, kind), time(9))
    assert meeting.eligible == 5
    homes = {home.id: home for home in households_in_order(store)}
    mark_house(store, NOVEMBER, homes[people[0].household_id], [people[0]])
    outsider = people_in_order(store)[6]
    mark_house(store, NOVEMBER, homes[outsider.household_id], [outsider])
    assert present_ids(store, meeting, kind) == {people[0].id}


def test_a_village_changes_a_kind_and_has_it_back(store: Store) -> None:
    kind = meeting_kind(store, "village")
    own = save_meeting_kind(
        store, replace(kind, rounding=Rounding.OVER, numerator=1, items="เปิด\n\n ปิด \n")
    )
    assert meeting_kind(store, "village") == own
    assert (own.titles, own.adopts, own.decides) == (("เปิด", "ปิด"), 2, 2)
    reset_meeting_kind(store, own)
    assert meeting_kind(store, "village") == kind


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"name": " "}, errors.NoKindNameError),
        ({"items": " \n "}, errors.NoStandingItemsError),
        ({"numerator": 0}, errors.BadQuorumError),
        ({"numerator": 3, "denominator": 2}, errors.BadQuorumError),
    ],
)
def test_a_kind_that_cannot_be_is_refused(
    store: Store, changed: dict[str, object], refusal: type[Exception]
) -> None:
    kind: MeetingKind = replace(meeting_kind(store, "village"), **changed)  # type: ignore[arg-type]
    with pytest.raises(refusal):
        save_meeting_kind(store, kind)


@pytest.mark.parametrize("language", list(Language))
def test_the_kinds_of_the_catalogue_are_whole(store: Store, language: Language) -> None:
    for kind in meeting_kinds(store, language):
        last = len(kind.titles)
        assert 1 <= kind.adopts < kind.follows < kind.decides <= last
        assert kind.law
        assert 0 < kind.numerator <= kind.denominator
