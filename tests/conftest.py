"""What every test stands on: no screen, and a data folder of its own."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from shutil import copytree

import pytest

from tests.held_files import held_files as held_files
from tests.people import VILLAGE
from village_net.sample.village import build_sample
from village_net.store import create_store
from village_net.village.register.edits import set_up_village

Put = Callable[[Path], Path]
_NUMBERS = count()

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """What is made for many tests never reads or writes what the user of this computer has."""
    homes = tmp_path_factory.mktemp("homes")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VILLAGE_NET_HOME", str(homes / "of-all"))
        yield homes


@pytest.fixture(scope="session")
def put_sample(tmp_path_factory: pytest.TempPathFactory) -> Put:
    """Put the sample village where a test wants it; it is built once for all tests."""
    built = tmp_path_factory.mktemp("sample") / "village"
    build_sample(built)
    return lambda folder: copytree(built, folder)


@pytest.fixture(scope="session")
def put_village(tmp_path_factory: pytest.TempPathFactory) -> Put:
    """Put a village without people where a test wants it; its file is made once for all tests."""
    made = tmp_path_factory.mktemp("empty") / "village"
    with closing(create_store(made)) as store:
        set_up_village(store, VILLAGE)
    return lambda folder: copytree(made, folder)


@pytest.fixture(autouse=True)
def _home(_homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Numbered by ourselves: pytest looks through all earlier folders for the next number.
    home = _homes / str(next(_NUMBERS))
    home.mkdir()
    monkeypatch.setenv("VILLAGE_NET_HOME", str(home))
    monkeypatch.setenv("LANG", "th_TH.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LANGUAGE", raising=False)
