"""Every reading of projects and their cash books."""

from dataclasses import dataclass
from datetime import date

from village_net.activities.projects.records import (
    BudgetSource,
    CashKind,
    CashLine,
    Project,
    ProjectClass,
)
from village_net.store import Store
from village_net.thai.dates import BUDDHIST_OFFSET

_OCTOBER = 10


@dataclass(frozen=True, slots=True)
class Balance:
    """The money of a project in satang: planned, received, spent."""

    planned: int
    received: int
    spent: int

    @property
    def left(self) -> int:
        """What was received and not spent."""
        return self.received - self.spent


def fiscal_year(day: date) -> int:
    """Return the fiscal year (Buddhist Era) that a day lies in: from 1 October to 30 September,
    named after the year in which it ends (Budget Procedures Act B.E. 2561, section 4)."""
    return day.year + BUDDHIST_OFFSET + (day.month >= _OCTOBER)


def projects(store: Store, year: int | None = None) -> list[Project]:
    """Return the projects of a fiscal year or all: the latest year first, in it by class."""
    where, values = ("WHERE fiscal_year = ?", (year,)) if year else ("", ())
    found = store.records(Project, f"{where} ORDER BY fiscal_year DESC, title, id", values)
    places = list(ProjectClass)
    return sorted(found, key=lambda each: (-each.fiscal_year, places.index(each.sort)))


def project_years(store: Store) -> list[int]:
    """Return the fiscal years of which there are projects, the latest first."""
    rows = store.rows("SELECT DISTINCT fiscal_year FROM project ORDER BY 1 DESC")
    return [row[0] for row in rows]


def sources_of(store: Store, project_id: str) -> list[BudgetSource]:
    """Return where the money of a project is to come from, in order."""
    return store.records(BudgetSource, "WHERE project_id = ? ORDER BY place, id", (project_id,))


def cash_book(store: Store, project_id: str) -> list[tuple[CashLine, int]]:
    """Return the lines of a cash book by their day, each with what was left after it (satang)."""
    lines = store.records(CashLine, "WHERE project_id = ? ORDER BY day, number", (project_id,))
    left, found = 0, list[tuple[CashLine, int]]()
    for line in lines:
        left += line.amount if line.kind is CashKind.RECEIVED else -line.amount
        found.append((line, left))
    return found


def balances(store: Store) -> dict[str, Balance]:
    """Return the money of every project that has any, by its id."""
    sums = "SELECT project_id, sum(amount) FROM budget_source GROUP BY 1"
    planned = {row[0]: int(row[1]) for row in store.rows(sums)}
    cash = {
        id: (received, spent)
        for id, received, spent in store.rows(
            "SELECT project_id, sum(iif(kind = 'received', amount, 0)),"
            " sum(iif(kind = 'spent', amount, 0)) FROM cash_line GROUP BY 1"
        )
    }
    return {
        id: Balance(planned.get(id, 0), *cash.get(id, (0, 0)))
        for id in planned.keys() | cash.keys()
    }
