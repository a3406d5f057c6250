"""What every test stands on: no screen, and a data folder of its own."""

import os
from collections.abc import Iterator

import pytest

from tests.held_files import held_files as held_files

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def _nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What is made for many tests never reads or writes what the user of this computer has."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VILLAGE_NET_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(autouse=True)
def _home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VILLAGE_NET_HOME", str(tmp_path_factory.mktemp("home")))
    monkeypatch.setenv("LANG", "th_TH.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LANGUAGE", raising=False)
