"""The date field: typed as people say days, or picked from a calendar that is never cut off."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Typed
from ui.widgets.fields.calendar import CalendarPopup
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field
from ui.widgets.popups import place_beside
from village_net.errors import Refusal
from village_net.thai.dates import PartialDate
from village_net.thai.near_days import Lies

TODAY = date(2026, 11, 26)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window for a field, with another place for the keyboard to go to."""
    made = QWidget()
    QVBoxLayout(made).addWidget(QPushButton())
    qtbot.addWidget(made)
    made.show()
    return made


def shown(window: QWidget, field: DateField) -> DateField:
    layout = window.layout()
    assert layout
    layout.addWidget(field)
    field.line.setFocus()
    return field


def coming(window: QWidget) -> DateField:
    return shown(window, DateField(lies=Lies.AHEAD, quick=True, today=lambda: TODAY))


def calendar_of(field: DateField, qtbot: QtBot) -> CalendarPopup:
    qtbot.mouseClick(field.button, Qt.MouseButton.LeftButton)
    return field.findChildren(CalendarPopup)[-1]


@pytest.mark.parametrize(
    ("said", "read"),
    [("พรุ่งนี้", "27 พ.ย. 2569"), ("จันทร์หน้า", "30 พ.ย. 2569"), ("5/1", "5 ม.ค. 2570")],
)
def test_a_day_that_was_said_is_shown_as_it_was_understood(
    window: QWidget, qtbot: QtBot, type_in: Typed, said: str, read: str
) -> None:
    field = coming(window)
    type_in(field.line, said)
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    assert field.line.text() == read


def test_a_chip_takes_today_or_tomorrow_and_tells_it(window: QWidget, qtbot: QtBot) -> None:
    field = coming(window)
    with qtbot.waitSignal(field.edited):
        qtbot.mouseClick(field.chips[1], Qt.MouseButton.LeftButton)
    assert field.day() == date(2026, 11, 27)
    assert [chip.text() for chip in field.chips] == ["วันนี้", "พรุ่งนี้"]


def test_what_is_kept_of_a_said_day_is_the_day_itself(window: QWidget, type_in: Typed) -> None:
    field = coming(window)
    type_in(field.line, "พรุ่งนี้")
    assert field.typed() == "27 พ.ย. 2569"
    field.type_again("พรุ่งนี้ไหม")
    assert field.typed() == "พรุ่งนี้ไหม"


def test_a_refusal_gives_an_example_that_fits_the_field(window: QWidget) -> None:
    birth = shown(window, DateField(partial=True, lies=Lies.BIRTH, today=lambda: TODAY))
    for field, example in ((birth, "15/11/2515"), (coming(window), "26/11/2569")):
        field.line.setText("สักวัน")
        with pytest.raises(Refusal) as refused:
            field.value()
        assert example in str(refused.value)


def test_a_year_alone_is_no_day_where_a_day_is_asked_for(window: QWidget) -> None:
    field = coming(window)
    field.line.setText("2570")
    with pytest.raises(Refusal):
        field.day()


def test_a_far_year_is_three_presses_away(window: QWidget, qtbot: QtBot) -> None:
    field = shown(window, DateField(partial=True, lies=Lies.BIRTH, today=lambda: TODAY))
    calendar = calendar_of(field, qtbot)
    for word in ("2569", "2510–19", "2515"):
        button = next(b for b in calendar.findChildren(QPushButton) if b.text() == word)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert calendar.year.text() == "2515"
    calendar.month.setCurrentIndex(10)
    calendar.month.activated.emit(10)
    ninth = next(b for b in calendar.days if b.text() == "9" and not b.isFlat())
    qtbot.mouseClick(ninth, Qt.MouseButton.LeftButton)
    assert field.value() == PartialDate(1972, 11, 9)


def test_a_far_year_is_typed_in_the_calendar(window: QWidget, qtbot: QtBot) -> None:
    field = shown(window, DateField(partial=True, lies=Lies.BIRTH, today=lambda: TODAY))
    qtbot.keyClick(field.line, Qt.Key.Key_F4)
    calendar = field.findChildren(CalendarPopup)[-1]
    qtbot.keyClicks(calendar, "2515")
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(calendar, key)
    assert field.value() == PartialDate(1972, 11, 3)


def test_arrows_go_from_day_to_day_and_the_day_stood_on_has_the_keyboard(
    window: QWidget, qtbot: QtBot
) -> None:
    calendar = calendar_of(coming(window), qtbot)
    qtbot.keyClick(calendar, Qt.Key.Key_Right)
    standing = [day for day in calendar.days if day.hasFocus()]
    assert [day.accessibleName() for day in standing] == ["27 พฤศจิกายน 2569"]


def test_weeks_begin_on_sunday(window: QWidget, qtbot: QtBot) -> None:
    calendar = calendar_of(coming(window), qtbot)
    assert [day.text() for day in calendar.days[:2]] == ["1", "2"]


def test_a_day_is_large_enough_to_be_pressed(window: QWidget, qtbot: QtBot) -> None:
    calendar = calendar_of(coming(window), qtbot)
    assert all(min(day.width(), day.height()) >= 36 for day in calendar.days)
    qtbot.mouseClick(calendar.year, Qt.MouseButton.LeftButton)
    assert all(cell.height() >= 36 for cell in calendar.years.cells)


SCREEN = QRect(0, 0, 1366, 728)
SIZE = QSize(300, 400)


@pytest.mark.parametrize(
    ("field", "corner"),
    [
        (QRect(100, 100, 200, 40), QPoint(100, 144)),
        (QRect(100, 600, 200, 40), QPoint(100, 196)),
        (QRect(1200, 100, 160, 40), QPoint(1066, 144)),
        (QRect(100, 350, 200, 40), QPoint(100, 328)),
    ],
)
def test_a_popup_opens_below_above_or_moved_but_never_off_the_screen(
    field: QRect, corner: QPoint
) -> None:
    assert place_beside(field, SIZE, SCREEN, 4) == corner
    assert SCREEN.contains(QRect(corner, SIZE))


def test_the_calendar_of_a_field_at_the_foot_of_the_screen_is_whole(
    window: QWidget, qtbot: QtBot
) -> None:
    room = window.screen().availableGeometry()
    field = coming(window)
    window.move(room.right() - window.width(), room.bottom() - window.height())
    calendar = calendar_of(field, qtbot)
    assert room.contains(QRect(calendar.pos(), calendar.size()))


def test_the_editor_inside_has_the_fields_name_and_shows_that_it_is_wrong(
    window: QWidget,
) -> None:
    field = coming(window)
    labelled = Field("วันที่", field)
    labelled.set_error("อ่านไม่ออก")
    assert field.line.accessibleName() == "วันที่"
    assert field.line.accessibleDescription() == "อ่านไม่ออก"
    assert field.line.property("wrong") == "yes"


def test_the_hint_is_the_longest_that_has_room(window: QWidget, qtbot: QtBot) -> None:
    field = coming(window)
    for width, hint in ((600, "เช่น 26 พ.ย. 2569 หรือ พรุ่งนี้"), (120, "วัน เดือน ปี")):
        field.line.setFixedWidth(width)
        qtbot.waitUntil(lambda hint=hint: field.line.placeholderText() == hint)
