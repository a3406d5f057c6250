"""Planning an activity: what, when, where, with whom, for whom, and how it comes round."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.pages.activities.calendar.clash_lines import ClashLines
from ui.parts.audience_kind import ForWhom
from ui.parts.choice_kinds import Chips, ManyOf, Named, Someone, group_kind
from ui.parts.field_kinds import NUMBER, Clock, Day, Prose
from ui.parts.form_fields import Fold, FormField, Room, Values, values_of
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _, spoken
from village_net.activities.plan.edits import change_activity, change_from_here, plan_activity
from village_net.activities.plan.errors import NoActivityDayError, NoActivityKindError
from village_net.activities.plan.queries import activity, series_of
from village_net.activities.plan.records import (
    KIND_NAMES,
    RHYTHM_NAMES,
    Activity,
    ActivityKind,
    Series,
)
from village_net.groups.queries import groups_in_order
from village_net.i18n import N_
from village_net.organisations.queries import organisations
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.dates import DateStyle, PartialDate, format_date
from village_net.thai.near_days import Lies

_BOX = 70


class Which(StrEnum):
    """Which of a series a change is meant for."""

    THIS = "this"
    FROM_HERE = "from-here"


WHICH_NAMES = {Which.THIS: N_("Only this time"), Which.FROM_HERE: N_("This time and all later")}


def _groups(store: Store) -> list[tuple[str, str]]:
    return [(group.id, group.name) for group in groups_in_order(store)]


_ROUND = Fold(N_("How it comes round"))
_WITH = Fold(N_("Aim and partners"))
_FIRST = (
    FormField("title", N_("What"), room=Room.WIDE),
    FormField("kind", N_("Kind"), Named(KIND_NAMES), needed=NoActivityKindError),
    FormField("place", N_("Where")),
    FormField(
        "day",
        N_("Day"),
        Day(Lies.AROUND, quick=True),
        needed=NoActivityDayError,
        mends=("last_day",),
    ),
    FormField("last_day", N_("Last day, if several"), Day()),
    FormField("begins", N_("Begins"), Clock(), mends=("ends",)),
    FormField("ends", N_("Ends"), Clock(), mends=("begins",)),
    FormField("audience", N_("Who is asked to come"), ForWhom(), room=Room.WIDE),
)
_PARTNERS = (
    FormField("aim", N_("What for"), Prose(_BOX), room=Room.WIDE, fold=_WITH),
    FormField("leader_id", N_("Who leads it"), Someone(), fold=_WITH),
    FormField("host_id", N_("Group that holds it"), group_kind(N_("the village")), fold=_WITH),
    FormField(
        "partner_group_ids",
        N_("Groups that take part"),
        ManyOf(_groups),
        room=Room.WIDE,
        fold=_WITH,
    ),
    FormField(
        "organisation_ids",
        N_("Organisations that take part"),
        ManyOf(lambda store: [(each.id, each.name) for each in organisations(store)]),
        room=Room.WIDE,
        fold=_WITH,
    ),
)
_ROUNDS = (
    FormField(
        "rhythm", N_("Comes round"), Chips(RHYTHM_NAMES, optional=True), room=Room.WIDE, fold=_ROUND
    ),
    FormField(
        "every",
        N_("Every how many days, weeks, months or years"),
        NUMBER,
        fold=_ROUND,
        shown=lambda values: values["rhythm"] is not None,
    ),
    FormField(
        "until",
        N_("Until"),
        Day(Lies.AHEAD),
        fold=_ROUND,
        shown=lambda values: values["rhythm"] is not None,
    ),
)
_WHICH = FormField("which", N_("The change holds for"), Chips(WHICH_NAMES), room=Room.WIDE)
_OF_SERIES = ("rhythm", "every", "until", "which")


class ActivityForm(RecordForm):
    """Plans an activity, or changes one; what speaks against its day stands below at once."""

    def __init__(
        self,
        session: Session,
        shown: Activity | None,
        day: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        store = session.store
        series = series_of(store, shown) if shown else None
        start = day or store.clock().date()
        record = shown or Activity(new_id(), "", ActivityKind.MEETING, start, start)
        fields = _fields(series)

        def write(typed: Values) -> Saved:
            kept = _written(store, record, series, typed, is_new=shown is None)
            when = format_date(kept.day, spoken().language, DateStyle.SHORT)
            return Saved(kept.id, _("“{title}” is planned for {day}.", title=kept.title, day=when))

        about = FormOf(
            key=("activity", shown.id if shown else ""),
            title=_("Edit activity") if shown else _("Plan activity"),
            verb=_("Keep"),
            fields=fields,
            values=lambda: _values(record, fields, series, empty=not shown, day=day),
            write=write,
            name=lambda typed: typed["title"],
            is_new=shown is None,
        )
        super().__init__(session, about, parent)
        self.clashes = ClashLines(session, brief=True)
        self.clashes.moved.connect(self._on_moved)
        self.add_note(self.clashes)
        self._record = record
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(lambda: session.when_free(self._show_clashes))
        self.edited.connect(lambda _attribute: self._look.start())
        self._look.start()

    def _show_clashes(self) -> None:
        """Show what speaks against the day that is typed; while none can be read nothing does."""
        typed = self.body.peek()
        if typed["day"] is None:
            self.clashes.show_of(None)
            return
        self.clashes.show_of(_activity_of(self._record, typed))

    def _on_moved(self, day: date) -> None:
        """Put the activity on another day; one of several days stays as long."""
        typed = self.body.peek()
        before, last = typed["day"], typed["last_day"]
        self.editors["day"].set_value(PartialDate.of(day))
        if before and last:
            self.editors["last_day"].set_value(PartialDate.of(last + (day - before)))
        self.edited.emit("day")


def _values(
    record: Activity,
    fields: Sequence[FormField],
    series: Series | None,
    *,
    empty: bool,
    day: date | None,
) -> Values:
    """Return what stands in the fields; in an ``empty`` form neither kind nor day is guessed."""
    told = {**values_of(record, fields), **_told_of(series), "which": Which.THIS}
    told["audience"] = record.audience, record.audience_ids
    told["last_day"] = record.last_day if record.last_day != record.day else None
    return {**told, "kind": None, "day": day} if empty else told


def _fields(series: Series | None) -> Sequence[FormField]:
    if series is None:
        return (*_FIRST, *_ROUNDS, *_PARTNERS)
    later = [
        replace(field, shown=lambda values: values["which"] is Which.FROM_HERE, fold=None)
        for field in _ROUNDS
    ]
    return (_WHICH, *_FIRST, *later, *_PARTNERS)


def _told_of(series: Series | None) -> dict[str, object]:
    if series is None:
        return {"rhythm": None, "every": 1, "until": None}
    return {"rhythm": series.rhythm, "every": series.every, "until": series.until}


def _activity_of(record: Activity, typed: Values) -> Activity:
    """Return the activity as it is typed."""
    own = {key: value for key, value in typed.items() if key not in _OF_SERIES}
    own["last_day"] = own["last_day"] or own["day"]
    audience, ids = own.pop("audience")
    return replace(record, **own).meant_for(audience, ids)


def _written(
    store: Store, record: Activity, series: Series | None, typed: Values, *, is_new: bool
) -> Activity:
    made = _activity_of(record, typed)
    rule = None
    if typed.get("rhythm") is not None:
        rule = Series("", made.day, made.day, typed["rhythm"], typed["every"] or 0, typed["until"])
    if is_new:
        return plan_activity(store, made, rule)
    if series is not None and typed["which"] is Which.FROM_HERE and rule:
        return change_from_here(store, made, rule)
    if series is None and rule:
        return change_from_here(store, made, rule)
    return change_activity(store, made)


def activity_form(session: Session, about: str) -> QWidget | None:
    """Return the form of an activity, new where ``about`` is empty or a day; None where it is
    gone."""
    day = _day_of(about)
    if not about or day:
        return ActivityForm(session, None, day)
    found = activity(session.store, about)
    return ActivityForm(session, found) if found else None


def _day_of(about: str) -> date | None:
    try:
        return date.fromisoformat(about)
    except ValueError:
        return None
