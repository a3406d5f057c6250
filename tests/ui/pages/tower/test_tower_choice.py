"""Which towers an announcement is for: all, or the ones named; a removed one is asked anew."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.tower.tower import now_of, written
from ui.pages.tower.announcements.form import AnnouncementForm
from ui.pages.tower.announcements.over_towers import EVERY_TOWER
from ui.pages.tower.announcements.reading import ReadingPane
from ui.pages.tower.announcements.view import View
from ui.session import Session
from ui.widgets.fields.check_box import CheckBox
from ui.widgets.label import Label
from village_net.store import Store
from village_net.tower.announcements.edits import change_announcement
from village_net.tower.towers.records import Tower
from village_net.tower.towers.towers import remove_tower, save_tower


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> View:
    for id in ("t1", "t2", "t3"):
        save_tower(session.store, Tower(id, f"หอ {id}"))
    written(session.store, "a")
    made = View(session)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    return made


def form_of(view: View) -> AnnouncementForm:
    assert view.open_form("announcement", "a")
    form = view.detail()
    assert isinstance(form, AnnouncementForm)
    return form


def tick(box: CheckBox) -> None:
    QTest.keyClick(box, Qt.Key.Key_Space)


def test_all_towers_and_single_ones_keep_each_other_out(view: View, store: Store) -> None:
    form = form_of(view)
    boxes = form.editors["tower_ids"].boxes
    assert [id for id, box in boxes.items() if box.isChecked()] == [EVERY_TOWER]
    tick(boxes["t1"])
    tick(boxes["t2"])
    assert [id for id, box in boxes.items() if box.isChecked()] == ["t1", "t2"]
    form.save()
    assert (now_of(store, "a").tower_ids, now_of(store, "a").everywhere) == (("t1", "t2"), False)
    form = form_of(view)
    tick(form.editors["tower_ids"].boxes[EVERY_TOWER])
    form.save()
    assert (now_of(store, "a").tower_ids, now_of(store, "a").everywhere) == ((), True)


def test_where_its_tower_was_removed_the_form_asks_for_another(view: View, store: Store) -> None:
    change_announcement(store, replace(now_of(store, "a"), tower_ids=("t1",)))
    remove_tower(store, Tower("t1", "หอ t1"))
    view.show_record("a")
    pane = view.detail()
    assert isinstance(pane, ReadingPane)
    told = [label.plain_text() for label in pane.findChildren(Label)]
    assert any("ถูกนำออก" in words for words in told)
    form = form_of(view)
    form.save()
    assert form.fields["tower_ids"].error()
    assert not now_of(store, "a").everywhere
    tick(form.editors["tower_ids"].boxes["t2"])
    form.save()
    assert now_of(store, "a").tower_ids == ("t2",)
