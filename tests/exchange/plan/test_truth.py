"""The three forms in which offices keep one village's roster give the same people."""

from pathlib import Path

import pytest

from tests.exchange.rosters import FILES, planned
from tests.people import village_store
from village_net.exchange import RowOutcome, apply_import, read_source, write_rejects
from village_net.i18n import Language, Say
from village_net.store import Store
from village_net.village.register.queries import count_households, count_people, people_in_order
from village_net.village.register.records import Person

XLSX, CSV, FILES43 = FILES / "roster.xlsx", FILES / "roster-cp874.csv", FILES / "43files"


@pytest.fixture
def store() -> Store:
    return village_store()


def bring_in(store: Store, file: Path) -> tuple[int, int, int, int, int]:
    plan = planned(store, file)
    apply_import(store, plan)
    return plan.read, plan.added, plan.present, plan.rejected, plan.households


def test_the_workbook_is_counted_exactly(store: Store) -> None:
    assert planned(store, XLSX).reasons == {
        "bad-check-digit": 10,
        "wrong-length": 5,
        "impossible-date": 2,
    }
    assert bring_in(store, XLSX) == (472, 451, 4, 17, 119)
    assert (count_people(store), count_households(store)) == (451, 119)


@pytest.mark.parametrize("file", [CSV, FILES43, FILES43 / "PERSON.txt"])
def test_the_other_forms_bring_everybody(store: Store, file: Path) -> None:
    assert bring_in(store, file) == (468, 468, 0, 0, 119)
    assert (count_people(store), count_households(store)) == (468, 119)


def test_one_form_after_another_adds_only_who_is_missing(store: Store) -> None:
    bring_in(store, XLSX)
    assert bring_in(store, XLSX) == (472, 0, 455, 17, 119)
    assert bring_in(store, CSV) == (468, 17, 451, 0, 119)
    assert bring_in(store, FILES43) == (468, 0, 468, 0, 119)


def test_csv_and_43_files_agree_on_every_person() -> None:
    def facts(p: Person) -> tuple[object, ...]:
        return p.full_name, p.house_number, p.national_id, p.birth, p.sex, p.relation

    found: list[list[tuple[object, ...]]] = []
    for file in (CSV, FILES43):
        store = village_store()
        bring_in(store, file)
        found.append(sorted(map(facts, people_in_order(store)), key=repr))
    assert found[0] == found[1]


@pytest.mark.parametrize("language", list(Language))
def test_the_rejected_rows_can_be_brought_in_by_themselves(
    store: Store, tmp_path: Path, language: Language
) -> None:
    plan = planned(store, XLSX)
    apply_import(store, plan)
    file = tmp_path / "แก้.xlsx"
    write_rejects(plan, file, Say(language))
    again = planned(store, file)
    assert (again.read, again.rejected) == (17, 17)
    assert again.reasons == plan.reasons
    houses = [row.house for row in plan.rows_that(RowOutcome.REJECT)]
    assert [row.house for row in again.rows] == houses
    assert len(read_source(file).sheets[0].rows) == 18
