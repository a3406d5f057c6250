"""By what a person is known again: how much must be known before two spellings may meet."""

import pytest

from village_net.exchange.plan.matching import Matching, likeness


@pytest.mark.parametrize("birth", ["", "1972", "1972-11"])
def test_without_a_whole_date_no_two_people_of_one_name_meet_by_their_birthday(birth: str) -> None:
    assert likeness(Matching.BIRTHDAY, "บุญมา", "แก้วมณี", birth, "5") == ""


def test_a_whole_date_meets_in_any_house_and_a_year_in_the_same_one() -> None:
    def met(rule: Matching, birth: str, *houses: str) -> bool:
        keys = {likeness(rule, "บุญมา", "แก้วมณี", birth, house) for house in houses}
        return len(keys) == 1 and "" not in keys

    assert met(Matching.BIRTHDAY, "1972-11-15", "5", "9")
    assert met(Matching.HOUSE, "1972", "5", "5")
    assert not met(Matching.HOUSE, "1972", "5", "9")
    assert not met(Matching.ID, "1972-11-15", "5", "5")
