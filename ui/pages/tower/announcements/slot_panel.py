"""Giving an announcement a time on the air: when, how often it comes round, how it starts."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.words import moment_on
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.check_box import CheckBox
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.fields.time_field import TimeField
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column, row
from village_net.errors import Refusal
from village_net.store.ids import new_id
from village_net.thai.dates import PartialDate
from village_net.thai.near_days import Lies, parse_day
from village_net.tower.air.calendar import is_quiet, occurrences, shifted
from village_net.tower.air.errors import TimeOverError
from village_net.tower.air.misfit import first_misfit
from village_net.tower.air.records import REPEAT_NAMES, Repeat, Slot
from village_net.tower.air.schedule import airing_rules, change_slot, days_off, planned, schedule
from village_net.tower.announcements.records import Announcement, Urgency, Way

_TIMES = (1, 2, 3)
_NEAR = timedelta(minutes=5)
_LOOKED_AHEAD = timedelta(days=60)
_USUAL = (time(6, 0), time(12, 0), time(17, 30))


class SlotPanel(QWidget):
    """Asks for a time; ``done`` tells that it is kept, ``left`` of second thoughts."""

    done = Signal()
    left = Signal()

    def __init__(
        self,
        session: Session,
        announcement: Announcement,
        slot: Slot | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._announcement = announcement
        self._slot = slot
        now = session.store.clock()
        first = slot.first if slot else _next_usual(now)
        self.day = DateField(
            PartialDate.of(first.date()), lies=Lies.AHEAD, quick=True, today=self._today
        )
        self.at = TimeField()
        self.at.set_value(first.time())
        repeats = [(repeat, _(name)) for repeat, name in REPEAT_NAMES.items()]
        self.repeat: Choice[Repeat] = Choice(repeats, slot.repeat if slot else Repeat.ONCE)
        until = PartialDate.of(slot.until) if slot and slot.until else None
        self.until = DateField(until, lies=Lies.AHEAD, today=self._today)
        self.days = LineEdit(_shown_days(slot), _("such as 25/11/2569, 2/12/2569"))
        times = [(n, _("{count} times", count=n) if n > 1 else _("once")) for n in _TIMES]
        self.times: Choice[int] = Choice(times, slot.times if slot else 1)
        self.by_itself = CheckBox(_("Start by itself at this time"))
        self.by_itself.setChecked(bool(slot and slot.by_itself))
        self.by_itself.setEnabled(announcement.way is not Way.LIVE)
        self._fields = {
            "day": Field(_("Day"), self.day),
            "at": Field(_("Time"), self.at),
            "until": Field(_("Last day"), self.until),
            "days": Field(_("Days"), self.days),
        }
        self._error = Label("", tone="danger", wraps=True)
        self._near = Label("", tone="look", wraps=True)
        self._lay_out()
        self.repeat.picked.connect(self._show_repeat)
        for signal in (
            self.day.edited, self.at.textEdited, self.until.edited, self.repeat.picked,
        ):  # fmt: skip
            signal.connect(lambda *_args: self._show_near())
        self._show_repeat()
        self._show_near()
        self.setFocusProxy(self.at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Keep the time, or say what is wrong with it."""
        slot = self._read()
        if slot is None:
            return
        store = self._session.store
        try:
            if self._slot:
                change_slot(store, self._announcement, slot)
            else:
                schedule(store, self._announcement, slot, self._session.user)
        except TimeOverError as refusal:
            self._fields["at"].set_error(refusal.say(spoken()))
            return
        except Refusal as refusal:
            self._tell(refusal.say(spoken()))
            return
        self._session.told.emit(_("The time is kept."), True)
        self.done.emit()

    def _read(self) -> Slot | None:
        for field in self._fields.values():
            field.set_error("")
        self._tell("")
        day = self._understood("day", self.day)
        at = self._time()
        repeat = self.repeat.value or Repeat.ONCE
        until = self._understood("until", self.until) if repeat not in _ONCE_ONLY else None
        days = self._named_days() if repeat is Repeat.DATES else ""
        if day is None and not self._fields["day"].error():
            self._fields["day"].set_error(_("Choose the day."))
        if any(field.error() for field in self._fields.values()) or day is None or at is None:
            return None
        first = datetime.combine(day, at)
        now = self._session.store.clock()
        kept = self._slot
        return Slot(
            kept.id if kept else new_id(),
            self._announcement.id,
            first,
            kept.made if kept else now.replace(microsecond=0),
            repeat,
            until,
            days,
            self.times.value or 1,
            self.by_itself.isChecked(),
        )

    def _understood(self, key: str, field: DateField) -> date | None:
        try:
            return field.day()
        except Refusal as refusal:
            self._fields[key].set_error(refusal.say(spoken()))
            return None

    def _time(self) -> time | None:
        try:
            at = self.at.value()
        except Refusal as refusal:
            self._fields["at"].set_error(refusal.say(spoken()))
            return None
        if at is None:
            self._fields["at"].set_error(_("Write the time, such as 6:00."))
        return at

    def _named_days(self) -> str:
        try:
            parts = [part for part in self.days.text().split(",") if part.strip()]
            days = [parse_day(part, self._today(), Lies.AHEAD) for part in parts]
        except Refusal as refusal:
            self._fields["days"].set_error(refusal.say(spoken()))
            return ""
        return " ".join(day.iso() for day in days if day.day)

    def _today(self) -> date:
        return self._session.store.clock().date()

    def _tell(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def _show_repeat(self) -> None:
        repeat = self.repeat.value or Repeat.ONCE
        self._fields["until"].setVisible(repeat not in _ONCE_ONLY)
        self._fields["days"].setVisible(repeat is Repeat.DATES)

    def _show_near(self) -> None:
        """Say before it happens what else is on air then, and that these are quiet hours."""
        sentence = ""
        try:
            day, at = self.day.day(), self.at.value()
        except Refusal:
            day = at = None
        if day and at is not None:
            first = datetime.combine(day, at)
            told = (self._warning(first), self._misfit_words(first))
            sentence = "\n".join(each for each in told if each)
        self._near.setText(sentence)
        self._near.setVisible(bool(sentence))

    def _misfit_words(self, first: datetime) -> str:
        """Say that words or day of the announcement do not fit one of the times."""
        store, repeat = self._session.store, self.repeat.value or Repeat.ONCE
        slot = Slot("", self._announcement.id, first, first, repeat, self._last_day())
        coming = occurrences([slot], first, first + _LOOKED_AHEAD, days_off(store))
        found = first_misfit(self._announcement, coming)
        if found is None:
            return ""
        sentence = found.say(spoken())
        if found.at == first:
            return sentence
        return f"{moment_on(found.at, store.clock().date())}: {sentence}"

    def _last_day(self) -> date | None:
        try:
            return self.until.day()
        except Refusal:
            return None

    def _warning(self, first: datetime) -> str:
        store = self._session.store
        urgent = self._announcement.urgency in (Urgency.URGENT, Urgency.EMERGENCY)
        if is_quiet(airing_rules(store), first) and not urgent:
            return _("These are quiet hours: it will not go on air, because it is not urgent.")
        near = [
            occurrence
            for occurrence in planned(store, shifted(first, -_NEAR), shifted(first, _NEAR))
            if occurrence.announcement_id != self._announcement.id
        ]
        if near:
            return _("Another announcement is on air at {time}.", time=f"{near[0].at:%H:%M}")
        return ""

    def _lay_out(self) -> None:
        usual = [Button(f"{at:%H:%M}", Kind.CHOICE) for at in _USUAL]
        for button, at in zip(usual, _USUAL, strict=True):
            button.clicked.connect(lambda _on=False, at=at: self._take_time(at))
        save, back = Button(_("Keep this time"), Kind.MAIN, "check"), Button(_("Cancel"))
        save.clicked.connect(self.save)
        back.clicked.connect(self.left)
        card = Card("accent")
        card.add(
            Label(_("When is it to be heard?"), "section"),
            row(self._fields["day"], self._fields["at"]),
            flowing(*usual),
            Field(_("How often"), self.repeat),
            self._fields["days"],
            self._fields["until"],
            Field(_("Read in a row"), self.times),
            self.by_itself,
            self._near,
            self._error,
            flowing(save, back),
        )
        self._error.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(4))
        layout.addLayout(column(card))

    def _take_time(self, at: time) -> None:
        self.at.set_value(at)
        self._show_near()


_ONCE_ONLY = (Repeat.ONCE, Repeat.DATES)


def _next_usual(now: datetime) -> datetime:
    """Return the next of the times at which villages listen."""
    today = [datetime.combine(now.date(), at) for at in _USUAL]
    later = [moment for moment in today if moment > now]
    return later[0] if later else today[0] + timedelta(days=1)


def _shown_days(slot: Slot | None) -> str:
    if slot is None or not slot.days:
        return ""
    days = [PartialDate.from_iso(day) for day in slot.days.split()]
    return ", ".join(f"{day.day}/{day.month}/{day.year + 543}" for day in days)
