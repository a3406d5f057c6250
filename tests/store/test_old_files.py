"""Files of every released version are opened, brought up to date, and hold what they held."""

import shutil
from pathlib import Path

import pytest

from village_net.activities.attendance.queries import attendance_of
from village_net.activities.meetings.queries import agenda
from village_net.activities.plan.queries import activity
from village_net.letters.queries import letters_out
from village_net.store import open_store
from village_net.store.backups import backups
from village_net.store.checks import store_findings
from village_net.store.schema import VERSION
from village_net.tower.announcements.queries import announcements
from village_net.tower.newsletters.newsletters import newsletters
from village_net.tower.towers.towers import towers
from village_net.village.life.edits import take_back_event
from village_net.village.register.queries import (
    events_of,
    people_in_order,
    saved_filters,
    the_village,
)

STORES = Path(__file__).parent.parent / "files" / "stores"
RELEASED = sorted(STORES.glob("version-*.db"))


def test_every_version_has_its_file() -> None:
    assert [file.name for file in RELEASED] == [f"version-{n}.db" for n in range(1, VERSION + 1)]


@pytest.mark.parametrize("file", RELEASED, ids=lambda file: file.stem)
def test_a_released_file_keeps_everything_and_can_be_changed(file: Path, tmp_path: Path) -> None:
    shutil.copy(file, tmp_path / "data.db")
    store = open_store(tmp_path)
    assert the_village(store).name == "บ้านทดลอง"
    assert [person.full_name for person in people_in_order(store)] == ["นางแก้ว เงินยวง"]
    assert [each.title for each in announcements(store)] == ["น้ำไม่ไหล"]
    assert store_findings(store) == []
    is_newest = file.stem == f"version-{VERSION}"
    assert len(backups(tmp_path)) == (0 if is_newest else 1)
    person = people_in_order(store)[0]
    with store.change("Write again"):
        store.put(person)
    store.undo()
    store.close()


def test_a_file_of_version_4_keeps_what_its_records_name(tmp_path: Path) -> None:
    shutil.copy(STORES / "version-4.db", tmp_path / "data.db")
    store = open_store(tmp_path)
    [news] = announcements(store)
    [kept] = saved_filters(store)
    assert (news.audience_ids, news.tower_ids, news.everywhere) == ((kept.id,), ("t1",), False)
    assert kept.filter.zone_id == "z1"
    assert {tower.id: tower.zone_ids for tower in towers(store)} == {"t1": ("z1",), "t2": ()}
    assert newsletters(store)[0].announcement_ids == (news.id,)
    person = people_in_order(store)[0]
    take_back_event(store, events_of(store, person.id)[0])
    assert people_in_order(store) == []
    store.close()


def test_a_file_of_version_5_keeps_what_was_done_together(tmp_path: Path) -> None:
    shutil.copy(STORES / "version-5.db", tmp_path / "data.db")
    store = open_store(tmp_path)
    kept = activity(store, "a5")
    assert kept
    assert kept.organisation_ids == ("o5",)
    assert [row.people for row in attendance_of(store, "a5")] == [1]
    assert [item.number for item in agenda(store, "a5")] == ["1", "2", "3", "4", "5", "6"]
    assert [letter.written for letter in letters_out(store)] == ["พิเศษ 1"]
    store.close()
