"""What is written into the log of broadcasts, beside the steps that can be taken back."""

from tests.tower.tower import HEAD, approved
from village_net.store import Store
from village_net.store.references import references
from village_net.tower.air.log import Airing, begin, close_cut_off, end, skip
from village_net.tower.air.records import Outcome


def test_what_the_log_writes_names_only_records_whose_steps_it_takes_along(store: Store) -> None:
    """A step is taken back without asking what names its records: nothing may, that came after."""
    first, second, third = (approved(store, id) for id in ("a", "b", "c"))
    written: list[frozenset[str]] = []
    store.subscribe(written.append)
    end(store, begin(store, Airing(first, HEAD)), Outcome.AIRED)
    skip(store, Airing(second, HEAD), "ฝนตก")
    begin(store, Airing(third, HEAD))
    close_cut_off(store)
    assert len(written) == 5
    keys = references(store)
    for tables in written:
        assert {key.to for key in keys if key.table in tables} <= tables
