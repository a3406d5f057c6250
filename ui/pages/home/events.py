"""What happens in the village today, with its hours."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.session import Session
from ui.text import _
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label
from ui.widgets.layouts import Card, hairline, row
from village_net.tower.announcements.records import Announcement

_MOST = 6


class Events(Card):
    """The card of today's events; quiet, for it asks nothing of anybody."""

    def __init__(
        self, session: Session, events: Sequence[Announcement], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._session = session
        self.add(Label(_("Events today"), "section"))
        for place, each in enumerate(events[:_MOST]):
            if place:
                self.add(hairline())
            self.add(self._line(each))
        if len(events) > _MOST:
            words = _("and {count} more", count=len(events) - _MOST)
            self.add(Label(words, "caption", "quiet"))

    def _line(self, each: Announcement) -> QWidget:
        see = Button(_("Open"), Kind.QUIET)
        see.setAccessibleName(_("Open “{title}”", title=each.title))
        see.clicked.connect(lambda: self._session.open_record("tower", each.id))
        words = " · ".join(part for part in (each.title, hours_of(each)) if part)
        line = QWidget()
        layout = row(Label(words, tone="quiet", wraps=True), see)
        layout.setStretch(0, 1)
        line.setLayout(layout)
        return line


def hours_of(each: Announcement) -> str:
    """Return from when to when an event lasts on its day, or that it lasts all day."""
    begins, ends = each.starts_at, each.ends_at
    if begins and ends:
        hours = f"{begins:%H:%M}–{ends:%H:%M}"
    elif begins or ends:
        hours = f"{begins or ends:%H:%M}"
    else:
        return _("all day")
    shown = _("{time} h", time=hours)
    return shown if begins else _("until {time}", time=shown)
