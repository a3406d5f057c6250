"""The views of the tower page, in the order of its tabs; ui/views.py says what one promises."""

from ui.acts import Act
from ui.views import ViewEntry
from ui.widgets.button import Kind
from village_net.i18n import N_

ACTS = (Act("go_on_air", N_("Go on air"), "broadcast", "Ctrl+B"),)

VIEWS: tuple[ViewEntry, ...] = (
    ViewEntry(
        "announcements",
        N_("Announcements"),
        "ui.pages.tower.announcements.view",
        N_(
            "Write an announcement, or begin with an example. Then it is approved, and you set the "
            "time at which it is heard, or broadcast it at once. The chips above the list show "
            "only those that wait, are scheduled, or were missed."
        ),
        (Act("begin", N_("Write announcement"), "plus", "Ctrl+N", Kind.MAIN),),
    ),
    ViewEntry(
        "plan",
        N_("Week"),
        "ui.pages.tower.week.view",
        N_(
            "What is heard in the week, day by day. Drag an announcement to another time, or stand "
            "on it and press Alt with an arrow key. What will not go well is marked, and the line "
            "below says why."
        ),
        (Act("print_week", N_("Print the week"), "printer", "Ctrl+P"),),
    ),
    ViewEntry(
        "log",
        N_("Log"),
        "ui.pages.tower.log.view",
        N_(
            "What was on the air, when, and who read it. Lines are written by themselves and "
            "cannot be changed; a note can be added, such as that the sound was faint."
        ),
        (Act("print_month", N_("Print this month’s log"), "printer", "Ctrl+P"),),
    ),
    ViewEntry(
        "replies",
        N_("Replies"),
        "ui.pages.tower.replies.view",
        N_(
            "What people ask or tell after an announcement, and what they were answered. Asking a "
            "few houses whether they heard it shows how far the tower reaches."
        ),
        (
            Act("add_check", N_("Ask who heard"), "ear", "Ctrl+Shift+N"),
            Act("add_reply", N_("Write down a reply"), "plus", "Ctrl+N", Kind.MAIN),
        ),
    ),
    ViewEntry(
        "newsletters",
        N_("Newsletter"),
        "ui.pages.tower.newsletters.view",
        N_(
            "News of the village on two pages. The announcements of a period come in by "
            "themselves; you write the rest and put the parts in order, then print it."
        ),
        (Act("begin", N_("New newsletter"), "plus", "Ctrl+N", Kind.MAIN),),
    ),
    ViewEntry(
        "towers",
        N_("Towers and rules"),
        "ui.pages.tower.towers.view",
        N_(
            "The loudspeakers of the village and whether they work, the hours in which nothing is "
            "broadcast, holidays, and the sound of the app. Write down a tower that is broken, and "
            "announcements say who will not hear them."
        ),
        (Act("edit", N_("Add tower"), "plus", "Ctrl+N", Kind.MAIN),),
    ),
)
