"""Says while a script is written that its words or its day do not fit a time on the air."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.text import spoken
from ui.widgets.label import Label
from ui.widgets.layouts import set_shown
from village_net.store import Store
from village_net.tower.air.air_times import coming_times
from village_net.tower.air.misfit import first_misfit
from village_net.tower.announcements.records import Announcement

_LOOKED_AT = ("title", "text", "starts", "ends", "ends_at")


class MisfitLine(Label):
    """Hidden while everything fits, and for what has no time on the air yet."""

    def __init__(
        self, store: Store, written: Announcement | None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", tone="look", wraps=True, parent=parent)
        self._written = written
        self._coming = coming_times(store, written.id) if written else []

    def show_for(self, typed: Mapping[str, Any]) -> None:
        """Say what does not fit in what is typed; a day that cannot be read counts as none."""
        found = None
        if self._written:
            seen = replace(self._written, **{key: typed.get(key) for key in _LOOKED_AT})
            found = first_misfit(seen, self._coming)
        self.setText(found.say(spoken()) if found else "")
        set_shown(self, found is not None)
