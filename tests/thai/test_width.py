import pytest

from village_net.thai.width import display_width


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("", 0),
        ("กขค 12", 6),
        ("ที่", 1),
        ("ปู่เจ้า", 4),
        ("น้ำ", 2),
        ("ปั๋น", 2),
        ("กรรณิการ์", 7),
        ("น้ำ\u200bท่วม", 5),
        ("สั้น\nยาวกว่า", 6),
    ],
)
def test_marks_above_and_below_take_no_room(text: str, letters: int) -> None:
    assert display_width(text) == letters
