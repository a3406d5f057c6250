"""Folded texts are read slice by slice, and follow what is changed, taken back and done again."""

from dataclasses import replace
from datetime import date

from tests.people import village_store
from village_net.store import Store
from village_net.store.folded_texts import FoldedTexts
from village_net.tower.announcements.queries import announcement_texts
from village_net.tower.announcements.records import Announcement

DAY = date(2026, 11, 23)


def texts_of(store: Store, slice_rows: int = 2) -> FoldedTexts:
    return FoldedTexts(store, ("announcement",), announcement_texts, slice_rows)


def put(store: Store, *titles: str) -> None:
    with store.change("Write"):
        store.put_all(Announcement(t, t, "น้ำไม่ไหล\nรองน้ำไว้ใช้", DAY) for t in titles)


def held(texts: FoldedTexts, *terms: str) -> list[str]:
    while not texts.warm():
        pass
    titles = dict(texts._store.rows("SELECT rowid, title FROM announcement"))
    return [titles[rowid] for rowid in texts.holding(terms or ("นำ",))]


def test_what_is_not_read_yet_is_not_found_and_each_warming_reads_on() -> None:
    store = village_store()
    texts = texts_of(store)
    put(store, "a", "b", "c", "d", "e")
    assert list(texts.holding(["นำ"])) == [2, 1]
    assert texts.warm() is False
    assert texts.warm() is True
    assert held(texts, "นำ") == ["e", "d", "c", "b", "a"]


def test_all_terms_must_be_held_in_whatever_part() -> None:
    store = village_store()
    put(store, "น้ำประปา", "ไฟฟ้า")
    texts = texts_of(store)
    assert held(texts, "ประปา", "รอง") == ["น้ำประปา"]
    assert held(texts, "ประปา", "ไฟ") == []
    assert list(texts.holding(["รอง"], in_heads=True)) == []
    assert list(texts.holding(["ประปา"], in_heads=True)) == [1]
    assert list(texts.holding([])) == []


def test_a_change_an_undo_and_a_redo_are_followed() -> None:
    store = village_store()
    put(store, "a", "b", "c")
    texts = texts_of(store)
    assert held(texts) == ["c", "b", "a"]
    with store.change("Change"):
        store.put(replace(store.records(Announcement)[1], title="ใหม่"))
    assert held(texts) == ["c", "ใหม่", "a"]
    store.undo()
    assert held(texts) == ["c", "b", "a"]
    store.redo()
    with store.change("Remove"):
        store.remove(store.records(Announcement)[0])
    assert held(texts) == ["c", "ใหม่"]


def test_the_village_profile_is_no_reason_to_read_again() -> None:
    store = village_store()
    put(store, "a")
    texts = texts_of(store)
    assert held(texts) == ["a"]
    texts._on_changed(frozenset({"village"}))
    assert texts.warm() is True
