"""Thanks: to whom, for what, and what was given."""

from dataclasses import replace
from datetime import date

import pytest

from tests.people import village_store
from village_net.activities.thanks import thanks as edits
from village_net.activities.thanks.records import Thanks, ThanksKind

GIVEN = Thanks("t", date(2026, 11, 1), ThanksKind.THANKS, "แม่บัวคำ", "หุงข้าวเลี้ยงวันลงแรง")


def test_thanks_of_a_span_of_days_the_latest_first() -> None:
    store = village_store()
    first = edits.thank(store, GIVEN)
    later = edits.thank(store, replace(GIVEN, id="u", day=date(2026, 11, 9)))
    assert edits.thanks_given(store) == [later, first]
    assert edits.thanks_given(store, date(2026, 11, 2)) == [later]
    assert edits.thanks_given(store, last=date(2026, 11, 1)) == [first]
    edits.delete_thanks(store, first, "ซ้ำ")
    assert edits.thanks_given(store) == [later]


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        (replace(GIVEN, name=""), edits.NobodyThankedError),
        (replace(GIVEN, why=" "), edits.ThankedForNothingError),
        (replace(GIVEN, kind=ThanksKind.RETURN), edits.NothingGivenError),
    ],
)
def test_what_cannot_be_is_refused(wrong: Thanks, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        edits.thank(village_store(), wrong)
