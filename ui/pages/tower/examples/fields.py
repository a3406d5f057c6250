"""The gaps of an example, one line each: what each asks for, and whether it must be filled."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.field_kinds import FieldKind
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.fields.check_box import CheckBox
from ui.widgets.fields.chooser import Chooser
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from village_net.tower.templates.records import FIELD_KIND_NAMES, TemplateFieldKind
from village_net.tower.templates.writing import WrittenField, app_holes, asked, holes, usual_kind

_KINDS = tuple(TemplateFieldKind)
_KIND_WIDTH = 180


class ExampleFields(QWidget):
    """Lists the holes of a text; what was chosen for one is kept while it is gone from the text."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: dict[str, FieldLine] = {}
        self._shown: list[str] = []
        self._none = Label(_("There is no gap yet: the text is the same each time."), tone="quiet",
                           wraps=True)  # fmt: skip
        self._known = Label("", tone="quiet", wraps=True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(scaled(8))
        self._layout.addWidget(self._none)
        self._layout.addWidget(self._known)

    def show_holes_of(self, text: str) -> None:
        """List the holes of a text."""
        language = spoken().language
        self._shown = asked(text, language)
        for label in self._shown:
            if label not in self.lines:
                self._add(WrittenField(label, usual_kind(label, language)))
        for label, line in self.lines.items():
            line.setVisible(label in self._shown)
        for place, label in enumerate(self._shown):
            self._layout.removeWidget(self.lines[label])
            self._layout.insertWidget(place, self.lines[label])
        by_app = [label for label in holes(text) if label in app_holes(language)]
        self._known.setText(_("The app fills in: {gaps}", gaps=", ".join(by_app)))
        self._known.setVisible(bool(by_app))
        self._none.setVisible(not self._shown)

    def fields(self) -> tuple[WrittenField, ...]:
        """Return what was chosen for the holes that are there."""
        return tuple(self.lines[label].field() for label in self._shown)

    def typed(self) -> str:
        """Return what was chosen for each hole."""
        return json.dumps([[each.label, each.kind, each.required] for each in self.fields()])

    def type_again(self, typed: str) -> None:
        """Show what was chosen for each hole; which of them show follows from the text."""
        self.choose(
            WrittenField(label, TemplateFieldKind(kind), bool(required))
            for label, kind, required in json.loads(typed)
        )

    def choose(self, fields: Iterable[WrittenField]) -> None:
        """Show what is chosen for some holes; which of them show follows from the text."""
        for field in fields:
            if field.label in self.lines:
                self.lines[field.label].show_field(field)
            else:
                self._add(field)

    def _add(self, field: WrittenField) -> None:
        line = FieldLine(field)
        line.edited.connect(self.edited)
        line.hide()
        self.lines[field.label] = line
        self._layout.addWidget(line)


class FieldLine(QWidget):
    """One hole: its name, its kind, whether it must be filled."""

    edited = Signal()

    def __init__(self, field: WrittenField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = field.label
        self.kind = Chooser()
        for kind in _KINDS:
            self.kind.addItem(_(FIELD_KIND_NAMES[kind]))
        self.kind.setMinimumWidth(scaled(_KIND_WIDTH))
        self.kind.setAccessibleName(_("What {gap} asks for", gap=field.label))
        self.required = CheckBox(_("must be filled in"))
        self.show_field(field)
        self.required.setAccessibleName(_("{gap} must be filled in", gap=field.label))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        name = Label(f"{{{field.label}}}", strong=True)
        layout.addWidget(flowing(name, self.kind, self.required, space=12))
        self.kind.activated.connect(lambda _place: self.edited.emit())
        self.required.toggled.connect(lambda _on: self.edited.emit())

    def show_field(self, field: WrittenField) -> None:
        """Show what is chosen for the hole."""
        self.kind.setCurrentIndex(_KINDS.index(field.kind))
        self.required.setChecked(field.required)

    def field(self) -> WrittenField:
        """Return what is chosen."""
        kind = _KINDS[self.kind.currentIndex()]
        return WrittenField(self._label, kind, self.required.isChecked())


@dataclass(frozen=True)
class Gaps(FieldKind[ExampleFields, tuple[WrittenField, ...]]):
    """What the gaps in title and text ask for."""

    def make(self, session: Session) -> ExampleFields:
        return ExampleFields()

    def show(self, editor: ExampleFields, value: tuple[WrittenField, ...]) -> None:
        editor.choose(value)

    def read(self, editor: ExampleFields) -> tuple[WrittenField, ...]:
        return editor.fields()

    def edited(self, editor: ExampleFields) -> Sequence[SignalInstance]:
        return (editor.edited,)

    def follow(self, editor: ExampleFields, session: Session, typed: Mapping[str, Any]) -> None:
        editor.show_holes_of(f"{typed['text']}\n{typed['title']}")
