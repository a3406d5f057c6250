"""Attendance: a house by its number, by ticks, by number of people, by a line of the sheet."""

from dataclasses import replace
from datetime import date, time

import pytest

from tests.people import fill, village_store
from village_net.activities.attendance import edits, errors, queries
from village_net.activities.attendance.entry import HouseEntry, read_entry
from village_net.activities.attendance.records import Attendance
from village_net.activities.plan.edits import plan_activity
from village_net.activities.plan.records import Activity, ActivityKind, Rhythm, Series
from village_net.groups.records import Group
from village_net.store import Store
from village_net.thai.dates import PartialDate
from village_net.village.life.edits import record_death
from village_net.village.register.edits import delete_person
from village_net.village.register.queries import members
from village_net.village.register.records import Household, Person

DAY = date(2026, 11, 22)
WORK = Activity("a", "ลอกลำห้วย", ActivityKind.JOINT_WORK, DAY, DAY, time(8), time(12))


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 12, 4)
    plan_activity(made, WORK)
    return made


def home(store: Store, number: str) -> Household:
    found, _person = queries.house_of(store, "a", HouseEntry(number))
    return found


def people_of(store: Store, number: str) -> list[Person]:
    return members(store, home(store, number).id)


@pytest.mark.parametrize(
    ("written", "entry"),
    [
        ("12/3", HouseEntry("12/3")),
        (" ๑๒/๓ ", HouseEntry("12/3")),
        ("12 3", HouseEntry("12", people=3)),
        ("12  3 คน", HouseEntry("12", people=3)),
        ("#37", HouseEntry(line=37)),
        ("# ๓๗", HouseEntry(line=37)),
        ("12ก 2", HouseEntry("12ก", people=2)),
    ],
)
def test_what_is_typed_is_read(written: str, entry: HouseEntry) -> None:
    assert read_entry(written) == entry


@pytest.mark.parametrize("written", ["", "บ้าน", "12 สามคน", "#", "12 3 4"])
def test_what_is_no_house_and_no_line_is_refused(written: str) -> None:
    with pytest.raises(errors.UnreadableEntryError):
        read_entry(written)


def test_people_and_others_of_a_house_are_noted_and_replaced(store: Store) -> None:
    first, second, *_more = people_of(store, "1")
    edits.mark_house(store, WORK, home(store, "1"), [first, second])
    edits.mark_house(store, WORK, home(store, "2"), more=3)
    [two, one] = queries.houses_there(store, "a")
    assert (one.house_number, one.names, one.people) == (
        "1", (first.full_name, second.full_name), 2,
    )  # fmt: skip
    assert (two.house_number, two.names, two.people) == ("2", (), 3)
    edits.mark_house(store, WORK, home(store, "1"), [second], more=1)
    [latest, _two] = queries.houses_there(store, "a")
    assert (latest.names, latest.people) == ((second.full_name,), 2)
    store.undo()
    assert queries.houses_there(store, "a")[1].names == (first.full_name, second.full_name)


def test_nobody_and_too_many_are_refused(store: Store) -> None:
    with pytest.raises(errors.NobodyCameError):
        edits.mark_house(store, WORK, home(store, "1"))
    with pytest.raises(errors.TooManyOfHouseError):
        edits.mark_house(store, WORK, home(store, "1"), more=100)


def test_somebody_ticked_in_two_houses_came_once(store: Store) -> None:
    [person, *_more] = people_of(store, "1")
    edits.mark_house(store, WORK, home(store, "1"), [person])
    edits.mark_house(store, WORK, home(store, "2"), [person])
    assert queries.turnout(store, WORK).people == 1
    assert [each.house_number for each in queries.houses_there(store, "a")] == ["2"]


def test_in_the_name_of_a_group_or_of_somebody_else(store: Store) -> None:
    with store.change("Put"):
        store.put(Group("g", "กลุ่มทอผ้า"))
    person, other, *_more = people_of(store, "1")
    like = Attendance("", "", None, group_id="g", stands_for_id=other.id, came=time(8, 30))
    [row] = edits.mark_house(store, WORK, home(store, "1"), [person], like=like)
    assert queries.attendance_of(store, "a") == [row]
    assert (row.group_id, row.stands_for_id, row.came) == ("g", other.id, time(8, 30))


