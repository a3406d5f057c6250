"""Days that are named one by one."""

from datetime import date

import pytest

from village_net.errors import Refusal
from village_net.i18n import Language
from village_net.tower.air.day_list import NotADayError, days_text, read_days

TODAY = date(2026, 11, 20)


def test_days_are_read_with_commas_between_and_kept_in_order() -> None:
    kept = read_days("2/12/2569, ๒๕ พ.ย. ๒๕๖๙,, 25/11", TODAY)
    assert kept == "2026-11-25 2026-12-02"
    assert read_days(days_text(kept, Language.THAI), TODAY) == kept
    assert read_days("", TODAY) == ""


@pytest.mark.parametrize("written", ["พ.ย. 2569", "25/11/2569, 2569"])
def test_a_month_or_a_year_among_the_days_is_refused_and_not_dropped(written: str) -> None:
    with pytest.raises(NotADayError, match="20/11/2569"):
        read_days(written, TODAY)


def test_what_is_no_day_at_all_is_refused() -> None:
    with pytest.raises(Refusal):
        read_days("25/11/2569, ไม่รู้", TODAY)
