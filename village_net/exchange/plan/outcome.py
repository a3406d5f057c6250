"""What becomes of each row of a list, and what is worth a look in it."""

from collections.abc import Mapping as Mapped
from dataclasses import dataclass, field
from enum import StrEnum

from village_net.errors import Refusal
from village_net.exchange.columns.fields import RosterField
from village_net.exchange.plan.candidate import Candidate
from village_net.i18n import Say


class RowOutcome(StrEnum):
    """What becomes of a row that holds a person."""

    ADD = "add"
    PRESENT = "present"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row that holds a person; ``number`` is the row as the source's own program counts.

    ``house`` is the house number as the list writes it, in this row or above. A rejected row has a
    reason, the field to mend and the text found there, and no candidate. A present row ``repeats``
    where the person stands in the list itself further up, and not in the register.
    """

    number: int
    outcome: RowOutcome
    house: str
    candidate: Candidate | None = None
    written_name: str = ""
    reason: Refusal | None = None
    fault: RosterField | None = None
    found: str = ""
    repeats: bool = False

    @property
    def name(self) -> str:
        """The name as it is shown, as far as the row has one."""
        someone = self.candidate
        if someone is None:
            return self.written_name
        return f"{someone.title}{someone.given} {someone.surname}".rstrip()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a row that is worth a look and keeps nobody out."""

    number: int
    key: str
    message: str
    holes: Mapped[str, object] = field(default_factory=dict[str, object])

    def say(self, say: Say) -> str:
        """Return the remark as a sentence."""
        return say(self.message, **self.holes)
