"""Why a village's file cannot be opened, read or written, in the user's words."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store.engine import DatabaseError


class NoVillageError(Refusal):
    """The folder holds no village."""

    key = "no-village"
    message = N_("There is no village in the folder “{folder}”. Choose another folder.")


class VillageExistsError(Refusal):
    """The folder already holds a village, which is never overwritten."""

    key = "village-exists"
    message = N_("The folder “{folder}” already holds a village. Choose another folder.")


class InUseError(Refusal):
    """Another window or program has this village open."""

    key = "in-use"
    message = N_("This village is already open in another window. Close that window first.")


class DamagedError(Refusal):
    """The file is empty, cut off or overwritten."""

    key = "damaged"
    message = N_(
        "The village's file “{file}” is damaged. Nothing was changed. "
        "Copy the folder to a safe place, then bring the village back from a backup."
    )


class ForeignFileError(Refusal):
    """The file belongs to another program."""

    key = "foreign-file"
    message = N_("The file “{file}” was not made by VillageNet. Nothing was changed.")


class WrongTablesError(Refusal):
    """The file has the app's mark, but not the tables that belong to it."""

    key = "wrong-tables"
    message = N_(
        "The file “{file}” lacks parts that every village has: it is damaged, or something else "
        "wrote it. Nothing was changed. Copy the folder to a safe place, then open a backup."
    )


class FileTooNewError(Refusal):
    """The file was written by a newer version of the app."""

    key = "too-new"
    message = N_(
        "This village was saved by a newer VillageNet. Nothing was changed. "
        "Install the newer version to open it."
    )


class NamesGoneError(Refusal):
    """A record that names another one which was removed meanwhile."""

    key = "names-gone"
    message = N_(
        "Something that is named here was removed meanwhile. Nothing was saved. "
        "Open it again and choose anew."
    )


class DiskFullError(Refusal):
    """There was no room for a change; it was taken back whole."""

    key = "disk-full"
    message = N_(
        "The disk is full, so the last change was not saved. "
        "Delete files you do not need, then try again."
    )


class ReadOnlyError(Refusal):
    """The folder or file may not be written."""

    key = "read-only"
    message = N_(
        "Nothing can be saved in “{folder}” because it is read-only. "
        "Choose another folder, or copy the village to this computer first."
    )


@contextmanager
def explained(file: Path) -> Iterator[None]:
    """Turn what SQLite and the system say of a file into a refusal."""
    try:
        with data_explained(file):
            yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFullError from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise ReadOnlyError(folder=file.parent) from error
        raise


@contextmanager
def data_explained(file: Path) -> Iterator[None]:
    """Turn what SQLite says of a village's file into a refusal."""
    try:
        yield
    except DatabaseError as error:
        raise _refusal(error, file) from error


def _refusal(error: Exception, file: Path) -> Exception:
    text = str(error)
    if "locked" in text:
        return InUseError()
    if "FOREIGN KEY" in text:
        return NamesGoneError()
    if "full" in text:
        return DiskFullError()
    if "readonly" in text or "unable to open" in text:
        return ReadOnlyError(folder=file.parent)
    if any(
        sign in text
        for sign in ("malformed", "not a database", "disk I/O", "file is encrypted", "decode to")
    ):
        return DamagedError(file=file)
    if any(sign in text for sign in ("no such table", "no such column", "has no column")):
        return WrongTablesError(file=file)
    return error
