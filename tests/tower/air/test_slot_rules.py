"""Which times no edit takes: over already, days that are none, an end before the beginning."""

from datetime import date, datetime

import pytest

from tests.tower.tower import HEAD, approved
from village_net.errors import Refusal
from village_net.store import Store
from village_net.tower.air.errors import (
    DayBeforeFirstError,
    EndsBeforeFirstError,
    NoDaysNamedError,
    TimeOverError,
)
from village_net.tower.air.records import Repeat, Slot
from village_net.tower.air.schedule import schedule, slots_of

SIX = datetime(2026, 11, 24, 6)
OVER = datetime(1999, 11, 24, 6)


@pytest.mark.parametrize(
    ("slot", "refusal", "field"),
    [
        (Slot("s", "a", OVER, SIX), TimeOverError, "first"),
        (Slot("s", "a", OVER, SIX, Repeat.DAILY, OVER.date()), TimeOverError, "until"),
        (Slot("s", "a", SIX, SIX, Repeat.DAILY, date(2026, 11, 1)), EndsBeforeFirstError, "until"),
        (Slot("s", "a", SIX, SIX, Repeat.DATES), NoDaysNamedError, "days"),
        (Slot("s", "a", SIX, SIX, Repeat.DATES, days="2026-11-01"), DayBeforeFirstError, "days"),
    ],
)
def test_a_time_that_would_never_be_heard_is_refused(
    store: Store, slot: Slot, refusal: type[Refusal], field: str
) -> None:
    item = approved(store, "a")
    with pytest.raises(refusal) as refused:
        schedule(store, item, slot, HEAD)
    assert refused.value.field == field
    assert slots_of(store, "a") == []
