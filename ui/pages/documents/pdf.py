"""A PDF as Qt reads it: from a file of its own, because memory would stop the window for good.

Qt reads a PDF under a lock of its own. A buffer made by Python asks for Python's lock inside it,
and whoever has that one and waits for the other waits for ever. A plain file asks for nothing.

Qt keeps the file open until it reads another one or the object ends, and Windows removes no open
file: so a file goes only after that, never after a mere ``close``.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import shiboken6
from PySide6.QtPdf import QPdfDocument

from ui.passing import passing_file
from village_net.files import discard


def load_into(pdf: QPdfDocument, data: bytes) -> None:
    """Let a document show a PDF; what it showed before is forgotten."""
    before = pdf.property("file")
    _load(pdf, data)
    if before:
        discard(Path(before))


@contextmanager
def opened(data: bytes) -> Iterator[QPdfDocument]:
    """Give an open PDF whose pages are already measured, which takes a while for a thick one."""
    pdf = QPdfDocument()
    file = _load(pdf, data)
    try:
        for page in range(pdf.pageCount()):
            pdf.pagePointSize(page)
        yield pdf
    finally:
        shiboken6.delete(pdf)
        discard(file)


def _load(pdf: QPdfDocument, data: bytes) -> Path:
    file = passing_file("paper.pdf")
    file.write_bytes(data)
    pdf.setProperty("file", str(file))
    pdf.load(str(file))
    return file
