"""Drawings in the window: the same as on paper, in the window's letters and colours."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.theme import DARK, LIGHT
from ui.widgets.drawings.drawing import DrawingView, FittedDrawing
from ui.widgets.drawings.drawing_painter import colour_of, paint_drawing, window_font
from village_net.documents.drawing import Area, Box, Drawing, Role, Text

GRID = Drawing(
    200,
    100,
    boxes=tuple(
        Box(Area(x, y, 60, 30), id=f"{x}-{y}", name=f"กล่อง {x} {y}")
        for y in (10, 60)
        for x in (10, 120)
    ),
    texts=(Text("คำ", Area(10, 10, 60, 15), 14),),
)


@pytest.fixture
def view(qtbot: QtBot) -> DrawingView:
    made = DrawingView(14)
    qtbot.addWidget(made)
    made.show_drawing(GRID)
    made.show()
    return made


def test_arrow_keys_go_to_the_nearest_box_in_their_direction(view: DrawingView) -> None:
    walked: list[str] = []
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Up,
    ):
        QTest.keyClick(view, key)
        walked.append(view.chosen_id)
    assert walked == ["120-10", "120-10", "120-60", "10-60", "10-10"]


def test_down_goes_to_the_next_row_however_far_aside_and_passes_none_over(qtbot: QtBot) -> None:
    places = {"top": (150, 10), "aside": (10, 60), "below": (150, 110)}
    boxes = tuple(Box(Area(x, y, 40, 30), id=id, name=id) for id, (x, y) in places.items())
    view = DrawingView(14)
    qtbot.addWidget(view)
    view.show_drawing(Drawing(200, 150, boxes=boxes))
    walked: list[str] = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(view, key)
        walked.append(view.chosen_id)
    assert walked == ["aside", "below", "aside"]


def test_keys_and_presses_tell_which_record_is_meant(view: DrawingView) -> None:
    told: list[tuple[str, str]] = []
    view.opened.connect(lambda record: told.append(("opened", record)))
    view.marked.connect(lambda record: told.append(("marked", record)))
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Space)
    middle = view.place_of("120-60").center()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle)
    assert told == [("opened", "10-10"), ("marked", "10-10"), ("opened", "120-60")]
    assert view.accessibleName() == "กล่อง 120 60"


def test_a_drawing_without_records_takes_no_key(qtbot: QtBot) -> None:
    view = DrawingView(14)
    qtbot.addWidget(view)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(view, key)
    assert view.chosen_id == ""


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_colours_are_those_of_the_shade_and_told_apart(colours: object, qtbot: QtBot) -> None:
    bars = (Role.ACCENT, Role.PALE, Role.FILL)
    drawing = Drawing(
        30,
        10,
        boxes=tuple(Box(Area(n * 10, 0, 10, 10), role, None) for n, role in enumerate(bars)),
    )
    image = QImage(30, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_drawing(painter, drawing, QPointF(0, 0), 1, colours)  # type: ignore[arg-type]
    painter.end()
    seen = [image.pixelColor(n * 10 + 5, 5) for n in range(3)]
    assert seen == [colour_of(role, colours) for role in bars]  # type: ignore[arg-type]
    assert len({colour.name() for colour in seen}) == 3


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.6])
def test_words_are_no_wider_than_their_box(scale: float, qtbot: QtBot) -> None:
    for words in ("น.ส.พิมพ์ประไพ มหาวรรณกุลวัฒนศักดิ์ศรีไพบูลย์", "0123456789", "WWWWWWWWWWWWWW"):
        text = Text(words, Area(0, 0, 80, 15), 14, bold=True)
        metrics = QFontMetricsF(window_font(text, scale))
        assert metrics.horizontalAdvance(words) <= 80 * scale + 0.5
        assert metrics.height() <= 16 * scale


def test_a_fitted_drawing_is_laid_out_anew_for_its_width(qtbot: QtBot) -> None:
    asked: list[float] = []

    def make(width: float) -> Drawing:
        asked.append(width)
        return Drawing(width, 20, boxes=(Box(Area(0, 0, width, 20), Role.ACCENT, None),))

    view = FittedDrawing(make, 14)
    qtbot.addWidget(view)
    view.show()
    view.resize(300, view.sizeHint().height())
    narrow = asked[-1]
    view.resize(600, view.sizeHint().height())
    assert asked[-1] == pytest.approx(2 * narrow)
    image = view.grab().toImage()
    assert image.pixelColor(598, 5) == QColor(LIGHT.accent)
