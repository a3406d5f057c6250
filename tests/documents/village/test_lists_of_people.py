"""Lists of people, the household sheet, people to look after: on paper and as tables."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.people import fill, village_store
from village_net.documents import Paper, find_document, print_document
from village_net.documents.errors import NoRecordError, NoTableError
from village_net.i18n import Language
from village_net.saving import save_document
from village_net.store import Store
from village_net.thai.dates import PartialDate
from village_net.thai.digits import Digits
from village_net.village.register.edits import save_filter, save_person
from village_net.village.register.filters import Filter
from village_net.village.register.particulars import Care, Consent, Health, Particulars
from village_net.village.register.queries import people_in_order
from village_net.village.register.records import Person


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 30, 7)
    return made


Printed = Callable[..., str]


@pytest.fixture
def printed(store: Store, tmp_path: Path) -> Printed:
    def print_it(key: str, **chosen: str) -> str:
        out = tmp_path / "paper.pdf"
        print_document(store, key, out, Language.THAI, Digits.ARABIC, chosen)
        return "\n".join(page.extract_text() for page in PdfReader(out).pages)

    return print_it


def ages(store: Store) -> dict[str, int]:
    today = store.clock().date()
    return {p.full_name: p.birth.age(today) for p in people_in_order(store) if p.birth}


def test_a_kept_filter_decides_who_is_on_the_list(store: Store, printed: Printed) -> None:
    kept = save_filter(store, "ผู้สูงอายุ", Filter(conditions=("elderly",)))
    text = printed("people-list", filter=kept.id, title="รายชื่อผู้สูงอายุ")
    on_it = {name for name in ages(store) if f"{name}\n" in text or f"{name} " in text}
    assert on_it == {name for name, age in ages(store).items() if age >= 60}
    assert "รายชื่อผู้สูงอายุ" in text


def test_order_and_columns_are_as_chosen(store: Store) -> None:
    document = find_document("people-list")
    chosen = document.resolved({"columns": "age,phone", "order": "age", "backwards": "yes"})
    sheet = document.sheet
    assert sheet
    table = sheet(document.collect(store, chosen), Paper(Language.THAI, Digits.ARABIC))
    assert list(table.heads) == ["ชื่อ–สกุล", "อายุ", "โทรศัพท์"]
    column = [int(row[1]) for row in table.rows]
    assert column == sorted(ages(store).values(), reverse=True)


def test_many_columns_lie_across_and_ids_stay_masked(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "wide.pdf"
    columns = "age,house,zone,sex,birth,national_id,relation,phone"
    chosen = {"columns": columns}
    print_document(store, "people-list", out, Language.THAI, Digits.ARABIC, chosen)
    page = PdfReader(out).pages[0]
    assert page.mediabox.width > page.mediabox.height
    text = page.extract_text()
    someone = people_in_order(store)[0]
    assert someone.national_id not in text.replace("-", "")
    assert "xxxx" in text


def test_the_public_version_has_figures_and_no_names(store: Store, printed: Printed) -> None:
    ill = save_person(
        store,
        Person("x", "", "", "คำแปง", "ใจดี", birth=PartialDate(1940)),
        "99",
        Particulars("x", consent=Consent.GIVEN, consent_on=date(2025, 1, 1)),
        Health("x", care=Care.BEDRIDDEN),
    )
    public = printed("vulnerable-people")
    assert "คำแปง" not in public
    assert "ติดเตียง 0 0 1" in " ".join(public.split())
    named = printed("vulnerable-people", version="district")
    assert named.count(ill.full_name) >= 2  # alone and bedridden


def test_a_household_sheet_names_its_people_and_nobody_else(store: Store, printed: Printed) -> None:
    text = printed("household-sheet", household="h3")
    people = people_in_order(store)
    inside = {p.full_name for p in people if p.household_id == "h3"}
    assert {p.full_name for p in people if f"{p.full_name} " in text} == inside
    with pytest.raises(NoRecordError):
        printed("household-sheet", household="gone")


def test_a_table_is_saved_for_excel_and_a_notice_is_not(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "รายชื่อ.csv"
    save_document(store, "people-list", out, Language.THAI, Digits.THAI, {})
    lines = out.read_text("utf-8-sig").splitlines()
    assert len(lines) == 31
    assert lines[0].startswith("ชื่อ–สกุล,อายุ")
    with pytest.raises(NoTableError):
        save_document(store, "notice", tmp_path / "n.xlsx", Language.THAI, Digits.THAI, {})
