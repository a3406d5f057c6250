"""What is said of a time on the air: before it is kept, and of one that went by."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.people import VILLAGE
from tests.tower.tower import Clock, approved, planned_for
from ui.pages.tower.announcements.slot_panel import SlotPanel
from ui.pages.tower.week.view import View as Week
from ui.session import Session
from ui.widgets.button import Button
from village_net.store import Store, create_store
from village_net.tower.announcements.records import Urgency
from village_net.village.register.edits import set_up_village

SIX = datetime(2026, 11, 24, 6, 0)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    made = create_store(tmp_path / "village", clock)
    set_up_village(made, VILLAGE)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("urgency", "told"),
    [(Urgency.NORMAL, True), (Urgency.URGENT, False), (Urgency.EMERGENCY, False)],
)
def test_of_quiet_hours_only_who_must_keep_them_is_told(
    session: Session, store: Store, qtbot: QtBot, urgency: Urgency, told: bool
) -> None:
    panel = SlotPanel(session, approved(store, "a", urgency))
    qtbot.addWidget(panel)
    panel.editors["day"].line.setText("24/11/2569")
    panel.editors["at"].line.setText("22:00")
    panel._follow()
    assert ("งดเสียง" in panel._near.plain_text()) is told


def test_a_time_that_went_by_is_not_left_out_any_more(
    session: Session, store: Store, clock: Clock, qtbot: QtBot
) -> None:
    planned_for(store, "early", SIX)
    planned_for(store, "late", SIX + timedelta(hours=11))
    clock.now = SIX + timedelta(hours=3)
    week = Week(session)
    qtbot.addWidget(week)

    def shows(button: Button) -> bool:
        return button.isVisibleTo(week._item_line)

    def offered(id: str) -> list[str]:
        plan = week.grid.plan.items
        week.grid.chosen.emit(next(i for i in plan if i.occurrence.announcement_id == id))
        return [b.text() for b in week._item_line.findChildren(Button) if shows(b)]

    assert offered("late") == ["เปิดดู", "งดครั้งนี้"]
    assert offered("early") == ["เปิดดู"]
