"""People and households: the list on the left, one of them on the right."""

from datetime import date
from functools import partial
from typing import Any
from urllib.parse import urlencode

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.register.people.columns_pane import ColumnsPane
from ui.pages.register.people.detail import Detail
from ui.pages.register.people.filter_bar import FilterBar
from ui.pages.register.people.filter_pane import FilterPane
from ui.pages.register.people.found_line import FoundLine
from ui.pages.register.people.lists import ListColumn, ListModel
from ui.pages.register.people.nothing import no_house_found, nobody_found, nobody_yet
from ui.pages.register.people.person_form import PersonForm
from ui.pages.register.people.record_list import RecordList
from ui.pages.register.people.search_line import PeopleSearchLine
from ui.pages.register.people.zones_pane import ZonesPane
from ui.parts.draft_line import DraftLine
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.layouts import Card, column
from ui.widgets.list_and_detail import Sides
from ui.widgets.stack import Stack
from ui.widgets.tables.table import RowTable
from village_net.i18n import N_
from village_net.village.lists.household_search import find_households
from village_net.village.lists.people_table import (
    BY_NAME,
    Cell,
    Order,
    PeopleColumn,
    PeopleLine,
    columns_of,
    shown,
)
from village_net.village.register.filters import EVERYBODY, Filter
from village_net.village.register.queries import HouseholdRow, count_people, has_households
from village_net.village.register.records import Household

_BREATH = 10  # milliseconds in which the window answers before it goes on
_HOUSEHOLDS = (
    ListColumn[HouseholdRow](N_("House"), 110, lambda row: row.house_number),
    ListColumn[HouseholdRow](N_("Head of household"), 0, lambda row: row.head or "–"),
    ListColumn[HouseholdRow](N_("Zone"), 130, lambda row: row.zone),
    ListColumn[HouseholdRow](N_("Members"), 100, lambda row: str(row.people), number=True),
)


def _column(declared: PeopleColumn, place: int, today: date) -> ListColumn[PeopleLine]:
    """Return a declared column as the list's own."""

    def text(line: PeopleLine) -> str:
        return shown(declared, line.values[place], spoken(), today) or "–"

    return ListColumn(declared.title, declared.width, text, number=declared.cell is Cell.AGE)


