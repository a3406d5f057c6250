"""The sample village's tower: two towers, announcements approved and given their times."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from village_net.sample.aired import at_time, fill_weeks_before
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.tower.air.log import Airing, begin, end
from village_net.tower.air.records import Outcome, Slot
from village_net.tower.air.schedule import planned, schedule
from village_net.tower.announcements.approval import approve, submit
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.queries import announcement
from village_net.tower.announcements.records import Announcement, Category, Urgency
from village_net.tower.announcements.rules import is_over, reading_seconds
from village_net.tower.towers.records import Tower
from village_net.tower.towers.towers import save_tower
from village_net.village.register.queries import zones
from village_net.village.register.users import usual_name

_EVENING, _MINUTE = time(17, 0), timedelta(minutes=1)
_ONE_DAY = timedelta(days=1)


def fill(store: Store, facts: dict[str, Any]) -> None:
    """Write the announcements, and let the weeks before have been as they were."""
    add_announcements(store, facts["announcement"])
    fill_weeks_before(store, facts)


def add_announcements(store: Store, facts: list[dict[str, Any]]) -> None:
    """Write the announcements and bring those that are still to come on their way."""
    first = first_day(store.clock())
    written = [_announcement(each, first, store.clock().date()) for each in facts]
    for item in written:
        write_announcement(store, item)
    fill_tower(store, list(zip(written, facts, strict=True)))


def first_day(now: datetime) -> date:
    """Return the day from which the sample reckons: the first whose evening is still ahead."""
    return now.date() if now.time() < _EVENING else now.date() + _ONE_DAY


def fill_tower(store: Store, written: Sequence[tuple[Announcement, dict[str, Any]]]) -> None:
    """Enter towers and bring the announcements that are still to come on their way.

    What goes on air goes before its event, so that วันนี้ and พรุ่งนี้ in its text are true. What
    has no time waits for approval, so that there is something to approve.
    """
    by, now = usual_name(store), store.clock().replace(microsecond=0)
    for name, zone in zip(("หอศาลากลางบ้าน", "หอวัด"), zones(store), strict=False):
        save_tower(store, Tower(new_id(), name, zone_ids=(zone.id,), speakers=4))
    for item, facts in written:
        if is_over(item, now.date()):
            continue
        if "air_at" not in facts:
            submit(store, item, by)
            continue
        day = first_day(now) + timedelta(days=facts["air_days"])
        at = datetime.combine(day, time.fromisoformat(facts["air_at"]))
        with at_time(store, datetime.combine(first_day(now) - _ONE_DAY, _EVENING)):
            _give_time(store, item, at, by)
        if at + timedelta(seconds=reading_seconds(item.text)) < now:
            _read_out(store, item, at, by)


def _give_time(store: Store, item: Announcement, at: datetime, by: str) -> None:
    approve(store, item, by)
    approved = announcement(store, item.id)
    assert approved
    times = 1 if item.urgency is Urgency.NORMAL else 2
    schedule(store, approved, Slot(new_id(), item.id, at, store.clock(), times=times), by)


def _read_out(store: Store, item: Announcement, at: datetime, by: str) -> None:
    """Let what was to be heard this morning have been heard."""
    scheduled = announcement(store, item.id)
    assert scheduled
    due = next(o for o in planned(store, at, at + _MINUTE) if o.announcement_id == item.id)
    with at_time(store, at):
        line = begin(store, Airing(scheduled, by, occurrence=due))
    with at_time(store, at + timedelta(seconds=reading_seconds(item.text))):
        end(store, line, Outcome.AIRED)


def _announcement(facts: dict[str, Any], first: date, today: date) -> Announcement:
    starts = first + timedelta(days=facts["days"])
    return Announcement(
        new_id(),
        facts["title"],
        facts["text"].strip(),
        issued=min(today, starts),
        category=Category(facts["category"]),
        urgency=Urgency(facts["urgency"]),
        starts=starts,
        starts_at=_time(facts.get("from")),
        ends=first + timedelta(days=facts["until"]) if "until" in facts else None,
        ends_at=_time(facts.get("to")),
        contact=facts["contact"],
    )


def _time(written: str | None) -> time | None:
    return time.fromisoformat(written) if written else None
