"""What stands in the place of a list of the register that has nothing to show."""

from collections.abc import Callable

from ui.text import _
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState

_Act = Callable[[], object]


def nobody_yet(bring_in: _Act, add: _Act) -> EmptyState:
    """Return what begins a register: a roster brought in, or a first person."""
    return EmptyState(
        "users-three",
        _("Nobody is in the register yet"),
        _(
            "If you have a list of people in Excel or from the health station, bring it in "
            "as it is. The app finds the columns by itself and shows what it found first."
        ),
        _button(_("Import roster"), Kind.MAIN, "download-simple", bring_in),
        _button(_("Add person"), Kind.PLAIN, "plus", add),
    )


def nobody_found(add: _Act, clear: _Act) -> tuple[EmptyState, Button]:
    """Return what helps where neither search nor filter finds a person, and what clears it."""
    clears = _button(_("Clear the filter"), Kind.PLAIN, "x", clear)
    found_none = EmptyState(
        "magnifying-glass",
        _("Nobody was found"),
        _(
            "Try a part of the name, or the house number; tone marks may be left out. "
            "Where a filter is on, clear it."
        ),
        _button(_("Add this person"), Kind.MAIN, "plus", add),
        clears,
    )
    return found_none, clears


def no_house_found(add: _Act) -> EmptyState:
    """Return what helps where the search finds no household."""
    return EmptyState(
        "magnifying-glass",
        _("No household was found"),
        _("Try the house number, or a part of the name of somebody who lives there."),
        _button(_("Add household"), Kind.MAIN, "plus", add),
    )


def _button(words: str, kind: Kind, icon: str, act: _Act) -> Button:
    button = Button(words, kind, icon)
    button.clicked.connect(lambda: act())
    return button
