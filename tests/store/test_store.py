"""The store's promises: one change is one transaction, one undo, one audit entry."""

import subprocess
import sys
import threading
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from tests.people import fill, household, person, village_store
from village_net.setting_up import create_village
from village_net.store import create_store, memory_store, open_store
from village_net.store.audit import broken_at
from village_net.store.errors import DiskFullError, InUseError
from village_net.store.store import NothingToUndoError, OvertakenError, Store
from village_net.tower.announcements.records import Announcement, Category, Urgency
from village_net.village.register.records import Household, Person, Village, Zone


@pytest.fixture
def store() -> Store:
    return village_store()


def dump(store: Store) -> list[object]:
    tables = ("village", "household", "person", "announcement", "column_mapping")
    return [store.rows(f"SELECT * FROM {table} ORDER BY id") for table in tables]


def test_records_come_back_as_they_were_put(store: Store) -> None:
    home = household(1, "12/3")
    everything = person(1, home, occupation="ทำนา", note="x")
    nothing = person(2, home, title="", sex=None, birth=None, national_id="", relation=None)
    notice = Announcement(
        "a", "t", "x", date(2026, 11, 23), Category.HEALTH, Urgency.URGENT,
        date(2026, 11, 24), time(8, 30), None, time(15, 0), "c",
    )  # fmt: skip
    with store.change("Add"):
        for record in (home, everything, nothing, notice):
            store.put(record)
    assert store.records(Household) == [home]
    assert store.records(Person, "ORDER BY id") == [everything, nothing]
    assert store.get(Announcement, "a") == notice


def test_a_failed_change_leaves_nothing_behind(store: Store) -> None:
    before = dump(store)
    lines = store.value("SELECT count(*) FROM audit")

    def fail() -> None:
        with store.change("Add"):
            store.put(household(1))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert dump(store) == before
    assert store.value("SELECT count(*) FROM audit") == lines
    assert store.undo_step is None


def test_undo_and_redo_give_back_every_state_exactly(store: Store) -> None:
    fill(store, 3, 2)
    states = [dump(store)]

    def step(write: object) -> None:
        with store.change("Step"):
            write()  # type: ignore[operator]
        states.append(dump(store))

    one = store.get(Person, "p1")
    assert one
    step(lambda: store.put(replace(one, given="ใหม่", birth=None)))
    step(
        lambda: [
            store.put(replace(one, note="ก")),
            store.put(replace(one, note="ข'\"\n")),
        ]
    )
    step(lambda: [store.remove(one), store.put(one), store.put(replace(one, phone="1"))])
    step(lambda: [store.remove(p) for p in store.records(Person)])
    for state in reversed(states[:-1]):
        store.undo()
        assert dump(store) == state
    for state in states[1:]:
        store.redo()
        assert dump(store) == state


def test_undo_of_a_delete_brings_back_its_members(store: Store) -> None:
    people = fill(store, 5)
    before = dump(store)
    with store.change("Delete"):
        for one in people:
            store.remove(one)
        store.remove(household(1))
    store.undo()
    assert dump(store) == before


def test_a_new_change_ends_redo(store: Store) -> None:
    fill(store, 1)
    store.undo()
    assert store.redo_step
    with store.change("Other"):
        store.put(household(9))
    assert store.redo_step is None
    with pytest.raises(NothingToUndoError):
        store.redo()


def test_old_steps_are_forgotten_and_the_latest_hundred_stay(store: Store) -> None:
    for number in range(120):
        with store.change(f"Step {number}"):
            store.put(household(number))
    undone = 0
    while store.undo_step:
        store.undo()
        undone += 1
    assert undone == 100
    assert store.value("SELECT count(*) FROM household") == 20


def test_a_change_without_writes_is_no_step(store: Store) -> None:
    lines = store.value("SELECT count(*) FROM audit")
    with store.change("Nothing"):
        pass
    assert store.undo_step is None
    assert store.value("SELECT count(*) FROM audit") == lines


