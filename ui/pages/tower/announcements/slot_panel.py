"""Giving an announcement a time on the air: when, how often it comes round, how it starts."""

from datetime import date, datetime, time, timedelta

from PySide6.QtWidgets import QWidget

from ui.pages.tower.words import moment_on, repeat_words, slot_words
from ui.parts.choice_kinds import Chips
from ui.parts.field_kinds import Day, Line, Tick, UsualClock
from ui.parts.form_fields import FormField, Room, Values
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.label import Label
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.near_days import Lies
from village_net.tower.air.calendar import is_quiet, occurrences, shifted
from village_net.tower.air.day_list import days_text, read_days
from village_net.tower.air.errors import NoSlotDayError, NoSlotTimeError
from village_net.tower.air.misfit import first_misfit
from village_net.tower.air.records import REPEAT_NAMES, Repeat, Slot
from village_net.tower.air.schedule import airing_rules, change_slot, days_off, planned, schedule
from village_net.tower.announcements.records import Announcement, Urgency, Way

_TIMES = (1, 2, 3)
_NEAR = timedelta(minutes=5)
_LOOKED_AHEAD = timedelta(days=60)
_USUAL = (time(6, 0), time(12, 0), time(17, 30))
_ONCE_ONLY = (Repeat.ONCE, Repeat.DATES)


def _times() -> dict[int, str]:
    return {n: _("{count} times", count=n) if n > 1 else _("once") for n in _TIMES}


def _fields(store: Store) -> tuple[FormField, ...]:
    def days(written: str) -> str:
        return read_days(written, store.clock().date())

    def shown(kept: str) -> str:
        return days_text(kept, spoken().language)

    return (
        FormField("day", N_("Day"), Day(Lies.AHEAD, quick=True), needed=NoSlotDayError,
                  mends=("first",)),
        FormField("at", N_("Time"), UsualClock(_USUAL), needed=NoSlotTimeError, about=("first",)),
        FormField("repeat", N_("How often"), Chips(REPEAT_NAMES), room=Room.WIDE),
        FormField(
            "days", N_("Days"), Line(N_("such as 25/11/2569, 2/12/2569"), days, shown),
            room=Room.WIDE, shown=lambda values: values["repeat"] is Repeat.DATES,
        ),
        FormField(
            "until", N_("Last day"), Day(Lies.AHEAD),
            shown=lambda values: values["repeat"] not in _ONCE_ONLY,
        ),
        FormField("times", N_("Read in a row"), Chips(_times), room=Room.WIDE),
        FormField("by_itself", "", Tick(N_("Start by itself at this time")), room=Room.WIDE),
    )  # fmt: skip


class SlotPanel(RecordForm):
    """Asks for a time, new or changed."""

    def __init__(
        self,
        session: Session,
        announcement: Announcement,
        slot: Slot | None = None,
        parent: QWidget | None = None,
    ) -> None:
        store = session.store
        now = store.clock().replace(microsecond=0)
        begun = slot or Slot(new_id(), announcement.id, _next_usual(now), now)

        def write(values: Values) -> Saved:
            written = _written(begun, values)
            if slot:
                change_slot(store, announcement, written)
            else:
                schedule(store, announcement, written, session.user)
            when, title = slot_words(written, now.date()), announcement.title
            told = _("“{title}” is to be heard {when}.", title=title, when=when)
            return Saved(written.id, told)

        about = FormOf(
            key=("slot", f"{announcement.id} {slot.id}" if slot else announcement.id),
            title=_("When is “{title}” to be heard?", title=announcement.title),
            verb=_("Keep this time"),
            fields=_fields(store),
            values=lambda: _values(begun),
            write=write,
            name=lambda _values: announcement.title,
            is_new=not slot,
            focus="at",
        )
        super().__init__(session, about, parent)
        self._announcement = announcement
        if announcement.way is Way.LIVE:
            self.editors["by_itself"].setEnabled(False)
            self.fields["by_itself"].set_help(_("Only what was recorded can start by itself."))
        self._near = Label("", tone="look", wraps=True)
        self.add_note(self._near)
        self.edited.connect(lambda _attribute: self._follow())
        self._follow()

    def _follow(self) -> None:
        """Name the repeats by the day, and say what else is on air then or does not fit."""
        typed = self.body.peek()
        day, at = typed.get("day"), typed.get("at")
        if day:
            for repeat in (Repeat.WEEKLY, Repeat.MONTHLY):
                self.editors["repeat"].set_text(repeat, repeat_words(repeat, day))
        told: list[str] = []
        if day and at is not None:
            first = datetime.combine(day, at)
            told = [self._warning(first), self._misfit_words(first, typed)]
        self._near.setText("\n".join(each for each in told if each))
        self._near.setVisible(any(told))

    def _misfit_words(self, first: datetime, typed: Values) -> str:
        """Say that words or day of the announcement do not fit one of the times."""
        store, repeat = self._session.store, typed["repeat"] or Repeat.ONCE
        slot = Slot("", self._announcement.id, first, first, repeat, typed.get("until"))
        coming = occurrences([slot], first, first + _LOOKED_AHEAD, days_off(store))
        found = first_misfit(self._announcement, coming)
        if found is None:
            return ""
        sentence = found.say(spoken())
        if found.at == first:
            return sentence
        return f"{moment_on(found.at, store.clock().date())}: {sentence}"

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


def _written(begun: Slot, values: Values) -> Slot:
    day: date = values["day"]
    return Slot(
        begun.id,
        begun.announcement_id,
        datetime.combine(day, values["at"]),
        begun.made,
        values["repeat"] or Repeat.ONCE,
        values.get("until"),
        values.get("days", ""),
        values["times"] or 1,
        values["by_itself"],
    )


def _values(slot: Slot) -> Values:
    return {
        "day": slot.first.date(),
        "at": slot.first.time(),
        "repeat": slot.repeat,
        "days": slot.days,
        "until": slot.until,
        "times": slot.times,
        "by_itself": slot.by_itself,
    }


def _next_usual(now: datetime) -> datetime:
    """Return the next of the times at which villages listen."""
    today = [datetime.combine(now.date(), at) for at in _USUAL]
    later = [moment for moment in today if moment > now]
    return later[0] if later else today[0] + timedelta(days=1)
