"""Something that happened to a person, written in place of the buttons below them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.kept_draft import KeptDraft
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.fields.check_box import CheckBox
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.fields.person_picker import PersonPicker
from ui.widgets.label import Label
from ui.widgets.layouts import Card, row
from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import DateStyle, PartialDate, format_date
from village_net.thai.fold import tidy
from village_net.thai.near_days import Lies
from village_net.village.life import edits as life_edits
from village_net.village.register.particulars import EventKind
from village_net.village.register.queries import members
from village_net.village.register.records import Person, Standing


class NobodyChosenError(Refusal):
    """A marriage without the other person."""

    key = "nobody-chosen"
    message = N_("Choose the other person from the list that opens while you type.")


@dataclass(frozen=True)
class Written:
    """What was written in the panel."""

    people: list[Person]
    day: PartialDate | None
    place: str
    house: str
    other: Person | None


@dataclass(frozen=True)
class EventForm:
    """One kind of event: what its panel asks and which edit it calls."""

    question: str
    verb: str
    told: str
    record: Callable[[Store, Written], object]
    asks: frozenset[str]


def _marry(store: Store, written: Written) -> None:
    if written.other is None:
        raise NobodyChosenError
    life_edits.record_marriage(store, written.people[0], written.other, written.day)


FORMS: dict[EventKind, EventForm] = {
    EventKind.DEPARTURE: EventForm(
        N_("When did {name} move out, and where to?"),
        N_("Record moving out"),
        N_("It is on record that {name} moved out on {day}."),
        lambda s, w: life_edits.record_departure(s, w.people, w.day, w.place),
        frozenset({"place", "household"}),
    ),
    EventKind.HOUSEHOLD: EventForm(
        N_("To which house did {name} move?"),
        N_("Record the move"),
        N_("It is on record that {name} moved to another house on {day}."),
        lambda s, w: life_edits.change_household(s, w.people, w.house, w.day),
        frozenset({"house", "household"}),
    ),
    EventKind.MARRIAGE: EventForm(
        N_("Whom did {name} marry?"),
        N_("Record marriage"),
        N_("The marriage of {name} on {day} is on record."),
        _marry,
        frozenset({"other"}),
    ),
    EventKind.HEAD: EventForm(
        N_("Since when is {name} the head of the household?"),
        N_("Record the new head"),
        N_("It is on record that {name} is the head of the household since {day}."),
        lambda s, w: life_edits.change_head(s, w.people[0], w.day),
        frozenset(),
    ),
    EventKind.DEATH: EventForm(
        N_("When did {name} die?"),
        N_("Record death"),
        N_("The death of {name} on {day} is on record."),
        lambda s, w: life_edits.record_death(s, w.people[0], w.day, w.place),
        frozenset({"place"}),
    ),
    EventKind.ARRIVAL: EventForm(
        N_("When did {name} come back, and to which house?"),
        N_("Record moving in"),
        N_("It is on record that {name} moved in on {day}."),
        lambda s, w: life_edits.record_arrival(s, w.people[0], w.house, w.day, w.place),
        frozenset({"house", "place"}),
    ),
}


def possible_events(person: Person) -> list[EventKind]:
    """Return what can happen to a person as they stand."""
    if person.standing is Standing.DEAD:
        return []
    gone = person.standing is Standing.MOVED
    return [kind for kind in FORMS if (kind is EventKind.ARRIVAL) == gone]


class EventPanel(QWidget):
    """Asks for the facts of one event; ``done`` tells that it was recorded, ``left`` that not."""

    done = Signal()
    left = Signal()

    def __init__(
        self, session: Session, person: Person, kind: EventKind, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._person, self._form = session, person, FORMS[kind]
        self.day = DateField(partial=True, lies=Lies.BEHIND)
        self.place, self.house = LineEdit(), LineEdit()
        self.other = PersonPicker(session, fits=lambda p: p.id != person.id)
        self.whole = CheckBox(_("everybody in the house together"))
        self._field = Field(_("Day"), self.day, _("the year alone will do"))
        card = Card("accent")
        card.add(Label(_(self._form.question, name=person.full_name), strong=True, wraps=True))
        for widget in self._editors():
            card.add(widget)
        self.record = Button(_(self._form.verb), Kind.MAIN, "check")
        back = Button(_("Cancel"))
        self.record.clicked.connect(self.save)
        back.clicked.connect(self.throw_away)
        card.add(row(self.record, back, None))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        self.setFocusProxy(self._first())
        editors = {
            "day": self.day, "place": self.place, "house": self.house, "other": self.other,
            "whole": self.whole,
        }  # fmt: skip
        key = ("event", f"{person.id} {kind}")
        self.draft = KeptDraft(self, session, key, editors, lambda: person.full_name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Record the event, or say what is wrong."""
        self._field.set_error("")
        try:
            self._form.record(self._session.store, self._written())
        except Refusal as refusal:
            self._field.set_error(refusal.say(spoken()))
            return
        self.draft.forget()
        self._session.told.emit(self._told(), True)
        self.done.emit()

    def _told(self) -> str:
        """Return what was recorded, of whom, and for when."""
        name, day = self._person.full_name, self.day.value()
        if day is None:
            return _("{name}: it was recorded.", name=name)
        shown = format_date(day, spoken().language, DateStyle.SHORT)
        return _(self._form.told).format(name=name, day=shown)

    def throw_away(self) -> None:
        """Leave, and forget what is written."""
        self.draft.throw_away()
        self.left.emit()

    def _editors(self) -> list[QWidget]:
        asks = self._form.asks
        parts: list[QWidget] = []
        if "other" in asks:
            parts.append(Field(_("Husband or wife"), self.other))
        if "house" in asks:
            parts.append(Field(_("House number"), self.house))
        parts.append(self._field)
        if "place" in asks:
            parts.append(Field(_("Place"), self.place))
        if "household" in asks and len(self._household()) > 1:
            parts.append(self.whole)
        return parts

    def _first(self) -> QWidget:
        asks = self._form.asks
        if "other" in asks:
            return self.other
        return self.house if "house" in asks else self.day

    def _written(self) -> Written:
        people = self._household() if self.whole.isChecked() else [self._person]
        other = self.other.value
        return Written(
            people,
            self.day.value(),
            tidy(self.place.text()),
            self.house.text(),
            self._session.store.get(Person, other) if other else None,
        )

    def _household(self) -> list[Person]:
        return members(self._session.store, self._person.household_id)
