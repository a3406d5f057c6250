"""Results of a survey, its forms, and the consent: as counted by hand, with boxes to tick."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.people import fill, village_store
from village_net.documents import Paper, find_document, print_document
from village_net.documents.errors import BadSurveyYearError, NoRecordError
from village_net.i18n import Language
from village_net.paths import resource
from village_net.store import Store
from village_net.survey.edits import load_set, save_survey
from village_net.survey.queries import indicator_sets, indicators_of, rule_of
from village_net.survey.records import Survey
from village_net.survey.set_file import read_set
from village_net.thai.digits import Digits
from village_net.thai.national_id import masked
from village_net.village.register.edits import change_village, save_household
from village_net.village.register.queries import members, the_village
from village_net.village.register.records import Household, Toilet, Water

EXAMPLE = resource("catalogue", "indicators", "example-2569.toml")


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 12, 4)
    load_set(made, read_set(EXAMPLE, 2569))
    return made


def ask(store: Store, home: str, *answers: str, year: int = 2569) -> None:
    made = indicator_sets(store)[0]
    ids = [indicator.id for indicator in indicators_of(store, made.id)]
    survey = Survey(f"s-{home}-{year}", made.id, home, year, date(year - 543, 8, 1), "อสม.")
    save_survey(store, survey, dict(zip(ids, answers, strict=False)))


Printed = Callable[..., PdfReader]


@pytest.fixture
def printed(store: Store, tmp_path: Path) -> Printed:
    def print_it(key: str, language: Language = Language.THAI, **chosen: str) -> PdfReader:
        out = tmp_path / "paper.pdf"
        if key != "consent-form":
            chosen = {"year": "2569", **chosen}
        if key == "indicator-summary":
            chosen = {"set": indicator_sets(store)[0].id, **chosen}
        print_document(store, key, out, language, Digits.ARABIC, chosen)
        return PdfReader(out)

    return print_it


def text(pdf: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def boxes(pdf: PdfReader, page: int = 0) -> int:
    return drawn(pdf, page).count(b" re S")


def drawn(pdf: PdfReader, page: int) -> bytes:
    contents = pdf.pages[page].get_contents()
    assert contents is not None
    return contents.get_data()


def test_results_are_as_counted_by_hand(store: Store, printed: Printed) -> None:
    ask(store, "h1", "na", "yes", year=2567)
    ask(store, "h2", "na", "no", year=2567)
    ask(store, "h1", "3000", "yes", "na")
    ask(store, "h2", "2400", "no", "na")
    ask(store, "h3", "na", "yes", "yes")
    told = text(printed("indicator-summary"))
    assert "สำรวจแล้ว 3 จาก 4 ครัวเรือน" in told
    assert "2,500 กรัม 2 1 1 50 –" in told
    assert "เด็กกินนมแม่อย่างน้อยหกเดือน 3 2 1 67 +17" in told
    assert "3. เด็กได้รับวัคซีนครบ 1 1 0 100 –" in told
    assert "จากปี 2567" in told
    assert "สุขภาพ 67% · 4 จาก 6" in told
    assert "ไม่ใช่ของทางราชการ" in told


def test_the_first_year_is_compared_with_none(store: Store, printed: Printed) -> None:
    ask(store, "h1", "3000", "yes", "na")
    assert "จากปี" not in text(printed("indicator-summary"))


def test_only_the_district_reads_house_numbers(store: Store, printed: Printed) -> None:
    save_household(store, Household("h2", "77/5"))
    ask(store, "h2", "2400", "no", "na")
    assert "77/5" not in text(printed("indicator-summary"))
    named = text(printed("indicator-summary", version="district"))
    assert "2,500 กรัม: 77/5" in named
    assert "ใช้ในราชการเท่านั้น" in named


def test_the_table_for_excel_names_houses_for_the_district_alone(store: Store) -> None:
    ask(store, "h2", "2400", "no", "na")
    document = find_document("indicator-summary")
    assert document.sheet
    set_id = indicator_sets(store)[0].id
    widths: dict[str, int] = {}
    for version in ("public", "district"):
        chosen = document.resolved({"set": set_id, "year": "2569", "version": version})
        table = document.sheet(document.collect(store, chosen), Paper(digits=Digits.ARABIC))
        rows = list(table.rows)
        assert len(rows) == len(indicators_of(store, set_id))
        assert all(len(row) == len(table.heads) for row in rows)
        widths[version] = len(table.heads)
        assert (rows[0][-1] == "2") == (version == "district")
    assert widths["district"] == widths["public"] + 1


@pytest.mark.parametrize("key", ["indicator-summary", "survey-form"])
@pytest.mark.parametrize("year", ["ปีนี้", "2026", "99"])
def test_a_year_that_is_none_is_refused(printed: Printed, key: str, year: str) -> None:
    with pytest.raises(BadSurveyYearError):
        printed(key, year=year)


def test_a_page_for_each_house_that_waits_and_an_empty_one(store: Store, printed: Printed) -> None:
    ask(store, "h1", "3000")
    pdf = printed("survey-form", kind="indicators", households="not-yet")
    pages = [" ".join(page.extract_text().split()) for page in pdf.pages]
    assert len(pages) == 4
    for page, number in zip(pages, ("2", "3", "4"), strict=False):
        assert f"บ้านเลขที่ {number} " in page
        assert all(person.full_name in page for person in members(store, f"h{number}"))
    assert "ชื่อ" not in pages[-1]
    assert len(printed("survey-form", kind="indicators", households="all").pages) == 5


def test_every_question_has_its_boxes(store: Store, printed: Printed) -> None:
    indicators = indicators_of(store, indicator_sets(store)[0].id)
    numeric = sum(rule_of(indicator).numeric for indicator in indicators)
    pdf = printed("survey-form", kind="indicators")
    assert len(pdf.pages) == 1
    assert boxes(pdf) == 3 * (len(indicators) - numeric) + numeric
    told = text(pdf)
    assert all(f"{each.code}. {each.question[:12]}" in told for each in indicators)


def test_a_long_set_goes_on_overleaf(store: Store, printed: Printed, tmp_path: Path) -> None:
    file = tmp_path / "ยาว.csv"
    lines = [f"{n},ด้าน,ตัวชี้วัด {n},บ้านนี้มีสิ่งที่ {n} แล้วหรือไม่,มี" for n in range(1, 71)]
    file.write_text("รหัส,ด้าน,ตัวชี้วัด,คำถาม,เกณฑ์\n" + "\n".join(lines), encoding="utf-8")
    loaded = read_set(file, 2569)
    load_set(store, loaded)
    pdf = printed("survey-form", kind="indicators", set=loaded[0].id)
    assert len(pdf.pages) >= 2
    assert sum(boxes(pdf, page) for page in range(len(pdf.pages))) == 210


def test_the_register_form_holds_what_is_known_and_ticks_it(store: Store, printed: Printed) -> None:
    home = Household("h2", "2", water=Water.WELL, toilet=Toilet.OWN, land=850)
    save_household(store, home)
    pdf = printed("survey-form", households="all")
    page = pdf.pages[1]
    told = " ".join(page.extract_text().split())
    for person in members(store, "h2"):
        assert person.full_name in told
        assert masked(person.national_id) in told
        assert person.national_id not in told.replace("-", "")
    assert "2 ไร่ 0 งาน 50 ตร.ว." in told
    assert page.mediabox.width > page.mediabox.height
    ticks = [drawn(pdf, page).count(b"0 G 1.2 w") for page in range(len(pdf.pages))]
    assert ticks == [0, 2, 0, 0, 0]


def test_the_register_form_needs_no_set_and_the_questions_do(tmp_path: Path) -> None:
    store = village_store()
    fill(store, 4, 2)
    out = tmp_path / "form.pdf"
    print_document(store, "survey-form", out, Language.THAI, Digits.THAI, {"households": "all"})
    assert len(PdfReader(out).pages) == 3
    chosen = {"kind": "indicators"}
    with pytest.raises(NoRecordError):
        print_document(store, "survey-form", out, Language.THAI, Digits.THAI, chosen)


@pytest.mark.parametrize("language", list(Language))
def test_the_consent_is_one_page_with_boxes_and_the_name(
    store: Store, printed: Printed, language: Language
) -> None:
    pdf = printed("consent-form", language, person="p3")
    told = text(pdf)
    assert len(pdf.pages) == 1
    assert boxes(pdf) == 3
    assert told.count("นางชื่อ3 แก้วมณี") == 2
    assert the_village(store).head_name in told
    empty = printed("consent-form", language)
    assert "ชื่อ3" not in text(empty)


def test_the_village_s_own_purposes_are_told_and_stay_on_the_page(
    store: Store, printed: Printed
) -> None:
    change_village(store, replace(the_village(store), purposes="ดูแลกองทุนฌาปนกิจของหมู่บ้าน " * 9))
    pdf = printed("consent-form")
    assert text(pdf).count("กองทุนฌาปนกิจ") == 9
    assert "ทำทะเบียนหมู่บ้าน" not in text(pdf)
    assert len(pdf.pages) == 1


def test_the_consent_of_somebody_who_is_gone_is_refused(printed: Printed) -> None:
    with pytest.raises(NoRecordError):
        printed("consent-form", person="gone")
