"""The capabilities of the app: what each gives to Home, search, checks, papers and commands.

What the whole app does with all of them it does in a loop over CAPABILITIES, so that a new one, or
a new kind of record, is a line here and nowhere else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any

from village_net.activities.finder import ActivityFinder
from village_net.activities.overdue import due_until
from village_net.found import Finder
from village_net.groups.checks import CHECKS as CHECKS_OF_GROUPS
from village_net.groups.edits import tidy_memberships
from village_net.groups.finder import GroupFinder
from village_net.groups.queries import BELONGING, terms_over
from village_net.i18n import N_, Say
from village_net.organisations.finder import OrganisationFinder
from village_net.store import Store
from village_net.store.checks import Check, CountedFinding, Finding, counted, findings_of
from village_net.survey.queries import indicator_sets, survey_coverage
from village_net.thai.dates import BUDDHIST_OFFSET
from village_net.tower.announcements.finder import AnnouncementFinder
from village_net.tower.announcements.queries import announcements, count_waiting
from village_net.tower.newsletters.newsletters import newsletters
from village_net.tower.replies.answers import count_owed, forget_who
from village_net.village.lists.finders import HouseFinder, PeopleFinder
from village_net.village.lists.search import PeopleSearch
from village_net.village.quality.checks import CHECKS as CHECKS_OF_THE_VILLAGE
from village_net.village.quality.merging import merge
from village_net.village.register.erasing import erase_person
from village_net.village.register.filters import ask_of_record
from village_net.village.register.queries import households_in_order, people_in_order
from village_net.village.register.records import Person

if TYPE_CHECKING:
    from click import Command  # the window needs none of it

_SOON = 7  # days
# Ids, and titles in the user's language.
Choices = Callable[[Store, Say], list[tuple[str, str]]]


@dataclass(frozen=True)
class Search:
    """One kind of record that the search over the whole village finds, under a heading.

    ``begin`` makes what finds them in a store, beside the search of people that its window has.
    """

    heading: str
    begin: Callable[[Store, PeopleSearch], Finder]
    most: int = 5


@dataclass(frozen=True)
class HomeLine:
    """A line on Home: how many of something wait, and the place on a page where they are seen."""

    words: tuple[str, str]
    count: int
    page: str
    place: str

    def say(self, say: Say) -> str:
        """Return the line as a sentence that fits its number."""
        one, many = self.words
        return say.count(one, many, self.count)


@dataclass(frozen=True)
class Capability:
    """What one capability gives to the rest of the app.

    ``page`` is where its records are seen. ``choices`` are, by their table, the records that papers
    choose from. ``filters`` are, by a field of the filter of people, the SQL that asks for the
    record it names. ``tidy`` takes out what a person has twice once two records are one, and
    ``forget`` takes a person's name out of records that know them by it alone, when they are
    erased, and gives their ids; both are for use inside a change. ``commands`` and ``sample`` name
    modules that are imported when they are needed: the one has COMMANDS, the other
    ``fill(store, facts)``.
    """

    key: str
    page: str
    sample: str
    commands: str = ""
    searches: tuple[Search, ...] = ()
    checks: tuple[Check, ...] = ()
    lines: Callable[[Store], list[HomeLine]] = lambda _store: []
    choices: Mapping[str, Choices] = field(default_factory=dict[str, Choices])
    filters: Mapping[str, str] = field(default_factory=dict[str, str])
    tidy: Callable[[Store, str], None] = lambda _store, _id: None
    forget: Callable[[Store, Person], list[str]] = lambda _store, _person: []

    def load_commands(self) -> "tuple[Command, ...]":
        """Return its commands of the command line."""
        return import_module(self.commands).COMMANDS if self.commands else ()

    def fill_sample(self, store: Store, facts: dict[str, Any]) -> None:
        """Write its part of the sample village, after the parts of those before it."""
        import_module(self.sample).fill(store, facts)


def _village_lines(store: Store) -> list[HomeLine]:
    quick = [check for check in CHECKS_OF_THE_VILLAGE if check.quick]
    found = findings_of(store, quick, store.clock().date())
    return [
        HomeLine((finding.message, finding.many), len(finding.ids), "register", finding.ids[0])
        for finding in found
        if isinstance(finding, CountedFinding)
    ]


def _tower_lines(store: Store) -> list[HomeLine]:
    owed = counted("{count} question waits for an answer.", "{count} questions wait for an answer.")
    waiting = counted(
        "{count} announcement waits for approval.", "{count} announcements wait for approval."
    )
    lines = (
        HomeLine(owed, count_owed(store), "tower", "replies"),
        HomeLine(waiting, count_waiting(store), "tower", "announcements"),
    )
    return [line for line in lines if line.count]


def _group_lines(store: Store) -> list[HomeLine]:
    over = counted(
        "{count} post is held beyond the end of its term.",
        "{count} posts are held beyond the end of their term.",
    )
    count = terms_over(store, store.clock().date())
    return [HomeLine(over, count, "register", "groups")] if count else []


def _survey_lines(store: Store) -> list[HomeLine]:
    """Tell what is left of a survey that was begun this year."""
    left = counted(
        "{count} household is left in this year’s survey.",
        "{count} households are left in this year’s survey.",
    )
    done, homes = survey_coverage(store, store.clock().year + BUDDHIST_OFFSET)
    return [HomeLine(left, homes - done, "register", "survey")] if 0 < done < homes else []


def _activity_lines(store: Store) -> list[HomeLine]:
    """Tell what fell due, and what soon does."""
    late = counted("{count} thing is overdue.", "{count} things are overdue.")
    soon = counted(
        "{count} thing falls due within 7 days.", "{count} things fall due within 7 days."
    )
    due = due_until(store, store.clock().date(), _SOON)
    gone = sum(each.days > 0 for each in due)
    lines = (
        HomeLine(late, gone, "activities", "calendar"),
        HomeLine(soon, len(due) - gone, "activities", "calendar"),
    )
    return [line for line in lines if line.count]


VILLAGE = Capability(
    "village",
    "register",
    sample="village_net.sample.details",
    commands="village_net.commands.village",
    searches=(
        Search(N_("Inhabitants"), PeopleFinder, most=6),
        Search(N_("Houses"), lambda store, _people: HouseFinder(store), most=4),
    ),
    checks=CHECKS_OF_THE_VILLAGE,
    lines=_village_lines,
    choices={
        "household": lambda store, say: [
            (h.id, say(N_("House {number}"), number=h.house_number))
            for h in households_in_order(store)
        ],
        "person": lambda store, say: [(p.id, p.full_name) for p in people_in_order(store)],
    },
)
TOWER = Capability(
    "tower",
    "tower",
    sample="village_net.sample.tower",
    commands="village_net.commands.tower",
    searches=(Search(N_("Announcements"), lambda store, _people: AnnouncementFinder(store)),),
    forget=forget_who,
    lines=_tower_lines,
    choices={
        "announcement": lambda store, say: [(a.id, a.title) for a in announcements(store)],
        "newsletter": lambda store, say: [
            (n.id, f"{n.title or say(N_('Newsletter'))} {n.number}") for n in newsletters(store)
        ],
    },
)
GROUPS = Capability(
    "groups",
    "register",
    sample="village_net.sample.groups",
    searches=(Search(N_("Groups"), lambda store, _people: GroupFinder(store), most=4),),
    checks=CHECKS_OF_GROUPS,
    filters={"group_id": BELONGING},
    tidy=tidy_memberships,
    lines=_group_lines,
)
SURVEY = Capability(
    "survey",
    "register",
    sample="village_net.sample.surveys",
    lines=_survey_lines,
    choices={
        "indicator_set": lambda store, say: [(s.id, s.title) for s in indicator_sets(store)],
    },
)
ORGANISATIONS = Capability(
    "organisations",
    "activities",
    sample="village_net.sample.organisations",
    searches=(
        Search(N_("Organisations"), lambda store, _people: OrganisationFinder(store), most=3),
    ),
)
LETTERS = Capability("letters", "activities", sample="village_net.sample.letters")
ACTIVITIES = Capability(
    "activities",
    "activities",
    sample="village_net.sample.activities",
    commands="village_net.commands.activities",
    searches=(Search(N_("Activities"), lambda store, _people: ActivityFinder(store)),),
    lines=_activity_lines,
)
# In the order in which searches, lines and commands are shown, and the sample is filled.
CAPABILITIES = (VILLAGE, TOWER, GROUPS, SURVEY, ORGANISATIONS, LETTERS, ACTIVITIES)
for _each in CAPABILITIES:
    for _field, _sql in _each.filters.items():
        ask_of_record(_field, _sql)


def findings(store: Store, page: str = "") -> list[Finding]:
    """Return what does not fit among the records, of all capabilities or of those of a page."""
    today = store.clock().date()
    checks = [c for each in CAPABILITIES if page in ("", each.page) for c in each.checks]
    return findings_of(store, checks, today)


def home_lines(store: Store) -> list[HomeLine]:
    """Return the lines for Home."""
    return [line for each in CAPABILITIES for line in each.lines(store)]


def merge_people(store: Store, keep: Person, other: Person, chosen: Mapping[str, Any]) -> Person:
    """Make two records of one person one, in all capabilities, and return it; as ``merge``."""
    return merge(store, keep, other, chosen, [each.tidy for each in CAPABILITIES])


def erase(store: Store, person: Person, reason: str) -> None:
    """Erase a person for good, in all capabilities; as ``erase_person``."""
    erase_person(store, person, reason, [each.forget for each in CAPABILITIES])


def records_to_choose(store: Store, table: str, say: Say) -> list[tuple[str, str]]:
    """Return the records of a table that papers choose from: ids and titles."""
    [choices] = [each.choices[table] for each in CAPABILITIES if table in each.choices]
    return choices(store, say)
