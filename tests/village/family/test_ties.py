"""What a household's list lets suppose of a family, and how it is put on record."""

from dataclasses import replace

import pytest

from tests.documents import golden
from tests.people import household, person, village_store
from village_net.documents import Paper, find_document, given_example
from village_net.i18n import Language, Say
from village_net.store import Store
from village_net.thai.dates import PartialDate
from village_net.village.family.chart import chart_of
from village_net.village.family.edits import keep_ties
from village_net.village.family.relatives import Family, Kin, family_of, most_related
from village_net.village.register.particulars import Particulars
from village_net.village.register.records import Person, Relation, Sex

# Who lives in the house: relation to the head, sex, year of birth.
HOUSE = {
    "head": (Relation.HEAD, Sex.MALE, 1970),
    "wife": (Relation.SPOUSE, Sex.FEMALE, 1972),
    "son": (Relation.CHILD, Sex.MALE, 1995),
    "his-wife": (Relation.CHILD_IN_LAW, Sex.FEMALE, 1996),
    "grandson": (Relation.GRANDCHILD, Sex.MALE, 2020),
    "grandmother": (Relation.PARENT, Sex.FEMALE, 1945),
    "grandfather": (Relation.PARENT, Sex.MALE, 1944),
    "uncle": (Relation.SIBLING, Sex.MALE, 1975),
    "lodger": (Relation.RESIDENT, Sex.MALE, 1990),
}


@pytest.fixture
def store() -> Store:
    made, home = village_store(), household(1)
    with made.change("Fill"):
        made.put(home)
        for number, (id, (relation, sex, year)) in enumerate(HOUSE.items(), start=1):
            born = PartialDate(year)
            made.put(person(number, home, id=id, relation=relation, sex=sex, birth=born))
    return made


def family(store: Store, id: str) -> Family:
    someone = store.get(Person, id)
    assert someone
    return family_of(store, someone)


def kin(store: Store, id: str) -> dict[str, Kin]:
    return {box.person.id: box.kin for box in chart_of(family(store, id)).boxes}


def test_a_household_s_list_gives_the_whole_family(store: Store) -> None:
    assert kin(store, "head") == {
        "head": Kin.SELF,
        "wife": Kin.SPOUSE,
        "son": Kin.CHILD,
        "grandson": Kin.GRANDCHILD,
        "grandmother": Kin.MOTHER,
        "grandfather": Kin.FATHER,
        "uncle": Kin.SIBLING,
    }
    assert kin(store, "grandmother")["head"] is Kin.CHILD
    assert kin(store, "grandson")["his-wife"] is Kin.MOTHER
    assert kin(store, "grandson")["wife"] is Kin.FATHERS_MOTHER
    assert list(kin(store, "lodger")) == ["lodger"]


def test_two_parents_of_one_sex_are_not_supposed_to_be_married(store: Store) -> None:
    assert Kin.SPOUSE in kin(store, "grandmother").values()
    other = store.get(Person, "grandfather")
    assert other
    with store.change("Change"):
        store.put(replace(other, sex=Sex.FEMALE))
    assert Kin.SPOUSE not in kin(store, "grandmother").values()


def test_everything_supposed_is_dashed_and_what_is_on_record_is_not(store: Store) -> None:
    with store.change("Known"):
        store.put(Particulars("son", father_id="head", mother_id="wife"))
    chart = chart_of(family(store, "head"))
    dashed = {
        box.person.id for each in chart.descents for box in chart.boxes if box.x in each.supposed
        and box.row == each.row + 1
    }  # fmt: skip
    assert dashed == {"head", "uncle", "grandson"}
    assert all(couple.supposed for couple in chart.couples)


def test_what_is_on_record_is_never_gainsaid(store: Store) -> None:
    with store.change("Known"):
        store.put(person(20, household(1), id="first", relation=Relation.RELATIVE))
        store.put(Particulars("son", mother_id="first"))
        store.put(Particulars("wife", spouse_id="lodger"))
        store.put(Particulars("head", father_id="uncle"))
    assert "son" not in kin(store, "head")
    assert "wife" not in kin(store, "head")
    assert "grandmother" not in kin(store, "head")


def test_nobody_is_both_elder_and_child(store: Store) -> None:
    with store.change("Turned round"):
        store.put(Particulars("head", father_id="grandfather"))
        grandfather = store.get(Person, "grandfather")
        assert grandfather
        store.put(person(7, household(1), id="grandfather", relation=Relation.CHILD, sex=Sex.MALE,
                         birth=None))  # fmt: skip
    assert kin(store, "head")["grandfather"] is Kin.FATHER
    ids = [box.person.id for box in chart_of(family(store, "head")).boxes]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("changed", "gone"),
    [
        ({"birth": PartialDate(1960)}, "son"),
        ({"birth": PartialDate(1981)}, "son"),
        ({"sex": None}, "son"),
        ({"relation": Relation.RELATIVE}, "son"),
    ],
)
def test_who_cannot_be_the_parent_is_not_supposed(
    store: Store, changed: dict[str, object], gone: str
) -> None:
    with store.change("Other"):
        if "birth" in changed:
            facts = {"relation": Relation.CHILD, "sex": Sex.MALE, **changed}
            store.put(person(3, household(1), id="son", **facts))
        else:
            for id in ("head", "wife"):
                facts = {"relation": HOUSE[id][0], "sex": HOUSE[id][1], "birth": None, **changed}
                store.put(person(1 if id == "head" else 2, household(1), id=id, **facts))
    assert gone not in kin(store, "head")


def test_two_families_in_one_house_are_kept_apart(store: Store) -> None:
    with store.change("Another"):
        other = {"sex": Sex.FEMALE, "birth": PartialDate(1980), "family": 2}
        store.put(person(30, household(1), id="head-2", relation=Relation.HEAD, **other))
        young = {"sex": Sex.MALE, "birth": PartialDate(2005), "family": 2}
        store.put(person(31, household(1), id="son-2", relation=Relation.CHILD, **young))
    assert kin(store, "head-2") == {"head-2": Kin.SELF, "son-2": Kin.CHILD}
    assert "son-2" not in kin(store, "head")


def test_put_on_record_nothing_is_supposed_any_more_and_undo_takes_it_back(store: Store) -> None:
    before = family(store, "head")
    keep_ties(store, before.person)
    after = family(store, "head")
    assert not after.supposed
    assert kin(store, "head") == {box.person.id: box.kin for box in chart_of(before).boxes}
    known = store.get(Particulars, "son")
    assert known
    assert (known.father_id, known.mother_id) == ("head", "wife")
    assert known.spouse_id is None  # she is not in this chart
    store.undo()
    assert family(store, "head").supposed == before.supposed


def test_the_paper_of_the_demonstration_is_about_somebody_with_a_family(store: Store) -> None:
    assert most_related(store) == ""
    with store.change("Known"):
        store.put(Particulars("son", father_id="head", mother_id="wife", spouse_id="his-wife"))
        store.put(Particulars("grandson", father_id="son"))
    given = given_example(store, find_document("kinship-chart"), Say(Language.THAI))
    assert given == {"person": "son"}


def test_the_paper_says_what_its_dashed_lines_mean(store: Store) -> None:
    said = golden.text_of(store, "kinship-chart", Paper(), {"person": "head"})
    assert "เส้นประ" in said
    alone = golden.text_of(store, "kinship-chart", Paper(), {"person": "lodger"})
    assert "เส้นประ" not in alone
