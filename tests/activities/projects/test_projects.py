"""Projects and their money: no more is spent than was received, on any day."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.people import village_store
from village_net.activities.projects import edits, errors, queries
from village_net.activities.projects.records import (
    BudgetSource,
    CashKind,
    CashLine,
    CashPhoto,
    Project,
    ProjectClass,
)
from village_net.store import Store

PROJECT = Project("p", "ซ่อมฝาย", 2570)
DAY = date(2026, 11, 1)


@pytest.fixture
def store() -> Store:
    made = village_store()
    edits.save_project(made, PROJECT)
    return made


def line(id: str, kind: CashKind, amount: int, day: date = DAY) -> CashLine:
    return CashLine(id, "p", day, kind, amount, "ปูน")


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 9, 30), 2569),
        (date(2026, 10, 1), 2570),
        (date(2026, 12, 31), 2570),
        (date(2027, 1, 1), 2570),
    ],
)
def test_the_fiscal_year_begins_in_october(day: date, year: int) -> None:
    assert queries.fiscal_year(day) == year


def test_projects_stand_by_year_and_class(store: Store) -> None:
    asked = edits.save_project(store, Project("q", "กลองยาว", 2570, sort=ProjectClass.SUPPORTED))
    joint = edits.save_project(store, Project("r", "ลานกีฬา", 2570, sort=ProjectClass.JOINT))
    last = edits.save_project(store, Project("s", "ก่อนหน้า", 2569))
    assert queries.projects(store) == [PROJECT, joint, asked, last]
    assert queries.projects(store, 2569) == [last]
    assert queries.project_years(store) == [2570, 2569]


def test_money_planned_received_spent_and_left(store: Store) -> None:
    edits.save_budget(store, PROJECT, [BudgetSource("b", "", 0, "อบต.", 3_000_000)])
    edits.write_cash(store, line("c", CashKind.RECEIVED, 2_000_000))
    edits.write_cash(store, line("d", CashKind.SPENT, 550_050))
    money = queries.balances(store)["p"]
    assert (money.planned, money.received, money.spent, money.left) == (
        3_000_000, 2_000_000, 550_050, 1_449_950,
    )  # fmt: skip
    assert [left for _line, left in queries.cash_book(store, "p")] == [2_000_000, 1_449_950]


def test_more_than_is_left_is_refused_with_what_is(store: Store) -> None:
    edits.write_cash(store, line("c", CashKind.RECEIVED, 120_025))
    with pytest.raises(errors.OverspentError) as refused:
        edits.write_cash(store, line("d", CashKind.SPENT, 120_026))
    assert refused.value.holes["left"] == "1,200.25"
    spent = edits.write_cash(store, line("d", CashKind.SPENT, 120_025))
    with pytest.raises(errors.OverspentError):
        edits.write_cash(store, replace(spent, day=DAY - timedelta(days=1)))
    received, _left = queries.cash_book(store, "p")[0]
    with pytest.raises(errors.OverspentError):
        edits.delete_cash(store, received, "ผิด")
    with pytest.raises(errors.OverspentError):
        edits.write_cash(store, replace(received, day=DAY + timedelta(days=1)))
    edits.delete_cash(store, spent, "ผิด")
    edits.delete_cash(store, received, "ผิด")
    assert queries.cash_book(store, "p") == []


def test_whatever_is_written_the_book_is_never_below_nothing(store: Store) -> None:
    chance = random.Random("cash")
    for number in range(120):
        written = line(
            f"c{chance.randrange(40)}",
            chance.choice(list(CashKind)),
            chance.randrange(1, 1000),
            DAY + timedelta(days=chance.randrange(20)),
        )
        try:
            if number % 5 == 4 and (book := queries.cash_book(store, "p")):
                edits.delete_cash(store, chance.choice(book)[0], "ลบ")
            else:
                edits.write_cash(store, written)
        except errors.OverspentError:
            continue
        by_day: dict[date, int] = {}
        for each, _left in queries.cash_book(store, "p"):
            change = each.amount if each.kind is CashKind.RECEIVED else -each.amount
            by_day[each.day] = by_day.get(each.day, 0) + change
        left = 0
        for day in sorted(by_day):
            left += by_day[day]
            assert left >= 0


def test_a_budget_is_written_anew_as_a_whole(store: Store) -> None:
    first = BudgetSource("b", "", 0, "อบต.", 100)
    edits.save_budget(store, PROJECT, [first, replace(first, id="c", name="วัด")])
    edits.save_budget(store, PROJECT, [replace(first, id="c", name="วัดทุ่ง")])
    assert [(s.id, s.place, s.name) for s in queries.sources_of(store, "p")] == [("c", 1, "วัดทุ่ง")]
    with pytest.raises(errors.NoAmountError):
        edits.save_budget(store, PROJECT, [replace(first, amount=0)])
    with pytest.raises(errors.NoSourceNameError):
        edits.save_budget(store, PROJECT, [replace(first, name=" ")])


def test_a_receipt_is_kept_and_taken_away(store: Store) -> None:
    written = edits.write_cash(store, line("c", CashKind.RECEIVED, 1))
    edits.keep_cash_photo(store, written, "QUJD")
    assert store.records(CashPhoto) == [CashPhoto("c", "QUJD")]
    edits.keep_cash_photo(store, written, "")
    assert store.records(CashPhoto) == []


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"amount": 0}, errors.NoAmountError),
        ({"about": " "}, errors.NoCashWordsError),
        ({"day": date(2030, 1, 1)}, errors.CashInFutureError),
    ],
)
def test_a_line_that_cannot_be_is_refused(
    store: Store, changed: dict[str, object], refusal: type[Exception]
) -> None:
    wrong: CashLine = replace(line("c", CashKind.RECEIVED, 5), **changed)  # type: ignore[arg-type]
    with pytest.raises(refusal):
        edits.write_cash(store, wrong)


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"title": ""}, errors.NoProjectTitleError),
        ({"fiscal_year": 2027}, errors.BadPlanYearError),
        ({"starts": DAY, "ends": date(2026, 10, 31)}, errors.ProjectEndsFirstError),
    ],
)
def test_a_project_that_cannot_be_is_refused(
    store: Store, changed: dict[str, object], refusal: type[Exception]
) -> None:
    wrong: Project = replace(PROJECT, **changed)  # type: ignore[arg-type]
    with pytest.raises(refusal):
        edits.save_project(store, wrong)
