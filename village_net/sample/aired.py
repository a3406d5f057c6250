"""The sample village's weeks before: broadcasts, who heard them, what came back, a newsletter."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from village_net.store import Store
from village_net.store.ids import new_id
from village_net.tower.air.log import Airing, begin, end
from village_net.tower.air.records import Outcome
from village_net.tower.announcements.approval import approve
from village_net.tower.announcements.queries import announcement, announcements
from village_net.tower.announcements.records import Announcement
from village_net.tower.announcements.rules import is_over, reading_seconds
from village_net.tower.newsletters.newsletters import NewsletterPart, proposed, save_newsletter
from village_net.tower.replies.answers import answer_reply, save_check, save_reply
from village_net.tower.replies.records import ReachCheck, Reply, ReplyWay
from village_net.village.register.queries import zones
from village_net.village.register.users import usual_name

_EVENING, _MORNING = time(17, 30), time(6, 0)
_PERIOD = timedelta(days=30)
# How many of ten houses had heard it, zone by zone.
_HEARD = (9, 8, 5, 7)


def fill_weeks_before(store: Store, facts: dict[str, Any]) -> None:
    """Let what is over have been heard, asked after and answered, and make a newsletter of it."""
    by, today = usual_name(store), store.clock().date()
    over = [item for item in announcements(store) if is_over(item, today)]
    for item in over:
        _air(store, item, by)
        _ask_who_heard(store, item, by)
    for reply in facts["reply"]:
        about = next(item for item in over if item.title == reply["about"])
        _reply(store, about, reply, by)
    _write_newsletter(store, facts["newsletter"])


def _air(store: Store, item: Announcement, by: str) -> None:
    """Read an announcement on the evening before its day and on its morning."""
    assert item.starts
    evening = datetime.combine(item.starts - timedelta(days=1), _EVENING)
    with at_time(store, evening - timedelta(hours=2)):
        approve(store, item, by)
    for moment in (evening, datetime.combine(item.starts, _MORNING)):
        found = announcement(store, item.id)
        assert found
        with at_time(store, moment):
            line = begin(store, Airing(found, by))
        with at_time(store, moment + timedelta(seconds=reading_seconds(item.text))):
            end(store, line, Outcome.AIRED)


def _ask_who_heard(store: Store, item: Announcement, by: str) -> None:
    assert item.starts
    for zone, heard in zip(zones(store), _HEARD, strict=False):
        save_check(
            store, ReachCheck(new_id(), item.id, item.starts, 10, heard, zone_id=zone.id, by=by)
        )


def _reply(store: Store, item: Announcement, facts: dict[str, str], by: str) -> None:
    assert item.starts
    reply = Reply(
        new_id(), item.starts, facts["text"], item.id, way=ReplyWay(facts["way"]), owed=True
    )
    save_reply(store, reply)
    if answer := facts.get("answer"):
        answer_reply(store, reply, answer, by)


def _write_newsletter(store: Store, facts: dict[str, Any]) -> None:
    today = store.clock().date()
    letter = proposed(store, today - _PERIOD, today)
    parts = [
        NewsletterPart(new_id(), letter.id, place, part["title"], part["text"].strip())
        for place, part in enumerate(facts["part"])
    ]
    save_newsletter(store, replace(letter, title=facts["title"]), parts)


@contextmanager
def at_time(store: Store, moment: datetime) -> Iterator[None]:
    """Let it be another time meanwhile, as it was when the village did this."""
    clock = store.clock
    store.clock = lambda: moment
    try:
        yield
    finally:
        store.clock = clock
