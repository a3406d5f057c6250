"""The week's plan, ตารางประกาศประจำสัปดาห์: what the tower tells on seven days, for the board."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus.flowables import Flowable

from village_net.documents.document import (
    TOWER,
    Document,
    DocumentSheet,
    Option,
    OptionKind,
    Options,
)
from village_net.documents.head import heading, page_frame
from village_net.documents.listing import Column, Listing, Table, sheet_of
from village_net.documents.listing_story import story_of
from village_net.documents.masking import mask_ids
from village_net.documents.paper import Paper
from village_net.documents.periods import day_of, period_text
from village_net.documents.typeset.days import Days
from village_net.documents.typeset.frame import CENTIMETRE, Margins, Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.parts import Block, height_of
from village_net.documents.typeset.styles import Align, Fonts, TextStyle
from village_net.documents.village_name import whole_names_in_prose
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import DateStyle, weekday_name
from village_net.tower.air.calendar import week_of
from village_net.tower.air.schedule import holidays
from village_net.tower.air.week import Planned, plan_of
from village_net.tower.announcements.records import Urgency
from village_net.village.register.queries import the_village
from village_net.village.register.records import Village

_MARGINS = Margins(1.5 * CENTIMETRE, 1.5 * CENTIMETRE, 1.5 * CENTIMETRE, 2.3 * CENTIMETRE)
# Of the size in which an easy week is set; a week too full even so becomes a list.
_SCALES = (1.25, 1.12, 1, 0.9, 0.8, 0.72)
_SHOUTED = (Urgency.URGENT, Urgency.EMERGENCY)
_DAYS = 7


@dataclass(frozen=True)
class WeekFacts:
    """What is planned from Monday ``first`` on, and the names of holidays by day."""

    village: Village
    today: date
    first: date
    plan: list[Planned]
    holidays: dict[date, str]


def collect(store: Store, options: Options) -> WeekFacts:
    """Read the plan of the week that a day is in.

    Raises:
        BadDayError.
    """
    first, last = week_of(day_of(store, options["week"]))
    plan = plan_of(store, first, last, store.clock())
    named = {date.fromisoformat(each.id): each.name for each in holidays(store)}
    today = store.clock().date()
    return WeekFacts(the_village(store), today, first.date(), plan, named)


def story(facts: WeekFacts, paper: Paper) -> Story:
    """Lay the week out as seven columns, or as a list where it is too full."""
    size = landscape(A4)
    setting = Setting(Fonts(), whole_names_in_prose(facts.village))
    title = paper.say(DOCUMENT.title)
    head = heading(setting, paper, facts.village, title, period_text(paper, *_week(facts)))
    width = size[0] - _MARGINS.left - _MARGINS.right
    height = size[1] - _MARGINS.top - _MARGINS.bottom
    for scale in _SCALES if facts.plan else ():
        days = _days(facts, paper, setting, scale)
        if height_of([*head, days], width) <= height:
            frame = page_frame(paper, facts.village, title, facts.today)
            frame = replace(frame, margins=_MARGINS)
            parts: list[Flowable] = [*head, days]
            return Story(title, facts.village.name, facts.today, setting, frame, parts, size)
    return story_of(_listing(facts, paper), paper)


def sheet(facts: WeekFacts, paper: Paper) -> DocumentSheet:
    """Return the week as a table, a line for each time."""
    return sheet_of(_listing(facts, paper), paper)


def _week(facts: WeekFacts) -> tuple[date, date]:
    return facts.first, facts.first + timedelta(days=_DAYS - 1)


def _days(facts: WeekFacts, paper: Paper, setting: Setting, scale: float) -> Days:
    each = [facts.first + timedelta(days=after) for after in range(_DAYS)]
    heads = [Block(_head(facts, paper, setting, day)) for day in each]
    blocks = [
        Block(_day([p for p in facts.plan if p.occurrence.at.date() == day], paper, setting, scale))
        for day in each
    ]
    return Days(heads, blocks)


def _head(facts: WeekFacts, paper: Paper, setting: Setting, day: date) -> list[Flowable]:
    centre = TextStyle(size=18, bold=True, align=Align.CENTRE)
    quiet = TextStyle(size=14, align=Align.CENTRE, grey=0.15)
    lines = [paper.day(day, DateStyle.SHORT), facts.holidays.get(day, "")]
    return [
        Paragraph(setting, weekday_name(day, paper.language), centre),
        *(Paragraph(setting, paper.text(line), quiet) for line in lines if line),
    ]


def _day(plan: Sequence[Planned], paper: Paper, setting: Setting, scale: float) -> list[Flowable]:
    time = TextStyle(size=17 * scale, bold=True, before=4, spacing=1.2)
    title = TextStyle(size=16 * scale, after=5 * scale, spacing=1.15)
    parts: list[Flowable] = []
    for item in plan:
        bold = replace(title, bold=item.urgency in _SHOUTED)
        parts.append(Paragraph(setting, paper.clock(item.occurrence.at.time()), time))
        parts.append(Paragraph(setting, paper.text(mask_ids(item.title)), bold))
    return parts


def _listing(facts: WeekFacts, paper: Paper) -> Listing:
    table = Table(
        _COLUMNS,
        facts.plan,
        empty=paper.say(N_("Nothing is planned for this week.")),
        together=lambda item: item.occurrence.at.date(),
    )
    return Listing(
        facts.village,
        facts.today,
        paper.say(DOCUMENT.title),
        (table,),
        period=_week(facts),
    )


def _day_words(item: Planned, paper: Paper) -> str:
    return paper.day(item.occurrence.at.date(), DateStyle.WEEKDAY)


_COLUMNS: tuple[Column[Planned], ...] = (
    Column(N_("Day"), _day_words, share=1, once=True),
    Column(N_("Time"), lambda item, paper: paper.clock(item.occurrence.at.time())),
    Column(N_("Announcement"), lambda item, _paper: mask_ids(item.title), share=3),
)


DOCUMENT = Document(
    "week-plan",
    N_("Plan of the week"),
    TOWER,
    (Option("week", N_("Which week"), OptionKind.WEEK),),
    collect,
    story,
    sheet,
)
