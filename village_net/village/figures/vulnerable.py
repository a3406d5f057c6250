"""People whom the village looks after: groups declared once, for paper and figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from village_net.store import Store
from village_net.village.lists.people_table import BY_NAME, COLUMNS, count_conditions, lines
from village_net.village.register.filters import CONDITIONS, Filter

VULNERABLE = (
    "elderly-alone",
    "bedridden",
    "homebound",
    "disabled",
    "chronic",
    "pregnant",
    "small-child",
    "welfare-card",
)
_COLUMNS = tuple(COLUMNS[key] for key in ("name", "age", "house", "zone", "phone"))


@dataclass(frozen=True)
class VulnerableGroup:
    """One group: its condition's key, men, women and all, and its people where they were asked for.

    ``rows`` hold name, birth, house number, zone and telephone.
    """

    key: str
    men: int
    women: int
    everyone: int
    rows: Sequence[Sequence[str | None]]

    @property
    def title(self) -> str:
        """The group's msgid."""
        return CONDITIONS[self.key].title


def vulnerable_groups(
    store: Store, *, with_health: bool = True, with_names: bool = False
) -> list[VulnerableGroup]:
    """Return the groups in order; those of health only where they are asked for.

    The figures of paper and screen both come from here. Whose sex is not on record is in
    ``everyone`` alone.
    """
    keys = [key for key in VULNERABLE if with_health or not CONDITIONS[key].closed]
    counts = count_conditions(store, keys)
    named = {key: _names(store, key) for key in keys} if with_names else {}
    return [VulnerableGroup(key, *counts[key], named.get(key, [])) for key in keys]


def _names(store: Store, key: str) -> list[Sequence[str | None]]:
    return [row[1:] for row in lines(store, _COLUMNS, Filter(conditions=(key,)), BY_NAME)]
