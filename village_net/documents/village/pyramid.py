"""A population pyramid: men to the left, women to the right, the youngest below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from village_net.documents.drawing import Area, Box, Drawing, Role, Side, Text
from village_net.documents.paper import Paper
from village_net.i18n import N_
from village_net.village.figures.statistics import Band

_ROW, _GAP, _HEAD = 14.0, 2.5, 18.0
_MIDDLE, _EDGE, _BESIDE = 52.0, 34.0, 4.0
_TYPE = 13.0


@dataclass(frozen=True)
class PyramidStep:
    """One band of the pyramid: its ages in words, men and women."""

    ages: str
    men: int
    women: int


def band_words(band: Band, paper: Paper) -> str:
    """Return the ages of a band in words: 0–5, 60 and over, not known."""
    if band.youngest is None:
        return paper.say(N_("age not known"))
    if band.oldest is None:
        return paper.say(N_("{age} and over"), age=band.youngest)
    return paper.text(f"{band.youngest}–{band.oldest}")


def pyramid_steps(bands: Sequence[Band], paper: Paper) -> list[PyramidStep]:
    """Return the steps of a pyramid, the youngest first; whose age is not known has none."""
    return [
        PyramidStep(
            band_words(band, paper) if band.oldest is not None else paper.text(f"{band.youngest}+"),
            band.figure.men,
            band.figure.women,
        )
        for band in bands
        if band.youngest is not None
    ]


def pyramid_drawing(steps: Sequence[PyramidStep], paper: Paper, width: float) -> Drawing:
    """Return the pyramid as wide as ``width``; the longest bar fills its side."""
    return Drawing(
        width,
        _HEAD + len(steps) * (_ROW + _GAP),
        boxes=tuple(_bars(steps, width)),
        texts=(*_heads(paper, width), *_words(steps, paper, width)),
    )


def _sides(width: float) -> tuple[float, float, float]:
    """Return where the bars of men and of women begin, and how long they may be."""
    centre = width / 2
    return centre - _MIDDLE / 2, centre + _MIDDLE / 2, centre - _MIDDLE / 2 - _EDGE


def _rows(
    steps: Sequence[PyramidStep], width: float
) -> Iterator[tuple[PyramidStep, float, float, float]]:
    """Yield each step from the top with its upper edge and the lengths of its bars."""
    most = max((max(step.men, step.women) for step in steps), default=0) or 1
    room = _sides(width)[2]
    for place, step in enumerate(reversed(steps)):
        top = _HEAD + place * (_ROW + _GAP)
        yield step, top, room * step.men / most, room * step.women / most


def _bars(steps: Sequence[PyramidStep], width: float) -> Iterator[Box]:
    left, right, _room = _sides(width)
    for _step, top, men, women in _rows(steps, width):
        if men:
            yield Box(Area(left - men, top, men, _ROW), fill=Role.ACCENT, line=None)
        if women:
            yield Box(Area(right, top, women, _ROW), fill=Role.PALE, line=None)


def _heads(paper: Paper, width: float) -> Iterator[Text]:
    left, right, room = _sides(width)
    for words, x, wide in (
        (N_("Men"), left - room, room),
        (N_("Age"), left, _MIDDLE),
        (N_("Women"), right, room),
    ):
        place = Area(x, 0, wide, _ROW)
        yield Text(paper.say(words), place, _TYPE, bold=True, side=Side.MIDDLE)


def _words(steps: Sequence[PyramidStep], paper: Paper, width: float) -> Iterator[Text]:
    left, right, _room = _sides(width)
    for step, top, men, women in _rows(steps, width):
        yield Text(step.ages, Area(left, top, _MIDDLE, _ROW), _TYPE, side=Side.MIDDLE)
        room = _EDGE - _BESIDE
        if step.men:
            place = Area(left - men - _EDGE, top, room, _ROW)
            yield Text(paper.text(f"{step.men:,}"), place, _TYPE, side=Side.RIGHT)
        if step.women:
            place = Area(right + women + _BESIDE, top, room, _ROW)
            yield Text(paper.text(f"{step.women:,}"), place, _TYPE)
