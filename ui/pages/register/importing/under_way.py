"""An import as far as it has come, to be gone on with in a window that is made anew."""

from collections.abc import Mapping as Mapped
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from village_net.exchange import ImportPlan, Mapping, Matching, Sheet, Source
from village_net.exchange.plan.differences import Difference
from village_net.store.steps import Step


class Shown(StrEnum):
    """What an import shows: its steps, and the differences between two of them."""

    CHOOSE = "choose"
    MATCH = "match"
    CHECK = "check"
    COMPARE = "compare"
    DONE = "done"


@dataclass(frozen=True)
class ImportUnderWay:
    """Everything that was read, put right and worked out, and what stands unsaved in a step.

    ``file`` is its name, empty for copied rows. ``mended`` are the lines that are open in a row,
    ``taken`` is what was chosen of the differences, ``made`` the change once it is through.
    """

    shown: Shown
    file: str
    rule: Matching
    source: Source | None = None
    sheet: Sheet | None = None
    mapping: Mapping | None = None
    plan: ImportPlan | None = None
    differences: Sequence[Difference] = ()
    mended: Mapped[int, str] = field(default_factory=dict[int, str])
    taken: Mapped[int, bool] = field(default_factory=dict[int, bool])
    made: Step | None = None
