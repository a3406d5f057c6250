"""Pictures of announcements: upright, small enough, one at a time, and refused when unreadable."""

import base64
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.tower.tower import Clock, tower_village, written
from village_net.store import Store
from village_net.tower.announcements import pictures


@pytest.fixture
def store() -> Store:
    return tower_village(Clock())


def opened(content: str) -> Image.Image:
    return Image.open(BytesIO(base64.b64decode(content)))


def test_a_picture_becomes_an_upright_jpeg_of_at_most_1600_dots(tmp_path: Path) -> None:
    photo = Image.new("RGB", (3000, 1500), "white")
    photo.paste("navy", (0, 0, 1500, 1500))
    lying = photo.getexif()
    lying[0x0112] = 6  # the camera was turned: the left side is the top
    photo.save(tmp_path / "turned.jpg", exif=lying)
    kept = opened(pictures.read_picture(tmp_path / "turned.jpg"))
    assert (kept.format, kept.size) == ("JPEG", (800, 1600))
    top, bottom = kept.getpixel((400, 200)), kept.getpixel((400, 1400))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert top[0] < 20 < 240 < bottom[0]


def test_what_is_clear_becomes_white(tmp_path: Path) -> None:
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(tmp_path / "clear.png")
    assert opened(pictures.read_picture(tmp_path / "clear.png")).getpixel((5, 5)) == (255,) * 3


def test_another_picture_takes_the_place_of_the_first_and_both_are_undone(
    store: Store, tmp_path: Path
) -> None:
    news = written(store, "a")
    for colour in ("red", "navy"):
        Image.new("RGB", (20, 10), colour).save(tmp_path / f"{colour}.png")
        content = pictures.read_picture(tmp_path / f"{colour}.png")
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


@pytest.mark.parametrize("content", [b"", b"no picture", b"\xff\xd8\xff\xe0 cut off"])
def test_a_file_without_a_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.jpg").write_bytes(content)
    with pytest.raises(pictures.NoPictureFileError, match=r"x\.jpg"):
        pictures.read_picture(tmp_path / "x.jpg")
    with pytest.raises(pictures.NoPictureFileError):
        pictures.read_picture(tmp_path / "gone.jpg")


def test_more_dots_than_can_be_read_are_refused(tmp_path: Path) -> None:
    Image.new("1", (12_000, 10_001)).save(tmp_path / "wall.png")
    with pytest.raises(pictures.PictureTooLargeError):
        pictures.read_picture(tmp_path / "wall.png")
