"""The household register."""

from dataclasses import replace
from datetime import datetime

import pytest

from tests.documents import golden
from tests.people import VILLAGE, household, person
from village_net.documents import Paper
from village_net.i18n import Language
from village_net.store import Store, memory_store
from village_net.thai.dates import PartialDate
from village_net.thai.digits import Digits, to_thai
from village_net.thai.national_id import formatted
from village_net.village.register.edits import set_up_village
from village_net.village.register.records import Relation

NOW = datetime(2026, 11, 23, 6, 0)
THAI = Paper(Language.THAI, Digits.THAI)
ENGLISH = Paper(Language.ENGLISH, Digits.ARABIC)


@pytest.fixture
def store() -> Store:
    store = memory_store(lambda: NOW)
    set_up_village(store, VILLAGE)
    homes = [household(1, "12"), household(2, "9"), household(3, "12/1"), household(4, "100")]
    people = [
        person(1, homes[0], given="แก้ว", surname="เงินยวง"),
        person(2, homes[0], given="น้ำทิพย์", title="ด.ญ.", birth=PartialDate(2020, 3)),
        person(3, homes[0], given="คำปัน", title="นาย", relation=Relation.SPOUSE),
        person(4, homes[1], given="ญาดา", surname="ณ เชียงใหม่", relation=Relation.HEAD),
        person(5, homes[2], given="ปู่", surname="", title="", birth=None, national_id=""),
        person(6, homes[2], given="ไม่รู้", relation=None, birth=PartialDate(1950)),
    ]
    with store.change("Fill"):
        store.put_all(homes)
        store.put_all(people)
    return store


@pytest.mark.parametrize(
    ("name", "paper", "ids"),
    [
        ("household-register-th", THAI, "masked"),
        ("household-register-en", ENGLISH, "masked"),
        ("household-register-full-th", Paper(Language.THAI, Digits.ARABIC), "full"),
    ],
)
def test_the_register_reads_as_it_was_found_good(
    store: Store, name: str, paper: Paper, ids: str
) -> None:
    golden.check(name, golden.text_of(store, "household-register", paper, {"ids": ids}))


def test_houses_come_in_the_order_of_their_numbers(store: Store) -> None:
    text = golden.text_of(store, "household-register", ENGLISH, {})
    rows = [line.partition(" ")[0] for line in text.split("\n")]
    numbers = [first for first in rows if first in ("9", "12", "12/1", "100")]
    assert numbers == ["9", "12", "12/1", "100"]


def test_the_head_comes_first_and_then_the_oldest(store: Store) -> None:
    text = golden.text_of(store, "household-register", THAI, {})
    assert text.index("แก้ว") < text.index("คำปัน") < text.index("น้ำทิพย์")


def test_a_house_without_people_says_so(store: Store) -> None:
    assert "๑๐๐ ไม่มีผู้อยู่อาศัย" in golden.text_of(store, "household-register", THAI, {})


def test_the_age_is_that_of_the_day_the_paper_names(store: Store) -> None:
    text = golden.text_of(store, "household-register", THAI, {})
    assert "ข้อมูล ณ วันที่ ๒๓ พฤศจิกายน ๒๕๖๙" in text
    [line] = [line for line in text.split("\n") if "น้ำทิพย์" in line]
    assert " ๖ " in line


def test_full_ids_come_with_a_warning(store: Store) -> None:
    full = golden.text_of(store, "household-register", THAI, {"ids": "full"})
    hidden = golden.text_of(store, "household-register", THAI, {})
    id = to_thai(formatted(person(1, household(1)).national_id))
    warning = "ใช้ในราชการเท่านั้น มีข้อมูลส่วนบุคคล"
    assert id in full
    assert full.count(warning) == 2
    assert id not in hidden
    assert warning not in hidden
    assert "เลขประจำตัวประชาชนปิดบางส่วน" in hidden


def test_a_village_whose_place_is_not_known_is_named_as_it_is_stored(store: Store) -> None:
    with store.change("Move"):
        store.put(replace(VILLAGE, subdistrict_code="999999"))
    assert "สันทราย" in golden.text_of(store, "household-register", ENGLISH, {})


def test_the_lines_that_a_village_wants_above_its_papers_stand_there(store: Store) -> None:
    set_up_village(store, replace(VILLAGE, letterhead="ที่ทำการผู้ใหญ่บ้าน\nหมู่ที่ 5"))
    lines = golden.text_of(store, "household-register", THAI, {}).split("\n")
    assert lines[:2] == ["ที่ทำการผู้ใหญ่บ้าน", "หมู่ที่ ๕"]
