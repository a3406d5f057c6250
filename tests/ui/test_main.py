"""The app as it is started: by the demo, with a folder, with a page."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Put
from village_net.paths import sample_folder


def opened(home: Path, *arguments: str) -> int:
    """Start the app, let it paint once, and return the size of its picture."""
    picture = home / "window.png"
    subprocess.run(
        [sys.executable, "-m", "ui", *arguments, "--screenshot", str(picture)],
        check=True,
        timeout=60,
        capture_output=True,
        env={**os.environ, "VILLAGE_NET_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
    )
    return picture.stat().st_size


def test_the_sample_opens_as_the_demo_opens_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, put_sample: Put
) -> None:
    monkeypatch.setenv("VILLAGE_NET_HOME", str(tmp_path))
    put_sample(sample_folder())
    assert opened(tmp_path, "--sample") > 20_000
    arguments = (str(sample_folder()), "--page", "register", "--size", "1366x768")
    assert opened(tmp_path, *arguments) > 20_000


_COUNT_READ = """
import sys
from ui.__main__ import main
main(sys.argv[1:])
import shibokensupport.feature as feature
print(*(name for name in feature.pyside_feature_dict if name.startswith("village_net.")))
"""


def test_at_the_start_qt_reads_the_source_of_few_modules_that_know_no_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, put_sample: Put
) -> None:
    monkeypatch.setenv("VILLAGE_NET_HOME", str(tmp_path))
    put_sample(sample_folder())
    ran = subprocess.run(
        [sys.executable, "-c", _COUNT_READ, "--sample", "--once"],
        check=True,
        timeout=60,
        capture_output=True,
        text=True,
        env={**os.environ, "VILLAGE_NET_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert 0 < len(ran.stdout.split()) <= 70
