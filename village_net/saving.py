"""A document of a village written to a file: PDF, or a spreadsheet where it is a table."""

from pathlib import Path
from typing import Any

from village_net.documents import Document, Options, Paper, find_document, print_document
from village_net.documents.errors import NoTableError
from village_net.exchange.out.tables import Table, page_of, write_csv, write_xlsx
from village_net.i18n import Language, Say
from village_net.store import Store
from village_net.thai.digits import Digits

SHEET_WRITERS = {".xlsx": write_xlsx, ".csv": write_csv}


def save_document(
    store: Store, key: str, out: Path, language: Language, digits: Digits, chosen: Options
) -> None:
    """Write a document; the file's suffix says as what.

    Raises:
        UnknownDocumentError, UnknownOptionError, BadValueError, NotSavedError, CannotSaveError,
        NoTableError, and what the document's own ``collect`` refuses.
    """
    if out.suffix.lower() not in SHEET_WRITERS:
        print_document(store, key, out, language, digits, chosen)
        return
    document = find_document(key)
    if document.sheet is None:
        raise NoTableError(document=Say(language)(document.title))
    facts = document.collect(store, document.resolved(chosen))
    save_sheet(document, facts, language, out)


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
    write(Table(sheet.name, page_of(say), [list(sheet.heads)], sheet.rows), out)
