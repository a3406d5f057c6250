"""The register page: head, tabs and the open view; or the import or a family chart instead."""

from functools import partial
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.acts import named_act
from ui.pages.register.importing import ImportFlow
from ui.pages.register.importing.under_way import ImportUnderWay
from ui.pages.register.kinship.pane import KinshipPane
from ui.pages.register.people import view as browse
from ui.pages.register.views import VIEWS
from ui.parts.draft_steps import open_form
from ui.parts.form_kinds import FORMS, named_form
from ui.parts.tabs import Tabs
from ui.session import Session
from ui.text import _
from ui.views import TabView
from ui.widgets.stack import Stack
from village_net.village.register.queries import count_households, count_people
from village_net.village.register.records import Person

_LATER = 20  # milliseconds after the list, which is waited for more
_TABLES = frozenset({"person", "household", "zone"})


class Page(QWidget):
    """``show_record`` takes a record's id, a tab's key, or the words ``import`` and ``add``."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._flow: ImportFlow | None = None
        self._chart: KinshipPane | None = None
        self._outer = Stack()
        self.views = Tabs(session, _("Register"), VIEWS)
        self.tabs = self.views.tabs
        self.views.made.connect(self._on_made)
        self.views.opened.connect(self._on_opened)
        self._outer.addWidget(self.views)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._outer)
        session.changed.connect(self._on_changed)
        session.free.connect(self._count_again)
        self._show_counts()
        self.show_view("people")

    @property
    def browse(self) -> "browse.View":
        """The view of people and households."""
        return cast(browse.View, self.views.view("people"))

    @property
    def view_key(self) -> str:
        """The key of the view that shows."""
        return self.views.key

    def show_record(self, id: str) -> None:
        """Show a record, a tab, the import, or the form of a new person; or do an act."""
        self._show_register()
        if act := named_act(id):
            self.views.do(*act)
            return
        if form := named_form(id):
            open_form(self._session, self.show_view(FORMS[form[0]].view), form)
        elif id == "import":
            self.start_import()
        elif id == "add":
            self.show_view("people")
            self.browse.add_person()
        elif id in (entry.key for entry in VIEWS):
            self.show_view(id)
        else:
            self._show_where(id)

    def find(self, text: str) -> None:
        """Fill the search of people and households."""
        if self._chart:
            self._show_register()
        self.browse.search.setText(text)

    def show_view(self, key: str) -> QWidget:
        """Open a tab and return its view."""
        return self.views.show_view(key)

    def start_import(self) -> ImportFlow:
        """Show the import in the page's place."""
        if self._flow:
            self._outer.removeWidget(self._flow)
            self._flow.deleteLater()
        self._show_register()
        self._flow = ImportFlow(self._session)
        self._flow.left.connect(lambda: self._outer.setCurrentIndex(0))
        self._outer.addWidget(self._flow)
        self._outer.setCurrentWidget(self._flow)
        self._flow.setFocus()
        return self._flow

    def under_way(self) -> object:
        """Return what stands in the page's place, to be given to ``go_on_with``."""
        shown = self._outer.currentWidget()
        if self._flow and shown is self._flow:
            return self._flow.under_way()
        return self._chart.person.id if self._chart and shown is self._chart else None

    def go_on_with(self, left: object) -> None:
        """Show in the page's place what stood there."""
        if isinstance(left, ImportUnderWay):
            self.start_import().go_on_with(left)
        elif isinstance(left, str):
            self.show_kinship(left)

    def show_kinship(self, id: str) -> KinshipPane | None:
        """Show a person's family chart in the page's place."""
        person = self._session.store.get(Person, id)
        if person is None:
            return None
        self._show_register()
        self._chart = KinshipPane(self._session, person)
        self._chart.left.connect(self._on_chart_left)
        self._chart.opened.connect(self.show_record)
        self._chart.asked_edit.connect(self._on_kin_to_enter)
        self._outer.addWidget(self._chart)
        self._outer.setCurrentWidget(self._chart)
        self._chart.take_focus()
        return self._chart

    def _show_register(self) -> None:
        """Leave what stands in the page's place; a chart goes, an import waits."""
        self._outer.setCurrentIndex(0)
        if self._chart:
            self._outer.removeWidget(self._chart)
            self._chart.deleteLater()
            self._chart = None

    def _on_chart_left(self) -> None:
        self._show_register()
        self.browse.table.setFocus()

    def _on_kin_to_enter(self, id: str) -> None:
        self.show_record(id)
        self.browse.edit_person(id)

    def _on_made(self, view: QWidget) -> None:
        if isinstance(view, browse.View):
            view.kinship.connect(self.show_kinship)

    def _on_opened(self, key: str) -> None:
        if key in ("people", "households"):
            self.browse.set_tab(key)

    def _show_where(self, id: str) -> None:
        """Show a record in the first view that has it."""
        visited = [entry.key for entry in VIEWS if self.views.view(entry.key)]
        for key in visited:
            view = cast(TabView, self.views.view(key))
            if view.show_record(id):
                self.show_view(_tab_of(view, key))
                return
        for key in (entry.key for entry in VIEWS if entry.key not in visited):
            if cast(TabView, self.show_view(key)).show_record(id):
                return
        self.show_view("people")

    def _count_again(self) -> None:
        if self.isVisible():
            self._session.when_free(self._show_counts)

    def _show_counts(self) -> None:
        store = self._session.store
        self.tabs.set_text("people", _("People {count}", count=f"{count_people(store):,}"))
        self.tabs.set_text(
            "households", _("Households {count}", count=f"{count_households(store):,}")
        )

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            QTimer.singleShot(_LATER, self, self._count_again)
        self._session.when_free(partial(self.views.now_stale, tables))
        if self._chart:
            self._chart.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._session.when_free(self._show_counts)
        self._session.when_free(self.views.refresh)


def _tab_of(view: object, key: str) -> str:
    return view.tab if isinstance(view, browse.View) else key
