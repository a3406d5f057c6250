"""A QR code that holds a text itself, so that a telephone reads it without the internet.

After ISO/IEC 18004, byte mode with UTF-8 at error correction level M.
"""

from typing import Any, cast

from reportlab.platypus.flowables import Flowable

from village_net.documents.typeset.canvas import write

# What version 20 holds at level M (ISO/IEC 18004, table 7); more dots a telephone hardly reads.
MOST_BYTES = 666
_MOST_VERSION = 20
_QUIET = 4  # dots of white around, by the standard


class QrCode(Flowable):
    """A square with a text in it; white stands around but at the left, where the margin is."""

    def __init__(self, text: str, side: float, before: float = 0, after: float = 0) -> None:
        super().__init__()
        self._dots, self._side = dots(text), side
        self.spaceBefore, self.spaceAfter = before, after

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return the size."""
        self.width, self.height = self._side, self._side
        return self.width, self.height

    def draw(self) -> None:
        """Fill the dark dots, those that touch in a row in one piece."""
        dot = self._side / (len(self._dots) + 2 * _QUIET)
        drawn = ["q 0 g\n"]
        for number, row in enumerate(self._dots):
            y = self._side - (number + 1 + _QUIET) * dot
            for start, stop in _runs(row):
                x, wide = start * dot, (stop - start) * dot
                drawn.append(f"{x:.3f} {y:.3f} {wide:.3f} {dot:.3f} re ")
        write(self.canv, "".join([*drawn, "f Q\n"]))


def dots(text: str) -> list[list[bool]]:
    """Return the rows of the smallest code that holds a text of at most MOST_BYTES.

    Raises:
        ValueError: the text is longer.
    """
    # Every bar code there is comes along, which no other paper needs.
    from reportlab.graphics.barcode.qrencoder import QR8bitByte, QRCode, QRErrorCorrectLevel

    data = QR8bitByte(text.encode("utf-8"))
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(data)
    code.version = version = code.calculate_version()
    if version > _MOST_VERSION:
        raise ValueError(len(text))
    code.make()
    return cast(Any, code).modules


def _runs(row: list[bool]) -> list[tuple[int, int]]:
    """Return where dark dots begin and end."""
    edges = [at for at, dark in enumerate([*row, False]) if dark != (at > 0 and row[at - 1])]
    return list(zip(edges[::2], edges[1::2], strict=True))