def test_a_guest_has_a_name_and_no_house(store: Store) -> None:
    guest = edits.mark_guest(store, WORK, Attendance("x", "", None, name=" ครูสมศรี "))
    edits.mark_guest(store, WORK, replace(guest, people=2))
    found = queries.turnout(store, WORK)
    assert (found.people, found.guests, found.there) == (2, 2, 0)
    with pytest.raises(errors.NoGuestNameError):
        edits.mark_guest(store, WORK, replace(guest, name=" "))
    edits.unmark_guest(store, WORK, guest)
    assert queries.turnout(store, WORK).people == 0


def test_who_left_before_they_came_is_refused(store: Store) -> None:
    came = Attendance("", "", None, came=time(9))
    edits.mark_house(store, WORK, home(store, "1"), more=1, like=came)
    with pytest.raises(errors.LeftBeforeComingError):
        edits.leave_early(store, WORK, home(store, "1"), time(8, 59))
    edits.leave_early(store, WORK, home(store, "1"), time(10))
    assert [row.left for row in queries.attendance_of(store, "a")] == [time(10)]
    with pytest.raises(errors.NobodyCameError):
        edits.leave_early(store, WORK, home(store, "2"), time(10))


def test_a_line_of_the_sheet_stays_what_was_printed(store: Store) -> None:
    printed = edits.issue_sheet(store, WORK)
    assert [line.line for line in printed] == list(range(1, 13))
    fourth = printed[3]
    before = queries.house_of(store, "a", HouseEntry(line=4))
    assert (before[0].id, before[1]) == (fourth.household_id, fourth.person_id)
    first = store.get(Person, printed[0].person_id or "")
    assert first
    delete_person(store, first, "ซ้ำ")
    assert queries.house_of(store, "a", HouseEntry(line=4)) == before
    with pytest.raises(errors.NoSuchLineError) as refused:
        queries.house_of(store, "a", HouseEntry(line=13))
    assert refused.value.holes == {"line": 13, "last": 12}


def test_a_line_without_a_sheet_and_a_house_that_is_not_there(store: Store) -> None:
    with pytest.raises(errors.NoSheetError):
        queries.house_of(store, "a", HouseEntry(line=1))
    with pytest.raises(errors.NoSuchHouseError):
        queries.house_of(store, "a", HouseEntry("99"))


def test_who_came_last_is_known_from_the_latest_earlier_activity(store: Store) -> None:
    first, second, *_more = people_of(store, "1")
    edits.mark_house(store, WORK, home(store, "1"), [second])
    later = replace(WORK, id="b", day=date(2026, 11, 27), last_day=date(2026, 11, 27))
    plan_activity(store, later)
    assert queries.came_last(store, home(store, "1").id, later) == [second.id]
    assert queries.came_last(store, home(store, "1").id, WORK) == []
    assert queries.came_last(store, home(store, "2").id, later) == []
    edits.mark_house(store, later, home(store, "1"), [first])
    latest = replace(later, id="c", day=date(2026, 11, 28), last_day=date(2026, 11, 28))
    assert queries.came_last(store, home(store, "1").id, latest) == [first.id]


def test_who_lived_there_on_the_day_is_offered(store: Store) -> None:
    [person, *others] = people_of(store, "1")
    record_death(store, person, PartialDate(2026, 11, 23))
    there = queries.lived_in(store, home(store, "1").id, DAY)
    assert {each.id for each in there} == {person.id, *(each.id for each in others)}
    after = queries.lived_in(store, home(store, "1").id, date(2026, 11, 23))
    assert {each.id for each in after} == {each.id for each in others}


def test_one_of_a_series_is_written_when_somebody_comes(store: Store) -> None:
    first = plan_activity(store, replace(WORK, id="b"), Series("", DAY, DAY, Rhythm.WEEKLY))
    edits.mark_house(store, first, home(store, "1"), more=2)
    assert store.get(Activity, first.id) == first
    store.undo()
    assert store.get(Activity, first.id) is None


def test_a_list_of_houses_is_noted_as_one_change(store: Store) -> None:
    edits.mark_house(store, WORK, home(store, "1"), more=5)
    edits.mark_houses(store, WORK, {home(store, "1"): 2, home(store, "3"): 1})
    assert {h.house_number: h.people for h in queries.houses_there(store, "a")} == {"1": 2, "3": 1}
    store.undo()
    assert {h.house_number: h.people for h in queries.houses_there(store, "a")} == {"1": 5}
    for count, refusal in ((0, errors.NobodyCameError), (100, errors.TooManyOfHouseError)):
        with pytest.raises(refusal):
            edits.mark_houses(store, WORK, {home(store, "2"): count})
