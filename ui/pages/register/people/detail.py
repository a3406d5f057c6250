"""The right side of people and households: who is chosen, read, written, or changed together."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.register.people.bulk_pane import BulkPane
from ui.pages.register.people.columns_pane import ColumnsPane
from ui.pages.register.people.filter_bar import FilterBar
from ui.pages.register.people.filter_pane import FilterPane
from ui.pages.register.people.household_form import HouseholdForm
from ui.pages.register.people.household_pane import HouseholdPane
from ui.pages.register.people.person_form import NEW, PersonForm
from ui.pages.register.people.person_pane import PersonPane
from ui.pages.register.people.zones_pane import ZonesPane
from ui.parts.kept_draft import is_being_written, is_shown
from ui.parts.list_detail import ListDetail
from ui.session import Session
from ui.text import _
from ui.widgets.buttons.next_act import next_act
from ui.widgets.label import Label
from village_net.village.register.particulars import EventKind
from village_net.village.register.records import Household, Person


class Detail(ListDetail):
    """Holds one pane or form at a time; ``shown`` is the id of the record it is about.

    ``deep`` tells whether it is to be seen rather than the list where only one of them has room,
    ``whole`` whether it takes the list's room too.
    ``person`` and ``household`` name the record that is shown, ``kinship`` asks for a family chart.
    ``back`` gives the focus to the row of the list.
    """

    deep = Signal(bool)
    whole = Signal(bool)
    person = Signal(str)
    household = Signal(str)
    kinship = Signal(str)
    back = Signal()
    columns_changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.shown = ""

    @property
    def is_writing(self) -> bool:
        """Whether something is being entered that must not be replaced."""
        busy = PersonForm | HouseholdForm | BulkPane | ZonesPane | ColumnsPane | FilterPane
        return isinstance(self.pane, busy) or is_being_written(self.pane)

    def reload(self) -> None:
        """Show what is there as it is now; what is being entered stays."""
        if isinstance(self.pane, ZonesPane):
            self.pane.reload()
        elif not self.is_writing or self._is_gone:
            self.show_again()

    @property
    def _is_gone(self) -> bool:
        """Whether a pane shows whose record is no longer there."""
        store = self._session.store
        found = store.get(Person, self.shown) or store.get(Household, self.shown)
        return isinstance(self.pane, PersonPane | HouseholdPane) and found is None

    def show_record(self, id: str) -> bool:
        """Show a person or a household, and tell whether there is one of this id."""
        store = self._session.store
        if store.get(Person, id):
            self.show_person(id)
        elif store.get(Household, id):
            self.show_household(id)
        else:
            return False
        return True

    def show_again(self) -> None:
        """Show the record again, or the hint where it is gone."""
        if not self.show_record(self.shown):
            self.show_hint()

    def show_person(self, id: str) -> None:
        """Show a person to read."""
        person = self._session.store.get(Person, id)
        if person is None:
            return
        self.shown = id
        pane = PersonPane(self._session, person)
        pane.edit.connect(lambda: self.edit_person(id))
        pane.house.connect(self.show_household)
        pane.person.connect(self.show_person)
        pane.kinship.connect(self.kinship)
        pane.settled.connect(self.show_again)
        self.person.emit(id)
        self._put(pane)

    def show_household(self, id: str) -> None:
        """Show a household to read."""
        household = self._session.store.get(Household, id)
        if household is None:
            return
        self.shown = id
        pane = HouseholdPane(self._session, household)
        pane.edit.connect(lambda: self.write_household(household))
        pane.person.connect(self.show_person)
        pane.add.connect(lambda number: self.add_person(house_number=number))
        pane.settled.connect(self.show_again)
        self.household.emit(id)
        self._put(pane)

    def show_hint(self) -> None:
        """Show how to choose somebody."""
        self.shown = ""
        self.deep.emit(False)
        hint = _("Choose a person on the left to see more, or press Enter there to edit.")
        self._put(Label(hint, tone="quiet", wraps=True))

    def show_several(self, ids: list[str]) -> None:
        """Show what can be done with several people at once."""
        self.shown = ""
        pane = BulkPane(self._session, ids)
        pane.saved.connect(lambda _id: self.show_hint())
        self._put(pane)

    def add_person(self, name: str = "", house_number: str = "") -> PersonForm:
        """Show the form of a new person, in the house that is shown where nothing else is said."""
        if isinstance(self.pane, HouseholdPane) and not name:
            house_number = house_number or self.pane.house_number
        form = PersonForm(self._session, name=name, house_number=house_number)
        self._write_person(form)
        return form

    def edit_person(self, id: str) -> PersonForm | None:
        """Show the form of a person who is there."""
        person = self._session.store.get(Person, id)
        if person is None:
            return None
        form = PersonForm(self._session, person)
        self._write_person(form)
        return form

    def write_household(self, household: Household | None = None) -> HouseholdForm:
        """Show the form of a household, new or not."""
        form = HouseholdForm(self._session, household)
        self._write(form)
        return form

    def open_form(self, form: str, about: str) -> bool:
        """Open a form to go on with; tell whether there still is what it is about."""
        store = self._session.store
        if is_shown(self.pane, (form, about)):
            return True
        match form:
            case "zone":
                self.manage_zones()
            case "event":
                return self._open_event(*about.split(" "))
            case "household":
                home = store.get(Household, about) if about else None
                if about and home is None:
                    return False
                self.write_household(home)
            case _ if about and not about.startswith(NEW):
                return self.edit_person(about) is not None
            case _:
                self._write_person(PersonForm(self._session, about=about))
        return True

    def _open_event(self, id: str, kind: str) -> bool:
        self.show_person(id)
        found = isinstance(self.pane, PersonPane) and self.shown == id
        if found and isinstance(self.pane, PersonPane):
            self.pane.ask_event(EventKind(kind))
        return found

    def manage_zones(self) -> ZonesPane:
        """Show the zones of the village to name, add and delete them."""
        pane = ZonesPane(self._session)
        pane.left.connect(self.show_again)
        self._open(pane)
        return pane

    def choose_columns(self, *, with_health: bool) -> ColumnsPane:
        """Show the columns of the list to choose and to move them."""
        pane = ColumnsPane(self._session, with_health=with_health)
        pane.changed.connect(self.columns_changed)
        pane.left.connect(self.show_again)
        self._open(pane)
        return pane

    def choose_filters(self, bar: FilterBar) -> FilterPane:
        """Show all conditions of the filter to tick."""
        pane = FilterPane(self._session, bar)
        pane.left.connect(self.show_again)
        self._open(pane)
        return pane

    def _write_person(self, form: PersonForm) -> None:
        form.next.connect(self._on_next)
        form.opened.connect(self.show_person)
        self._write(form)

    def _write(self, form: PersonForm | HouseholdForm) -> None:
        form.saved.connect(self._on_saved)
        form.left.connect(self.show_again)
        self._open(form)

    def _on_saved(self, id: str) -> None:
        self.shown = id
        self.show_again()
        self._go_on()

    def _on_next(self, id: str) -> None:
        """Offer the form of one more person of the household, with its house and surname."""
        person = self._session.store.get(Person, id)
        if person:
            self._write_person(
                PersonForm(self._session, house_number=person.house_number, surname=person.surname)
            )

    def _open(self, pane: QWidget) -> None:
        self._put(pane)
        self.deep.emit(True)
        pane.setFocus()

    def _put(self, widget: QWidget) -> None:
        had_focus = self.has_focus
        self.put(widget, self.shown)
        self.whole.emit(isinstance(widget, PersonForm | HouseholdForm))
        if had_focus and not self.has_focus:
            self._go_on()

    def _go_on(self) -> None:
        """Give the focus to what comes next here, else to the row."""
        button = next_act(self.pane) if self.pane else None
        if button:
            button.setFocus()
        else:
            self.back.emit()
