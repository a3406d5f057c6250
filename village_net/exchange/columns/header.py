"""Finds the header of a sheet: under title rows, in one line or two, under merged cells."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest

from village_net.exchange.columns.fields import RosterField
from village_net.exchange.columns.headings import (
    STRENGTH,
    Basis,
    Recognised,
    is_date_part,
    plain,
    recognise,
)
from village_net.exchange.readers.sheet import Sheet, cell_text

_SEARCHED_ROWS = 60

Named = Mapping[str, RosterField]


@dataclass(frozen=True)
class Header:
    """The rows ``first`` to ``end`` (not included) of a sheet, and what each column's text means.

    Without a header ``first`` and ``end`` are 0 and the headings are empty.
    """

    first: int
    end: int
    headings: tuple[str, ...]
    meanings: tuple[Recognised | None, ...]

    @property
    def score(self) -> int:
        """How much of it is understood; a field counts once."""
        best: dict[RosterField, int] = {}
        for meaning in self.meanings:
            if meaning:
                strength = STRENGTH[meaning.basis]
                best[meaning.field] = max(best.get(meaning.field, 0), strength)
        return sum(best.values())


def find_header(sheet: Sheet, named: Named, row: int | None = None) -> Header:
    """Return the best understood header of a sheet; of equal ones the first.

    ``named`` are headings that the user explained. ``row`` is where the user saw the headings,
    counted from 1; 0 says that there are none.
    """
    width = max((len(row) for row in sheet.rows), default=0)
    best = Header(0, 0, ("",) * width, (None,) * width)
    if row is not None:
        return _header_in(sheet, row - 1, width, named) if row else best
    for first in range(min(len(sheet.rows), _SEARCHED_ROWS)):
        for candidate in _candidates(sheet, first, width, named):
            if candidate.score > best.score:
                best = candidate
    return best


def _header_in(sheet: Sheet, first: int, width: int, named: Named) -> Header:
    """Return the header that begins in a row: in one line or two, whichever is understood."""
    texts = _texts(sheet, first, width)
    alone = Header(first, first + 1, texts, tuple(_meaning(text, named) for text in texts))
    return max([alone, *_candidates(sheet, first, width, named)], key=lambda header: header.score)


def _candidates(sheet: Sheet, first: int, width: int, named: Named) -> list[Header]:
    upper = _texts(sheet, first, width)
    filled = sum(bool(text) for text in upper)
    if filled < min(width, 2):
        return []
    single = Header(first, first + 1, upper, tuple(_meaning(text, named) for text in upper))
    lower = _texts(sheet, first + 1, width)
    if sum(meaning is not None for meaning in single.meanings) >= 2 and _is_second_line(lower):
        return [_double(first, upper, lower, named), single]
    return [single]


def _texts(sheet: Sheet, number: int, width: int) -> tuple[str, ...]:
    """Return the texts of a row; line breaks inside a heading count as spaces."""
    row = sheet.rows[number] if number < len(sheet.rows) else ()
    texts = [" ".join(cell_text(cell).split()) if isinstance(cell, str) else "" for cell in row]
    return tuple(text for text, _ in zip_longest(texts[:width], range(width), fillvalue=""))


def _meaning(text: str, named: Named) -> Recognised | None:
    chosen = named.get(plain(text)) if text else None
    return Recognised(chosen, Basis.CHOSEN) if chosen else recognise(text)


def _is_second_line(texts: tuple[str, ...]) -> bool:
    """Tell whether a row goes on with headings: most of its texts are known by themselves."""
    filled = [text for text in texts if text]
    known = [text for text in filled if is_date_part(text) or _is_listed(text)]
    return bool(filled) and len(known) * 5 >= len(filled) * 3


def _is_listed(text: str) -> bool:
    meaning = recognise(text)
    return meaning is not None and meaning.basis is Basis.HEADING


def _double(first: int, upper: tuple[str, ...], lower: tuple[str, ...], named: Named) -> Header:
    headings: list[str] = []
    meanings: list[Recognised | None] = []
    above = ""
    for top, text in zip(upper, lower, strict=True):
        # A heading over several columns stands in the first of them only.
        above = top or (above if text else "")
        headings.append(f"{above} {text}".strip())
        meanings.append(_double_meaning(above, text, named))
    return Header(first, first + 2, tuple(headings), tuple(meanings))


def _double_meaning(above: str, text: str, named: Named) -> Recognised | None:
    """Understand both lines together, else the lower one, else the upper one."""
    both = _meaning(f"{above} {text}".strip(), named)
    if both and (both.basis in (Basis.HEADING, Basis.CHOSEN) or both.field is RosterField.IGNORE):
        return both
    if text and not is_date_part(text) and (lower := _meaning(text, named)):
        return lower
    return _meaning(above, named) or both