def test_listeners_hear_which_tables_changed(store: Store) -> None:
    heard: list[frozenset[str]] = []
    store.subscribe(heard.append)
    fill(store, 1)
    store.undo()
    assert heard == [frozenset({"household", "person"})] * 2


def test_changes_never_nest_and_writes_need_one(store: Store) -> None:
    with pytest.raises(RuntimeError), store.change("A"), store.change("B"):
        pass
    with pytest.raises(RuntimeError):
        store.put(household(1))


def test_the_audit_has_a_line_for_each_change_undo_and_redo(store: Store) -> None:
    fill(store, 1)
    store.undo()
    store.redo()
    kinds = [row[0] for row in store.rows("SELECT kind FROM audit ORDER BY seq")]
    assert kinds == ["change", "change", "undo", "redo"]
    assert broken_at(store.connection) is None


def test_the_audit_refuses_change_and_delete(store: Store) -> None:
    for statement in ("UPDATE audit SET by = 'x'", "DELETE FROM audit"):
        with pytest.raises(Exception, match="never"):
            store.connection.execute(statement)


@pytest.mark.parametrize(
    ("tampering", "line"),
    [
        ("UPDATE audit SET label = 'x' WHERE seq = 2", 2),
        ("DELETE FROM audit WHERE seq = 2", 2),
        ("DELETE FROM audit WHERE seq = 3", 3),
    ],
)
def test_the_chain_shows_where_the_audit_was_altered(
    store: Store, tampering: str, line: int
) -> None:
    fill(store, 1)
    store.undo()
    connection = store.connection
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DROP TRIGGER audit_is_true")
    connection.execute("DROP TRIGGER audit_is_kept")
    connection.execute(tampering)
    assert broken_at(connection) == line


def test_erasing_the_values_keeps_the_chain(store: Store) -> None:
    fill(store, 1)
    store.connection.execute("UPDATE audit_detail SET detail = '{}'")
    assert broken_at(store.connection) is None


