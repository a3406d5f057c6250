"""Lessons: offered where they fit, used or not and why, passed on."""

from dataclasses import replace
from datetime import date

import pytest

from tests.people import village_store
from village_net.activities.lessons import edits, queries
from village_net.activities.lessons.records import (
    ChangeStory,
    KnowledgeSet,
    Lesson,
    LessonPassedOn,
    LessonUse,
)
from village_net.activities.plan.records import Activity, ActivityKind
from village_net.organisations.records import Organisation
from village_net.store import Store

DAY = date(2026, 11, 1)
WATER = Lesson(
    "w", "นัดก่อนสาย", DAY, occasion="นัดลงแรง", advice="เริ่มหกโมงเช้า",
    kind=ActivityKind.JOINT_WORK, tags="ฝาย ลำห้วย",
)  # fmt: skip
WORK = Activity("a", "ลอกลำห้วย", ActivityKind.JOINT_WORK, DAY, DAY)


@pytest.fixture
def store() -> Store:
    made = village_store()
    with made.change("Put"):
        made.put(WORK)
    return made


def titles(store: Store, activity: Activity) -> list[str]:
    return [lesson.title for lesson in queries.offered(store, activity)]


def test_a_lesson_is_offered_by_kind_or_by_tag(store: Store) -> None:
    edits.save_lesson(store, WATER)
    assert titles(store, WORK) == ["นัดก่อนสาย"]
    assert titles(store, replace(WORK, title="ปลูกป่า")) == ["นัดก่อนสาย"]
    assert titles(store, replace(WORK, kind=ActivityKind.FORUM)) == ["นัดก่อนสาย"]
    assert titles(store, replace(WORK, kind=ActivityKind.FORUM, title="เวที")) == []


def test_two_at_most_and_those_that_fit_and_helped_most_first(store: Store) -> None:
    for lesson in (
        WATER,
        replace(WATER, id="x", title="แค่ชนิด", tags=""),
        replace(WATER, id="y", title="ช่วยมาแล้ว", tags=""),
        replace(WATER, id="z", title="ไม่มีคำแนะนำ", occasion="", advice=""),
    ):
        edits.save_lesson(store, lesson)
    other = replace(WORK, id="b")
    edits.answer_lesson(store, LessonUse("u", "y", "b", DAY, used=True), other)
    assert titles(store, WORK) == ["นัดก่อนสาย", "ช่วยมาแล้ว"]


def test_what_was_answered_is_not_offered_again_and_a_no_has_a_reason(store: Store) -> None:
    edits.save_lesson(store, WATER)
    with pytest.raises(edits.WhyNotUsedError):
        edits.answer_lesson(store, LessonUse("u", "w", "a", DAY, used=False), WORK)
    edits.answer_lesson(store, LessonUse("u", "w", "a", DAY, used=False, why="ฝนตก"), WORK)
    assert titles(store, WORK) == []
    edits.answer_lesson(store, LessonUse("v", "w", "a", DAY, used=True), WORK)
    assert [use.used for use in queries.uses_of(store, "w")] == [True]


def test_uses_and_networks_are_counted(store: Store) -> None:
    edits.save_lesson(store, WATER)
    with store.change("Put"):
        store.put_all([Organisation("o", "บ้านเหนือ"), Organisation("p", "บ้านใต้")])
    for id, to in (("1", "o"), ("2", "p"), ("3", "o")):
        edits.pass_on(store, LessonPassedOn(id, "w", to, DAY))
    edits.answer_lesson(store, LessonUse("v", "w", "a", DAY, used=True), WORK)
    counted = queries.count_uses(store)["w"]
    assert (counted.used, counted.not_used, counted.passed_on) == (1, 0, 2)
    assert len(queries.passed_on(store, "w")) == 3


def test_when_without_do_and_nameless_things_are_refused(store: Store) -> None:
    with pytest.raises(edits.NoAdviceError):
        edits.save_lesson(store, replace(WATER, advice=""))
    with pytest.raises(edits.NoLessonTitleError):
        edits.save_lesson(store, replace(WATER, title=""))
    story = ChangeStory("s", "น้ำกลับมา", DAY, "แต่ก่อน…", "แม่คำ")
    for changed, refusal in (
        (replace(story, title=""), edits.NoLessonTitleError),
        (replace(story, text=" "), edits.NoStoryError),
        (replace(story, teller=""), edits.NoTellerError),
    ):
        with pytest.raises(refusal):
            edits.save_story(store, changed)
    with pytest.raises(edits.NoSetNameError):
        edits.save_knowledge_set(store, KnowledgeSet("k", " "))


def test_a_set_of_knowledge_keeps_what_is_still_there(store: Store) -> None:
    edits.save_lesson(store, WATER)
    story = edits.save_story(store, ChangeStory("s", "น้ำกลับมา", DAY, "แต่ก่อน…", "แม่คำ"))
    edits.save_knowledge_set(store, KnowledgeSet("k", "น้ำ", lesson_ids=("w",), story_ids=("s",)))
    edits.delete_story(store, story, "ขอถอน")
    [kept] = queries.knowledge_sets(store)
    assert (kept.lesson_ids, kept.story_ids) == (("w",), ())
    assert queries.stories(store) == []
    edits.delete_knowledge_set(store, kept, "รวมแล้ว")
    edits.delete_lesson(store, WATER, "ซ้ำ")
    assert queries.lessons(store) == []
