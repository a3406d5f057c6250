"""What happens in people's lives: dated, applied to the record, kept as history, reversible."""

from collections.abc import Sequence
from dataclasses import replace

from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.store.rows import Record
from village_net.thai.dates import PartialDate
from village_net.village.life.errors import (
    AlreadyMarriedError,
    BeforeBirthError,
    ChildMarriageError,
    FutureEventError,
    LaterEventError,
    NoDayError,
    NotHereError,
    SameHouseholdError,
    StillHereError,
)
from village_net.village.life.history import restore, twins, write_event
from village_net.village.life.relations import relation_under
from village_net.village.register import queries
from village_net.village.register.edits import household_at, put_photo
from village_net.village.register.guards import (
    DeathBeforeBirthError,
    check_family,
    check_health,
    check_new_person,
)
from village_net.village.register.particulars import EventKind, Health, LifeEvent, Particulars
from village_net.village.register.queries import particulars_of
from village_net.village.register.records import Household, Marital, Person, Relation, Standing
from village_net.village.register.rules import is_before

_CHILD_BELOW = 13  # years; whoever is older may stand so in old lists

LABELS = {
    EventKind.BIRTH: N_("Record birth"),
    EventKind.DEATH: N_("Record death"),
    EventKind.ARRIVAL: N_("Record moving in"),
    EventKind.DEPARTURE: N_("Record moving out"),
    EventKind.HOUSEHOLD: N_("Change household of people"),
    EventKind.MARRIAGE: N_("Record marriage"),
    EventKind.HEAD: N_("Change head of household"),
}


def record_birth(
    store: Store,
    child: Person,
    house_number: str,
    kin: Particulars | None = None,
    note: str = "",
    health: Health | None = None,
    photo: str | None = None,
) -> Person:
    """Add a child who was born into a household and return the child.

    Raises:
        NoDayError, FutureEventError, and what ``save_person`` refuses.
    """
    day = _checked_day(store, child.birth, None, field="birth")
    home, is_new = household_at(store, house_number)
    child = child.in_household(home)
    check_new_person(store, child)
    records = _newcomer(store, child, kin, health)
    with store.change(LABELS[EventKind.BIRTH], child.full_name):
        if is_new:
            store.put(home)
        event = LifeEvent(new_id(), child.id, EventKind.BIRTH, day, household_id=home.id, note=note)
        write_event(store, event, records)
        if photo:
            put_photo(store, child.id, photo)
    return child


def record_death(
    store: Store, person: Person, day: PartialDate | None, place: str = "", note: str = ""
) -> None:
    """Record that somebody died; a spouse is widowed.

    Raises:
        NoDayError, FutureEventError, NotHereError, DeathBeforeBirthError.
    """
    if person.birth and day and is_before(day, person.birth):
        raise DeathBeforeBirthError(name=person.full_name).about("day")
    known = _checked_day(store, day, person)
    records: list[Record] = []
    records.append(replace(person, standing=Standing.DEAD))
    spouse = particulars_of(store, person.id).spouse_id
    left_behind = store.get(Person, spouse) if spouse else None
    if left_behind and left_behind.marital in (Marital.MARRIED, None):
        records.append(replace(left_behind, marital=Marital.WIDOWED))
    event = LifeEvent(
        new_id(), person.id, EventKind.DEATH, known, person.household_id, place=place, note=note
    )
    with store.change(LABELS[EventKind.DEATH], person.full_name):
        write_event(store, event, records)


def record_departure(
    store: Store,
    people: Sequence[Person],
    day: PartialDate | None,
    place: str = "",
    note: str = "",
) -> None:
    """Record that people moved out of the village, together, as one change.

    Raises:
        NoDayError, FutureEventError, BeforeBirthError, NotHereError.
    """
    days = [_checked_day(store, day, person) for person in people]
    with store.change(LABELS[EventKind.DEPARTURE], _names(people)):
        for person, known in zip(people, days, strict=True):
            event = LifeEvent(
                new_id(),
                person.id,
                EventKind.DEPARTURE,
                known,
                person.household_id,
                place=place,
                note=note,
            )
            write_event(store, event, [replace(person, standing=Standing.MOVED)])


def record_arrival(
    store: Store,
    person: Person,
    house_number: str,
    day: PartialDate | None,
    place: str = "",
    note: str = "",
    kin: Particulars | None = None,
    health: Health | None = None,
    photo: str | None = None,
) -> Person:
    """Record that somebody moved in, new or back again, and return the person as stored.

    Raises:
        NoDayError, FutureEventError, BeforeBirthError, StillHereError, and what ``save_person``
        refuses.
    """
    before = store.get(Person, person.id)
    if before and before.standing is Standing.HERE:
        raise StillHereError(name=person.full_name)
    known = _checked_day(store, day, replace(person, standing=Standing.HERE))
    home, is_new = household_at(store, house_number)
    person = replace(
        person.in_household(home),
        standing=Standing.HERE,
        relation=None if before else person.relation,
    )
    check_new_person(store, person)
    records = _newcomer(store, person, kin, health)
    event = LifeEvent(
        new_id(),
        person.id,
        EventKind.ARRIVAL,
        known,
        household_id=home.id,
        place=place,
        note=note,
    )
    with store.change(LABELS[EventKind.ARRIVAL], person.full_name):
        if is_new:
            store.put(home)
        write_event(store, event, records)
        if photo:
            put_photo(store, person.id, photo)
    return person


