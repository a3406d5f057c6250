"""When activities come round: always reckoned from the first day."""

import random
from datetime import date, timedelta

import pytest

from village_net.activities.plan.records import Rhythm, Series
from village_net.activities.plan.rounds import days_of, is_day_of


def days(series: Series, first: str, last: str) -> list[str]:
    found = days_of(series, date.fromisoformat(first), date.fromisoformat(last))
    return [day.isoformat() for day in found]


def test_a_month_without_the_31st_has_its_last_day_and_the_next_one_the_31st_again() -> None:
    series = Series("s", date(2026, 1, 31), date(2026, 1, 31), Rhythm.MONTHLY)
    assert days(series, "2026-01-01", "2026-05-31") == [
        "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31",
    ]  # fmt: skip


def test_the_29th_of_february_comes_every_year() -> None:
    series = Series("s", date(2024, 2, 29), date(2024, 2, 29), Rhythm.YEARLY)
    assert days(series, "2025-01-01", "2028-12-31") == [
        "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29",
    ]  # fmt: skip


def test_a_fifth_friday_is_the_last_one_of_a_month_that_has_four() -> None:
    series = Series("s", date(2026, 1, 30), date(2026, 1, 30), Rhythm.WEEKDAY)
    assert days(series, "2026-01-01", "2026-05-31") == [
        "2026-01-30", "2026-02-27", "2026-03-27", "2026-04-24", "2026-05-29",
    ]  # fmt: skip


def test_every_second_month_until_a_last_day() -> None:
    series = Series(
        "s", date(2026, 11, 5), date(2026, 11, 5), Rhythm.MONTHLY, every=2, until=date(2027, 3, 5)
    )
    assert days(series, "2026-01-01", "2030-01-01") == ["2026-11-05", "2027-01-05", "2027-03-05"]


def test_nothing_before_the_first_and_nothing_beyond_the_last_day_that_there_is() -> None:
    series = Series("s", date(2026, 11, 5), date(2026, 11, 5), Rhythm.WEEKLY)
    assert days(series, "2020-01-01", "2026-11-04") == []
    assert list(days_of(series, date.max - timedelta(days=3), date.max)) != [date.max, date.max]


@pytest.mark.parametrize("rhythm", list(Rhythm))
def test_a_part_of_the_time_has_the_days_that_the_whole_has(rhythm: Rhythm) -> None:
    chance = random.Random(f"rounds {rhythm}")
    for _time in range(30):
        first = date(2024, 1, 1) + timedelta(days=chance.randrange(400))
        series = Series("s", first, first, rhythm, chance.randint(1, 5))
        whole = list(days_of(series, first, first + timedelta(days=3000)))
        begin = first + timedelta(days=chance.randrange(-50, 2500))
        end = begin + timedelta(days=chance.randrange(200))
        assert list(days_of(series, begin, end)) == [d for d in whole if begin <= d <= end]
        assert whole == sorted(set(whole))
        assert all(is_day_of(series, day) for day in whole[:20])
        assert not is_day_of(series, first - timedelta(days=1))
