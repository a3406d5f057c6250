"""The tower page: announcements, the week, the log, replies and the towers, each under its tab."""

from typing import cast

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.announcements.view import View as Announcements
from ui.pages.tower.views import VIEWS
from ui.parts.draft_steps import open_form
from ui.parts.form_kinds import FORMS, named_form
from ui.session import Session
from ui.text import _
from ui.theme import scaled
from ui.views import TabView
from ui.widgets.button import Button
from ui.widgets.fields.chips import Choice
from ui.widgets.layouts import row
from ui.widgets.page_head import PageHead
from ui.widgets.stack import Stack

_TABLES = frozenset(
    "announcement slot slot_change broadcast broadcast_note tower tower_event reply reach_check"
    " holiday airing_rules zone attachment newsletter newsletter_part own_template".split()
)


class Page(QWidget):
    """``show_record`` takes an announcement's id, ``new``, or the key of a view."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._views: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        self._head = PageHead(_("Tower"))
        self.studio = Button(_("Go on air"), icon="broadcast")
        self.studio.clicked.connect(lambda: session.open_studio())
        self._head.add_button(self.studio)
        self.tabs = Choice[str]([(entry.key, _(entry.title)) for entry in VIEWS], "announcements")
        self.tabs.picked.connect(lambda: self.show_view(self.tabs.value or "announcements"))
        self._stack = Stack()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(self._head)
        layout.addLayout(row(self.tabs))
        layout.addWidget(self._stack, 1)
        session.changed.connect(self._on_changed)
        self.show_view("announcements")

    @property
    def announcements(self) -> Announcements:
        """The view of announcements."""
        return cast(Announcements, self._views["announcements"])

    def show_record(self, id: str) -> None:
        """Show an announcement, begin a new one, or open a view."""
        if form := named_form(id):
            open_form(self._session, self.show_view(FORMS[form[0]].view), form)
            return
        if id in {entry.key for entry in VIEWS}:
            self.show_view(id)
            return
        self.show_view("announcements")
        self.announcements.show_record(id)

    def find(self, text: str) -> None:
        """Fill the search of announcements."""
        self.show_view("announcements")
        self.announcements.find(text)

    def show_view(self, key: str) -> QWidget:
        """Open a tab and return its view."""
        if key not in self._views:
            entry = next(entry for entry in VIEWS if entry.key == key)
            view = entry.load()(self._session)
            self._stack.addWidget(view)
            for button in cast(TabView, view).buttons:
                self._head.add_button(button)
            self._views[key] = view
        self.tabs.set_value(key)
        self._stack.setCurrentWidget(self._views[key])
        for name, other in self._views.items():
            for button in cast(TabView, other).buttons:
                button.setVisible(name == key)
        self._refresh()
        return self._views[key]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._session.when_free(self._refresh)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            self._stale |= self._views.keys()
            if self.isVisible():
                self._refresh()

    def _refresh(self) -> None:
        key = self.tabs.value or ""
        if key in self._stale:
            self._stale.discard(key)
            cast(TabView, self._views[key]).reload()
