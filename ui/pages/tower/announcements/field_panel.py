"""The fields of a template, asked for one after the other while its text fills below."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.announcements.field_entry import FieldEntry
from ui.text import _, counted, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column
from ui.widgets.stack import Stack
from village_net.errors import Refusal
from village_net.tower.templates.catalogue import Template, TemplateField, filled_in
from village_net.tower.templates.field_values import check_span

# What a template calls the days and times of its announcement, and what the form calls them.
_WHEN = {"date": "starts", "start": "starts_at", "until": "ends", "end": "ends_at"}


class FieldPanel(QWidget):
    """Shows one field at a time; ``filled`` gives title and text whenever a value changes.

    ``known`` holds what the app fills in itself. A field that is skipped leaves its marker.
    ``ended`` tells that the last field was left.
    """

    filled = Signal(str, str)
    ended = Signal()

    def __init__(
        self, template: Template, known: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._template, self._known = template, known
        self._fields = template.fields
        self._entries: dict[str, FieldEntry] = {}  # built when they are first asked for
        self._place = 0
        self._count = Label("", "caption", "accent")
        self._where = Label("", "caption", "quiet")
        self._stack = Stack()
        self._make_buttons()
        self._lay_out()
        self._show()

    def texts(self) -> tuple[str, str]:
        """Return title and text as far as they are filled in."""
        values = {key: entry.known_text() for key, entry in self._entries.items()}
        return filled_in(self._template, spoken().language, {**values, **self._known})

    def when(self) -> dict[str, str]:
        """Return from when to when the announcement holds, by the form's fields, as it was typed.

        Times alone say nothing: without a day there is nothing to hold on.
        """
        asked = {field.key for field in self._fields}
        named = _WHEN if "date" in asked else {"until": _WHEN["until"]}
        return {
            name: self._entries[key].typed() for key, name in named.items() if key in self._entries
        }

    def left(self) -> int:
        """Return how many fields are still needed."""
        return len(self._missing())

    def current(self) -> FieldEntry | None:
        """Return the field that is asked for, None after the last one."""
        return self._entry(self._fields[self._place]) if self._place < len(self._fields) else None

    def go_on(self) -> None:
        """Ask for the next field, unless what is typed cannot be read or cannot be meant."""
        entry = self.current()
        if entry and entry.check() and self._is_meant(entry):
            self._go_to(self._place + 1)

    def skip(self) -> None:
        """Leave the field as a marker in the text and ask for the next one."""
        if entry := self.current():
            entry.clear()
            self._on_edited()
            self._go_to(self._place + 1)

    def go_back(self) -> None:
        """Ask for the field before; from the end, for the first one that is missing."""
        if self.current():
            self._go_to(max(self._place - 1, 0))
            return
        empty = self._missing()
        self._go_to(self._fields.index(empty[0]) if empty else len(self._fields) - 1)

    def retire(self) -> None:
        """Ask for nothing more: the text is in the user's own hands."""
        self.setFixedHeight(self.height())
        self._place = len(self._fields)
        self._show()
        self.back_button.hide()
        self._end.setText(_("You have changed the text. What is left is filled in there."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def _make_buttons(self) -> None:
        self.next_button = Button(_("Next"), icon="arrow-right")
        self.skip_button = Button(_("Skip"), Kind.QUIET)
        self.back_button = Button(_("Back"), Kind.QUIET, "arrow-left")
        self.next_button.clicked.connect(self.go_on)
        self.skip_button.clicked.connect(self.skip)
        self.back_button.clicked.connect(self.go_back)

    def _lay_out(self) -> None:
        self._end = Label("", wraps=True)
        self._stack.addWidget(self._end)
        head = column(flowing(self._where, self._count, space=16))
        buttons = flowing(self.next_button, self.skip_button, self.back_button)
        card = Card("accent", 16).add(head, self._stack, buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def _entry(self, field: TemplateField) -> FieldEntry:
        if field.key not in self._entries:
            entry = FieldEntry(field)
            entry.edited.connect(self._on_edited)
            entry.finished.connect(self.go_on)
            self._stack.addWidget(entry)
            self._entries[field.key] = entry
        return self._entries[field.key]

    def _is_meant(self, entry: FieldEntry) -> bool:
        """Show below a field of a beginning or an end why the two do not go together."""
        given = {key: value for key, each in self._entries.items() if (value := each.value())}
        try:
            check_span(given, entry.asked.key)
        except Refusal as refusal:
            entry.set_error(refusal.say(spoken()))
            return False
        return True

    def _missing(self) -> list[TemplateField]:
        given = {key for key, entry in self._entries.items() if entry.known_text()}
        return [field for field in self._fields if field.required and field.key not in given]

    def _go_to(self, place: int) -> None:
        self._place = place
        self._show()
        if entry := self.current():
            entry.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.ended.emit()

    def _show(self) -> None:
        entry = self.current()
        self._stack.setCurrentWidget(entry or self._end)
        self.setFocusProxy(entry or self.back_button)
        name = self._template.name[spoken().language]
        words = _("{template} · field {number} of {count}", template=name,
                  number=self._place + 1, count=len(self._fields))  # fmt: skip
        self._where.setText(words if entry else name)
        is_last = self._place == len(self._fields) - 1
        self.next_button.setText(_("Use this text") if is_last else _("Next"))
        self.next_button.setVisible(entry is not None)
        self.skip_button.setVisible(entry is not None)
        self.back_button.setText(_("Back") if entry else _("Back to the fields"))
        self.back_button.setVisible(self._place > 0)
        self._show_count()

    def _show_count(self) -> None:
        left = self.left()
        words = counted("{count} field is left", "{count} fields are left", left)
        self._count.setText(words if left else _("Everything is filled in"))
        self._count.set_tone("accent" if left else "good")
        marked = [field.label[spoken().language] for field in self._missing()]
        self._end.setText(
            _("Still marked in the text: {fields}.", fields=", ".join(marked))
            if marked
            else _("Read it through once more below, then save it.")
        )

    def _on_edited(self) -> None:
        if entry := self.current():
            entry.set_error("")
        self._show_count()
        self.filled.emit(*self.texts())
