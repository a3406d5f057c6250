"""Drafts of forms in the village's folder."""

import pytest

from village_net.store.drafts import read_draft, remove_draft, write_draft

TYPED = {"given": "แก้ว", "birth": "31/2/2520"}


def test_a_draft_comes_back_field_by_field_until_it_is_removed(tmp_path):
    write_draft(tmp_path, "person", TYPED)
    assert read_draft(tmp_path, "person") == TYPED
    assert read_draft(tmp_path, "announcement") == {}
    remove_draft(tmp_path, "person")
    assert read_draft(tmp_path, "person") == {}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damaged", [b"", b"{", b"[]", b"\xff\xfe"])
def test_a_damaged_draft_counts_as_none(tmp_path, damaged):
    (tmp_path / "draft-person.json").write_bytes(damaged)
    assert read_draft(tmp_path, "person") == {}
