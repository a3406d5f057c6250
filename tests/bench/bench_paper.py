"""Papers: a register of 20,000 rows against LibreOffice, and Thai prose against stock ReportLab."""

import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from time import perf_counter

import xlsxwriter
from pypdf import PdfReader
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph as StockParagraph
from reportlab.platypus import SimpleDocTemplate

from tests.bench.memory import peak
from tests.bench.people import build_village
from tests.bench.result import Result
from village_net import paths
from village_net.documents import print_document
from village_net.documents.typeset.frame import Margins, PageFrame, Story, build
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.styles import Fonts, TextStyle
from village_net.i18n import Language
from village_net.progress import unwatched
from village_net.store import open_store
from village_net.thai.digits import Digits
from village_net.village.register.queries import register_rows

ROWS = 20_000
_WORDS = 19_000
_A4 = (595.28, 841.89)
_MARGIN = 72


def run() -> Iterator[Result]:
    """Yield the register's time and peak of memory, and the speed of prose."""
    with tempfile.TemporaryDirectory() as name:
        yield from _register(Path(name))
    yield _prose()


def _register(folder: Path) -> Iterator[Result]:
    village = folder / "village"
    build_village(village, ROWS)
    ours = _in_a_process_of_its_own(village, folder / "register.pdf")
    yield _against_office(village, folder, ours)
    note = f"{ours['pages']} pages"
    yield Result("register of 20,000 rows, peak memory", ours["peak"], 400, "MB", note)


def print_register(village: Path, out: Path) -> dict[str, float]:
    """Print the register and return the seconds, and the peak of this process in MB."""
    begun = perf_counter()
    store = open_store(village)
    print_document(store, "household-register", out, Language.THAI, Digits.THAI, {})
    store.close()
    seconds = perf_counter() - begun
    return {"seconds": seconds, "peak": peak(), "pages": len(PdfReader(out).pages)}


def _in_a_process_of_its_own(village: Path, out: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.bench_paper", str(village), str(out)]
    begun = perf_counter()
    ran = subprocess.run(command, check=True, capture_output=True)
    return {**json.loads(ran.stdout), "process": perf_counter() - begun}


def _against_office(village: Path, folder: Path, ours: dict[str, float]) -> Result:
    """Compare whole processes; the first start of the office sets up its profile, uncounted."""
    name, limit, unit = "register of 20,000 rows to PDF", 1, "× LibreOffice"
    office = shutil.which("soffice")
    if not office:
        return Result(name, None, limit, unit, "LibreOffice is not here")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    seconds = 0.0
    for count in (10, ROWS):
        sheet = folder / f"rows{count}.xlsx"
        _write_sheet(village, sheet, count)
        begun = perf_counter()
        subprocess.run([*command, str(sheet)], check=True, capture_output=True)
        seconds = perf_counter() - begun
    pages = len(PdfReader(folder / f"rows{ROWS}.pdf").pages)
    note = f"{ours['process']:.1f} s against {seconds:.1f} s for {pages} pages"
    return Result(name, ours["process"] / seconds, limit, unit, note)


def _write_sheet(village: Path, file: Path, count: int) -> None:
    store = open_store(village)
    rows = register_rows(store)[:count]
    store.close()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.set_paper(9)
        sheet.repeat_rows(0)
        sheet.fit_to_pages(1, 0)
        sheet.write_row(0, 0, ("บ้านเลขที่", "ชื่อ–สกุล", "เกี่ยวข้อง", "เกิด", "เลขประจำตัวประชาชน"))
        for number, row in enumerate(rows, start=1):
            sheet.write_row(number, 0, row[1:])


def _prose() -> Result:
    paragraphs = _paragraphs()
    stock_pages, stock_seconds = min(_set_by_stock(paragraphs) for _turn in range(3))[::-1]
    our_pages, our_seconds = min(_set_by_us(paragraphs) for _turn in range(3))[::-1]
    ours, stock = our_pages / our_seconds, stock_pages / stock_seconds
    note = f"{ours:.0f} against {stock:.0f} pages/s, {our_pages} and {stock_pages} pages"
    name = "50 pages of Thai prose to PDF"
    return Result(name, ours / stock, 0.8, "× stock", note, at_least=True)


def _paragraphs() -> list[list[str]]:
    """Return invented prose: common words often, rare ones seldom, a space now and then."""
    lines = paths.resource("words", "words_th.txt").read_text(encoding="utf-8").split()
    chance = random.Random(5)
    words = chance.sample(lines, 8_000)
    often = [1 / rank for rank in range(1, len(words) + 1)]
    drawn = chance.choices(words, often, k=_WORDS)
    return [drawn[start : start + 120] for start in range(0, len(drawn), 120)]


def _set_by_us(paragraphs: list[list[str]]) -> tuple[float, int]:
    texts = [_with_some_spaces(words) for words in paragraphs]
    begun = perf_counter()
    setting = Setting(Fonts())
    style = TextStyle(size=16, spacing=1.3, after=6)
    frame = PageFrame(lambda page, pages: f"{page}/{pages}", margins=Margins(*[_MARGIN] * 4))
    flowables = [Paragraph(setting, text, style) for text in texts]
    story = Story("prose", "", date(2026, 11, 23), setting, frame, list(flowables))
    out = BytesIO()
    build(story, "th", _A4, out, unwatched)
    return perf_counter() - begun, len(PdfReader(out).pages)


def _set_by_stock(paragraphs: list[list[str]]) -> tuple[float, int]:
    """Set the same words with a space after each, without which ReportLab cannot break lines."""
    texts = [" ".join(words) for words in paragraphs]
    font = paths.resource("fonts", "th-sarabun-new", "THSarabunNew-Regular.ttf")
    begun = perf_counter()
    pdfmetrics.registerFont(TTFont("stock", font, shapable=True))
    style = ParagraphStyle("stock", fontName="stock", fontSize=16, leading=20.8, shaping=1)
    out = BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=_A4,
        **dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), _MARGIN),
    )
    document.build([StockParagraph(text, style) for text in texts])
    return perf_counter() - begun, len(PdfReader(out).pages)


def _with_some_spaces(words: list[str]) -> str:
    return "".join(f"{word} " if at % 8 == 7 else word for at, word in enumerate(words))


if __name__ == "__main__":
    print(json.dumps(print_register(Path(sys.argv[1]), Path(sys.argv[2]))))
