"""What nobody foresaw is noted, and noting it never makes another mishap."""

import sys
from pathlib import Path

import pytest

from ui import unforeseen as mishap


def test_a_window_without_a_console_survives_a_log_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("VILLAGE_NET_HOME", str(tmp_path / "file" / "home"))
    monkeypatch.setattr(sys, "stderr", None)
    mishap.note(ValueError, None)
    assert not mishap.log_file().exists()


def test_the_log_tells_the_place_and_nothing_of_whom_it_was_about() -> None:
    secret = "นายลับเฉพาะ"
    try:
        raise ValueError(secret, {"phone": "0899999999"})
    except ValueError as error:
        mishap.note(type(error), error.__traceback__)
    written = mishap.log_file().read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "test_mishap.py:" in written
    assert secret not in written
    assert "0899999999" not in written
