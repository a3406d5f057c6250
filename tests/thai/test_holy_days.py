"""Holy days: the quarters of the moon, known from the days of Asalha Bucha."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from village_net.thai.holy_days import holy_days, known_until


def test_holy_days_of_november_2569() -> None:
    found = holy_days(date(2026, 11, 1), date(2026, 12, 2))
    assert [(each.day.isoformat(), each.month, each.waxing, each.waning) for each in found] == [
        ("2026-11-03", 11, 0, 8),
        ("2026-11-09", 11, 0, 14),
        ("2026-11-17", 12, 8, 0),
        ("2026-11-24", 12, 15, 0),
        ("2026-12-02", 12, 0, 8),
    ]


@pytest.mark.parametrize(
    ("day", "month"),
    [
        # Loy Krathong and Makha Bucha as they were and will be kept.
        (date(2024, 11, 15), 12),
        (date(2025, 11, 5), 12),
        (date(2026, 11, 24), 12),
        (date(2025, 2, 12), 3),
        (date(2026, 3, 3), 4),
        (date(2027, 2, 21), 3),
    ],
)
def test_full_moons_of_known_feasts(day: date, month: int) -> None:
    [found] = holy_days(day, day)
    assert (found.waxing, found.month) == (15, month)


def test_the_second_month_8_of_a_year_with_two_is_told_apart() -> None:
    full = [d for d in holy_days(date(2026, 6, 1), date(2026, 8, 15)) if d.waxing == 15]
    assert [(d.month, d.is_second) for d in full] == [(8, False), (8, True)]
    [lent] = holy_days(date(2026, 8, 6), date(2026, 8, 6))
    assert (lent.month, lent.waning, lent.is_second) == (8, 8, True)


def test_holy_days_stand_seven_or_eight_or_six_days_apart_to_the_end_of_what_is_known() -> None:
    days = [each.day for each in holy_days(date(2024, 7, 21), known_until())]
    assert {(after - before).days for before, after in pairwise(days)} <= {6, 7, 8}
    assert len(days) == pytest.approx((days[-1] - days[0]).days / 29.53 * 4, abs=2)
    assert holy_days(known_until() + timedelta(days=1), date.max) == []
