"""People and households: the list on the left, one of them on the right."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.register.bulk_pane import BulkPane
from ui.pages.register.filter_bar import FilterBar
from ui.pages.register.household_form import HouseholdForm
from ui.pages.register.household_pane import HouseholdPane
from ui.pages.register.lists import Column, ListModel
from ui.pages.register.person_form import PersonForm
from ui.pages.register.person_pane import PersonPane
from ui.pages.register.record_list import RecordList
from ui.pages.register.zones_pane import ZonesPane
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import LineEdit
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column
from ui.widgets.sides import Sides
from ui.widgets.stack import Stack
from ui.widgets.table import Table
from village_net.i18n import N_
from village_net.village.household_search import find_households
from village_net.village.people_table import (
    BY_NAME,
    Order,
    PeopleColumn,
    PeopleLine,
    columns_of,
    shown,
)
from village_net.village.queries import (
    HouseholdRow,
    has_households,
)
from village_net.village.records import Household, Person
from village_net.village.wishes import EVERYBODY

_BREATH = 10  # milliseconds in which the window answers before it goes on
_HOUSEHOLDS = (
    Column[HouseholdRow](N_("House"), 110, lambda row: row.house_number),
    Column[HouseholdRow](N_("Head of household"), 0, lambda row: row.head or "–"),
    Column[HouseholdRow](N_("Zone"), 130, lambda row: row.zone),
    Column[HouseholdRow](N_("Members"), 100, lambda row: str(row.people)),
)


def _column(declared: PeopleColumn, place: int, today: date) -> Column[PeopleLine]:
    """Return a declared column as the list's own."""

    def text(line: PeopleLine) -> str:
        return shown(declared, line.values[place], spoken(), today) or "–"

    return Column(declared.title, declared.width, text)


