"""A group, read: who belongs to it, whose term is over, who joins."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from ui.pages.register.groups.pane import GroupPane
from ui.session import Session
from ui.widgets.label import Chip
from village_net.groups.edits import change_membership, join, save_group
from village_net.groups.queries import members_of
from village_net.groups.records import Group
from village_net.village.register.queries import people_in_order


@pytest.mark.parametrize(("days", "is_over"), [(0, False), (1, True)])
def test_a_term_is_over_from_the_day_after_its_last_one(
    full_session: Session, qtbot: QtBot, days: int, is_over: bool
) -> None:
    store = full_session.store
    group = save_group(store, Group("g", "กองทุน"))
    member = join(store, group, people_in_order(store)[0], "ประธาน")
    last = store.clock().date() - timedelta(days=days)
    change_membership(store, replace(member, term_to=last))
    pane = GroupPane(full_session, group)
    qtbot.addWidget(pane)
    words = [chip.text() for chip in pane.findChildren(Chip)]
    assert words == ["ประธาน", *(["หมดวาระแล้ว"] if is_over else [])]


def test_who_is_chosen_joins_and_who_belongs_already_is_refused(
    full_session: Session, qtbot: QtBot
) -> None:
    store = full_session.store
    group = save_group(store, Group("g", "กองทุน"))
    pane = GroupPane(full_session, group)
    qtbot.addWidget(pane)
    with qtbot.waitSignal(full_session.told) as told:
        pane.picker.taken.emit("p3")
    assert "กองทุน" in told.args[0]
    assert [m.membership.person_id for m in members_of(store, "g", store.clock().date())] == ["p3"]
    with qtbot.waitSignal(full_session.refused):
        pane.picker.taken.emit("p3")
