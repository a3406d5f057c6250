"""Records of surveys: a set of indicators, and what households answered."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

YES, NO, NOT_APPLICABLE = "yes", "no", "na"


@dataclass(frozen=True, slots=True)
class IndicatorSet:
    """A list of indicators of one year; ``example`` marks one that no office issued.

    ``year`` is of the Buddhist Era, as the sets are known by it.
    """

    table: ClassVar[str] = "indicator_set"

    id: str
    title: str
    year: int
    source: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator of a set. ``rule`` tells which answers pass: see ``rules.passes``."""

    table: ClassVar[str] = "indicator"

    id: str
    set_id: str
    code: str
    domain: str
    name: str
    unit: str
    question: str
    rule: str
    place: int


@dataclass(frozen=True, slots=True)
class Survey:
    """One visit: a household asked by a set in a year of the Buddhist Era."""

    table: ClassVar[str] = "survey"

    id: str
    set_id: str
    household_id: str
    year: int
    day: date | None = None
    interviewer: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a household answered to one indicator: yes, no, na, or a number as text."""

    table: ClassVar[str] = "survey_answer"

    id: str
    survey_id: str
    indicator_id: str
    answer: str
