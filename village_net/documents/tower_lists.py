"""What lists of the tower have in common: a title, data, a table, lines to sign on."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from reportlab.platypus.flowables import Flowable

from village_net.documents.document import Sheet
from village_net.documents.errors import BadDayError
from village_net.documents.head import EMPTY, ROWS, heading, page_frame
from village_net.documents.paper import Paper
from village_net.documents.typeset.columns import Column
from village_net.documents.typeset.frame import Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.parts import Block
from village_net.documents.typeset.styles import Align, Fonts, TextStyle
from village_net.documents.typeset.table import Table
from village_net.documents.village_name import whole_names_in_prose
from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import parse_date
from village_net.village.records import Village

_NAMED = TextStyle(size=16, align=Align.CENTRE)
_DOTS = "." * 46
_ROOM_TO_SIGN = 34


@dataclass(frozen=True)
class Listing:
    """A list: what stands above it, its columns as msgids with their shares, its rows of texts."""

    village: Village
    day: date
    title: str
    lines: tuple[str, ...]
    heads: tuple[tuple[str, int], ...]
    rows: list[tuple[str, ...]]
    empty: str
    signers: tuple[str, ...] = ()
    right: frozenset[int] = frozenset()


def story_of(facts: Listing, paper: Paper) -> Story:
    """Lay a list out: title, lines, table, and below it lines to sign on."""
    setting = Setting(Fonts(), whole_names_in_prose(facts.village))
    frame = page_frame(paper, facts.village, facts.title, facts.day)
    parts: list[Flowable] = heading(setting, paper, facts.village, facts.title, *facts.lines)
    if facts.rows:
        columns = [
            Column(
                title,
                share=share,
                align=Align.RIGHT if place in facts.right else Align.LEFT,
                strong=False,
            )
            for place, (title, share) in enumerate(facts.heads)
        ]
        rows = [[tuple(map(paper.text, row))] for row in facts.rows]
        parts.append(Table(setting, columns, rows, ROWS))
    else:
        parts.append(Paragraph(setting, facts.empty, EMPTY))
    parts += [_signature(setting, paper, signer) for signer in facts.signers]
    return Story(facts.title, facts.village.name, facts.day, setting, frame, parts)


def sheet_of(facts: Listing, paper: Paper) -> Sheet:
    """Return a list as a table."""
    return Sheet(facts.title, [title for title, _share in facts.heads], facts.rows)


def day_of(store: Store, written: str) -> date:
    """Return the day that an option names, today where it names none.

    Raises:
        BadDayError.
    """
    if not written.strip():
        return store.clock().date()
    try:
        found = parse_date(written, store.clock().date())
    except Refusal:
        raise BadDayError(written=written) from None
    return date(found.year, found.month or 1, found.day or 1)


def day_span(day: date) -> tuple[datetime, datetime]:
    """Return the begin of a day and of the next one."""
    first = datetime.combine(day, time.min)
    return first, first + timedelta(days=1)


def minutes_text(paper: Paper, seconds: int) -> str:
    """Return a length as minutes and seconds: 1:05."""
    minutes, rest = divmod(seconds, 60)
    return paper.text(f"{minutes}:{rest:02d}")


def joined(*parts: str) -> str:
    """Return the parts that say something with a dot between."""
    return " · ".join(part for part in parts if part)


def _signature(setting: Setting, paper: Paper, signer: str) -> Block:
    return Block(
        [
            Paragraph(setting, paper.say(N_("Signed {dots}"), dots=_DOTS), _NAMED),
            Paragraph(setting, f"({_DOTS})", _NAMED),
            Paragraph(setting, signer, _NAMED),
        ],
        before=_ROOM_TO_SIGN,
    )
