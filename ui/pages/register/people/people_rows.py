"""The rows of the lists of people and of households: under which columns, in which order."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ui.pages.register.people.filter_bar import FilterBar
from ui.session import Session
from ui.text import spoken
from ui.widgets.tables.record_rows import ListColumn, MatchedRows
from ui.widgets.tables.record_table import RecordTable
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
from village_net.village.register.filters import EVERYBODY
from village_net.village.register.queries import HouseholdRow

PEOPLE, HOUSEHOLDS = "people", "households"
_HOUSEHOLDS: Sequence[ListColumn[HouseholdRow]] = (
    ListColumn(N_("House"), 110, lambda row: row.house_number),
    ListColumn(N_("Head of household"), 0, lambda row: row.head or "–"),
    ListColumn(N_("Zone"), 130, lambda row: row.zone),
    ListColumn(N_("Members"), 100, lambda row: str(row.people), number=True),
)


class PeopleRows:
    """Reads what the filter lets through, under the columns that the user chose."""

    def __init__(self, session: Session, filter: FilterBar, table: RecordTable) -> None:
        self._session, self._filter, self._table = session, filter, table
        self._order = BY_NAME
        self._columns: list[PeopleColumn] = []
        self.show_columns(PEOPLE)

    def show_columns(self, tab: str) -> None:
        """Show the list under its columns; it has no rows until it is read."""
        keys, today = self._session.settings.people_columns, self._session.store.clock().date()
        self._columns = columns_of(keys, with_health=self._filter.with_health)
        people = [_column(each, n, today) for n, each in enumerate(self._columns)]
        self._table.set_columns(people if tab == PEOPLE else _HOUSEHOLDS)

    def read(self, tab: str, text: str) -> MatchedRows[Any]:
        """Return what is found of a list; its head shows by which column it is ordered."""
        keys = [column.key for column in self._columns] if tab == PEOPLE else []
        place = keys.index(self._order.key) if self._order.key in keys else -1
        self._table.mark_order(place, backwards=self._order.backwards)
        if tab == HOUSEHOLDS:
            return find_households(self._session.store, text)
        people = self._session.people
        return people.lines(text, self._columns, self._filter.value, self._order)

    def order_by(self, place: int) -> bool:
        """Order people by a column, backwards where they are already; tell whether it can be."""
        column = self._columns[place]
        if column.order:
            again = column.key == self._order.key
            self._order = Order(column.key, again and not self._order.backwards)
        return bool(column.order)

    def paper_options(self) -> Mapping[str, str]:
        """Return what the paper of the list is asked to hold."""
        filter = self._filter.value
        return {
            "filter": "" if filter == EVERYBODY else filter.text(),
            "columns": ",".join(column.key for column in self._columns),
            "order": self._order.key,
            "backwards": "yes" if self._order.backwards else "no",
        }


def _column(declared: PeopleColumn, place: int, today: date) -> ListColumn[PeopleLine]:
    """Return a declared column as the list's own."""

    def text(line: PeopleLine) -> str:
        return shown(declared, line.values[place], spoken(), today) or "–"

    return ListColumn(declared.title, declared.width, text, number=declared.cell is Cell.AGE)
