"""The calendar: a month, a week or a list on the left, one activity or what is due on the right."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.pages.activities.calendar.band import SeasonBand
from ui.pages.activities.calendar.days import day_cells, month_after, weeks_of_month
from ui.pages.activities.calendar.due_panel import DuePanel
from ui.pages.activities.calendar.form import activity_form
from ui.pages.activities.calendar.grid import DayGrid
from ui.pages.activities.calendar.pane import ActivityPane, when_of
from ui.pages.activities.calendar.season_form import season_form
from ui.parts.list_kind import ListForm, ListKind, Writes
from ui.parts.list_page import ListPage
from ui.session import Session
from ui.text import _, spoken
from ui.theme import large_type
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entry_rows import Entry, Many, Rows
from ui.widgets.fields.chips import Choice
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import column
from village_net.activities.plan.clashes import week_of
from village_net.activities.plan.queries import (
    activities_between,
    activity,
    is_nothing_planned,
    seasons,
)
from village_net.activities.plan.records import KIND_NAMES, STATE_NAMES, Activity, ActivityState
from village_net.i18n import N_
from village_net.thai.dates import DateStyle, PartialDate, format_date

_WEEK = timedelta(days=7)
_LISTED = timedelta(days=183)
_LOOKS = {
    ActivityState.PLANNED: "plain",
    ActivityState.HELD: "good",
    ActivityState.CLOSED: "good",
    ActivityState.CANCELLED: "look",
}


class View(ListPage[Activity]):
    """``show_record`` takes an activity's id, also of one of a series that is not written yet."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._today = session.store.clock().date()
        self._day = self._today
        spans = [("month", _("Month")), ("week", _("One week")), ("list", _("List"))]
        self.span: Choice[str] = Choice(spans, "list" if large_type() else "month", folds=True)
        self.span.setAccessibleName(_("What is shown"))
        self.span.picked.connect(self.reload)
        self.title = Label("", "section")
        back, on = Button("", icon="caret-left"), Button("", icon="caret-right")
        back.setAccessibleName(_("Earlier"))
        on.setAccessibleName(_("Later"))
        now = Button(_("Today"))
        back.clicked.connect(lambda: self.go(-1))
        on.clicked.connect(lambda: self.go(1))
        now.clicked.connect(self.go_to_today)
        self.band, self.grid = SeasonBand(), DayGrid()
        self.grid.opened.connect(self._on_opened)
        self.grid.entered.connect(self._on_entered)
        self.grid.pressed_on.connect(self._on_pressed)
        self._calendar = QWidget()
        nav = flowing(self.title, back, now, on, self.span, split=1)
        inside = column(nav, self.band, self.grid, space=8)
        inside.setStretchFactor(self.grid, 1)
        self._calendar.setLayout(inside)
        self._calendar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        kind = replace(
            CALENDAR,
            read=lambda session: self._rows(session),
            hint=lambda session: DuePanel(session, self.write),
            above=(self._calendar,),
        )
        super().__init__(session, kind, parent)

    def plan(self) -> QWidget | None:
        """Plan an activity for the day that the user stands on."""
        day = self.grid.day
        return self.write("activity", day.isoformat() if day and day > self._today else "")

    def add_season(self) -> QWidget | None:
        """Write down a season of the village."""
        return self.write("season")

    def go(self, steps: int) -> None:
        """Show the months, or weeks, before or after."""
        if self.span.value == "week":
            self._day += steps * _WEEK
        else:
            self._day = month_after(self._day, steps)
        self.reload()

    def go_to_today(self) -> None:
        """Show the days with today."""
        self._day = self._today
        self.reload()
        self.grid.stand_on(self._today)

    def show_record(self, id: str) -> bool:
        found = activity(self.session.store, id)
        if found is None:
            return False
        self._day = found.day
        self.show_rows()
        return super().show_record(id)

    def show_rows(self) -> None:
        """Show the days and what is on them."""
        store, listed = self.session.store, self.span.value == "list"
        first, last = self._shown_days()
        super().show_rows()
        self.list.setVisible(listed and bool(self.list.ids))
        self.grid.setVisible(not listed)
        month = self._day.month if self.span.value == "month" else None
        self.grid.show_days(day_cells(store, first, last, month) if not listed else (), self.shown)
        self.band.show_seasons([] if listed else seasons(store), self._day)
        self.title.setText(self._period(first, last))

    def typed(self) -> str:
        """Return the day that is looked at and how."""
        return f"{self.span.value} {self._day.isoformat()}"

    def type_again(self, typed: str) -> None:
        """Look at a day again as before."""
        span, day = typed.split()
        self.span.set_value(span)
        self._day = date.fromisoformat(day)
        self.reload()

    def _shown_days(self) -> tuple[date, date]:
        if self.span.value == "week":
            return week_of(self._day)
        if self.span.value == "list":
            first = self._day.replace(day=1)
            return first, first + _LISTED
        return weeks_of_month(self._day)

    def _period(self, first: date, last: date) -> str:
        language = spoken().language
        if self.span.value == "month":
            return format_date(PartialDate(self._day.year, self._day.month), language)
        begin = format_date(first, language, DateStyle.SHORT)
        return f"{begin} – {format_date(last, language, DateStyle.SHORT)}"

    def _rows(self, session: Session) -> Rows:
        return Many(activities_between(session.store, *self._shown_days()), _entry)

    def _on_opened(self, id: str) -> None:
        self._go_into(id)

    def _on_entered(self, day: date) -> None:
        """Go into what is on a day, or plan something there."""
        cell = next(cell for cell in self.grid.cells if cell.day == day)
        if cell.items:
            here = [each.id for each in cell.items]
            after = here.index(self.shown) + 1 if self.shown in here else 0
            self._go_into(here[after % len(here)])
        else:
            self.write("activity", day.isoformat())

    def _on_pressed(self, day: date) -> None:
        """Show what is due again where an empty day was pressed."""
        if self.shown and not self.is_writing:
            self._show_hint(self.kind.hint(self.session))

    def _go_back(self) -> None:
        super()._go_back()
        if self.grid.isVisible():
            self.grid.setFocus()


def _entry(each: Activity) -> Entry:
    mark = _(STATE_NAMES[each.state]) if each.state is not ActivityState.PLANNED else ""
    caption = " · ".join(
        part for part in (when_of(each), _(KIND_NAMES[each.kind]), each.place) if part
    )
    return Entry(each.id, each.title, caption, mark, _LOOKS[each.state])


def _teach(page: Writes) -> QWidget:
    add = Button(_("Plan activity"), Kind.MAIN, "plus")
    season = Button(_("Add season"), icon="leaf")
    add.clicked.connect(lambda: page.write("activity"))
    season.clicked.connect(lambda: page.write("season"))
    return EmptyState(
        "calendar",
        _("Nothing is planned yet"),
        _(
            "Plan meetings, work days and festivals, once or every month. Write down when the "
            "harvest or the market is, and the app tells which day does not go well."
        ),
        add,
        season,
    )


CALENDAR = ListKind[Activity](
    N_("Activities"),
    frozenset(
        "activity activity_series activity_zone activity_group activity_filter season task holiday"
        " activity_partner_group activity_organisation commitment letter_out agreement".split()
    ),
    lambda session: Many(activities_between(session.store, date.min, date.min), _entry),
    lambda session, key: activity(session.store, key),
    ActivityPane,
    _teach,
    {"activity": ListForm(activity_form, whole=True), "season": ListForm(season_form)},
    is_empty=lambda session: is_nothing_planned(session.store),
    shares=(68, 32),
    framed=False,
    nothing=" ",
)
