"""Steps are taken back as they were made: keys rest meanwhile, and are on guard again after."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.people import fill, household, village_store
from village_net.store.errors import NamesGoneError
from village_net.store.store import OvertakenError, Store


@pytest.fixture
def store() -> Store:
    return village_store()


def work_of(store: Store, act: Callable[[], object]) -> int:
    """Return how many hundreds of SQLite's own steps something takes, whatever the machine."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    store.connection.set_progress_handler(count, 100)
    act()
    store.connection.set_progress_handler(None, 0)
    return steps


def test_taking_back_asks_no_table_that_might_name_what_goes(store: Store) -> None:
    made = work_of(store, lambda: fill(store, 300, houses=75))
    assert work_of(store, store.undo) < made * 1.6


def test_keys_are_on_guard_again_after_a_step_was_played_back(store: Store) -> None:
    fill(store, 1)
    step = store.undo_step
    store.undo()
    store.redo()
    with pytest.raises(OvertakenError):
        store.redo(step)
    with pytest.raises(NamesGoneError), store.change("Add"):
        store.put(replace(household(2), zone_id="gone"))
