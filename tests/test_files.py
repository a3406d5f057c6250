"""Files are there whole or not at all, and wait for whoever reads them just now."""

from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.held_files import HeldFiles
from village_net.exchange.out.tables import OutTable, write_csv
from village_net.files import FileInUseError, discard, put_in_place, remove, write_whole
from village_net.i18n import Language, Say
from village_net.saving import save_paper
from village_net.store.drafts import Draft, remove_draft, write_draft
from village_net.tower.sound.wav import write_wav
from village_net.tower.templates.catalogue import announcement_templates
from village_net.tower.templates.own import export_templates

Write = Callable[[Path], object]

DRAFT = Draft("person", "", "แก้ว", {"given": "แก้ว"})

WRITERS: dict[str, Write] = {
    "draft-person.json": lambda file: write_draft(file.parent, DRAFT),
    "chime.wav": lambda file: write_wav(file, array("h", [1, 2, 3])),
    "list.csv": lambda file: write_csv(OutTable("คน", "", [["ชื่อ"]], [["แก้ว"]]), file),
    "paper.pdf": lambda file: save_paper(b"%PDF", file),
    "templates.toml": lambda file: export_templates(announcement_templates()[:1], file),
}


def test_a_file_that_is_let_go_of_soon_is_replaced(tmp_path: Path, held_files: HeldFiles) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    held_files.others.add(file)
    held_files.tired_after = 3
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert len(held_files.waited) == 3
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_stays_in_use_is_left_after_about_a_second(
    tmp_path: Path, held_files: HeldFiles
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    held_files.others.add(file)
    with pytest.raises(FileInUseError) as refused:
        write_whole(file, b"new")
    assert "โปรแกรมอื่น" in refused.value.say(Say(Language.THAI))
    assert 0.8 < sum(held_files.waited) < 1.5
    assert [(f.name, f.read_bytes()) for f in tmp_path.iterdir()] == [("a.txt", b"old")]
    with pytest.raises(FileInUseError):
        remove(file)
    discard(file)
    assert file.exists()


def test_a_new_file_waits_for_the_scanner_that_looks_at_it(
    tmp_path: Path, held_files: HeldFiles
) -> None:
    unfinished = tmp_path / "a.part"
    unfinished.write_bytes(b"new")
    held_files.others.add(unfinished)
    held_files.tired_after = 1
    put_in_place(unfinished, tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_bytes() == b"new"


def test_what_may_not_be_written_at_all_is_not_waited_for(
    tmp_path: Path, held_files: HeldFiles
) -> None:
    with pytest.raises(FileNotFoundError):
        put_in_place(tmp_path / "gone", tmp_path / "a.txt")
    (tmp_path / "folder").mkdir()
    held_files.others.add(tmp_path / "folder")
    with pytest.raises(OSError, match="used by another"):
        write_whole(tmp_path / "folder", b"new")
    assert held_files.waited == []
    assert [file.name for file in tmp_path.iterdir()] == ["folder"]


@pytest.mark.parametrize("name", WRITERS)
def test_whoever_replaces_a_file_says_that_it_is_in_use(
    name: str, tmp_path: Path, held_files: HeldFiles
) -> None:
    file = tmp_path / name
    WRITERS[name](file)
    before = file.read_bytes()
    held_files.others.add(file)
    with pytest.raises(FileInUseError):
        WRITERS[name](file)
    assert [(f, f.read_bytes()) for f in tmp_path.iterdir()] == [(file, before)]


def test_a_draft_that_is_in_use_is_not_called_read_only(
    tmp_path: Path, held_files: HeldFiles
) -> None:
    write_draft(tmp_path, DRAFT)
    held_files.others.add(tmp_path / "draft-person.json")
    with pytest.raises(FileInUseError):
        remove_draft(tmp_path, "person")
