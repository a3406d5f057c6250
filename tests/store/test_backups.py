"""Backups are verified copies, kept by age."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from tests.people import fill
from village_net.progress import Cancelled
from village_net.store import copying, create_store, open_store
from village_net.store.backups import back_up, backups, holds_all, kept, latest_backup
from village_net.store.errors import DamagedError
from village_net.village.register.edits import delete_person
from village_net.village.register.queries import people_in_order

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


def test_a_copy_that_holds_other_rows_than_the_village_is_not_kept(tmp_path: Path) -> None:
    store = create_store(tmp_path)
    fill(store, 20, 4)
    copied = back_up(store.connection, store.folder, NOW).file
    counts = copying.row_counts(store.connection)
    copying._verify(store.connection, copied, counts)
    with pytest.raises(copying.CopyUnsoundError):
        copying._verify(store.connection, copied, {**counts, "person": counts["person"] + 1})
    store.close()


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


def test_the_last_three_stay_however_near_each_other_and_old() -> None:
    years = [NOW - timedelta(days=400 + day) for day in range(30)]
    assert set(years[:3]) <= kept(years, NOW)
    one_hour = [NOW - timedelta(days=10, minutes=minute) for minute in range(5)]
    assert kept(one_hour, NOW) == set(one_hour[:3])


def test_what_is_older_than_ninety_days_goes_once_many_days_stand_after_it() -> None:
    old = [NOW - timedelta(days=days) for days in (100, 200, 300)]
    lately = [NOW - timedelta(days=day) for day in range(14)]
    assert kept(lately + old, NOW) == set(lately)


def test_a_clock_that_was_years_ahead_deletes_no_backup() -> None:
    right = sorted(kept([NOW - timedelta(days=day) for day in range(60)], NOW))
    ahead = NOW.replace(year=NOW.year + 10)
    times = list(right)
    for minute in range(5):
        times.append(ahead + timedelta(minutes=30 * minute))
        times = sorted(kept(times, times[-1]))
    assert set(right) <= set(times)
    after = NOW + timedelta(hours=1)
    times = sorted(kept([*times, after], after))
    assert set(right) <= set(times)
    assert len([at for at in times if at.year == ahead.year]) == 5


def test_a_clock_that_was_behind_deletes_no_backup() -> None:
    right = sorted(kept([NOW - timedelta(days=day) for day in range(60)], NOW))
    behind = NOW - timedelta(days=400)
    times = [*right, behind]
    assert kept(times, behind) == set(times)
    assert set(right) <= kept([*times, NOW], NOW)


def test_backups_of_the_future_are_none_of_the_three_that_always_stay() -> None:
    old = [NOW - timedelta(days=10, minutes=minute) for minute in range(5)]
    future = [NOW + timedelta(days=day) for day in range(1, 6)]
    assert kept(old + future, NOW) == {*old[:3], *future}


@pytest.mark.parametrize("spoilt", [b"", b"SQLite format 3\x00" + b"\x00" * 200, None])
def test_files_that_are_empty_or_cut_off_are_no_backups(
    tmp_path: Path, spoilt: bytes | None
) -> None:
    store = create_store(tmp_path)
    fill(store, 20, 4)
    good = [back_up(store.connection, store.folder, NOW - timedelta(days=d)) for d in (5, 4, 3)]
    for hour in (1, 2, 3):
        bad = good[0].file.with_name(f"{NOW - timedelta(hours=hour):%Y%m%d-%H%M%S}.db")
        bad.write_bytes(good[0].file.read_bytes()[:-4096] if spoilt is None else spoilt)
    assert latest_backup(store.folder, NOW) == good[-1]
    newest = back_up(store.connection, store.folder, NOW + timedelta(days=300))
    assert backups(store.folder) == [*good, newest]
    store.close()


def test_the_newest_backup_is_none_that_a_wrong_clock_dated(tmp_path: Path) -> None:
    store = create_store(tmp_path)
    fill(store, 3)
    made = back_up(store.connection, store.folder, NOW)
    back_up(store.connection, store.folder, NOW + timedelta(days=3650))
    assert latest_backup(store.folder, NOW + timedelta(hours=1)) == made
    store.close()


def test_a_backup_tells_whether_it_holds_the_last_change_whatever_the_clock_said(
    tmp_path: Path,
) -> None:
    store = create_store(tmp_path)
    fill(store, 3)
    made = back_up(store.connection, store.folder, NOW)
    assert holds_all(made, store.connection)
    delete_person(store, people_in_order(store)[0], "ย้ายไป")
    assert not holds_all(made, store.connection)
    store.close()


def test_what_a_cut_backup_left_is_removed_when_the_village_opens(tmp_path: Path) -> None:
    store = create_store(tmp_path)
    fill(store, 3)
    made = back_up(store.connection, store.folder, NOW)
    store.close()
    for name in ("20261101-060000.part", "20261101-060000.part-journal"):
        made.file.with_name(name).write_bytes(b"half")
    open_store(tmp_path).close()
    assert list(made.file.parent.iterdir()) == [made.file]


def test_a_village_that_is_written_to_meanwhile_goes_whole_into_its_backup(
    tmp_path: Path,
) -> None:
    store = create_store(tmp_path)
    people = fill(store, 300, 10)
    begun = Event()

    def report(_done: int, _total: int) -> None:
        begun.set()

    connection = store.connection
    with ThreadPoolExecutor(1) as aside:
        copying = aside.submit(back_up, connection, store.folder, NOW, report)
        begun.wait(10)
        delete_person(store, people[0], "ย้ายไป")
        made = copying.result()
    assert holds_all(made, connection)
    store.close()


def test_no_backup_is_left_where_it_was_cancelled(tmp_path: Path) -> None:
    store = create_store(tmp_path)
    fill(store, 20, 4)

    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        back_up(store.connection, store.folder, NOW, cancel)
    assert list((tmp_path / "backups").iterdir()) == []
    store.close()
