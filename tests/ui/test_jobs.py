"""Jobs one after another, each heard to its end before the next begins."""

import gc
from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from ui.jobs import Jobs
from village_net.progress import Cancelled


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.wait()


def unexpected(error: Exception) -> None:
    raise error


def test_a_job_begins_when_the_window_has_heard_the_end_of_the_one_before(
    jobs: Jobs, qtbot: QtBot
) -> None:
    order: list[str] = []
    jobs.start(lambda _r: order.append("first"), lambda _d: order.append("heard"), unexpected)
    last = jobs.start(lambda _r: order.append("second"), lambda _d: None, unexpected)
    with qtbot.waitSignal(last.ended):
        pass
    assert order == ["first", "heard", "second"]


def test_no_garbage_is_collected_while_a_job_runs_beside_the_window(
    jobs: Jobs, qtbot: QtBot
) -> None:
    collects: list[bool] = []
    job = jobs.start(lambda _r: collects.append(gc.isenabled()), lambda _d: None, unexpected)
    with qtbot.waitSignal(job.ended):
        pass
    assert collects == [False]
    assert gc.isenabled()


def test_garbage_waits_for_the_last_of_two_jobs_side_by_side(jobs: Jobs, qtbot: QtBot) -> None:
    go = Event()
    long = jobs.start(lambda _r: go.wait(5), lambda _d: None, unexpected, aside=True)
    short = jobs.start(lambda _r: None, lambda _d: None, unexpected)
    with qtbot.waitSignal(short.ended):
        pass
    assert not gc.isenabled()
    with qtbot.waitSignal(long.ended):
        go.set()
    assert gc.isenabled()


def test_waiting_hears_the_end_of_every_job_and_of_those_it_begins(jobs: Jobs) -> None:
    heard: list[str] = []

    def next_one(name: str) -> None:
        heard.append(name)
        jobs.start(lambda _r: "second", heard.append, unexpected)

    jobs.start(lambda _r: "first", next_one, unexpected)
    jobs.wait()
    assert heard == ["first", "second"]
    assert gc.isenabled()


def test_a_job_that_is_cancelled_tells_so_and_then_that_it_ended(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[str] = []

    def work(_report: object) -> None:
        raise Cancelled

    job = jobs.start(work, lambda _d: told.append("done"), unexpected)
    job.cancelled.connect(lambda: told.append("cancelled"))
    job.ended.connect(lambda: told.append("ended"))
    jobs.wait()
    assert told == ["cancelled", "ended"]
