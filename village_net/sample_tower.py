"""The sample village's tower: two towers, announcements approved and given their times."""

from datetime import date, datetime, time, timedelta

from village_net.store import Store
from village_net.tower.airing import Slot
from village_net.tower.life_edits import approve, submit
from village_net.tower.places import Tower
from village_net.tower.queries import announcement, announcements
from village_net.tower.records import Announcement, Urgency
from village_net.tower.schedule import schedule
from village_net.tower.towers import save_tower
from village_net.village.edits import new_id
from village_net.village.queries import zones
from village_net.village.users import usual_name

_MORNING, _APART = time(6, 0), timedelta(minutes=30)


def fill_tower(store: Store) -> None:
    """Enter towers and bring the announcements that are still to come on their way.

    The last one waits for approval, so that there is something to approve.
    """
    by = usual_name(store)
    for name, zone in zip(("หอศาลากลางบ้าน", "หอวัด"), zones(store), strict=False):
        save_tower(store, Tower(new_id(), name, zone_ids=zone.id, speakers=4))
    coming = [each for each in announcements(store) if _last_day(each) >= store.clock().date()]
    for place, item in enumerate(coming[:-1]):
        approve(store, item, by)
        approved = announcement(store, item.id)
        if approved:
            schedule(store, approved, _slot(store, approved, place), by)
    for item in coming[-1:]:
        submit(store, item, by)


def _slot(store: Store, item: Announcement, place: int) -> Slot:
    """Return a time on the morning before an announcement holds, or tomorrow."""
    now = store.clock().replace(microsecond=0)
    day = max(now.date() + timedelta(days=1), (item.starts or now.date()) - timedelta(days=1))
    times = 1 if item.urgency is Urgency.NORMAL else 2
    return Slot(
        new_id(), item.id, datetime.combine(day, _MORNING) + place * _APART, now, times=times
    )


def _last_day(item: Announcement) -> date:
    return item.ends or item.starts or item.issued
