"""Every reading of lessons."""

from dataclasses import dataclass

from village_net.activities.lessons.records import (
    ChangeStory,
    KnowledgeSet,
    Lesson,
    LessonPassedOn,
    LessonUse,
)
from village_net.activities.plan.records import Activity
from village_net.store import Store
from village_net.thai.fold import fold

MOST_OFFERED = 2


@dataclass(frozen=True, slots=True)
class LessonUses:
    """How often a lesson was used, how often it was not, and to how many it was passed on."""

    used: int = 0
    not_used: int = 0
    passed_on: int = 0


def lessons(store: Store) -> list[Lesson]:
    """Return all lessons, the latest first."""
    return store.records(Lesson, "ORDER BY day DESC, title, id")


def stories(store: Store) -> list[ChangeStory]:
    """Return all stories, the latest first."""
    return store.records(ChangeStory, "ORDER BY day DESC, title, id")


def knowledge_sets(store: Store) -> list[KnowledgeSet]:
    """Return all sets of knowledge by their names."""
    return store.records(KnowledgeSet, "ORDER BY name, id")


def uses_of(store: Store, lesson_id: str) -> list[LessonUse]:
    """Return where a lesson was used or not, the latest first."""
    return store.records(LessonUse, "WHERE lesson_id = ? ORDER BY day DESC, id", (lesson_id,))


def passed_on(store: Store, lesson_id: str) -> list[LessonPassedOn]:
    """Return to whom a lesson was passed on, the latest first."""
    return store.records(LessonPassedOn, "WHERE lesson_id = ? ORDER BY day DESC, id", (lesson_id,))


def count_uses(store: Store) -> dict[str, LessonUses]:
    """Return of every lesson that was offered or passed on how often."""
    uses = {
        id: (used, not_used)
        for id, used, not_used in store.rows(
            "SELECT lesson_id, sum(used), sum(1 - used) FROM lesson_use GROUP BY 1"
        )
    }
    passed = {
        row[0]: int(row[1])
        for row in store.rows(
            "SELECT lesson_id, count(DISTINCT organisation_id) FROM lesson_passed_on GROUP BY 1"
        )
    }
    return {
        id: LessonUses(*uses.get(id, (0, 0)), passed.get(id, 0))
        for id in uses.keys() | passed.keys()
    }


def offered(store: Store, activity: Activity, most: int = MOST_OFFERED) -> list[Lesson]:
    """Return the lessons that fit an activity that is planned, those that helped most often first.

    One fits by its kind, or by a tag that stands in the activity's name, aim or place; it must
    advise something. What was answered for this activity already is not offered again.
    """
    words = fold(f"{activity.title} {activity.aim} {activity.place}")
    answered = {
        row[0]
        for row in store.rows(
            "SELECT lesson_id FROM lesson_use WHERE activity_id = ?", (activity.id,)
        )
    }
    counts = count_uses(store)
    fitting = [
        (_tags_met(lesson, words), lesson.kind is activity.kind, lesson)
        for lesson in lessons(store)
        if lesson.advice and lesson.id not in answered and lesson.activity_id != activity.id
    ]
    ranked = sorted(
        (each for each in fitting if each[0] or each[1]),
        key=lambda each: (
            -(each[0] + each[1]),
            -counts.get(each[2].id, LessonUses()).used,
            counts.get(each[2].id, LessonUses()).not_used,
        ),
    )
    return [lesson for _tags, _kind, lesson in ranked][:most]


def _tags_met(lesson: Lesson, words: str) -> int:
    return sum(tag in words for tag in fold(lesson.tags).split())
