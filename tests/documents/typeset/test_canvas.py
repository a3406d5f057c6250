"""A watch over the parts inside ReportLab that our canvas uses: it fails when they move."""

from datetime import date
from io import BytesIO

import reportlab
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from village_net.documents.typeset.canvas import About, PaperCanvas, write
from village_net.documents.typeset.styles import Fonts

ABOUT = About("ทะเบียนครัวเรือน", "บ้านทุ่งเครือข่าย", "th", date(2026, 11, 23))
SIZE = (595.28, 841.89)


def made(pages: int = 2) -> bytes:
    fonts, out = Fonts(), BytesIO()

    def footer(page: int, pages: int) -> str:
        return shown(fonts, f"หน้า {page} จาก {pages}", 40)

    canvas = PaperCanvas(out, SIZE, fonts.all, ABOUT, footer)
    for number in range(pages):
        write(canvas, shown(fonts, f"น้ำประปา {number}", 700))
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def shown(fonts: Fonts, text: str, y: int) -> str:
    codes = fonts.regular.shape(text).codes
    return f"BT /{fonts.regular.name} 16 Tf 1 0 0 1 60 {y} Tm [<{codes}>] TJ ET\n"


def test_reportlab_is_the_version_this_was_written_for() -> None:
    assert reportlab.__version__ == "5.1.0"


def test_what_we_reach_for_is_there() -> None:
    canvas = Canvas(BytesIO())
    assert isinstance(canvas._code, list)
    assert canvas._preamble.startswith("1 0 0 1 0 0 cm")
    assert canvas._doc.Pages.pages == []
    assert "BasicFonts" in canvas._doc.idToObject
    assert len(canvas._doc._timeStamp.YMDhms) == 6
    canvas.showPage()
    assert isinstance(canvas._doc.Pages.pages[0].stream, str)


def test_pages_hold_their_text_and_know_how_many_they_are() -> None:
    pages = [page.extract_text().split("\n") for page in PdfReader(BytesIO(made())).pages]
    assert pages == [["น้ำประปา 0", "หน้า 1 จาก 2"], ["น้ำประปา 1", "หน้า 2 จาก 2"]]


def test_only_our_own_fonts_that_are_used_are_named_and_each_is_embedded_with_its_meanings() -> (
    None
):
    page = PdfReader(BytesIO(made())).pages[0]
    fonts = page["/Resources"]["/Font"]
    assert set(fonts) == {"/TR"}
    assert "Tf" not in page.get_contents().get_data().decode().replace("/TR 16 Tf", "")
    for font in fonts.values():
        font = font.get_object()
        descendant = font["/DescendantFonts"][0].get_object()
        assert font["/Subtype"] == "/Type0"
        assert font["/ToUnicode"].get_object().get_data()
        assert descendant["/FontDescriptor"]["/FontFile2"].get_object().get_data()


def test_the_file_says_what_it_is_and_of_which_day() -> None:
    info = PdfReader(BytesIO(made())).metadata
    assert info is not None
    assert (info.title, info.author) == (ABOUT.title, ABOUT.author)
    assert info.creation_date is not None
    assert info.creation_date.date() == ABOUT.day


def test_the_same_input_gives_the_same_bytes() -> None:
    assert made(3) == made(3)
