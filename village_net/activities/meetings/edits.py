"""Every change of meetings that a user can wish for."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time

from village_net.activities.meetings import queries
from village_net.activities.meetings.errors import (
    AdoptedByItselfError,
    EndedBeforeStartError,
    MeetingNotBegunError,
    MeetingNotEndedError,
    MinutesFrozenError,
    NoAgendaError,
    NoItemTitleError,
    NoResolutionError,
    NoVotesCountedError,
    NumberGivenError,
    OpenItemsError,
)
from village_net.activities.meetings.kinds import meeting_kind
from village_net.activities.meetings.presence import eligible_ids, present_ids
from village_net.activities.meetings.quorum import check_votes
from village_net.activities.meetings.records import (
    AgendaItem,
    ItemOutcome,
    Meeting,
    MeetingKind,
    MeetingState,
    MinutesCorrection,
    Vote,
)
from village_net.activities.plan.records import Activity, ActivityState
from village_net.activities.tasks.queries import open_tasks
from village_net.errors import check_reason
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.dates import BUDDHIST_OFFSET, plain_day
from village_net.thai.fold import tidy

_WRITABLE = (MeetingState.PREPARED, MeetingState.OPEN, MeetingState.CLOSED)


def prepare_meeting(
    store: Store, activity: Activity, kind: MeetingKind, group_id: str | None = None
) -> Meeting:
    """Make a meeting of an activity, with the agenda that follows from what is open, and return it.

    The agenda has the kind's standing items; the minutes to adopt, the matters that were carried
    over and the open tasks of earlier meetings stand below those they belong to.
    """
    year = activity.day.year + BUDDHIST_OFFSET
    number = queries.next_number(store, kind.id, year, group_id)
    meeting = Meeting(activity.id, kind.id, number, year, group_id=group_id)
    items = proposed_agenda(store, meeting, kind, activity.day)
    with store.change(N_("Prepare meeting"), activity.title):
        if not store.get(Activity, activity.id):
            store.put(activity)
        store.put(meeting)
        store.put_all(items)
    return meeting


def proposed_agenda(
    store: Store, meeting: Meeting, kind: MeetingKind, day: date
) -> list[AgendaItem]:
    """Return the agenda that a meeting begins with, see ``prepare_meeting``."""
    below: dict[int, list[AgendaItem]] = {}

    def add(section: int, title: str, carried_from: str | None = None) -> None:
        found = below.setdefault(section, [])
        place = len(found) + 1
        found.append(
            AgendaItem(new_id(), meeting.id, section, place, title, carried_from_id=carried_from)
        )

    for earlier in queries.not_adopted(store, kind.id, meeting.group_id):
        add(kind.adopts, f"{kind.name} {earlier.number}/{earlier.year}")
    for matter in queries.open_matters(store, kind.id, meeting.group_id):
        add(kind.follows, matter.item.title, matter.item.id)
    for due in open_tasks(store, day):
        if due.task.item_id:
            add(kind.follows, due.task.title)
    standing = (
        AgendaItem(new_id(), meeting.id, section, 0, title)
        for section, title in enumerate(kind.titles, 1)
    )
    return [item for head in standing for item in (head, *below.get(head.section, []))]


def change_meeting(store: Store, meeting: Meeting) -> Meeting:
    """Write a changed number, hours or people of a meeting and return it.

    Raises:
        MinutesFrozenError, NumberGivenError, EndedBeforeStartError.
    """
    _check_writable(store, meeting.id)
    if meeting.started and meeting.ended and meeting.ended < meeting.started:
        raise EndedBeforeStartError(
            started=f"{meeting.started:%H:%M}", ended=f"{meeting.ended:%H:%M}"
        )
    taken = store.records(
        Meeting,
        "WHERE kind = ? AND group_id IS ? AND year = ? AND number = ? AND id <> ?",
        (meeting.kind, meeting.group_id, meeting.year, meeting.number, meeting.id),
    )
    if taken:
        raise NumberGivenError(number=meeting.number, year=meeting.year)
    with store.change(N_("Change meeting"), _about(meeting)):
        store.put(meeting)
    return meeting


def save_item(store: Store, item: AgendaItem) -> AgendaItem:
    """Write an item of an agenda, new or changed, and return it as stored.

    Raises:
        MinutesFrozenError, NoItemTitleError.
    """
    _check_writable(store, item.meeting_id)
    item = replace(item, title=tidy(item.title))
    if not item.title:
        raise NoItemTitleError
    is_new = store.get(AgendaItem, item.id) is None
    with store.change(N_("Add item") if is_new else N_("Change item"), item.number):
        store.put(item)
    return item


def add_item(store: Store, meeting: Meeting, section: int, title: str) -> AgendaItem:
    """Add an item below a standing one, as the last, and return it.

    Raises:
        MinutesFrozenError, NoItemTitleError.
    """
    places = [i.place for i in queries.agenda(store, meeting.id) if i.section == section]
    item = AgendaItem(new_id(), meeting.id, section, max(places, default=0) + 1, title)
    return save_item(store, item)


def delete_item(store: Store, item: AgendaItem, reason: str) -> None:
    """Take an item off an agenda; those after it move up.

    Raises:
        MinutesFrozenError, NoReasonError.
    """
    _check_writable(store, item.meeting_id)
    check_reason(reason)
    after = [
        each
        for each in queries.agenda(store, item.meeting_id)
        if each.section == item.section and each.place > item.place > 0
    ]
    with store.change(N_("Delete item"), item.number, reason=reason):
        store.remove(item)
        store.put_all(replace(each, place=each.place - 1) for each in after)


def open_meeting(store: Store, meeting: Meeting, started: time) -> Meeting:
    """Begin a meeting: from now its minutes are written. Return it.

    Who is eligible is counted and kept: what the register says later changes nothing.

    Raises:
        MinutesFrozenError, NoAgendaError.
    """
    _check_writable(store, meeting.id)
    if not queries.agenda(store, meeting.id):
        raise NoAgendaError
    kind = meeting_kind(store, meeting.kind)
    count = len(eligible_ids(store, meeting, kind))
    begun = replace(meeting, state=MeetingState.OPEN, started=started, eligible=count)
    with store.change(N_("Begin meeting"), _about(meeting)):
        store.put(begun)
    return begun


def decide(
    store: Store, item: AgendaItem, resolution: str, vote: Vote, others_kept_out: bool = False
) -> AgendaItem:
    """Write what was decided of an item, with how many were there, and return it.

    Counted votes are those that ``item`` holds. ``others_kept_out`` says that who is missing from
    their sum did not vote.

    Raises:
        MinutesFrozenError, NoResolutionError, NoVotesCountedError, TooManyVotesError,
        TooFewVotesError.
    """
    meeting = _check_writable(store, item.meeting_id)
    if not resolution.strip():
        raise NoResolutionError
    counted = vote is Vote.COUNTED
    if counted and item.votes_for is None:
        raise NoVotesCountedError
    kind = meeting_kind(store, meeting.kind)
    present = len(present_ids(store, meeting, kind, item.at))
    eligible = meeting.eligible
    if eligible is None:
        eligible = len(eligible_ids(store, meeting, kind))
    decided = replace(
        item,
        outcome=ItemOutcome.DECIDED,
        resolution=resolution.strip(),
        vote=vote,
        eligible=eligible,
        present=present,
        votes_for=item.votes_for if counted else None,
        votes_against=(item.votes_against or 0) if counted else None,
        abstained=(item.abstained or 0) if counted else None,
    )
    check_votes(decided, present, others_kept_out)
    with store.change(N_("Write resolution"), item.number):
        store.put(decided)
    return decided


def settle(store: Store, item: AgendaItem, outcome: ItemOutcome) -> AgendaItem:
    """Write that an item was noted, carried over, withdrawn or is open again, and return it.

    Raises:
        MinutesFrozenError.
    """
    _check_writable(store, item.meeting_id)
    settled = _without_decision(item, outcome)
    with store.change(N_("Write outcome"), item.number):
        store.put(settled)
    return settled


def close_meeting(
    store: Store, meeting: Meeting, ended: time, answers: Mapping[str, ItemOutcome]
) -> Meeting:
    """End a meeting and return it; ``answers`` tell by id what became of the items still open.

    Raises:
        MinutesFrozenError, MeetingNotBegunError, EndedBeforeStartError, OpenItemsError.
    """
    _check_writable(store, meeting.id)
    if meeting.state is MeetingState.PREPARED or meeting.started is None:
        raise MeetingNotBegunError
    if ended < meeting.started:
        raise EndedBeforeStartError(started=f"{meeting.started:%H:%M}", ended=f"{ended:%H:%M}")
    waiting = queries.items_open(queries.agenda(store, meeting.id))
    left = [item.number for item in waiting if answers.get(item.id) not in _SETTLED]
    if left:
        raise OpenItemsError(count=len(left), numbers=", ".join(left))
    closed = replace(meeting, state=MeetingState.CLOSED, ended=ended)
    held = store.get(Activity, meeting.id)
    with store.change(N_("End meeting"), _about(meeting)):
        store.put_all(_without_decision(item, answers[item.id]) for item in waiting)
        store.put(closed)
        if held:
            store.put(replace(held, state=ActivityState.HELD))
    return closed


def circulate(store: Store, meeting: Meeting, day: date) -> Meeting:
    """Note that the minutes went out to those who were there, and return the meeting.

    It has left the house and cannot be taken back; what is wrong is corrected at the next meeting.

    Raises:
        MeetingNotEndedError.
    """
    if meeting.state is not MeetingState.CLOSED:
        raise MeetingNotEndedError
    out = replace(meeting, state=MeetingState.CIRCULATED, circulated=day)
    held = store.get(Activity, meeting.id)
    with store.logging(N_("Circulate minutes")):
        store.put(out)
        if held:
            store.put(replace(held, state=ActivityState.CLOSED))
    return out


def adopt(store: Store, meeting: Meeting, at: Meeting, correction: str = "") -> Meeting:
    """Note that a later meeting adopted the minutes of one, and what it corrected in them; return
    the adopted one. From then on its minutes stay as they are.

    Raises:
        MeetingNotEndedError, AdoptedByItselfError.
    """
    if meeting.state not in (MeetingState.CLOSED, MeetingState.CIRCULATED):
        raise MeetingNotEndedError
    this, later = store.get(Activity, meeting.id), store.get(Activity, at.id)
    if not this or not later or meeting.id == at.id or later.day < this.day:
        raise AdoptedByItselfError(day=plain_day(this.day) if this else "")
    adopted = replace(meeting, state=MeetingState.ADOPTED, adopted=later.day, adopted_at_id=at.id)
    with store.logging(N_("Adopt minutes")):
        store.put(adopted)
        store.put(replace(this, state=ActivityState.CLOSED))
        if correction.strip():
            store.put(MinutesCorrection(new_id(), meeting.id, at.id, correction.strip()))
    return adopted


_SETTLED = frozenset(ItemOutcome) - {ItemOutcome.OPEN, ItemOutcome.DECIDED}


def _without_decision(item: AgendaItem, outcome: ItemOutcome) -> AgendaItem:
    return replace(
        item,
        outcome=outcome,
        vote=None,
        eligible=None,
        present=None,
        votes_for=None,
        votes_against=None,
        abstained=None,
    )


def _check_writable(store: Store, meeting_id: str) -> Meeting:
    meeting = store.get(Meeting, meeting_id)
    if not meeting or meeting.state not in _WRITABLE:
        raise MinutesFrozenError
    return meeting


def _about(meeting: Meeting) -> str:
    return f"{meeting.number}/{meeting.year}"
