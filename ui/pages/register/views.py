"""The views of the register page, in the order of its tabs; ui/views.py says what one promises."""

from ui.views import ViewEntry
from village_net.i18n import N_

VIEWS: tuple[ViewEntry, ...] = (
    ViewEntry("people", N_("People"), "ui.pages.register.people.view"),
    ViewEntry("households", N_("Households"), "ui.pages.register.people.view"),
    ViewEntry("groups", N_("Groups"), "ui.pages.register.groups.view"),
    ViewEntry("survey", N_("Survey"), "ui.pages.register.surveys.view"),
    ViewEntry("quality", N_("What is missing"), "ui.pages.register.quality.view"),
    ViewEntry("duplicates", N_("Duplicates"), "ui.pages.register.duplicates.view"),
    ViewEntry("statistics", N_("Figures"), "ui.pages.register.statistics.view"),
)
