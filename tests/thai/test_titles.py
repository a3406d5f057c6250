"""A title in any spelling is found whole, and a name that begins like one is left alone."""

import pytest

from tests.exchange.rosters import plan_of
from village_net.thai.names import Name, split_name
from village_net.thai.spoken import spoken_text
from village_net.thai.titles import titles_in_full


@pytest.mark.parametrize("short", titles_in_full())
@pytest.mark.parametrize("space", ["", " "])
def test_every_title_is_cut_off_whole_in_short_and_in_full(short: str, space: str) -> None:
    full = titles_in_full()[short]
    for written in (short, full):
        name = split_name(f"{written}{space}มานะ ใจดี")
        assert (name.given, name.surname) == ("มานะ", "ใจดี")
        assert titles_in_full()[name.title] == full


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ผศ.ดร.มานี ใจดี", Name("ผศ.ดร.", "มานี", "ใจดี")),
        ("ว่าที่ร้อยตรีหญิง มานี ใจดี", Name("ว่าที่ ร.ต.หญิง", "มานี", "ใจดี")),
        ("ว่าที่ ร.ต. มานะ ใจดี", Name("ว่าที่ ร.ต.", "มานะ", "ใจดี")),
        ("ร. ต. ท. มานะ ใจดี", Name("ร.ต.ท.", "มานะ", "ใจดี")),
        ("นสมานี ใจดี", Name("น.ส.", "มานี", "ใจดี")),
        ("พระครูปลัดมานะ", Name("พระครูปลัด", "มานะ", "")),
        ("คุณ มานี ใจดี", Name("คุณ", "มานี", "ใจดี")),
        ("Miss SOMYING JAIDEE", Name("น.ส.", "SOMYING", "JAIDEE")),
        ("Mr.Mana Jaidee", Name("นาย", "Mana", "Jaidee")),
        ("นายมานะ -", Name("นาย", "มานะ", "")),
        ("คุณากร ใจดี", Name("", "คุณากร", "ใจดี")),
        ("นายกเทศมนตรี มานะ", Name("", "นายกเทศมนตรี", "มานะ")),
        ("นายกฤษณะ ใจดี", Name("นาย", "กฤษณะ", "ใจดี")),
        ("มิสา ใจดี", Name("", "มิสา", "ใจดี")),
        ("Drake Jaidee", Name("", "Drake", "Jaidee")),
        ("ร.ต.ษ.มานะ ใจดี", Name("", "ร.ต.ษ.มานะ", "ใจดี")),
    ],
)
def test_a_name_cell_is_cut_where_its_title_ends(written: str, name: Name) -> None:
    assert split_name(written) == name


def test_a_nickname_in_brackets_is_kept_as_the_nickname() -> None:
    plan = plan_of(["บ้านเลขที่", "ชื่อ-สกุล"], ["5", "นายมานะ ใจดี (แดง)"])
    (someone,) = [row.candidate for row in plan.rows]
    assert someone
    assert (someone.given, someone.surname, someone.nickname) == ("มานะ", "ใจดี", "แดง")


@pytest.mark.parametrize("short", ["พ.จ.อ.", "พ.ต.ท.", "พล.ร.ต.", "ม.ร.ว.", "น.อ."])
def test_what_a_name_is_read_by_is_what_is_said(short: str) -> None:
    assert titles_in_full()[short] in spoken_text(f"เชิญ {short} มานะ ใจดี")
