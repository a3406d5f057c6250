"""Buttons in one row: what does not fit stands under the last one, "More"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.buttons.next_act import mark_next
from ui.widgets.menu import Menu


@dataclass(frozen=True)
class PaneAct:
    """Something that can be done: its words and what it does, or the acts to choose from.

    What is ``rare`` stands under "More" however much room there is; what comes ``next`` gets the
    focus when the act before it is done.
    """

    words: str
    do: Callable[[], object] = bool
    icon: str = ""
    kind: Kind = Kind.PLAIN
    rare: bool = False
    enabled: bool = True
    next: bool = False
    acts: Sequence["PaneAct"] = ()


class ButtonRow(QWidget):
    """Shows acts as buttons, the first one in any case; it is never higher than one row."""

    def __init__(self, *acts: PaneAct, space: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rare = [act for act in acts if act.rare]
        self._open = [act for act in acts if not act.rare]
        self.buttons = [button_of(act, self) for act in self._open]
        self.more = Button(_("More"), icon="dots-three")
        self._menu = Menu(self.more)
        self.more.setMenu(self._menu)
        self._space = scaled(space)
        self._widths: list[int] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._space)
        for button in (*self.buttons, self.more):
            layout.addWidget(button)
        layout.addStretch(1)
        self.setFocusProxy(self.buttons[0] if self.buttons else self.more)
        self._fill_menu()

    @property
    def hidden_acts(self) -> list[PaneAct]:
        """What stands under "More" now."""
        pairs = zip(self._open, self.buttons, strict=True)
        return [*(act for act, button in pairs if button.isHidden()), *self._rare]

    def sizeHint(self) -> QSize:
        return QSize(self._width(len(self.buttons)), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(min(len(self.buttons), 1), hides=True), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._widths = []
        self._fit()

    def _fit(self) -> None:
        """Show as many buttons as there is room for."""
        count = len(self.buttons)
        while count > 1 and self._width(count) > self.width():
            count -= 1
        for place, button in enumerate(self.buttons):
            button.setVisible(place < count)
        self.more.setVisible(bool(self._rare) or count < len(self.buttons))
        self._fill_menu()

    def _width(self, count: int, *, hides: bool = False) -> int:
        """Return how wide the first so many buttons are, with "More" where it is needed."""
        if not self._widths:
            self._widths = [each.sizeHint().width() for each in (*self.buttons, self.more)]
        shown = self._widths[:count]
        if self._rare or count < len(self.buttons) or (hides and len(self.buttons) > 1):
            shown.append(self._widths[-1])
        return sum(shown) + self._space * max(len(shown) - 1, 0)

    def _height(self) -> int:
        return max(each.sizeHint().height() for each in (*self.buttons, self.more))

    def _fill_menu(self) -> None:
        self._menu.clear()
        _fill(self._menu, self.hidden_acts)


def button_of(act: PaneAct, parent: QWidget | None = None) -> Button:
    """Return the button of an act, with a menu where there is something to choose."""
    button = Button(act.words, act.kind, act.icon, parent)
    button.setEnabled(act.enabled)
    if act.next:
        mark_next(button)
    if act.acts:
        menu = Menu(button)
        _fill(menu, act.acts)
        button.setMenu(menu)
    else:
        button.clicked.connect(lambda: act.do())
    return button


def _fill(menu: QMenu, acts: Sequence[PaneAct]) -> None:
    for act in acts:
        if act.acts:
            _fill(menu.addMenu(act.words), act.acts)
        else:
            menu.addAction(act.words, act.do).setEnabled(act.enabled)
