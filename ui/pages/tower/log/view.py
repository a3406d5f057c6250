"""The broadcast log: what was heard or skipped, and by whom, month by month; it is read only."""

from datetime import date, timedelta

from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.pages.tower.log.pane import OUTCOME_LOOKS, LinePane
from ui.pages.tower.words import moment_words
from ui.parts.list_kind import ListForm, ListKind
from ui.parts.list_page import ListPage
from ui.session import Session
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.entry_rows import Entry, Many, Rows
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from village_net.i18n import N_
from village_net.thai.dates import PartialDate, format_date
from village_net.tower.air.log import log_of_month
from village_net.tower.air.records import OUTCOME_NAMES, Broadcast, Outcome


class View(ListPage[Broadcast]):
    """The lines of one month; ``show_record`` takes the id of a line."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._month = _month_of(session.store.clock())
        self._title, self._sum = Label("", "section"), Label("", tone="quiet")
        super().__init__(session, self._kind(), parent)
        back, on = Button("", icon="caret-left"), Button("", icon="caret-right")
        back.setAccessibleName(_("Earlier"))
        on.setAccessibleName(_("Later"))
        back.clicked.connect(lambda: self.go(-1))
        on.clicked.connect(lambda: self.go(1))
        layout = self.layout()
        assert isinstance(layout, QBoxLayout)
        layout.setSpacing(scaled(12))
        layout.insertWidget(0, flowing(self._title, self._sum, back, on, split=2))

    def show_record(self, id: str) -> bool:
        """Show a line of the log, in the month that it is of."""
        if line := self.session.store.get(Broadcast, id):
            self._go_to(line.started)
        return super().show_record(id)

    def typed(self) -> str:
        """Return the month that is looked at."""
        return self._month.isoformat()

    def type_again(self, typed: str) -> None:
        """Go to a month again."""
        self._go_to(date.fromisoformat(typed))

    def go(self, months: int) -> None:
        """Show the month before or after."""
        self._go_to(self._month + timedelta(days=15 + 30 * months))

    def print_month(self) -> None:
        """Show the log of this month as a paper."""
        month = self._month.isoformat()
        self.session.open_record("documents", f"broadcast-log?month={month}")

    def _kind(self) -> ListKind[Broadcast]:
        return ListKind(
            N_("Log"),
            frozenset({"broadcast", "broadcast_note"}),
            self._read,
            self._line,
            LinePane,
            lambda _page: _nothing(),
            {"note": ListForm()},
            shares=(55, 45),
        )

    def _read(self, session: Session) -> Rows:
        """Return the lines of the month, and say above how much was heard in it."""
        lines = log_of_month(session.store, self._month)
        month = PartialDate(self._month.year, self._month.month)
        self._title.setText(format_date(month, spoken().language))
        aired = [line for line in lines if line.outcome is Outcome.AIRED]
        minutes = round(sum(line.seconds for line in aired) / 60)
        told = counted("{count} time on the air", "{count} times on the air", len(aired))
        self._sum.setText(f"{told} · " + _("{minutes} minutes", minutes=minutes))
        return Many(lines, _entry)

    def _line(self, session: Session, id: str) -> Broadcast | None:
        line = session.store.get(Broadcast, id)
        return line if line and _month_of(line.started) == self._month else None

    def _go_to(self, day: date) -> None:
        self._month = _month_of(day)
        self.show_rows()
        self._show_again()


def _month_of(day: date) -> date:
    return date(day.year, day.month, 1)


def _entry(line: Broadcast) -> Entry:
    caption = " · ".join(part for part in (moment_words(line.started), line.by) if part)
    mark, look = _(OUTCOME_NAMES[line.outcome]), OUTCOME_LOOKS[line.outcome]
    return Entry(line.id, line.title, caption, mark, look)


def _nothing() -> EmptyState:
    return EmptyState(
        "broadcast",
        _("Nothing was broadcast in this month"),
        _("What goes on air is written here by itself, with the time and the reader’s name."),
    )
