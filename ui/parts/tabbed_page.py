"""A page that is its views, each under its tab: records, forms and acts find their view."""

from functools import partial
from typing import ClassVar, cast

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.acts import Act, named_act, take_up
from ui.parts.draft_steps import open_form
from ui.parts.form_kinds import FORMS, named_form
from ui.parts.tabs import Tabs
from ui.session import Session
from ui.text import _
from ui.views import TabView, ViewEntry
from ui.widgets.stack import Stack


class TabbedPage(QWidget):
    """``show_record`` takes a record's id, the key of a view, a form or an act.

    A page declares ``title``, a msgid, its ``entries``, and the ``acts`` that it does itself,
    whatever view shows. The first view shows at the start, and where a record is gone.
    """

    title: ClassVar[str]
    entries: ClassVar[tuple[ViewEntry, ...]]
    acts: ClassVar[tuple[Act, ...]] = ()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.buttons = take_up(session, self, self.acts)
        self.views = Tabs(session, _(self.title), self.entries, *self.buttons.values())
        self.tabs = self.views.tabs
        self._outer = Stack()
        self._outer.addWidget(self.views)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._outer)
        session.changed.connect(self._on_changed)
        self.show_view(self.entries[0].key)

    @property
    def view_key(self) -> str:
        """The key of the view that shows."""
        return self.views.key

    def show_record(self, id: str) -> None:
        """Show a record, open a view or a form, or do an act."""
        self.leave_place()
        if form := named_form(id):
            open_form(self._session, self.show_view(FORMS[form[0]].view), form)
        elif act := named_act(id):
            self.views.do(*act) if act[0] else self.buttons[act[1]].click()
        elif id in (entry.key for entry in self.entries):
            self.show_view(id)
        else:
            self._show_where(id)

    def show_view(self, key: str) -> QWidget:
        """Open a tab and return its view."""
        return self.views.show_view(key)

    @property
    def in_place(self) -> QWidget | None:
        """What stands in the place of the views, where something does."""
        return self._outer.widget(1)

    def put_in_place(self, widget: QWidget) -> None:
        """Show something in the place of the views until ``leave_place``."""
        self.leave_place()
        self._outer.addWidget(widget)
        self._outer.setCurrentWidget(widget)
        widget.setFocus()

    def leave_place(self) -> None:
        """Show the views again."""
        if widget := self.in_place:
            self._outer.removeWidget(widget)
            widget.deleteLater()
            self._session.when_free(self.views.refresh)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._session.when_free(self.views.refresh)

    def _show_where(self, id: str) -> None:
        """Show a record in the first view that has it, of those that were visited first."""
        visited = [entry.key for entry in self.entries if self.views.view(entry.key)]
        for key in visited:
            if cast(TabView, self.views.view(key)).show_record(id):
                self.show_view(key)
                return
        for key in (entry.key for entry in self.entries if entry.key not in visited):
            if cast(TabView, self.show_view(key)).show_record(id):
                return
        self.show_view(self.entries[0].key)

    def _on_changed(self, tables: frozenset[str]) -> None:
        self._session.when_free(partial(self.views.now_stale, tables))
