"""Zones in dictionary order everywhere, in stores too that were written before it was so."""

import pytest

from tests.people import household, person, village_store
from village_net.store import Store
from village_net.thai.order import number_key
from village_net.village.lists.people_table import COLUMNS, Order, filtered_rowids, lines
from village_net.village.register.edits import save_zone
from village_net.village.register.filters import EVERYBODY
from village_net.village.register.queries import zones
from village_net.village.register.records import Zone

IN_ORDER = [
    "คุ้ม 2", "คุ้ม ๓", "คุ้ม 10", "คุ้มเกาะ", "คุ้มใต้", "คุ้มวัด", "คุ้มเหนือ", "ซอย 1", "ซอย 1/2", "ซอย 12",
]  # fmt: skip


@pytest.fixture
def store() -> Store:
    """A store whose zones still have the keys of older versions."""
    made = village_store()
    homes = [household(n) for n in range(len(IN_ORDER) + 1)]
    # Every id begins with those before it.
    named = [(n, "z" * (n + 1), name) for n, name in enumerate(sorted(IN_ORDER))]
    with made.change("Fill"):
        made.put_all(Zone(id, name) for _n, id, name in named)
        made.put_all(homes)
        made.put_all(person(n, homes[n], zone_id=id) for n, id, _name in named)
        made.put(person(99, homes[-1]))
    for _n, id, name in named:
        old = number_key(name)
        made.connection.execute("UPDATE zone SET sort_key = ? WHERE id = ?", (old, id))
    return made


def stored(store: Store) -> list[str]:
    return [row[0] for row in store.rows("SELECT name FROM zone ORDER BY sort_key, id")]


def of_people(store: Store, *, backwards: bool) -> list[str]:
    order = Order("zone", backwards)
    rowids = filtered_rowids(store, EVERYBODY, order)
    rows = lines(store, [COLUMNS["zone"]], EVERYBODY, order)
    by_rowid = dict(store.rows("SELECT rowid, id FROM person"))
    assert [by_rowid[rowid] for rowid in rowids] == [row[0] for row in rows]
    return [row[1] for row in rows]


def test_zones_are_read_in_dictionary_order_from_an_older_store(store: Store) -> None:
    assert stored(store) != IN_ORDER
    assert [zone.name for zone in zones(store)] == IN_ORDER


def test_people_stand_by_their_zone_and_those_without_one_last(store: Store) -> None:
    assert of_people(store, backwards=False) == [*IN_ORDER, ""]
    assert of_people(store, backwards=True) == [*reversed(IN_ORDER), ""]


def test_the_next_zone_that_is_written_puts_the_stored_order_right(store: Store) -> None:
    save_zone(store, Zone("new", "คุ้มป่า"))
    whole = [*IN_ORDER[:5], "คุ้มป่า", *IN_ORDER[5:]]
    assert stored(store) == [zone.name for zone in zones(store)] == whole
    store.undo()
    assert [zone.name for zone in zones(store)] == IN_ORDER


def test_writing_a_zone_writes_no_other_where_the_order_is_right(store: Store) -> None:
    save_zone(store, Zone("new", "คุ้มป่า"))
    save_zone(store, Zone("zzz", "คุ้มทุ่ง"))
    assert store.undo_step
    assert store.undo_step.rows == 1
