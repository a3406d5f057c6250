"""A time of day as people write it, and what is none."""

from datetime import time

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Typed
from ui.widgets.fields.time_field import TimeField, UnreadableTimeError
from ui.widgets.fields.usual_times import UsualTimes


@pytest.fixture
def field(qtbot: QtBot) -> TimeField:
    made = TimeField()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("8", time(8)),
        ("8.30", time(8, 30)),
        ("0830", time(8, 30)),
        ("๘.๓๐ น.", time(8, 30)),
        ("00:00", time()),
        ("23:59", time(23, 59)),
    ],
)
def test_a_time_is_read_as_it_is_written(
    field: TimeField, type_in: Typed, written: str, meant: time
) -> None:
    type_in(field, written)
    assert field.value() == meant
    field.editingFinished.emit()
    assert field.text() == f"{meant:%H:%M}"


@pytest.mark.parametrize("written", ["24:00", "23:60", "แปดโมง", "8.3"])
def test_what_is_no_time_is_refused_and_stays_as_it_was_typed(
    field: TimeField, type_in: Typed, written: str
) -> None:
    type_in(field, written)
    with pytest.raises(UnreadableTimeError):
        field.value()
    field.editingFinished.emit()
    assert field.text() == written


def test_a_usual_time_that_is_taken_is_told(qtbot: QtBot) -> None:
    times = UsualTimes([time(6), time(17, 30)])
    qtbot.addWidget(times)
    with qtbot.waitSignal(times.edited):
        times.chips[1].click()
    assert times.value() == time(17, 30)


def test_the_example_of_a_time_gives_way_to_a_shorter_one(qtbot: QtBot) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    field.show()
    field.resize(160, 40)
    assert field.placeholderText() == "เช่น 08:30"
    field.resize(70, 40)
    assert field.placeholderText() == "08:30"
