"""References belong to the schema: every id is a key, and what hangs on a record is told by it."""

from dataclasses import replace
from datetime import date

import pytest

from tests.people import fill, household, village_store
from village_net.store import Store
from village_net.store.errors import NamesGoneError
from village_net.store.references import (
    CASCADE,
    RESTRICT,
    SET_NULL,
    move,
    references,
    references_to,
)
from village_net.tower.announcements.records import Announcement, Audience
from village_net.tower.newsletters.newsletters import Newsletter
from village_net.tower.towers.records import Tower
from village_net.village.quality.merging import DistinctPair
from village_net.village.register.particulars import Particulars
from village_net.village.register.records import Household, Zone

# The log holds ids as it holds names: as they were.
OF_THE_LOG = {("broadcast", "announcement_id"), ("broadcast", "slot_id")}
DAY = date(2026, 11, 23)


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 6, 2)
    return made


def put(store: Store, *records: object) -> None:
    with store.change("Fill"):
        for record in records:
            store.put(record)  # type: ignore[arg-type]


def test_every_column_that_holds_an_id_is_a_key_of_the_schema(store: Store) -> None:
    keys = {(each.table, each.column) for each in references(store)}
    columns = store.rows(
        "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c"
        " WHERE t.type = 'table' AND (c.name LIKE '%\\_id' ESCAPE '\\'"
        " OR c.name LIKE '%\\_ids' ESCAPE '\\' OR c.name IN ('one', 'other'))"
    )
    official = {("person", "national_id")}
    assert {tuple(row) for row in columns} - keys == OF_THE_LOG | official


def test_every_key_states_what_happens_when_its_record_goes(store: Store) -> None:
    assert references(store)
    assert {each.on_delete for each in references(store)} == {CASCADE, SET_NULL, RESTRICT}


def test_what_hangs_on_one_record_moves_to_another_and_names_nobody_twice(store: Store) -> None:
    put(store, Particulars("p1", spouse_id="p2"), Particulars("p3", father_id="p2"))
    put(store, replace(household(1), volunteer_id="p2"))
    put(store, DistinctPair("d", "p1", "p2"), DistinctPair("e", "p2", "p4"))
    with store.change("Move"):
        move(store, "person", "p2", "p1")
    assert store.records(Particulars, "ORDER BY id") == [
        Particulars("p1"),
        Particulars("p3", father_id="p1"),
    ]
    assert store.records(DistinctPair) == [DistinctPair("e", "p1", "p4")]
    volunteer = store.get(Household, "h1")
    assert volunteer
    assert volunteer.volunteer_id == "p1"
    for key in references_to(store, "person"):
        named = f"SELECT count(*) FROM {key.table} WHERE {key.column} = ?"
        assert key.is_part or store.value(named, ("p2",)) == 0


def test_ids_of_a_record_come_back_in_their_order_and_undo_is_exact(store: Store) -> None:
    zones = [Zone(f"z{n}", f"คุ้ม {n}") for n in range(4)]
    put(store, *zones, Tower("t", "หอ", zone_ids=("z2", "z0")))
    assert store.records(Tower)[0].zone_ids == ("z2", "z0")
    put(store, Tower("t", "หอ", zone_ids=("z0", "z3", "z2")))
    assert store.records(Tower)[0].zone_ids == ("z0", "z3", "z2")
    store.undo()
    assert store.records(Tower)[0].zone_ids == ("z2", "z0")
    with store.change("Remove"):
        store.remove(zones[2])
        store.remove(zones[0])
    assert store.records(Tower) == [Tower("t", "หอ", everywhere=False)]
    store.undo()
    assert store.records(Tower)[0].zone_ids == ("z2", "z0")
    store.redo()
    assert store.records(Tower)[0].zone_ids == ()


def test_a_link_to_what_is_gone_meanwhile_falls_out_and_moves_no_other(store: Store) -> None:
    news = [Announcement(id, id, "x", DAY) for id in ("a", "b")]
    put(store, *news)
    put(store, Newsletter("n", "1", "", DAY, DAY, ("gone", "b", "a")))
    assert store.records(Newsletter)[0].announcement_ids == ("b", "a")


def test_an_audience_is_of_one_kind_and_of_the_kind_that_was_chosen(store: Store) -> None:
    put(store, Zone("z", "คุ้ม"))
    news = Announcement("a", "a", "x", DAY).meant_for(Audience.ZONES, ("z",))
    put(store, news)
    kept = store.records(Announcement)[0]
    assert (kept, kept.audience_ids) == (news, ("z",))
    assert kept.meant_for(Audience.ALL).zone_ids == ()
    assert kept.meant_for(Audience.GROUPS, ("g",)).audience_ids == ("g",)


def test_naming_what_was_removed_meanwhile_is_refused_in_words(store: Store) -> None:
    with pytest.raises(NamesGoneError):
        put(store, replace(household(1), zone_id="gone"))
