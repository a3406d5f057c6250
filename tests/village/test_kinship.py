"""The family chart: everybody once, generations in their rows, no two boxes in one place."""

from itertools import combinations
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.people import household, person, village_store
from village_net.documents import print_document
from village_net.i18n import Language
from village_net.store import Store
from village_net.thai.digits import Digits
from village_net.village.kinship import chart_of, family_of
from village_net.village.life import Particulars
from village_net.village.records import Person

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
        made.put_all(person(n, home) for n in range(1, 17))
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


def test_a_person_without_family_has_a_chart_of_one(store: Store) -> None:
    alone = store.get(Person, "p16")
    assert alone
    chart = chart_of(family_of(store, alone))
    assert (len(chart.boxes), chart.width, chart.rows) == (1, 1.0, 1)


def test_the_paper_names_the_whole_family_on_one_page(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "k.pdf"
    print_document(store, "kinship-chart", out, Language.THAI, Digits.ARABIC, {"person": "p1"})
    pages = PdfReader(out).pages
    assert len(pages) == 1
    text = pages[0].extract_text()
    for number in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15):
        assert f"นางชื่อ{number} แก้วมณี" in text
    assert "นางชื่อ14 " not in text
