"""Names of files that every system takes, and that stay whole beside others."""

from pathlib import Path

import pytest

from village_net.file_names import file_name, free_file


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("บ้าน: ทุ่ง/เหนือ?", "บ้าน- ทุ่ง-เหนือ-.pdf"),
        ("ประกาศ ...", "ประกาศ.pdf"),
        (f"{'ก' * 69} ข", f"{'ก' * 69}.pdf"),
        ("ก" * 100, f"{'ก' * 70}.pdf"),
        ("con", "con-.pdf"),
        (" . ", "-.pdf"),
    ],
)
def test_a_name_is_one_that_windows_takes(written: str, named: str) -> None:
    assert file_name(written) == named


def test_a_name_that_is_taken_gets_the_next_number(tmp_path: Path) -> None:
    for taken in ("ประกาศ.pdf", "ประกาศ (2).pdf"):
        (tmp_path / taken).touch()
    assert free_file(tmp_path, "ประกาศ.pdf") == tmp_path / "ประกาศ (3).pdf"
