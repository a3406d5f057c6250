"""The tower page: announcements, the week, the log, replies and the towers, each under its tab."""

from typing import cast

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.acts import named_act, take_up
from ui.pages.tower.announcements.view import View as Announcements
from ui.pages.tower.views import ACTS, VIEWS
from ui.parts.draft_steps import open_form
from ui.parts.form_kinds import FORMS, named_form
from ui.parts.tabs import Tabs
from ui.session import Session
from ui.text import _

_TABLES = frozenset(
    "announcement slot slot_change broadcast broadcast_note tower tower_event reply reach_check"
    " holiday airing_rules zone attachment newsletter newsletter_part own_template".split()
)


class Page(QWidget):
    """``show_record`` takes an announcement's id, ``new``, or the key of a view."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        buttons = take_up(session, self, ACTS)
        self.studio = buttons["go_on_air"]
        self.views = Tabs(session, _("Tower"), VIEWS, *buttons.values())
        self.tabs = self.views.tabs
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.views)
        session.changed.connect(self._on_changed)
        self.show_view("announcements")

    @property
    def announcements(self) -> Announcements:
        """The view of announcements."""
        return cast(Announcements, self.views.view("announcements"))

    @property
    def view_key(self) -> str:
        """The key of the view that shows."""
        return self.views.key

    def show_record(self, id: str) -> None:
        """Show an announcement, begin a new one, open a view, or do an act of one."""
        if form := named_form(id):
            open_form(self._session, self.show_view(FORMS[form[0]].view), form)
        elif act := named_act(id):
            self.views.do(*act) if act[0] else self.go_on_air()
        elif id in {entry.key for entry in VIEWS}:
            self.show_view(id)
        else:
            self.show_view("announcements")
            self.announcements.show_record(id)

    def find(self, text: str) -> None:
        """Fill the search of announcements."""
        self.show_view("announcements")
        self.announcements.find(text)

    def show_view(self, key: str) -> QWidget:
        """Open a tab and return its view."""
        return self.views.show_view(key)

    def go_on_air(self) -> None:
        """Open the studio."""
        self._session.open_studio()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._session.when_free(self.views.refresh)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            self.views.now_stale(tables)
