"""Every reading of meetings."""

from dataclasses import dataclass

from village_net.activities.meetings.records import (
    AgendaItem,
    ItemOutcome,
    Meeting,
    MeetingState,
    MinutesCorrection,
)
from village_net.activities.plan.records import Activity
from village_net.store import Store


@dataclass(frozen=True, slots=True)
class OpenMatter:
    """An item that was carried over and that no later meeting took up; ``times`` is how often it
    was carried."""

    item: AgendaItem
    times: int


def meetings(store: Store) -> list[tuple[Meeting, Activity]]:
    """Return all meetings with their activities, the latest first."""
    found = store.records(
        Meeting, "JOIN activity ON activity.id = meeting.id ORDER BY day DESC, meeting.id"
    )
    held = {
        each.id: each for each in store.records(Activity, "WHERE id IN (SELECT id FROM meeting)")
    }
    return [(meeting, held[meeting.id]) for meeting in found]


def agenda(store: Store, meeting_id: str) -> list[AgendaItem]:
    """Return the items of a meeting in order, each standing one before those below it."""
    return store.records(
        AgendaItem, "WHERE meeting_id = ? ORDER BY section, place, id", (meeting_id,)
    )


def is_heading(item: AgendaItem, items: list[AgendaItem]) -> bool:
    """Tell whether a standing item only heads others, so that it needs no outcome of its own."""
    return item.place == 0 and any(
        each.section == item.section and each.place > 0 for each in items
    )


def items_open(items: list[AgendaItem]) -> list[AgendaItem]:
    """Return the items of an agenda that need an outcome and have none: those below a standing one,
    and a standing one under which something was written."""
    return [
        item
        for item in items
        if item.outcome is ItemOutcome.OPEN
        and (item.place > 0 or (item.text.strip() and not is_heading(item, items)))
    ]


def open_matters(store: Store, kind: str, group_id: str | None = None) -> list[OpenMatter]:
    """Return what meetings of a kind carried over and none took up since, the oldest first."""
    found = store.records(
        AgendaItem,
        "JOIN meeting ON meeting.id = meeting_id JOIN activity ON activity.id = meeting.id"
        " WHERE outcome = ? AND meeting.kind = ? AND meeting.group_id IS ?"
        " AND NOT EXISTS (SELECT 1 FROM agenda_item AS later"
        "  WHERE later.carried_from_id = agenda_item.id)"
        " ORDER BY activity.day, section, agenda_item.place",
        (ItemOutcome.CARRIED.value, kind, group_id),
    )
    return [OpenMatter(item, times_carried(store, item) + 1) for item in found]


def times_carried(store: Store, item: AgendaItem) -> int:
    """Return how often an item was carried over until it stood on this agenda."""
    return store.value(
        "WITH RECURSIVE chain (id, times) AS (SELECT ?, 0 UNION"
        " SELECT carried_from_id, times + 1 FROM chain JOIN agenda_item USING (id)"
        " WHERE carried_from_id IS NOT NULL)"
        " SELECT max(times) FROM chain",
        (item.id,),
    )


def next_number(store: Store, kind: str, year: int, group_id: str | None = None) -> int:
    """Return the number of the next meeting of a kind in a year, from 1."""
    return store.value(
        "SELECT ifnull(max(number), 0) + 1 FROM meeting"
        " WHERE kind = ? AND year = ? AND group_id IS ?",
        (kind, year, group_id),
    )


def not_adopted(store: Store, kind: str, group_id: str | None = None) -> list[Meeting]:
    """Return the meetings of a kind whose minutes wait to be adopted, the oldest first."""
    return store.records(
        Meeting,
        "JOIN activity ON activity.id = meeting.id WHERE meeting.kind = ?"
        " AND meeting.group_id IS ? AND meeting.state IN (?, ?) ORDER BY day, meeting.id",
        (kind, group_id, MeetingState.CLOSED.value, MeetingState.CIRCULATED.value),
    )


def corrections(store: Store, meeting_id: str) -> list[MinutesCorrection]:
    """Return what later meetings corrected in the minutes of a meeting."""
    return store.records(MinutesCorrection, "WHERE meeting_id = ? ORDER BY id", (meeting_id,))
