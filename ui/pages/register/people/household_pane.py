"""One household: its number, who lives there, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.record_pane import RecordPane
from ui.session import Session
from ui.text import _, counted, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.buttons.button_row import PaneAct
from ui.widgets.facts import Facts
from ui.widgets.label import Label
from ui.widgets.layouts import column, row
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


class HouseholdPane(RecordPane):
    """Shows a household; ``add`` asks for the form of a new member of it."""

    add = Signal(str)

    def __init__(self, session: Session, shown: Household, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._household = shown
        people = self._people = members(session.store, shown.id)
        families = sorted({person.family for person in people})
        self.show_parts(
            Label(_("House {number}", number=shown.house_number), "section"),
            Label(counted("{count} person", "{count} people", len(people)), tone="quiet"),
            *(self._family(family, people) for family in families),
            self._facts(),
        )
        self.show_acts(*self._acts(len(families)))

    @property
    def house_number(self) -> str:
        """The number of the house that is shown."""
        return self._household.house_number

    def ask_to_delete(self) -> ReasonPanel:
        """Ask why the household is to be deleted with everyone in it."""
        question = _(
            "Delete house {number} and everyone in it?", number=self._household.house_number
        )
        return self.ask_why(question, _("Delete"), self._on_delete)

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
        button.clicked.connect(lambda: self.goes.emit(member.id))
        relation = _(RELATION_NAMES[member.relation]) if member.relation else ""
        line = QWidget()
        line.setLayout(row(button, Label(relation, "caption", "quiet"), None))
        return line

    def _acts(self, families: int) -> list[PaneAct]:
        home = self._household
        acts = [
            PaneAct(_("Add person"), lambda: self.add.emit(home.house_number), "plus"),
            PaneAct(_("Edit"), lambda: self.asks.emit("household", home.id), "pencil-simple"),
            PaneAct(_("Print sheet"), self._on_sheet, "printer"),
            PaneAct(_("Delete"), self.ask_to_delete, "trash"),
        ]
        if families > 1:
            acts.append(PaneAct(_("Join the families"), self._on_join))
        return acts

    def _on_sheet(self) -> None:
        self._session.open_record("documents", f"household-sheet:{self._household.id}")

    def _on_join(self) -> None:
        if self._session.done(join_families, self._household.id):
            self._session.told.emit(_("The families were joined."), True)

    def _on_delete(self, reason: str) -> bool:
        number = self._household.house_number
        done = self._session.done(delete_household, self._household, reason)
        if done:
            self._session.told.emit(_("House {number} was deleted.", number=number), True)
        return done
