"""Public holidays to begin with: fixed and lunar days, substitutes, nothing doubled or guessed."""

from datetime import date

import pytest

from village_net.errors import Refusal
from village_net.i18n import Language, Say
from village_net.store import Store
from village_net.tower.air.public_holidays import (
    LunarDaysUnknownError,
    add_public_holidays,
    public_holidays,
)
from village_net.tower.air.records import Holiday
from village_net.tower.air.schedule import days_off, holidays, save_holiday

FIXED = "0101 0406 0413 0414 0415 0501 0504 0603 0728 0812 1013 1023 1205 1210 1231".split()


def days(year: int) -> dict[str, str]:
    return {
        each.id[5:].replace("-", ""): each.name for each in public_holidays(year, Language.THAI)
    }


@pytest.mark.parametrize("year", [2026, 2027, 2033])
def test_fixed_days_stand_in_every_year(year: int) -> None:
    assert set(FIXED) <= days(year).keys()


def test_lunar_days_and_substitutes_of_2569() -> None:
    of_year = days(2026)
    assert of_year["0303"] == "วันมาฆบูชา"
    assert of_year["0531"] == "วันวิสาขบูชา"
    assert (of_year["0729"], of_year["0730"]) == ("วันอาสาฬหบูชา", "วันเข้าพรรษา")
    more = of_year.keys() - set(FIXED) - {"0303", "0531", "0729", "0730"}
    assert {day: of_year[day] for day in more} == {
        "0601": "ชดเชยวันวิสาขบูชา",
        "1207": "ชดเชยวันพ่อแห่งชาติ",
    }


@pytest.mark.parametrize("year", range(2026, 2041))
def test_a_lunar_day_is_a_full_moon_or_the_day_after(year: int) -> None:
    known = date(2000, 1, 6).toordinal() + 0.76  # a new moon, in days
    month = 29.530588
    for each in public_holidays(year, Language.THAI):
        if each.name in ("วันมาฆบูชา", "วันวิสาขบูชา", "วันอาสาฬหบูชา"):
            age = (date.fromisoformat(each.id).toordinal() + 0.2 - known) % month
            assert abs(age - month / 2) < 2.2, each


@pytest.mark.parametrize("year", range(2026, 2041))
def test_a_substitute_is_a_working_day_after_a_weekend(year: int) -> None:
    found = public_holidays(year, Language.THAI)
    assert len({each.id for each in found}) == len(found)
    for each in found:
        if each.name.startswith("ชดเชย"):
            assert date.fromisoformat(each.id).weekday() < 5


def test_songkran_on_a_weekend_has_one_substitute() -> None:
    assert [day for day, name in days(2030).items() if name == "ชดเชยวันสงกรานต์"] == ["0416"]


def test_days_are_put_in_once_and_taken_back_in_one_step(store: Store) -> None:
    save_holiday(store, Holiday("2026-04-13", "สงกรานต์บ้านเรา"))
    assert add_public_holidays(store, 2026, Language.THAI) == 20
    assert add_public_holidays(store, 2026, Language.THAI) == 0
    assert "สงกรานต์บ้านเรา" in {each.name for each in holidays(store)}
    assert date(2026, 12, 7) in days_off(store)
    store.undo()
    assert [each.id for each in holidays(store)] == ["2026-04-13"]


def test_a_year_without_known_lunar_days_is_refused_not_guessed(store: Store) -> None:
    with pytest.raises(LunarDaysUnknownError) as refused:
        add_public_holidays(store, 2050, Language.THAI)
    assert isinstance(refused.value, Refusal)
    assert "2593" in refused.value.say(Say(Language.THAI))
    assert holidays(store) == []
