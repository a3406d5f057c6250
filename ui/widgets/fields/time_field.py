"""A time of day, typed as people write it: 8.30, 08:30, 0830, 8."""

import re
from datetime import time

from PySide6.QtWidgets import QWidget

from ui.text import _
from ui.theme import scaled
from ui.widgets.fields.field import LineEdit
from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.thai.digits import to_arabic

_FORM = re.compile(r"(\d{1,2})(?:[.:]?(\d{2}))?(?:\s*น\.?)?")
_MOST = 160  # pixels at 14 pt


class UnreadableTimeError(Refusal):
    """A time in a form the app does not know."""

    key = "unreadable-time"
    message = N_("The time “{written}” cannot be read. Write it like 08:30.")


class TimeField(LineEdit):
    """A time that may be empty."""

    def __init__(self, value: time | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_hints(_("such as 08:30"), "08:30")
        self.setMaximumWidth(scaled(_MOST))
        self.set_value(value)
        self.editingFinished.connect(self._tidy)

    def set_value(self, value: time | None) -> None:
        """Show a time."""
        self.setText(value.isoformat("minutes") if value else "")

    def value(self) -> time | None:
        """Return the time, or None where nothing is typed.

        Raises:
            UnreadableTimeError.
        """
        typed = to_arabic(self.text()).strip()
        if not typed:
            return None
        found = _FORM.fullmatch(typed)
        hour, minute = (int(part or 0) for part in found.groups()) if found else (99, 0)
        if hour > 23 or minute > 59:
            raise UnreadableTimeError(written=self.text())
        return time(hour, minute)

    def _tidy(self) -> None:
        try:
            self.set_value(self.value())
        except Refusal:
            return
