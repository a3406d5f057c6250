"""Newsletters: proposed from a period, written with their parts in one step, refused when odd."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from tests.tower.tower import HEAD, Clock, approved, tower_village, written
from village_net.store import Store
from village_net.tower.announcements.approval import submit
from village_net.tower.announcements.edits import change_announcement, delete_announcement
from village_net.tower.announcements.records import Urgency
from village_net.tower.newsletters import newsletters
from village_net.tower.newsletters.newsletters import NewsletterPart

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)


@pytest.fixture
def store() -> Store:
    return tower_village(Clock(datetime(2026, 11, 10, 9, 0)))


def part(id: str, title: str = "สาร", text: str = "สวัสดี", picture: str = "") -> NewsletterPart:
    return NewsletterPart(id, "", 0, title, text, picture)


def test_a_newsletter_is_proposed_with_what_was_approved_and_holds_in_its_days(
    store: Store,
) -> None:
    approved(store, "usual")
    approved(store, "hot", Urgency.EMERGENCY)
    written(store, "draft")
    submit(store, written(store, "waiting"), HEAD)
    for id, starts, ends in (
        ("before", date(2026, 10, 1), date(2026, 10, 31)),
        ("into", date(2026, 10, 20), FIRST),
        ("after", LAST + timedelta(days=1), None),
    ):
        change_announcement(store, replace(approved(store, id), starts=starts, ends=ends))
    made = newsletters.proposed(store, FIRST, LAST)
    assert list(made.announcement_ids) == ["hot", "into", "usual"]
    assert made.number == "1"


def test_a_newsletter_with_its_parts_is_one_step(store: Store) -> None:
    approved(store, "a")
    made = newsletters.proposed(store, FIRST, LAST)
    newsletters.save_newsletter(store, made, [part("x"), part("y"), part("z")])
    newsletters.save_newsletter(store, made, [part("z"), part("x", text="ใหม่")])
    kept = newsletters.parts_of(store, made.id)
    assert [(p.id, p.place, p.text) for p in kept] == [("z", 0, "สวัสดี"), ("x", 1, "ใหม่")]
    store.undo()
    assert [p.id for p in newsletters.parts_of(store, made.id)] == ["x", "y", "z"]
    newsletters.remove_newsletter(store, made)
    assert newsletters.newsletters(store) == newsletters.parts_of(store, made.id) == []
    store.undo()
    assert len(newsletters.parts_of(store, made.id)) == 3


def test_the_next_number_follows_the_highest(store: Store) -> None:
    for number in ("9", "10", "พิเศษ"):
        made = replace(newsletters.proposed(store, FIRST, LAST), number=number)
        newsletters.save_newsletter(store, made, [])
    assert newsletters.next_number(store) == "11"


def test_an_announcement_that_was_deleted_is_no_longer_in_it(store: Store) -> None:
    for id in ("a", "b"):
        approved(store, id)
    made = newsletters.proposed(store, FIRST, LAST)
    newsletters.save_newsletter(store, made, [])
    delete_announcement(store, newsletters.news_of(store, made)[0], "ซ้ำ")
    assert [item.id for item in newsletters.news_of(store, made)] == ["b"]


def test_what_cannot_be_a_newsletter_is_refused(store: Store) -> None:
    made = newsletters.proposed(store, FIRST, LAST)
    newsletters.save_newsletter(store, made, [part("only-a-picture", "", "", "x")])
    newsletters.save_newsletter(store, made, [])
    with pytest.raises(newsletters.NewsletterEndsEarlyError):
        newsletters.save_newsletter(store, replace(made, last=date(2026, 10, 31)), [])
    with pytest.raises(newsletters.NewsletterNumberTakenError, match="1"):
        newsletters.save_newsletter(store, replace(made, id="other"), [])
    with pytest.raises(newsletters.EmptyPartError):
        newsletters.save_newsletter(store, made, [part("x", " ", "\n")])
