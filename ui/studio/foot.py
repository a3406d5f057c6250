"""The foot of the studio: the buttons for what can be done now, or a question in their place."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.studio.on_air import OnAir
from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.buttons.key_button import KeyButton
from ui.widgets.flow import flowing
from ui.widgets.layouts import empty

_ENTER, _SPACE, _AGAIN, _ESC = "Enter", "Space", "R", "Esc"


class StudioFoot(QWidget):
    """Each signal tells what was pressed; ``spoken`` turns between spoken and written words."""

    said = Signal()
    held = Signal()
    again = Signal()
    rung = Signal()
    broken_off = Signal()
    spoken = Signal()
    smaller = Signal()
    larger = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        side = scaled(32)
        self._layout.setContentsMargins(side, scaled(12), side, scaled(16))

    def show_buttons(self, on_air: OnAir | None, *, as_spoken: bool) -> None:
        """Show what can be done while something is on air, or while nothing is."""
        first = self._on_air(on_air) if on_air else [self._leave()]
        how = _("As written") if as_spoken else _("As spoken")
        first.append(self._button(how, self.spoken, "text-aa"))
        smaller = self._size(_("A-"), _("Smaller"), self.smaller)
        larger = self._size(_("A+"), _("Larger"), self.larger)
        self.ask(flowing(*first, smaller, larger, split=len(first)))

    def ask(self, question: QWidget) -> None:
        """Show a question in place of the buttons."""
        empty(self._layout)
        self._layout.addWidget(question)

    def shown(self) -> QWidget | None:
        """Return what shows."""
        item = self._layout.itemAt(0)
        return item.widget() if item else None

    def _on_air(self, on_air: OnAir) -> list[QWidget]:
        words = _("Go on") if on_air.paused else _("Pause")
        hold = self._button(words, self.held, "play" if on_air.paused else "pause", key=_SPACE)
        reading = [
            self._button(_("Read again"), self.again, "arrow-counter-clockwise", key=_AGAIN),
            self._button(_("Chime"), self.rung, "bell"),
        ]
        return [
            self._button(_("It was read"), self.said, "check", Kind.MAIN, _ENTER),
            *([hold] if on_air.can_pause else []),
            *(reading if on_air.is_by_hand else []),
            self._button(_("Break off"), self.broken_off, "skip-forward"),
        ]

    def _leave(self) -> QWidget:
        return self._button(_("Leave the studio"), self.left, "x", key=_ESC)

    def _size(self, sign: str, words: str, pressed: SignalInstance) -> Button:
        button = self._button(sign, pressed)
        button.setAccessibleName(words)
        button.setToolTip(words)
        return button

    def _button(
        self,
        words: str,
        pressed: SignalInstance,
        icon: str = "",
        kind: Kind = Kind.PLAIN,
        key: str = "",
    ) -> Button:
        button = KeyButton(words, key, kind, icon) if key else Button(words, kind, icon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: pressed.emit())
        return button
