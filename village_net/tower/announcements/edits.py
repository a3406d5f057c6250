"""Every change of the tower's announcements that a user can wish for."""

from dataclasses import replace

from village_net.errors import Refusal, check_reason
from village_net.i18n import N_
from village_net.store import Store
from village_net.tower.announcements.approval import moved
from village_net.tower.announcements.records import Announcement, Move, State
from village_net.tower.announcements.rules import ends_before_it_starts


class NoTitleError(Refusal):
    """An announcement without a title."""

    key = "no-title"
    field = "title"
    message = N_("An announcement needs a title.")


class NoTextError(Refusal):
    """An announcement without a text."""

    key = "no-text"
    field = "text"
    message = N_("An announcement needs a text to read out.")


class NoTowerChosenError(Refusal):
    """An announcement that is for some towers and names none."""

    key = "no-tower-chosen"
    field = "tower_ids"
    message = N_("Tick the towers over which it is to be heard, or all of them.")


class EndsTooEarlyError(Refusal):
    """An announcement that ends before it starts."""

    key = "ends-too-early"
    field = "ends"
    also = ("starts", "starts_at", "ends_at")
    message = N_("The announcement ends before it begins. Please look at the two dates.")


def write_announcement(store: Store, announcement: Announcement) -> None:
    """Add an announcement.

    Raises:
        NoTitleError, NoTextError, NoTowerChosenError, EndsTooEarlyError.
    """
    _check(announcement)
    with store.change(N_("Write announcement"), announcement.title):
        store.put(announcement)


def change_announcement(store: Store, announcement: Announcement) -> None:
    """Write a changed announcement; where other words were approved, it is to be approved again.

    Raises:
        NoTitleError, NoTextError, NoTowerChosenError, EndsTooEarlyError.
    """
    _check(announcement)
    before = store.get(Announcement, announcement.id)
    # Who wrote may have begun before the tower brought it on air, or somebody approved it.
    announcement = replace(announcement, state=before.state) if before else announcement
    moves: list[Move] = []
    if before and _needs_approval_again(before, announcement):
        announcement, move = moved(store, announcement, State.WAITING, store.by)
        moves.append(move)
    with store.change(N_("Change announcement"), announcement.title):
        store.put(announcement)
        store.put_all(moves)


def delete_announcement(store: Store, announcement: Announcement, reason: str) -> None:
    """Delete an announcement for a reason, which the audit keeps.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete announcement"), announcement.title, reason=reason):
        store.remove(announcement)


def _needs_approval_again(before: Announcement, after: Announcement) -> bool:
    """Tell whether what was approved reads otherwise now."""
    was_approved = after.state in (State.APPROVED, State.SCHEDULED)
    return was_approved and (before.title, before.text) != (after.title, after.text)


def _check(announcement: Announcement) -> None:
    if not announcement.title.strip():
        raise NoTitleError
    if not announcement.text.strip():
        raise NoTextError
    if not (announcement.everywhere or announcement.tower_ids):
        raise NoTowerChosenError
    if ends_before_it_starts(announcement):
        raise EndsTooEarlyError
