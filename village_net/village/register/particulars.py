"""Records around a person: particulars, health, photo, what happened in their life."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_
from village_net.thai.dates import PartialDate


class Consent(StrEnum):
    """Whether a person agreed that health data is kept."""

    GIVEN = "given"
    REFUSED = "refused"


class Disability(StrEnum):
    """Kinds of disability (notification of B.E. 2552 under the Act of B.E. 2550)."""

    SEEING = "seeing"
    HEARING = "hearing"
    MOVING = "moving"
    MENTAL = "mental"
    INTELLECTUAL = "intellectual"
    LEARNING = "learning"
    AUTISTIC = "autistic"


class Care(StrEnum):
    """How far a person who needs care gets about."""

    HOMEBOUND = "homebound"
    BEDRIDDEN = "bedridden"


class EventKind(StrEnum):
    """What happened."""

    BIRTH = "birth"
    DEATH = "death"
    ARRIVAL = "arrival"
    DEPARTURE = "departure"
    HOUSEHOLD = "household"
    MARRIAGE = "marriage"
    HEAD = "head"


CONSENT_NAMES = {Consent.GIVEN: N_("agreed"), Consent.REFUSED: N_("did not agree")}
DISABILITY_NAMES = {
    Disability.SEEING: N_("seeing"),
    Disability.HEARING: N_("hearing or speaking"),
    Disability.MOVING: N_("moving"),
    Disability.MENTAL: N_("mind or behaviour"),
    Disability.INTELLECTUAL: N_("intellect"),
    Disability.LEARNING: N_("learning"),
    Disability.AUTISTIC: N_("autism"),
}
CARE_NAMES = {Care.HOMEBOUND: N_("homebound"), Care.BEDRIDDEN: N_("bedridden")}
EVENT_NAMES = {
    EventKind.BIRTH: N_("Birth"),
    EventKind.DEATH: N_("Death"),
    EventKind.ARRIVAL: N_("Moved in"),
    EventKind.DEPARTURE: N_("Moved out"),
    EventKind.HOUSEHOLD: N_("Changed household"),
    EventKind.MARRIAGE: N_("Marriage"),
    EventKind.HEAD: N_("Became head of household"),
}


@dataclass(frozen=True, slots=True)
class Particulars:
    """More of a person, under the person's own id; who has none has nothing of it on record.

    ``temporary_number`` stands for a national ID where a person has none.
    """

    table: ClassVar[str] = "particulars"

    id: str
    temporary_number: str = ""
    religion: str = ""
    nationality: str = ""
    skills: str = ""
    consent: Consent | None = None
    consent_on: date | None = None
    father_id: str | None = None
    mother_id: str | None = None
    spouse_id: str | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """Sensitive data of a person, under the person's own id; kept only with consent.

    ``due`` is the day on which a child is expected.
    """

    table: ClassVar[str] = "health"

    id: str
    disability: Disability | None = None
    care: Care | None = None
    chronic: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """A person's picture, a small JPEG in base 64, under the person's own id."""

    table: ClassVar[str] = "photo"

    id: str
    jpeg: str


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """Something that happened to a person on a day; what it replaced stands in ``EventBefore``.

    ``number`` orders events of one day. ``place`` is where somebody came from or went to.
    """

    table: ClassVar[str] = "life_event"

    id: str
    person_id: str
    kind: EventKind
    day: PartialDate
    from_household_id: str | None = None
    household_id: str | None = None
    other_id: str | None = None
    place: str = ""
    note: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class EventBefore:
    """One value that an event replaced, so that the event can be taken back.

    It stood in the record of a person that ``kind``, a table, names. An empty ``field`` says that
    there was no such record. ``value`` is JSON; it is empty where a record was named that
    ``household_id`` or ``named_id`` names as long as it is there.
    """

    table: ClassVar[str] = "event_before"

    id: str
    event_id: str
    person_id: str
    kind: str
    field: str
    value: str
    household_id: str | None = None
    named_id: str | None = None


@dataclass(frozen=True, slots=True)
class Erasure:
    """A note that a person was erased for good: when and why, and nothing of who."""

    table: ClassVar[str] = "erasure"

    id: str
    day: date
    reason: str
