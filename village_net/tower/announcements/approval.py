"""The life of an announcement: submitted, approved, sent back, cancelled, each by somebody."""

from collections.abc import Sequence
from dataclasses import replace

from village_net.errors import Refusal, check_reason
from village_net.i18n import N_, Say
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.tower.announcements.queries import has_slots
from village_net.tower.announcements.records import STATE_NAMES, Announcement, Move, State
from village_net.tower.announcements.rules import gaps


class NoNameGivenError(Refusal):
    """A step without a name behind it."""

    key = "no-name-given"
    message = N_("Say who does this. Add yourself in the settings, or the village head’s name.")


class UnfilledError(Refusal):
    """An announcement with places still to be filled in."""

    key = "unfilled"
    message = N_("“{title}” cannot go on: {gaps} is still to be filled in.")


class WrongStateError(Refusal):
    """A step that does not follow from where the announcement is."""

    key = "wrong-state"
    message = N_("“{title}” is now: {state}. This step is not open from there.")

    def say(self, say: Say) -> str:
        state = say(STATE_NAMES[State(str(self.holes["state"]))])
        return say(self.message, title=self.holes["title"], state=state)


class NotApprovedError(Refusal):
    """Airing or scheduling what nobody approved."""

    key = "not-approved"
    message = N_("“{title}” is not approved yet. Have it approved first.")


# From where each state can be reached by hand; what the tower does by itself is not among them.
_FROM: dict[State, frozenset[State]] = {
    State.WAITING: frozenset({State.DRAFT}),
    State.APPROVED: frozenset({State.DRAFT, State.WAITING}),
    State.DRAFT: frozenset({State.WAITING, State.APPROVED, State.SCHEDULED, State.CANCELLED}),
    State.CANCELLED: frozenset({State.DRAFT, State.WAITING, State.APPROVED, State.SCHEDULED}),
}


def can_become(announcement: Announcement, after: State) -> bool:
    """Tell whether a person may bring an announcement into a state now."""
    return announcement.state in _FROM.get(after, frozenset())


def submit(store: Store, announcement: Announcement, by: str) -> None:
    """Put an announcement before those who approve.

    Raises:
        UnfilledError, WrongStateError, NoNameGivenError.
    """
    check_filled(announcement)
    _move(store, N_("Submit announcement"), announcement, State.WAITING, by)


def approve(store: Store, announcement: Announcement, by: str) -> None:
    """Approve an announcement; one that has its times already is scheduled again.

    Raises:
        UnfilledError, WrongStateError, NoNameGivenError.
    """
    check_filled(announcement)
    _move(store, N_("Approve announcement"), announcement, State.APPROVED, by)


def take_back(store: Store, announcement: Announcement, by: str, reason: str = "") -> None:
    """Make a draft again of an announcement, sent back or taken up anew; its slots stay.

    Raises:
        WrongStateError, NoNameGivenError.
    """
    _move(store, N_("Send announcement back"), announcement, State.DRAFT, by, reason)


def cancel(store: Store, announcement: Announcement, by: str, reason: str) -> None:
    """Cancel an announcement for a reason.

    Raises:
        NoReasonError, WrongStateError, NoNameGivenError.
    """
    check_reason(reason)
    _move(store, N_("Cancel announcement"), announcement, State.CANCELLED, by, reason)


def check_filled(announcement: Announcement) -> None:
    """Raise UnfilledError where a place of a template is still open."""
    open_places = gaps(announcement)
    if open_places:
        raise UnfilledError(title=announcement.title, gaps=", ".join(open_places))


def check_name(by: str) -> None:
    """Raise NoNameGivenError where nobody stands behind a step."""
    if not by.strip():
        raise NoNameGivenError


def moves_of(store: Store, announcement_id: str) -> Sequence[Move]:
    """Return the steps of an announcement, the first one first."""
    return store.records(Move, "WHERE announcement_id = ? ORDER BY at, rowid", (announcement_id,))


def moved(
    store: Store, announcement: Announcement, after: State, by: str, reason: str = ""
) -> tuple[Announcement, Move]:
    """Return an announcement in its next state and the record of the step."""
    at = store.clock().replace(microsecond=0)
    move = Move(new_id(), announcement.id, at, by, announcement.state, after, reason.strip())
    return replace(announcement, state=after), move


def _move(
    store: Store, label: str, announcement: Announcement, after: State, by: str, reason: str = ""
) -> None:
    check_name(by)
    if not can_become(announcement, after):
        raise WrongStateError(title=announcement.title, state=announcement.state)
    if after is State.APPROVED and has_slots(store, announcement.id):
        after = State.SCHEDULED
    changed, move = moved(store, announcement, after, by, reason)
    with store.change(label, announcement.title, reason=reason, by=by):
        store.put(changed)
        store.put(move)
