"""The views of the register page, in the order of its tabs; ui/views.py says what one promises."""

from ui.views import ViewEntry
from village_net.i18n import N_

VIEWS: tuple[ViewEntry, ...] = (
    ViewEntry("people", N_("People"), "ui.pages.register.browse"),
    ViewEntry("households", N_("Households"), "ui.pages.register.browse"),
    ViewEntry("groups", N_("Groups"), "ui.pages.register.groups"),
    ViewEntry("survey", N_("Survey"), "ui.pages.register.surveys"),
    ViewEntry("quality", N_("What is missing"), "ui.pages.register.quality"),
    ViewEntry("duplicates", N_("Duplicates"), "ui.pages.register.duplicates"),
    ViewEntry("statistics", N_("Figures"), "ui.pages.register.statistics"),
)
