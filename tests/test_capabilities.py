"""What every capability declares is there: places, papers' choices, commands, lines for Home."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields, replace
from datetime import timedelta

import pytest

from tests.conftest import Put
from tests.people import fill, village_store
from village_net.capabilities import (
    CAPABILITIES,
    Capability,
    findings,
    home_lines,
    records_to_choose,
)
from village_net.cli import commands
from village_net.documents import DOCUMENTS, OptionKind
from village_net.groups.edits import join, save_group
from village_net.groups.records import Group, Membership
from village_net.i18n import Language, Say
from village_net.store import Store, open_store
from village_net.survey.records import IndicatorSet, Survey
from village_net.thai.dates import BUDDHIST_OFFSET
from village_net.tower.announcements.approval import submit
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.records import Announcement
from village_net.tower.replies.records import Reply
from village_net.village.lists.search import PeopleSearch
from village_net.village.register.filters import Filter
from village_net.village.register.records import Relation, Standing

THAI = Say(Language.THAI)
SOME = {
    "zone_id": "SELECT zone_id FROM person GROUP BY 1 HAVING zone_id <> '' LIMIT 1",
    "group_id": "SELECT group_id FROM membership WHERE left_on IS NULL GROUP BY 1 LIMIT 1",
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, put_sample: Put) -> Iterator[Store]:
    """The sample village, which these tests only read."""
    folder = put_sample(tmp_path_factory.mktemp("capabilities") / "v")
    with closing(open_store(folder)) as store:
        yield store


EACH = pytest.mark.parametrize("capability", CAPABILITIES, ids=lambda each: each.key)


@EACH
def test_its_commands_are_commands_of_the_command_line(capability: Capability) -> None:
    for command in capability.load_commands():
        assert command.name
        assert commands.commands[command.name] is command


def test_whatever_record_a_filter_names_is_asked_for(sample: Store) -> None:
    named = [field.name for field in fields(Filter) if field.name.endswith("_id")]
    assert named == ["zone_id", "group_id"]
    for name in named:
        [(id,)] = sample.rows(SOME[name])
        where, values = Filter(**{name: id}).sql(sample.clock().date())
        found = sample.value(f"SELECT count(*) FROM person WHERE {where}", values)
        assert 0 < found < sample.value("SELECT count(*) FROM person WHERE standing = 'here'")


def test_whatever_a_paper_chooses_from_is_declared_once(sample: Store) -> None:
    tables = {o.table for d in DOCUMENTS for o in d.options if o.kind is OptionKind.RECORD}
    declared = [table for each in CAPABILITIES for table in each.choices]
    assert sorted(declared) == sorted(tables)
    for table in tables:
        records = records_to_choose(sample, table, THAI)
        assert records, table
        for id, title in records:
            assert sample.value(f"SELECT count(*) FROM {table} WHERE id = ?", (id,)) == 1
            assert title.strip()


@EACH
def test_its_searches_answer_in_an_empty_village_and_in_a_full_one(
    capability: Capability, sample: Store
) -> None:
    bare = village_store()
    for search in capability.searches:
        nobody = search.begin(bare, PeopleSearch(bare))
        assert nobody.warm()
        assert nobody.find("ก", search.most, THAI) == []
        finder = search.begin(sample, PeopleSearch(sample))
        while not finder.warm():
            pass
        asked = ["1", "กลุ่ม", "น้ำ", "แก้ว", "อบต"]
        answers = [found for text in asked for found in finder.find(text, search.most, THAI)]
        assert answers, search.heading
        assert all(found.id and found.title for found in answers)


def test_a_village_in_good_order_has_no_lines_on_home() -> None:
    store = village_store()
    people = fill(store, 4)
    assert home_lines(store) == []
    with store.change("Spoil"):
        store.put(replace(people[1], relation=Relation.HEAD))
    [line] = home_lines(store)
    assert (line.page, line.place, line.count) == ("register", "h1", 1)
    assert line.say(THAI) == findings(store)[0].say(THAI)


def test_what_waits_on_the_tower_in_groups_and_surveys_is_told_on_home() -> None:
    store = village_store()
    people = fill(store, 6, 3)
    heads = {people[0].household_id, people[1].household_id, people[2].household_id}
    assert len(heads) == 3
    today = store.clock().date()
    news = Announcement("a", "ประชุม", "พรุ่งนี้", today)
    write_announcement(store, news)
    submit(store, news, "ผู้ใหญ่บ้าน")
    group = save_group(store, Group("g", "กลุ่มทอผ้า"))
    join(store, group, people[0], "ประธาน")
    [membership] = store.records(Membership)
    with store.change("Fill"):
        store.put(Reply("r", today, "ซ่อมเมื่อไร", "a", owed=True))
        store.put(replace(membership, term_to=today - timedelta(days=1)))
        store.put(IndicatorSet("s", "ชุด", 2569))
        store.put(Survey("v", "s", people[0].household_id, today.year + BUDDHIST_OFFSET))
    said = {line.place: line.say(THAI) for line in home_lines(store) if line.count}
    assert said["replies"] == "มี 1 เรื่องที่ยังไม่ได้ตอบ"
    assert said["announcements"] == "มีประกาศรออนุมัติ 1 เรื่อง"
    assert said["groups"] == "มีตำแหน่งในกลุ่มที่หมดวาระแล้ว 1 ตำแหน่ง"
    assert said["survey"] == "แบบสำรวจปีนี้ยังเหลือ 2 ครัวเรือน"


def test_findings_of_a_page_are_those_of_its_capabilities() -> None:
    store = village_store()
    people = fill(store, 4)
    group = save_group(store, Group("g", "กลุ่มทอผ้า"))
    join(store, group, people[0], "ประธาน")
    with store.change("Gone"):
        store.put(replace(people[0], standing=Standing.DEAD))
    keys = [finding.key for finding in findings(store, "register")]
    assert "post-of-one-gone" in keys
    assert findings(store, "tower") == []
    assert [finding.key for finding in findings(store)] == keys
