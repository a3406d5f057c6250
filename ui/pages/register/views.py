"""The views of the register page, in the order of its tabs; ui/views.py says what one promises."""

from ui.acts import Act
from ui.views import ViewEntry
from ui.widgets.button import Kind
from village_net.i18n import N_

_BROWSE = (
    Act("bring_in", N_("Import roster"), "download-simple"),
    Act("print_list", N_("Print this list"), "printer", "Ctrl+P"),
    Act("add_household", N_("Add household"), "house-simple", "Ctrl+Shift+N"),
    Act("add_person", N_("Add person"), "plus", "Ctrl+N", Kind.MAIN),
)
_LOOK = Act("look", N_("Look for duplicates"), "magnifying-glass", "Ctrl+L")

VIEWS: tuple[ViewEntry, ...] = (
    ViewEntry(
        "people",
        N_("People"),
        "ui.pages.register.people.view",
        N_(
            "Everybody in the village. Write a name, a house number or a telephone number to find "
            "somebody, or choose a filter, such as people of 60 and over. Choose a name to see all "
            "that is known at the right. Births, deaths and moves are written down there."
        ),
        _BROWSE,
    ),
    ViewEntry(
        "households",
        N_("Households"),
        "ui.pages.register.people.view",
        N_(
            "Every house by its number. Choose one to see who lives there, who is its head, and to "
            "add somebody to it."
        ),
        _BROWSE,
    ),
    ViewEntry(
        "groups",
        N_("Groups"),
        "ui.pages.register.groups.view",
        N_(
            "Groups, committees and volunteers of the village. Choose a group to see its members "
            "and posts, to add a member, or to write down that somebody has left."
        ),
        (
            Act("print_groups", N_("Print groups"), "printer", "Ctrl+P"),
            Act("add_group", N_("Add group"), "plus", "Ctrl+N", Kind.MAIN),
        ),
    ),
    ViewEntry(
        "survey",
        N_("Survey"),
        "ui.pages.register.surveys.view",
        N_(
            "Choose a house and answer question by question: 1 is yes, 2 is no, 0 is does not "
            "apply; the next question comes by itself. After the last one you save and go to the "
            "next house. What is not finished stays as you left it."
        ),
        (
            Act("bring_set", N_("Load indicator set"), "download-simple"),
            Act("print_forms", N_("Print forms"), "printer"),
            Act("print_results", N_("Print results"), "printer", "Ctrl+P"),
        ),
    ),
    ViewEntry(
        "quality",
        N_("What is missing"),
        "ui.pages.register.quality.view",
        N_(
            "What is missing in the register or does not fit. Choose a line to see whom it is "
            "about, then open the person and mend it. The figure at the top grows as you go."
        ),
    ),
    ViewEntry(
        "duplicates",
        N_("Duplicates"),
        "ui.pages.register.duplicates.view",
        N_(
            "Look for people who are on record twice. Both stand side by side: choose what is "
            "right and make one of them, or say that they are two people. It can be taken back."
        ),
        (_LOOK,),
    ),
    ViewEntry(
        "statistics",
        N_("Figures"),
        "ui.pages.register.statistics.view",
        N_(
            "The village in figures: ages, occupations, schooling, people to look after. Write a "
            "day to see the village as it was then. The same figures stand on the paper."
        ),
        (Act("print_figures", N_("Print figures"), "printer", "Ctrl+P"),),
    ),
)
