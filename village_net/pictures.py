"""Picture files of strangers, read into what is kept: upright, small, never more than a picture.

Only the formats of photographs are tried. What Pillow would hand to another program (EPS goes to
Ghostscript) is no picture here, whatever the file is called.
"""

import base64
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from village_net.errors import Refusal
from village_net.i18n import N_

SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".bmp")
_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF")
_LONGEST_SIDE = 1600  # pixels: 15 cm on paper at 270 dots per inch
_FACE_SIDE = 360  # pixels of a person's photo, a square
_QUALITY = 85
# A JPEG is read at a fraction of its size; any other format is unpacked whole, 4 bytes a dot.
_MOST_DOTS = {"JPEG": 170_000_000, "MPO": 170_000_000}
_MOST_UNPACKED = 36_000_000


class NoPictureFileError(Refusal):
    """A file that is not there or holds no picture."""

    key = "no-picture-file"
    message = N_("There is no picture in “{file}”. Choose a photo, as JPG or PNG.")


class PictureTooLargeError(Refusal):
    """A picture of more dots than can be read."""

    key = "picture-too-large"
    message = N_("The picture “{file}” is too large. Make it smaller, or take another photo.")


def read_picture(file: Path) -> str:
    """Return a picture file as a JPEG in base64, upright and no larger than paper needs.

    Raises:
        NoPictureFileError, PictureTooLargeError.
    """
    return _read(file, (_LONGEST_SIDE, _LONGEST_SIDE), _within)


def read_face(file: Path) -> str:
    """Return the middle square of a picture file as a small JPEG in base64, upright.

    Raises:
        NoPictureFileError, PictureTooLargeError.
    """
    side = (_FACE_SIDE, _FACE_SIDE)
    return _read(file, side, lambda upright: ImageOps.fit(upright, side))


def _read(file: Path, size: tuple[int, int], fitted: Callable[[Image.Image], Image.Image]) -> str:
    with _refusing(file), Image.open(file, formats=_FORMATS) as opened:
        dots = opened.width * opened.height
        if dots > _MOST_DOTS.get(opened.format or "", _MOST_UNPACKED):
            raise PictureTooLargeError(file=file.name)
        opened.draft("RGB", size)
        ImageOps.exif_transpose(opened, in_place=True)
        made = fitted(_on_white(opened))
        jpeg = BytesIO()
        made.save(jpeg, "JPEG", quality=_QUALITY)
    return base64.b64encode(jpeg.getvalue()).decode("ascii")


@contextmanager
def _refusing(file: Path) -> Iterator[None]:
    """Turn everything that a picture of a stranger can set off into a sentence."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            yield
    except (Image.DecompressionBombError, MemoryError) as error:
        raise PictureTooLargeError(file=file.name) from error
    except (OSError, ValueError, SyntaxError, EOFError, TypeError, KeyError) as error:
        raise NoPictureFileError(file=file.name) from error


def _within(upright: Image.Image) -> Image.Image:
    upright.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    return upright


def _on_white(picture: Image.Image) -> Image.Image:
    """Return a picture without what is clear in it, as it looks on paper."""
    if picture.mode == "RGB":
        return picture
    layered = picture.convert("RGBA")
    white = Image.new("RGB", layered.size, "white")
    white.paste(layered, mask=layered.getchannel("A"))
    return white
