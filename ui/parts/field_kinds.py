"""How a field is typed: each kind makes an editor, shows a value in it and reads it again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Generic, TypeVar

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from ui.session import Session
from ui.text import _
from ui.theme import scaled
from ui.widgets.fields.check_box import CheckBox
from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import LineEdit
from ui.widgets.fields.text_box import TextBox
from ui.widgets.fields.time_field import TimeField
from ui.widgets.fields.usual_times import UsualTimes
from village_net.errors import Refusal
from village_net.thai.dates import PartialDate
from village_net.thai.fold import tidy
from village_net.thai.near_days import Lies
from village_net.thai.numbers import money_text, read_count, read_money
from village_net.village.register.land import land_text, read_land

EditorT = TypeVar("EditorT", bound=QWidget)
ValueT = TypeVar("ValueT")
_PROSE = 90  # pixels at 14 pt


class FieldKind(Generic[EditorT, ValueT]):
    """How values of one kind are typed."""

    def make(self, session: Session) -> EditorT:
        """Return an empty editor."""
        raise NotImplementedError

    def show(self, editor: EditorT, value: ValueT) -> None:
        """Show a value without telling it."""
        raise NotImplementedError

    def read(self, editor: EditorT) -> ValueT:
        """Return the value that is typed; a Refusal where it cannot be read."""
        raise NotImplementedError

    def edited(self, editor: EditorT) -> Sequence[SignalInstance]:
        """Return the signals that tell that the user changed it."""
        raise NotImplementedError

    def refused(self, editor: EditorT) -> Sequence[SignalInstance]:
        """Return the signals that give a Refusal of what the user has just done in it."""
        return ()

    def blame(self, editor: EditorT, refusal: Refusal) -> bool:
        """Show a refusal inside an editor of several parts; tell whether it is about one."""
        return False

    def is_wrong(self, editor: EditorT) -> bool:
        """Tell whether such a part shows a refusal."""
        return False

    def clear(self, editor: EditorT) -> None:
        """Take away what such parts show of refusals."""

    def follow(self, editor: EditorT, session: Session, typed: Mapping[str, Any]) -> None:
        """Let what is offered follow from what is typed in the other fields."""


@dataclass(frozen=True)
class Line(FieldKind[LineEdit, Any]):
    """One line; ``parse`` and ``text`` turn it into a value and back. ``hint`` is a msgid.

    However narrow the form is, something as long as ``whole`` is wholly seen.
    """

    hint: str = ""
    parse: Callable[[str], Any] = tidy
    text: Callable[[Any], str] = str
    whole: str = ""

    def make(self, session: Session) -> LineEdit:
        editor = LineEdit(hint=_(self.hint) if self.hint else "")
        editor.keep_room_for(self.whole)
        return editor

    def show(self, editor: LineEdit, value: Any) -> None:
        editor.setText(self.text(value))
        editor.setCursorPosition(0)

    def read(self, editor: LineEdit) -> Any:
        return self.parse(editor.text())

    def edited(self, editor: LineEdit) -> Sequence[SignalInstance]:
        return (editor.textEdited,)


def _count_text(value: int | None) -> str:
    return "" if value is None else str(value)


NUMBER = Line(parse=read_count, text=_count_text)
MONEY = Line(parse=read_money, text=money_text)
LAND = Line(parse=read_land, text=land_text)


@dataclass(frozen=True)
class Prose(FieldKind[TextBox, str]):
    """Several lines, ``height`` pixels high at 14 pt; one that ``grows`` takes the room left."""

    height: int = _PROSE
    hint: str = ""
    grows: bool = False

    def make(self, session: Session) -> TextBox:
        box = TextBox(hint=_(self.hint) if self.hint else "")
        box.setMinimumHeight(scaled(self.height))
        if not self.grows:
            box.setFixedHeight(scaled(self.height))
        return box

    def show(self, editor: TextBox, value: str) -> None:
        editor.set_text(value)

    def read(self, editor: TextBox) -> str:
        return editor.text().strip()

    def edited(self, editor: TextBox) -> Sequence[SignalInstance]:
        return (editor.edited,)


@dataclass(frozen=True)
class Words(FieldKind[Chooser, str]):
    """A word that is typed, or taken from those that are usual."""

    usual: Sequence[str]

    def make(self, session: Session) -> Chooser:
        chooser = Chooser()
        chooser.setEditable(True)
        chooser.addItems(["", *self.usual])
        return chooser

    def show(self, editor: Chooser, value: str) -> None:
        editor.setCurrentText(value)

    def read(self, editor: Chooser) -> str:
        return tidy(editor.currentText())

    def edited(self, editor: Chooser) -> Sequence[SignalInstance]:
        return (editor.lineEdit().textEdited, editor.activated)


@dataclass(frozen=True)
class Day(FieldKind[DateField, Any]):
    """A calendar day; ``lies`` and ``quick`` are those of ``DateField``."""

    lies: Lies = Lies.AROUND
    quick: bool = False

    def make(self, session: Session) -> DateField:
        clock = session.store.clock
        return DateField(lies=self.lies, quick=self.quick, today=lambda: clock().date())

    def show(self, editor: DateField, value: date | None) -> None:
        editor.set_value(PartialDate.of(value) if value else None)

    def read(self, editor: DateField) -> date | None:
        return editor.day()

    def edited(self, editor: DateField) -> Sequence[SignalInstance]:
        return (editor.edited,)


@dataclass(frozen=True)
class PartialDay(FieldKind[DateField, Any]):
    """A date of which the month or the year alone may be known."""

    lies: Lies = Lies.AROUND

    def make(self, session: Session) -> DateField:
        clock = session.store.clock
        return DateField(partial=True, lies=self.lies, today=lambda: clock().date())

    def show(self, editor: DateField, value: PartialDate | None) -> None:
        editor.set_value(value)

    def read(self, editor: DateField) -> PartialDate | None:
        return editor.value()

    def edited(self, editor: DateField) -> Sequence[SignalInstance]:
        return (editor.edited,)


@dataclass(frozen=True)
class Clock(FieldKind[TimeField, Any]):
    """A time of day."""

    def make(self, session: Session) -> TimeField:
        return TimeField()

    def show(self, editor: TimeField, value: time | None) -> None:
        editor.set_value(value)

    def read(self, editor: TimeField) -> time | None:
        return editor.value()

    def edited(self, editor: TimeField) -> Sequence[SignalInstance]:
        return (editor.textEdited,)


@dataclass(frozen=True)
class UsualClock(FieldKind[UsualTimes, Any]):
    """A time of day, with those that are usual to be taken in one press."""

    usual: Sequence[time]

    def make(self, session: Session) -> UsualTimes:
        return UsualTimes(self.usual)

    def show(self, editor: UsualTimes, value: time | None) -> None:
        editor.set_value(value)

    def read(self, editor: UsualTimes) -> time | None:
        return editor.value()

    def edited(self, editor: UsualTimes) -> Sequence[SignalInstance]:
        return (editor.edited,)


@dataclass(frozen=True)
class Tick(FieldKind[CheckBox, bool]):
    """Yes or no; ``words`` is the msgid beside the square."""

    words: str

    def make(self, session: Session) -> CheckBox:
        box = CheckBox(_(self.words))
        box.setAccessibleName(_(self.words))
        return box

    def show(self, editor: CheckBox, value: bool) -> None:
        editor.setChecked(value)

    def read(self, editor: CheckBox) -> bool:
        return editor.isChecked()

    def edited(self, editor: CheckBox) -> Sequence[SignalInstance]:
        return (editor.clicked,)


@dataclass(frozen=True)
class Own(FieldKind[Any, Any]):
    """An editor of the form's own, made before, which shows and reads by functions."""

    editor: Any
    put: Callable[[Any], object]
    take: Callable[[], Any]
    signals: Sequence[SignalInstance]

    def make(self, session: Session) -> Any:
        return self.editor

    def show(self, editor: Any, value: Any) -> None:
        self.put(value)

    def read(self, editor: Any) -> Any:
        return self.take()

    def edited(self, editor: Any) -> Sequence[SignalInstance]:
        return self.signals
