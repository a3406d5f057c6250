"""What goes over the tower today: hour, title, how it stands, and the one fitting button."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ui.session import Session
from ui.text import _, counted
from ui.theme import scaled, set_look
from ui.widgets.button import Button, Kind
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import Card, column, empty, hairline, row
from ui.widgets.words.reading_time import time_to_read
from village_net.i18n import N_
from village_net.tower.air.calendar import Key
from village_net.tower.air.day import OnDay, minutes_until, next_up, on_day
from village_net.tower.air.week import Planned
from village_net.tower.announcements.records import URGENCY_NAMES, Urgency

_HOUR = 64
_LEAST = 560  # below it, state and button stand under the title
_LOOKS = {
    OnDay.ON_AIR: "danger",
    OnDay.AIRED: "good",
    OnDay.BROKEN_OFF: "look",
    OnDay.SKIPPED: "plain",
    OnDay.NOT_APPROVED: "look",
    OnDay.MISSED: "danger",
    OnDay.DUE: "accent",
    OnDay.QUIET: "look",
    OnDay.COMING: "plain",
}
_WORDS = {
    OnDay.ON_AIR: N_("On air"),
    OnDay.AIRED: N_("Broadcast"),
    OnDay.BROKEN_OFF: N_("Interrupted"),
    OnDay.SKIPPED: N_("Skipped"),
    OnDay.NOT_APPROVED: N_("Not approved yet"),
    OnDay.MISSED: N_("Time missed"),
    OnDay.DUE: N_("It is time"),
    OnDay.QUIET: N_("In quiet hours"),
    OnDay.COMING: N_("Scheduled"),
}
_STUDIO = {
    OnDay.ON_AIR: N_("Go on air"),
    OnDay.DUE: N_("Go on air"),
    OnDay.BROKEN_OFF: N_("Go on reading"),
    OnDay.MISSED: N_("Read it now"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """How one broadcast shows at a time of the day."""

    item: Planned
    on_day: OnDay
    is_next: bool
    chip: str
    chip_look: str
    verb: str

    @property
    def key(self) -> tuple[str, datetime]:
        """What the broadcast is known by."""
        return self.item.occurrence.slot_id, self.item.occurrence.due


def looks_of(items: Sequence[Planned], now: datetime, waiting: Collection[Key] = ()) -> list[Look]:
    """Return how the broadcasts of a day show; at most one of them is the next."""
    ahead = next_up(items, now, waiting)
    return [_look_of(item, item is ahead, now, waiting) for item in items]


class Broadcasts(Card):
    """The card of today's broadcasts; as minutes pass only words change in it, not its buttons."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self.rows: list[BroadcastRow] = []
        week = Button(_("See the whole week"), Kind.LINK, "calendar-blank")
        week.clicked.connect(lambda: session.open_record("tower", "plan"))
        self.add(row(Label(_("On the air today"), "section"), None, week))
        self._list = column(space=0)
        self.body.addLayout(self._list)

    def show_items(self, items: Sequence[Planned], now: datetime) -> None:
        """Show the broadcasts as they stand now."""
        looks = looks_of(items, now, self._session.waiting)
        if not looks or [look.key for look in looks] != [each.look.key for each in self.rows]:
            self._build(looks)
            return
        for each, look in zip(self.rows, looks, strict=True):
            each.show_look(look)

    def _build(self, looks: Sequence[Look]) -> None:
        empty(self._list)
        self.rows = [BroadcastRow(self._session, look) for look in looks]
        for place, each in enumerate(self.rows):
            if place:
                self._list.addWidget(hairline())
            self._list.addWidget(each)
        if not looks:
            write = Button(_("Write announcement"), icon="plus")
            write.clicked.connect(lambda: self._session.open_record("tower", "new"))
            words = _("Nothing is to be announced today.")
            nothing = column(Label(words, tone="quiet", wraps=True), row(write, None))
            self._list.addLayout(nothing)


