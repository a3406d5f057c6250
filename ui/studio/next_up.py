"""What is next in the studio: what waits to be read, what was missed, what was cut off."""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.studio.desk import Desk
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.buttons.key_button import KeyButton
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import Card, empty, scrolling
from ui.widgets.words.reading_time import time_to_read
from village_net.thai.dates import DateStyle, format_date
from village_net.tower.air.calendar import shifted
from village_net.tower.air.due import Decision, Why
from village_net.tower.air.misfit import misfit
from village_net.tower.air.records import Broadcast
from village_net.tower.air.schedule import airing_rules, unaired
from village_net.tower.announcements.queries import announcement
from village_net.tower.announcements.records import URGENCY_NAMES, State, Urgency
from village_net.tower.announcements.rules import reading_seconds

_MOST = 6
_MARKS = {Urgency.URGENT: "look", Urgency.EMERGENCY: "danger"}
_AHEAD = timedelta(hours=18)


class NextUp(QWidget):
    """``taken`` and ``skipped`` give a decision.

    ``resumed`` gives a line of the log to go on with, ``dropped`` one to leave at that.
    """

    taken = Signal(object)
    skipped = Signal(object)
    resumed = Signal(object)
    dropped = Signal(object)

    def __init__(self, session: Session, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._desk = session, desk
        self._first: Decision | None = None
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, scaled(8), 0)
        self._list.setSpacing(scaled(12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(inside))

    def reload(self) -> None:
        """Show what waits as it is now."""
        empty(self._list)
        desk = self._desk
        coming = self._coming()
        self._first = next(iter([*desk.waiting, *coming, *desk.missed]), None)
        for line in desk.cut_off:
            self._list.addWidget(self._cut_off(line))
        for decision in desk.waiting:
            self._list.addWidget(self._card(decision, _("now"), first=decision is self._first))
        for decision in desk.missed[-_MOST:]:
            self._list.addWidget(self._card(decision, _("missed"), first=decision is self._first))
        for decision in coming[:_MOST]:
            self._list.addWidget(self._card(decision, "", first=decision is self._first))
        if self._first is None and not desk.cut_off:
            words = _("Nothing is due. Set a time for an announcement, or broadcast one at once.")
            self._list.addWidget(Label(words, "section", "quiet", wraps=True))
        self._list.addStretch(1)

    def take_first(self) -> None:
        """Go on air with what comes first."""
        if self._first:
            self.taken.emit(self._first)

    def _coming(self) -> list[Decision]:
        """Return what is to be heard in the next hours, approved and not aired."""
        store = self._session.store
        now = store.clock()
        waiting = {d.occurrence for d in self._desk.waiting}
        found: list[Decision] = []
        for occurrence in unaired(store, now, shifted(now, _AHEAD)):
            item = announcement(store, occurrence.announcement_id)
            if item and occurrence not in waiting and item.state is State.SCHEDULED:
                found.append(Decision(item, Why.LATER, occurrence))
        return found

    def _card(self, decision: Decision, mark: str, *, first: bool) -> Card:
        item, occurrence = decision.announcement, decision.occurrence
        at = _when(occurrence.at, self._session.store.clock()) if occurrence else ""
        words, sign = _("Broadcast now"), "broadcast"
        go = KeyButton(words, "Enter", Kind.MAIN, sign) if first else Button(words, icon=sign)
        go.setAccessibleName(_("Broadcast “{title}” now", title=item.title))
        go.clicked.connect(lambda: self.taken.emit(decision))
        skip = Button(_("Skip"), Kind.QUIET, "skip-forward")
        skip.setAccessibleName(_("Skip “{title}”", title=item.title))
        skip.clicked.connect(lambda: self.skipped.emit(decision))
        chips: list[QWidget] = [Label(at, "section", strong=True)]
        if mark:
            late = decision.why is Why.MISSED
            chips.append(Chip(mark, "look" if late else "good"))
        if item.urgency in _MARKS:
            chips.append(Chip(_(URGENCY_NAMES[item.urgency]), _MARKS[item.urgency]))
        rate = airing_rules(self._session.store).rate
        length = time_to_read(reading_seconds(item.text, rate))
        card = Card("accent" if first else "yes")
        card.add(
            flowing(*chips),
            Label(item.title, "title" if first else "section", wraps=True),
            *self._misfit_line(decision),
            flowing(go, skip, Label(length, tone="quiet")),
        )
        return card

    def _misfit_line(self, decision: Decision) -> list[QWidget]:
        """Return what does not fit when it is read at its time, or now where that has come."""
        now, occurrence = self._session.store.clock(), decision.occurrence
        found = misfit(decision.announcement, max(occurrence.at, now) if occurrence else now)
        return [Label(found.say(spoken()), tone="look", wraps=True)] if found else []

    def _cut_off(self, line: Broadcast) -> Card:
        go = Button(_("Go on with it"), Kind.PLAIN, "play")
        go.clicked.connect(lambda: self.resumed.emit(line))
        words = _(
            "“{title}” was cut off at {time}.", title=line.title, time=f"{line.started:%H:%M}"
        )
        card = Card("look")
        leave = Button(_("Leave it at that"), Kind.QUIET, "skip-forward")
        leave.clicked.connect(lambda: self.dropped.emit(line))
        card.add(Label(words, "section", wraps=True), flowing(go, leave))
        return card


def _when(at: datetime, now: datetime) -> str:
    if at.date() == now.date():
        return f"{at:%H:%M}"
    return f"{format_date(at.date(), spoken().language, DateStyle.SHORT)} {at:%H:%M}"