class View(QWidget):
    """The lists of people and of households, with the detail of what is chosen there.

    ``kinship`` asks for the family chart of a person.
    """

    kinship = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._order = BY_NAME
        self._columns: list[PeopleColumn] = []
        self.kind = "people"
        self.cannot: frozenset[str] = frozenset()
        self._body = Stack()
        self._body.addWidget(nobody_yet(self.bring_in, self._on_first_person))
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
        found = self._right.show_record(id)
        if found:
            self._sides.go_deep(True)
        return found

    def open_form(self, form: str, about: str) -> bool:
        """Open a form to go on with; tell whether there still is what it is about."""
        self._body.setCurrentIndex(1)
        found = self._right.open_form(form, about)
        if found:
            self._sides.go_deep(True)
        return found

    def detail(self) -> QWidget | None:
        """Return what stands on the right."""
        return self._right.pane

    def add_person(self, name: str = "", house_number: str = "") -> PersonForm:
        """Show the form of a new person."""
        return self._right.add_person(name, house_number)

    def add_household(self) -> None:
        """Show the form of a new household."""
        self._right.write_household()

    def edit_person(self, id: str) -> PersonForm | None:
        """Show the form of a person who is there."""
        return self._right.edit_person(id)

    def manage_zones(self) -> ZonesPane:
        """Show the zones of the village to name, add and delete them."""
        return self._right.manage_zones()

    def choose_filters(self) -> FilterPane:
        """Show all conditions of the filter to tick."""
        return self._right.choose_filters(self.filter)

    def choose_columns(self) -> ColumnsPane:
        """Show the columns of the list to choose and to move them."""
        return self._right.choose_columns(with_health=self.filter.with_health)

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
        later = partial(self._session.when_free, self._show_what_changed)
        QTimer.singleShot(_BREATH, self, later)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from the detail back to the row."""
        if event.key() == Qt.Key.Key_Escape and self._right.has_focus:
            self._sides.go_deep(False)
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        """Go to the row; a list without one would choose its first, so then to the search."""
        (self.table if self.table.currentIndex().isValid() else self.search).setFocus()

    def _show_list(self) -> None:
        somebody = has_households(self._session.store)
        self._body.setCurrentIndex(1 if somebody or self._right.is_writing else 0)
        self._search(again=True)
        self._warming.start()

    @property
    def shown(self) -> str:
        """The id of the person or household that shows, or nothing."""
        return self._right.shown

    @property
    def table(self) -> RowTable:
        """The table of the list that is shown."""
        return self._list().table

    @property
    def model(self) -> ListModel[Any]:
        """The rows of the list that is shown."""
        return self._list().model

    def _make_list(self) -> QWidget:
        self.search = PeopleSearchLine(_("Name or house number"))
        self.search.textChanged.connect(self._search_anew)
        nobody, self._clear_filter = nobody_found(
            lambda: self.add_person(self.search.text()), lambda: self.filter.set_value(EVERYBODY)
        )
        no_house = no_house_found(self.add_household)

        def may_fetch() -> bool:
            return self._session.is_readable

        self.people = RecordList[PeopleLine](_("People"), (), nobody, may_fetch)
        self.households = RecordList[HouseholdRow](
            _("Households"), _HOUSEHOLDS, no_house, may_fetch
        )
        self._listen_to_lists()
        self._lists = Stack()
        listed = Card(margin=0)
        self.drafts = DraftLine(self._session, ("person", "household", "event", "zone"), margin=8)
        self.found = FoundLine()
        self.found.cleared.connect(lambda: self.filter.set_value(EVERYBODY))
        listed.add(self.drafts, self.found)
        listed.body.addWidget(self._lists, 1)
        for each in (self.people, self.households):
            self._lists.addWidget(each)
            each.pressed.connect(lambda: self._sides.go_deep(True))
        self.search.table = self.people.table
        self.search.setFixedWidth(scaled(230))
        self.filter = FilterBar(self._session, self.search)
        self.filter.changed.connect(self._search_anew)
        self.filter.columns_changed.connect(self._show_columns)
        self.filter.columns_asked.connect(self.choose_columns)
        self.filter.panel_asked.connect(self.choose_filters)
        self.filter.manage_zones.connect(self.manage_zones)
        self._sides = Sides(listed, self._make_right())
        self._right.whole.connect(self._sides.fill_with_detail)
        whole = QWidget()
        layout = column(self.filter, self._sides, space=12)
        layout.setStretch(1, 1)
        whole.setLayout(layout)
        self._right.show_hint()
        return whole

    def _listen_to_lists(self) -> None:
        self.people.chosen.connect(self._on_person_chosen)
        self.people.opened.connect(self.edit_person)
        self.people.table.let_choose_several()
        self.people.table.let_order()
        self.people.table.several.connect(self._on_several)
        self.people.table.header_pressed.connect(self._on_order)
        self.households.chosen.connect(self._on_household_chosen)
        self.households.opened.connect(self._on_household_opened)

    def _make_right(self) -> Detail:
        self._right = Detail(self._session)
        self._right.deep.connect(self._on_deep)
        self._right.back.connect(self._go_back)
        self._right.person.connect(self.people.choose)
        self._right.household.connect(self.households.choose)
        self._right.kinship.connect(self.kinship)
        self._right.columns_changed.connect(self._show_columns)
        return self._right

    def print_list(self) -> None:
        """Show the list as it stands, as a paper."""
        if self.kind == "households":
            self._session.open_record("documents", "household-register")
            return
        filter = self.filter.value
        values = {
            "filter": "" if filter == EVERYBODY else filter.text(),
            "columns": ",".join(column.key for column in self._columns),
            "order": self._order.key,
            "backwards": "yes" if self._order.backwards else "no",
        }
        self._session.open_record("documents", f"people-list?{urlencode(values)}")

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

    def _search_anew(self) -> None:
        """Show what is wanted now from its first row on."""
        self._search()
        if self.people.model.row_of(self._right.shown) < 0:
            self.table.scrollToTop()

    def _search(self, *, again: bool = False) -> None:
        text, filter = self.search.text(), self.filter.value
        was_near = again and self.model.row_of(self._right.shown) >= 0
        self._clear_filter.setVisible(filter != EVERYBODY)
        if self.kind == "households":
            self.found.hide()
            found = find_households(self._session.store, text)
            self.households.show_found(found, again=again)
        elif text.strip() and not self._session.people.warm():
            # The turn that reads the last texts searches again.
            self._warming.start()
            return
        else:
            found = self._session.people.lines(text, self._columns, filter, self._order)
            self.people.show_found(found, again=again)
            self._show_count(text, filter)
            places = [c.key for c in self._columns]
            place = places.index(self._order.key) if self._order.key in places else -1
            self.people.table.mark_order(place, backwards=self._order.backwards)
        self._list().choose(self._right.shown, fetched=not was_near)

    def _show_count(self, text: str, filter: Filter) -> None:
        self.found.setVisible(filter != EVERYBODY)
        if filter != EVERYBODY:
            found = self._session.people.count(text, filter)
            self.found.show_count(found, count_people(self._session.store))

    def _warm(self) -> None:
        if not self._session.is_readable:
            self._warming.stop()
        elif self._session.people.warm():
            self._warming.stop()
            if self.search.text().strip():
                self._search()

    def _list(self) -> RecordList[Any]:
        return self.households if self.kind == "households" else self.people

    def bring_in(self) -> None:
        """Go to the import."""
        self._session.open_record("register", "import")

    def _on_first_person(self) -> None:
        self._body.setCurrentIndex(1)
        self.add_person()

    def _on_person_chosen(self, id: str) -> None:
        if id != self._right.shown:
            self._right.show_person(id)

    def _on_household_chosen(self, id: str) -> None:
        if id != self._right.shown:
            self._right.show_household(id)

    def _on_several(self, rows: list[int]) -> None:
        if not self._right.is_writing:
            self._right.show_several([self.people.model.id_at(row) for row in rows])

    def _on_deep(self, deep: bool) -> None:
        """Show the detail or the list; while there is nobody, what begins a register."""
        self._body.setCurrentIndex(1 if deep or has_households(self._session.store) else 0)
        self._sides.go_deep(deep)

    def _on_household_opened(self, id: str) -> None:
        self._right.write_household(self._session.store.get(Household, id))

    def _show_what_changed(self) -> None:
        if self.isVisible():
            self._right.reload()
