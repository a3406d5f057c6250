"""The activities page: its views, and in their place who came to an activity."""

from ui.pages.activities.attendance.panel import AttendancePanel
from ui.pages.activities.calendar.pane import ATTEND, when_of
from ui.pages.activities.views import VIEWS
from ui.parts.tabbed_page import TabbedPage
from village_net.activities.plan.queries import activity
from village_net.i18n import N_


class Page(TabbedPage):
    """``show_record`` takes the id of a record of one of its views, the key of a view, or
    ``attend:`` and an activity's id, to enter who came."""

    title = N_("Activities")
    entries = VIEWS

    def show_record(self, id: str) -> None:
        if not id.startswith(ATTEND):
            super().show_record(id)
            return
        found = activity(self._session.store, id.removeprefix(ATTEND))
        if found:
            panel = AttendancePanel(self._session, found, when_of(found))
            panel.left.connect(lambda: self.show_record(found.id))
            self.put_in_place(panel)
