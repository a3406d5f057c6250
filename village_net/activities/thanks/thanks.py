"""Reading and changing thanks."""

from dataclasses import replace
from datetime import date

from village_net.activities.thanks.records import Thanks, ThanksKind
from village_net.errors import Refusal, check_reason
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.fold import tidy


class NobodyThankedError(Refusal):
    """Thanks to nobody."""

    key = "nobody-thanked"
    field = "name"
    message = N_("Write who is thanked.")


class ThankedForNothingError(Refusal):
    """Thanks for nothing."""

    key = "thanked-for-nothing"
    field = "why"
    message = N_("Write what they are thanked for.")


class NothingGivenError(Refusal):
    """A return of nothing."""

    key = "nothing-given"
    field = "given"
    message = N_("Write what was given.")


def thanks_given(store: Store, first: date | None = None, last: date | None = None) -> list[Thanks]:
    """Return the thanks that were given between two days, both included, the latest first."""
    return store.records(
        Thanks,
        "WHERE day BETWEEN ? AND ? ORDER BY day DESC, name, id",
        (first.isoformat() if first else "", last.isoformat() if last else "9"),
    )


def thank(store: Store, thanks: Thanks) -> Thanks:
    """Write thanks, new or changed, and return them as stored.

    Raises:
        NobodyThankedError, ThankedForNothingError, NothingGivenError.
    """
    thanks = replace(thanks, name=tidy(thanks.name), why=tidy(thanks.why), given=tidy(thanks.given))
    if not thanks.name:
        raise NobodyThankedError
    if not thanks.why:
        raise ThankedForNothingError
    if thanks.kind is ThanksKind.RETURN and not thanks.given:
        raise NothingGivenError
    is_new = store.get(Thanks, thanks.id) is None
    with store.change(N_("Add thanks") if is_new else N_("Change thanks"), thanks.name):
        store.put(thanks)
    return thanks


def delete_thanks(store: Store, thanks: Thanks, reason: str) -> None:
    """Delete thanks.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete thanks"), thanks.name, reason=reason):
        store.remove(thanks)
