"""Pictures that go with announcements and newsletters: read from a file, small enough to keep."""

import base64
import warnings
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.tower.announcements.records import Announcement, Attachment, AttachmentKind

SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".bmp")
# The longer side in pixels: 15 cm on paper at 270 dots per inch.
_LONGEST_SIDE = 1600
_QUALITY = 85


class NoPictureFileError(Refusal):
    """A file that is not there or holds no picture."""

    key = "no-picture-file"
    message = N_("There is no picture in “{file}”. Choose a photo, as JPG or PNG.")


class PictureTooLargeError(Refusal):
    """A picture of more dots than can be read."""

    key = "picture-too-large"
    message = N_("The picture “{file}” is too large. Make it smaller, or take another photo.")


def picture_of(store: Store, announcement_id: str) -> Attachment | None:
    """Return the picture of an announcement, the latest where there are several, or None."""
    found = store.records(
        Attachment,
        "WHERE announcement_id = ? AND kind = 'picture' ORDER BY rowid DESC LIMIT 1",
        (announcement_id,),
    )
    return found[0] if found else None


def read_picture(file: Path) -> str:
    """Return a picture file as a JPEG in base64, upright and no larger than paper needs.

    Raises:
        NoPictureFileError, PictureTooLargeError.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file) as opened:
                jpeg = _as_jpeg(opened)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureTooLargeError(file=file.name) from error
    except (OSError, ValueError, SyntaxError) as error:
        raise NoPictureFileError(file=file.name) from error
    return base64.b64encode(jpeg).decode("ascii")


def keep_picture(store: Store, announcement: Announcement, name: str, content: str) -> Attachment:
    """Put a picture that was read to an announcement, in place of the one it had."""
    before = picture_of(store, announcement.id)
    made = Attachment(
        before.id if before else new_id(), announcement.id, AttachmentKind.PICTURE, name, content
    )
    with store.change(N_("Add picture to announcement")):
        store.put(made)
    return made


def remove_picture(store: Store, picture: Attachment) -> None:
    """Take a picture off an announcement."""
    with store.change(N_("Remove picture of announcement")):
        store.remove(picture)


def _as_jpeg(opened: Image.Image) -> bytes:
    upright = ImageOps.exif_transpose(opened).convert("RGBA")
    upright.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    on_white = Image.new("RGB", upright.size, "white")
    on_white.paste(upright, mask=upright.getchannel("A"))
    made = BytesIO()
    on_white.save(made, "JPEG", quality=_QUALITY)
    return made.getvalue()
