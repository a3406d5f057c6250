"""The villages of this computer, by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from village_net.paths import villages_folder
from village_net.store import is_village
from village_net.store.glance import first_row
from village_net.store.making import DATA_FILE, is_being_made
from village_net.thai.order import sort_key
from village_net.village.register.records import SAMPLE_ID, Village

_COLUMNS = ("id", "name", "moo", "subdistrict", "district")


@dataclass(frozen=True)
class KnownVillage:
    """A village as a list of villages names it; one that cannot be read has its folder's name.

    ``used`` is the day on which it was open last, as the disk tells it.
    """

    folder: Path
    name: str
    moo: int = 0
    subdistrict: str = ""
    district: str = ""
    is_sample: bool = False
    used: date | None = None


def known_villages(elsewhere: Iterable[Path] = ()) -> list[KnownVillage]:
    """Return the villages of the app's own folder and of others, by name, the sample last."""
    folders = [*_inside(villages_folder()), *elsewhere]
    found = [known for folder in dict.fromkeys(folders) if (known := _look(folder))]
    return sorted(found, key=lambda known: (known.is_sample, sort_key(known.name), known.moo))


def _inside(folder: Path) -> list[Path]:
    try:
        return [each for each in folder.iterdir() if each.is_dir() and not is_being_made(each)]
    except OSError:
        return []


def _look(folder: Path) -> KnownVillage | None:
    row = first_row(folder, Village.table, _COLUMNS)
    if row and all(isinstance(value, str) for value in (row[0], row[1])):
        id, name, moo, subdistrict, district = row
        is_sample = id == SAMPLE_ID
        return KnownVillage(
            folder, name, moo, subdistrict, district, is_sample, _day_of_use(folder)
        )
    try:
        return (
            KnownVillage(folder, folder.name, used=_day_of_use(folder))
            if is_village(folder)
            else None
        )
    except OSError:
        return None


def _day_of_use(folder: Path) -> date | None:
    """Return when files last came and went in a village's folder, as they do whenever it opens."""
    try:
        used = max(each.stat().st_mtime for each in (folder, folder / DATA_FILE))
        return datetime.fromtimestamp(used).date()
    except (OSError, ValueError, OverflowError):
        return None