class SearchLine(LineEdit):
    """The search over the list: Down goes to the list, Esc clears."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__("", hint, parent)
        self.table: Table | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.table:
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.choose(0)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)


class View(QWidget):
    """The lists of people and of households, with the detail of what is chosen there.

    ``kinship`` asks for the family chart of a person.
    """

    kinship = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = ""
        self._order = BY_NAME
        self._columns: list[PeopleColumn] = []
        self.kind = "people"
        self.buttons = self._make_buttons()
        self._body = Stack()
        self._body.addWidget(self._make_empty())
        self._body.addWidget(self._make_list())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._body)
        self._warming = QTimer(self, interval=0)
        self._warming.timeout.connect(self._warm)
        session.free.connect(self._warming.start)
        self._show_columns()
        self._show_list()

    def show_record(self, id: str) -> bool:
        """Show a person or a household."""
        store = self._session.store
        if store.get(Person, id):
            self._show_person(id)
        elif store.get(Household, id):
            self._show_household(id)
        else:
            return False
        self._sides.go_deep(True)
        return True

    def set_kind(self, kind: str) -> None:
        """List the people or the households."""
        if kind == self.kind:
            return
        self.kind = kind
        self._lists.setCurrentWidget(self._list())
        self.search.table = self._list().table
        self.filter.set_people_only(kind == "people")
        self._search()

    def reload(self) -> None:
        """Show the list as it is now, and then what is chosen, so that neither waits for both."""
        self._show_list()
        self.filter.reload()
        QTimer.singleShot(_BREATH, self, self._show_what_changed)

    def _show_list(self) -> None:
        somebody = has_households(self._session.store)
        self._body.setCurrentIndex(1 if somebody or self._is_writing() else 0)
        self._search()
        self._warming.start()

    def add_person(self, name: str = "", house_number: str = "") -> PersonForm:
        """Show the form of a new person."""
        form = PersonForm(self._session, name=name, house_number=house_number)
        self._show_form(form)
        return form

    def edit_person(self, id: str) -> PersonForm | None:
        """Show the form of a person who is there."""
        person = self._session.store.get(Person, id)
        if person is None:
            return None
        form = PersonForm(self._session, person)
        self._show_form(form)
        return form

    def add_household(self, household: Household | None = None) -> HouseholdForm:
        """Show the form of a household, new or not."""
        form = HouseholdForm(self._session, household)
        self._show_form(form)
        return form

    def _make_buttons(self) -> list[QWidget]:
        session = self._session
        bring_in = Button(_("Import roster"), icon="download-simple")
        print_list = Button(_("Print this list"), icon="printer")
        house = Button(_("Add household"), icon="house-simple")
        add = Button(_("Add person"), Kind.MAIN, "plus")
        bring_in.clicked.connect(lambda: session.open_record("register", "import"))
        print_list.clicked.connect(self.print_list)
        house.clicked.connect(lambda: self.add_household())
        add.clicked.connect(lambda: self.add_person())
        return [bring_in, print_list, house, add]

    @property
    def table(self) -> Table:
        """The table of the list that is shown."""
        return self._list().table

    @property
    def model(self) -> ListModel[Any]:
        """The rows of the list that is shown."""
        return self._list().model

    def _make_empty(self) -> QWidget:
        bring_in = Button(_("Import roster"), Kind.MAIN, "download-simple")
        add = Button(_("Add person"), icon="plus")
        bring_in.clicked.connect(lambda: self._session.open_record("register", "import"))
        add.clicked.connect(self._on_first_person)
        return EmptyState(
            "users-three",
            _("Nobody is in the register yet"),
            _(
                "If you have a list of people in Excel or from the health station, bring it in "
                "as it is. The app finds the columns by itself and shows what it found first."
            ),
            bring_in,
            add,
        )

    def _make_list(self) -> QWidget:
        self.search = SearchLine(_("Name, ID, house or telephone"))
        self.search.set_sign("magnifying-glass")
        self.search.textChanged.connect(self._search_anew)
        self.people = RecordList[PeopleLine](_("People"), (), self._make_nobody())
        self.households = RecordList[HouseholdRow](
            _("Households"), _HOUSEHOLDS, self._make_no_house()
        )
        self.people.chosen.connect(self._on_person_chosen)
        self.people.opened.connect(self.edit_person)
        self.people.table.let_choose_several()
        self.people.table.let_order()
        self.people.table.several.connect(self._on_several)
        self.people.table.header_pressed.connect(self._on_order)
        self.households.chosen.connect(self._on_household_chosen)
        self.households.opened.connect(self._on_household_opened)
        self._lists = Stack()
        listed, self._detail = Card(margin=0), Card()
        listed.add(self._lists)
        for each in (self.people, self.households):
            self._lists.addWidget(each)
            each.pressed.connect(lambda: self._sides.go_deep(True))
        self.search.table = self.people.table
        self.search.setFixedWidth(scaled(300))
        self.filter = FilterBar(self._session, self.search)
        self.filter.changed.connect(self._search_anew)
        self.filter.columns_changed.connect(self._show_columns)
        self.filter.manage_zones.connect(self.manage_zones)
        self._sides = Sides(listed, self._detail)
        whole = QWidget()
        layout = column(self.filter, self._sides, space=12)
        layout.setStretch(1, 1)
        whole.setLayout(layout)
        self._show_hint()
        return whole

    def _make_nobody(self) -> QWidget:
        add = Button(_("Add this person"), Kind.MAIN, "plus")
        add.clicked.connect(lambda: self.add_person(self.search.text()))
        clear = Button(_("Clear the filter"), icon="x")
        clear.clicked.connect(lambda: self.filter.set_wish(EVERYBODY))
        return EmptyState(
            "magnifying-glass",
            _("Nobody was found"),
            _(
                "Try a part of the name, or the house number; tone marks may be left out. "
                "Where a filter is on, clear it."
            ),
            add,
            clear,
        )

    def _make_no_house(self) -> QWidget:
        add = Button(_("Add household"), Kind.MAIN, "plus")
        add.clicked.connect(lambda: self.add_household())
        return EmptyState(
            "magnifying-glass",
            _("No household was found"),
            _("Try the house number, or a part of the name of somebody who lives there."),
            add,
        )

    def print_list(self) -> None:
        """Show the list as it stands, as a paper."""
        if self.kind == "households":
            self._session.open_record("documents", "household-register")
            return
        wish = self.filter.wish
        values = {
            "filter": "" if wish == EVERYBODY else wish.text(),
            "columns": ",".join(column.key for column in self._columns),
            "order": self._order.key,
            "backwards": "yes" if self._order.backwards else "no",
        }
        self._session.open_record("documents", f"people-list?{urlencode(values)}")

    def manage_zones(self) -> ZonesPane:
        """Show the zones of the village to name, add and delete them."""
        pane = ZonesPane(self._session)
        pane.left.connect(self._show_again)
        self._put_detail(pane)
        self._sides.go_deep(True)
        pane.setFocus()
        return pane

    def _show_columns(self) -> None:
        """Show the list under the columns that were chosen."""
        keys = self._session.settings.people_columns
        self._columns = columns_of(keys, with_health=self.filter.with_health)
        today = self._session.store.clock().date()
        self.people.set_columns([_column(c, n, today) for n, c in enumerate(self._columns)])
        self._search()

    def _on_order(self, place: int) -> None:
        column = self._columns[place]
        if column.order:
            again = column.key == self._order.key
            self._order = Order(column.key, again and not self._order.backwards)
            self._search()

    def _on_several(self, rows: list[int]) -> None:
        if self._is_writing():
            return
        ids = [self.people.model.id_at(row) for row in rows]
        self._shown = ""
        pane = BulkPane(self._session, ids)
        pane.done.connect(self._show_hint)
        self._put_detail(pane)

    def _search_anew(self) -> None:
        """Show what is wanted now from its first row on."""
        self._search()
        if self.people.model.row_of(self._shown) < 0:
            self.table.scrollToTop()

    def _search(self) -> None:
        text, wish = self.search.text(), self.filter.wish
        if self.kind == "households":
            self.households.show_found(find_households(self._session.store, text))
        elif text.strip() and not self._session.people.warm():
            # The turn that reads the last texts searches again.
            self._warming.start()
            return
        else:
            found = self._session.people.lines(text, self._columns, wish, self._order)
            self.people.show_found(found)
            places = [c.key for c in self._columns]
            place = places.index(self._order.key) if self._order.key in places else -1
            self.people.table.mark_order(place, backwards=self._order.backwards)
        self._list().choose(self._shown)

    def _warm(self) -> None:
        if self._session.is_lent:
            self._warming.stop()
        elif self._session.people.warm():
            self._warming.stop()
            if self.search.text().strip():
                self._search()

    def _list(self) -> RecordList[Any]:
        return self.households if self.kind == "households" else self.people

    def _on_first_person(self) -> None:
        self._body.setCurrentIndex(1)
        self.add_person()

    def _on_person_chosen(self, id: str) -> None:
        if id != self._shown:
            self._show_person(id)

    def _on_household_chosen(self, id: str) -> None:
        if id != self._shown:
            self._show_household(id)

    def _on_household_opened(self, id: str) -> None:
        self.add_household(self._session.store.get(Household, id))

    def _show_what_changed(self) -> None:
        if not self.isVisible():
            return
        pane = self.detail()
        if isinstance(pane, ZonesPane):
            pane.reload()
        elif not self._is_writing():
            self._show_again()

    def _show_again(self) -> None:
        store = self._session.store
        if store.get(Person, self._shown):
            self._show_person(self._shown)
        elif store.get(Household, self._shown):
            self._show_household(self._shown)
        else:
            self._show_hint()

    def _show_person(self, id: str) -> None:
        person = self._session.store.get(Person, id)
        if person is None:
            return
        self._shown = id
        pane = PersonPane(self._session, person)
        pane.edit.connect(lambda: self.edit_person(id))
        pane.house.connect(self._show_household)
        pane.person.connect(self._show_person)
        pane.kinship.connect(self.kinship)
        self._put_detail(pane)
        self.people.choose(id)

    def _show_household(self, id: str) -> None:
        household = self._session.store.get(Household, id)
        if household is None:
            return
        self._shown = id
        pane = HouseholdPane(self._session, household)
        pane.edit.connect(lambda: self.add_household(household))
        pane.person.connect(self._show_person)
        pane.add.connect(lambda number: self.add_person(house_number=number))
        self._put_detail(pane)
        self.households.choose(id)

    def _show_hint(self) -> None:
        self._shown = ""
        self._sides.go_deep(False)
        hint = _("Choose a person on the left to see more, or press Enter there to edit.")
        self._put_detail(Label(hint, tone="quiet", wraps=True))

    def _show_form(self, form: PersonForm | HouseholdForm) -> None:
        form.saved.connect(self._on_saved)
        if isinstance(form, PersonForm):
            form.next.connect(self._on_next)
        form.left.connect(self._show_again)
        self._body.setCurrentIndex(1)
        self._put_detail(form)
        self._sides.go_deep(True)
        form.setFocus()

    def _on_saved(self, id: str) -> None:
        self._shown = id
        self._show_again()

    def _on_next(self, id: str) -> None:
        """Offer the form of one more person of the household, with its house and surname."""
        person = self._session.store.get(Person, id)
        if person:
            self._show_form(
                PersonForm(self._session, house_number=person.house_number, surname=person.surname)
            )

    def _is_writing(self) -> bool:
        return isinstance(self.detail(), PersonForm | HouseholdForm | BulkPane | ZonesPane)

    def detail(self) -> QWidget | None:
        """Return what stands on the right."""
        item = self._detail.body.itemAt(0)
        return item.widget() if item else None

    def _put_detail(self, widget: QWidget) -> None:
        while (item := self._detail.body.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self._detail.body.addWidget(widget, 1)
        if isinstance(widget, Label):
            self._detail.body.addStretch(1)
