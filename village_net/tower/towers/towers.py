"""The towers: read, written, and whom a broadcast over them reaches."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.fold import tidy
from village_net.tower.announcements.records import Announcement
from village_net.tower.towers.records import Tower, TowerEvent, TowerEventKind, TowerState
from village_net.village.register.queries import zones


class NoTowerNameError(Refusal):
    """A tower without a name."""

    key = "no-tower-name"
    field = "name"
    message = N_("Give the tower a name, such as the place where it stands.")


class NoZoneHearsError(Refusal):
    """A tower that no zone hears."""

    key = "no-zone-hears"
    field = "zone_ids"
    message = N_("Tick the zones that hear this tower, or that every zone hears it.")


class NoEventTextError(Refusal):
    """A fault or repair without words."""

    key = "no-event-text"
    field = "text"
    message = N_("Write what is wrong, or what was done.")


@dataclass(frozen=True, slots=True)
class Reached:
    """The names of the towers that are used, the zones that hear, and those that do not."""

    towers: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    unheard: tuple[str, ...] = ()


def towers(store: Store) -> list[Tower]:
    """Return the towers in order of their names."""
    return store.records(Tower, "ORDER BY sort_key, id")


def events_of(store: Store, tower_id: str) -> list[TowerEvent]:
    """Return what befell a tower, the latest first."""
    return store.records(TowerEvent, "WHERE tower_id = ? ORDER BY day DESC, id", (tower_id,))


def reached_by(store: Store, announcement: Announcement) -> Reached:
    """Return whom a broadcast of an announcement reaches now.

    A village that has entered no towers is taken to hear what is for all of them. What is for
    towers that are no more reaches nobody.
    """
    found = towers(store)
    used = [each for each in found if announcement.everywhere or each.id in announcement.tower_ids]
    names = {zone.id: zone.name for zone in zones(store)}
    heard = _covered([tower for tower in used if tower.state is not TowerState.BROKEN], names)
    broken = _covered([tower for tower in used if tower.state is TowerState.BROKEN], names)
    if announcement.everywhere and not used:
        heard = set(names)
    return Reached(
        tuple(tower.name for tower in used),
        tuple(name for id, name in names.items() if id in heard),
        tuple(name for id, name in names.items() if id in broken - heard),
    )


def save_tower(store: Store, tower: Tower) -> None:
    """Write a tower, new or changed.

    Raises:
        NoTowerNameError, NoZoneHearsError.
    """
    tower = replace(tower, name=tidy(tower.name))
    if not tower.name:
        raise NoTowerNameError
    if not (tower.everywhere or tower.zone_ids) and zones(store):
        raise NoZoneHearsError
    is_new = store.get(Tower, tower.id) is None
    with store.change(N_("Add tower") if is_new else N_("Change tower"), tower.name):
        store.put(tower)


def remove_tower(store: Store, tower: Tower) -> None:
    """Take a tower off the list; the log keeps its name."""
    with store.change(N_("Remove tower"), tower.name):
        store.remove(tower)


def add_event(store: Store, tower: Tower, event: TowerEvent) -> None:
    """Note a fault, a repair or a test; a fault breaks the tower, a repair makes it work.

    Raises:
        NoEventTextError.
    """
    if not event.text.strip():
        raise NoEventTextError
    states = {
        TowerEventKind.FAULT: TowerState.BROKEN,
        TowerEventKind.REPAIR: TowerState.WORKING,
        TowerEventKind.TEST: tower.state,
    }
    with store.change(N_("Note on tower"), tower.name):
        store.put(event)
        store.put(replace(tower, state=states[event.kind]))


def _covered(used: Sequence[Tower], names: dict[str, str]) -> set[str]:
    """Return the ids of the zones that towers cover."""
    covered: set[str] = set()
    for tower in used:
        covered |= set(names) if tower.everywhere else set(tower.zone_ids)
    return covered
