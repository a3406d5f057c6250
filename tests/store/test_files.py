"""What is no village, or may not be written, is refused with a sentence and left as it was."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import Put
from village_net.i18n import Language, Say
from village_net.setting_up import create_village
from village_net.store import create_store, open_store
from village_net.store.errors import (
    DamagedError,
    FileTooNewError,
    ForeignFileError,
    NoVillageError,
    ReadOnlyError,
    VillageExistsError,
    WrongTablesError,
)
from village_net.store.schema import VERSION, tables_of


def a_village(folder: Path) -> Path:
    create_store(folder).close()
    return folder / "data.db"


def assert_refused(folder: Path, expected: type[Exception]) -> None:
    file = folder / "data.db"
    before = file.read_bytes() if file.exists() else None
    with pytest.raises(expected) as refused:
        open_store(folder)
    assert refused.value.say(Say(Language.THAI))  # type: ignore[attr-defined]
    assert (file.read_bytes() if file.exists() else None) == before
    assert sorted(f.name for f in folder.iterdir()) == (["data.db"] if before is not None else [])


def test_an_empty_folder_is_no_village(tmp_path: Path) -> None:
    assert_refused(tmp_path, NoVillageError)


def test_an_empty_file_is_damage_and_never_a_new_store(tmp_path: Path) -> None:
    (tmp_path / "data.db").touch()
    assert_refused(tmp_path, DamagedError)


def test_a_text_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data.db").write_text("ไม่ใช่ฐานข้อมูล " * 50, encoding="utf-8")
    assert_refused(tmp_path, DamagedError)


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "data.db")
    other.execute("CREATE TABLE mine (x)")
    other.commit()
    other.close()
    assert_refused(tmp_path, ForeignFileError)


def test_a_file_cut_off_in_the_middle_is_refused(tmp_path: Path) -> None:
    file = a_village(tmp_path)
    file.write_bytes(file.read_bytes()[:6000])
    assert_refused(tmp_path, DamagedError)


def test_a_file_with_overwritten_pages_is_refused(tmp_path: Path) -> None:
    file = a_village(tmp_path)
    data = bytearray(file.read_bytes())
    data[100:4096] = os.urandom(3996)
    file.write_bytes(bytes(data))
    assert_refused(tmp_path, DamagedError)


@pytest.mark.parametrize("table", sorted(tables_of(VERSION)))
def test_a_file_that_lost_the_first_page_of_a_table_is_refused(
    tmp_path: Path, put_village: Put, table: str
) -> None:
    folder = put_village(tmp_path / "village")
    file = folder / "data.db"
    with closing(sqlite3.connect(file)) as read:
        (size,) = read.execute("PRAGMA page_size").fetchone()
        sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        (root,) = read.execute(sql, (table,)).fetchone()
    data = bytearray(file.read_bytes())
    data[(root - 1) * size : root * size] = bytes(size)
    file.write_bytes(bytes(data))
    assert_refused(folder, DamagedError)


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    file = a_village(tmp_path)
    newer = sqlite3.connect(file)
    newer.execute("PRAGMA journal_mode = DELETE")
    newer.execute("PRAGMA user_version = 999")
    newer.commit()
    newer.close()
    assert_refused(tmp_path, FileTooNewError)


@pytest.mark.parametrize("statement", ["CREATE TABLE person (x)", "CREATE TABLE mine (id TEXT)"])
def test_the_apps_mark_on_other_tables_is_refused(tmp_path: Path, statement: str) -> None:
    for version in (0, 1, VERSION):
        folder = tmp_path / str(version)
        folder.mkdir()
        file = sqlite3.connect(folder / "data.db")
        file.execute("PRAGMA journal_mode = WAL")
        file.execute(statement)
        file.execute(f"PRAGMA application_id = {0x564E4554}")
        file.execute(f"PRAGMA user_version = {version}")
        file.commit()
        file.close()
        assert_refused(folder, WrongTablesError)


def test_a_village_is_never_made_over_another(tmp_path: Path) -> None:
    create_village(tmp_path, "ทุ่งเครือข่าย", 5, "570705").close()
    before = (tmp_path / "data.db").read_bytes()
    with pytest.raises(VillageExistsError):
        create_store(tmp_path)
    assert (tmp_path / "data.db").read_bytes() == before


def test_the_sentence_names_the_folder(tmp_path: Path) -> None:
    with pytest.raises(NoVillageError) as refused:
        open_store(tmp_path / "ไม่มี")
    assert "ไม่มี" in refused.value.say(Say(Language.THAI))


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps folder rights elsewhere")
def test_a_read_only_folder_is_refused(tmp_path: Path) -> None:
    made = tmp_path / "made"
    a_village(made)
    script = (
        "import os, sys; from pathlib import Path\n"
        "from village_net.store import create_store, open_store\n"
        "if os.getuid() == 0: os.setgid(65534); os.setuid(65534)\n"
        "for act, folder in ((create_store, 'new'), (open_store, 'made')):\n"
        "    try: act(Path(sys.argv[1]) / folder)\n"
        "    except Exception as error: print(type(error).__name__)\n"
    )
    for path in (tmp_path, made):
        path.chmod(0o555)
    (made / "data.db").chmod(0o444)
    for parent in tmp_path.parents:
        if not parent.stat().st_mode & 0o001:
            parent.chmod(0o755)
    ran = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    for path in (tmp_path, made):
        path.chmod(0o755)
    assert ran.stdout.split() == ["ReadOnlyError", "ReadOnlyError"], ran.stderr
    assert ReadOnlyError(folder="x").say(Say(Language.THAI))