def change_household(
    store: Store, people: Sequence[Person], house_number: str, day: PartialDate | None
) -> None:
    """Record that people moved to another house of the village, together, as one change.

    Who comes alone into an empty house becomes its head; the others' relation is asked anew.

    Raises:
        NoDayError, FutureEventError, BeforeBirthError, NotHereError, SameHouseholdError,
        NoHouseNumberError.
    """
    home, is_new = household_at(store, house_number)
    days = [_checked_day(store, day, person) for person in people]
    for person in people:
        if person.household_id == home.id:
            raise SameHouseholdError(name=person.full_name, house=home.house_number)
    alone = len(people) == 1 and not queries.members(store, home.id)
    with store.change(LABELS[EventKind.HOUSEHOLD], _names(people)):
        if is_new:
            store.put(home)
        for person, known in zip(people, days, strict=True):
            relation = Relation.HEAD if alone else None
            moved = replace(person.in_household(home), relation=relation, family=1)
            event = LifeEvent(
                new_id(), person.id, EventKind.HOUSEHOLD, known, person.household_id, home.id
            )
            write_event(store, event, [moved])


def record_marriage(store: Store, one: Person, other: Person, day: PartialDate | None) -> None:
    """Record that two people married; both histories have it.

    Raises:
        NoDayError, FutureEventError, BeforeBirthError, NotHereError, ChildMarriageError,
        AlreadyMarriedError, OwnParentError.
    """
    days = [_checked_day(store, day, person) for person in (one, other)]
    kin = {person.id: particulars_of(store, person.id) for person in (one, other)}
    for person, on in zip((one, other), days, strict=True):
        if person.birth and on.year - person.birth.year < _CHILD_BELOW:
            raise ChildMarriageError(name=person.full_name)
    for person, partner in ((one, other), (other, one)):
        check_family(store, person, replace(kin[person.id], spouse_id=partner.id))
        _check_free(store, person, partner, kin[person.id])
    with store.change(LABELS[EventKind.MARRIAGE], one.full_name):
        for person, partner, known in ((one, other, days[0]), (other, one, days[1])):
            married = replace(person, marital=Marital.MARRIED)
            bound = replace(kin[person.id], spouse_id=partner.id)
            event = LifeEvent(
                new_id(),
                person.id,
                EventKind.MARRIAGE,
                known,
                household_id=person.household_id,
                other_id=partner.id,
            )
            write_event(store, event, [married, bound])


def change_head(store: Store, person: Person, day: PartialDate | None) -> None:
    """Record that somebody became the head of their household.

    Everybody else's relation is said anew towards the new head, as far as it follows from the old
    one or from parents and spouses on record; where it does not, it is left empty.

    Raises:
        NoDayError, FutureEventError, BeforeBirthError, NotHereError.
    """
    known = _checked_day(store, day, person)
    others = [p for p in queries.members(store, person.household_id) if p.id != person.id]
    kin = {p.id: particulars_of(store, p.id) for p in (person, *others)}
    records = [replace(p, relation=relation_under(person, p, kin)) for p in others]
    records.append(replace(person, relation=Relation.HEAD))
    event = LifeEvent(new_id(), person.id, EventKind.HEAD, known, household_id=person.household_id)
    with store.change(LABELS[EventKind.HEAD], person.full_name):
        write_event(store, event, records)


def take_back_event(store: Store, event: LifeEvent) -> None:
    """Undo one event of somebody's history, also long after: the record is as it was before.

    Raises:
        LaterEventError: something later stands upon it.
        FormerHouseGoneError: the house that somebody came from is not on record any more.
    """
    person = store.get(Person, event.person_id)
    name = person.full_name if person else ""
    if any(later.number > event.number for later in queries.events_of(store, event.person_id)):
        raise LaterEventError(name=name)
    others = [e for e in twins(store, event) if e.id != event.id]
    with store.change(N_("Take back event"), name):
        for each in (event, *others):
            restore(store, each)
            store.remove(each)


def split_family(store: Store, people: Sequence[Person]) -> None:
    """Make people of one household a family of their own in it."""
    families = [p.family for p in queries.members(store, people[0].household_id)]
    with store.change(N_("Split family"), _names(people)):
        store.put_all(replace(person, family=max(families) + 1) for person in people)


def join_families(store: Store, household_id: str) -> None:
    """Make everybody of a household one family."""
    home = store.get(Household, household_id)
    with store.change(N_("Join families"), home.house_number if home else ""):
        store.put_all(replace(p, family=1) for p in queries.members(store, household_id))


def _newcomer(
    store: Store, person: Person, kin: Particulars | None, health: Health | None
) -> list[Record]:
    """Return what is written of somebody who comes in, after a look at family and consent."""
    known = kin or particulars_of(store, person.id)
    check_family(store, person, known)
    check_health(known, health)
    records: list[Record] = [person]
    records += [record for record in (kin, health) if record]
    return records


def _checked_day(
    store: Store, day: PartialDate | None, person: Person | None, field: str = "day"
) -> PartialDate:
    if day is None:
        raise NoDayError().about(field)
    if day.iso() > store.clock().date().isoformat():
        raise FutureEventError().about(field)
    if person:
        if person.standing is not Standing.HERE:
            raise NotHereError(name=person.full_name)
        if person.birth and is_before(day, person.birth):
            raise BeforeBirthError(name=person.full_name)
    return day


def _check_free(store: Store, person: Person, partner: Person, kin: Particulars) -> None:
    spouse = store.get(Person, kin.spouse_id) if kin.spouse_id else None
    if spouse and spouse.id != partner.id and spouse.standing is not Standing.DEAD:
        raise AlreadyMarriedError(name=person.full_name, spouse=spouse.full_name)


def _names(people: Sequence[Person]) -> str:
    return ", ".join(person.full_name for person in people)
