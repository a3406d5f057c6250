"""A table paper laid out: title, data, parts, and below them who signs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus.flowables import Flowable

from village_net.documents.document import Document, Option, Options
from village_net.documents.head import EMPTY, FOR_OFFICES, PROSE, ROWS, SECTION, heading, page_frame
from village_net.documents.listing import (
    Chart,
    Listing,
    Sentence,
    SmallTables,
    Table,
    Where,
    sheet_of,
)
from village_net.documents.paper import Paper
from village_net.documents.periods import period_text
from village_net.documents.typeset.columns import PaperColumn
from village_net.documents.typeset.drawing import Drawn
from village_net.documents.typeset.frame import CENTIMETRE, Margins, Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.parts import Block, SideBySide
from village_net.documents.typeset.section import Section
from village_net.documents.typeset.styles import Align, Fonts, Span, TextStyle
from village_net.documents.typeset.table import PaperTable
from village_net.documents.village_name import whole_names_in_prose
from village_net.i18n import N_
from village_net.store import Store

Facts = TypeVar("Facts")

_IDS_HIDDEN = N_("ID numbers are partly hidden")
_NAMED = TextStyle(size=16, align=Align.CENTRE)
_DOTS = "." * 46
_ROOM_TO_SIGN = 34
_GAP = 1.2 * CENTIMETRE
_WIDE_MARGINS = Margins(1.5 * CENTIMETRE, 1.5 * CENTIMETRE)
_BETWEEN_TABLES = 16
# The spacing of rows that somebody writes in by hand.
_ROOM_TO_WRITE = 1.9


def table_paper(
    key: str,
    title: str,
    group: str,
    options: tuple[Option, ...],
    collect: Callable[[Store, Options], Facts],
    listing: Callable[[Facts, Paper], Listing],
) -> Document[Facts]:
    """Return the document of a table paper: on paper and as a spreadsheet."""
    return Document(
        key,
        title,
        group,
        options,
        collect,
        lambda facts, paper: story_of(listing(facts, paper), paper),
        lambda facts, paper: sheet_of(listing(facts, paper), paper),
    )


def story_of(listing: Listing, paper: Paper) -> Story:
    """Lay a table paper out."""
    setting = Setting(Fonts(), whole_names_in_prose(listing.village))
    offices = paper.say(FOR_OFFICES) if listing.for_offices else ""
    note = offices or (paper.say(_IDS_HIDDEN) if listing.hides_ids else listing.note)
    frame = page_frame(paper, listing.village, listing.title, listing.day, note)
    if listing.wide:
        frame = replace(frame, margins=_WIDE_MARGINS)
    size = landscape(A4) if listing.wide else None
    width = (size or paper.size)[0] - frame.margins.left - frame.margins.right
    period = (period_text(paper, *listing.period),) if listing.period else ()
    warning = " · ".join(part for part in (offices, listing.warning) if part)
    flowables = heading(
        setting, paper, listing.village, listing.title, *period, *listing.lines, warning=warning
    )
    flowables += _PaperParts(setting, paper, width).laid_out(listing)
    village = listing.village.name
    return Story(listing.title, village, listing.day, setting, frame, flowables, size)


def rows_of(
    setting: Setting, paper: Paper, table: Table[Any], style: TextStyle = ROWS
) -> PaperTable:
    """Return the rows of a table as they stand on paper."""
    spacing = _ROOM_TO_WRITE if table.filled else None
    styled = replace(style.sized(table.size, spacing=spacing), before=style.before)
    columns = [
        PaperColumn(
            title,
            share=column.share if column else 0,
            align=Align.RIGHT if column is None or column.right else Align.LEFT,
            strong=column is not None and column.strong,
            names=column is not None and column.names,
            tick=column is not None and column.tick,
        )
        for title, column in zip(
            table.heads(paper, Where.PAPER), _columns_shown(table), strict=True
        )
    ]
    groups = [
        [tuple(map(paper.text, row)) for row in group] for group in table.groups(paper, Where.PAPER)
    ]
    total = table.total(paper, Where.PAPER)
    return PaperTable(
        setting, columns, groups, styled, tuple(map(paper.text, total)) if total else None
    )


def _columns_shown(table: Table[Any]) -> list[Any]:
    shown: list[Any] = table.shown(Where.PAPER)
    return [None, *shown] if table.is_numbered_on_paper else shown


class _PaperParts:
    """Makes flowables of the parts of one paper."""

    def __init__(self, setting: Setting, paper: Paper, width: float) -> None:
        self._setting, self._paper, self._width = setting, paper, width

    def laid_out(self, listing: Listing) -> list[Flowable]:
        """Return all parts; who signs stands with the last rows of the last table."""
        made = [list(self._part(part)) for part in listing.parts]
        if not listing.signers:
            return [flowable for part in made for flowable in part]
        signed = SideBySide(
            [self._signature(signer) for signer in listing.signers],
            [1] * len(listing.signers),
            _GAP,
            before=_ROOM_TO_SIGN,
        )
        flat = [flowable for part in made for flowable in part]
        places = [place for place, each in enumerate(flat) if isinstance(each, Section)]
        if not places:
            return [*flat, signed]
        last = flat[places[-1]]
        assert isinstance(last, Section)
        ended = last.ended_by([*flat[places[-1] + 1 :], signed])
        return [*flat[: places[-1]], ended]

    def _part(self, part: Any) -> Iterator[Flowable]:
        match part:
            case Table():
                yield from self._table(part)
            case SmallTables():
                yield from self._beside(part)
            case Sentence():
                yield from self._prose(part)
            case Chart():
                yield from self._chart(part)
            case _:
                raise TypeError(part)

    def _table(self, table: Table[Any]) -> Iterator[Flowable]:
        above = [*self._titled(_with_count(table)), *self._sentences(table.prose)]
        if table.rows:
            yield Section(above, rows_of(self._setting, self._paper, table))
        elif table.empty or table.prose:
            yield from above
            yield from self._nothing(table.empty)

    def _nothing(self, said: str) -> Iterator[Flowable]:
        if said:
            yield Paragraph(self._setting, said, EMPTY)

    def _beside(self, part: SmallTables) -> Iterator[Flowable]:
        tables = [table for table in part.tables if table.rows]
        if tables:
            blocks = [Block([rows_of(self._setting, self._paper, table)]) for table in tables]
            yield SideBySide(blocks, [1] * len(blocks), _GAP, before=_BETWEEN_TABLES)

    def _prose(self, part: Sentence) -> Iterator[Flowable]:
        yield from self._titled(part.title)
        style = PROSE if part.title or part.head else replace(PROSE, before=8, after=0)
        spans = [Span(part.head, bold=True)] if part.head else []
        if part.text:
            yield Paragraph(self._setting, [*spans, Span(part.text)], style)

    def _chart(self, part: Chart) -> Iterator[Flowable]:
        yield from self._titled(part.title)
        yield Drawn(self._setting, part.drawing(self._width))

    def _titled(self, title: str) -> Iterator[Flowable]:
        if title:
            yield Paragraph(self._setting, title, SECTION)

    def _sentences(self, prose: Sequence[str]) -> Iterator[Flowable]:
        for sentence in prose:
            yield Paragraph(self._setting, sentence, replace(PROSE, keep_with_next=True))

    def _signature(self, signer: str) -> Block:
        paper = self._paper
        return Block(
            [
                Paragraph(self._setting, paper.say(N_("Signed {dots}"), dots=_DOTS), _NAMED),
                Paragraph(self._setting, f"({_DOTS})", _NAMED),
                Paragraph(self._setting, signer, _NAMED),
            ]
        )


def _with_count(table: Table[Any]) -> str:
    return " · ".join(part for part in (table.title, table.count) if part)
