"""The picture of an announcement: one at a time, each step taken back."""

from pathlib import Path

import pytest
from PIL import Image

from tests.tower.tower import Clock, tower_village, written
from village_net.pictures import read_picture
from village_net.store import Store
from village_net.tower.announcements import pictures


@pytest.fixture
def store() -> Store:
    return tower_village(Clock())


def test_another_picture_takes_the_place_of_the_first_and_both_are_undone(
    store: Store, tmp_path: Path
) -> None:
    news = written(store, "a")
    for colour in ("red", "navy"):
        Image.new("RGB", (20, 10), colour).save(tmp_path / f"{colour}.png")
        content = read_picture(tmp_path / f"{colour}.png")
        pictures.keep_picture(store, news, f"{colour}.png", content)
    kept = pictures.picture_of(store, "a")
    assert kept
    assert kept.name == "navy.png"
    pictures.remove_picture(store, kept)
    assert pictures.picture_of(store, "a") is None
    store.undo()
    store.undo()
    before = pictures.picture_of(store, "a")
    assert before
    assert before.name == "red.png"
