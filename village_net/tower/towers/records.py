"""Records of the towers themselves: where they stand, whom they reach, what befell them."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_
from village_net.store.links import Ids, linked
from village_net.thai.order import sort_key


class TowerState(StrEnum):
    """Whether a tower can be heard."""

    WORKING = "working"
    WEAK = "weak"
    BROKEN = "broken"


class TowerEventKind(StrEnum):
    """What befell a tower."""

    FAULT = "fault"
    REPAIR = "repair"
    TEST = "test"


TOWER_STATE_NAMES = {
    TowerState.WORKING: N_("works"),
    TowerState.WEAK: N_("weak or crackling"),
    TowerState.BROKEN: N_("broken"),
}
TOWER_EVENT_NAMES = {
    TowerEventKind.FAULT: N_("Fault"),
    TowerEventKind.REPAIR: N_("Repair"),
    TowerEventKind.TEST: N_("Test"),
}


@dataclass(frozen=True, slots=True)
class Tower:
    """One tower; it covers the zones of ``zone_ids``, or ``everywhere`` all that there are.

    Where the last zone that it covers is taken off the list it covers none, and not all.
    """

    table: ClassVar[str] = "tower"

    id: str
    name: str
    place: str = ""
    zone_ids: Ids = linked("tower_zone", "tower_id", "zone_id", "zone")
    everywhere: bool = True
    amplifier: str = ""
    speakers: int | None = None
    state: TowerState = TowerState.WORKING
    note: str = ""
    sort_key: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sort_key", sort_key(self.name))
        object.__setattr__(self, "everywhere", self.everywhere and not self.zone_ids)


@dataclass(frozen=True, slots=True)
class TowerEvent:
    """A fault, a repair or a test of a tower."""

    table: ClassVar[str] = "tower_event"

    id: str
    tower_id: str
    day: date
    kind: TowerEventKind
    text: str
    by: str = ""
