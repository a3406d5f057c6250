import pytest

from village_net.thai.places import find_places, place


def first(text: str) -> str:
    found = find_places(text, 1)
    return found[0].code if found else ""


def test_a_place_is_known_by_its_official_code() -> None:
    found = place("570705")
    assert found is not None
    assert (found.district, found.province, found.postcode[:2]) == ("แม่จัน", "เชียงราย", "57")
    assert place("999999") is None


def test_a_place_has_english_names_too() -> None:
    found = place("570705")
    assert found is not None
    assert found.english == ("San Sai", "Mae Chan", "Chiang Rai")


@pytest.mark.parametrize(
    "typed",
    [
        "สันทราย แม่จัน",
        "สันทราย แมจัน",
        "สันทรายแม่จัน",
        "แม่จัน สันทราย",
        "ต.สันทราย อ.แม่จัน จ.เชียงราย",
        "ตำบลสันทราย อำเภอแม่จัน",
        "ตำบล สันทราย อำเภอ แม่จัน",
        "san sai mae chan",
        "SANSAI maechan",
        "สันทราย ๕๗๑๑๐",
    ],
)
def test_any_part_of_the_names_finds_the_place(typed: str) -> None:
    assert first(typed) == "570705"


def test_a_whole_name_comes_before_a_beginning_and_a_beginning_before_a_part() -> None:
    names = [found.subdistrict for found in find_places("สันทราย", 100)]
    whole = [name == "สันทราย" for name in names]
    assert whole == sorted(whole, reverse=True)
    assert whole[0]
    assert not whole[-1]


def test_a_province_lists_its_subdistricts() -> None:
    found = find_places("เชียงราย", 500)
    assert len([p for p in found if p.province == "เชียงราย"]) > 100


def test_a_name_that_begins_with_mueang_is_whole() -> None:
    assert "เมืองเชียงราย" in {p.district for p in find_places("อำเภอเมืองเชียงราย", 30)}


@pytest.mark.parametrize("typed", ["", "   ", "ตำบล", "ไม่มีที่ไหนเลย", "..."])
def test_nothing_typed_or_nothing_known_finds_nothing(typed: str) -> None:
    assert find_places(typed) == []


def test_no_more_come_back_than_were_asked_for() -> None:
    assert len(find_places("บาง", 7)) == 7
