"""Every change of lessons that a user can wish for."""

from dataclasses import replace

from village_net.activities.lessons.records import (
    ChangeStory,
    KnowledgeSet,
    Lesson,
    LessonPassedOn,
    LessonUse,
)
from village_net.activities.plan.records import Activity
from village_net.errors import Refusal, check_reason
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.fold import tidy


class NoLessonTitleError(Refusal):
    """A lesson without a name."""

    key = "no-lesson-title"
    field = "title"
    message = N_("Write in a few words what was learnt.")


class NoAdviceError(Refusal):
    """A lesson that says when, but not what to do."""

    key = "no-advice"
    field = "advice"
    message = N_("Write what to do when that happens.")


class NoStoryError(Refusal):
    """A story without words."""

    key = "no-story"
    field = "text"
    message = N_("Write the story as it was told.")


class NoTellerError(Refusal):
    """A story that nobody told."""

    key = "no-teller"
    field = "teller"
    message = N_("Write who told the story, or “did not want to be named”.")


class NoSetNameError(Refusal):
    """A set of knowledge without a name."""

    key = "no-set-name"
    field = "name"
    message = N_("Write what the knowledge is about.")


class WhyNotUsedError(Refusal):
    """A lesson that was not used, without a reason."""

    key = "why-not-used"
    field = "why"
    message = N_("Say in a few words why it was not used; that is a lesson too.")


def save_lesson(store: Store, lesson: Lesson) -> Lesson:
    """Write a lesson, new or changed, and return it as stored.

    Raises:
        NoLessonTitleError, NoAdviceError.
    """
    lesson = replace(
        lesson,
        title=tidy(lesson.title),
        occasion=tidy(lesson.occasion),
        advice=tidy(lesson.advice),
        tags=tidy(lesson.tags),
    )
    if not lesson.title:
        raise NoLessonTitleError
    if lesson.occasion and not lesson.advice:
        raise NoAdviceError
    is_new = store.get(Lesson, lesson.id) is None
    with store.change(N_("Add lesson") if is_new else N_("Change lesson"), lesson.title):
        store.put(lesson)
    return lesson


def delete_lesson(store: Store, lesson: Lesson, reason: str) -> None:
    """Delete a lesson.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete lesson"), lesson.title, reason=reason):
        store.remove(lesson)


def answer_lesson(store: Store, use: LessonUse, activity: Activity) -> LessonUse:
    """Note whether a lesson was used for an activity, in place of an earlier answer; return it.

    Raises:
        WhyNotUsedError.
    """
    use = replace(use, why=tidy(use.why), activity_id=activity.id)
    if not use.used and not use.why:
        raise WhyNotUsedError
    earlier = store.records(
        LessonUse, "WHERE lesson_id = ? AND activity_id = ?", (use.lesson_id, activity.id)
    )
    label = N_("Lesson used") if use.used else N_("Lesson not used")
    with store.change(label, activity.title):
        if not store.get(Activity, activity.id):
            store.put(activity)
        for each in earlier:
            store.remove(each)
        store.put(use)
    return use


def pass_on(store: Store, passing: LessonPassedOn) -> LessonPassedOn:
    """Note that a lesson was passed on, and return what was noted."""
    with store.change(N_("Pass lesson on"), _title(store, passing.lesson_id)):
        store.put(passing)
    return passing


def save_story(store: Store, story: ChangeStory) -> ChangeStory:
    """Write a story, new or changed, and return it as stored.

    Raises:
        NoLessonTitleError, NoStoryError, NoTellerError.
    """
    story = replace(story, title=tidy(story.title), teller=tidy(story.teller))
    if not story.title:
        raise NoLessonTitleError
    if not story.text.strip():
        raise NoStoryError
    if not story.teller:
        raise NoTellerError
    is_new = store.get(ChangeStory, story.id) is None
    with store.change(N_("Add story") if is_new else N_("Change story"), story.title):
        store.put(story)
    return story


def delete_story(store: Store, story: ChangeStory, reason: str) -> None:
    """Delete a story.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete story"), story.title, reason=reason):
        store.remove(story)


def save_knowledge_set(store: Store, knowledge: KnowledgeSet) -> KnowledgeSet:
    """Write a set of knowledge, new or changed, and return it as stored.

    Raises:
        NoSetNameError.
    """
    knowledge = replace(knowledge, name=tidy(knowledge.name), tags=tidy(knowledge.tags))
    if not knowledge.name:
        raise NoSetNameError
    is_new = store.get(KnowledgeSet, knowledge.id) is None
    label = N_("Add knowledge set") if is_new else N_("Change knowledge set")
    with store.change(label, knowledge.name):
        store.put(knowledge)
    return knowledge


def delete_knowledge_set(store: Store, knowledge: KnowledgeSet, reason: str) -> None:
    """Delete a set of knowledge; its lessons and stories stay.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete knowledge set"), knowledge.name, reason=reason):
        store.remove(knowledge)


def _title(store: Store, lesson_id: str) -> str:
    lesson = store.get(Lesson, lesson_id)
    return lesson.title if lesson else ""
