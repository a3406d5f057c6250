"""One activity: when, where, for whom; held, moved, called off or copied from here."""

from datetime import date

from PySide6.QtWidgets import QWidget

from ui.pages.activities.calendar.clash_lines import ClashLines
from ui.pages.activities.calendar.move_panel import MovePanel
from ui.parts.record_pane import RecordPane
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Kind
from ui.widgets.buttons.button_row import PaneAct
from ui.widgets.facts import facts_of
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.reason_panel import ReasonPanel
from village_net.activities.plan.edits import (
    cancel_activity,
    copy_of,
    delete_activity,
    end_series,
    hold_activity,
    move_activity,
    plan_activity,
)
from village_net.activities.plan.queries import series_of
from village_net.activities.plan.records import (
    KIND_NAMES,
    RHYTHM_NAMES,
    STATE_NAMES,
    Activity,
    ActivityState,
)
from village_net.groups.records import Group
from village_net.organisations.records import Organisation
from village_net.store import Store
from village_net.store.rows import Record
from village_net.thai.dates import DateStyle, format_date
from village_net.tower.announcements.audience import audience_names
from village_net.tower.announcements.records import AUDIENCE_NAMES, Audience
from village_net.village.register.records import Person

# What the page takes to enter who came, before an activity's id.
ATTEND = "attend:"

_LOOKS = {
    ActivityState.PLANNED: "accent",
    ActivityState.HELD: "good",
    ActivityState.CLOSED: "good",
    ActivityState.CANCELLED: "plain",
}


