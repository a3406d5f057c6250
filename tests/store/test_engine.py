"""How SQLite opens a village's file: what makes a commit durable, and addresses."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from village_net.store import create_store
from village_net.store.engine import uri_path


def test_a_commit_is_on_the_disk_and_keys_lead_somewhere(tmp_path: Path) -> None:
    store = create_store(tmp_path)
    found = {
        name: store.value(f"PRAGMA {name}")
        for name in ("synchronous", "journal_mode", "foreign_keys", "secure_delete")
    }
    store.close()
    full = 2
    assert found == {
        "synchronous": full,
        "journal_mode": "wal",
        "foreign_keys": 1,
        "secure_delete": 1,
    }


@pytest.mark.parametrize(
    ("file", "path"),
    [
        (
            PurePosixPath("/home/บ้าน/a b.db"),
            "///home/%E0%B8%9A%E0%B9%89%E0%B8%B2%E0%B8%99/a%20b.db",
        ),
        (PureWindowsPath("C:/village/a.db"), "///C:/village/a.db"),
        (PureWindowsPath("//server/share/a.db"), "////server/share/a.db"),
    ],
)
def test_a_share_on_the_network_has_four_strokes(file: PurePath, path: str) -> None:
    assert uri_path(file) == path
