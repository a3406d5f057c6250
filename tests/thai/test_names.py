"""Name cells that hold everything at once."""

import pytest

from village_net.thai.names import canonical_title, split_name


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("นายบุญมา  แก้วมณี", ("นาย", "บุญมา", "แก้วมณี")),
        ("นางสาวสมศรี ใจดี", ("น.ส.", "สมศรี", "ใจดี")),
        ("น.ส. รัตนา คำภีระ", ("น.ส.", "รัตนา", "คำภีระ")),
        ("นาง นวล จันทร์", ("นาง", "นวล", "จันทร์")),
        ("เด็กชายสุนทร คำภีระ", ("ด.ช.", "สุนทร", "คำภีระ")),
        ("ด.ญ.โสภา คำภีระ", ("ด.ญ.", "โสภา", "คำภีระ")),
        ("ร.ต.อ.สมชาย ดีมาก", ("ร.ต.อ.", "สมชาย", "ดีมาก")),
        ("ว่าที่ ร.ต.สมชาย ณ เชียงใหม่", ("ว่าที่ ร.ต.", "สมชาย", "ณ เชียงใหม่")),
        ("บุญมา แก้วมณี", ("", "บุญมา", "แก้วมณี")),
        ("นายิกา สุขใจ", ("", "นายิกา", "สุขใจ")),
        ("บุญมา", ("", "บุญมา", "")),
        ("", ("", "", "")),
    ],
)
def test_a_name_cell_is_split(cell: str, parts: tuple[str, str, str]) -> None:
    name = split_name(cell)
    assert (name.title, name.given, name.surname) == parts


def test_spellings_of_a_title_become_one() -> None:
    assert {canonical_title(t) for t in ("นางสาว", "น.ส.", "น.ส", "นส.", "น. ส.")} == {"น.ส."}
    assert canonical_title("กำนัน") == "กำนัน"
