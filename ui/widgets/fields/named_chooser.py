"""Choosers of named values, such as a relation or a kind of water supply."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from ui.text import _
from ui.widgets.fields.chooser import Chooser

E = TypeVar("E", bound=StrEnum)


class NamedChooser(Chooser, Generic[E]):
    """One of the values of an enumeration by its name, or none."""

    def __init__(
        self, names: Mapping[E, str], *, empty: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values: list[E | None] = [*([None] if empty else []), *names]
        for value in self._values:
            self.addItem(_(names[value]) if value else _("Not told"), value)

    @property
    def value(self) -> E | None:
        """The value that is chosen, or None."""
        return self._values[self.currentIndex()]

    def set_value(self, value: E | None) -> None:
        """Show a value."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)


def named_chooser(
    names: Mapping[E, str], value: E | None, *, empty: bool = True
) -> NamedChooser[E]:
    """Return a chooser that shows a value."""
    chooser = NamedChooser[E](names, empty=empty)
    chooser.set_value(value)
    return chooser
