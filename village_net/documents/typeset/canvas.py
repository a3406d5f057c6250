"""The one place that reaches into ReportLab: our fonts, ready-made operators, late page footers.

ReportLab lays out and writes the file; text goes past its text objects, which cannot keep the text
of shaped glyphs. Written for ReportLab 5.1, and a test watches every part that is used here.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO, cast

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from village_net.documents.typeset.font import Font, Glyph

# Returns the last operators of a page, given its number and the number of pages.
Footer = Callable[[int, int], str]


@dataclass(frozen=True)
class About:
    """What a file says of itself to whoever opens it."""

    title: str
    author: str
    language: str
    day: date


class PaperCanvas(Canvas):
    """A page after page of operators; the same input gives the same bytes."""

    def __init__(
        self,
        out: BinaryIO,
        size: tuple[float, float],
        fonts: Sequence[Font],
        about: About,
        footer: Footer,
    ) -> None:
        super().__init__(out, pagesize=size, pageCompression=1, invariant=1, lang=about.language)
        self._fonts = fonts
        self._footer = footer
        self._document = cast(Any, self)._doc
        self._document._timeStamp.YMDhms = (*about.day.timetuple()[:3], 0, 0, 0)
        self.setTitle(about.title)
        self.setAuthor(about.author)
        self.setCreator("VillageNet")
        self.setSubject("")

    def save(self) -> None:
        """Write the file; only now is it known of how many pages each is one."""
        pages = self._document.Pages.pages
        for number, page in enumerate(pages, start=1):
            content = page.stream + self._footer(number, len(pages))
            # ReportLab would write it as text, a quarter larger.
            page.Contents = pdfdoc.PDFStream(None, content, [pdfdoc.PDFZCompress])
        for font in self._fonts:
            if font.used:
                _embed(self._document, font)
        super().save()

    def _make_preamble(self) -> None:
        """Begin pages without the standard font that ReportLab would name on each of them."""
        self._preamble = "1 0 0 1 0 0 cm"


def write(canvas: Canvas, operators: str) -> None:
    """Add PDF operators to the page, in the coordinates of the moment."""
    code: list[str] = cast(Any, canvas)._code
    code.append(operators)


def _embed(document: Any, font: Font) -> None:
    """Write a font of two-byte codes: where each code's glyph is, how wide, and what it means."""
    data = font.subset()
    name = f"{_tag(data)}+{font.family}"
    descriptor = pdfdoc.PDFDictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": f"/{name}",
            "Flags": 4,
            "FontBBox": pdfdoc.PDFArray(font.box),
            "ItalicAngle": 0,
            "Ascent": font.ascent,
            "Descent": font.descent,
            "CapHeight": font.ascent,
            "StemV": 80,
            "FontFile2": _stream(document, data, Length1=len(data)),
        }
    )
    glyphs = pdfdoc.PDFDictionary(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": f"/{name}",
            "CIDSystemInfo": "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
            "FontDescriptor": document.Reference(descriptor),
            "DW": 0,
            "W": f"[0 [{' '.join(f'{glyph.width:g}' for glyph in font.glyphs)}]]",
            "CIDToGIDMap": _stream(document, _places(font.glyphs)),
        }
    )
    whole = pdfdoc.PDFDictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": f"/{name}",
            "Encoding": "/Identity-H",
            "DescendantFonts": pdfdoc.PDFArray([document.Reference(glyphs)]),
            "ToUnicode": _stream(document, _meanings(font.glyphs)),
        }
    )
    document.idToObject[pdfdoc.BasicFonts].dict[font.name] = document.Reference(whole)


def _stream(document: Any, content: bytes, **entries: object) -> Any:
    stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), content, [pdfdoc.PDFZCompress])
    return document.Reference(stream)


def _tag(data: bytes) -> str:
    """Return the six letters that tell one subset of a font from another."""
    digest = hashlib.sha256(data).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _places(glyphs: Sequence[Glyph]) -> bytes:
    return b"".join(glyph.index.to_bytes(2, "big") for glyph in glyphs)


def _meanings(glyphs: Sequence[Glyph]) -> bytes:
    lines = [
        f"<{code:04X}> <{glyph.text.encode('utf-16-be').hex().upper()}>"
        for code, glyph in enumerate(glyphs)
        if code
    ]
    hundreds = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    blocks = [
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in hundreds
    ]
    return (_CMAP_HEAD + "".join(blocks) + _CMAP_TAIL).encode()


_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
