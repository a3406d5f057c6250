"""The views of the activities page, in the order of their tabs; ui/views.py has the promise."""

from ui.acts import Act
from ui.views import ViewEntry
from ui.widgets.button import Kind
from village_net.i18n import N_

VIEWS: tuple[ViewEntry, ...] = (
    ViewEntry(
        "calendar",
        N_("Calendar"),
        "ui.pages.activities.calendar.view",
        N_(
            "What the village does together, month by month. Stand on a day with the arrow keys "
            "and press Enter to see it; press “Plan activity” to put something there. Holy days "
            "and seasons are marked, and what does not go well with them says why."
        ),
        (
            Act("add_season", N_("Add season"), "leaf", "Ctrl+Shift+N"),
            Act("plan", N_("Plan activity"), "plus", "Ctrl+N", Kind.MAIN),
        ),
    ),
    ViewEntry(
        "tasks",
        N_("Tasks"),
        "ui.pages.activities.tasks.view",
        N_(
            "Who is to do what, and by when. A task comes from an item of a meeting or is written "
            "here. What fell due stands at the top until it is done, or it is said why it is not "
            "to be done any more."
        ),
        (Act("add_task", N_("Add task"), "plus", "Ctrl+N", Kind.MAIN),),
    ),
    ViewEntry(
        "organisations",
        N_("Organisations"),
        "ui.pages.activities.organisations.view",
        N_(
            "Offices, temples, schools and other networks with which the village has to do: whom "
            "to ask there, and within how many days they usually answer a letter."
        ),
        (Act("add_organisation", N_("Add organisation"), "plus", "Ctrl+N", Kind.MAIN),),
    ),
)
