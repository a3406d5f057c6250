"""What must not be among people: refused before it is written."""

from collections.abc import Sequence

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store import Store
from village_net.village.register import queries
from village_net.village.register.particulars import Consent, EventKind, Health, Particulars
from village_net.village.register.records import Person, Relation, Sex, Standing
from village_net.village.register.rules import is_before

# Nobody on record became a parent younger than this.
_YOUNGEST_PARENT = 9


class NoNameError(Refusal):
    """A person without a given name."""

    key = "no-name"
    field = "given"
    message = N_("A person needs a given name.")


class NationalIdTakenError(Refusal):
    """A second person with the same national ID."""

    key = "id-taken"
    field = "national_id"
    message = N_("{name} in house {house} already has this ID number.")


class SecondHeadError(Refusal):
    """A second head in one household."""

    key = "second-head"
    field = "relation"
    message = N_(
        "{name} is the head of house {house}. To make somebody else the head, "
        "use “Became head of household” on that person’s page."
    )


class BornLaterError(Refusal):
    """A birth date in the future."""

    key = "born-later"
    field = "birth"
    message = N_("The birth date lies in the future. Look at the year again.")


class DeathBeforeBirthError(Refusal):
    """A birth after the person's own death."""

    key = "death-before-birth"
    field = "birth"
    message = N_("{name} would have died before birth. Look at both dates again.")


class OwnParentError(Refusal):
    """A person who is their own father, mother or spouse."""

    key = "own-parent"
    field = "spouse_id"
    message = N_("{name} cannot be their own father, mother or spouse. Choose somebody else.")


class ParentTooYoungError(Refusal):
    """A parent who was not old enough when the child was born."""

    key = "parent-too-young"
    field = "father_id"
    message = N_(
        "{parent} was not old enough to be a parent when {child} was born. "
        "Choose somebody else, or mend the birth date first."
    )


class ParentSexError(Refusal):
    """A man as a mother or a woman as a father."""

    key = "parent-sex"
    field = "father_id"
    message = N_("{parent} is registered as the other sex. Mend that first, or choose again.")


class AncestorError(Refusal):
    """A parent who descends from the child."""

    key = "ancestor"
    field = "father_id"
    message = N_("{parent} descends from {child} and cannot be a parent of theirs.")


class NeedsConsentError(Refusal):
    """Health data without the person's consent."""

    key = "needs-consent"
    field = "consent"
    message = N_(
        "Health data is kept only of those who agreed to it. Write down the consent and its day "
        "first, or leave the health fields empty."
    )


def check_person(store: Store, person: Person, before: Person | None) -> None:
    """Refuse a person who cannot be; a fault that stood there before may stay.

    Raises:
        BornLaterError, DeathBeforeBirthError, SecondHeadError.
    """
    if person.birth and person.birth.iso() > store.clock().date().isoformat():
        raise BornLaterError
    for event in queries.events_of(store, person.id):
        if event.kind is EventKind.DEATH and is_before(event.day, person.birth):
            raise DeathBeforeBirthError(name=person.full_name)
    if person.relation is Relation.HEAD and not _was_head(person, before):
        for other in queries.members(store, person.household_id):
            if other.relation is Relation.HEAD and other.id != person.id:
                raise SecondHeadError(name=other.full_name, house=person.house_number)


def check_name(store: Store, person: Person) -> None:
    """Refuse a person without a name, or with somebody else's ID.

    Raises:
        NoNameError, NationalIdTakenError.
    """
    if not person.given.strip():
        raise NoNameError
    other = queries.person_with_national_id(store, person.national_id)
    if other and other.id != person.id:
        raise NationalIdTakenError(name=other.full_name, house=other.house_number)


def check_new_person(store: Store, person: Person) -> None:
    """Refuse a person who cannot be taken in.

    Raises:
        NoNameError, NationalIdTakenError, and what ``check_person`` refuses.
    """
    check_name(store, person)
    check_person(store, person, None)


def check_new_people(store: Store, people: Sequence[Person]) -> None:
    """Refuse people who cannot be taken in together; the refusal tells the row.

    Raises:
        SecondHeadError, and what ``check_new_person`` refuses.
    """
    for row, person in enumerate(people):
        try:
            check_new_person(store, person)
            _check_beside(person, people[:row])
        except Refusal as refusal:
            raise refusal.in_row(row) from None


def check_family(store: Store, person: Person, kin: Particulars) -> None:
    """Refuse parents and spouses who cannot be.

    Raises:
        OwnParentError, ParentSexError, ParentTooYoungError, AncestorError.
    """
    for field in ("father_id", "mother_id", "spouse_id"):
        if person.id == getattr(kin, field):
            raise OwnParentError(name=person.full_name).about(field)
    for field, sex in (("father_id", Sex.MALE), ("mother_id", Sex.FEMALE)):
        id = getattr(kin, field)
        parent = store.get(Person, id) if id else None
        if parent is None:
            continue
        names = {"parent": parent.full_name, "child": person.full_name}
        if parent.sex not in (sex, None):
            raise ParentSexError(**names).about(field)
        if person.birth and parent.birth:
            years = person.birth.year - parent.birth.year
            if years < _YOUNGEST_PARENT:
                raise ParentTooYoungError(**names).about(field)
        if _descends(store, parent.id, person.id):
            raise AncestorError(**names).about(field)


def check_health(consent: Particulars, health: Health | None) -> None:
    """Refuse health data that nobody agreed to.

    Raises:
        NeedsConsentError.
    """
    if health and health != Health(health.id) and consent.consent is not Consent.GIVEN:
        raise NeedsConsentError


def _check_beside(person: Person, others: Sequence[Person]) -> None:
    """Refuse a person who does not go with others who come into the same house."""
    for other in others:
        if person.national_id and other.national_id == person.national_id:
            raise NationalIdTakenError(name=other.full_name, house=other.house_number)
        if person.relation is other.relation is Relation.HEAD:
            raise SecondHeadError(name=other.full_name, house=other.house_number)


def _was_head(person: Person, before: Person | None) -> bool:
    return (
        before is not None
        and before.relation is Relation.HEAD
        and before.household_id == person.household_id
        and before.standing is Standing.HERE
    )


def _descends(store: Store, id: str, ancestor: str) -> bool:
    """Tell whether a person descends from another."""
    seen = set[str]()
    waiting = [id]
    while waiting:
        kin = queries.particulars_of(store, waiting.pop())
        for parent in (kin.father_id, kin.mother_id):
            if parent == ancestor:
                return True
            if parent and parent not in seen:
                seen.add(parent)
                waiting.append(parent)
    return False
