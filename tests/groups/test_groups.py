"""Groups: founded, led, joined, left; refused where it cannot be; on paper."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.people import fill, village_store
from village_net.documents import print_document
from village_net.groups import edits
from village_net.groups.checks import CHECKS
from village_net.groups.queries import (
    groups_in_order,
    groups_of,
    member_counts,
    members_of,
    terms_over,
)
from village_net.groups.records import Group, GroupKind, Membership
from village_net.i18n import Language
from village_net.store import Store
from village_net.store.checks import findings_of
from village_net.thai.dates import PartialDate
from village_net.thai.digits import Digits
from village_net.village.life.edits import record_death
from village_net.village.register.edits import delete_person
from village_net.village.register.queries import people_in_order
from village_net.village.register.records import Standing

TODAY = date(2026, 11, 23)


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 6, 2)
    return made


@pytest.fixture
def group(store: Store) -> Group:
    return edits.save_group(store, Group("g", " กลุ่มทอผ้า ", GroupKind.WOMEN, PartialDate(2017)))


def test_posts_stand_first_and_the_dead_are_no_members(store: Store, group: Group) -> None:
    one, two, three, four, *_rest = people_in_order(store)
    for person, post in ((one, ""), (two, "เลขานุการ"), (three, "ประธาน"), (four, "กรรมการ")):
        edits.join(store, group, person, post)
    posts = [m.membership.post for m in members_of(store, "g", TODAY)]
    assert posts == ["ประธาน", "เลขานุการ", "กรรมการ", ""]
    record_death(store, four, PartialDate(2025))
    assert member_counts(store, TODAY) == {"g": 3}
    assert len(members_of(store, "g", TODAY)) == 3
    delete_person(store, one, "ซ้ำ")
    assert member_counts(store, TODAY) == {"g": 2}
    store.undo()
    assert member_counts(store, TODAY) == {"g": 3}


def test_who_leaves_stays_on_record_and_may_come_back(store: Store, group: Group) -> None:
    someone = people_in_order(store)[0]
    membership = edits.join(store, group, someone)
    with pytest.raises(edits.AlreadyMemberError):
        edits.join(store, group, someone)
    edits.leave(store, membership, date(2026, 1, 1))
    assert groups_of(store, someone.id, TODAY) == []
    assert [b.group.name for b in groups_of(store, someone.id, date(2025, 1, 1))] == ["กลุ่มทอผ้า"]
    edits.join(store, group, someone)
    assert len(store.records(Membership)) == 2


def test_a_group_keeps_its_name_when_something_else_of_it_is_changed(
    store: Store, group: Group
) -> None:
    changed = edits.save_group(store, replace(group, purpose="ทอผ้าขาย"))
    assert store.get(Group, group.id) == changed
    assert (changed.name, changed.purpose) == (group.name, "ทอผ้าขาย")


def test_what_cannot_be_is_refused(store: Store, group: Group) -> None:
    membership = edits.join(store, group, people_in_order(store)[0])
    with pytest.raises(edits.NoGroupNameError):
        edits.save_group(store, Group("x", "  "))
    with pytest.raises(edits.GroupNameTakenError):
        edits.save_group(store, Group("x", "กลุ่มทอผ้า"))
    backwards = Membership(
        membership.id,
        "g",
        membership.person_id,
        "ประธาน",
        term_from=PartialDate(2026),
        term_to=date(2025, 1, 1),
    )
    with pytest.raises(edits.TermError):
        edits.change_membership(store, backwards)
    joined = Membership(membership.id, "g", membership.person_id, joined=PartialDate(2026, 5))
    with pytest.raises(edits.LeavingError):
        edits.leave(store, joined, date(2020, 1, 1))


def test_a_deleted_group_comes_back_with_its_members(store: Store, group: Group) -> None:
    edits.join(store, group, people_in_order(store)[0])
    edits.delete_group(store, group, "ยุบแล้ว")
    assert groups_in_order(store) == []
    store.undo()
    assert member_counts(store, TODAY) == {"g": 1}


def test_the_paper_names_the_committee_and_counts_everybody(
    store: Store, group: Group, tmp_path: Path
) -> None:
    people = people_in_order(store)
    edits.join(store, group, people[0], "ประธาน")
    edits.join(store, group, people[1])
    out = tmp_path / "g.pdf"
    print_document(store, "groups", out, Language.THAI, Digits.ARABIC, {})
    text = PdfReader(out).pages[0].extract_text()
    assert people[0].full_name in text
    assert people[1].full_name not in text
    assert "กลุ่มทอผ้า" in text
    print_document(store, "groups", out, Language.THAI, Digits.ARABIC, {"members": "all"})
    assert people[1].full_name in PdfReader(out).pages[0].extract_text()


def test_a_post_of_one_who_is_gone_is_found(store: Store, group: Group) -> None:
    people = people_in_order(store)
    edits.join(store, group, people[0], "ประธาน")
    edits.join(store, group, people[1])
    assert findings_of(store, CHECKS, TODAY) == []
    with store.change("Gone"):
        store.put_all(replace(each, standing=Standing.DEAD) for each in people[:2])
    [found] = findings_of(store, CHECKS, TODAY)
    assert found.ids == (people[0].id,)


def test_a_term_counts_as_over_from_the_day_after_its_last(store: Store, group: Group) -> None:
    edits.join(store, group, people_in_order(store)[0], "ประธาน")
    [joined] = store.records(Membership)
    with store.change("Term"):
        store.put(replace(joined, term_to=TODAY))
    assert terms_over(store, TODAY) == 0
    assert terms_over(store, TODAY + timedelta(days=1)) == 1
    with store.change("Left"):
        store.put(replace(joined, term_to=TODAY, left_on=TODAY))
    assert terms_over(store, TODAY + timedelta(days=1)) == 0
