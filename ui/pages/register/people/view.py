"""People and households: one list at a time on the left, one of them on the right."""

from collections.abc import Sequence
from typing import cast
from urllib.parse import urlencode

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.pages.register.people.bulk_pane import BulkPane
from ui.pages.register.people.columns_pane import ColumnsPane
from ui.pages.register.people.filter_bar import FilterBar
from ui.pages.register.people.filter_pane import FilterPane
from ui.pages.register.people.found_line import FoundLine
from ui.pages.register.people.household_form import HouseholdForm
from ui.pages.register.people.household_pane import HouseholdPane
from ui.pages.register.people.nothing import Nothing, nobody_yet
from ui.pages.register.people.people_rows import HOUSEHOLDS, PEOPLE, PeopleRows
from ui.pages.register.people.person_form import NEW, PersonForm
from ui.pages.register.people.person_pane import PersonPane
from ui.pages.register.people.search_line import PeopleSearchLine
from ui.pages.register.people.zones_pane import ZonesPane
from ui.parts.list_kind import ListForm, ListKind, Writes, hint_of
from ui.parts.list_page import ListPage
from ui.session import Session
from ui.text import _
from ui.theme import scaled
from ui.widgets.tables.record_rows import ListModel
from ui.widgets.tables.record_table import RecordTable
from village_net.i18n import N_
from village_net.village.lists.people_table import PeopleLine
from village_net.village.register.filters import EVERYBODY
from village_net.village.register.queries import HouseholdRow, count_people, has_households
from village_net.village.register.records import Household, Person

_TABLES = frozenset(
    "person household zone particulars health photo life_event community_group membership"
    " saved_filter".split()
)
Listed = Person | Household


