"""What a list with its detail is of: how it is read, shown, written, and begun."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar, runtime_checkable

from PySide6.QtWidgets import QWidget

from ui.session import Session
from ui.text import _
from ui.widgets.label import Label
from village_net.store.rows import Record

R = TypeVar("R")
Stored = TypeVar("Stored", bound=Record)


class WritingForm(Protocol):
    """A form: ``saved`` gives the record's id, ``left`` tells that nothing more is written."""

    saved: Any
    left: Any


class Writes(Protocol):
    """What acts of a list may ask of it."""

    session: Session

    def write(self, form: str, about: str = "") -> QWidget | None:
        """Open a form, about a record or new."""
        ...


class ListRows(Protocol):
    """How the rows of a list show: as entries, or as a table."""

    chosen: Any
    opened: Any
    clicked: Any
    current: str
    place: int
    count: int

    def id_at(self, place: int) -> str:
        """Return the record at a place."""
        ...

    def holds(self, id: str) -> bool:
        """Tell whether a record is in the list."""
        ...

    def go_to(self, id: str) -> bool:
        """Stand on a record and bring it into view without telling; tell whether it is there."""
        ...


@runtime_checkable
class Lasting(Protocol):
    """A pane in which something is chosen that is not saved yet."""

    def still_shows(self, record: Any) -> bool:
        """Tell whether the record is as the pane shows it; the pane then stays."""
        ...


@dataclass(frozen=True)
class ListForm:
    """A form of a list.

    ``make`` returns it, or None where what it is about is gone; without ``make`` it stands in the
    pane of its record, which opens it. ``owner`` names the record of the list that it belongs to.
    One that ``stays`` is not left when it is saved; one that is ``whole`` has the list's room too.
    """

    make: Callable[[Session, str], QWidget | None] | None = None
    owner: Callable[[Session, str], str] = lambda _session, about: about
    stays: bool = False
    whole: bool = False


def by_id(kind: type[Stored]) -> Callable[[Session, str], Stored | None]:
    """Return what finds a record of a table by its id."""
    return lambda session, key: session.store.get(kind, key)


def no_hint(_session: Session) -> QWidget | None:
    """Return nothing: the first of a list shows where none is chosen."""
    return None


def hint_of(words: str) -> QWidget:
    """Return a sentence in the place of a record."""
    return Label(words, tone="quiet", wraps=True)


@dataclass(frozen=True)
class ListKind(Generic[R]):
    """One kind of list.

    ``read`` gives the rows as they are to be shown by ``rows``, or as entries; ``get`` gives a
    record by its id, ``pane`` shows one. ``forms`` are by their names in
    ``form_kinds``. ``teach`` stands in the list's place while ``is_empty``.
    ``head`` stands above list and detail, ``told`` is said above the list, where
    ``above`` stands too. ``hint`` is shown where nothing is chosen; without one the first record
    is. ``nothing`` stands below an empty list of a kind that is not empty. ``reveal`` takes away
    what keeps rows out of sight; ``may_leave`` is asked before the user goes to another record.
    """

    name: str
    tables: frozenset[str]
    read: Callable[[Session], Any]
    get: Callable[[Session, str], R | None]
    pane: Callable[[Session, R], QWidget]
    teach: Callable[[Writes], QWidget]
    forms: Mapping[str, ListForm] = field(default_factory=dict[str, ListForm])
    hint: Callable[[Session], QWidget | None] = no_hint
    told: Callable[[Session], str] = lambda _session: ""
    head: Sequence[QWidget] = ()
    above: Sequence[QWidget] = ()
    rows: QWidget | None = None
    is_empty: Callable[[Session], bool] | None = None
    reveal: Callable[[], object] = bool
    may_leave: Callable[[QWidget | None], bool] = lambda _detail: True
    shares: tuple[int, int] = (42, 58)
    least: int = 760
    framed: bool = True
    nothing: str | QWidget = ""

    @property
    def nothing_found(self) -> QWidget:
        """What stands in the place of an empty list of a kind that is not empty."""
        if isinstance(self.nothing, QWidget):
            return self.nothing
        return Label(self.nothing or _("Nothing was found."), tone="quiet", wraps=True)

    @property
    def margin(self) -> int:
        """The room around the list, in pixels at 14 pt; a table goes to the edge."""
        if self.rows:
            return 0
        return 16 if self.framed else 8
