"""Erasing for good: no value of the person is left in the file, and the rest stays."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.people import VILLAGE, fill
from village_net.capabilities import erase, merge_people
from village_net.errors import NoReasonError
from village_net.store import Store, create_store, open_store
from village_net.store.checks import store_findings
from village_net.thai.dates import PartialDate
from village_net.tower.replies.answers import answer_reply, save_reply
from village_net.tower.replies.records import Reply
from village_net.village.life.edits import record_marriage
from village_net.village.register.edits import (
    delete_household,
    delete_person,
    save_person,
    set_up_village,
)
from village_net.village.register.erasing import erase_person
from village_net.village.register.former import former_people
from village_net.village.register.particulars import Consent, Erasure, Health, Particulars
from village_net.village.register.queries import count_people, events_of
from village_net.village.register.records import Household, Person


def test_no_value_of_the_erased_is_left_in_the_file(tmp_path: Path) -> None:
    store = create_store(tmp_path / "v")
    set_up_village(store, VILLAGE)
    one, other, *_rest = fill(store, 4, 2)
    secret = Person("x", "", "", "ชื่อลับเฉพาะ", "สกุลลับเฉพาะ", phone="0899999999")
    consent = Particulars("x", consent=Consent.GIVEN, consent_on=date(2020, 1, 1))
    secret = save_person(store, secret, "1", consent, Health("x", chronic="โรคลับเฉพาะ"))
    secret = save_person(store, Person(**{**_fields(secret), "note": "ลับเฉพาะด้วย"}), "1")
    record_marriage(store, one, secret, PartialDate(2020))
    with pytest.raises(NoReasonError):
        erase_person(store, secret, " ")
    erase_person(store, secret, "เจ้าตัวขอ")
    assert store.undo_step is None
    assert count_people(store) == 4
    assert [e.other_id for e in events_of(store, one.id)] == [None]
    assert [e.reason for e in store.records(Erasure)] == ["เจ้าตัวขอ"]
    for _still_open in range(2):
        files = [file for file in (tmp_path / "v").rglob("*") if file.is_file()]
        data = b"".join(file.read_bytes() for file in files)
        assert [v for v in ("ลับเฉพาะ", "0899999999") if v.encode() in data] == []
        store.close()
    again = open_store(tmp_path / "v")
    assert store_findings(again) == []
    assert count_people(again) == 4
    assert again.get(Person, other.id) == other
    again.close()


def test_whoever_is_erased_is_named_in_no_reply_and_no_record_that_was_made_one_with_theirs(
    tmp_path: Path,
) -> None:
    store = create_store(tmp_path / "v")
    set_up_village(store, VILLAGE)
    keep, *_rest = fill(store, 4, 2)
    twin = save_person(store, Person("x", "", "", "ชื่อลับเฉพาะ", note="โน้ตลับเฉพาะ"), "1")
    kept = merge_people(store, keep, twin, {"given": "บุญลับเฉพาะ", "surname": "ใจลับเฉพาะ"})
    day = store.clock().date()
    said = Reply("r", day, "ขอบคุณ", who="นางบุญลับเฉพาะ  ใจลับเฉพาะ บ้าน 9")
    save_reply(store, said)
    save_reply(store, Reply("s", day, "ขอบคุณ", who="นางบุญมา ใจดี"))
    answer_reply(store, said, "ครับ", "นายดี")
    erase(store, kept, "เจ้าตัวขอ")
    assert [reply.who for reply in store.records(Reply, "ORDER BY id")] == ["", "นางบุญมา ใจดี"]
    assert store_findings(store) == []
    store.close()
    files = [file for file in (tmp_path / "v").rglob("*") if file.is_file()]
    assert b"".join(file.read_bytes() for file in files).count("ลับเฉพาะ".encode()) == 0


@pytest.mark.parametrize(
    "way", ["deleted", "with the house", "taken back", "merged", "merged away"]
)
def test_whoever_is_on_record_no_more_is_erased_as_well(tmp_path: Path, way: str) -> None:
    store = create_store(tmp_path / "v")
    set_up_village(store, VILLAGE)
    keep, *_rest = fill(store, 4, 2)
    secret = save_person(store, Person("x", "", "", "ชื่อลับเฉพาะ", "สกุลลับเฉพาะ"), "9")
    save_reply(store, Reply("r", store.clock().date(), "ขอบคุณ", who="ชื่อลับเฉพาะ สกุลลับเฉพาะ"))
    _let_go(store, keep, secret, way)
    [former] = former_people(store, "สกุลลับ")
    erase(store, former.person, "เจ้าตัวขอ")
    assert former_people(store, "ลับเฉพาะ") == []
    assert store.value("SELECT count(*) FROM undo_log WHERE instr(row, 'ลับเฉพาะ')") == 0
    assert store_findings(store) == []
    assert store.get(Person, keep.id) is not None
    for _still_open in range(2):
        files = [file for file in (tmp_path / "v").rglob("*") if file.is_file()]
        assert b"".join(file.read_bytes() for file in files).count("ลับเฉพาะ".encode()) == 0
        store.close()


def test_whoever_is_on_record_is_not_among_those_who_are_gone(tmp_path: Path) -> None:
    store = create_store(tmp_path / "v")
    set_up_village(store, VILLAGE)
    person, other, *_rest = fill(store, 4, 2)
    save_person(store, replace(person, note="ใหม่"), "1")
    delete_person(store, other, "พิมพ์ผิด")
    assert [each.person.id for each in former_people(store)] == [other.id]
    store.undo()
    assert former_people(store) == []
    store.close()


def test_what_the_audit_had_no_room_for_is_found_while_it_can_be_taken_back(tmp_path: Path) -> None:
    store = create_store(tmp_path / "v")
    set_up_village(store, VILLAGE)
    save_person(store, Person("x", "", "", "คนแรก"), "1")
    [house] = store.records(Household)
    with store.change("Many"):
        store.put_all(Person(f"n{n}", house.id, "1", f"คนที่ {n}") for n in range(80))
    delete_household(store, house, "พิมพ์ผิด")
    found = former_people(store)
    assert len(found) == 81
    assert {each.at is None for each in found} == {True, False}
    store.close()


def _let_go(store: Store, keep: Person, secret: Person, way: str) -> None:
    """Let somebody be on record no more."""
    match way:
        case "deleted":
            delete_person(store, secret, "ชื่อลับเฉพาะ ขอให้ลบ")
        case "with the house":
            [house] = store.records(Household, "WHERE house_number = '9'")
            delete_household(store, house, "ไม่มีบ้านแล้ว")
        case "taken back":
            store.undo()
            store.undo()
        case "merged":
            twin = save_person(store, Person("y", "", "", "แฝดลับเฉพาะ"), "9")
            delete_person(store, merge_people(store, secret, twin, {}), "พิมพ์ผิด")
        case _:
            merge_people(store, keep, secret, {"given": keep.given, "surname": keep.surname})


def _fields(person: Person) -> dict[str, object]:
    return {
        name: getattr(person, name)
        for name in ("id", "household_id", "house_number", "given", "surname", "phone")
    }