class View(ListPage[Listed]):
    """``tab`` is the list that shows; a person of it may lead to a household beside it.

    ``kinship`` asks for the family chart of a person.
    """

    kinship = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self.tab = PEOPLE
        self.search = PeopleSearchLine(_("Name or house number"))
        self.search.set_hints(_("Name or house number"), _("Name or house"), _("Search"))
        self.search.setFixedWidth(scaled(204))
        self.filter = FilterBar(session, self.search)
        self.found = FoundLine()
        self.table = RecordTable(_("People"))
        self.nothing = Nothing()
        self.rows = PeopleRows(session, self.filter, self.table)
        self._warming = QTimer(interval=0)
        super().__init__(session, self._kind(), parent)
        self.search.table = self.table
        self._listen()

    @property
    def model(self) -> ListModel[PeopleLine | HouseholdRow]:
        """The rows of the list that is shown."""
        return self.table.records

    def add_person(self, name: str = "", house_number: str = "") -> PersonForm:
        """Show the form of a new person, in the house that is shown where nothing else is said."""
        shown = self.detail()
        if isinstance(shown, HouseholdPane) and not name:
            house_number = house_number or shown.house_number
        form = PersonForm(self.session, name=name, house_number=house_number)
        return self._put_person(form)

    def add_household(self) -> QWidget | None:
        """Show the form of a new household."""
        return self.write("household")

    def edit_person(self, id: str) -> PersonForm | None:
        """Show the form of a person who is there."""
        return cast(PersonForm | None, self.write("person", id))

    def manage_zones(self) -> ZonesPane:
        """Show the zones of the village to name, add and delete them."""
        return cast(ZonesPane, self.write("zone"))

    def choose_filters(self) -> FilterPane:
        """Show all conditions of the filter to tick."""
        pane = FilterPane(self.session, self.filter)
        self.put_form(pane, stays=True)
        return pane

    def choose_columns(self) -> ColumnsPane:
        """Show the columns of the list to choose and to move them."""
        pane = ColumnsPane(self.session, with_health=self.filter.with_health)
        pane.changed.connect(self._show_columns)
        self.put_form(pane, stays=True)
        return pane

    def set_tab(self, tab: str) -> None:
        """List the people or the households."""
        if tab != self.tab:
            self.tab = tab
            self.table.setAccessibleName(_("People") if tab == PEOPLE else _("Households"))
            self.filter.set_people_only(tab == PEOPLE)
            self._show_columns()

    def print_list(self) -> None:
        """Show the list as it stands, as a paper."""
        if self.tab == HOUSEHOLDS:
            self.session.open_record("documents", "household-register")
        else:
            paper = f"people-list?{urlencode(self.rows.paper_options())}"
            self.session.open_record("documents", paper)

    def bring_in(self) -> None:
        """Go to the import."""
        self.session.open_record("register", "import")

    def reload(self) -> None:
        """Show the list as it is now, and then what is chosen, so that neither waits for both."""
        super().reload()
        self.filter.reload()
        self._warming.start()
        if isinstance(shown := self.detail(), ZonesPane):
            shown.reload()

    def show_rows(self) -> None:
        """Show what is wanted now; texts that are not read yet are waited for."""
        text, everybody = self.search.text(), self.filter.value == EVERYBODY
        if self.tab == PEOPLE and text.strip() and not self.session.people.warm():
            self._warming.start()  # the turn that reads the last texts finds all
            return
        self.nothing.show_for(self.tab, filtered=not everybody)
        super().show_rows()
        self.found.setVisible(self.tab == PEOPLE and not everybody)
        if self.tab == PEOPLE and not everybody:
            found = self.session.people.count(text, self.filter.value)
            self.found.show_count(found, count_people(self.session.store))

    def _listen(self) -> None:
        self.search.textChanged.connect(self._search_anew)
        self.filter.changed.connect(self._search_anew)
        self.filter.columns_changed.connect(self._show_columns)
        self.filter.columns_asked.connect(self.choose_columns)
        self.filter.panel_asked.connect(self.choose_filters)
        self.filter.manage_zones.connect(self.manage_zones)
        self.found.cleared.connect(lambda: self.filter.set_value(EVERYBODY))
        self.nothing.cleared.connect(lambda: self.filter.set_value(EVERYBODY))
        self.nothing.person.connect(lambda: self.add_person(self.search.text()))
        self.nothing.household.connect(self.add_household)
        self.table.several.connect(self._on_several)
        self.table.header_pressed.connect(self._on_order)
        self._warming.timeout.connect(self._warm)
        self._warming.setParent(self)  # it listens for as long as the list is there
        self.session.free.connect(self._warming.start)
        self._warming.start()

    def _kind(self) -> ListKind[Listed]:
        return ListKind(
            N_("People"),
            _TABLES,
            lambda _session: self.rows.read(self.tab, self.search.text()),
            _get,
            self._pane,
            self._teaching,
            {
                "person": ListForm(self._person_form, whole=True),
                "household": ListForm(self._household_form, whole=True),
                "event": ListForm(owner=lambda _session, about: about.partition(" ")[0]),
                "zone": ListForm(lambda session, _about: ZonesPane(session), stays=True),
            },
            hint=lambda _session: hint_of(
                _("Choose a person on the left to see more, or press Enter there to edit.")
            ),
            head=(self.filter,),
            above=(self.found,),
            rows=self.table,
            nothing=self.nothing,
            is_empty=lambda session: not has_households(session.store),
            shares=(62, 38),
        )

    def _pane(self, session: Session, shown: Listed) -> QWidget:
        if isinstance(shown, Person):
            pane = PersonPane(session, shown)
            pane.kinship.connect(self.kinship)
            return pane
        pane = HouseholdPane(session, shown)
        pane.add.connect(lambda number: self.add_person(house_number=number))
        return pane

    def _person_form(self, session: Session, about: str) -> QWidget | None:
        """Return the form of a person, or of a new one as it was begun."""
        person = session.store.get(Person, about) if about else None
        if about and not about.startswith(NEW) and person is None:
            return None
        return self._ready(PersonForm(session, person, about="" if person else about))

    def _household_form(self, session: Session, about: str) -> QWidget | None:
        home = session.store.get(Household, about) if about else None
        if about and home is None:
            return None
        form = HouseholdForm(session, home)
        form.zones.connect(self.manage_zones)
        return form

    def _ready(self, form: PersonForm) -> PersonForm:
        form.next.connect(self._on_next)
        form.opened.connect(self.show_record)
        return form

    def _put_person(self, form: PersonForm) -> PersonForm:
        self.put_form(self._ready(form), whole=True)
        return form

    def _teaching(self, _page: Writes) -> QWidget:
        return nobody_yet(self.bring_in, self.add_person)

    def _has_row(self, id: str) -> bool:
        """Tell whether the list that shows has a record; it is not looked for in the other."""
        kind = Person if self.tab == PEOPLE else Household
        return self.session.store.get(kind, id) is not None and super()._has_row(id)

    def _go_into(self, id: str) -> None:
        """Enter on a row opens its form; on several, what can be done with them."""
        if isinstance(shown := self.detail(), BulkPane):
            self.sides.go_deep(True)
            shown.setFocus()
        else:
            self.write("person" if self.tab == PEOPLE else "household", id)

    def _go_back(self) -> None:
        """Go to the row; a list without one would choose its first, so then to the search."""
        self.sides.go_deep(False)
        (self.table if self.table.current else self.search).setFocus()

    def _show_columns(self) -> None:
        self.rows.show_columns(self.tab)
        self.show_rows()

    def _search_anew(self) -> None:
        self.table.begin_anew()
        self.show_rows()

    def _on_order(self, place: int) -> None:
        if self.tab == PEOPLE and self.rows.order_by(place):
            self.show_rows()

    def _on_several(self, ids: Sequence[str]) -> None:
        """Show what can be done with several people; the keyboard stays in the list."""
        bulk = isinstance(self.detail(), BulkPane)
        if self.tab == PEOPLE and (bulk or not self.is_writing):
            self.shown = ""
            pane = BulkPane(self.session, ids)
            pane.saved.connect(lambda _id: self._on_left())
            self._put(pane, is_form=True)

    def _on_next(self, id: str) -> None:
        """Offer the form of one more person of the household, with its house and surname."""
        if person := self.session.store.get(Person, id):
            number, surname = person.house_number, person.surname
            self._put_person(PersonForm(self.session, house_number=number, surname=surname))

    def _warm(self) -> None:
        if not self.session.is_readable:
            self._warming.stop()
        elif self.session.people.warm():
            self._warming.stop()
            if self.search.text().strip():
                self.show_rows()


def _get(session: Session, key: str) -> Listed | None:
    return session.store.get(Person, key) or session.store.get(Household, key)
