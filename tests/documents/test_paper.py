"""Language and digits of a printed document."""

from datetime import date, time

from village_net.documents.paper import Paper
from village_net.i18n import Language
from village_net.thai.dates import DateStyle, PartialDate
from village_net.thai.digits import Digits

THAI = Paper(Language.THAI, Digits.THAI)
ARABIC = Paper(Language.THAI, Digits.ARABIC)
ENGLISH = Paper(Language.ENGLISH, Digits.ARABIC)
DAY = date(2026, 11, 23)


def test_typed_digits_become_those_of_the_paper() -> None:
    assert THAI.text("บ้าน 12/3 เวลา 08.30น.") == "บ้าน ๑๒/๓ เวลา ๐๘.๓๐น."
    assert ARABIC.text("บ้าน ๑๒/๓") == "บ้าน 12/3"


def test_digits_inside_codes_and_addresses_stay() -> None:
    for code in ("http://example.com/5", "5G", "ab12@example.com"):
        assert THAI.text(f"ดู {code} ภายใน 3 วัน") == f"ดู {code} ภายใน ๓ วัน"


def test_an_id_has_the_digits_of_the_paper_hidden_or_not() -> None:
    assert THAI.text("9-xxxx-xxxxx-01-2 9-2637-00001-40-3") == "๙-xxxx-xxxxx-๐๑-๒ ๙-๒๖๓๗-๐๐๐๐๑-๔๐-๓"
    assert ARABIC.text("๙-xxxx-xxxxx-๐๑-๒") == "9-xxxx-xxxxx-01-2"


def test_days_are_in_the_calendar_of_the_language() -> None:
    assert THAI.day(DAY) == "๒๓ พฤศจิกายน ๒๕๖๙"
    assert ENGLISH.day(DAY) == "23 November 2026"
    assert ARABIC.day(DAY, DateStyle.WEEKDAY) == "วันจันทร์ที่ 23 พฤศจิกายน 2569"
    assert ARABIC.day(PartialDate(1972)) == "พ.ศ. 2515"


def test_offices_write_the_era() -> None:
    assert THAI.official_day(DAY) == "๒๓ พฤศจิกายน พ.ศ. ๒๕๖๙"
    assert ENGLISH.official_day(DAY) == "23 November 2026"


def test_times_have_a_dot_in_thai_and_a_colon_in_english() -> None:
    assert THAI.clock(time(8, 5)) == "๐๘.๐๕"
    assert ENGLISH.clock(time(8, 5)) == "08:05"
