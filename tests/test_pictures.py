"""Pictures of strangers: upright, small enough to keep, and refused where they are none."""

import base64
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from village_net.pictures import (
    NoPictureFileError,
    PictureTooLargeError,
    read_face,
    read_picture,
)

Reader = Callable[[Path], str]


def opened(content: str) -> Image.Image:
    return Image.open(BytesIO(base64.b64decode(content)))


def turned(file: Path) -> Path:
    """Write a photo of a camera that was turned: its navy left side is the top."""
    photo = Image.new("RGB", (3000, 1500), "white")
    photo.paste("navy", (0, 0, 1500, 1500))
    lying = photo.getexif()
    lying[0x0112] = 6
    photo.save(file, exif=lying)
    return file


def test_a_picture_becomes_an_upright_jpeg_of_at_most_1600_dots(tmp_path: Path) -> None:
    kept = opened(read_picture(turned(tmp_path / "turned.jpg")))
    assert (kept.format, kept.size) == ("JPEG", (800, 1600))
    top, bottom = kept.getpixel((400, 200)), kept.getpixel((400, 1400))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert top[0] < 20 < 240 < bottom[0]


def test_what_is_clear_becomes_white(tmp_path: Path) -> None:
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(tmp_path / "clear.png")
    assert opened(read_picture(tmp_path / "clear.png")).getpixel((5, 5)) == (255,) * 3


@pytest.mark.parametrize("content", [b"", b"no picture", b"\xff\xd8\xff\xe0 cut off"])
def test_a_file_without_a_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.jpg").write_bytes(content)
    with pytest.raises(NoPictureFileError, match=r"x\.jpg"):
        read_picture(tmp_path / "x.jpg")
    with pytest.raises(NoPictureFileError):
        read_picture(tmp_path / "gone.jpg")


def test_more_dots_than_can_be_read_are_refused(tmp_path: Path) -> None:
    Image.new("1", (8_000, 5_001)).save(tmp_path / "wall.png")
    with pytest.raises(PictureTooLargeError):
        read_picture(tmp_path / "wall.png")


def test_a_face_is_the_upright_middle_square(tmp_path: Path) -> None:
    face = opened(read_face(turned(tmp_path / "turned.jpg")))
    assert (face.format, face.size) == ("JPEG", (360, 360))
    top, bottom = face.getpixel((180, 20)), face.getpixel((180, 340))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert top[0] < 20 < 240 < bottom[0]


@pytest.mark.parametrize("read", [read_picture, read_face])
@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "CMYK"])
def test_a_picture_of_any_kind_is_read(tmp_path: Path, read: Reader, mode: str) -> None:
    suffix = "jpg" if mode == "CMYK" else "png"
    Image.new(mode, (700, 500)).save(tmp_path / f"x.{suffix}")
    assert opened(read(tmp_path / f"x.{suffix}")).mode == "RGB"


@pytest.mark.parametrize("read", [read_picture, read_face])
def test_what_another_program_would_have_to_read_is_no_picture(
    tmp_path: Path, read: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    called = tmp_path / "called"
    program = tmp_path / "gs"
    program.write_text(f"#!/bin/sh\ntouch {called}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    drawing = tmp_path / "drawing.jpg"
    drawing.write_bytes(
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 50 50\n%%EndComments\n%%EOF\n"
    )
    with pytest.raises(NoPictureFileError, match=r"drawing\.jpg"):
        read(drawing)
    assert not called.exists()
