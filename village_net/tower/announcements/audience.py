"""Whom an announcement or another record is for, in names."""

from village_net.groups.records import Group
from village_net.store import Store
from village_net.tower.announcements.records import Addressed, Audience
from village_net.village.register.filters import SavedFilter
from village_net.village.register.records import Zone

_KINDS: dict[Audience, type[Zone] | type[Group] | type[SavedFilter]] = {
    Audience.ZONES: Zone,
    Audience.GROUPS: Group,
    Audience.PEOPLE: SavedFilter,
}


def audience_names(store: Store, record: Addressed) -> list[str]:
    """Return the names of the zones, groups or filters; of everybody none."""
    kind = _KINDS.get(record.audience)
    if kind is None:
        return []
    found = (store.get(kind, id) for id in record.audience_ids)
    return [each.name for each in found if each]
