"""The family chart drawn: nothing covers anything, nothing is beyond the page, however large."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.lib.pagesizes import A4, landscape

from tests.conftest import Put
from tests.people import VILLAGE, household, person, village_store
from village_net.documents import print_document
from village_net.documents.drawing import Drawing, Role, covered, outside
from village_net.documents.paper import Paper
from village_net.documents.typeset.drawing import measure_with
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.styles import Fonts
from village_net.documents.village.family_drawing import family_drawing
from village_net.documents.village.kinship_chart import paged
from village_net.documents.village_name import whole_names
from village_net.i18n import Language
from village_net.store import Store, open_store
from village_net.thai.digits import Digits
from village_net.village.family.chart import chart_of
from village_net.village.family.relatives import family_of
from village_net.village.register.particulars import Particulars
from village_net.village.register.queries import people_in_order
from village_net.village.register.records import Person, Standing

DAY = date(2026, 11, 29)
THAI = Paper(Language.THAI, Digits.THAI)
SETTING = Setting(Fonts(), whole_names(VILLAGE))
LONG = {
    "title": "ว่าที่ร้อยตรีหญิง",
    "given": "พิมพ์ประไพพรรณวดีศรีสุดารัตน์",
    "surname": "มหาวรรณกุลวัฒนศักดิ์ศรีไพบูลย์",
}


def drawn(store: Store, id: str, paper: Paper = THAI) -> Drawing:
    someone = store.get(Person, id)
    assert someone
    return family_drawing(chart_of(family_of(store, someone)), DAY, paper, SETTING)


def faults(drawing: Drawing) -> list[object]:
    """Return what cannot be read: covered, beyond the edge, or squeezed to less than its size."""
    measure = measure_with(SETTING.fonts)
    small = [text for text in drawing.texts if text.fitted(measure) < text.size * 0.95]
    return [*covered(drawing), *outside(drawing), *small]


def large_family(**named: str) -> Store:
    """Return a village in which the first person has 40 relatives in five generations."""
    store, home = village_store(), household(1)
    family: list[Particulars] = [
        Particulars("p1", father_id="p2", mother_id="p3", spouse_id="p4"),
        Particulars("p2", father_id="p5", mother_id="p6"),
        Particulars("p3", father_id="p7", mother_id="p8"),
        *(Particulars(f"p{n}", father_id="p2", mother_id="p3") for n in range(9, 15)),
        *(Particulars(f"p{n}", father_id="p1", mother_id="p4") for n in range(15, 23)),
        *(Particulars(f"p{n}", father_id=f"p{15 + n % 8}") for n in range(23, 42)),
    ]
    with store.change("Fill"):
        store.put(home)
        for n in range(1, 42):
            standing = Standing.DEAD if n in (5, 6) else Standing.HERE
            store.put(person(n, home, **{"standing": standing, **named}))
        store.put_all(family)
    return store


def test_every_family_of_the_sample_can_be_read(tmp_path: Path, put_sample: Put) -> None:
    store = open_store(put_sample(tmp_path / "sample"))
    for someone in people_in_order(store)[::5]:
        assert faults(drawn(store, someone.id)) == [], someone.full_name
    store.close()


@pytest.mark.parametrize("named", [{}, LONG], ids=["usual names", "long names"])
@pytest.mark.parametrize("paper", [THAI, Paper(Language.ENGLISH, Digits.ARABIC)])
def test_a_family_of_forty_can_be_read(named: dict[str, str], paper: Paper) -> None:
    drawing = drawn(large_family(**named), "p1", paper)
    assert len(drawing.records) == 41
    assert faults(drawing) == []


def test_a_large_family_goes_over_pages_and_stays_legible(tmp_path: Path) -> None:
    store, out = large_family(**LONG), tmp_path / "k.pdf"
    print_document(store, "kinship-chart", out, Language.THAI, Digits.ARABIC, {"person": "p1"})
    pages = PdfReader(out).pages
    assert 1 < len(pages) <= 3
    wide, high = landscape(A4)
    drawing = drawn(store, "p1")
    scale, parts = paged(drawing, wide - 100, high - 200)
    assert 0.5 < scale < 1
    assert all(part.width * scale <= wide - 100 and not outside(part) for part in parts)
    assert {box.id for part in parts for box in part.boxes} == {f"p{n}" for n in range(1, 42)}
    assert max(part.width for part in parts) < 1.3 * min(part.width for part in parts)
    assert all(part.height * scale <= high - 200 for part in parts)


def test_boxes_carry_their_person_and_are_said_in_words() -> None:
    drawing = drawn(large_family(), "p1", replace(THAI, digits=Digits.ARABIC))
    said = {box.id: box.name for box in drawing.records}
    assert said["p2"].startswith("นางชื่อ2 แก้วมณี, พ่อ, เกิด 2495")
    [middle] = [box for box in drawing.records if box.fill is Role.SOFT]
    assert middle.id == "p1"
    assert {box.id for box in drawing.records if box.dashed} == {"p5", "p6"}
