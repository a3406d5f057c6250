"""A PDF as Qt reads it: from a file of its own, because memory would stop the window for good.

Qt reads a PDF under a lock of its own. A buffer made by Python asks for Python's lock inside it,
and whoever has that one and waits for the other waits for ever. A plain file asks for nothing.
"""

from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtPdf import QPdfDocument

_numbers = count(1)


def load_into(pdf: QPdfDocument, data: bytes) -> None:
    """Let a document show a PDF; what it showed before is forgotten."""
    before = pdf.property("file")
    pdf.close()
    if before:
        Path(before).unlink(missing_ok=True)
    file = Path(_folder().name, f"{next(_numbers)}.pdf")
    file.write_bytes(data)
    pdf.setProperty("file", str(file))
    pdf.load(str(file))


def loaded(data: bytes) -> QPdfDocument:
    """Return an open PDF whose pages are already measured, which takes a while for a thick one."""
    pdf = QPdfDocument()
    load_into(pdf, data)
    for page in range(pdf.pageCount()):
        pdf.pagePointSize(page)
    return pdf


def forget(pdf: QPdfDocument) -> None:
    """Close a PDF and remove its file."""
    file = pdf.property("file")
    pdf.close()
    if file:
        Path(file).unlink(missing_ok=True)


@cache
def _folder() -> TemporaryDirectory[str]:
    """A folder that only this user can read and that goes away with the app."""
    return TemporaryDirectory(prefix="village-net-", ignore_cleanup_errors=True)
