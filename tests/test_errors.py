"""A refusal names the field that it is about, so that a form finds the place to say it."""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import fields

import pytest

import village_net
from village_net.activities.agreements.records import Agreement, AgreementParty, Duty
from village_net.activities.attendance.records import Attendance
from village_net.activities.commitments.records import Commitment, CommitmentKept
from village_net.activities.lessons.records import ChangeStory, KnowledgeSet, Lesson, LessonUse
from village_net.activities.meetings.records import AgendaItem, Meeting, MeetingKind
from village_net.activities.monitoring.records import AuditQuestion, ProgressReport, Target
from village_net.activities.plan.records import Activity, Season, Series
from village_net.activities.problems.records import Alternative, Need, Problem, ProblemStep
from village_net.activities.projects.records import BudgetSource, CashLine, Project
from village_net.activities.tasks.records import Task
from village_net.activities.thanks.records import Thanks
from village_net.errors import Refusal
from village_net.groups.records import Group, Membership
from village_net.letters.records import LetterIn, LetterOut, LetterRules
from village_net.organisations.records import Organisation
from village_net.survey.records import Survey
from village_net.tower.air.records import AiringRules, BroadcastNote, Slot
from village_net.tower.announcements.records import Announcement
from village_net.tower.newsletters.newsletters import Newsletter
from village_net.tower.replies.records import ReachCheck, Reply
from village_net.tower.templates.writing import WrittenTemplate
from village_net.tower.towers.records import Tower, TowerEvent
from village_net.village.register.filters import SavedFilter
from village_net.village.register.particulars import LifeEvent, Particulars
from village_net.village.register.records import Household, Person, Village, Zone
from village_net.village.register.users import AppUser

# The records that the edits of a room write, by the module that its refusals stand in.
RECORDS: dict[str, tuple[type, ...]] = {
    "activities.agreements": (Agreement, AgreementParty, Duty),
    "activities.attendance": (Attendance,),
    "activities.commitments": (Commitment, CommitmentKept),
    "activities.lessons": (ChangeStory, KnowledgeSet, Lesson, LessonUse),
    "activities.meetings": (AgendaItem, Meeting, MeetingKind),
    "activities.monitoring": (AuditQuestion, ProgressReport, Target),
    "activities.plan": (Activity, Season, Series),
    "activities.problems": (Alternative, Need, Problem, ProblemStep),
    "activities.projects": (BudgetSource, CashLine, Project),
    "activities.tasks": (Task,),
    "activities.thanks": (Thanks,),
    "letters": (LetterIn, LetterOut, LetterRules),
    "organisations": (Organisation,),
    "groups": (Group, Membership),
    "survey.edits": (Survey,),
    "thai.national_id": (Person,),
    "tower.air": (Slot, AiringRules, BroadcastNote),
    "tower.announcements": (Announcement,),
    "tower.newsletters": (Newsletter,),
    "tower.replies": (Reply, ReachCheck),
    "tower.templates.own_errors": (WrittenTemplate,),
    "tower.towers": (Tower, TowerEvent),
    "village.life": (LifeEvent,),
    "village.register": (
        AppUser, Household, Particulars, Person, SavedFilter, Village, Zone,
    ),
}  # fmt: skip
# What an edit takes besides the record: a form has a field for it too.
BESIDE = {"tower.newsletters": {"parts"}}
# What is about no single field: a state of things, a file, the whole of the record, or whichever
# field of a form needs it.
ABOUT_NO_FIELD = {
    "activity-closed",
    "aired-already",
    "former-house-gone",
    "held-already",
    "later-event",
    "letter-too-large",
    "lunar-days-unknown",
    "meeting-not-begun",
    "meeting-not-ended",
    "minutes-frozen",
    "no-addressee",
    "no-agenda",
    "no-answer",
    "no-cancel-reason",
    "no-holiday-day",
    "no-letter-file",
    "no-name-given",
    "no-newsletter-day",
    "no-sheet",
    "no-sound-in-file",
    "no-such-activity",
    "no-such-house",
    "no-such-line",
    "nobody-came",
    "not-a-number",
    "not-approved",
    "not-here",
    "not-of-this-problem",
    "open-items",
    "own-template-hole-long",
    "own-template-hole-nameless",
    "own-template-unclosed",
    "own-template-unopened",
    "sound-too-large",
    "still-here",
    "target-of-nothing",
    "templates-not-kept",
    "templates-nothing-to-keep",
    "templates-unreadable",
    "too-few-parties",
    "unfilled",
    "unknown-letter",
    "unplayable-file",
    "unreadable-entry",
    "unreadable-filter",
    "void-already",
    "wrong-state",
}


def refusals() -> Iterator[type[Refusal]]:
    for module in pkgutil.walk_packages(village_net.__path__, "village_net."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    waiting = [Refusal]
    while waiting:
        children = waiting.pop().__subclasses__()
        waiting += children
        yield from (each for each in children if each.__module__.startswith("village_net."))


def room_of(refusal: type[Refusal]) -> str:
    module = refusal.__module__.removeprefix("village_net.")
    return next((room for room in RECORDS if f"{module}.".startswith(f"{room}.")), "")


ALL = sorted(set(refusals()), key=lambda each: (each.__module__, each.__name__))


@pytest.mark.parametrize("refusal", [each for each in ALL if each.field], ids=lambda e: e.__name__)
def test_the_field_of_a_refusal_is_an_attribute_of_a_record(refusal: type[Refusal]) -> None:
    room = room_of(refusal)
    known = {field.name for record in RECORDS[room] for field in fields(record)}
    assert refusal.field in known | BESIDE.get(room, set())


def test_a_refusal_without_a_field_is_about_none_on_purpose() -> None:
    own = [each for each in ALL if room_of(each) and "key" in vars(each)]
    assert {each.key for each in own if not each.field} == ABOUT_NO_FIELD


def test_a_refusal_can_be_about_another_field_without_changing_its_kind() -> None:
    refusal = Refusal().about("mother_id")
    assert (refusal.field, Refusal.field) == ("mother_id", "")
