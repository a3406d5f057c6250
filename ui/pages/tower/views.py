"""The views of the tower page, in the order of its tabs; ui/views.py says what one promises."""

from ui.views import ViewEntry
from village_net.i18n import N_

VIEWS: tuple[ViewEntry, ...] = (
    ViewEntry("announcements", N_("Announcements"), "ui.pages.tower.announcements.view"),
    ViewEntry("plan", N_("Week"), "ui.pages.tower.week.view"),
    ViewEntry("log", N_("Log"), "ui.pages.tower.log.view"),
    ViewEntry("replies", N_("Replies"), "ui.pages.tower.replies.view"),
    ViewEntry("newsletters", N_("Newsletter"), "ui.pages.tower.newsletters.view"),
    ViewEntry("towers", N_("Towers and rules"), "ui.pages.tower.towers.view"),
)
