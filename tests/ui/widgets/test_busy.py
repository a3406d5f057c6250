"""The veil waits for every job that it watches, and Cancel means all of them."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.jobs import Job
from ui.widgets.busy import Busy
from village_net.progress import Cancelled


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def test_cancel_stops_every_job_that_is_waited_for(room: QWidget) -> None:
    busy, jobs = Busy(room), [Job(lambda _report: None, room) for _number in range(2)]
    for job in jobs:
        busy.watch(job)
        job.report(0, 2)
    busy._cancel.click()
    for job in jobs:
        with pytest.raises(Cancelled):
            job.report(1, 2)


def test_the_veil_lies_until_the_last_one_has_ended(room: QWidget) -> None:
    busy, jobs = Busy(room), [Job(lambda _report: None, room) for _number in range(2)]
    for job in jobs:
        busy.watch(job)
    jobs[0].ended.emit()
    assert busy.isVisible()
    jobs[1].ended.emit()
    assert not busy.isVisible()
