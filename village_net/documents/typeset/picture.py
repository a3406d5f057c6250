"""A picture on paper, as large as its room lets it be, in its own proportions."""

import base64
from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.platypus.flowables import Flowable

# Smaller than this, in points a dot, a picture of few dots is not blown up.
_COARSEST = 1.2


class Picture(Flowable):
    """A picture in the middle of the width, no wider and no higher than it may be."""

    def __init__(
        self, picture: ImageReader, most_height: float, before: float = 0, after: float = 0
    ) -> None:
        super().__init__()
        self._picture, self._most_height = picture, most_height
        self.spaceBefore, self.spaceAfter = before, after

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return the size: all the width, and as high as the picture becomes."""
        wide, high = self._picture.getSize()
        scale = min(aW / wide, self._most_height / high, _COARSEST)
        self._size = wide * scale, high * scale
        self.width, self.height = aW, self._size[1]
        return self.width, self.height

    def draw(self) -> None:
        """Draw the picture."""
        left = (self.width - self._size[0]) / 2
        self.canv.drawImage(self._picture, left, 0, *self._size)


def picture_from(content: str) -> ImageReader | None:
    """Return the picture that base64 holds, or None where there is none to be read."""
    if not content:
        return None
    try:
        picture = ImageReader(BytesIO(base64.b64decode(content)))
        picture.getRGBData()
    except (OSError, ValueError, SyntaxError):
        return None
    return picture
