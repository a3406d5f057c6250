"""One person, read: who they are, with whom they live, what happened to them."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.register.people.event_panel import EventPanel, possible_events
from ui.pages.register.people.person_facts import facts_of
from ui.pages.register.people.photo import Photograph
from ui.parts.record_pane import RecordPane
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.buttons.button_row import PaneAct
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import column, row
from ui.widgets.reason_panel import ReasonPanel
from village_net.capabilities import erase
from village_net.thai.dates import DateStyle, format_date
from village_net.village.life.edits import split_family, take_back_event
from village_net.village.register.edits import delete_person
from village_net.village.register.particulars import EVENT_NAMES, EventKind, LifeEvent
from village_net.village.register.queries import children_of, events_of, members, particulars_of
from village_net.village.register.records import RELATION_NAMES, STANDING_NAMES, Person, Standing
from village_net.village.register.rules import age, is_elderly

_LEADING_VOWELS = "เแโใไ"


class PersonPane(RecordPane):
    """Shows a person; ``kinship`` asks for the family chart."""

    kinship = Signal(str)

    def __init__(self, session: Session, shown: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._person = shown
        self.show_parts(
            self._head(),
            self._chips(),
            facts_of(session, shown),
            self._kin(),
            self._members(),
            self._history(),
            space=12,
        )
        self.show_acts(*self._acts())

    def ask_to_delete(self) -> ReasonPanel:
        """Ask why the person is to be deleted."""
        question = _("Delete {name} from the register?", name=self._person.full_name)
        return self.ask_why(question, _("Delete"), self._on_delete)

    def open_form(self, form: str, about: str) -> None:
        """Ask for the facts of an event, which are about a person and a kind."""
        if form == "event":
            self.ask_event(EventKind(about.rpartition(" ")[2]))

    def ask_event(self, kind: EventKind) -> EventPanel:
        """Ask for the facts of something that happened."""
        panel = EventPanel(self._session, self._person, kind)
        panel.form.saved.connect(lambda _id: self.stop_asking())
        panel.form.left.connect(self.stop_asking)
        self.ask(panel, alone=True)
        return panel

    def _head(self) -> QVBoxLayout:
        someone = self._person
        today = self._session.store.clock().date()
        years = age(someone, today)
        parts = [_("{count} years", count=years)] if years is not None else []
        parts += [_(RELATION_NAMES[someone.relation])] if someone.relation else []
        name = Label(someone.full_name, "section", wraps=True)
        if someone.nickname:
            parts.insert(0, _("“{nickname}”", nickname=someone.nickname))
        home = Button(_("House {number}", number=someone.house_number), Kind.LINK)
        home.clicked.connect(lambda: self.goes.emit(someone.household_id))
        facts = QWidget()
        flow = FlowLayout(facts, space=4)
        flow.addWidget(Label(" · ".join(parts), tone="quiet"))
        flow.addWidget(home)
        photo = Photograph(self._session, someone, _initial(someone.given))
        return column(row(photo, column(name, facts, space=0), space=16))

    def _chips(self) -> QVBoxLayout:
        someone, today = self._person, self._session.store.clock().date()
        chips: list[QWidget] = []
        if someone.standing is not Standing.HERE:
            chips.append(Chip(_(STANDING_NAMES[someone.standing]), "look"))
        if is_elderly(someone, today):
            chips.append(Chip(_("elderly")))
            if len(members(self._session.store, someone.household_id)) == 1:
                chips.append(Chip(_("lives alone"), "look"))
        return column(row(*chips, None)) if chips else column()

    def _kin(self) -> QVBoxLayout:
        store = self._session.store
        kin = particulars_of(store, self._person.id)
        named = [
            (_("father"), kin.father_id),
            (_("mother"), kin.mother_id),
            (_("spouse"), kin.spouse_id),
            *((_("child"), child.id) for child in children_of(store, self._person.id)),
        ]
        people = [(store.get(Person, id), what) for what, id in named if id]
        lines = [self._member(person, what) for person, what in people if person]
        if not lines:
            return column()
        return column(Label(_("Family"), strong=True), *lines, space=0)

    def _history(self) -> QVBoxLayout:
        events = events_of(self._session.store, self._person.id)
        if not events:
            return column()
        lines = [self._event(event, last=not place) for place, event in enumerate(events)]
        return column(Label(_("History"), strong=True), *lines, space=0)

    def _event(self, event: LifeEvent, *, last: bool) -> QWidget:
        day = format_date(event.day, spoken().language, DateStyle.SHORT)
        told = " ".join(part for part in (day, _(EVENT_NAMES[event.kind]), event.place) if part)
        line = QWidget()
        layout = row(Label(told, tone="quiet", wraps=True))
        layout.setStretch(0, 1)
        if last:
            back = Button("", Kind.QUIET, "arrow-counter-clockwise")
            back.setAccessibleName(_("Take this back"))
            back.setToolTip(_("Take this back"))
            back.clicked.connect(lambda: self._session.done(take_back_event, event))
            layout.addWidget(back)
        line.setLayout(layout)
        return line

    def _members(self) -> QVBoxLayout:
        others = [
            other
            for other in members(self._session.store, self._person.household_id)
            if other.id != self._person.id
        ]
        if not others:
            return column()
        return column(
            Label(_("In the same house"), strong=True),
            *(self._member(other, _relation(other)) for other in others),
            space=0,
        )

    def _member(self, other: Person, what: str) -> QWidget:
        button = Button(other.full_name, Kind.LINK)
        button.clicked.connect(lambda: self.goes.emit(other.id))
        line = QWidget()
        line.setLayout(row(button, Label(what, "caption", "quiet"), None))
        return line

    def _acts(self) -> list[PaneAct]:
        happened = [
            PaneAct(_(EVENT_NAMES[kind]), partial(self.ask_event, kind))
            for kind in possible_events(self._person)
        ]
        alive = self._person.standing is not Standing.DEAD
        return [
            PaneAct(_("Edit"), self._on_edit, "pencil-simple"),
            PaneAct(_("Move, death …"), icon="calendar-plus", enabled=alive, acts=happened),
            PaneAct(_("Family chart"), self._on_chart, rare=True),
            PaneAct(_("Consent form"), self._on_consent, rare=True),
            PaneAct(_("A family of its own in the house"), self._on_split, rare=True),
            PaneAct(_("Delete"), self.ask_to_delete, rare=True),
            PaneAct(_("Erase for good"), self.ask_to_erase, rare=True),
        ]

    def ask_to_erase(self) -> ReasonPanel:
        """Ask why every trace of the person is to go (Personal Data Protection Act, section 33)."""
        question = _(
            "Erase {name} for good? The record and all its history go, and it cannot be taken "
            "back. Backups made before today still hold it.",
            name=self._person.full_name,
        )
        return self.ask_why(question, _("Erase for good"), self._on_erase)

    def _on_erase(self, reason: str) -> bool:
        done = self._session.done(erase, self._person, reason)
        if done:
            self._session.told.emit(_("The person was erased for good."), False)
        return done

    def _on_edit(self) -> None:
        self.asks.emit("person", self._person.id)

    def _on_chart(self) -> None:
        self.kinship.emit(self._person.id)

    def _on_consent(self) -> None:
        self._session.open_record("documents", f"consent-form:{self._person.id}")

    def _on_split(self) -> None:
        if self._session.done(split_family, [self._person]):
            self._session.told.emit(
                _("{name}: it was recorded.", name=self._person.full_name), True
            )

    def _on_delete(self, reason: str) -> bool:
        name = self._person.full_name
        done = self._session.done(delete_person, self._person, reason)
        if done:
            self._session.told.emit(_("{name} was deleted.", name=name), True)
        return done


def _relation(other: Person) -> str:
    return _(RELATION_NAMES[other.relation]) if other.relation else ""


def _initial(name: str) -> str:
    return name.lstrip(_LEADING_VOWELS)[:1]
