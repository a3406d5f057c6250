"""Something that happened to a person, written in place of the buttons below them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.choice_kinds import Someone
from ui.parts.field_kinds import PartialDay, Tick
from ui.parts.form_fields import FormField, Room, Values
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _, counted, spoken
from ui.widgets.layouts import Card
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import DateStyle, format_date
from village_net.thai.near_days import Lies
from village_net.village.life import edits as life_edits
from village_net.village.life.errors import NobodyChosenError
from village_net.village.register.particulars import EventKind
from village_net.village.register.queries import members
from village_net.village.register.records import Person, Standing

_DAY = FormField(
    "day", N_("Day"), PartialDay(Lies.BEHIND), N_("the year alone will do"), about=("birth",)
)
_HOUSE = FormField("house_number", N_("House number"), about=("household_id",))
_PLACE = FormField("place", N_("Place"))
_WHOLE = FormField("whole", "", Tick(N_("everybody in the house together")), room=Room.WIDE)


@dataclass(frozen=True)
class EventForm:
    """One kind of event: what its panel asks and which edit it calls, with those it is about."""

    question: str
    verb: str
    told: str
    record: Callable[[Store, Sequence[Person], Values], object]
    asks: Sequence[FormField]


def _marry(store: Store, people: Sequence[Person], values: Values) -> None:
    other = store.get(Person, values["other_id"])
    assert other
    life_edits.record_marriage(store, people[0], other, values["day"])


def _other(person: Person) -> FormField:
    fits = Someone(lambda other: other.id != person.id)
    needed = NobodyChosenError
    return FormField("other_id", N_("Husband or wife"), fits, about=("spouse_id",), needed=needed)


FORMS: dict[EventKind, EventForm] = {
    EventKind.DEPARTURE: EventForm(
        N_("When did {name} move out, and where to?"),
        N_("Record moving out"),
        N_("It is on record that {name} moved out on {day}."),
        lambda s, people, v: life_edits.record_departure(s, people, v["day"], v["place"]),
        (_DAY, _PLACE, _WHOLE),
    ),
    EventKind.HOUSEHOLD: EventForm(
        N_("To which house did {name} move?"),
        N_("Record the move"),
        N_("It is on record that {name} moved to another house on {day}."),
        lambda s, people, v: life_edits.change_household(s, people, v["house_number"], v["day"]),
        (_HOUSE, _DAY, _WHOLE),
    ),
    EventKind.MARRIAGE: EventForm(
        N_("Whom did {name} marry?"),
        N_("Record marriage"),
        N_("The marriage of {name} on {day} is on record."),
        _marry,
        (_DAY,),
    ),
    EventKind.HEAD: EventForm(
        N_("Since when is {name} the head of the household?"),
        N_("Record the new head"),
        N_("It is on record that {name} is the head of the household since {day}."),
        lambda s, people, v: life_edits.change_head(s, people[0], v["day"]),
        (_DAY,),
    ),
    EventKind.DEATH: EventForm(
        N_("When did {name} die?"),
        N_("Record death"),
        N_("The death of {name} on {day} is on record."),
        lambda s, people, v: life_edits.record_death(s, people[0], v["day"], v["place"]),
        (_DAY, _PLACE),
    ),
    EventKind.ARRIVAL: EventForm(
        N_("When did {name} come back, and to which house?"),
        N_("Record moving in"),
        N_("It is on record that {name} moved in on {day}."),
        lambda s, people, v: life_edits.record_arrival(
            s, people[0], v["house_number"], v["day"], v["place"]
        ),
        (_HOUSE, _DAY, _PLACE),
    ),
}


def possible_events(person: Person) -> list[EventKind]:
    """Return what can happen to a person as they stand."""
    if person.standing is Standing.DEAD:
        return []
    gone = person.standing is Standing.MOVED
    return [kind for kind in FORMS if (kind is EventKind.ARRIVAL) == gone]


class EventPanel(QWidget):
    """Asks for the facts of one event in a card; ``form`` is what is written in it."""

    def __init__(
        self, session: Session, person: Person, kind: EventKind, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.form = _event_form(session, person, kind)
        card = Card("accent")
        card.add(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        self.setFocusProxy(self.form)


def _told_of(person: Person, together: Sequence[Person]) -> str:
    """Return who something happened to, so that nobody of a house leaves unnoticed."""
    if len(together) == 1:
        return person.full_name
    return counted("{name} and {count} more person", "{name} and {count} more people",
                   len(together) - 1, name=person.full_name)  # fmt: skip


def _event_form(session: Session, person: Person, kind: EventKind) -> RecordForm:
    store, event = session.store, FORMS[kind]
    household = members(store, person.household_id)
    asked = [field for field in event.asks if field is not _WHOLE or len(household) > 1]
    if kind is EventKind.MARRIAGE:
        asked = [_other(person), *asked]

    def write(values: Values) -> Saved:
        together = household if values.get("whole") else [person]
        event.record(store, together, values)
        # Every edit here refuses an event without its day.
        day = format_date(values["day"], spoken().language, DateStyle.SHORT)
        return Saved(person.id, _(event.told).format(name=_told_of(person, together), day=day))

    about = FormOf(
        key=("event", f"{person.id} {kind}"),
        title=_(event.question, name=person.full_name),
        verb=_(event.verb),
        fields=asked,
        values=dict[str, Any],
        write=write,
        name=lambda _values: person.full_name,
    )
    return RecordForm(session, about)