def test_what_was_saved_is_there_after_the_process_is_killed(tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from village_net.store import create_store;"
        "from village_net.village.register.records import Household\n"
        "store = create_store(Path(sys.argv[1]))\n"
        "with store.change('Add'): store.put(Household('h', '1'))\n"
        "os.kill(os.getpid(), 9) if os.name != 'nt' else os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "ก ข")], check=False)
    store = open_store(tmp_path / "ก ข")
    assert store.records(Household) == [Household("h", "1")]
    store.close()


def test_a_second_window_is_refused_and_the_first_one_goes_on(tmp_path: Path) -> None:
    store = create_store(tmp_path)
    script = (
        "import sys; from pathlib import Path; from village_net.store import open_store\n"
        "try: open_store(Path(sys.argv[1]))\n"
        "except Exception as error: sys.exit(type(error).__name__)"
    )
    other = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert other.stderr.strip() == "InUseError"
    with pytest.raises(InUseError):
        open_store(tmp_path)
    fill(store, 1)
    store.close()
    open_store(tmp_path).close()


def test_a_full_disk_takes_the_change_back_and_says_so(tmp_path: Path) -> None:
    store = create_store(tmp_path)
    fill(store, 1)
    store.connection.execute("PRAGMA main.max_page_count = 1")
    before = dump(store)
    with pytest.raises(DiskFullError), store.change("Much"):
        store.put_all(household(n, "x" * 500) for n in range(10, 2000))
    assert dump(store) == before
    store.close()


def test_the_store_is_in_one_threads_hands_at_a_time() -> None:
    store = memory_store()
    caught: list[BaseException] = []
    done: list[int] = []

    def without_lending() -> None:
        try:
            store.rows("SELECT 1")
        except RuntimeError as error:
            caught.append(error)

    def with_lending() -> None:
        with store.lend():
            done.append(store.value("SELECT 1"))

    for work in (without_lending, with_lending):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    assert caught
    assert done == [1]
    assert store.value("SELECT 2") == 2


def test_nothing_of_a_deleted_person_stays_in_the_file(tmp_path: Path) -> None:
    store = create_store(tmp_path)
    marked = person(1, household(1), given="ลบแล้วต้องไม่เหลือ")
    with store.change("Add"):
        store.put(household(1))
        store.put(marked)
    with store.change("Delete"):
        store.remove(marked)
    store.connection.execute("DELETE FROM audit_detail")
    store.close()
    assert "ลบแล้วต้องไม่เหลือ".encode() not in (tmp_path / "data.db").read_bytes()


def noted(store: Store) -> int:
    """Return how many lines the log of undo holds."""
    return store.value("SELECT count(*) FROM undo_log")


def test_a_new_store_has_nothing_to_undo(store: Store, tmp_path: Path) -> None:
    made = create_village(tmp_path / "made", "ทุ่งเครือข่าย", 5, "570705")
    for new in (store, made):
        assert new.undo_step is None
        assert new.redo_step is None
        assert noted(new) == 0
        with pytest.raises(NothingToUndoError):
            new.undo()
        assert len(new.records(Village)) == 1
    made.close()


def test_a_village_that_is_only_read_is_not_watched(tmp_path: Path) -> None:
    create_store(tmp_path / "v").close()
    store = open_store(tmp_path / "v")
    triggers = "SELECT count(*) FROM sqlite_temp_schema WHERE type = 'trigger'"
    assert store.records(Village) == []
    assert store.value(triggers) == 0
    with store.change("Add"):
        store.put(household(1))
    assert store.value(triggers) > 0
    store.close()


def fail_midway(store: Store) -> None:
    with store.change("Add"):
        store.put(household(1))
        raise ZeroDivisionError


def test_a_first_change_that_fails_leaves_the_next_one_to_be_taken_back(tmp_path: Path) -> None:
    store = create_store(tmp_path / "v")
    with pytest.raises(ZeroDivisionError):
        fail_midway(store)
    with store.change("Add"):
        store.put(household(2))
    assert len(store.records(Household)) == 1
    store.undo()
    assert store.records(Household) == []
    store.close()


def test_a_change_that_was_kept_is_told_to_all_whatever_fails_in_a_listener(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[frozenset[str]] = []
    mishaps: list[type[BaseException]] = []

    def fail(_tables: frozenset[str]) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: mishaps.append(kind))
    store.subscribe(fail)
    store.subscribe(heard.append)
    fill(store, 1)
    assert store.undo_step
    assert len(heard) == 1
    assert mishaps == [ZeroDivisionError]


def test_undo_of_a_step_that_was_overtaken_is_refused(store: Store) -> None:
    for number in (1, 2):
        with store.change("Add", about=f"house {number}"):
            store.put(household(number))
    second = store.undo_step
    assert second
    assert second.about == "house 2"
    store.undo(second)
    with pytest.raises(OvertakenError):
        store.undo(second)
    assert [home.id for home in store.records(Household)] == ["h1"]
    again = store.redo_step
    assert again
    assert again.about == "house 2"
    store.redo(again)
    with pytest.raises(OvertakenError):
        store.redo(again)


def test_what_happened_in_the_world_takes_steps_off_both_stacks(store: Store) -> None:
    for number in (1, 2, 3):
        with store.change(f"House {number}"):
            store.put(household(number))
    with store.change("Zone"):
        store.put(Zone("z", "คุ้มเหนือ"))
    store.undo()
    store.undo()
    assert store.redo_step
    with store.logging("Happened"):
        store.put(household(9))
    assert store.undo_step is None
    assert store.redo_step is None


def test_what_is_no_step_any_more_leaves_no_line_in_the_log_of_undo(store: Store) -> None:
    for _ in range(5):
        with store.logging("Happened"):
            store.put(household(1))
            store.remove(household(1))
    assert noted(store) == 0
    with store.change("Add"):
        store.put(household(1))
    for _ in range(5):
        store.undo()
        store.redo()
    assert noted(store) == 1
    store.undo()
    with store.change("Other"):
        store.put(household(2))
    assert noted(store) == 1
    with store.logging("Happened"):
        store.put(household(3))
    assert noted(store) == 0
