"""What villages are called where several are listed."""

from ui.text import _
from village_net.villages import KnownVillage


def known_name(known: KnownVillage) -> str:
    """Return what a village is called in a list of villages."""
    name = _("{village} Moo {moo}", village=known.name, moo=known.moo) if known.moo else known.name
    return _("{village} (sample)", village=name) if known.is_sample else name
