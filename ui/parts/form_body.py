"""The fields of a form, built: editors in their fields, headings, and parts that fold."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.form_fields import Fold, FormField, Room, Values
from ui.parts.typed import typed_in
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.fields.field import Field
from ui.widgets.form_grid import FormGrid
from ui.widgets.label import Label
from ui.widgets.tables.folded_part import FoldedPart
from village_net.errors import Refusal


class FormBody(QWidget):
    """Builds the fields that are declared, and reads them.

    ``declared``, ``fields`` and ``editors`` hold them by attribute; ``edited`` names the field that
    the user changed, whose error is gone by then.
    """

    edited = Signal(str)

    def __init__(
        self, session: Session, declared: Sequence[FormField], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.declared = {field.attribute: field for field in declared}
        self.fields: dict[str, Field] = {}
        self.editors: dict[str, Any] = {}
        self._refused: dict[str, set[str]] = {}  # by field, the attributes that would mend it
        self._grids: dict[str, FormGrid] = {}
        self._folded: dict[Fold, FormGrid] = {}
        self.folds: dict[Fold, FoldedPart] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(scaled(12))
        self._main = FormGrid(self)
        self._layout.addWidget(self._main)
        for field in declared:
            self._add(field)
        for grid in (self._main, *self._folded.values()):
            grid.place()
        self._blank = self._shown = self._typed()
        self.follow()

    def show_values(self, values: Values) -> None:
        """Show values in the fields they are of."""
        for attribute, value in values.items():
            if field := self.declared.get(attribute):
                field.kind.show(self.editors[attribute], value)
        self.follow()
        self._shown = self._typed()
        for fold, part in self.folds.items():
            if not fold.private and self._differs(fold, self._blank):
                part.open()

    def show_what_was_typed(self) -> None:
        """Follow what a draft gave back: open the folds in which something was typed."""
        self.follow()
        for fold, part in self.folds.items():
            if self._differs(fold, self._shown):
                part.open()

    def peek(self) -> dict[str, Any]:
        """Return what is typed so far; of a field that cannot be read nothing."""
        found: dict[str, Any] = {}
        for attribute, field in self.declared.items():
            try:
                found[attribute] = field.kind.read(self.editors[attribute])
            except Refusal:
                continue
        return found

    def read(self) -> dict[str, Any] | None:
        """Return the values of the fields that are asked, or None where one shows an error."""
        found: dict[str, Any] = {}
        for attribute, field in self.declared.items():
            self.fields[attribute].set_error("")
            field.kind.clear(self.editors[attribute])
            if not self.is_asked(attribute):
                continue
            try:
                found[attribute] = self._read(field)
            except Refusal as refusal:
                self._say(attribute, refusal)
        return None if self.first_wrong() else found

    def first_wrong(self) -> str:
        """Return the attribute of the first field with an error, or nothing."""
        for key, field in self.declared.items():
            if self.fields[key].error() or field.kind.is_wrong(self.editors[key]):
                return key
        return ""

    def blame(self, refusal: Refusal) -> str:
        """Show a refusal at the field that it is about, and return that; or nothing.

        It goes when any attribute that would mend it is changed.
        """
        for key, field in self.declared.items():
            if not self.is_asked(key):
                continue
            if field.kind.blame(self.editors[key], refusal):
                return key
            if refusal.row is None and refusal.field in (key, *field.about):
                self.fields[key].set_error(refusal.say(spoken()))
                self._refused[key] = {refusal.field, *refusal.also}
                return key
        return ""

    def is_asked(self, attribute: str) -> bool:
        """Tell whether a field is asked by what is typed in the others."""
        shown = self.declared[attribute].shown
        return shown is None or shown(self.peek())

    def bring_up(self, attribute: str) -> None:
        """Open the fold that a field lies in."""
        if fold := self.declared[attribute].fold:
            self.folds[fold].open()

    def follow(self) -> None:
        """Show the fields that are asked, and no others, with what they offer by now."""
        typed = self.peek()
        for key, field in self.declared.items():
            field.kind.follow(self.editors[key], self._session, typed)
        asked = {key: self.is_asked(key) for key, f in self.declared.items() if f.shown}
        moved = {
            self._grids[key]
            for key, is_asked in asked.items()
            if self._grids[key].leave_out(self.fields[key], not is_asked)
        }
        for grid in moved:
            grid.place()

    def _say(self, attribute: str, refusal: Refusal) -> None:
        if not self.declared[attribute].kind.blame(self.editors[attribute], refusal):
            self.fields[attribute].set_error(refusal.say(spoken()))

    def _read(self, field: FormField) -> Any:
        value = field.kind.read(self.editors[field.attribute])
        if value is None and field.needed:
            raise field.needed
        return value

    def _add(self, field: FormField) -> None:
        attribute = field.attribute
        editor = self.editors[attribute] = field.kind.make(self._session)
        grid = self._grids[attribute] = self._grid_of(field.fold)
        title, hint = _(field.title) if field.title else "", _(field.hint) if field.hint else ""
        # Made where it stands: what moves with all that is in it is dressed anew every time.
        widget = self.fields[attribute] = Field(title, editor, hint, grid)
        if field.heading:
            grid.add(Label(_(field.heading), strong=True, parent=grid), Room.WIDE.value)
        grid.add(widget, field.room.value)
        for signal in field.kind.edited(editor):
            signal.connect(lambda *_args: self._on_edited(attribute))
        for signal in field.kind.refused(editor):
            signal.connect(partial(self._say, attribute))

    def _grid_of(self, fold: Fold | None) -> FormGrid:
        if fold is None:
            return self._main
        if fold not in self.folds:
            grid = self._folded[fold] = FormGrid()
            self.folds[fold] = FoldedPart(_(fold.title), grid)
            self._layout.addWidget(self.folds[fold])
        return self._folded[fold]

    def _typed(self) -> dict[str, str]:
        return {key: typed_in(editor) for key, editor in self.editors.items()}

    def _differs(self, fold: Fold, before: Mapping[str, str]) -> bool:
        now, declared = self._typed(), self.declared
        return any(now[key] != before[key] for key, f in declared.items() if f.fold == fold)

    def _on_edited(self, attribute: str) -> None:
        changed = self.declared[attribute]
        mended = {attribute, *changed.about, *changed.mends}
        gone = [field for field, by in self._refused.items() if by & mended]
        for field in (attribute, *gone):
            self.fields[field].set_error("")
            self._refused.pop(field, None)
        self.follow()
        self.edited.emit(attribute)
