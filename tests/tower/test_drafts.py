"""The draft of an announcement in the village's folder."""

import errno
import os

import pytest

from village_net.store.errors import DiskFullError
from village_net.tower.drafts import Draft, read_draft, remove_draft, write_draft

DRAFT = Draft("a1", title="น้ำไม่ไหล", text="พรุ่งนี้น้ำ\nไม่ไหล", starts="24 พ.ย. 25")


def test_a_draft_comes_back_as_it_was_typed(tmp_path):
    write_draft(tmp_path, DRAFT)
    assert read_draft(tmp_path) == DRAFT


def test_without_a_draft_there_is_none(tmp_path):
    assert read_draft(tmp_path) is None
    remove_draft(tmp_path)


def test_a_removed_draft_is_gone_from_the_folder(tmp_path):
    write_draft(tmp_path, DRAFT)
    remove_draft(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damaged", [b"", b"{", b"[]", b"\xff\xfe", b'{"title": "x"'])
def test_a_damaged_draft_counts_as_none(tmp_path, damaged):
    (tmp_path / "draft-announcement.json").write_bytes(damaged)
    assert read_draft(tmp_path) is None


def test_a_field_that_a_later_version_added_is_passed_over(tmp_path):
    (tmp_path / "draft-announcement.json").write_text(
        '{"title": "น้ำ", "sound": "bell"}', encoding="utf-8"
    )
    assert read_draft(tmp_path) == Draft(title="น้ำ")


def test_a_full_disk_leaves_the_draft_before(tmp_path, monkeypatch):
    write_draft(tmp_path, DRAFT)

    def full(_descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFullError):
        write_draft(tmp_path, Draft(title="อื่น"))
    assert read_draft(tmp_path) == DRAFT


def test_a_form_in_which_nothing_was_typed_holds_no_words():
    assert not Draft(category="general", urgency="normal", title="  ").holds_words
    assert Draft(contact="โทร. 08 1234 5678").holds_words
