"""A document of a village written to a file: PDF, or a spreadsheet where it is a table."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

from village_net.documents import Document, Options, Paper, find_document, render
from village_net.documents.errors import NoTableError
from village_net.errors import Refusal
from village_net.exchange.out.tables import OutTable, page_of, write_csv, write_xlsx
from village_net.files import write_whole
from village_net.i18n import N_, Language, Say
from village_net.store import Store
from village_net.thai.digits import Digits

SHEET_WRITERS = {".xlsx": write_xlsx, ".csv": write_csv}


_PDF = ".pdf"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


class UnknownFileKindError(Refusal):
    """A file of a kind that papers are not saved as."""

    key = "unknown-file-kind"
    message = N_(
        "“{file}” would be no PDF. Let its name end in .pdf, or in .xlsx or .csv for a table."
    )


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


def save_document(
    store: Store, key: str, out: Path, language: Language, digits: Digits, chosen: Options
) -> Path:
    """Write a document and return its file; the suffix says as what, and none means a PDF.

    Raises:
        UnknownDocumentError, UnknownOptionError, BadValueError, NoTableError,
        UnknownFileKindError, CannotSaveError, what ``save_paper`` and the document's own
        ``collect`` refuse.
    """
    kind = out.suffix.lower()
    if kind not in ("", _PDF, *SHEET_WRITERS):
        raise UnknownFileKindError(file=out.name)
    document = find_document(key)
    if kind in SHEET_WRITERS and document.sheet is None:
        raise NoTableError(document=Say(language)(document.title))
    facts = document.collect(store, document.resolved(chosen))
    if kind in SHEET_WRITERS:
        save_sheet(document, facts, language, out)
        return out
    made = BytesIO()
    render(document, facts, Paper(language, digits), made)
    return save_paper(made.getvalue(), out)


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


def save_sheet(document: Document[Any], facts: object, language: Language, out: Path) -> None:
    """Write facts as XLSX or CSV, in the digits that spreadsheets reckon with.

    Raises:
        NoTableError, CannotSaveError.
    """
    say = Say(language)
    if document.sheet is None:
        raise NoTableError(document=say(document.title))
    sheet = document.sheet(facts, Paper(language, Digits.ARABIC))
    write = SHEET_WRITERS[out.suffix.lower()]
    write(OutTable(sheet.name, page_of(say), [list(sheet.heads)], sheet.rows), out)


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
