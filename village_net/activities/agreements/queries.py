"""Every reading of agreements and duties."""

from datetime import date

from village_net.activities.agreements.records import Agreement, AgreementParty, Duty
from village_net.store import Store


def agreements(store: Store) -> list[Agreement]:
    """Return all agreements, the latest first."""
    return store.records(Agreement, "ORDER BY starts DESC, title, id")


def holds_on(agreement: Agreement, day: date) -> bool:
    """Tell whether an agreement holds on a day; on the day that it was given up it does not."""
    if agreement.ended and day >= agreement.ended:
        return False
    return agreement.starts <= day and (agreement.ends is None or day <= agreement.ends)


def to_review(store: Store, today: date) -> list[Agreement]:
    """Return the agreements that hold and whose day to be looked at has come, the longest first."""
    found = store.records(
        Agreement, "WHERE review <= ? ORDER BY review, title, id", (today.isoformat(),)
    )
    return [agreement for agreement in found if holds_on(agreement, today)]


def parties_of(store: Store, agreement_id: str) -> list[AgreementParty]:
    """Return who agreed, in order."""
    return store.records(
        AgreementParty, "WHERE agreement_id = ? ORDER BY place, id", (agreement_id,)
    )


def duties(store: Store, on: date) -> list[Duty]:
    """Return the roles that are held on a day, in order."""
    day = on.isoformat()
    return store.records(
        Duty, "WHERE since <= ? AND ifnull(until, '9') >= ? ORDER BY role, since, id", (day, day)
    )
