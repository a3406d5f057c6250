"""Every change of attendance that a user can wish for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time

from village_net.activities.attendance.entry import MOST_PEOPLE
from village_net.activities.attendance.errors import (
    LeftBeforeComingError,
    NobodyCameError,
    NoGuestNameError,
    TooManyOfHouseError,
)
from village_net.activities.attendance.queries import of_house, people_asked, sheet_lines
from village_net.activities.attendance.records import Attendance, SheetLine
from village_net.activities.plan.edits import check_not_closed
from village_net.activities.plan.records import Activity
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.fold import tidy
from village_net.village.register.records import Household, Person


def mark_house(
    store: Store,
    activity: Activity,
    home: Household,
    people: Sequence[Person] = (),
    more: int = 0,
    like: Attendance | None = None,
) -> list[Attendance]:
    """Note who came from a house, in place of what was noted of it before, and return it.

    ``more`` are people whose names are not known. ``like`` tells what holds for all of them: the
    group in whose name or the person for whom they came, and from when to when they were there.

    Raises:
        NobodyCameError, TooManyOfHouseError, LeftBeforeComingError, ActivityClosedError.
    """
    if not people and more < 1:
        raise NobodyCameError(number=home.house_number)
    if len(people) + more > MOST_PEOPLE:
        raise TooManyOfHouseError(people=len(people) + more)
    plain = replace(like or Attendance("", "", None), activity_id=activity.id, name="")
    plain = _checked(replace(plain, household_id=home.id, organisation_id=None))
    number = _next_number(store, activity)
    named = [replace(plain, id=new_id(), person_id=each.id, people=1) for each in people]
    nameless = [replace(plain, id=new_id(), person_id=None, people=more)] if more > 0 else []
    made = [replace(row, number=number + n) for n, row in enumerate([*named, *nameless])]
    check_not_closed(store, activity)
    with store.change(N_("Note who came"), home.house_number):
        _write_activity(store, activity)
        for row in of_house(store, activity.id, home.id):
            store.remove(row)
        for person in people:
            _forget_elsewhere(store, activity, person)
        store.put_all(made)
    return made


def mark_houses(store: Store, activity: Activity, counts: Mapping[Household, int]) -> None:
    """Note how many came from each of some houses, all as one change, in place of what was noted of
    these houses before.

    Raises:
        NobodyCameError, TooManyOfHouseError, ActivityClosedError.
    """
    for home, people in counts.items():
        if people < 1:
            raise NobodyCameError(number=home.house_number)
        if people > MOST_PEOPLE:
            raise TooManyOfHouseError(people=people)
    check_not_closed(store, activity)
    first = _next_number(store, activity)
    made = [
        Attendance(new_id(), activity.id, home.id, people=people, number=number)
        for number, (home, people) in enumerate(counts.items(), first)
    ]
    with store.change(N_("Note who came"), activity.title):
        _write_activity(store, activity)
        for home in counts:
            for row in of_house(store, activity.id, home.id):
                store.remove(row)
        store.put_all(made)


def unmark_house(store: Store, activity: Activity, home: Household) -> None:
    """Note that nobody came from a house after all.

    Raises:
        ActivityClosedError.
    """
    check_not_closed(store, activity)
    with store.change(N_("Nobody came"), home.house_number):
        for row in of_house(store, activity.id, home.id):
            store.remove(row)


def mark_guest(store: Store, activity: Activity, guest: Attendance) -> Attendance:
    """Note a guest from elsewhere, new or changed, and return what was noted.

    Raises:
        NoGuestNameError, TooManyOfHouseError, LeftBeforeComingError, ActivityClosedError.
    """
    guest = _checked(replace(guest, name=tidy(guest.name), activity_id=activity.id))
    if not guest.name:
        raise NoGuestNameError
    if not 1 <= guest.people <= MOST_PEOPLE:
        raise TooManyOfHouseError(people=guest.people)
    guest = replace(guest, number=guest.number or _next_number(store, activity))
    check_not_closed(store, activity)
    with store.change(N_("Note guest"), guest.name):
        _write_activity(store, activity)
        store.put(guest)
    return guest


def unmark_guest(store: Store, activity: Activity, guest: Attendance) -> None:
    """Note that a guest was not there after all.

    Raises:
        ActivityClosedError.
    """
    check_not_closed(store, activity)
    with store.change(N_("Guest was not there"), guest.name):
        store.remove(guest)


def leave_early(store: Store, activity: Activity, home: Household, at: time) -> None:
    """Note when those who came from a house left.

    Raises:
        NobodyCameError, LeftBeforeComingError, ActivityClosedError.
    """
    check_not_closed(store, activity)
    there = of_house(store, activity.id, home.id)
    if not there:
        raise NobodyCameError(number=home.house_number)
    left = [_checked(replace(row, left=at)) for row in there]
    with store.change(N_("Left early"), home.house_number):
        store.put_all(left)


def issue_sheet(store: Store, activity: Activity) -> list[SheetLine]:
    """Keep the lines of the sign-in sheet as they are printed now, and return them.

    They stand by house number, in a house the head first, then from old to young.
    """
    lines = [
        (home.id, person.id) for home, people in people_asked(store, activity) for person in people
    ]
    made = [SheetLine(new_id(), activity.id, n, *who) for n, who in enumerate(lines, 1)]
    with store.change(N_("Print sign-in sheet"), activity.title):
        _write_activity(store, activity)
        for line in sheet_lines(store, activity.id):
            store.remove(line)
        store.put_all(made)
    return made


def _checked(row: Attendance) -> Attendance:
    if row.came and row.left and row.left < row.came:
        raise LeftBeforeComingError(came=f"{row.came:%H:%M}", left=f"{row.left:%H:%M}")
    return row


def _write_activity(store: Store, activity: Activity) -> None:
    """Write one of a series of which nothing was written yet; for use inside a change."""
    if not store.get(Activity, activity.id):
        store.put(activity)


def _forget_elsewhere(store: Store, activity: Activity, person: Person) -> None:
    """Take a person out whom the activity has from another house; for use inside a change."""
    where = "WHERE activity_id = ? AND person_id = ?"
    for row in store.records(Attendance, where, (activity.id, person.id)):
        store.remove(row)


def _next_number(store: Store, activity: Activity) -> int:
    sql = "SELECT ifnull(max(number), 0) + 1 FROM attendance WHERE activity_id = ?"
    return store.value(sql, (activity.id,))
