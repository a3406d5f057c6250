"""Every edit is taken back exactly, and done again exactly, on the sample village."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Put
from tests.declared import edits
from tests.every_activity_edit import ACTIVITY_CALLS
from tests.every_edit import CALLS as OTHER_CALLS
from tests.every_edit import Sample
from village_net.store import Store, open_store

_EDITS = edits()
CALLS = OTHER_CALLS | ACTIVITY_CALLS
_BESIDE = ("audit", "audit_detail")


@pytest.fixture
def sample(tmp_path: Path, put_sample: Put) -> Iterator[Sample]:
    with closing(open_store(put_sample(tmp_path / "v"))) as store:
        yield Sample(store, tmp_path)


def dump(store: Store) -> dict[str, list[Any]]:
    tables = store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    names = [name for (name,) in tables if name not in _BESIDE and not name.startswith("sqlite_")]
    return {name: store.rows(f"SELECT * FROM {name} ORDER BY id") for name in names}


def test_every_edit_has_its_call() -> None:
    assert sorted(CALLS) == sorted(_EDITS)


@pytest.mark.parametrize("name", _EDITS)
def test_an_edit_is_taken_back_and_done_again_exactly(name: str, sample: Sample) -> None:
    store, edit = sample.store, _EDITS[name]
    given = CALLS[name](sample)
    before, step = dump(store), store.undo_step
    call(edit, store, given)
    after = dump(store)
    assert after != before
    assert store.undo_step is not step
    store.undo()
    assert dump(store) == before
    assert store.undo_step is step
    store.redo()
    assert dump(store) == after


def call(edit: Callable[..., Any], store: Store, given: tuple[Any, ...]) -> None:
    named = given[-1] if given and edit.__name__ == "change_people" else {}
    edit(store, *(given[:-1] if named else given), **named)
