"""What stands in the place of a list of the register that has nothing to show."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.text import _
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.stack import Stack

_Act = Callable[[], object]


class Nothing(Stack):
    """What helps where neither search nor filter finds anybody.

    ``cleared`` asks for everybody, ``person`` and ``household`` for the form of a new one.
    """

    cleared = Signal()
    person = Signal()
    household = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clears = _button(_("Clear the filter"), Kind.PLAIN, "x", self.cleared.emit)
        self._nobody = EmptyState(
            "magnifying-glass",
            _("Nobody was found"),
            _(
                "Try a part of the name, or the house number; tone marks may be left out. "
                "Where a filter is on, clear it."
            ),
            _button(_("Add this person"), Kind.MAIN, "plus", self.person.emit),
            self.clears,
        )
        self._no_house = EmptyState(
            "magnifying-glass",
            _("No household was found"),
            _("Try the house number, or a part of the name of somebody who lives there."),
            _button(_("Add household"), Kind.MAIN, "plus", self.household.emit),
        )
        self.addWidget(self._nobody)
        self.addWidget(self._no_house)

    def show_for(self, tab: str, *, filtered: bool) -> None:
        """Show what helps in a list; a filter can be cleared where one is on."""
        self.setCurrentWidget(self._nobody if tab == "people" else self._no_house)
        self.clears.setVisible(filtered)


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


def _button(words: str, kind: Kind, icon: str, act: _Act) -> Button:
    button = Button(words, kind, icon)
    button.clicked.connect(lambda: act())
    return button
