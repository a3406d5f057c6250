"""Paragraphs, tables and parts over pages, read back from the PDF they make."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.platypus.flowables import Flowable

from village_net.documents.typeset.columns import PaperColumn
from village_net.documents.typeset.frame import Margins, PageFrame, Story, build
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.parts import Block, Foot, first_that_fits, height_of, title_size
from village_net.documents.typeset.styles import Align, Fonts, Span, TextStyle
from village_net.documents.typeset.table import PaperTable
from village_net.progress import Cancelled, Progress, unwatched

BODY = TextStyle(size=16)
COLUMNS = [
    PaperColumn("บ้านเลขที่", strong=True),
    PaperColumn("ชื่อ", share=1, strong=True, names=True),
    PaperColumn("อายุ", align=Align.RIGHT),
]


@pytest.fixture
def setting() -> Setting:
    return Setting(Fonts())


def pdf(
    setting: Setting,
    *flowables: Flowable,
    frame: PageFrame | None = None,
    progress: Progress = unwatched,
) -> PdfReader:
    usual = PageFrame(lambda page, pages: f"หน้า {page} จาก {pages}", "ทดสอบ", "หมายเหตุ", "หัวหน้า")
    story = Story("ทดสอบ", "", date(2026, 11, 23), setting, frame or usual, list(flowables))
    out = BytesIO()
    build(story, "th", A4, out, progress)
    return PdfReader(out)


def pages(*arguments: object, **more: object) -> list[str]:
    return [page.extract_text() for page in pdf(*arguments, **more).pages]  # type: ignore[arg-type]


def household(number: int, people: int) -> Sequence[Sequence[str]]:
    return [
        (f"{number}/1" if not at else "", f"นางคน{number}ที่{at} ใจดี", str(20 + at))
        for at in range(people)
    ]


def table(setting: Setting, *groups: Sequence[Sequence[str]]) -> PaperTable:
    return PaperTable(setting, COLUMNS, groups, TextStyle(size=15))


def test_a_paragraph_flows_over_pages_without_a_lonely_line(setting: Setting) -> None:
    lines = [f"บรรทัดที่ {number}" for number in range(80)]
    for above in range(6):
        before = [Paragraph(setting, "ก่อน", BODY)] * above
        first, second, *_rest = pages(setting, *before, Paragraph(setting, "\n".join(lines), BODY))
        assert all(line in first + second + "".join(_rest) for line in lines)
        assert first.count("บรรทัดที่") >= 2
        assert second.count("บรรทัดที่") >= 2


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_a_paragraph_that_does_not_fit_by_a_hair_goes_on(setting: Setting, count: int) -> None:
    paragraph = Paragraph(setting, "\n".join(["แถว"] * count), BODY)
    high = paragraph.wrap(400, 1000)[1]
    parts = paragraph.split(400, high - 0.00001)
    assert paragraph not in parts
    assert len(parts) in (0, 2)
    assert all(part.wrap(400, 1000)[1] > 0 for part in parts)


@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_short_paragraph_at_the_end_of_a_page_is_not_torn(setting: Setting, count: int) -> None:
    text = "\n".join(["แถว"] * count)
    for above in range(28, 36):
        fillers = [Paragraph(setting, "ก่อน", BODY) for _ in range(above)]
        on_pages = [
            p.count("แถว") for p in pages(setting, *fillers, Paragraph(setting, text, BODY))
        ]
        assert 1 not in on_pages


def test_a_heading_stays_with_what_follows(setting: Setting) -> None:
    heading = TextStyle(size=18, bold=True, keep_with_next=True)
    for above in range(28, 36):
        fillers = [Paragraph(setting, "ก่อน", BODY) for _ in range(above)]
        found = pages(
            setting,
            *fillers,
            Paragraph(setting, "หัวข้อ", heading),
            Paragraph(setting, "เนื้อหา", BODY),
        )
        assert any("หัวข้อ" in page and "เนื้อหา" in page for page in found)


def test_a_bold_stretch_is_set_in_the_bold_font(setting: Setting) -> None:
    spans = [Span("น้ำประปา "), Span("หยุดจ่าย", bold=True)]
    page = pdf(setting, Paragraph(setting, spans, BODY)).pages[0]
    assert "น้ำประปา หยุดจ่าย" in page.extract_text()
    names = {font.get_object()["/BaseFont"] for font in page["/Resources"]["/Font"].values()}
    assert {name.partition("+")[2] for name in names} == {
        "THSarabunNew-Regular",
        "THSarabunNew-Bold",
    }


def edges(page: object) -> list[float]:
    """Return where the lines of a page begin."""
    found: list[float] = []

    def visit(text: str, _matrix: list[float], place: list[float], *_font: object) -> None:
        if text.strip():
            found.append(round(place[4], 1))

    page.extract_text(visitor_text=visit)  # type: ignore[attr-defined]
    return found


def test_centred_and_right_lines_begin_further_in(setting: Setting) -> None:
    starts = [
        edges(pdf(setting, Paragraph(setting, "น้ำประปา", TextStyle(align=align))).pages[0])[0]
        for align in (Align.LEFT, Align.CENTRE, Align.RIGHT)
    ]
    assert starts[0] < starts[1] < starts[2]


def test_justified_lines_grow_their_spaces_only_where_that_looks_well(setting: Setting) -> None:
    style = TextStyle(align=Align.JUSTIFIED)
    some = "ขอให้ ทุก ครัวเรือน สำรอง น้ำ ไว้ใช้ ใน ช่วงเวลา ดังกล่าว " * 6
    none = "ขอให้ทุกครัวเรือนสำรองน้ำไว้ใช้ในช่วงเวลาดังกล่าว" * 6
    few = f"น้ำ ประปา {'W' * 30} {'W' * 30}"
    grown: dict[str, bool] = {}
    for text in (some, none, few):
        content = pdf(setting, Paragraph(setting, text, style)).pages[0].get_contents()
        assert content is not None
        grown[text] = b">-" in content.get_data()
    assert grown == {some: True, none: False, few: False}


def test_the_head_of_a_table_stands_on_every_page(setting: Setting) -> None:
    found = pages(setting, table(setting, *(household(n, 4) for n in range(40))))
    assert len(found) > 3
    assert all("บ้านเลขที่" in page and "อายุ" in page for page in found)


def test_a_household_is_not_torn_over_two_pages(setting: Setting) -> None:
    found = pages(setting, table(setting, *(household(n, 2 + n % 8) for n in range(60))))
    assert all(page.count("บ้านเลขที่") == 1 for page in found)
    for number in range(60):
        assert sum(f"นางคน{number}ที่0 " in page for page in found) == 1
        whole = [f"นางคน{number}ที่{at} " for at in range(2 + number % 8)]
        assert any(all(name in page for name in whole) for page in found)


def test_a_household_larger_than_a_page_is_cut_and_named_again(setting: Setting) -> None:
    found = pages(setting, table(setting, household(7, 70)))
    assert len(found) == 3
    assert all("7/1" in page for page in found)
    assert sum(page.count("ใจดี") for page in found) == 70


def test_a_long_name_takes_more_lines_and_breaks_at_its_space(setting: Setting) -> None:
    given, surname = "กรรณิการ์ภรณ์", "กันทะวงศ์วรรณวิจิตรไพศาล"
    columns = [PaperColumn("ชื่อ", share=1, names=True), PaperColumn("ที่อยู่"), PaperColumn("หมายเหตุ")]
    other = "บ้านทุ่งเครือข่าย หมู่ที่ 5 ตำบลสันทราย"
    group = [(f"{given} {surname}", other, other)]
    [page] = pages(setting, PaperTable(setting, columns, [group], TextStyle(size=15)))
    lines = [line.strip() for line in page.split("\n")]
    assert any(line.startswith(given) and surname not in line for line in lines)
    assert surname in lines


def test_even_absurd_cells_find_a_place(setting: Setting) -> None:
    rows = [("12/345 " * 90, "ก" * 3000, "9" * 400), ("", "น้ำ" * 900, "")]
    assert pages(setting, table(setting, rows, household(2, 3)))


def test_the_columns_fill_the_width_whatever_they_hold(setting: Setting) -> None:
    for cell in ("ก", "กขค " * 30, "ก" * 300):
        flowable = table(setting, [(cell, cell, cell)])
        width, _height = flowable.wrap(450, 10_000)
        assert width == 450
        assert sum(flowable._rows._widths) == pytest.approx(450)
        assert min(flowable._rows._widths) > 20


def test_a_column_that_gives_way_keeps_a_part_of_its_width(setting: Setting) -> None:
    columns = [PaperColumn("ก", share=1), *(PaperColumn(title) for title in "ขคงจ")]
    flowable = PaperTable(setting, columns, [[("ความ" * 9,) * 5]], TextStyle(size=15))
    flowable.wrap(450, 10_000)
    assert sum(flowable._rows._widths) == pytest.approx(450)
    assert min(flowable._rows._widths) > 60


def test_foot_and_running_head_stand_where_they_belong(setting: Setting) -> None:
    first, second = pages(setting, Paragraph(setting, "\n".join(["แถว"] * 50), BODY))
    assert "หน้า 1 จาก 2" in first
    assert "หน้า 2 จาก 2" in second
    assert all("ทดสอบ" in page and "หมายเหตุ" in page for page in (first, second))
    assert "หัวหน้า" not in first
    assert "หัวหน้า" in second


def test_a_paper_of_one_page_may_go_without_a_foot(setting: Setting) -> None:
    frame = PageFrame(lambda _page, _pages: "เลขหน้า", foot_alone=False)
    assert "เลขหน้า" not in pages(setting, Paragraph(setting, "แถว", BODY), frame=frame)[0]
    long = Paragraph(setting, "\n".join(["แถว"] * 50), BODY)
    assert "เลขหน้า" in pages(setting, long, frame=frame)[0]


def test_long_foot_texts_do_not_run_into_each_other(setting: Setting) -> None:
    frame = PageFrame(lambda _page, _pages: "หน้า 1 จาก 1", "ทะเบียนครัวเรือน " * 6, "ปิดบางส่วน " * 6)
    page = pdf(setting, Paragraph(setting, "แถว", BODY), frame=frame).pages[0]
    stretches: list[tuple[float, float]] = []

    def visit(text: str, _c: object, place: list[float], _font: object, size: float) -> None:
        if text.strip():
            stretches.append((place[4], place[4] + setting.fonts.regular.width(text.strip(), size)))

    page.extract_text(visitor_text=visit)
    foot = sorted(stretches[1:])
    assert len(foot) == 3
    assert all(end < begin for (_begin, end), (begin, _end) in pairwise(foot))
    assert foot[-1][1] < A4[0]


def test_progress_ends_at_the_whole_and_can_stop_the_work(setting: Setting) -> None:
    reports: list[tuple[int, int]] = []
    flowables = [
        Paragraph(setting, "ทะเบียน", BODY),
        table(setting, *(household(n, 4) for n in range(50))),
    ]
    pdf(setting, *flowables, progress=lambda done, total: reports.append((done, total)))
    assert reports[-1] == (201, 201)
    assert [done for done, _total in reports] == sorted(done for done, _total in reports)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        pdf(setting, *flowables, progress=stop)


def test_a_foot_stands_at_the_bottom_and_its_blocks_end_level(setting: Setting) -> None:
    left = Block([Paragraph(setting, "ซ้าย", BODY)])
    right = Block([Paragraph(setting, "ขวาบน", BODY), Paragraph(setting, "ขวาล่าง", BODY)])
    page = pdf(setting, Paragraph(setting, "แถว", BODY), Foot(left, right)).pages[0]
    heights: dict[str, float] = {}
    page.extract_text(
        visitor_text=lambda text, current, place, *_: heights.__setitem__(
            text.strip(), current[5] + place[5]
        )
    )
    assert heights["ซ้าย"] == heights["ขวาล่าง"] < heights["ขวาบน"]
    assert heights["ซ้าย"] < Margins().bottom + 20


def test_the_first_attempt_that_fits_is_taken_and_else_the_last(setting: Setting) -> None:
    attempts = [
        [Paragraph(setting, "\n".join(["แถว"] * 10), TextStyle(size=size))] for size in (40, 30, 20)
    ]
    assert first_that_fits(attempts, 400, 450) is attempts[1]
    assert first_that_fits(attempts, 400, 10) is attempts[2]
    assert height_of(attempts[1], 400) <= 450


def test_a_title_is_as_large_as_its_longest_word_lets_it_be(setting: Setting) -> None:
    sizes = [(1, 72), (1, 50), (2, 50), (3, 30)]
    assert title_size(setting, "น้ำประปาหยุดจ่าย", 420, sizes) == 72
    assert title_size(setting, "ขอเชิญประชุมประชาคมหมู่บ้าน", 420, sizes) == 50
    assert title_size(setting, "ประชุมประชาคม" * 12, 420, sizes) == 30
    assert title_size(setting, "Wi-Fi-" * 4, 420, [(2, 72), (2, 30)]) == 30
