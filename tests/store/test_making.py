"""A village comes into being whole or not at all, wherever the power fails or the disk is full."""

import errno
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from village_net.errors import Refusal
from village_net.setting_up import create_village, open_village
from village_net.store import Store, is_village, open_store
from village_net.store.errors import DamagedError, DiskFullError, VillageExistsError
from village_net.store.making import UnfinishedError, is_being_made, is_unfinished
from village_net.village.register.queries import the_village

# What reaches the disk: statements of SQLite, and what is asked of the system.
_STATEMENT = "execute"
_ON_DISK = {_STATEMENT, "executemany", "backup"}
_ON_DISK |= {"mkdir", "rename", "replace", "fsync", "rmdir", "close"}


def begin(folder: Path) -> Store:
    return create_village(folder, "ทุ่งเครือข่าย", 5, "570705")


def make(folder: Path) -> None:
    begin(folder).close()


@contextmanager
def at_step(number: int, happens: Callable[[], None]) -> Iterator[list[str]]:
    """Let something happen at the n-th time that the block turns to the disk."""
    steps: list[str] = []

    def watch(_frame: FrameType, event: str, called: Any) -> None:
        if event == "c_call" and called.__name__ in _ON_DISK and not _is_text(called):
            steps.append(called.__name__)
            if len(steps) == number:
                happens()

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        yield steps
    finally:
        sys.setprofile(before)


def _is_text(called: Any) -> bool:
    """Tell the ``replace`` of a text, which Windows' paths are made with, from that of a file."""
    return isinstance(getattr(called, "__self__", None), str)


def steps_of_making(folder: Path) -> list[str]:
    """Return what a making asks of the disk, but for what only the first one has to find out."""
    make(folder / "first")
    with at_step(0, lambda: None) as steps:
        make(folder / "second")
    return steps


def chosen(steps: list[str], existing: bool) -> list[int]:
    """Return the numbers of the steps that write, of those around them and of some of the rest.

    Where the folder is there already, the tables are made no other way.
    """
    near = 1 if existing else 3
    writing = [n for n, name in enumerate(steps, start=1) if name != _STATEMENT]
    around = {n + by for n in writing for by in range(-near, near + 1)}
    return sorted((around | set(range(1, len(steps), 100))) & set(range(1, len(steps) + 1)))


def disk_full() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")
@pytest.mark.parametrize("existing", [False, True], ids=("new folder", "folder that is there"))
def test_a_power_cut_leaves_nothing_or_a_whole_village(tmp_path: Path, existing: bool) -> None:
    wholes = 0
    steps = steps_of_making(tmp_path / "whole")
    for number in chosen(steps, existing):
        folder = tmp_path / f"{number}" / "village"
        (folder if existing else folder.parent).mkdir(parents=True)
        child = os.fork()
        if child == 0:
            with at_step(number, lambda: os._exit(9)):
                make(folder)
            os._exit(0)
        os.waitpid(child, 0)
        for each in folder.parent.iterdir():
            assert each == folder or is_being_made(each)
        if is_village(folder):
            wholes += 1
        else:
            make(folder)
        store = open_village(folder)
        assert the_village(store).name == "ทุ่งเครือข่าย"
        store.close()
    assert 0 < wholes < len(steps)


@pytest.mark.parametrize("existing", [False, True], ids=("new folder", "folder that is there"))
def test_a_full_disk_leaves_nothing_and_is_told(tmp_path: Path, existing: bool) -> None:
    steps = steps_of_making(tmp_path / "whole")
    for number in chosen(steps, existing):
        folder = tmp_path / f"{number}" / "village"
        (folder if existing else folder.parent).mkdir(parents=True)
        try:
            with at_step(number, disk_full):
                made = begin(folder)
            made.close()
        except DiskFullError:
            left = list(folder.parent.rglob("*"))
            whole = is_village(folder)
            assert whole or left == ([folder] if existing else [])
            if not whole:
                make(folder)
        open_village(folder).close()


def empty_file(folder: Path) -> None:
    (folder / "data.db").touch()


def without_tables(folder: Path) -> None:
    file = sqlite3.connect(folder / "data.db")
    file.execute(f"PRAGMA application_id = {0x564E4554}")
    file.execute("VACUUM")
    file.close()


def without_profile(folder: Path) -> None:
    make(folder)
    store = open_store(folder)
    for table in ("audit_detail", "audit", "village"):
        for trigger in ("audit_is_kept", "audit_is_true"):
            store.connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        store.connection.execute(f"DELETE FROM {table}")
    store.close()


def in_the_log_only(folder: Path) -> None:
    """As the power leaves a file whose tables stand in the write-ahead log alone."""
    made = folder / "made"
    made.mkdir()
    file = sqlite3.connect(made / "data.db")
    file.execute("PRAGMA journal_mode = WAL")
    file.execute("CREATE TABLE person (id TEXT PRIMARY KEY)")
    for each in made.iterdir():
        if each.name.endswith("-wal"):
            (folder / each.name).write_bytes(each.read_bytes())
    file.close()
    (folder / "data.db").touch()
    for each in made.iterdir():
        each.unlink()
    made.rmdir()


LEFT = (empty_file, without_tables, without_profile, in_the_log_only)


@pytest.mark.parametrize("leave", LEFT, ids=lambda leave: leave.__name__)
def test_what_a_making_left_is_known_put_aside_and_never_in_the_way(
    leave: Callable[[Path], None], tmp_path: Path
) -> None:
    leave(tmp_path)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(UnfinishedError):
        open_village(tmp_path)
    assert not is_village(tmp_path)
    make(tmp_path)
    store = open_village(tmp_path)
    assert the_village(store).moo == 5
    store.close()
    aside = {file.name: file.read_bytes() for file in (tmp_path / "unfinished-before").iterdir()}
    assert aside.keys() == before.keys()
    assert aside["data.db"] == before["data.db"] or leave is without_profile


@pytest.mark.parametrize("sign", ["backups/20261123-060000.db", "sounds/a.wav", "draft-x.json"])
def test_an_empty_file_of_a_village_that_was_in_use_is_damage(tmp_path: Path, sign: str) -> None:
    empty_file(tmp_path)
    (tmp_path / sign).parent.mkdir(exist_ok=True)
    (tmp_path / sign).touch()
    with pytest.raises(DamagedError):
        open_village(tmp_path)
    with pytest.raises(VillageExistsError):
        make(tmp_path)


def test_records_are_never_taken_for_an_unfinished_making(tmp_path: Path) -> None:
    make(tmp_path)
    assert not is_unfinished(tmp_path)
    store = open_store(tmp_path)
    store.connection.execute("DELETE FROM village")
    store.close()
    with pytest.raises(DamagedError):
        open_village(tmp_path)
    with pytest.raises(Refusal):
        make(tmp_path)


def test_another_programs_empty_file_is_no_unfinished_making(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "data.db")
    other.execute("CREATE TABLE mine (x)")
    other.close()
    assert not is_unfinished(tmp_path)
    with pytest.raises(VillageExistsError):
        make(tmp_path)


def test_a_log_without_its_file_never_flows_into_a_new_village(tmp_path: Path) -> None:
    in_the_log_only(tmp_path)
    (tmp_path / "data.db").unlink()
    make(tmp_path)
    open_village(tmp_path).close()
    assert (tmp_path / "unfinished-before" / "data.db-wal").exists()
