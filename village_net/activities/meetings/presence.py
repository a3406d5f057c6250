"""Who has a vote at a meeting, and how many of them are there at an hour."""

from datetime import date, time

from village_net.activities.attendance.queries import attendance_of
from village_net.activities.attendance.records import Attendance
from village_net.activities.meetings.records import Base, Meeting, MeetingKind
from village_net.activities.plan.asked import households_asked
from village_net.activities.plan.queries import activity
from village_net.groups.queries import groups_in_order
from village_net.groups.records import GroupKind
from village_net.store import Store
from village_net.village.register.filters import Filter

_OF_AGE = 18  # years


def eligible_ids(store: Store, meeting: Meeting, kind: MeetingKind) -> frozenset[str]:
    """Return the ids of those from whose number the quorum is reckoned, on the meeting's day.

    Of a kind that counts households they are households, else people.
    """
    found = activity(store, meeting.id)
    if not found:
        return frozenset()
    if kind.base is Base.HOUSEHOLDS:
        return households_asked(store, found)
    if kind.base is Base.PEOPLE:
        return _people(store, Filter(youngest=_OF_AGE), found.day)
    groups = [meeting.group_id] if meeting.group_id else _committees(store, kind)
    members = (_people(store, Filter(group_id=id), found.day) for id in groups)
    return frozenset().union(*members)


def present_ids(
    store: Store, meeting: Meeting, kind: MeetingKind, at: time | None = None
) -> frozenset[str]:
    """Return the ids of those of ``eligible_ids`` who are there, at an hour or at any."""
    there = [row for row in attendance_of(store, meeting.id) if at is None or is_there(row, at)]
    if kind.base is Base.HOUSEHOLDS:
        found = {row.household_id for row in there if row.household_id}
    else:
        found = {row.person_id for row in there if row.person_id}
    return eligible_ids(store, meeting, kind) & found


def is_there(row: Attendance, at: time) -> bool:
    """Tell whether somebody is there at an hour; who came and when they left is told to the minute,
    and in the minute that they left they are gone."""
    return (row.came is None or row.came <= at) and (row.left is None or at < row.left)


def _people(store: Store, filter: Filter, day: date) -> frozenset[str]:
    where, values = Filter(
        youngest=filter.youngest, group_id=filter.group_id, on=day.isoformat()
    ).sql(day)
    return frozenset(row[0] for row in store.rows(f"SELECT id FROM person WHERE {where}", values))


def _committees(store: Store, kind: MeetingKind) -> list[str]:
    wanted = GroupKind.COMMITTEE if kind.base is Base.COMMITTEE else GroupKind.FUND
    return [group.id for group in groups_in_order(store) if group.kind is wanted]
