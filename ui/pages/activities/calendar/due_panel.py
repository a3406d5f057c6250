"""What fell due and what soon does, each with the way to it; and the seasons of the village."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label
from ui.widgets.layouts import column, fill, hairline, row, scrolling
from village_net.activities.overdue import DUE_NAMES, Due, DueKind, due_until
from village_net.activities.plan.queries import seasons
from village_net.activities.plan.records import SEASON_NAMES, Season
from village_net.thai.dates import DateStyle, format_date, short_day

_AHEAD = 7  # days
# Where what is due is seen to.
_VIEWS = {DueKind.TASK: "tasks", DueKind.ACTIVITY: "calendar"}


class DuePanel(QWidget):
    """Stands beside the calendar while no activity is chosen."""

    def __init__(
        self,
        session: Session,
        write: Callable[[str, str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._write = session, write
        today = session.store.clock().date()
        found = due_until(session.store, today, _AHEAD)
        late = [each for each in found if each.days > 0]
        soon = [each for each in found if each.days <= 0]
        inside = QWidget()
        parts: list[QWidget] = []
        if late:
            parts.append(Label(_("Overdue {count}", count=len(late)), "section", "danger"))
            parts += [self._line(each) for each in late]
        parts.append(Label(_("Within 7 days"), "section"))
        parts += [self._line(each) for each in soon]
        if not soon:
            parts.append(Label(_("Nothing falls due."), tone="quiet"))
        parts += self._seasons()
        fill(layout := QVBoxLayout(inside), *parts, None)
        layout.setContentsMargins(0, 0, scaled(8), 0)
        layout.setSpacing(scaled(8))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside))

    def _line(self, each: Due) -> QWidget:
        parts = (self._when(each), each.owner, "" if each.owner else _(DUE_NAMES[each.kind]))
        words = " · ".join(part for part in parts if part)
        tone = "danger" if each.days > 0 else "quiet"
        told = column(
            Label(each.title, wraps=True), Label(words, "caption", tone, wraps=True), space=2
        )
        head = row(told)
        head.setStretch(0, 1)
        if each.kind in _VIEWS:
            see = Button(_("Open"), Kind.LINK)
            see.setAccessibleName(_("Open {title}", title=each.title))
            see.clicked.connect(lambda: self._session.open_record("activities", each.id))
            head.addWidget(see)
        line = QWidget()
        line.setLayout(column(head, hairline(), space=4))
        return line

    def _when(self, each: Due) -> str:
        if each.days > 0:
            return counted("{count} day late", "{count} days late", each.days)
        today = self._session.store.clock().date()
        day = short_day(each.due, spoken().language, today)
        if each.days == 0:
            return _("today, {day}", day=day)
        return f"{day} · " + counted("in {count} day", "in {count} days", -each.days)

    def _seasons(self) -> list[QWidget]:
        kept = seasons(self._session.store)
        if not kept:
            return []
        return [Label(_("Seasons of the village"), "section"), *map(self._season, kept)]

    def _season(self, season: Season) -> QWidget:
        edit = Button(season.name, Kind.LINK)
        edit.clicked.connect(lambda: self._write("season", season.id))
        language = spoken().language
        first, last = (
            format_date(d, language, DateStyle.SHORT) for d in (season.first, season.last)
        )
        words = f"{_(SEASON_NAMES[season.kind])} · {first} – {last}"
        line = QWidget()
        line.setLayout(
            column(row(edit, None), Label(words, "caption", "quiet", wraps=True), space=2)
        )
        return line
