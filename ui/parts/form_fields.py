"""A form's fields as data: what is asked, how it is typed, where it stands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from ui.parts.field_kinds import FieldKind, Line
from village_net.errors import Refusal

Values = Mapping[str, Any]


class Room(Enum):
    """How much of a row a field takes, in units of which a column has two."""

    NARROW = 1
    USUAL = 2
    WIDE = 4


@dataclass(frozen=True)
class Fold:
    """Fields that are seldom asked, below a button that opens them.

    One that is ``private`` opens only when asked; another one stands open where a field holds
    something. ``icon`` is that of the button, none for a caret.
    """

    title: str
    private: bool = False


@dataclass(frozen=True)
class FormField:
    """One field of a form.

    ``attribute`` is that of the record, by which values are read and a Refusal finds its field;
    ``about`` names more attributes whose refusals stand here, ``mends`` those whose refusals go
    when this one is changed, though they stand elsewhere. ``title`` and ``hint`` are msgids;
    ``heading`` stands above the field where it begins a group. ``shown`` tells by what is
    typed in the others whether the field is asked at all; what is not asked is not read.
    ``needed`` is what the rules say where nothing is typed and no record can be made without it.
    ``least`` is what it needs as a column of a table of rows, in pixels at 14 pt.
    """

    attribute: str
    title: str
    kind: FieldKind[Any, Any] = Line()  # noqa: RUF009 - it holds no state
    hint: str = ""
    room: Room = Room.USUAL
    heading: str = ""
    fold: Fold | None = None
    shown: Callable[[Values], bool] | None = None
    about: Sequence[str] = ()
    mends: Sequence[str] = ()
    needed: type[Refusal] | None = None
    least: int = 0


def values_of(record: object, fields: Sequence[FormField]) -> dict[str, Any]:
    """Return what a record holds of the fields that are its attributes."""
    names = [field.attribute for field in fields]
    return {name: getattr(record, name) for name in names if hasattr(record, name)}
