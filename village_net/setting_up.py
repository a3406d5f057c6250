"""Setting up a village: its folder, its file, its profile."""

from contextlib import closing
from datetime import datetime
from pathlib import Path

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.paths import villages_folder
from village_net.store import Store, begin_store, making, open_store
from village_net.store.errors import DamagedError, ForeignFileError, WrongTablesError
from village_net.store.ids import new_id
from village_net.store.making import DATA_FILE, UnfinishedError, is_unfinished
from village_net.store.store import Clock
from village_net.thai.places import Place, place
from village_net.village.register.edits import NoVillageNameError, set_up_village
from village_net.village.register.queries import has_village
from village_net.village.register.records import Village

_LARGEST_MOO = 99


class BadMooError(Refusal):
    """A moo that is no number from 1 to 99."""

    key = "bad-moo"
    message = N_("The moo is a number from 1 to 99.")


class UnknownPlaceError(Refusal):
    """A subdistrict code that is not in the official list."""

    key = "unknown-place"
    message = N_("There is no subdistrict with the code {code}.")


def new_village(name: str, moo: int, subdistrict_code: str) -> Village:
    """Return the profile of a village at a place of the official list.

    Raises:
        NoVillageNameError, BadMooError, UnknownPlaceError.
    """
    if not name.strip():
        raise NoVillageNameError
    if not 1 <= moo <= _LARGEST_MOO:
        raise BadMooError
    found = place(subdistrict_code)
    if found is None:
        raise UnknownPlaceError(code=subdistrict_code)
    return _profile(name.strip(), moo, found)


def create_village(
    folder: Path,
    name: str,
    moo: int,
    subdistrict_code: str,
    clock: Clock = datetime.now,
) -> Store:
    """Make a village in ``folder``, whole or not at all, and return it open.

    Raises:
        NoVillageNameError, BadMooError, UnknownPlaceError, VillageExistsError, ReadOnlyError,
        DiskFullError.
    """
    village = new_village(name, moo, subdistrict_code)
    with making(folder) as room, closing(begin_store(room, clock)) as store:
        set_up_village(store, village)
    return open_store(folder, clock)


def open_village(folder: Path, clock: Clock = datetime.now) -> Store:
    """Open the village in a folder; its profile is there and can be read.

    Raises:
        UnfinishedError, DamagedError, WrongTablesError, ForeignFileError, FileTooNewError,
        NoVillageError, InUseError, ReadOnlyError.
    """
    try:
        store = open_store(folder, clock)
    except (DamagedError, ForeignFileError, WrongTablesError) as error:
        if is_unfinished(folder):
            raise UnfinishedError(folder=folder) from error
        raise
    try:
        if has_village(store):
            return store
    except Exception:
        store.close()
        raise
    store.close()
    if is_unfinished(folder):
        raise UnfinishedError(folder=folder)
    raise DamagedError(file=folder / DATA_FILE)


def folder_for(village: Village) -> Path:
    """Return a folder for a new village: its code, with a number where that is taken."""
    folder = villages_folder() / village.code
    number = 2
    while folder.exists():
        folder = villages_folder() / f"{village.code}-{number}"
        number += 1
    return folder


def _profile(name: str, moo: int, found: Place) -> Village:
    return Village(
        new_id(),
        name,
        moo,
        found.code,
        found.subdistrict,
        found.district,
        found.province,
        found.postcode,
    )
