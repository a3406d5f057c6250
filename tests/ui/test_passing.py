"""Files that live while the app runs: numbered, private, gone with the run or at the next start."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.held_files import HeldFiles
from ui.opened_outside import put_outside
from ui.passing import make_folder, passing_file, tidy_passing


def test_a_letter_shown_twice_gets_a_number(held_files: HeldFiles) -> None:
    first = put_outside("หนังสือ.pdf", b"first")
    held_files.others.add(first)
    second = put_outside("หนังสือ.pdf", b"second")
    assert (first.read_bytes(), second.read_bytes()) == (b"first", b"second")
    assert (first.suffix, second.suffix) == (".pdf", ".pdf")


def test_a_name_from_another_system_stays_in_the_folder() -> None:
    folder = passing_file("a.pdf").parent
    assert passing_file("../../a:b.pdf") == folder / "a-b.pdf"
    assert passing_file("CON.pdf") == folder / "CON-.pdf"


@pytest.mark.parametrize(
    "name",
    ["..", "", ".", "/", "a\x00b.pdf", "\ud800.pdf", "ก" * 300, "a." + "b" * 300, " . "],
)
def test_a_name_of_a_stranger_is_a_file_in_the_folder(name: str) -> None:
    folder = passing_file("a.pdf").parent
    file = put_outside(name, b"x")
    assert file.parent == folder
    assert file.read_bytes() == b"x"
    assert len(file.name) <= 80


def test_what_a_killed_run_left_goes_at_the_next_start_and_what_runs_stays(tmp_path: Path) -> None:
    killed = (
        "import os, sys; from pathlib import Path; from ui.passing import make_folder;"
        "folder, lock = make_folder(Path(sys.argv[1]));"
        "(folder / 'letter.pdf').write_bytes(b'x'); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", killed, str(tmp_path)], check=False)
    assert len(list(tmp_path.glob("village-net-*/letter.pdf"))) == 1
    running, lock = make_folder(tmp_path)
    tidy_passing(tmp_path)
    assert [file for file in tmp_path.iterdir() if file.is_dir()] == [running]
    lock.unlock()
    tidy_passing(tmp_path)
    assert list(tmp_path.iterdir()) == []
