"""A list with its detail: declared by its kind, the same moves and keys for every one."""

from typing import Any, Generic, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.draft_line import DraftLine
from ui.parts.kept_draft import is_being_written, is_shown
from ui.parts.list_detail import ListDetail
from ui.parts.list_kind import Lasting, ListKind, R, WritingForm, hint_of
from ui.parts.record_pane import RecordPane
from ui.session import Session
from ui.text import _
from ui.widgets.buttons.next_act import next_act
from ui.widgets.entries import EntryList
from ui.widgets.label import Label
from ui.widgets.layouts import Card, beside_in_large_type, column
from ui.widgets.list_and_detail import Sides
from ui.widgets.stack import Stack


class ListPage(QWidget, Generic[R]):
    """The list on the left, one record or form on the right.

    What is being written stays. A new record is chosen and in sight. Enter or Right goes into the
    detail, Esc back to the row. ``reloaded`` tells that the detail shows what is true again.
    """

    reloaded = Signal()

    def __init__(self, session: Session, kind: ListKind[R], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.kind = session, kind
        self.shown = ""
        self._place = 0
        self._form: QWidget | None = None
        self._put_away: list[QWidget] = []
        self.cannot: frozenset[str] = frozenset()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(lambda: session.when_free(self._reload_detail))
        self.body = Stack()
        self._teach: QWidget | None = None
        self._whole = self._make_whole()
        self.body.addWidget(self._whole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body, 1)
        self.show_rows()
        self._show_again()

    @property
    def tables(self) -> frozenset[str]:
        """The tables that the list and its detail show something of."""
        return self.kind.tables

    @property
    def is_writing(self) -> bool:
        """Whether something is being entered that must not be replaced."""
        return self._form is not None or is_being_written(self.detail())

    def detail(self) -> QWidget | None:
        """Return what stands on the right."""
        return self._right.pane

    def show_record(self, id: str) -> bool:
        """Show a record and go to it; tell whether there is such a one."""
        if self.kind.get(self.session, id) is None:
            return False
        if self._may_leave():
            self._show(id)
            self.sides.go_deep(True)
        return True

    def open_form(self, form: str, about: str) -> bool:
        """Open a form to go on with; tell whether there still is what it is about."""
        return self.write(form, about) is not None

    def write(self, form: str, about: str = "") -> QWidget | None:
        """Open a form and return it, or None where what it is about is gone.

        A form that shows already stays as it is.
        """
        if is_shown(self.detail(), (form, about)):
            self.sides.go_deep(True)
            return self.detail()
        declared = self.kind.forms[form]
        if declared.make is None:
            return self._open_in_pane(form, about)
        if not self._may_leave():
            return None
        made = declared.make(self.session, about)
        if made:
            owner = declared.owner(self.session, about)
            self.put_form(made, owner, stays=declared.stays, whole=declared.whole)
        return made

    def go_on_writing(self, *forms: str) -> None:
        """Open what was being written when the app was closed or the power failed."""
        for draft in self.session.drafts.waiting(forms)[:1]:
            self.open_form(*draft.key)

    def put_form(
        self, form: QWidget, owner: str = "", *, stays: bool = False, whole: bool = False
    ) -> None:
        """Show a form on the right, or on the whole page; of a record of the list or new."""
        if owner and self.kind.get(self.session, owner):
            self._stand_on(owner)
        written = cast(WritingForm, form)
        if not stays:
            written.saved.connect(self._on_saved)
        written.left.connect(self._on_left)
        self._put(form, is_form=True, whole=whole)
        self.sides.go_deep(True)
        form.setFocus()

    def reload(self) -> None:
        """Show the list as it is now, and in the next turn the record, unless one is written."""
        self.show_rows()
        self._later.start()

    def show_rows(self) -> None:
        """Show the rows that are to be seen now."""
        self.list.show_rows(self.kind.read(self.session))
        some = bool(self.list.count)
        self.list.setVisible(some)
        self._nothing.setVisible(not some and not self._is_empty)
        told = self.kind.told(self.session)
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self._show_body()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._right.has_focus:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _make_whole(self) -> QWidget:
        """Return list and detail, below what stands above both."""
        whole, sides = QWidget(), self._make_sides()
        layout = column(*self.kind.head, sides, space=12)
        layout.setStretchFactor(sides, 1)
        whole.setLayout(layout)
        return whole

    def _make_sides(self) -> Sides:
        kind = self.kind
        self.list: Any = kind.rows or EntryList(_(kind.name), framed=kind.framed)
        self.list.fetch_while(lambda: self.session.is_readable)
        self.list.chosen.connect(self._on_chosen)
        self.list.clicked.connect(lambda _index: self.sides.go_deep(True))
        self.list.opened.connect(self._go_into)
        self._nothing = kind.nothing_found
        self.listed = Card(margin=kind.margin)
        self._told = Label("", tone="quiet", wraps=True)
        margin = 0 if kind.margin else 8
        self.listed.add(DraftLine(self.session, tuple(kind.forms), margin=margin), self._told)
        if kind.above:
            self.listed.add(beside_in_large_type(*kind.above))
        self.listed.body.addWidget(self._nothing, 1 if isinstance(kind.nothing, QWidget) else 0)
        self.listed.body.addWidget(self.list, 1)
        self._right = ListDetail()
        self.sides = Sides(self.listed, self._right, kind.shares, kind.least)
        return self.sides

    def _show_body(self) -> None:
        """Teach while there is nothing and nothing is being written."""
        if not self._is_empty or self.is_writing:
            self.body.setCurrentWidget(self._whole)
            return
        if self._teach is None:
            self._teach = self.kind.teach(self)
            self.body.addWidget(self._teach)
        self.body.setCurrentWidget(self._teach)

    @property
    def _is_empty(self) -> bool:
        """Whether there is nothing at all, not only nothing that is looked for."""
        is_empty = self.kind.is_empty
        return is_empty(self.session) if is_empty else not self.list.count

    def _reload_detail(self) -> None:
        record, pane = self.kind.get(self.session, self.shown), self.detail()
        if record is not None and isinstance(pane, Lasting):
            if pane.still_shows(record):
                self._stand_on(self.shown)
            else:
                self._show_again()
        elif not self.is_writing or (record is None and self._form is None):
            self._show_again()
        self.reloaded.emit()

    def _show_again(self) -> None:
        """Show the record again, or what has come into its place."""
        if self.kind.get(self.session, self.shown) is not None:
            self._show(self.shown)
            return
        was_inside = self._right.has_focus
        count = self.list.count
        hint = None if self.shown and count else self.kind.hint(self.session)
        if hint or not count:
            self._show_hint(hint)
        else:
            self._show(self.list.id_at(max(min(self._place, count - 1), 0)))
        if was_inside:
            self._go_back()

    def _show_hint(self, hint: QWidget | None) -> None:
        self.shown = ""
        self.sides.go_deep(False)
        self._put(hint or hint_of(""))

    def _show(self, id: str) -> None:
        record = self.kind.get(self.session, id)
        if record is None:
            return
        self._later.stop()
        self._stand_on(id)
        pane = self.kind.pane(self.session, record)
        if isinstance(pane, RecordPane):
            pane.asks.connect(self.write)
            pane.goes.connect(self.show_record)
            pane.settled.connect(self._later.start)
        self._put(pane)

    def _stand_on(self, id: str) -> None:
        """Stand on a record's row, with it in sight where the list has it."""
        self.shown = id
        if self.list.current != id and not (self._has_row(id) and self.list.go_to(id)):
            return
        self._place = self.list.place

    def _has_row(self, id: str) -> bool:
        """Tell whether a record stands in the list that shows."""
        return self.list.holds(id)

    def _open_in_pane(self, form: str, about: str) -> QWidget | None:
        """Open a form that stands in the pane of its record."""
        if not self.show_record(self.kind.forms[form].owner(self.session, about)):
            return None
        pane = self.detail()
        if isinstance(pane, RecordPane):
            pane.open_form(form, about)
        return pane

    def _put(self, widget: QWidget, *, is_form: bool = False, whole: bool = False) -> None:
        had_focus = self._right.has_focus
        self._form = widget if is_form else None
        self._right.put(widget, None if is_form else self.shown)
        self._fill(whole)
        self._show_body()
        if had_focus and not self._right.has_focus:
            self._go_on()

    def _fill(self, whole: bool) -> None:
        """Give the detail the room of the list and of what stands above both, or take it back."""
        self.sides.fill_with_detail(whole)
        for part in self._put_away if not whole else ():
            part.show()
        away = [part for part in self.kind.head if not part.isHidden()] if whole else []
        self._put_away = [*self._put_away, *away] if whole else []
        for part in away:
            part.hide()

    def _go_on(self) -> None:
        """Give the focus to what comes next in the detail, else to the row."""
        pane = self.detail()
        button = next_act(pane) if pane else None
        if target := button or (self.list if self.list.current else pane):
            target.setFocus()

    def _may_leave(self) -> bool:
        may = self.kind.may_leave(self.detail())
        if not may:
            self.list.go_to(self.shown)
        return may

    def _on_chosen(self, id: str) -> None:
        if id != self.shown and self._may_leave():
            self._show(id)

    def _go_into(self, id: str) -> None:
        """Go from the row into what stands beside it."""
        self._on_chosen(id)
        self.sides.go_deep(True)
        if pane := self.detail():
            pane.setFocus()

    def _go_back(self) -> None:
        """Go to the row; where there is none any more, to what an empty list begins with."""
        self.sides.go_deep(False)
        teach = self._teach if self.body.currentWidget() is self._teach else None
        begin = next_act(teach) if teach else None
        (begin or self.list).setFocus()

    def _on_saved(self, id: str) -> None:
        """Show what was saved, with its row in sight; the focus is on what comes next, or there."""
        self._form = None
        if self.kind.get(self.session, id) and not self._has_row(id):
            self.kind.reveal()
            self.show_rows()
        self._show(id if self.kind.get(self.session, id) else self.shown)
        self._go_on()

    def _on_left(self) -> None:
        self._form = None
        self._show_again()
        self._go_back()
