"""A paper saved as a file of the user's own, and why it could not be."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from village_net.errors import Refusal
from village_net.files import write_whole
from village_net.i18n import N_

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


class NotMadeYetError(Refusal):
    """A paper that is still being made, or cannot be made."""

    key = "not-made-yet"
    message = N_("The paper is not ready yet. Wait until it shows, then save it.")


class PlaceFullError(Refusal):
    """No room where the paper was to go."""

    key = "place-full"
    message = N_(
        "There is no room left in “{folder}”, so the paper was not saved. "
        "Delete files you do not need there, or choose another place."
    )


class PlaceReadOnlyError(Refusal):
    """A place, or a file, that may not be written."""

    key = "place-read-only"
    message = N_(
        "“{name}” cannot be written in “{folder}”. If it is open in another program, close it "
        "there. If it is a USB stick, look at its lock switch. Or choose another place."
    )


class PlaceGoneError(Refusal):
    """A folder that is not there, such as a stick that was pulled out."""

    key = "place-gone"
    message = N_(
        "“{folder}” cannot be reached. If it is a USB stick, plug it in again and save once more."
    )


class NameTakenError(Refusal):
    """A file that the user was not asked about and that would be overwritten."""

    key = "name-taken"
    message = N_("There is already a file “{name}”; it was left as it is. Choose another name.")


def save_paper(pdf: bytes, chosen: Path) -> Path:
    """Write a paper to the file the user chose, and return it with its suffix.

    What was there before is replaced only whole, and only when the user chose exactly that file.

    Raises:
        PlaceFullError, PlaceReadOnlyError, PlaceGoneError, NameTakenError, FileInUseError.
    """
    file = chosen if chosen.suffix.lower() == ".pdf" else chosen.with_name(f"{chosen.name}.pdf")
    if file != chosen and file.exists():
        raise NameTakenError(name=file.name)
    with _explained(file):
        write_whole(file, pdf)
    return file


@contextmanager
def _explained(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise PlaceFullError(folder=file.parent) from error
        if error.errno in _CLOSED:
            raise PlaceReadOnlyError(folder=file.parent, name=file.name) from error
        raise PlaceGoneError(folder=file.parent) from error
