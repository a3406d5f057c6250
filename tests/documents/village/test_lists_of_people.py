"""Lists of people, the household sheet, people to look after: on paper and as tables."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.people import fill, village_store
from village_net.documents import Paper, find_document, print_document
from village_net.documents.errors import NoRecordError, NoTableError
from village_net.documents.village.filter_words import CONDITION_WORDS
from village_net.groups.records import Group, GroupKind
from village_net.i18n import Language, Say
from village_net.saving import save_document
from village_net.store import Store
from village_net.thai.dates import PartialDate
from village_net.thai.digits import Digits
from village_net.village.register.edits import save_filter, save_person
from village_net.village.register.filters import CONDITIONS, Filter
from village_net.village.register.particulars import Care, Consent, Health, Particulars
from village_net.village.register.queries import people_in_order
from village_net.village.register.records import Person, Zone


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


OFFICES = "ใช้ในราชการเท่านั้น"


@pytest.mark.parametrize("column", ["phone", "national_id", "chronic", "disability"])
def test_a_list_of_what_is_private_is_for_official_use(printed: Printed, column: str) -> None:
    assert OFFICES in printed("people-list", columns=f"age,{column}")
    assert OFFICES not in printed("people-list", columns="age,house,zone,sex,birth")


def test_telephones_are_in_groups_on_paper_and_as_on_record_in_a_table(
    store: Store, printed: Printed
) -> None:
    someone = people_in_order(store)[0]
    number = someone.phone
    assert f"{number[:3]}-{number[3:6]}-{number[6:]}" in printed("people-list", columns="phone")
    document = find_document("people-list")
    assert document.sheet
    facts = document.collect(store, document.resolved({"columns": "phone"}))
    assert document.sheet(facts, Paper(digits=Digits.ARABIC)).rows[0][1] == number


@pytest.mark.parametrize("key", list(CONDITIONS))
def test_every_condition_of_a_filter_stands_in_the_title(printed: Printed, key: str) -> None:
    wanted = Filter(conditions=(key,)).text()
    thai = Say(Language.THAI)
    assert f"บัญชีรายชื่อ{thai(CONDITION_WORDS[key])}" in printed("people-list", filter=wanted)


@pytest.mark.parametrize(
    ("wanted", "title"),
    [
        (Filter(), "บัญชีรายชื่อ"),
        (Filter(youngest=60), "บัญชีรายชื่อผู้มีอายุ 60 ปีขึ้นไป"),
        (Filter(oldest=5), "บัญชีรายชื่อผู้มีอายุไม่เกิน 5 ปี"),
        (Filter(youngest=15, oldest=59, sex="female"), "บัญชีรายชื่อผู้มีอายุ 15–59 ปี เพศหญิง"),
        (Filter(standing="moved"), "บัญชีรายชื่อผู้ย้ายออก"),
        (Filter(on="2025-01-31"), "บัญชีรายชื่อผู้อาศัยอยู่ ณ วันที่ 31 มกราคม 2568"),
    ],
)
def test_the_title_says_whom_the_list_holds(printed: Printed, wanted: Filter, title: str) -> None:
    assert printed("people-list", filter=wanted.text()).split("\n")[0] == title


def test_a_zone_and_a_group_are_named_in_the_title(store: Store, printed: Printed) -> None:
    with store.change("Zone and group"):
        store.put(Zone("z", "คุ้มใต้"))
        store.put(Group("g", "กลุ่มทอผ้า", GroupKind.WOMEN))
    assert "บัญชีรายชื่อคนในคุ้มใต้" in printed("people-list", filter=Filter(zone_id="z").text())
    both = Filter(zone_id="z", group_id="g", youngest=60).text()
    assert "ผู้มีอายุ 60 ปีขึ้นไป สมาชิกกลุ่มทอผ้า ในคุ้มใต้" in printed("people-list", filter=both)


def test_a_title_of_one_s_own_leaves_the_filter_to_the_line_below(printed: Printed) -> None:
    said = printed("people-list", filter=Filter(youngest=60).text(), title="ผู้รับผ้าห่ม").split("\n")
    assert said[0] == "ผู้รับผ้าห่ม"
    assert "ผู้มีอายุ 60 ปีขึ้นไป" in said
