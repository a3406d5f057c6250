"""Filling lines."""

from village_net.documents.typeset.lines import Setting, TextLine, fill, fill_evenly
from village_net.documents.typeset.styles import Fonts, Span

TEXT = "ขอให้ทุกครัวเรือนสำรองน้ำไว้ใช้ในช่วงเวลาดังกล่าว บ้านที่มีผู้ป่วยติดเตียงแจ้งอาสาสมัครประจำคุ้มได้ทันที"


def words(text: str, *names: str) -> list:
    return Setting(Fonts(), frozenset(names)).words([Span(text)])


def shown(line: TextLine) -> str:
    return "".join(
        piece.text + " " * piece.spaces for word in line.words for piece in word.pieces
    ).rstrip(" ")


def test_no_line_is_wider_than_its_width() -> None:
    for width in range(4000, 16000, 700):
        lines = fill(words(TEXT), width, indent=1500)
        assert all(line.width <= width + 1 for line in lines)
        assert lines[0].width <= width - 1500 + 1


def test_lines_hold_the_whole_text_in_order() -> None:
    lines = fill(words(TEXT), 7000)
    assert "".join(map(shown, lines)).replace(" ", "") == TEXT.replace(" ", "")
    assert [line.ends_paragraph for line in lines] == [False] * (len(lines) - 1) + [True]


def test_a_line_feed_begins_a_line_and_two_leave_one_empty() -> None:
    assert [shown(line) for line in fill(words("หนึ่ง\nสอง\n\nสาม"), 9000)] == [
        "หนึ่ง",
        "สอง",
        "",
        "สาม",
    ]


def test_what_is_read_together_stays_on_a_line() -> None:
    for width in range(5000, 14000, 500):
        for line in map(shown, fill(words("น้ำหยุดไหล เวลา 08.30 – 15.00 น. ที่บ้าน 12/3"), width)):
            assert line.count("08.30") == line.count("15.00 น.")


def test_a_word_wider_than_the_line_is_cut_where_no_mark_loses_its_letter() -> None:
    lines = fill(words("ป้ำ" * 30), 3000)
    assert len(lines) > 1
    assert all(line.width <= 3000 + 1 and shown(line)[0] == "ป" for line in lines)


def test_a_long_name_is_cut_between_its_words_where_that_is_possible() -> None:
    whole = Setting(Fonts()).word("กรุงเทพมหานครอมรรัตนโกสินทร์")
    assert [shown(line) for line in fill([whole], 7000)] == ["กรุงเทพมหานครอมร", "รัตนโกสินทร์"]


def test_a_title_is_set_in_lines_of_about_one_length_without_cutting_words() -> None:
    title = words("ขอเชิญประชุมประชาคมหมู่บ้าน เรื่องขุดลอกลำห้วย")
    greedy, even = fill(title, 12000), fill_evenly(title, 12000)
    assert len(even) == len(greedy) == 2
    assert [shown(line) for line in even] == ["ขอเชิญประชุมประชาคมหมู่บ้าน", "เรื่องขุดลอกลำห้วย"]


def test_bold_inside_a_text_changes_the_font_and_not_the_breaks() -> None:
    setting = Setting(Fonts())
    plain = setting.words([Span("น้ำประปาหยุดจ่าย")])
    mixed = setting.words([Span("น้ำประ"), Span("ปาหยุด", bold=True), Span("จ่าย")])
    assert len(mixed) == len(plain)
    assert {piece.font.name for word in mixed for piece in word.pieces} == {"TR", "TB"}


def test_a_name_that_was_given_stays_whole() -> None:
    text, name = "ไปที่ห้วยแม่คำ", "ห้วยแม่คำ"
    assert name not in [shown(TextLine([w], 0, True)) for w in words(text)]
    assert name in [shown(TextLine([w], 0, True)) for w in words(text, name)]


def test_an_emoji_that_is_left_out_leaves_no_gap() -> None:
    assert fill(words("ดี 🙂 มาก"), 9000)[0].width == fill(words("ดี มาก"), 9000)[0].width


def test_an_address_of_the_web_is_cut_behind_its_joints_alone() -> None:
    address = "https://www.example.go.th/village/announcements/list?year=2569&month=11&sort_by=day"
    for width in (9000, 12000, 15000):
        lines = [shown(line) for line in fill(words(address), width)]
        assert "".join(lines) == address
        assert all(line[-1] in "/?&=_" for line in lines[:-1]), lines
