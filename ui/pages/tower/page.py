"""The tower page: announcements, the week, the log, replies and the towers, each under its tab."""

from typing import cast

from ui.pages.tower.announcements.view import View as Announcements
from ui.pages.tower.views import ACTS, VIEWS
from ui.parts.tabbed_page import TabbedPage
from village_net.i18n import N_

_TABLES = frozenset(
    "announcement slot slot_change broadcast broadcast_note tower tower_event reply reach_check"
    " holiday airing_rules zone attachment newsletter newsletter_part own_template".split()
)


class Page(TabbedPage):
    """``show_record`` takes an announcement's id, ``new``, or the key of a view."""

    title = N_("Tower")
    entries = VIEWS
    acts = ACTS

    @property
    def announcements(self) -> Announcements:
        """The view of announcements."""
        return cast(Announcements, self.views.view("announcements"))

    def find(self, text: str) -> None:
        """Fill the search of announcements."""
        self.show_view("announcements")
        self.announcements.find(text)

    def go_on_air(self) -> None:
        """Open the studio."""
        self._session.open_studio()

    def _show_where(self, id: str) -> None:
        self.show_view("announcements")
        self.announcements.show_record(id)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            super()._on_changed(tables)
