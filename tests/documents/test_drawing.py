"""A drawing tells by itself whether its words can be read."""

from dataclasses import replace

from village_net.documents.drawing import (
    Area,
    Box,
    Drawing,
    Stroke,
    Text,
    covered,
    outside,
    pages_of,
)

TEXT = Text("คำ", Area(10, 10, 30, 15), 14)


def test_words_upon_one_another_and_beyond_the_edge_are_told() -> None:
    beside, upon = (replace(TEXT, place=Area(x, 10, 30, 15)) for x in (40, 39))
    assert covered(Drawing(100, 50, texts=(TEXT, beside))) == []
    assert covered(Drawing(100, 50, texts=(TEXT, upon))) == [(TEXT, upon)]
    box = Box(Area(60, 20, 40, 31))
    assert outside(Drawing(100, 50, boxes=(box,), texts=(TEXT,))) == [box]
    assert outside(Drawing(100, 51, boxes=(box,), texts=(TEXT,))) == []


def test_words_that_are_too_wide_are_set_smaller() -> None:
    def measure(text: str, size: float, bold: bool) -> float:
        return size * (4 if bold else 2)

    assert TEXT.fitted(measure) == 14
    assert replace(TEXT, bold=True).fitted(measure) == 14 * 30 / 56


def test_a_wide_drawing_goes_over_pages_and_no_box_is_cut_or_lost() -> None:
    rows = [range(0, 700, 70), range(25, 660, 70), range(50, 590, 140)]
    boxes = tuple(
        Box(Area(x, y * 40, 50, 20), id=f"b{x}") for y, row in enumerate(rows) for x in row
    )
    line = Stroke(((0, 30), (690, 30)))
    pages = pages_of(Drawing(710, 120, (line,), boxes), 200)
    assert {box.id for page in pages for box in page.boxes} == {box.id for box in boxes}
    assert all(page.width <= 200 and not outside(page) for page in pages)
    assert all(box.place.width == 50 for page in pages for box in page.boxes)
    assert len(pages) <= 6
    assert all(page.lines for page in pages)
