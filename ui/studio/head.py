"""The head of the studio: whether something is on air, what, and for how long still."""

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.studio.on_air import OnAir
from ui.text import _
from ui.theme import scaled
from ui.widgets.label import Chip, Label
from village_net.tower.announcements.records import WAY_NAMES, Way


class Head(QWidget):
    """Shows the state, the title and the time in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = Chip("")
        self.title = Label("", "section")
        self.time = Label("", "title")
        line = QHBoxLayout(self)
        line.setContentsMargins(scaled(32), scaled(12), scaled(32), scaled(8))
        line.setSpacing(scaled(16))
        line.addWidget(self.state)
        line.addWidget(self.title)
        line.addStretch(1)
        line.addWidget(self.time)

    def show_ready(self) -> None:
        """Show that nothing is on air."""
        self.state.set_state(_("Ready"), "plain")
        self.title.setText(_("What is next"))

    def show_state(self, on_air: OnAir) -> None:
        """Show how it is on air, or that it is held."""
        words = _("Paused") if on_air.paused else _on_air_words(on_air.airing.way)
        self.state.set_state(words, "look" if on_air.paused else "danger")

    def show_time(self, on_air: OnAir | None, now: datetime) -> None:
        """Show how long something has been on air, or the time of day."""
        if on_air is None:
            self.time.setText(f"{now:%H:%M}")
            return
        title = on_air.airing.announcement.title
        if on_air.rounds > 1:
            title = _("{title} · round {round} of {rounds}", title=title, round=on_air.round,
                      rounds=on_air.rounds)  # fmt: skip
        self.title.setText(title)
        left = _clock(max(int(on_air.total) - int(on_air.elapsed), 0))
        self.time.setText(_("{elapsed} · {left} left", elapsed=_clock(on_air.elapsed), left=left))


def _on_air_words(way: Way) -> str:
    return _("● Reading live") if way is Way.LIVE else f"● {_(WAY_NAMES[way])}"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes:02d}:{rest:02d}"
