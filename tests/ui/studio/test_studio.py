"""The studio and its desk: rung on time, read, paused, logged, missed, interrupted, cut off."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event
from time import process_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import Put
from tests.tower.tower import HEAD, Clock, approved, now_of, planned_for
from tests.ui.conftest import Dress
from ui.session import Session
from ui.settings import Settings
from ui.studio.desk import Desk
from ui.studio.script import ScriptView
from ui.studio.studio import Studio
from ui.widgets.button import Button
from ui.widgets.buttons.key_button import KeyButton
from ui.widgets.label import Label
from ui.widgets.reason_panel import ReasonPanel
from village_net.store import Store, open_store
from village_net.tower.air.log import Airing, begin, log_of_month
from village_net.tower.air.records import Broadcast, Outcome, Repeat
from village_net.tower.air.schedule import airing_rules, logged, move_occurrence, save_airing_rules
from village_net.tower.announcements.edits import change_announcement
from village_net.tower.announcements.recordings import copy_sound, keep_recording, sounds_folder
from village_net.tower.announcements.records import Announcement, State, Urgency, Way
from village_net.tower.sound.chimes import CHIMES, samples
from village_net.tower.sound.wav import write_wav

SIX = datetime(2026, 11, 23, 6, 0)
DAY = timedelta(days=1)
PARAGRAPH = "น้ำประปาจะหยุดจ่าย ขอให้ทุกบ้านรองน้ำไว้ใช้ก่อนนะครับ"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, put_village: Put, clock: Clock) -> Iterator[Store]:
    made = open_store(put_village(tmp_path / "village"), clock)
    rules = airing_rules(made)

    save_airing_rules(made, replace(rules, chime_before="none"))
    yield made
    made.close()


@pytest.fixture
def desk(session: Session) -> Iterator[Desk]:
    made = Desk(session)
    made.start()
    yield made
    made.stop()
    made.deleteLater()


@pytest.fixture
def studio(session: Session, desk: Desk, qtbot: QtBot) -> Studio:
    made = Studio(session, desk)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    return made


def lines(store: Store) -> list[tuple[str, Outcome]]:
    found: list[Broadcast] = logged(store, SIX - DAY * 9, SIX + DAY * 9)
    return [(line.announcement_id, line.outcome) for line in found]


def test_a_due_item_rings_is_read_and_logged_with_two_keys(
    studio: Studio, desk: Desk, store: Store, clock: Clock, qtbot: QtBot
) -> None:
    planned_for(store, "a", SIX)
    clock.now = SIX
    with qtbot.waitSignal(desk.rang):
        pass
    QTest.keyClick(studio, Qt.Key.Key_Return)
    assert now_of(store, "a").state is State.ON_AIR
    assert "น้ำจะไม่ไหล" in "".join(studio.script.line_texts())
    QTest.keyClick(studio, Qt.Key.Key_Return)
    assert lines(store) == [("a", Outcome.AIRED)]
    assert now_of(store, "a").state is State.DONE
    assert desk.waiting == []


def test_what_rang_once_does_not_ring_again_and_not_after_the_clock_was_set_back(
    desk: Desk, store: Store, clock: Clock
) -> None:
    planned_for(store, "a", SIX)
    rung: list[object] = []
    desk.rang.connect(rung.append)
    for now in (SIX, SIX + timedelta(seconds=20), SIX - DAY, SIX, SIX + timedelta(seconds=40)):
        clock.now = now
        desk.look()
    assert len(rung) == 1


def test_a_clock_that_is_set_back_is_seen_at_once(desk: Desk, store: Store, clock: Clock) -> None:
    planned_for(store, "a", SIX)
    clock.now = SIX + timedelta(hours=3)
    desk.look()
    assert [d.announcement.id for d in desk.missed] == ["a"]
    clock.now = SIX - timedelta(hours=3)
    desk.look()
    assert desk.missed == []


def test_what_slept_over_its_time_waits_as_missed_and_is_aired_by_hand(
    studio: Studio, desk: Desk, store: Store, clock: Clock
) -> None:
    planned_for(store, "a", SIX)
    clock.now = SIX + timedelta(hours=3)
    desk.look()
    assert [d.announcement.id for d in desk.missed] == ["a"]
    assert desk.waiting == []
    studio.reload()
    QTest.keyClick(studio, Qt.Key.Key_Return)
    QTest.keyClick(studio, Qt.Key.Key_Return)
    assert lines(store) == [("a", Outcome.AIRED)]
    assert desk.missed == []


def keyed(studio: Studio) -> dict[str, KeyButton]:
    QApplication.processEvents()
    found = [each for each in studio.findChildren(KeyButton) if each.isVisible()]
    return {each.key.text(): each for each in found}


def test_a_button_shows_the_key_that_does_the_same(
    studio: Studio, desk: Desk, store: Store, clock: Clock
) -> None:
    planned_for(store, "a", SIX)
    clock.now = SIX
    desk.look()
    assert {key: each.text() for key, each in keyed(studio).items()} == {
        "Enter": "ออกอากาศเลย",
        "Esc": "ออกจากห้องส่ง",
    }
    QTest.keyClick(studio, Qt.Key.Key_Return)
    assert studio.on_air
    assert sorted(keyed(studio)) == ["Enter", "R", "Space"]
    QTest.keyClick(studio, Qt.Key.Key_Space)
    assert keyed(studio)["Space"].text() == "อ่านต่อ"
    keyed(studio)["Space"].click()
    assert not studio.on_air.paused
    for each in keyed(studio).values():
        assert each.rect().contains(each.key.geometry())
        assert each.key.x() > each.fontMetrics().horizontalAdvance(each.text())
    QTest.keyClick(studio, Qt.Key.Key_Return)
    assert lines(store) == [("a", Outcome.AIRED)]


def test_a_pause_holds_the_time_and_a_repeat_begins_anew(studio: Studio, store: Store) -> None:
    item = approved(store, "a")
    assert studio.air(Airing(item, HEAD))
    on_air = studio.on_air
    assert on_air
    on_air.go_to(0.5)
    QTest.keyClick(studio, Qt.Key.Key_Space)
    held = on_air.elapsed
    assert on_air.paused
    assert on_air.elapsed == held
    QTest.keyClick(studio, Qt.Key.Key_Space)
    QTest.keyClick(studio, Qt.Key.Key_R)
    assert (on_air.round, on_air.share < 0.1) == (2, True)


def test_it_is_read_as_often_as_was_wished(
    studio: Studio, desk: Desk, store: Store, clock: Clock
) -> None:
    planned_for(store, "a", SIX, times=2)
    clock.now = SIX
    desk.look()
    QTest.keyClick(studio, Qt.Key.Key_Return)
    QTest.keyClick(studio, Qt.Key.Key_Return)
    assert studio.on_air
    assert studio.on_air.round == 2
    QTest.keyClick(studio, Qt.Key.Key_Return)
    assert studio.on_air is None
    assert lines(store) == [("a", Outcome.AIRED)]


def test_skipping_asks_why_and_the_reason_is_in_the_log(
    studio: Studio, desk: Desk, store: Store, clock: Clock
) -> None:
    planned_for(store, "a", SIX)
    clock.now = SIX
    desk.look()
    studio._on_skip_waiting(desk.waiting[0])
    panel = studio.foot.shown()
    panel.agreed.emit("ไฟดับ")  # type: ignore[union-attr]
    line = logged(store, SIX, SIX + DAY)[0]
    assert (line.outcome, line.reason) == (Outcome.SKIPPED, "ไฟดับ")
    assert desk.waiting == []


def test_an_emergency_interrupts_and_what_was_interrupted_goes_on(
    studio: Studio, desk: Desk, store: Store, clock: Clock
) -> None:
    planned_for(store, "news", SIX)
    planned_for(store, "flood", SIX + timedelta(minutes=2), Urgency.EMERGENCY)
    clock.now = SIX
    desk.look()
    QTest.keyClick(studio, Qt.Key.Key_Return)
    clock.now = SIX + timedelta(minutes=2)
    desk.look()
    assert studio.on_air
    assert studio.on_air.airing.announcement.id == "flood"
    clock.now += timedelta(minutes=1)
    QTest.keyClick(studio, Qt.Key.Key_Return)
    assert studio.on_air
    assert studio.on_air.airing.announcement.id == "news"
    QTest.keyClick(studio, Qt.Key.Key_Return)
    assert lines(store) == [
        ("news", Outcome.INTERRUPTED), ("flood", Outcome.AIRED), ("news", Outcome.AIRED),
    ]  # fmt: skip


def test_a_broadcast_that_a_power_cut_ended_is_told_and_gone_on_with(
    tmp_path: Path, put_village: Put, clock: Clock, qtbot: QtBot
) -> None:
    made = open_store(put_village(tmp_path / "cut"), clock)
    begin(made, Airing(approved(made, "a"), HEAD))
    made.close()
    again = open_store(tmp_path / "cut", clock)
    session = Session(again, Settings())
    desk = Desk(session)
    desk.start()
    studio = Studio(session, desk)
    qtbot.addWidget(studio)
    assert [line.outcome for line in desk.cut_off] == [Outcome.INTERRUPTED]
    studio._on_resumed(desk.cut_off[0])
    QTest.keyClick(studio, Qt.Key.Key_Return)
    assert [outcome for _id, outcome in lines(again)] == [Outcome.INTERRUPTED, Outcome.AIRED]
    assert desk.cut_off == []
    desk.stop()
    session.jobs.wait()
    session.backups.deleteLater()
    session.deleteLater()
    again.close()


def test_a_recording_plays_to_its_end_and_is_logged_by_itself(
    studio: Studio, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    file = write_wav(tmp_path / "ข่าว.wav", samples(CHIMES[0])[:22050])
    add_recording(store, approved(store, "a"), file)
    item = now_of(store, "a")
    assert item.way is Way.FILE
    studio.air(Airing(item, HEAD, item.way))
    qtbot.waitUntil(lambda: studio.on_air is None, timeout=15_000)
    assert lines(store) == [("a", Outcome.AIRED)]


@pytest.mark.parametrize("fault", ["deleted", "empty", "garbage"])
def test_a_recording_that_cannot_be_played_is_told_and_can_be_read_instead(
    studio: Studio, store: Store, tmp_path: Path, qtbot: QtBot, fault: str
) -> None:
    file = write_wav(tmp_path / "a.wav", samples(CHIMES[0])[:4410])
    add_recording(store, approved(store, "a"), file)
    kept = next((store.folder / "sounds").iterdir())
    if fault == "deleted":
        kept.unlink()
    else:
        kept.write_bytes(b"" if fault == "empty" else b"x" * 5000)
    item = now_of(store, "a")
    studio.air(Airing(item, HEAD, item.way))
    qtbot.waitUntil(lambda: bool(studio._told.plain_text()), timeout=15_000)
    assert lines(store) == [("a", Outcome.ON_AIR)]
    QTest.keyClick(studio, Qt.Key.Key_Return)
    assert lines(store) == [("a", Outcome.AIRED)]


def test_it_cannot_be_closed_while_something_is_on_air(studio: Studio, store: Store) -> None:
    studio.air(Airing(approved(store, "a"), HEAD))
    assert not studio.close()
    assert studio.on_air
    studio.on_air.said()
    assert studio.close()


def test_the_script_grows_shrinks_and_never_breaks_inside_a_word(
    studio: Studio, store: Store
) -> None:
    text = "ขอเชิญพี่น้องทุกบ้านมาประชุมที่ศาลาประชาคม"
    studio.script.resize(500, 300)
    studio.script.set_text(text)
    few = studio.script.line_texts()
    studio.script.set_points(72)
    many = studio.script.line_texts()
    assert len(many) > len(few)
    assert "".join(many) == text
    assert not any(line[:1] in "ะาำๅ่้๊๋็ิีึืุูั" for line in many)
    studio.script.set_points(500)
    assert studio.script.points == 72


def test_thirty_minutes_of_script_scroll_as_lightly_as_three(qtbot: QtBot) -> None:
    def a_frame(paragraphs: int) -> float:
        script.set_text(f"{PARAGRAPH}\n" * paragraphs)
        return min(map(moved_to, [0.4 + step / 4 / paragraphs for step in range(30)]))

    def moved_to(share: float) -> float:
        began = process_time()
        script.set_progress(share)
        script.grab()
        return process_time() - began

    script = ScriptView()
    qtbot.addWidget(script)
    script.resize(1100, 600)
    script.show()
    a_frame(35)
    assert a_frame(350) < 2 * a_frame(35)


def test_sixty_slots_ring_within_a_third_of_a_second(
    desk: Desk, store: Store, clock: Clock
) -> None:
    begins = [SIX + timedelta(minutes=5 * n) for n in range(60)]
    for number, at in enumerate(begins):
        planned_for(store, f"a{number}", at, Urgency.URGENT)
    rung: list[tuple[str, datetime]] = []
    desk.rang.connect(lambda found: rung.extend((d.announcement.id, clock.now) for d in found))
    for at in begins:
        for moment in (at - timedelta(seconds=1), at + timedelta(seconds=0.1)):
            clock.now = moment
            desk.look()
    late = [now - at for (_id, now), at in zip(rung, begins, strict=True)]
    assert max(late) <= timedelta(seconds=0.3)
    assert [id for id, _now in rung] == [f"a{n}" for n in range(60)]


def test_what_rang_and_is_then_moved_rings_at_its_new_time(
    desk: Desk, store: Store, clock: Clock
) -> None:
    planned_for(store, "a", SIX)
    rung: list[datetime] = []
    desk.rang.connect(lambda _found: rung.append(clock.now))
    clock.now = SIX
    desk.look()
    waits = desk.waiting[0].occurrence
    assert waits
    noon = SIX + timedelta(hours=6)
    move_occurrence(store, waits, noon)
    assert desk.waiting == []
    clock.now = noon
    desk.look()
    assert rung == [SIX, noon]


def test_a_time_given_at_the_last_moment_rings_by_itself(
    desk: Desk, store: Store, clock: Clock, qtbot: QtBot
) -> None:
    clock.now = SIX - timedelta(milliseconds=50)
    planned_for(store, "a", SIX)
    clock.now = SIX
    with qtbot.waitSignal(desk.rang):
        pass


def test_daily_items_ring_every_day(desk: Desk, store: Store, clock: Clock) -> None:
    planned_for(store, "a", SIX, repeat=Repeat.DAILY)
    rung: list[datetime] = []
    desk.rang.connect(lambda _found: rung.append(clock.now))
    for day in range(3):
        clock.now = SIX + DAY * day
        desk.look()
    assert rung == [SIX, SIX + DAY, SIX + DAY * 2]


def test_the_computer_stays_awake_only_while_something_is_due_soon(
    desk: Desk, store: Store, clock: Clock
) -> None:
    planned_for(store, "a", SIX + timedelta(hours=2))
    clock.now = SIX
    desk.look()
    assert not desk.is_due_soon
    clock.now = SIX + timedelta(hours=1, minutes=51)
    desk.look()
    assert desk.is_due_soon


def test_what_rang_and_was_not_answered_counts_as_missed_after_half_an_hour(
    desk: Desk, store: Store, clock: Clock
) -> None:
    planned_for(store, "a", SIX)
    clock.now = SIX
    desk.look()
    for minutes in (0, 29):
        clock.now = SIX + timedelta(minutes=minutes)
        desk.look()
        assert [d.announcement.id for d in desk.waiting] == ["a"]
    clock.now = SIX + timedelta(minutes=31)
    desk.look()
    assert (desk.waiting, [d.announcement.id for d in desk.missed]) == ([], ["a"])


def test_an_end_that_meets_a_running_job_is_logged_as_soon_as_the_village_is_back(
    studio: Studio, session: Session, store: Store, clock: Clock, qtbot: QtBot
) -> None:
    clock.now = SIX
    studio.air(Airing(approved(store, "a"), HEAD))
    go, running = Event(), Event()

    def hold(_report: object) -> None:
        running.set()
        go.wait(5)

    with qtbot.waitSignal(session.free):
        session.edit_slowly(hold, lambda _result: None)
        qtbot.waitUntil(running.is_set)
        clock.now = SIX + timedelta(minutes=2)
        QTest.keyClick(studio, Qt.Key.Key_Return)
        QTest.keyClick(studio, Qt.Key.Key_Return)
        clock.now = SIX + timedelta(minutes=9)
        go.set()
    assert lines(store) == [("a", Outcome.AIRED)]
    assert log_of_month(store, SIX.date())[0].ended == SIX + timedelta(minutes=2)


def test_a_recording_that_ends_while_a_job_has_the_village_is_logged_with_its_moment(
    studio: Studio, session: Session, store: Store, clock: Clock, tmp_path: Path, qtbot: QtBot
) -> None:
    recorded(store, approved(store, "a").id, tmp_path)
    item = now_of(store, "a")
    clock.now = SIX
    studio.air(Airing(item, HEAD, item.way))
    go, running = Event(), Event()

    def hold(_report: object) -> None:
        running.set()
        go.wait(15)

    job = session.edit_slowly(hold, lambda _result: None)
    qtbot.waitUntil(running.is_set)
    on_air = studio.on_air
    assert on_air
    on_air._on_played()
    clock.now = SIX + timedelta(minutes=1)
    with qtbot.waitSignal(job.ended):
        go.set()
    assert lines(store) == [("a", Outcome.AIRED)]
    assert log_of_month(store, SIX.date())[0].ended == SIX


def add_recording(store: Store, item: Announcement, file: Path) -> None:
    keep_recording(store, item, file.name, copy_sound(sounds_folder(store), file))


def recorded(store: Store, id: str, tmp_path: Path, seconds: float = 0.5) -> None:
    file = write_wav(tmp_path / f"{id}.wav", samples(CHIMES[0])[: round(44100 * seconds)])
    add_recording(store, now_of(store, id), file)


def test_two_recordings_of_one_time_play_one_after_the_other_by_themselves(
    studio: Studio, desk: Desk, store: Store, clock: Clock, tmp_path: Path, qtbot: QtBot
) -> None:
    for id in ("a", "b"):
        planned_for(store, id, SIX, by_itself=True)
        recorded(store, id, tmp_path)
    clock.now = SIX
    desk.look()
    studio.air_announcement("a")
    qtbot.waitUntil(lambda: len(lines(store)) == 2 and studio.on_air is None, timeout=20_000)
    assert lines(store) == [("a", Outcome.AIRED), ("b", Outcome.AIRED)]


def test_what_has_to_be_read_never_starts_by_itself(desk: Desk, store: Store, clock: Clock) -> None:
    planned_for(store, "a", SIX, by_itself=True)
    clock.now = SIX
    desk.look()
    assert [d.starts_by_itself for d in desk.waiting] == [False]


def test_neither_chime_nor_repeat_cuts_into_a_recording(
    studio: Studio, store: Store, tmp_path: Path
) -> None:
    approved(store, "a")
    recorded(store, "a", tmp_path, 2.0)
    item = now_of(store, "a")
    studio.air(Airing(item, HEAD, item.way))
    assert studio.on_air
    QTest.keyClick(studio, Qt.Key.Key_R)
    assert studio.on_air.round == 1
    shown = [b.text() for b in studio.findChildren(Button) if not b.isHidden()]
    assert "อ่านซ้ำ" not in shown
    assert "เสียงระฆัง" not in shown
    QTest.keyClick(studio, Qt.Key.Key_Return)
    assert lines(store) == [("a", Outcome.AIRED)]


def test_the_interrupted_reader_goes_on_where_they_were(
    studio: Studio, desk: Desk, store: Store, clock: Clock
) -> None:
    studio.air(Airing(approved(store, "news"), HEAD))
    assert studio.on_air
    studio.on_air.go_to(0.6)
    planned_for(store, "flood", SIX, Urgency.EMERGENCY)
    clock.now = SIX
    desk.look()
    QTest.keyClick(studio, Qt.Key.Key_Return)
    assert studio.on_air.airing.announcement.id == "news"
    assert studio.on_air.share > 0.55
    studio.on_air.said()


def test_a_form_that_was_open_meanwhile_does_not_take_an_announcement_off_the_air(
    studio: Studio, store: Store
) -> None:
    open_form = approved(store, "a")
    studio.air(Airing(open_form, HEAD))
    change_announcement(store, replace(open_form, contact="ผู้ใหญ่บ้าน"))
    assert now_of(store, "a").state is State.ON_AIR
    assert studio.on_air
    studio.on_air.said()
    assert (now_of(store, "a").state, now_of(store, "a").contact) == (State.DONE, "ผู้ใหญ่บ้าน")


def test_the_time_runs_once_the_chime_has_sounded(
    studio: Studio, store: Store, clock: Clock, qtbot: QtBot
) -> None:
    save_airing_rules(store, replace(airing_rules(store), chime_before=CHIMES[0].key))
    studio.air(Airing(approved(store, "a"), HEAD))
    on_air = studio.on_air
    assert on_air
    qtbot.waitUntil(lambda: on_air._player is not None and on_air._player.position > 300)
    assert on_air.elapsed == 0
    qtbot.waitUntil(lambda: on_air.elapsed > 0, timeout=15_000)
    assert on_air._player
    assert not on_air._player.is_active


def test_an_announcement_has_a_chime_of_its_own_or_none(
    studio: Studio, store: Store, clock: Clock, qtbot: QtBot
) -> None:
    save_airing_rules(store, replace(airing_rules(store), chime_before=CHIMES[0].key))
    item = replace(approved(store, "a"), chime_before="none")
    studio.air(Airing(item, HEAD))
    assert studio.on_air
    assert studio.on_air._player is None
    qtbot.waitUntil(lambda: bool(studio.on_air and studio.on_air.elapsed > 0))
    studio.on_air.said()
    other = replace(approved(store, "b"), chime_before=CHIMES[1].key)
    studio.air(Airing(other, HEAD))
    assert studio.on_air._player
    pieces = studio.on_air._player._pieces
    assert [file.stem.split("-100-")[0] for file in pieces] == [CHIMES[1].key]


def test_what_was_cut_off_can_be_left_at_that_with_a_reason(
    studio: Studio, desk: Desk, store: Store, clock: Clock
) -> None:
    clock.now = SIX
    begin(store, Airing(approved(store, "a"), HEAD))
    clock.now = SIX + timedelta(minutes=5)
    desk.start()
    assert [line.announcement_id for line in desk.cut_off] == ["a"]
    leave = next(b for b in studio.findChildren(Button) if b.text() == "ไม่ออกอากาศต่อ")
    leave.click()
    panel = studio.findChild(ReasonPanel)
    assert panel
    panel.reason.setText("ชาวบ้านรู้กันแล้ว")
    panel.delete.click()
    assert desk.cut_off == []
    assert lines(store)[-1] == ("a", Outcome.SKIPPED)
    assert logged(store, SIX, SIX + DAY)[-1].reason == "ชาวบ้านรู้กันแล้ว"


def test_the_head_tells_how_long_it_took_and_how_much_is_left(
    studio: Studio, store: Store, clock: Clock
) -> None:
    studio.air(Airing(approved(store, "a"), HEAD))
    on_air = studio.on_air
    assert on_air
    on_air.total = 600.0
    on_air.go_to(0.25)
    assert studio._head.time.plain_text() == "02:30 · เหลือ 07:30"


def test_a_question_in_large_type_leaves_the_window_as_high_as_the_screen(
    session: Session, store: Store, clock: Clock, qtbot: QtBot, dress: Dress
) -> None:
    planned_for(store, "a", SIX)
    clock.now = SIX
    dress(24)
    desk = Desk(session)
    desk.look()
    studio = Studio(session, desk)
    qtbot.addWidget(studio)
    studio.resize(1366, 768)
    studio.show()
    studio.next_up.take_first()
    QTest.keyClick(studio, Qt.Key.Key_Return)
    panel = studio.ask_why("ข้าม “น้ำประปาหยุดจ่าย” ครั้งนี้ใช่ไหม", "ข้าม", lambda _reason: None)
    qtbot.waitUntil(panel.isVisible)
    qtbot.waitUntil(lambda: panel.height() > 200)
    assert studio.height() == 768
    lowest = panel.delete.mapTo(studio, panel.delete.rect().bottomLeft())
    assert lowest.y() < 768


def test_what_was_missed_is_marked_as_what_enter_begins(
    studio: Studio, desk: Desk, store: Store, clock: Clock, qtbot: QtBot
) -> None:
    planned_for(store, "a", SIX)
    clock.now = SIX + timedelta(hours=3)
    desk.look()

    def mains() -> list[str]:
        shown = [b for b in studio.next_up.findChildren(Button) if b.isVisible()]
        return [b.text() for b in shown if b.property("kind") == "main"]

    qtbot.waitUntil(lambda: mains() == ["ออกอากาศเลย"])
    QTest.keyClick(studio, Qt.Key.Key_Return)
    assert now_of(store, "a").state is State.ON_AIR


def test_escape_on_the_air_tells_how_the_studio_is_left(
    studio: Studio, desk: Desk, store: Store, clock: Clock
) -> None:
    planned_for(store, "a", SIX)
    clock.now = SIX
    desk.look()
    assert any(each.text().endswith("วินาที") for each in studio.next_up.findChildren(Label))
    QTest.keyClick(studio, Qt.Key.Key_Return)
    QTest.keyClick(studio, Qt.Key.Key_Escape)
    assert studio.on_air
    assert studio.isVisible()
    assert studio._told.isVisible()
    studio.on_air.said()
