"""One household: its number, who lives there, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.facts import Facts
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Label
from ui.widgets.layouts import column, empty, row, scrolling
from ui.widgets.reason_panel import ReasonPanel
from village_net.thai.dates import DateStyle, format_date
from village_net.village.life.edits import join_families
from village_net.village.register.edits import delete_household
from village_net.village.register.land import land_words
from village_net.village.register.queries import members
from village_net.village.register.records import (
    ELECTRICITY_NAMES,
    RELATION_NAMES,
    TOILET_NAMES,
    WATER_NAMES,
    Household,
    Person,
    Zone,
)


class HouseholdPane(QWidget):
    """Shows a household; ``person`` opens a member, ``add`` asks for the form of a new one.

    ``settled`` tells that what was asked below the facts is answered, or left.
    """

    edit = Signal()
    person = Signal(str)
    add = Signal(str)
    settled = Signal()

    def __init__(self, session: Session, shown: Household, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._household = shown
        people = self._people = members(session.store, shown.id)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(8))
        layout.addWidget(Label(_("House {number}", number=shown.house_number), "section"))
        layout.addWidget(
            Label(counted("{count} person", "{count} people", len(people)), tone="quiet")
        )
        for family in sorted({person.family for person in people}):
            layout.addLayout(self._family(family, people))
        layout.addWidget(self._facts())
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside), 1)
        self._below = QVBoxLayout()
        outer.addLayout(self._below)
        self._show_buttons()

    @property
    def house_number(self) -> str:
        """The number of the house that is shown."""
        return self._household.house_number

    def ask_to_delete(self) -> ReasonPanel:
        """Ask why the household is to be deleted with everyone in it."""
        question = _(
            "Delete house {number} and everyone in it?", number=self._household.house_number
        )
        panel = ReasonPanel(question, _("Delete"))
        panel.agreed.connect(self._on_delete)
        panel.left.connect(self.settled)
        self._put_below(panel)
        panel.setFocus()
        return panel

    def _family(self, family: int, people: list[Person]) -> QVBoxLayout:
        ours = [person for person in people if person.family == family]
        lines: list[QWidget] = [self._member(person) for person in ours]
        if len(ours) < len(people):
            lines.insert(0, Label(_("Family {number}", number=family), "caption", "quiet"))
        return column(*lines, space=0)

    def _facts(self) -> Facts:
        home, store = self._household, self._session.store
        zone = store.get(Zone, home.zone_id) if home.zone_id else None
        volunteer = store.get(Person, home.volunteer_id) if home.volunteer_id else None
        surveyed = ""
        if home.surveyed:
            day = format_date(home.surveyed, spoken().language, DateStyle.SHORT)
            surveyed = " · ".join(part for part in (day, home.interviewer) if part)
        facts = Facts()
        for name, text in {
            _("Zone"): zone.name if zone else "",
            _("House code"): home.house_code,
            _("Health volunteer"): volunteer.full_name if volunteer else "",
            _("Water"): _(WATER_NAMES[home.water]) if home.water else "",
            _("Toilet"): _(TOILET_NAMES[home.toilet]) if home.toilet else "",
            _("Electricity"): _(ELECTRICITY_NAMES[home.electricity]) if home.electricity else "",
            _("Land held"): land_words(home.land, spoken()) if home.land is not None else "",
            _("Surveyed"): surveyed,
            _("Place on the map"): f"{home.latitude}, {home.longitude}" if home.latitude else "",
            _("Note"): home.note,
        }.items():
            if text:
                facts.add(name, text)
        return facts

    def _member(self, member: Person) -> QWidget:
        button = Button(member.full_name, Kind.LINK)
        button.clicked.connect(lambda: self.person.emit(member.id))
        relation = _(RELATION_NAMES[member.relation]) if member.relation else ""
        line = QWidget()
        line.setLayout(row(button, Label(relation, "caption", "quiet"), None))
        return line

    def _show_buttons(self) -> None:
        add = Button(_("Add person"), icon="plus")
        edit, delete = Button(_("Edit"), icon="pencil-simple"), Button(_("Delete"), icon="trash")
        add.clicked.connect(lambda: self.add.emit(self._household.house_number))
        edit.clicked.connect(self.edit)
        delete.clicked.connect(self.ask_to_delete)
        sheet = Button(_("Print sheet"), icon="printer")
        sheet.clicked.connect(
            lambda: self._session.open_record("documents", f"household-sheet:{self._household.id}")
        )
        line = QWidget()
        flow = FlowLayout(line)
        for button in (add, edit, sheet, delete):
            flow.addWidget(button)
        if len({person.family for person in self._people}) > 1:
            join = Button(_("Join the families"))
            join.clicked.connect(self._on_join)
            flow.addWidget(join)
        self._put_below(line)

    def _on_join(self) -> None:
        if self._session.done(join_families, self._household.id):
            self._session.told.emit(_("The families were joined."), True)

    def _put_below(self, widget: QWidget) -> None:
        empty(self._below)
        self._below.addWidget(widget)

    def _on_delete(self, reason: str) -> None:
        number = self._household.house_number
        if self._session.done(delete_household, self._household, reason):
            self._show_buttons()
            self._session.told.emit(_("House {number} was deleted.", number=number), True)
