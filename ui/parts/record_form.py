"""A form for a record: its fields as declared, a draft, one edit that saves, and a foot that stays.

A form names its fields, what stands in them and the edit that takes them; all the rest is here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.drafts import Key
from ui.parts.form_body import FormBody
from ui.parts.form_fields import FormField, Values
from ui.parts.kept_draft import KeptDraft
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import bring_into_view, column, scrolling
from ui.widgets.list_and_detail import StackingColumns
from village_net.errors import Refusal


class Saved(NamedTuple):
    """What an edit wrote: the id of the record, and the sentence that tells of it."""

    id: str
    told: str = ""


@dataclass(frozen=True, kw_only=True)
class FormOf:
    """What a form is about.

    ``key`` is that of its draft. ``values`` reads what stands in the fields now, ``write`` calls
    the one edit that takes what was typed. ``name`` says by what is typed how a draft is called.
    ``is_new`` lets a draft hold every field. A form that ``stays`` is there for the next one when
    it was saved; one that does not ``leaves`` has no way back, as it belongs to what stands around
    it. One that does not ``scrolls`` stands on a page that scrolls itself, one that does not
    ``lasts`` keeps no draft: what it is about is gone when it is left. From a width of ``beside``
    what is added below the fields stands beside them.
    """

    key: Key
    fields: Sequence[FormField]
    values: Callable[[], Values]
    write: Callable[[Values], Saved]
    title: str = ""
    verb: str = ""
    icon: str = "check"
    back: str = ""
    name: Callable[[Values], str] = lambda _values: ""
    is_new: bool = False
    stays: bool = False
    leaves: bool = True
    scrolls: bool = True
    lasts: bool = True
    kind: Kind = Kind.MAIN
    focus: str = ""
    beside: int = 0


class RecordForm(QWidget):
    """Enter saves, Esc leaves. ``saved`` gives the id, ``left`` tells that it is through unsaved.

    ``edited`` names the field that the user changed.
    """

    saved = Signal(str)
    left = Signal()
    edited = Signal(str)

    def __init__(self, session: Session, about: FormOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._about = session, about
        self._inside = QWidget()
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(scrolling(self._inside) if about.scrolls else self._inside, 1)
        # Made where it stands: what moves with all that is in it is dressed anew every time.
        self.body = FormBody(session, about.fields, self._inside)
        self.fields, self.editors = self.body.fields, self.body.editors
        self.body.edited.connect(self._on_edited)
        self._above, self._below = _column(), _column()
        self._fault = Label("", tone="danger", wraps=True)
        self._fault.hide()
        self.main = Button(about.verb or _("Save"), about.kind, about.icon)
        self.main.clicked.connect(self.save)
        self.back = Button(about.back or _("Cancel"))
        self.back.clicked.connect(self.left if about.stays else self.throw_away)
        self._foot = flowing(self.main, *([self.back] if about.leaves else []))
        self._lay_out()
        self.body.show_values(about.values())
        self.setFocusProxy(self.editors[about.focus or next(iter(self.editors))])
        self.draft = KeptDraft(
            self,
            session,
            about.key,
            self.editors,
            lambda: about.name(self.body.peek()),
            shown=self._on_given_back,
            whole=about.is_new,
            quiet=about.stays and not about.leaves,
            lasts=about.lasts,
        )

    def add_above(self, part: QWidget) -> None:
        """Add something between title and fields."""
        self._above.layout().addWidget(part)
        self._above.show()

    def add_below(self, part: QWidget) -> None:
        """Add something below the fields."""
        self._below.layout().addWidget(part)
        self._below.show()

    def add_note(self, note: QWidget) -> None:
        """Add something that is always in sight, above the buttons."""
        self._outer.insertWidget(1, note)

    def add_button(self, button: QWidget) -> None:
        """Add a further button to the foot."""
        self._foot.layout().addWidget(button)

    def save(self) -> bool:
        """Save what is written, or say below each field what is wrong; tell whether it is saved."""
        return self.keep(self._about.write)

    def keep(self, write: Callable[[Values], Saved], then: SignalInstance | None = None) -> bool:
        """Save by another edit, and tell another signal of it."""
        self.tell("")
        values = self.body.read()
        if values is None:
            self.go_to(self.body.first_wrong())
            return False
        try:
            saved = write(values)
        except Refusal as refusal:
            self.refuse(refusal)
            return False
        if self._about.stays:
            self.draft.start_again(self._show)
        else:
            self.draft.forget()
        if saved.told:
            self._session.told.emit(saved.told, True)
        (then or self.saved).emit(saved.id)
        return True

    def refuse(self, refusal: Refusal) -> None:
        """Show what a refusal says, below the field that it is about."""
        if field := self.body.blame(refusal):
            self.go_to(field)
        else:
            self.tell(refusal.say(spoken()))

    def tell(self, sentence: str) -> None:
        """Say above the buttons what is wrong with the whole; an empty sentence takes it away."""
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))

    def reload(self) -> None:
        """Show the record as it is now; what the user has touched stays."""
        self.draft.refill(self._show)

    def throw_away(self) -> None:
        """Leave, and forget what is written."""
        self.draft.throw_away()
        self.left.emit()

    def go_to(self, attribute: str) -> None:
        """Bring a field into view and give it the focus, its text selected."""
        self.body.bring_up(attribute)
        target = _focusable(self.editors[attribute])
        target.setFocus()
        if isinstance(target, QLineEdit):
            target.selectAll()
        # In the next turn the sentence below the field has its room too.
        QTimer.singleShot(0, self, lambda: bring_into_view(self.fields[attribute], target))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter()
        elif event.key() == Qt.Key.Key_Escape and self._about.leaves:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_enter(self) -> None:
        """Save, but press the button that has the focus where one has it."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and self._presses(focused):
            focused.click()
        else:
            self.save()

    def _presses(self, button: QAbstractButton) -> bool:
        return self.isAncestorOf(button) and not button.isCheckable()

    def _show(self) -> None:
        self.body.show_values(self._about.values())

    def _on_edited(self, attribute: str) -> None:
        self.tell("")
        self.edited.emit(attribute)

    def _on_given_back(self) -> None:
        self.body.show_what_was_typed()
        self.edited.emit("")

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(0, 0, scaled(8) if self._about.scrolls else 0, 0)
        layout.setSpacing(scaled(12))
        if self._about.title:
            layout.addWidget(Label(self._about.title, "section", wraps=True))
        if self._about.beside:
            fields, rest = column(self._above, self.body, None, space=12), column(self._below, None)
            layout.addWidget(StackingColumns(fields, rest, least=self._about.beside))
        else:
            for part in (self._above, self.body, self._below):
                layout.addWidget(part)
        layout.addStretch(1)
        outer = self._outer
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(scaled(8))
        outer.addWidget(self._fault)
        outer.addWidget(self._foot)


def _column() -> QWidget:
    """Return a place for what a form shows above or below its fields."""
    whole = QWidget()
    whole.hide()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(scaled(12))
    return whole


def _focusable(editor: Any) -> QWidget:
    """Return the part of an editor that takes the focus, of those that show."""
    if editor.focusProxy():
        return _focusable(editor.focusProxy())
    if editor.focusPolicy() != Qt.FocusPolicy.NoFocus:
        return editor
    parts = (part for part in editor.findChildren(QWidget) if part.isVisibleTo(editor))
    return next((part for part in parts if part.focusPolicy() != Qt.FocusPolicy.NoFocus), editor)
