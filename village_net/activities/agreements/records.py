"""Records of agreements: what was agreed, who does what, duties of people and groups."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Agreement:
    """What several agreed on, from ``starts`` to ``ends`` where it has an end.

    ``benefits`` tells how what comes of it is shared, ``review`` is the day on which it is looked
    at again, ``ended`` when it was given up before its time, and why stands in ``note``.
    """

    table: ClassVar[str] = "agreement"

    id: str
    title: str
    starts: date
    objective: str = ""
    ends: date | None = None
    benefits: str = ""
    rules: str = ""
    review: date | None = None
    item_id: str | None = None
    ended: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AgreementParty:
    """One who agreed: what they do, what they have of it, and who signed for them when."""

    table: ClassVar[str] = "agreement_party"

    id: str
    agreement_id: str
    place: int
    name: str
    duty: str = ""
    benefit: str = ""
    signer: str = ""
    signed: date | None = None
    person_id: str | None = None
    group_id: str | None = None
    organisation_id: str | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """A role of a person or a group in the network, with its duties, one a line."""

    table: ClassVar[str] = "duty"

    id: str
    role: str
    since: date
    duties: str = ""
    until: date | None = None
    person_id: str | None = None
    group_id: str | None = None
