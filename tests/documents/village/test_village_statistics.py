"""The village in figures on paper: the same numbers as everywhere, on any day, with a pyramid."""

import re
from collections import Counter
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream

from tests.documents import golden
from tests.people import fill, village_store
from village_net.documents import Paper, find_document, render
from village_net.documents.drawing import covered, outside
from village_net.documents.village.pyramid import PyramidStep, pyramid_drawing
from village_net.errors import Refusal
from village_net.i18n import Language
from village_net.store import Store
from village_net.thai.dates import PartialDate
from village_net.thai.digits import Digits, to_thai
from village_net.village.figures.statistics import BANDS, statistics
from village_net.village.life.edits import record_arrival, record_death
from village_net.village.register.edits import save_person
from village_net.village.register.queries import people_in_order
from village_net.village.register.records import Education, Person, Sex

THAI = Paper(Language.THAI, Digits.THAI)
PLAIN = Paper(Language.THAI, Digits.ARABIC)
ENGLISH = Paper(Language.ENGLISH, Digits.ARABIC)
KEY = "village-statistics"


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 40, 9)
    for number in range(7):
        born = PartialDate(1960 + number * 9)
        man = Person(f"m{number}", "", "", f"ชาย{number}", sex=Sex.MALE, birth=born)
        save_person(made, man, str(number + 1))
    save_person(made, Person("x", "", "", "ไม่รู้", education=Education.PRIMARY), "1")
    return made


def text_of(store: Store, paper: Paper, **chosen: str) -> str:
    return " ".join(golden.text_of(store, KEY, paper, chosen).split())


def rectangles(store: Store, paper: Paper) -> list[tuple[float, float, float, float]]:
    """Return what the pages fill as boxes: left, bottom, width, height."""
    document, out = find_document(KEY), BytesIO()
    render(document, document.collect(store, document.resolved({})), paper, out)
    reader = PdfReader(out)
    found: list[tuple[float, float, float, float]] = []
    for page in reader.pages:
        stream = ContentStream(page.get_contents(), reader)
        found += [
            (float(a), float(b), float(c), float(d))
            for (a, b, c, d) in (ops for ops, sign in stream.operations if sign == b"re")
        ]
    return found


@pytest.mark.parametrize("bands", list(BANDS))
def test_the_paper_tells_the_figures_of_the_village(store: Store, bands: str) -> None:
    facts = statistics(store, store.clock().date(), bands)
    text = text_of(store, PLAIN, bands=bands)
    total = facts.total
    assert f"{total.everyone} คน ชาย {total.men} หญิง {total.women}" in text
    assert f"{facts.households} ครัวเรือน" in text
    for band in facts.bands:
        f = band.figure
        if band.youngest is not None and band.oldest is not None:
            assert f"{band.youngest}–{band.oldest} {f.men} {f.women} {f.everyone}" in text
    assert f"รวม {total.men} {total.women} {total.everyone}" in text


def test_thai_digits_and_english_words_tell_the_same(store: Store) -> None:
    total = statistics(store, store.clock().date()).total
    assert to_thai(f"{total.everyone} คน") in text_of(store, THAI)
    english = text_of(store, ENGLISH)
    assert f"{total.everyone} people: {total.men} men, {total.women} women" in english
    assert "age not known" in english


def test_a_past_day_tells_who_lived_here_then(store: Store) -> None:
    people = people_in_order(store)
    record_death(store, people[0], PartialDate(2022, 3, 1))
    record_arrival(store, Person("new", "", "", "ใหม่"), "99", PartialDate(2024, 2, 29))
    everyone = len(people)
    for day, here in (
        ("28/2/2565", everyone),
        ("1/3/2565", everyone - 1),
        ("ก.พ. 2567", everyone),
        ("2567", everyone),
        ("", everyone),
    ):
        on = text_of(store, PLAIN, day=day)
        assert f"{here} คน " in on, day
    assert "29 กุมภาพันธ์ 2567" in text_of(store, PLAIN, day="ก.พ. 2567")
    assert "31 ธันวาคม 2566" in text_of(store, PLAIN, day="2566")


def test_a_day_that_cannot_be_read_is_refused(store: Store) -> None:
    document = find_document(KEY)
    for day in ("31/2/2565", "เมื่อวาน"):
        with pytest.raises(Refusal):
            document.collect(store, document.resolved({"day": day}))


def test_the_pyramid_is_drawn_to_scale(store: Store) -> None:
    facts = statistics(store, store.clock().date())
    bars = [r for r in rectangles(store, PLAIN) if abs(r[3] - 14) < 0.01]
    steps = [band.figure for band in facts.pyramid if band.youngest is not None][::-1]
    most = max(max(step.men, step.women) for step in steps)
    longest = max(width for *_place, width, _height in bars)
    drawn = [count for step in steps for count in (step.men, step.women) if count]
    assert [bar[2] for bar in bars] == [
        pytest.approx(longest * count / most, abs=0.02) for count in drawn
    ]
    assert [bar[1] for bar in bars] == sorted((bar[1] for bar in bars), reverse=True)


def test_the_table_for_excel_holds_every_section(store: Store) -> None:
    document = find_document(KEY)
    assert document.sheet
    table = document.sheet(document.collect(store, document.resolved({})), PLAIN)
    sections = Counter(row[0] for row in table.rows)
    assert set(sections) >= {"อายุ", "การศึกษา"}
    ages = [row for row in table.rows if row[0] == "อายุ"]
    *parts, total = ages
    for place in (2, 3, 4):
        assert sum(int(row[place]) for row in parts) == int(total[place])
    assert all(re.fullmatch(r"\d+", number) for row in table.rows for number in row[2:])


def test_an_empty_village_has_a_paper_too_and_no_pyramid() -> None:
    empty = village_store()
    assert "0 คน" in text_of(empty, PLAIN)
    assert "85+" not in text_of(empty, PLAIN)


def test_the_words_of_a_pyramid_cover_nothing_and_stay_inside() -> None:
    for most in (0, 1, 12_345):
        steps = [PyramidStep(f"{n}–{n + 4}", most, n * most // 90) for n in range(0, 90, 5)]
        for width in (180.0, 300.0, 453.0):
            drawing = pyramid_drawing(steps, THAI, width)
            assert covered(drawing) == []
            assert outside(drawing) == []
