"""Choice chips: a few choices side by side, one of them taken."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.theme import large_type
from ui.widgets.button import Button, Kind
from ui.widgets.fields.chooser import Chooser
from ui.widgets.flow import FlowLayout

T = TypeVar("T")


class Choice(QWidget, Generic[T]):
    """Chips of which one is taken; ``optional`` lets a second press take it back.

    With ``folds`` it is one chooser in large type, which leaves the room to what stands below.
    ``picked`` tells that the user took another one; ``value`` is the choice, or None.
    """

    picked = Signal()

    def __init__(
        self,
        choices: Iterable[tuple[T, str]],
        value: T | None = None,
        *,
        optional: bool = False,
        folds: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.chooser = Chooser() if folds and large_type() else None
        self._optional = optional
        self._group = QButtonGroup(self)
        self._group.setExclusive(not optional)
        self._layout = FlowLayout(self)
        self._buttons: list[tuple[T, Button]] = []
        if self.chooser:
            self._layout.addWidget(self.chooser)
            self.chooser.activated.connect(self._on_chosen)
            self.setFocusProxy(self.chooser)
        for choice, text in choices:
            self._add(choice, text)
        self.set_value(value)

    @property
    def value(self) -> T | None:
        """The choice that is taken, or None."""
        return next((choice for choice, button in self._buttons if button.isChecked()), None)

    @property
    def choices(self) -> list[T]:
        """What can be taken."""
        return [choice for choice, _button in self._buttons]

    @property
    def text(self) -> str:
        """The words of the choice that is taken, or nothing."""
        return next((button.text() for _choice, button in self._buttons if button.isChecked()), "")

    @property
    def chips(self) -> list[Button]:
        """The chips from left to right."""
        return [button for _choice, button in self._buttons]

    def set_value(self, value: T | None) -> None:
        """Take a choice without telling it."""
        self._group.setExclusive(False)
        for choice, button in self._buttons:
            button.setChecked(choice == value)
        self._group.setExclusive(not self._optional)
        self._show_in_chooser()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        if self.chooser:
            self.chooser.setAccessibleName(name)

    def set_text(self, value: T, text: str) -> None:
        """Show another text on a choice."""
        for choice, button in self._buttons:
            if choice == value:
                button.setText(text)
        self._show_in_chooser()

    def set_shown(self, value: T, shown: bool) -> None:
        """Show a choice among the others, or leave it out."""
        for choice, button in self._buttons:
            if choice == value:
                button.setVisible(shown and not self.chooser)
                button.setEnabled(shown)
        self._show_in_chooser()

    def _add(self, choice: T, text: str) -> None:
        button = Button(text, Kind.CHOICE)
        button.setCheckable(True)
        self._group.addButton(button)
        if self.chooser:
            button.setParent(self)
            button.hide()
        else:
            self._layout.addWidget(button)
        self._buttons.append((choice, button))
        button.clicked.connect(lambda checked: self._on_clicked(choice, checked))

    def _on_clicked(self, choice: T, checked: bool) -> None:
        self.set_value(choice if checked or not self._optional else None)
        self.picked.emit()

    def _on_chosen(self, place: int) -> None:
        if self.chooser:
            self.set_value(self._buttons[self.chooser.itemData(place)][0])
            self.picked.emit()

    def _show_in_chooser(self) -> None:
        """Offer in the chooser what the chips would; it keeps their places."""
        if self.chooser is None:
            return
        self.chooser.clear()
        for place, (_choice, button) in enumerate(self._buttons):
            if button.isEnabled():
                self.chooser.addItem(button.text(), place)
            if button.isChecked():
                self.chooser.setCurrentIndex(self.chooser.count() - 1)
        self.chooser.updateGeometry()
