"""What lists of the tower have in common: a title, data, a table, totals, lines to sign on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus.flowables import Flowable

from village_net.documents.document import Sheet
from village_net.documents.head import EMPTY, PROSE, ROWS, SECTION, heading, page_frame
from village_net.documents.paper import Paper
from village_net.documents.typeset.columns import Column
from village_net.documents.typeset.frame import CENTIMETRE, Margins, Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.parts import Beside, Block
from village_net.documents.typeset.styles import Align, Fonts, TextStyle
from village_net.documents.typeset.table import Table
from village_net.documents.village_name import whole_names_in_prose
from village_net.i18n import N_
from village_net.village.register.records import Village

_NAMED = TextStyle(size=16, align=Align.CENTRE)
_DOTS = "." * 46
_ROOM_TO_SIGN = 34
_GAP = 1.2 * CENTIMETRE
_MARGINS = Margins(1.5 * CENTIMETRE, 1.5 * CENTIMETRE)
# The spacing of rows that somebody writes in by hand.
_ROOM_TO_WRITE = 1.9


@dataclass(frozen=True)
class Head:
    """The head of a column: its words and share of the room; what is to ``tick`` has a box."""

    title: str
    share: float = 0
    right: bool = False
    tick: bool = False


@dataclass(frozen=True)
class Grid:
    """A table: heads of columns and rows of texts, perhaps with a title of its own."""

    heads: tuple[Head, ...]
    rows: list[tuple[str, ...]]
    title: str = ""


@dataclass(frozen=True)
class Listing:
    """A list: what stands above it, its table, and what stands below.

    ``totals`` are small tables side by side, ``more`` further tables one below the other, ``notes``
    sentences. A ``wide`` list lies across; in one that is ``filled`` in by hand rows are higher.
    ``type_size`` is that of its table in points.
    """

    village: Village
    day: date
    title: str
    lines: tuple[str, ...]
    grid: Grid
    empty: str
    notes: tuple[str, ...] = ()
    totals: tuple[Grid, ...] = ()
    more: tuple[Grid, ...] = ()
    signers: tuple[str, ...] = ()
    wide: bool = False
    filled: bool = False
    type_size: float = ROWS.size


def story_of(facts: Listing, paper: Paper) -> Story:
    """Lay a list out: title, lines, table, and below it totals and lines to sign on."""
    setting = Setting(Fonts(), whole_names_in_prose(facts.village))
    frame = page_frame(paper, facts.village, facts.title, facts.day)
    parts: list[Flowable] = heading(setting, paper, facts.village, facts.title, *facts.lines)
    style = ROWS.sized(facts.type_size, spacing=_ROOM_TO_WRITE if facts.filled else None)
    if facts.grid.rows:
        parts.append(_table(setting, paper, facts.grid, style))
    else:
        parts.append(Paragraph(setting, facts.empty, EMPTY))
    parts += _below(setting, paper, facts)
    size = landscape(A4) if facts.wide else None
    if facts.wide:
        frame = replace(frame, margins=_MARGINS)
    return Story(facts.title, facts.village.name, facts.day, setting, frame, parts, size)


def sheet_of(facts: Listing, paper: Paper) -> Sheet:
    """Return a list as a table, without the columns to tick."""
    kept = [place for place, head in enumerate(facts.grid.heads) if not head.tick]
    titles = [facts.grid.heads[place].title for place in kept]
    return Sheet(facts.title, titles, [[row[at] for at in kept] for row in facts.grid.rows])


def _below(setting: Setting, paper: Paper, facts: Listing) -> list[Flowable]:
    parts: list[Flowable] = [
        Paragraph(setting, note, replace(PROSE, before=8, after=0)) for note in facts.notes
    ]
    totals = [grid for grid in facts.totals if grid.rows]
    if totals:
        blocks = [Block([_table(setting, paper, grid, ROWS)]) for grid in totals]
        parts.append(Beside(blocks, [1] * len(blocks), _GAP, before=16))
    for grid in facts.more:
        if grid.rows:
            parts.append(Paragraph(setting, grid.title, SECTION))
            parts.append(_table(setting, paper, grid, ROWS))
    if facts.signers:
        signers = [_signature(setting, paper, signer) for signer in facts.signers]
        parts.append(Beside(signers, [1] * len(signers), _GAP, before=_ROOM_TO_SIGN))
    return parts


def _table(setting: Setting, paper: Paper, grid: Grid, style: TextStyle) -> Table:
    columns = [
        Column(
            head.title,
            share=head.share,
            align=Align.RIGHT if head.right else Align.LEFT,
            strong=False,
            tick=head.tick,
        )
        for head in grid.heads
    ]
    rows: Sequence[Sequence[Sequence[str]]] = [[tuple(map(paper.text, row))] for row in grid.rows]
    return Table(setting, columns, rows, style)


def _signature(setting: Setting, paper: Paper, signer: str) -> Block:
    return Block(
        [
            Paragraph(setting, paper.say(N_("Signed {dots}"), dots=_DOTS), _NAMED),
            Paragraph(setting, f"({_DOTS})", _NAMED),
            Paragraph(setting, signer, _NAMED),
        ]
    )
