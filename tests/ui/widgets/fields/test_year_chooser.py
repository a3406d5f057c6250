"""A year in two presses; Esc goes one step back, and from the first one out of the calendar."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.fields.calendar import CalendarPopup


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def calendar(window: QWidget) -> CalendarPopup:
    made = CalendarPopup(date(2026, 11, 26), window, today=date(2026, 11, 26))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.show()
    made.year.click()
    return made


def texts(calendar: CalendarPopup) -> list[str]:
    return [cell.text() for cell in calendar.years.cells if cell.isVisible()]


def test_escape_goes_from_the_years_to_the_spans_and_from_there_out(
    calendar: CalendarPopup,
) -> None:
    spans = texts(calendar)
    calendar.years.cells[0].click()
    assert len(texts(calendar)) == 10
    QTest.keyClick(calendar.years, Qt.Key.Key_Escape)
    assert texts(calendar) == spans
    assert calendar.isVisible()
    QTest.keyClick(calendar.years, Qt.Key.Key_Escape)
    assert not calendar.isVisible()


def test_a_year_that_is_pressed_shows_its_month(calendar: CalendarPopup) -> None:
    assert "2570–79" in texts(calendar)
    span = next(cell for cell in calendar.years.cells if cell.text() == "2560–69")
    span.click()
    next(cell for cell in calendar.years.cells if cell.text() == "2565").click()
    assert (calendar.year.text(), calendar.month.currentText()) == ("2565", "พฤศจิกายน")
