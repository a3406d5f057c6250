"""Where a house lies and the number in its book: read as they are typed, or refused."""

import pytest

from tests.people import VILLAGE, fill, village_store
from village_net.village.register.edits import (
    NoVillageNameError,
    change_village,
    save_household,
)
from village_net.village.register.house_code import BadHouseCodeError, read_house_code
from village_net.village.register.map_point import BadPointError, point_text, read_point
from village_net.village.register.records import Household


@pytest.mark.parametrize("written", ["20.1234, 99.8765", " ๒๐.๑๒๓๔,๙๙.๘๗๖๕ ", "20.1234 99.8765"])
def test_a_place_on_the_map_is_read_as_it_is_copied(written: str) -> None:
    assert read_point(written) == ("20.1234", "99.8765")
    assert read_point(point_text(read_point(written))) == ("20.1234", "99.8765")


@pytest.mark.parametrize("written", ["abc", "20.1", "91, 99", "20, 181", "20,,99"])
def test_what_is_no_place_on_the_map_is_refused(written: str) -> None:
    with pytest.raises(BadPointError):
        read_point(written)


def test_a_house_code_has_eleven_digits() -> None:
    assert read_house_code("๕๗๐๗-๐๕๑๒๓๔-๕") == "57070512345"
    assert read_house_code(" ") == ""
    with pytest.raises(BadHouseCodeError):
        read_house_code("5707")


def test_no_edit_writes_a_place_or_a_code_that_is_none() -> None:
    store = village_store()
    fill(store, 1)
    with pytest.raises(BadPointError):
        save_household(store, Household("x", "9", latitude="abc"))
    with pytest.raises(BadHouseCodeError):
        save_household(store, Household("x", "9", house_code="12"))
    with pytest.raises(BadPointError):
        change_village(store, VILLAGE.__class__("v", "บ", 1, "570705", "", "", "", latitude="abc"))
    with pytest.raises(NoVillageNameError):
        change_village(store, VILLAGE.__class__("v", " ", 1, "570705", "", "", ""))
