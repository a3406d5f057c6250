"""The script for the reader, บทประกาศ: large type, with what is spoken written out in full."""

from dataclasses import dataclass, replace

from reportlab.platypus.flowables import Flowable

from village_net.documents.document import TOWER, Document, Option, OptionKind, Options
from village_net.documents.head import SECTION, form_frame
from village_net.documents.listing import Column, Table
from village_net.documents.listing_story import rows_of
from village_net.documents.paper import Paper
from village_net.documents.periods import joined, minutes_text
from village_net.documents.tower.chosen import chosen_announcement
from village_net.documents.typeset.frame import Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.parts import RuleLine
from village_net.documents.typeset.section import Section
from village_net.documents.typeset.styles import Fonts, TextStyle
from village_net.documents.village_name import whole_names_in_prose
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.spoken import hard_words, spoken_parts, spoken_text
from village_net.tower.air.calendar import Occurrence
from village_net.tower.air.schedule import airing_rules, next_occurrence
from village_net.tower.announcements.records import CATEGORY_NAMES, URGENCY_NAMES, Announcement
from village_net.tower.announcements.rules import reading_seconds
from village_net.tower.sound.chimes import find_chime
from village_net.village.register.queries import the_village
from village_net.village.register.records import Village

_SIZES = {"usual": 22, "large": 28, "largest": 34}
_DOTS = "." * 40
_AGAIN = "ๆ"


@dataclass(frozen=True)
class Script:
    """An announcement as it is read, when it is to be read next, and the chimes around it.

    ``said`` pairs what is said otherwise than it is written with how it is said; ``rate`` is the
    reading speed in percent of the usual one.
    """

    village: Village
    announcement: Announcement
    upcoming: Occurrence | None
    chimes: tuple[str, ...]
    said: list[tuple[str, str]]
    rate: int
    spoken: bool
    size: int


def collect(store: Store, options: Options) -> Script:
    """Read the announcement.

    Raises:
        NoAnnouncementChosenError, AnnouncementGoneError.
    """
    found = chosen_announcement(store, options)
    upcoming = next_occurrence(store, found.id, store.clock())
    return Script(
        the_village(store),
        found,
        upcoming,
        _chimes(store, found),
        _said(found.text),
        airing_rules(store).rate,
        spoken=options["spoken"] == "yes",
        size=_SIZES[options["size"]],
    )


def story(facts: Script, paper: Paper) -> Story:
    """Lay the script out in large type with a line to sign on."""
    item = facts.announcement
    numbers = frozenset(said for _written, said in facts.said)
    setting = Setting(Fonts(), whole_names_in_prose(facts.village), numbers)
    title = paper.say(DOCUMENT.title)
    text = spoken_text(item.text) if facts.spoken else item.text
    script = TextStyle(size=facts.size, after=facts.size * 0.5)
    paragraphs = [part.strip() for part in text.splitlines() if part.strip()]
    quiet = TextStyle(size=16, grey=0.2)
    parts: list[Flowable] = [
        Paragraph(setting, paper.text(item.title), replace(script, bold=True, after=4)),
        Paragraph(setting, _facts(facts, paper), quiet),
        Paragraph(setting, _chimes_told(facts, paper), quiet),
        RuleLine(1, before=8, after=12),
        *(Paragraph(setting, paper.text(part), script) for part in paragraphs),
        RuleLine(1, before=8, after=12),
        *(Paragraph(setting, _to_write(paper), quiet) for _time in range(_times(facts))),
        *_how_it_is_said(facts, paper, setting),
    ]
    frame = form_frame(paper, facts.village, title, item.issued)
    return Story(title, facts.village.name, item.issued, setting, frame, parts)


def _chimes(store: Store, item: Announcement) -> tuple[str, ...]:
    """Return the msgids of the chimes before and after; without one of its own the village's."""
    rules = airing_rules(store)
    before = item.chime_before or rules.chime_before
    after = item.chime_after or rules.chime_after
    return tuple(
        N_("none") if key in ("", "none") else find_chime(key).name for key in (before, after)
    )


def _said(text: str) -> list[tuple[str, str]]:
    """Return what is said otherwise than written, each once, in order."""
    parts = [*spoken_parts(text), *hard_words(text)]
    pairs = (_pair(part.written.strip(), part.said) for part in parts)
    return [(written, said) for written, said in dict.fromkeys(pairs) if written != said]


def _pair(written: str, said: str) -> tuple[str, str]:
    """Return both sides; a sign of repetition with the word that it says again."""
    return (f"{said} {written}", said * 2) if written == _AGAIN else (written, said)


def _facts(facts: Script, paper: Paper) -> str:
    item = facts.announcement
    length = minutes_text(paper, reading_seconds(item.text, facts.rate))
    at = facts.upcoming.at if facts.upcoming else None
    when = f"{paper.day(at.date())} {paper.clock(at.time())}" if at else ""
    return joined(
        paper.say(CATEGORY_NAMES[item.category]),
        paper.say(URGENCY_NAMES[item.urgency]),
        paper.say(N_("{minutes} minutes to read"), minutes=length),
        when,
        _rounds(facts, paper),
    )


def _chimes_told(facts: Script, paper: Paper) -> str:
    before, after = map(paper.say, facts.chimes)
    return paper.say(N_("Chime before: {before} · after: {after}"), before=before, after=after)


def _times(facts: Script) -> int:
    return facts.upcoming.times if facts.upcoming else 1


def _rounds(facts: Script, paper: Paper) -> str:
    times = _times(facts)
    return paper.say(N_("{count} times"), count=times) if times > 1 else ""


def _to_write(paper: Paper) -> str:
    return paper.say(N_("Read by {dots} at {dots}"), dots=_DOTS)


def _how_it_is_said(facts: Script, paper: Paper, setting: Setting) -> list[Flowable]:
    if not facts.said:
        return []
    title = paper.say(N_("How numbers and hard words are said"))
    table = rows_of(setting, paper, Table(_SAID, facts.said))
    return [Section([Paragraph(setting, title, SECTION)], table)]


_SAID: tuple[Column[tuple[str, str]], ...] = (
    Column(N_("As it is written"), lambda pair, _paper: pair[0], share=2),
    Column(N_("As it is said"), lambda pair, _paper: pair[1], share=3),
)

DOCUMENT = Document(
    "script-sheet",
    N_("Script for the reader"),
    TOWER,
    (
        Option(
            "announcement",
            N_("Announcement"),
            OptionKind.RECORD,
            table=Announcement.table,
            required=True,
        ),
        Option(
            "spoken", N_("Numbers and dates as they are spoken"), OptionKind.FLAG, default="yes"
        ),
        Option(
            "size",
            N_("Type"),
            OptionKind.CHOICE,
            default="usual",
            choices={
                "usual": N_("large"),
                "large": N_("very large"),
                "largest": N_("as large as it goes"),
            },
        ),
    ),
    collect,
    story,
)
