"""Files of every released version are opened, brought up to date, and hold what they held."""

import shutil
from pathlib import Path

import pytest

from village_net.store import open_store
from village_net.store.backups import backups
from village_net.store.checks import store_findings
from village_net.store.schema import VERSION
from village_net.tower.announcements.queries import announcements
from village_net.village.register.queries import people_in_order, the_village

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