class BroadcastRow(QFrame):
    """One broadcast; the next one is tinted and has the filled button."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self.look = session, look
        self._hour = Label(f"{look.item.occurrence.at:%H:%M}", "section", strong=True)
        self._hour.setFixedWidth(scaled(_HOUR))
        self._title = Label(look.item.title, wraps=True)
        self._caption = Label("", "caption", "quiet", wraps=True)
        self.chip = Chip("")
        self.button = Button("", Kind.MAIN if look.is_next else Kind.PLAIN)
        self.button.clicked.connect(lambda: self._open())
        self._grid = QGridLayout(self)
        side = scaled(8)
        self._grid.setContentsMargins(side, side, side, side)
        self._grid.setHorizontalSpacing(scaled(12))
        self._grid.setVerticalSpacing(scaled(4))
        self._words = QWidget()
        self._words.setLayout(column(self._title, self._caption, space=0))
        self._folded: bool | None = None
        self._fold(False)
        self.show_look(look)

    def show_look(self, look: Look) -> None:
        """Show how the broadcast stands; the focus stays where it is."""
        if look.is_next is not self.look.is_next:
            self._button_kind(look)
        self.look = look
        self._caption.setText(_caption(look.item))
        self.chip.set_state(look.chip, look.chip_look)
        self.button.setText(look.verb)
        self.button.setAccessibleName(f"{look.verb}: {look.item.title}")
        set_look(self, "tinted", "yes" if look.is_next else "no")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(self.width() < scaled(_LEAST))

    def _fold(self, folded: bool) -> None:
        if folded is self._folded:
            return
        self._folded = folded
        grid = self._grid
        grid.addWidget(self._hour, 0, 0)
        grid.addWidget(self._words, 0, 1, 1, 2 if folded else 1)
        grid.addWidget(self.chip, 1 if folded else 0, 1 if folded else 2)
        grid.addWidget(self.button, 1 if folded else 0, 2 if folded else 3)
        grid.setColumnStretch(1, 1)

    def _button_kind(self, look: Look) -> None:
        self.button.set_kind(Kind.MAIN if look.is_next else Kind.PLAIN)

    def _open(self) -> None:
        if self.look.on_day is OnDay.AIRED:
            self._session.open_record("tower", "log")
        elif self.look.on_day in _STUDIO or self.look.is_next:
            self._session.open_studio()
        else:
            self._session.open_record("tower", self.look.item.occurrence.announcement_id)


def _look_of(item: Planned, is_next: bool, now: datetime, waiting: Collection[Key]) -> Look:
    stands = on_day(item, now, waiting)
    words, look = _(_WORDS[stands]), _LOOKS[stands]
    if stands is OnDay.AIRED and item.heard:
        words = _("Broadcast {time}", time=f"{item.heard:%H:%M}")
    if stands is OnDay.COMING and is_next:
        words, look = _until(minutes_until(item.occurrence.at, now)), "accent"
    return Look(item, stands, is_next, words, look, _verb(stands, is_next))


def _verb(stands: OnDay, is_next: bool) -> str:
    if stands is OnDay.AIRED:
        return _("See the log")
    if stands is OnDay.NOT_APPROVED:
        return _("Read and approve")
    if is_next:
        return _("Go on air")
    return _(_STUDIO.get(stands, "Open"))


def _until(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return counted("In {count} minute", "In {count} minutes", minutes)
    if not rest:
        return counted("In {count} hour", "In {count} hours", hours)
    return _("In {hours} hours {minutes} minutes", hours=hours, minutes=rest)


def _caption(item: Planned) -> str:
    """Return how urgent it is and how long and how often it is read."""
    times, seconds = item.occurrence.times, item.seconds
    parts: list[str] = []
    if item.urgency is not Urgency.NORMAL:
        parts.append(_(URGENCY_NAMES[item.urgency]))
    if length := time_to_read(seconds // times):
        parts.append(length)
    if times > 1:
        parts.append(_("{count} times", count=times))
    return " · ".join(parts)
