"""The addresses under which SQLite opens a file to look at."""

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from village_net.store.engine import uri_path


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
