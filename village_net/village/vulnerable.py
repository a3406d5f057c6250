"""People whom the village looks after: groups declared once, for paper and figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from village_net.store import Store
from village_net.village.people_table import BY_NAME, COLUMNS, count_wished, lines
from village_net.village.wishes import CONDITIONS, Wish

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
    return [_group(store, key, with_names) for key in keys]


def _group(store: Store, key: str, with_names: bool) -> VulnerableGroup:
    wish = Wish(conditions=(key,))
    men, women, everyone = (
        count_wished(store, Wish(sex=sex, conditions=(key,))) for sex in ("male", "female", "")
    )
    rows = lines(store, _COLUMNS, wish, BY_NAME) if with_names else []
    return VulnerableGroup(key, men, women, everyone, [row[1:] for row in rows])
