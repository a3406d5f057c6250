"""The events of a day on Home: six at most, and how many more there are; their hours in words."""

from datetime import date, time

import pytest
from pytestqt.qtbot import QtBot

from ui.pages.home.events import Events, hours_of
from ui.session import Session
from ui.widgets.button import Button
from ui.widgets.label import Label
from village_net.tower.announcements.records import Announcement

DAY = date(2026, 11, 30)


def event(number: int, **hours: time) -> Announcement:
    return Announcement(f"a{number}", f"งาน {number}", "", DAY, starts=DAY, **hours)


@pytest.mark.parametrize(("count", "shown", "more"), [(6, 6, []), (7, 6, ["1"]), (9, 6, ["3"])])
def test_six_events_stand_there_and_how_many_more_there_are(
    session: Session, qtbot: QtBot, count: int, shown: int, more: list[str]
) -> None:
    card = Events(session, [event(number) for number in range(count)])
    qtbot.addWidget(card)
    assert len(card.findChildren(Button)) == shown
    told = [label.plain_text() for label in card.findChildren(Label)]
    rest = [words for words in told if words.startswith("และอีก")]
    assert ["".join(filter(str.isdigit, words)) for words in rest] == more


def test_hours_are_said_as_far_as_they_are_known() -> None:
    eight, noon = time(8, 30), time(12)
    assert hours_of(event(1, starts_at=eight, ends_at=noon)) == "08:30–12:00 น."
    assert hours_of(event(1, starts_at=eight)) == "08:30 น."
    assert hours_of(event(1, ends_at=noon)) == "ถึง 12:00 น."
    assert hours_of(event(1)) == "ทั้งวัน"