class ActivityPane(RecordPane):
    """Shows an activity."""

    def __init__(self, session: Session, shown: Activity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._activity = session, shown
        self.clashes = ClashLines(session)
        self.clashes.moved.connect(self._on_better)
        self.show_parts(
            Label(shown.title, "title", wraps=True),
            flowing(
                Chip(_(STATE_NAMES[shown.state]), _LOOKS[shown.state]),
                Label(_(KIND_NAMES[shown.kind]), tone="quiet"),
            ),
            Label(when_of(shown), "section", wraps=True),
            self.clashes,
            facts_of(self._facts()),
            space=12,
        )
        if shown.state is ActivityState.PLANNED and shown.day >= self._today:
            self.clashes.show_of(shown)
        self.show_acts(*self._acts())

    @property
    def _today(self) -> date:
        return self._session.store.clock().date()

    def hold(self) -> None:
        """Note that the activity was held."""
        if self._session.done(hold_activity, self._activity, self._activity.result):
            self._tell(_("“{title}” was held.", title=self._activity.title))

    def copy(self) -> None:
        """Plan an activity like this one for today, and go on in its form."""
        made = copy_of(self._activity, self._today)
        if self._session.done(plan_activity, made):
            self.asks.emit("activity", made.id)

    def attend(self) -> None:
        """Enter who came."""
        self._session.open_record("activities", f"{ATTEND}{self._activity.id}")

    def ask_to_move(self) -> MovePanel:
        """Ask to which day the activity is moved, and why."""
        panel = MovePanel(self._session, self._activity)
        panel.moved.connect(self._on_moved)
        panel.left.connect(self.stop_asking)
        self.ask(panel)
        return panel

    def ask_to_cancel(self) -> ReasonPanel:
        """Ask why the activity is called off."""
        return self.ask_why(_("Why is it called off?"), _("Call it off"), self._on_cancel)

    def ask_to_delete(self) -> ReasonPanel:
        """Ask why the activity is to be deleted."""
        return self.ask_why(_("Delete this activity?"), _("Delete"), self._on_delete)

    def end(self) -> None:
        """Let the series end with this one."""
        if self._session.done(end_series, self._activity):
            self._tell(_("“{title}” does not come round any more.", title=self._activity.title))

    def _facts(self) -> list[tuple[str, str]]:
        store, shown = self._session.store, self._activity
        series = series_of(store, shown)
        rhythm = _(RHYTHM_NAMES[series.rhythm]) if series else ""
        return [
            (_("Where"), shown.place),
            (_("Who is asked to come"), asked_words(store, shown)),
            (_("What for"), shown.aim),
            (_("Who leads it"), _name(store, Person, shown.leader_id)),
            (_("Group that holds it"), _name(store, Group, shown.host_id)),
            (_("Groups that take part"), _names(store, Group, shown.partner_group_ids)),
            (
                _("Organisations that take part"),
                _names(store, Organisation, shown.organisation_ids),
            ),
            (_("Comes round"), rhythm),
            (_("What came of it"), shown.result),
            (_("Reason"), shown.reason),
        ]

    def _acts(self) -> list[PaneAct]:
        shown = self._activity
        edit = PaneAct(_("Edit"), lambda: self.asks.emit("activity", shown.id), "pencil-simple")
        copy = PaneAct(_("Plan one like it"), self.copy, "copy", rare=True)
        delete = PaneAct(_("Delete"), self.ask_to_delete, "trash", Kind.QUIET, rare=True)
        came = PaneAct(_("Who came"), self.attend, "users")
        if shown.state is not ActivityState.PLANNED:
            if shown.state is ActivityState.CLOSED:
                return [copy]
            return [*([came] if shown.state is ActivityState.HELD else []), edit, copy, delete]
        move = PaneAct(_("Move"), self.ask_to_move, "calendar-blank")
        off = PaneAct(_("Call off"), self.ask_to_cancel, "x")
        held = PaneAct(_("It was held"), self.hold, "check", Kind.MAIN)
        acts = [held, came, edit, move, off] if shown.day <= self._today else [edit, move, off]
        if shown.series_id:
            acts.append(PaneAct(_("Let it end here"), self.end, "stop", rare=True))
        return [*acts, copy, delete]

    def _on_moved(self, day: date, reason: str) -> None:
        if self._session.done(move_activity, self._activity, day, reason):
            self.stop_asking()
            shown = format_date(day, spoken().language, DateStyle.SHORT)
            title = self._activity.title
            self._tell(_("“{title}” was moved to {day}.", title=title, day=shown))

    def _on_better(self, day: date) -> None:
        self._on_moved(day, "")

    def _on_cancel(self, reason: str) -> bool:
        done = self._session.done(cancel_activity, self._activity, reason)
        if done:
            self._tell(_("“{title}” is called off.", title=self._activity.title))
        return done

    def _on_delete(self, reason: str) -> bool:
        done = self._session.done(delete_activity, self._activity, reason)
        if done:
            self._tell(_("“{title}” was deleted.", title=self._activity.title))
        return done

    def _tell(self, words: str) -> None:
        self._session.told.emit(words, True)


def when_of(shown: Activity) -> str:
    """Return day and hours of an activity."""
    language = spoken().language
    day = format_date(shown.day, language, DateStyle.WEEKDAY)
    if shown.last_day != shown.day:
        day = f"{day} – {format_date(shown.last_day, language)}"
    if not shown.begins:
        return day
    hours = f"{shown.begins:%H:%M}" + (f"–{shown.ends:%H:%M}" if shown.ends else "")
    return f"{day} · {hours}"


def asked_words(store: Store, shown: Activity) -> str:
    """Return who is asked to come."""
    if shown.audience is Audience.ALL:
        return _(AUDIENCE_NAMES[Audience.ALL])
    return ", ".join(audience_names(store, shown))


def _names(store: Store, kind: type[Record], ids: tuple[str, ...]) -> str:
    found = (_name(store, kind, id) for id in ids)
    return ", ".join(name for name in found if name)


def _name(store: Store, kind: type[Record], id: str | None) -> str:
    found = store.get(kind, id) if id else None
    if isinstance(found, Person):
        return found.full_name
    return str(getattr(found, "name", ""))
