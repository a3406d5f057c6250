"""The picture of an announcement: chosen from a file, refused in the panel, taken away."""

from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from ui.parts.picture_panel import PicturePanel
from ui.session import Session
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.pictures import picture_of
from village_net.tower.announcements.records import Announcement

NEWS = Announcement("a", "น้ำไม่ไหล", "น้ำ", date(2026, 11, 23))


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> PicturePanel:
    write_announcement(session.store, NEWS)
    made = PicturePanel(session, NEWS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_after_a_file_that_is_no_picture_another_one_can_be_chosen(
    panel: PicturePanel, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "broken.png").write_bytes(b"no picture")
    panel.take(tmp_path / "broken.png")
    assert not panel.choose.isEnabled()
    qtbot.waitUntil(panel._told.isVisible)
    assert panel.choose.isEnabled()
    Image.new("RGB", (20, 10), "red").save(tmp_path / "red.png")
    with qtbot.waitSignal(panel.done):
        panel.take(tmp_path / "red.png")
    kept = picture_of(session.store, NEWS.id)
    assert kept
    assert kept.name == "red.png"


def test_a_picture_can_be_taken_away_only_where_there_is_one(
    panel: PicturePanel, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not panel.away.isVisible()
    Image.new("RGB", (20, 10), "red").save(tmp_path / "red.png")
    with qtbot.waitSignal(panel.done):
        panel.take(tmp_path / "red.png")
    again = PicturePanel(session, NEWS)
    qtbot.addWidget(again)
    again.show()
    with qtbot.waitSignal(again.done):
        again.away.click()
    assert picture_of(session.store, NEWS.id) is None
