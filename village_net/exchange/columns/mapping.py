"""Which column of a sheet holds which field, and why; the user may correct it."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from village_net.exchange.columns.date_order import DateOrder
from village_net.exchange.columns.fields import JOINERS, UNREAD, RosterField, field_named
from village_net.exchange.columns.headings import Basis, plain, recognise
from village_net.exchange.errors import UnknownHeadingError


@dataclass(frozen=True)
class MappedColumn:
    """One column: its heading, its field, why it is taken for that, and its first few texts."""

    index: int
    heading: str
    field: RosterField
    basis: Basis
    examples: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mapping:
    """The columns of one sheet; the header stands in rows ``first`` to ``end`` (not included).

    ``dates`` is the order in which typed dates of three numbers are meant.
    """

    first: int
    end: int
    columns: tuple[MappedColumn, ...]
    dates: DateOrder = DateOrder.BUDDHIST

    @property
    def signature(self) -> str:
        """The key under which a village remembers the mapping of these headings.

        A list of rejected rows has the headings of its source and the reason, so that counts not.
        """
        headings = [plain(c.heading) for c in self.columns if not _is_reason(c.heading)]
        return signature_of(headings)

    def columns_of(self, field: RosterField) -> tuple[int, ...]:
        """Return the places of the columns that hold a field."""
        return tuple(column.index for column in self.columns if column.field is field)

    def has(self, *fields: RosterField) -> bool:
        """Tell whether any of the fields has a column."""
        return any(column.field in fields for column in self.columns)

    def with_field(self, index: int, field: RosterField) -> "Mapping":
        """Return the mapping in which the user chose what a column holds.

        A column that the app itself took for the same field gives way.
        """

        def corrected(column: MappedColumn) -> MappedColumn:
            if column.index == index:
                return replace(column, field=field, basis=Basis.CHOSEN)
            gives_way = column.field is field and column.basis not in (Basis.CHOSEN, Basis.MERGED)
            if gives_way and field not in UNREAD:
                return replace(column, field=RosterField.IGNORE, basis=Basis.UNKNOWN)
            return column

        return replace(self, columns=tuple(map(corrected, self.columns)))

    def with_heading(self, heading: str, field: str) -> "Mapping":
        """Return the mapping in which the column of a heading holds the field of a key.

        Raises:
            UnknownHeadingError, UnknownFieldError.
        """
        chosen = field_named(field)
        for column in self.columns:
            if column.heading == heading.strip() or plain(column.heading) == plain(heading) != "":
                return self.with_field(column.index, chosen)
        headings = ", ".join(column.heading for column in self.columns if column.heading)
        raise UnknownHeadingError(heading=heading, headings=headings)

    def kept(self) -> "KeptMapping":
        """Return the mapping as the village remembers it."""
        fields = [column.field for column in self.columns if not _is_reason(column.heading)]
        return KeptMapping(self.signature, json.dumps({"fields": fields, "dates": self.dates}))

    def remembered(self, kept: "KeptMapping | None") -> "Mapping":
        """Return the mapping with the fields that were chosen last time for these headings."""
        places = [column.index for column in self.columns if not _is_reason(column.heading)]
        fields = kept.fields() if kept else []
        if len(fields) != len(places):
            return self
        chosen = dict(zip(places, fields, strict=True))
        columns = tuple(_as_last_time(c, chosen) for c in self.columns)
        dates = kept.dates() if kept else None
        return replace(self, columns=columns, dates=dates or self.dates)


@dataclass(frozen=True, slots=True)
class KeptMapping:
    """A mapping in the village's file, as JSON: the fields by column, and the order of dates.

    Older files hold the list of fields alone.
    """

    table: ClassVar[str] = "column_mapping"

    id: str
    mapping: str

    def fields(self) -> list[RosterField]:
        """Return the fields; of a newer app's list, with fields not known here, nothing."""
        kept = json.loads(self.mapping)
        try:
            return [
                RosterField(key) for key in (kept["fields"] if isinstance(kept, dict) else kept)
            ]
        except ValueError:
            return []

    def dates(self) -> DateOrder | None:
        """Return the order of dates, or None where it was not kept or is not known here."""
        kept = json.loads(self.mapping)
        order: str = kept["dates"] if isinstance(kept, dict) else ""
        return DateOrder(order) if order in (*DateOrder,) else None


def signature_of(headings: Sequence[str]) -> str:
    """Return the key under which a mapping of these plain headings is remembered."""
    return hashlib.sha256("\x1f".join(headings).encode()).hexdigest()[:32]


def joiner(field: RosterField) -> str:
    """Return what stands between the texts of several columns of one field."""
    return JOINERS.get(field, " ")


def _as_last_time(column: MappedColumn, chosen: dict[int, RosterField]) -> MappedColumn:
    field = chosen.get(column.index, column.field)
    if field is column.field:
        return column
    return replace(column, field=field, basis=Basis.REMEMBERED)


def _is_reason(heading: str) -> bool:
    found = recognise(heading) if heading else None
    return found is not None and found.field is RosterField.REASON
