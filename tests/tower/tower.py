"""A village with a tower whose clock the test sets."""

from dataclasses import dataclass, replace
from datetime import datetime

from tests.people import VILLAGE
from village_net.store import Store, memory_store
from village_net.tower.air.records import Repeat, Slot
from village_net.tower.air.schedule import schedule
from village_net.tower.announcements import approval as life_edits
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.queries import announcement
from village_net.tower.announcements.records import Announcement, Urgency
from village_net.village.register.edits import set_up_village

HEAD = "นายประเสริฐ แก้วมณี"
MONDAY = datetime(2026, 11, 23, 5, 50)


@dataclass
class Clock:
    """A clock that stands where the test puts it."""

    now: datetime = MONDAY

    def __call__(self) -> datetime:
        return self.now


def tower_village(clock: Clock) -> Store:
    """Return a village in memory that lives by a clock."""
    store = memory_store(clock, HEAD)
    set_up_village(store, VILLAGE)
    return store


def written(
    store: Store, id: str, urgency: Urgency = Urgency.NORMAL, text: str = "น้ำจะไม่ไหล"
) -> Announcement:
    """Write an announcement and return it."""
    news = Announcement(id, f"ประกาศ {id}", text, store.clock().date(), urgency=urgency)
    write_announcement(store, news)
    return news


def approved(store: Store, id: str, urgency: Urgency = Urgency.NORMAL) -> Announcement:
    """Write and approve an announcement and return it."""
    life_edits.approve(store, written(store, id, urgency), HEAD)
    return now_of(store, id)


def now_of(store: Store, id: str) -> Announcement:
    """Return an announcement as it is now."""
    found = announcement(store, id)
    assert found
    return found


def planned_for(
    store: Store, id: str, at: datetime, urgency: Urgency = Urgency.NORMAL, **slot: object
) -> Slot:
    """Approve an announcement and give it a time; return its slot."""
    item = approved(store, id, urgency)
    made = Slot(f"s-{id}", id, at, store.clock(), **slot)  # type: ignore[arg-type]
    schedule(store, item, made, HEAD)
    return made


def every(slot: Slot, repeat: Repeat) -> Slot:
    """Return a slot that comes round otherwise."""
    return replace(slot, repeat=repeat)
