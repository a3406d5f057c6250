"""Newsletters: which announcements of a period go into one, and what the village writes besides."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.store.links import Ids, linked
from village_net.tower.announcements.queries import announcement
from village_net.tower.announcements.records import Announcement


@dataclass(frozen=True, slots=True)
class Newsletter:
    """One number of the newsletter, of the days from ``first`` to ``last``.

    ``title`` is its name on paper, empty for the usual one. ``announcement_ids`` stand in
    the order of the paper.
    """

    table: ClassVar[str] = "newsletter"

    id: str
    number: str
    title: str
    first: date
    last: date
    announcement_ids: Ids = linked(
        "newsletter_announcement", "newsletter_id", "announcement_id", "announcement"
    )


@dataclass(frozen=True, slots=True)
class NewsletterPart:
    """What the village writes into a newsletter itself; ``picture`` is a JPEG in base64."""

    table: ClassVar[str] = "newsletter_part"

    id: str
    newsletter_id: str
    place: int
    title: str
    text: str
    picture: str = ""


class NewsletterEndsEarlyError(Refusal):
    """A newsletter whose last day lies before its first."""

    key = "newsletter-ends-early"
    field = "last"
    also = ("first",)
    message = N_("The newsletter ends before it begins. Please look at the two dates.")


class NoNewsletterDayError(Refusal):
    """A newsletter of which the first or the last day is not said."""

    key = "no-newsletter-day"
    message = N_("Write the first and the last day.")


class NewsletterNumberTakenError(Refusal):
    """Two newsletters of one number."""

    key = "newsletter-number-taken"
    field = "number"
    message = N_("There is a newsletter number {number} already. Give this one another number.")


class EmptyPartError(Refusal):
    """A part of a newsletter with nothing in it."""

    key = "empty-part"
    field = "parts"
    message = N_("Write something into the part, or put a picture into it, or remove it.")


def newsletters(store: Store) -> list[Newsletter]:
    """Return the newsletters, the latest first."""
    return store.records(Newsletter, "ORDER BY last DESC, rowid DESC")


def newsletter(store: Store, id: str) -> Newsletter | None:
    """Return one newsletter, or None where there is none."""
    return store.get(Newsletter, id)


def parts_of(store: Store, newsletter_id: str) -> list[NewsletterPart]:
    """Return what the village wrote into a newsletter, in the order of the paper."""
    return store.records(
        NewsletterPart, "WHERE newsletter_id = ? ORDER BY place, rowid", (newsletter_id,)
    )


def news_of(store: Store, newsletter: Newsletter) -> list[Announcement]:
    """Return the announcements in a newsletter that are still there, in the order of the paper."""
    found = (announcement(store, id) for id in newsletter.announcement_ids)
    return [item for item in found if item]


def news_between(store: Store, first: date, last: date) -> list[Announcement]:
    """Return what a newsletter of a period may tell, the most urgent first, then by day.

    It is what was approved and holds on one of the days.
    """
    return store.records(
        Announcement,
        "WHERE state NOT IN ('draft', 'waiting', 'cancelled') AND coalesce(starts, issued) <= ?2"
        " AND coalesce(ends, starts, issued) >= ?1"
        " ORDER BY CASE urgency WHEN 'emergency' THEN 0 WHEN 'urgent' THEN 1 ELSE 2 END,"
        " coalesce(starts, issued), title",
        (first.isoformat(), last.isoformat()),
    )


def next_number(store: Store) -> str:
    """Return the number after the highest one."""
    numbers = (each.number for each in newsletters(store))
    return str(max((int(number) for number in numbers if number.isdecimal()), default=0) + 1)


def proposed(store: Store, first: date, last: date) -> Newsletter:
    """Return a newsletter of a period with all its announcements, not written yet."""
    ids = tuple(item.id for item in news_between(store, first, last))
    return Newsletter(new_id(), next_number(store), "", first, last, ids)


def save_newsletter(store: Store, newsletter: Newsletter, parts: Sequence[NewsletterPart]) -> None:
    """Write a newsletter with exactly these parts, in this order.

    Raises:
        NewsletterEndsEarlyError, NewsletterNumberTakenError, EmptyPartError.
    """
    _check(store, newsletter, parts)
    kept = [
        replace(part, newsletter_id=newsletter.id, place=place) for place, part in enumerate(parts)
    ]
    gone = {part.id for part in parts_of(store, newsletter.id)} - {part.id for part in kept}
    is_new = store.get(Newsletter, newsletter.id) is None
    with store.change(
        N_("Add newsletter") if is_new else N_("Change newsletter"), newsletter.number
    ):
        store.put(newsletter)
        for id in sorted(gone):
            store.remove_where(NewsletterPart.table, "id", id)
        store.put_all(kept)


def remove_newsletter(store: Store, newsletter: Newsletter) -> None:
    """Take a newsletter away with its parts; the announcements stay."""
    with store.change(N_("Remove newsletter"), newsletter.number):
        store.remove(newsletter)


def _check(store: Store, newsletter: Newsletter, parts: Sequence[NewsletterPart]) -> None:
    if newsletter.last < newsletter.first:
        raise NewsletterEndsEarlyError
    others = (each for each in newsletters(store) if each.id != newsletter.id)
    if newsletter.number.strip() and newsletter.number in {each.number for each in others}:
        raise NewsletterNumberTakenError(number=newsletter.number)
    for part in parts:
        if not (part.title.strip() or part.text.strip() or part.picture):
            raise EmptyPartError
