"""The newsletter, จดหมายข่าว: what the village writes and what was announced, in two columns."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from io import BytesIO

from reportlab.platypus.flowables import Flowable

from village_net.documents.document import TOWER, Document, Option, OptionKind, Options
from village_net.documents.errors import NoRecordError
from village_net.documents.head import EMPTY
from village_net.documents.paper import Paper
from village_net.documents.periods import joined, period_of, period_text
from village_net.documents.tower.for_readers import for_readers
from village_net.documents.tower.notice_facts import Notice, days, hours, public
from village_net.documents.typeset.frame import (
    CENTIMETRE,
    Margins,
    PageFrame,
    Story,
    build,
    column_width,
)
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.parts import Block, RuleLine, height_of
from village_net.documents.typeset.picture import Picture, picture_from
from village_net.documents.typeset.styles import Align, Fonts, TextStyle
from village_net.documents.village_name import full_name, short_name, whole_names_in_prose
from village_net.i18n import N_
from village_net.progress import unwatched
from village_net.store import Store
from village_net.thai.phones import grouped
from village_net.tower.announcements.pictures import picture_of
from village_net.tower.announcements.records import (
    CATEGORY_NAMES,
    URGENCY_NAMES,
    Announcement,
    Urgency,
)
from village_net.tower.newsletters.newsletters import (
    Newsletter,
    NewsletterPart,
    news_of,
    newsletter,
    parts_of,
    proposed,
)
from village_net.village.register.queries import the_village
from village_net.village.register.records import Village

_USUAL = timedelta(days=30)
_COLUMNS = 2
_MARGINS = Margins(1.8 * CENTIMETRE, 1.8 * CENTIMETRE, 1.8 * CENTIMETRE, 2.4 * CENTIMETRE)
_MOST_PICTURE = 6.5 * CENTIMETRE
# On how many pages it is tried, and in how much of its usual size.
_ATTEMPTS = ((1, 1.3), (1, 1.12), (1, 1), (1, 0.94), (2, 1.12), (2, 1), (2, 0.94), (2, 0.88))
_HALVINGS = 7
_SHORTEST = 0.6  # share of the page that may stay empty
_SHOUTED = (Urgency.URGENT, Urgency.EMERGENCY)


@dataclass(frozen=True)
class Issue:
    """One number: what the village wrote, and announcements with their pictures in base64."""

    village: Village
    newsletter: Newsletter
    parts: list[NewsletterPart]
    news: list[tuple[Announcement, str]]


def collect(store: Store, options: Options) -> Issue:
    """Read a newsletter; where none is chosen it is made of the announcements of a period.

    Raises:
        NoRecordError, BadDayError.
    """
    if options["newsletter"]:
        found = newsletter(store, options["newsletter"])
        if found is None:
            raise NoRecordError
    else:
        period = period_of(store, options["first"], options["last"], _USUAL)
        found = replace(proposed(store, *period), number="")
    news = [(item, picture_of(store, item.id)) for item in news_of(store, found)]
    pictured = [(item, picture.content if picture else "") for item, picture in news]
    return Issue(the_village(store), found, parts_of(store, found.id), pictured)


def story(facts: Issue, paper: Paper) -> Story:
    """Lay it out on one or two pages whose columns end level, or on more where it is long."""
    for pages, scale in _ATTEMPTS:
        if _may_fit(facts, paper, scale, pages) and _pages(facts, paper, scale) <= pages:
            return _laid_out(facts, paper, scale, _level(facts, paper, scale, pages))
    return _laid_out(facts, paper, _ATTEMPTS[-1][1])


def _level(facts: Issue, paper: Paper, scale: float, pages: int) -> tuple[float, float]:
    """Return by how much the columns of the last page may end sooner and still hold everything."""
    best, step = 0.0, paper.size[1] / 2
    for _halving in range(_HALVINGS):
        tried = best + step
        short = (tried, 0.0) if pages == 1 else (0.0, tried)
        if tried < _SHORTEST * paper.size[1] and _pages(facts, paper, scale, short) <= pages:
            best = tried
        step /= 2
    return (best, 0.0) if pages == 1 else (0.0, best)


def _may_fit(facts: Issue, paper: Paper, scale: float, pages: int) -> bool:
    """Tell whether the columns are long enough together, which is quicker than setting it."""
    made = _laid_out(facts, paper, scale)
    page = paper.size[1] - _MARGINS.top - _MARGINS.bottom
    whole = paper.size[0] - _MARGINS.left - _MARGINS.right
    room = _COLUMNS * (pages * page - height_of(made.masthead, whole))
    return height_of(made.flowables, column_width(_COLUMNS, paper.size, _MARGINS)) <= room


def _pages(facts: Issue, paper: Paper, scale: float, short: tuple[float, float] = (0, 0)) -> int:
    made = _laid_out(facts, paper, scale, short)
    return build(made, paper.language, paper.size, BytesIO(), unwatched)


def _laid_out(
    facts: Issue, paper: Paper, scale: float, short: tuple[float, float] = (0, 0)
) -> Story:
    setting = Setting(Fonts(), whole_names_in_prose(facts.village))
    title, name = _title(facts, paper), short_name(facts.village, paper)
    return Story(
        title,
        facts.village.name,
        facts.newsletter.last,
        setting,
        PageFrame(paper.page_of, f"{title} · {name}", margins=_MARGINS),
        list(_content(facts, paper, setting, scale)),
        columns=_COLUMNS,
        masthead=_masthead(facts, paper, setting),
        short=short,
    )


def _title(facts: Issue, paper: Paper) -> str:
    return public(facts.newsletter.title, paper) or paper.say(DOCUMENT.title)


def _masthead(facts: Issue, paper: Paper, setting: Setting) -> list[Flowable]:
    centre = TextStyle(size=18, align=Align.CENTRE, balanced=True)
    letter = facts.newsletter
    number = paper.say(N_("No. {number}"), number=letter.number) if letter.number.strip() else ""
    told = joined(number, period_text(paper, letter.first, letter.last))
    return [
        Paragraph(setting, _title(facts, paper), centre.sized(40, bold=True, spacing=1.15)),
        Paragraph(setting, full_name(facts.village, paper), centre),
        RuleLine(1, before=6, after=2),
        Paragraph(setting, told, centre.sized(16)),
        RuleLine(1, before=2, after=14),
        Paragraph(setting, " ", TextStyle(size=8)),
    ]


def _content(facts: Issue, paper: Paper, setting: Setting, scale: float) -> Iterator[Flowable]:
    for part in facts.parts:
        yield from _written(part, paper, setting, scale)
    for item, picture in facts.news:
        yield from _told(facts, item, picture, paper, setting, scale)
    if not facts.parts and not facts.news:
        told = paper.say(N_("Nothing was announced in this time."))
        yield Paragraph(setting, told, EMPTY)
    elif asked := _whom_to_ask(facts, paper):
        contact = Paragraph(setting, asked, TextStyle(size=15 * scale, before=6))
        yield Block([RuleLine(), contact], before=14)


def _written(
    part: NewsletterPart, paper: Paper, setting: Setting, scale: float
) -> Iterator[Flowable]:
    if part.title.strip():
        yield Paragraph(setting, public(part.title, paper), _head(scale))
    yield from _picture(part.picture)
    yield from _prose(part.text, paper, setting, scale)


def _told(
    facts: Issue, item: Announcement, picture: str, paper: Paper, setting: Setting, scale: float
) -> Iterator[Flowable]:
    notice = Notice(facts.village, item, official=False)
    when = " ".join(filter(None, [days(notice, paper), hours(notice, paper)]))
    urgent = paper.say(URGENCY_NAMES[item.urgency]) if item.urgency in _SHOUTED else ""
    quiet = TextStyle(size=14 * scale, grey=0.25, spacing=1.2, after=3, keep_with_next=True)
    yield Paragraph(setting, public(item.title, paper), _head(scale))
    yield Paragraph(setting, joined(urgent, paper.say(CATEGORY_NAMES[item.category])), quiet)
    if when:
        yield Paragraph(setting, when, replace(quiet, size=15 * scale, grey=0, balanced=True))
    yield from _picture(picture)
    yield from _prose(for_readers(item.text), paper, setting, scale)
    if item.contact.strip():
        contact = " ".join(public(item.contact, paper).split())
        bold = TextStyle(size=15 * scale, bold=True, spacing=1.25, after=4)
        yield Paragraph(setting, contact, bold)


def _picture(content: str) -> Iterator[Flowable]:
    if picture := picture_from(content):
        yield Picture(picture, _MOST_PICTURE, before=3, after=6)


def _prose(text: str, paper: Paper, setting: Setting, scale: float) -> Iterator[Flowable]:
    style = TextStyle(size=16 * scale, spacing=1.25, after=4)
    for line in public(text, paper).splitlines():
        if line.strip():
            yield Paragraph(setting, line.strip(), style)


def _head(scale: float) -> TextStyle:
    return TextStyle(
        size=21 * scale, bold=True, spacing=1.15, before=12 * scale, after=1, keep_with_next=True
    )


def _whom_to_ask(facts: Issue, paper: Paper) -> str:
    village = facts.village
    post = village.head_post or paper.say(N_("Village head"))
    phone = (
        paper.say(N_("telephone {number}"), number=grouped(village.phone)) if village.phone else ""
    )
    lines = "\n".join(filter(None, [f"{village.head_name} {post}", phone]))
    return public(lines, paper) if village.head_name else ""


DOCUMENT = Document(
    "newsletter",
    N_("Newsletter"),
    TOWER,
    (
        Option(
            "newsletter",
            N_("Newsletter (empty: the announcements of a period)"),
            OptionKind.RECORD,
            table=Newsletter.table,
        ),
        Option("first", N_("First day (empty: 30 days before)"), OptionKind.TEXT),
        Option("last", N_("Last day (empty: today)"), OptionKind.TEXT),
    ),
    collect,
    story,
)
