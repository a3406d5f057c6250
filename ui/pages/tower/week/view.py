"""The week of the tower: what is to be heard when, moved by hand, with what will not go well."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.week.grid import WeekGrid, spoken_item
from ui.pages.tower.week.places import WeekPlan, top_of
from ui.pages.tower.words import moment_on
from ui.session import Session
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.chips import Choice
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import Card, empty, scrolling
from village_net.thai.dates import DateStyle, format_date
from village_net.tower.air.calendar import week_of
from village_net.tower.air.day import broadcasts_between
from village_net.tower.air.records import Repeat
from village_net.tower.air.schedule import (
    airing_rules,
    change_slot,
    holidays,
    move_occurrence,
    slot_moved,
    slots_of,
)
from village_net.tower.air.week import Planned, WeekTrouble, minutes_of
from village_net.tower.announcements.queries import announcement

_SHOWN_FROM = 5  # o'clock
_LEAST_HEIGHT = 260


class View(QWidget):
    """Seven days or one; ``show_record`` knows no records."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._day = session.store.clock().date()
        self.cannot: frozenset[str] = frozenset()
        self.span: Choice[int] = Choice([(7, _("7 days")), (1, _("1 day"))], 7)
        self.span.picked.connect(self.reload)
        back, on = Button("", icon="caret-left"), Button("", icon="caret-right")
        today = Button(_("Today"))
        back.setAccessibleName(_("Earlier"))
        on.setAccessibleName(_("Later"))
        back.clicked.connect(lambda: self.go(-1))
        on.clicked.connect(lambda: self.go(1))
        today.clicked.connect(self.go_to_today)
        self._title = Label("", "section")
        self._told = Label("", tone="quiet", wraps=True)
        self.grid = WeekGrid()
        self.grid.chosen.connect(self._on_chosen)
        self.grid.opened.connect(self._on_opened)
        self.grid.moved.connect(self.move_item)
        self._area = scrolling(self.grid)
        self._area.verticalScrollBar().valueChanged.connect(lambda _value: self.grid.update())
        card = Card(margin=0)
        card.body.addWidget(self._area, 1)
        card.setMinimumHeight(scaled(_LEAST_HEIGHT))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(8))
        layout.addWidget(flowing(self._title, back, today, on, self.span, split=1))
        layout.addWidget(self._told)
        layout.addWidget(card, 1)
        self._item_line = QWidget()
        self._foot = QVBoxLayout(self._item_line)
        self._foot.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._item_line)
        self.reload()
        QTimer.singleShot(0, self, self._scroll_to_morning)

    def show_record(self, id: str) -> bool:
        """Tell that there are no records of its own here."""
        return False

    def reload(self) -> None:
        """Show the plan as it is now."""
        store = self._session.store
        now = store.clock()
        first, last = self._shown_days()
        plan = broadcasts_between(store, first, last, now)
        rules = airing_rules(store)
        named = {date.fromisoformat(day.id): day.name for day in holidays(store)}
        days = self.span.value or 7
        quiet = (rules.quiet_from, rules.quiet_to)
        self.grid.show_plan(WeekPlan(first.date(), days, plan, now.date(), quiet, named))
        self._title.setText(self._period(first.date(), last.date() - timedelta(days=1)))
        self._told.setText(_summary(plan))
        self._show_item(self.grid.current)

    def print_week(self) -> None:
        """Show the week that is on screen as a paper."""
        self._session.open_record("documents", f"week-plan?week={self._day.isoformat()}")

    def typed(self) -> str:
        """Return the day that is looked at."""
        return self._day.isoformat()

    def type_again(self, typed: str) -> None:
        """Go to a day again."""
        self._day = date.fromisoformat(typed)
        self.reload()

    def go(self, steps: int) -> None:
        """Show the days before or after."""
        self._day += timedelta(days=steps * (self.span.value or 7))
        self.reload()

    def go_to_today(self) -> None:
        """Show the days with today."""
        self._day = self._session.store.clock().date()
        self.reload()

    def move_item(self, item: Planned, to: datetime) -> None:
        """Let an item be heard at another time; of one that comes round only this time."""
        if item.outcome is not None:
            self._session.refused.emit(_("This was on air already and cannot be moved."))
            return
        slot = next(s for s in slots_of(self._session.store, item.occurrence.announcement_id)
                    if s.id == item.occurrence.slot_id)  # fmt: skip
        found = announcement(self._session.store, slot.announcement_id)
        told = _("“{title}” is to be heard {when}.")
        if slot.repeat is Repeat.ONCE and found:
            moved = self._session.done(change_slot, found, slot_moved(slot, to))
        else:
            told = _("“{title}” is to be heard {when}, this time only.")
            moved = self._session.done(move_occurrence, item.occurrence, to)
        if moved:
            when = moment_on(to, self._session.store.clock().date())
            self._session.told.emit(told.format(title=item.title, when=when), True)

    def leave_out(self, item: Planned) -> None:
        """Leave one time out; the others stay."""
        if self._session.done(move_occurrence, item.occurrence, None):
            when = moment_on(item.occurrence.at, self._session.store.clock().date())
            words = _("“{title}” is left out {when}.", title=item.title, when=when)
            self._session.told.emit(words, True)

    def _shown_days(self) -> tuple[datetime, datetime]:
        if self.span.value == 1:
            first = datetime.combine(self._day, datetime.min.time())
            return first, first + timedelta(days=1)
        return week_of(self._day)

    def _period(self, first: date, last: date) -> str:
        language = spoken().language
        if first == last:
            return format_date(first, language, DateStyle.WEEKDAY)
        return f"{first.day} – {format_date(last, language)}" if first.month == last.month else (
            f"{format_date(first, language, DateStyle.SHORT)} – "
            f"{format_date(last, language, DateStyle.SHORT)}"
        )  # fmt: skip

    def _on_chosen(self, item: Planned) -> None:
        self._show_item(item)

    def _on_opened(self, item: Planned) -> None:
        self._session.open_record("tower", item.occurrence.announcement_id)

    def _show_item(self, item: Planned | None) -> None:
        empty(self._foot)
        if item is None:
            hint = _("Drag an announcement to another time, or press Alt with an arrow key.")
            self._foot.addWidget(Label(hint, "caption", "quiet", wraps=True))
            return
        see = Button(_("Open"))
        see.clicked.connect(lambda: self._on_opened(item))
        parts: list[QWidget] = [Label(spoken_item(item), strong=True), see]
        if item.outcome is None and WeekTrouble.MISSED not in item.troubles:
            out = Button(_("Leave out this time"), Kind.QUIET, "x")
            out.clicked.connect(lambda: self.leave_out(item))
            parts.append(out)
        self._foot.addWidget(flowing(*parts))

    def _scroll_to_morning(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(top_of(_SHOWN_FROM))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def _summary(plan: list[Planned]) -> str:
    """Return how much is said, and how much of it will not go well."""
    minutes = round(sum(minutes_of(plan).values()))
    told = counted("{count} time on the air", "{count} times on the air", len(plan))
    parts = [told, _("about {minutes} minutes in all", minutes=minutes)] if plan else []
    troubled = sum(bool(item.troubles) for item in plan)
    if troubled:
        words = counted("look at {count} of them", "look at {count} of them", troubled)
        parts.append(words)
    return " · ".join(parts) or _("Nothing is planned for these days.")
