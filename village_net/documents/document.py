"""A document: declared once, gathered from the store, told as a story, rendered as PDF."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Generic, TypeVar

from village_net.documents.errors import BadValueError, NotSavedError, UnknownOptionError
from village_net.documents.paper import Paper
from village_net.documents.typeset.frame import Story, build
from village_net.files import write_whole
from village_net.i18n import N_
from village_net.progress import Progress, unwatched
from village_net.store import Store

Facts = TypeVar("Facts")
Options = Mapping[str, str]


class OptionKind(StrEnum):
    """What an option's value is, and so by what control it is chosen."""

    CHOICE = "choice"
    FLAG = "flag"
    RECORD = "record"
    TEXT = "text"
    MANY = "many"
    FILTER = "filter"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


# The groups of documents, as the list of them shows.
REGISTER, TOWER = N_("Register"), N_("Tower")


@dataclass(frozen=True)
class Option:
    """Something to choose before a document is printed; all values are text.

    ``choices`` maps values to msgids, for a choice. ``table`` names whose records an option of
    the kind RECORD takes; its value is the record's id. A flag is ``yes`` or ``no``. MANY are
    choices joined with commas. A FILTER is a kept filter's id, or a filter as text. A DAY, a WEEK
    or a MONTH is a day of it; without one it is that of today. ``example`` gives the id of a
    record that shows the paper well, where not any does.
    """

    key: str
    label: str
    kind: OptionKind
    default: str = ""
    choices: Mapping[str, str] | None = None
    table: str = ""
    required: bool = False
    example: Callable[[Store], str] | None = None


FLAG_VALUES = ("yes", "no")

# Whether a paper shows national IDs, the same on every paper that has them.
FULL_IDS = "full"
IDS_OPTION = Option(
    "ids",
    N_("ID numbers"),
    OptionKind.CHOICE,
    default="masked",
    choices={"masked": N_("Partly hidden"), FULL_IDS: N_("In full")},
)


@dataclass(frozen=True)
class DocumentSheet:
    """What a document holds as a table for a spreadsheet: rows of texts below one row of heads."""

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Document(Generic[Facts]):
    """One thing that can be printed.

    ``collect`` reads the store and returns facts, in the window's thread; ``story`` makes flowables
    of them and sees neither store nor window, so that it may run beside it. ``sheet`` gives the
    same facts as a table, where they are one.
    """

    key: str
    title: str
    group: str
    options: tuple[Option, ...]
    collect: Callable[[Store, Options], Facts]
    story: Callable[[Facts, Paper], Story]
    sheet: Callable[[Facts, Paper], DocumentSheet] | None = None

    @property
    def record_options(self) -> list[str]:
        """The options that name what the document is about."""
        return [option.key for option in self.options if option.kind is OptionKind.RECORD]

    def needs(self, option: str) -> bool:
        """Tell whether the document cannot be printed without a value for an option."""
        return any(o.key == option and o.required for o in self.options)

    def resolved(self, chosen: Options) -> dict[str, str]:
        """Return a value for each option: the chosen one or the default.

        Raises:
            UnknownOptionError, BadValueError.
        """
        known = {option.key: option for option in self.options}
        for key, value in chosen.items():
            if key not in known:
                raise UnknownOptionError(
                    document=self.key, option=key, known=", ".join(known) or "–"
                )
            _check(known[key], value)
        return {option.key: chosen.get(option.key, option.default) for option in self.options}


def render(
    document: Document[Facts],
    facts: Facts,
    paper: Paper,
    out: Path | BinaryIO,
    progress: Progress = unwatched,
) -> None:
    """Write facts as PDF; the same facts on the same paper give the same bytes.

    Raises:
        NotSavedError: the file cannot be written.
        Cancelled: ``progress`` raised it; nothing is written then.
    """
    made = BytesIO()
    story = document.story(facts, paper)
    build(story, paper.language, story.size or paper.size, made, progress)
    if isinstance(out, Path):
        _save(made.getvalue(), out)
    else:
        out.write(made.getvalue())


def _check(option: Option, value: str) -> None:
    allowed = {
        OptionKind.CHOICE: tuple(option.choices or ()),
        OptionKind.FLAG: FLAG_VALUES,
    }.get(option.kind)
    if option.kind is OptionKind.MANY:
        unknown = [part for part in value.split(",") if part and part not in (option.choices or ())]
        if unknown:
            known = ", ".join(option.choices or ())
            raise BadValueError(value=unknown[0], option=option.key, known=known)
    if allowed is not None and value not in allowed:
        raise BadValueError(value=value, option=option.key, known=", ".join(allowed))


def _save(data: bytes, file: Path) -> None:
    try:
        write_whole(file, data)
    except OSError as error:
        raise NotSavedError(file=file, reason=error.strerror) from error
