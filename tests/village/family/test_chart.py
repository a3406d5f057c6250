"""The family chart: everybody once, generations in their rows, no two boxes in one place."""

from itertools import combinations
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.people import household, person, village_store
from village_net.documents import print_document
from village_net.i18n import Language
from village_net.store import Store
from village_net.thai.dates import PartialDate
from village_net.thai.digits import Digits
from village_net.village.family.chart import chart_of
from village_net.village.family.relatives import Kin, family_of
from village_net.village.life.edits import record_death
from village_net.village.register.particulars import Particulars
from village_net.village.register.records import Person, Relation

# child: father, mother
PARENTS = {
    2: (12, 13),
    3: (None, 15),
    1: (2, 3),
    4: (2, 3),
    5: (2, None),
    6: (1, 7),
    8: (1, 7),
    9: (6, None),
    10: (6, None),
    11: (8, None),
}


@pytest.fixture
def store() -> Store:
    made = village_store()
    home = household(1)

    def id_of(number: int | None) -> str | None:
        return f"p{number}" if number else None

    with made.change("Fill"):
        made.put(home)
        made.put_all(person(n, home, relation=Relation.RELATIVE) for n in range(1, 17))
        made.put_all(
            Particulars(f"p{child}", father_id=id_of(father), mother_id=id_of(mother))
            for child, (father, mother) in PARENTS.items()
            if child != 1
        )
        made.put(Particulars("p1", father_id="p2", mother_id="p3", spouse_id="p7"))
    return made


def test_everybody_stands_once_in_the_row_of_their_generation(store: Store) -> None:
    someone = store.get(Person, "p1")
    assert someone
    chart = chart_of(family_of(store, someone))
    rows = {box.person.id: box.row for box in chart.boxes}
    assert len(rows) == len(chart.boxes) == 14
    assert rows == {
        **dict.fromkeys(("p12", "p13", "p15"), 0),
        **dict.fromkeys(("p2", "p3"), 1),
        **dict.fromkeys(("p1", "p4", "p5", "p7"), 2),
        **dict.fromkeys(("p6", "p8"), 3),
        **dict.fromkeys(("p9", "p10", "p11"), 4),
    }
    for one, other in combinations(chart.boxes, 2):
        assert one.row != other.row or abs(one.x - other.x) >= 1
    assert min(box.x for box in chart.boxes) == 0.5
    assert [box.person.id for box in chart.boxes if box.focus] == ["p1"]


def test_brothers_and_sisters_tell_of_their_own_family(store: Store) -> None:
    with store.change("Marry"):
        store.put(Particulars("p4", father_id="p2", mother_id="p3", spouse_id="p14"))
        store.put_all(Particulars(f"p{child}", mother_id="p4") for child in (15, 16))
    someone = store.get(Person, "p1")
    assert someone
    boxes = {box.person.id: box for box in chart_of(family_of(store, someone)).boxes}
    founded = boxes["p4"].founded
    assert founded
    assert (founded.spouse_name, founded.children) == ("นางชื่อ14", 2)
    assert [id for id, box in boxes.items() if box.founded] == ["p4"]
    assert boxes["p5"].kin is Kin.SIBLING


def test_the_day_of_a_death_stands_with_the_dead(store: Store) -> None:
    dead = store.get(Person, "p12")
    assert dead
    record_death(store, dead, PartialDate(2010, 5))
    someone = store.get(Person, "p1")
    assert someone
    chart = chart_of(family_of(store, someone))
    assert {box.person.id: box.died for box in chart.boxes if box.died} == {
        "p12": PartialDate(2010, 5)
    }
    store.undo()
    assert not any(box.died for box in chart_of(family_of(store, someone)).boxes)


def test_a_person_without_family_has_a_chart_of_one(store: Store) -> None:
    alone = store.get(Person, "p16")
    assert alone
    chart = chart_of(family_of(store, alone))
    assert (len(chart.boxes), chart.width, chart.rows) == (1, 1.0, 1)


def test_the_paper_names_the_whole_family_on_one_page(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "k.pdf"
    dead = store.get(Person, "p12")
    assert dead
    record_death(store, dead, PartialDate(2010, 5))
    with store.change("Marry"):
        store.put(Particulars("p4", father_id="p2", mother_id="p3", spouse_id="p14"))
        store.put_all(Particulars(f"p{child}", mother_id="p4") for child in (14, 16))
    print_document(store, "kinship-chart", out, Language.THAI, Digits.ARABIC, {"person": "p1"})
    pages = PdfReader(out).pages
    assert len(pages) == 1
    text = pages[0].extract_text()
    assert "เสียชีวิต 2553" in text
    assert "คู่สมรส นางชื่อ14" in text
    assert "บุตร 2 คน" in text
    for number in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15):
        assert f"นางชื่อ{number} แก้วมณี" in text
    assert "นางชื่อ16 " not in text
