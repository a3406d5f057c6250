"""Records of attendance: who came to an activity, and the sheet on which they signed."""

from dataclasses import dataclass
from datetime import time
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person who came to an activity, or several of a house whose names are not known.

    ``people`` is how many. A guest from elsewhere has a ``name`` and no household. Who came in the
    name of a group has ``group_id``, who came for another person (มาประชุมแทน) has
    ``stands_for_id``. ``came`` and ``left`` are told where somebody came late or left early.
    ``number`` is the order in which they were entered.
    """

    table: ClassVar[str] = "attendance"

    id: str
    activity_id: str
    household_id: str | None
    person_id: str | None = None
    people: int = 1
    name: str = ""
    organisation_id: str | None = None
    group_id: str | None = None
    stands_for_id: str | None = None
    came: time | None = None
    left: time | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line of a printed sign-in sheet, as it was printed: its number, house and person.

    A line to be filled in by hand has a household and no person.
    """

    table: ClassVar[str] = "sheet_line"

    id: str
    activity_id: str
    line: int
    household_id: str
    person_id: str | None = None
