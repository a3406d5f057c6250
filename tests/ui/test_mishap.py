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
