"""The text of a paper, page by page, against the one that was looked at and found good.

``GOLDEN=write pytest tests/documents`` writes the texts anew; look at the papers before you commit.
"""

import os
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from village_net.documents import Paper, find_document, render
from village_net.documents.document import Options
from village_net.store import Store

_FOLDER = Path(__file__).parent.parent / "files" / "papers"


def text_of(store: Store, key: str, paper: Paper, chosen: Options) -> str:
    """Return the text of a document, its pages parted by a line of dashes."""
    document, out = find_document(key), BytesIO()
    render(document, document.collect(store, document.resolved(chosen)), paper, out)
    return "\n-----\n".join(page.extract_text() for page in PdfReader(out).pages) + "\n"


def check(name: str, text: str) -> None:
    """Fail where a paper's text is not the golden one."""
    file = _FOLDER / f"{name}.txt"
    if os.environ.get("GOLDEN") == "write":
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")
