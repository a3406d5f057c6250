"""Records of letters: what went out, to whom, what came in, how numbers are written."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_


class LetterSeries(StrEnum):
    """A row of numbers of its own; each begins with 1 in every calendar year."""

    GENERAL = "general"
    CIRCULAR = "circular"
    ORDER = "order"
    NOTICE = "notice"


class LetterUrgency(StrEnum):
    """How soon a letter is to be dealt with, as the mark on it says."""

    NORMAL = "normal"
    URGENT = "urgent"
    VERY_URGENT = "very-urgent"
    MOST_URGENT = "most-urgent"


SERIES_NAMES = {
    LetterSeries.GENERAL: N_("letter"),
    LetterSeries.CIRCULAR: N_("circular"),
    LetterSeries.ORDER: N_("order"),
    LetterSeries.NOTICE: N_("announcement on paper"),
}
URGENCY_NAMES = {
    LetterUrgency.NORMAL: N_("not urgent"),
    LetterUrgency.URGENT: N_("urgent letter"),
    LetterUrgency.VERY_URGENT: N_("very urgent letter"),
    LetterUrgency.MOST_URGENT: N_("most urgent letter"),
}


@dataclass(frozen=True, slots=True)
class LetterRules:
    """How the village writes the numbers of its letters; there is one such record.

    ``prefix`` stands before the number of a letter, ``circular`` before that of a circular. What
    an office prescribes is for the village to look up.
    """

    table: ClassVar[str] = "letter_rules"

    id: str = "rules"
    prefix: str = "พิเศษ"
    circular: str = "ว"
    order_words: str = "คำสั่งที่"
    notice: str = "ประกาศที่"


@dataclass(frozen=True, slots=True)
class LetterOut:
    """A letter that went out, under a number that no other letter ever has.

    ``written`` is the number as it stands on the paper. ``refers_to_id`` is an earlier letter of
    the village that it reminds of or follows on, ``answers_id`` a letter from outside that it
    answers. ``answer_by`` is the day by which an answer is expected. A void one keeps its line,
    with ``void_reason``; what takes its place has ``replaces_id``.
    """

    table: ClassVar[str] = "letter_out"

    id: str
    series: LetterSeries
    number: int
    year: int
    written: str
    day: date
    subject: str
    body: str = ""
    urgency: LetterUrgency = LetterUrgency.NORMAL
    signer: str = ""
    post: str = ""
    answer_by: date | None = None
    refers_to_id: str | None = None
    answers_id: str | None = None
    replaces_id: str | None = None
    void_reason: str = ""
    voided: date | None = None

    @property
    def is_void(self) -> bool:
        """Whether its number was given and the letter is not to be heeded."""
        return self.voided is not None


@dataclass(frozen=True, slots=True)
class Addressee:
    """One to whom a letter went, by the name that stands on it."""

    table: ClassVar[str] = "letter_addressee"

    id: str
    letter_id: str
    place: int
    name: str
    household_id: str | None = None
    person_id: str | None = None
    organisation_id: str | None = None


@dataclass(frozen=True, slots=True)
class LetterIn:
    """A letter that came in, under the number of receipt (เลขรับ).

    ``their_number`` and ``their_day`` stand on it, ``action`` is what was done (การปฏิบัติ).
    ``answers_id`` is the letter of the village that it answers.
    """

    table: ClassVar[str] = "letter_in"

    id: str
    number: int
    year: int
    received: date
    sender: str
    subject: str
    their_number: str = ""
    their_day: date | None = None
    addressed_to: str = ""
    organisation_id: str | None = None
    urgency: LetterUrgency = LetterUrgency.NORMAL
    action: str = ""
    answers_id: str | None = None
    voided: date | None = None
    void_reason: str = ""


@dataclass(frozen=True, slots=True)
class LetterScan:
    """A page of a letter that came in, as a picture or PDF in base64."""

    table: ClassVar[str] = "letter_scan"

    id: str
    letter_id: str
    name: str
    content: str
