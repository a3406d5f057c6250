"""One field of a template to fill in: the entry that fits its kind, label above and hint below."""

from datetime import date, time

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.fields.text_box import TextBox
from ui.widgets.fields.time_field import TimeField
from village_net.errors import Refusal
from village_net.thai.near_days import Lies
from village_net.tower.templates.catalogue import TemplateField, TemplateFieldKind
from village_net.tower.templates.field_values import field_text

_LINES = 96  # height of a list
Editor = LineEdit | DateField | TimeField | TextBox


class FieldEntry(Field):
    """Asks for one field; ``edited`` tells that the user changed it.

    ``finished`` tells that the user is through with an entry that takes the Enter key itself.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, asked: TemplateField, parent: QWidget | None = None) -> None:
        self.asked = asked
        self.entry = _editor(asked.kind)
        language = spoken().language
        super().__init__(asked.label[language], self.entry, asked.hint[language], parent)
        self.setFocusProxy(self.entry)
        if isinstance(self.entry, _ListBox):
            self.entry.finished.connect(self.finished)
        _edited(self.entry).connect(lambda *_args: self.edited.emit())

    def text(self) -> str:
        """Return how the value reads in the announcement, nothing for none.

        Raises:
            Refusal: it cannot be read as what is asked for.
        """
        value = _value(self.entry)
        return field_text(self.asked.kind, value, spoken().language) if value else ""

    def known_text(self) -> str:
        """Return the same, nothing where it cannot be read."""
        try:
            return self.text()
        except Refusal:
            return ""

    def value(self) -> date | time | str | None:
        """Return the value itself, nothing where it cannot be read."""
        return _value(self.entry) if self.known_text() else None

    def typed(self) -> str:
        """Return a day or time as it was typed, nothing where it cannot be read."""
        entry = self.entry
        typed = entry.typed() if isinstance(entry, DateField) else entry.text()
        return typed if self.known_text() else ""

    def check(self) -> bool:
        """Show below the entry why it cannot be read, if it cannot; return whether it can."""
        try:
            self.text()
        except Refusal as refusal:
            self.set_error(refusal.say(spoken()))
            return False
        self.set_error("")
        return True

    def clear(self) -> None:
        """Ask as if nothing had been typed."""
        self.set_error("")
        match self.entry:
            case DateField():
                self.entry.set_value(None)
            case TextBox():
                self.entry.set_text("")
            case _:
                self.entry.clear()


class _ListBox(TextBox):
    """Lines, one below the other; Enter on an empty last line ends them."""

    finished = Signal()

    def __init__(self) -> None:
        super().__init__(hint=_("One on each line. Enter on an empty line goes on."))
        self.setFixedHeight(scaled(_LINES))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        cursor = self.textCursor()
        if is_enter and cursor.atEnd() and not cursor.block().text().strip():
            self.finished.emit()
        else:
            super().keyPressEvent(event)


def _editor(kind: TemplateFieldKind) -> Editor:
    match kind:
        case TemplateFieldKind.DATE:
            return DateField(lies=Lies.AHEAD, quick=True)
        case TemplateFieldKind.TIME:
            return TimeField()
        case TemplateFieldKind.LIST:
            return _ListBox()
        case _:
            return LineEdit()


def _edited(entry: Editor) -> SignalInstance:
    return entry.edited if isinstance(entry, DateField | TextBox) else entry.textEdited


def _value(entry: Editor) -> date | time | str | None:
    match entry:
        case DateField():
            return entry.day()
        case TimeField():
            return entry.value()
        case _:
            return entry.text()
