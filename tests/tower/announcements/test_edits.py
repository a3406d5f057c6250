"""Announcements: written, changed, deleted, and what is refused."""

from dataclasses import replace
from datetime import date, time

import pytest

from tests.people import village_store
from village_net.errors import NoReasonError
from village_net.store import Store
from village_net.tower.announcements import edits, queries, rules
from village_net.tower.announcements.records import Announcement, Urgency

TODAY = date(2026, 11, 23)
NEWS = Announcement("a1", "น้ำประปาหยุดจ่าย", "พรุ่งนี้น้ำจะไม่ไหล", TODAY)


@pytest.fixture
def store() -> Store:
    return village_store()


def test_an_announcement_is_written_changed_deleted_and_each_is_undone(
    store: Store,
) -> None:
    edits.write_announcement(store, NEWS)
    edits.change_announcement(store, replace(NEWS, title="ใหม่"))
    edits.delete_announcement(store, NEWS, "ยกเลิก")
    titles: list[list[str]] = []
    for _ in range(3):
        store.undo()
        titles.append([a.title for a in queries.announcements(store)])
    assert titles == [["ใหม่"], ["น้ำประปาหยุดจ่าย"], []]


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"title": " "}, edits.NoTitleError),
        ({"text": "\n"}, edits.NoTextError),
        ({"starts": TODAY, "ends": date(2026, 11, 22)}, edits.EndsTooEarlyError),
        (
            {"starts": TODAY, "starts_at": time(9), "ends_at": time(8)},
            edits.EndsTooEarlyError,
        ),
    ],
)
def test_a_faulty_announcement_is_refused(
    store: Store, changed: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        edits.write_announcement(store, replace(NEWS, **changed))  # type: ignore[arg-type]
    assert queries.count_announcements(store) == 0


def test_a_deletion_needs_a_reason(store: Store) -> None:
    edits.write_announcement(store, NEWS)
    with pytest.raises(NoReasonError):
        edits.delete_announcement(store, NEWS, "")


def test_todays_events_are_those_with_hours_today_and_those_of_today_alone(
    store: Store,
) -> None:
    def announce(id: str, **changed: object) -> None:
        edits.write_announcement(store, replace(NEWS, id=id, **changed))  # type: ignore[arg-type]

    announce("issued-today")
    announce("over", issued=date(2026, 11, 1))
    announce("long", starts=date(2026, 11, 1), ends=date(2026, 12, 1), starts_at=time(17))
    announce("tomorrow", starts=date(2026, 11, 24))
    announce("urgent", starts=TODAY, urgency=Urgency.URGENT)
    announce("several-days", starts=date(2026, 11, 1), ends=date(2026, 12, 1))
    found = [a.id for a in queries.events_on(store, TODAY)]
    assert found == ["long", "urgent"]


def test_an_announcement_is_over_after_its_last_day() -> None:
    assert not rules.is_over(replace(NEWS, starts=TODAY), TODAY)
    assert rules.is_over(replace(NEWS, starts=date(2026, 11, 22)), TODAY)
    assert not rules.is_over(replace(NEWS, starts=date(2026, 11, 1), ends=TODAY), TODAY)
    assert not rules.is_over(NEWS, TODAY)


def test_reading_takes_as_long_as_what_is_said_and_a_long_text_in_proportion() -> None:
    written = "พรุ่งนี้น้ำจะไม่ไหล ขอให้ทุกบ้านรองน้ำไว้ใช้ "
    assert rules.reading_seconds(" ") == 0
    assert rules.reading_seconds("23 พ.ย. 69") > rules.reading_seconds("พ.ย.")
    short, long = rules.reading_seconds(written * 20), rules.reading_seconds(written * 2000)
    assert abs(long / short - 100) < 5
    assert 60 < short < 180
