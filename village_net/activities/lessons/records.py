"""Records of lessons: the lesson, a story, a set of knowledge, a use, a passing on."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from village_net.activities.plan.records import ActivityKind
from village_net.store.links import Ids, linked


@dataclass(frozen=True, slots=True)
class Lesson:
    """What an activity taught: what was meant, what happened, why, what to do next time.

    ``occasion`` and ``advice`` make the sentence "when …, do …". It is offered while an activity of
    its ``kind`` is planned, and where one of its ``tags`` (with spaces between) stands in the plan.
    """

    table: ClassVar[str] = "lesson"

    id: str
    title: str
    day: date
    meant: str = ""
    happened: str = ""
    why: str = ""
    occasion: str = ""
    advice: str = ""
    kind: ActivityKind | None = None
    tags: str = ""
    activity_id: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeStory:
    """A story of the change that mattered most to somebody, and why it did.

    After Davies and Dart, "The Most Significant Change Technique" (2005).
    """

    table: ClassVar[str] = "story"

    id: str
    title: str
    day: date
    text: str
    teller: str
    why: str = ""
    chosen_by: str = ""
    activity_id: str | None = None


@dataclass(frozen=True, slots=True)
class KnowledgeSet:
    """Lessons and stories that belong together, under a name and tags."""

    table: ClassVar[str] = "knowledge_set"

    id: str
    name: str
    summary: str = ""
    tags: str = ""
    lesson_ids: Ids = linked("knowledge_lesson", "set_id", "lesson_id", "lesson")
    story_ids: Ids = linked("knowledge_story", "set_id", "story_id", "story")


@dataclass(frozen=True, slots=True)
class LessonUse:
    """Whether a lesson that was offered was used for an activity, and why or why not."""

    table: ClassVar[str] = "lesson_use"

    id: str
    lesson_id: str
    activity_id: str
    day: date
    used: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class LessonPassedOn:
    """A lesson that was passed on to an organisation or another network."""

    table: ClassVar[str] = "lesson_passed_on"

    id: str
    lesson_id: str
    organisation_id: str
    day: date
    note: str = ""
