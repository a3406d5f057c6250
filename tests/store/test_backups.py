"""Backups are verified copies, kept by age."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.people import fill
from village_net.store import create_store, open_store
from village_net.store.backups import back_up, backups, kept
from village_net.store.errors import DamagedError
from village_net.village.queries import people_in_order

NOW = datetime(2026, 11, 23, 6, 10)


def test_a_backup_opens_as_a_village_with_the_same_people(tmp_path: Path) -> None:
    store = create_store(tmp_path / "village")
    fill(store, 20, 4)
    people = people_in_order(store)
    made = back_up(store.connection, store.folder, NOW)
    store.close()
    restored = tmp_path / "restored"
    restored.mkdir()
    (restored / "data.db").write_bytes(made.file.read_bytes())
    again = open_store(restored)
    assert people_in_order(again) == people
    again.close()
    assert backups(store.folder) == [made]


def test_a_damaged_source_never_becomes_a_backup(tmp_path: Path) -> None:
    store = create_store(tmp_path)
    fill(store, 2000, 100)
    store.close()
    file = tmp_path / "data.db"
    data = bytearray(file.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 8192] = b"\xff" * 8192
    file.write_bytes(bytes(data))
    store = open_store(tmp_path)
    with pytest.raises(DamagedError):
        back_up(store.connection, store.folder, NOW)
    store.close()
    assert list((tmp_path / "backups").glob("*")) == []


def test_all_of_two_days_then_one_a_day_then_one_a_week_stay() -> None:
    every_six_hours = [NOW - timedelta(hours=6 * n) for n in range(4 * 120)]
    stay = kept(every_six_hours, NOW)
    ages = sorted(NOW - at for at in stay)
    assert len([a for a in ages if a <= timedelta(hours=48)]) == 9
    assert len([a for a in ages if timedelta(hours=48) < a <= timedelta(days=14)]) in (
        12,
        13,
    )
    assert len([a for a in ages if timedelta(days=14) < a <= timedelta(weeks=8)]) in (
        6,
        7,
    )
    assert max(ages) <= timedelta(weeks=8)


def test_the_last_three_stay_however_old() -> None:
    old = [NOW - timedelta(days=days) for days in (100, 200, 300, 400)]
    assert kept(old, NOW) == set(old[:3])
