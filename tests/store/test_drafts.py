"""Drafts of forms in the village's folder."""

import errno
import os
import subprocess
import sys

import pytest

from village_net.store.drafts import (
    Draft,
    all_drafts,
    read_draft,
    remove_draft,
    remove_drafts_with,
    write_draft,
)
from village_net.store.errors import DiskFullError

DRAFT = Draft("person", "p1", "แก้ว", {"given": "แก้ว", "birth": "31/2/2520"})
NEW = Draft("person", "", "คำ", {"given": "คำ", "mother": '["p1", "แก้ว"]'})


def test_each_record_has_a_draft_of_its_own_until_it_is_removed(tmp_path):
    write_draft(tmp_path, DRAFT)
    write_draft(tmp_path, NEW)
    assert read_draft(tmp_path, "person", "p1") == DRAFT
    assert read_draft(tmp_path, "person") == NEW
    assert read_draft(tmp_path, "announcement") is None
    assert all_drafts(tmp_path) == [NEW, DRAFT]
    remove_draft(tmp_path, "person", "p1")
    assert all_drafts(tmp_path) == [NEW]
    remove_draft(tmp_path, "person")
    assert list(tmp_path.iterdir()) == []


def test_a_file_name_does_not_say_whom_a_draft_is_about(tmp_path):
    write_draft(tmp_path, Draft("person", "+ 12 แก้ว", "แก้ว", {"given": "แก้ว"}))
    (name,) = [file.name for file in tmp_path.iterdir()]
    assert name.startswith("draft-person-")
    assert name.isascii()
    assert "12 " not in name


def test_drafts_that_name_an_erased_person_go(tmp_path):
    write_draft(tmp_path, DRAFT)
    write_draft(tmp_path, NEW)
    write_draft(tmp_path, Draft("group", "g1", "กลุ่ม", {"name": "กลุ่ม"}))
    remove_drafts_with(tmp_path, "p1")
    assert [draft.form for draft in all_drafts(tmp_path)] == ["group"]


@pytest.mark.parametrize(
    "damaged",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"given": "x"}', b'{"form": "person", "typed": []}'],
)
def test_a_damaged_draft_counts_as_none(tmp_path, damaged):
    (tmp_path / "draft-person.json").write_bytes(damaged)
    assert read_draft(tmp_path, "person") is None
    assert all_drafts(tmp_path) == []


def test_a_full_disk_leaves_the_draft_before(tmp_path, monkeypatch):
    write_draft(tmp_path, NEW)

    def full(_descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFullError):
        write_draft(tmp_path, Draft("person", "", "อื่น", {}))
    assert read_draft(tmp_path, "person") == NEW


def test_a_draft_survives_a_killed_process(tmp_path):
    script = (
        "import os, sys; from pathlib import Path\n"
        "from village_net.store.drafts import Draft, write_draft\n"
        "write_draft(Path(sys.argv[1]), Draft('group', '', 'ค้างไว้', {'name': 'ค้างไว้'}))\n"
        "os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    assert read_draft(tmp_path, "group") == Draft("group", "", "ค้างไว้", {"name": "ค้างไว้"})
