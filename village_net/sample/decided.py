"""The sample's meetings: the last with what it decided, the ones before adopted, the next begun."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

from village_net.activities.meetings.edits import (
    add_item,
    adopt,
    change_meeting,
    close_meeting,
    decide,
    open_meeting,
    prepare_meeting,
    settle,
)
from village_net.activities.meetings.kinds import meeting_kind
from village_net.activities.meetings.presence import present_ids
from village_net.activities.meetings.queries import agenda, items_open
from village_net.activities.meetings.records import (
    AgendaItem,
    ItemOutcome,
    Meeting,
    Vote,
)
from village_net.activities.plan.records import Activity
from village_net.activities.tasks.edits import save_task
from village_net.activities.tasks.records import Task
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.village.register.queries import people_in_order

_KIND = "village"
_BEGAN, _ENDED = time(19, 5), time(20, 50)
_WRITTEN = 3  # meetings whose minutes were written


def fill_meetings(store: Store, facts: dict[str, Any], held: list[Activity]) -> None:
    """Write the minutes of the last meetings, the earliest first; ``held`` has the latest first."""
    before: Meeting | None = None
    written = held[:_WRITTEN]
    for place, activity in enumerate(reversed(written), 1):
        is_last = place == len(written)
        meeting = _begun(store, activity)
        if before:
            adopt(store, before, meeting)
        if is_last:
            _decide(store, meeting, facts, activity.day)
        waiting = items_open(agenda(store, meeting.id))
        answers = {item.id: ItemOutcome.NOTED for item in waiting}
        before = close_meeting(store, meeting, _ENDED, answers)


def _begun(store: Store, activity: Activity) -> Meeting:
    meeting = prepare_meeting(store, activity, meeting_kind(store, _KIND))
    people = [p for p in people_in_order(store) if p.relation == "head"]
    meeting = change_meeting(
        store, replace(meeting, number=activity.day.month, chair_id=people[0].id,
                       recorder_id=people[1].id, checker_id=people[2].id),
    )  # fmt: skip
    return open_meeting(store, meeting, _BEGAN)


def _decide(store: Store, meeting: Meeting, facts: dict[str, Any], day: date) -> None:
    kind = meeting_kind(store, _KIND)
    present = len(present_ids(store, meeting, kind))
    for told in facts["decision"]:
        item = add_item(store, meeting, kind.decides, told["title"])
        item = replace(item, text=told["text"])
        if told["vote"] == Vote.COUNTED.value:
            no, silent = told["against"], told["abstained"]
            item = replace(
                item, votes_for=present - no - silent, votes_against=no, abstained=silent
            )
        decided = decide(store, item, told["resolution"], Vote(told["vote"]))
        _give_task(store, decided, told, day)
    for told in facts["carried"]:
        item = add_item(store, meeting, kind.decides, told["title"])
        settle(store, item, ItemOutcome.CARRIED)


def _give_task(store: Store, item: AgendaItem, told: dict[str, Any], day: date) -> None:
    if "task" not in told:
        return
    due = max(store.clock().date() + timedelta(days=told["task_days"]), day)
    owner = people_in_order(store)[len(told["task"])]
    save_task(store, Task(new_id(), told["task"], day, due, owner.id, item_id=item.id))
