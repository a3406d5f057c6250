"""The broadcast log: what was heard or skipped, and by whom; it is read and noted upon only."""

from datetime import date, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.words import moment_words
from ui.session import Session
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entries import Entry, EntryList
from ui.widgets.facts import Facts
from ui.widgets.fields.field import LineEdit
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import Card, column, empty, row, scrolling
from ui.widgets.list_and_detail import Sides
from ui.widgets.stack import Stack
from village_net.errors import Refusal
from village_net.thai.dates import PartialDate, format_date
from village_net.tower.air.log import add_note, log_of_month, notes_of
from village_net.tower.air.records import OUTCOME_NAMES, Broadcast, Outcome
from village_net.tower.announcements.records import CATEGORY_NAMES, WAY_NAMES

OUTCOME_LOOKS = {
    Outcome.ON_AIR: "danger",
    Outcome.AIRED: "good",
    Outcome.INTERRUPTED: "look",
    Outcome.SKIPPED: "plain",
}


class View(QWidget):
    """The lines of one month; ``show_record`` takes the id of a line."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._month = session.store.clock().date().replace(day=1)
        self._lines: dict[str, Broadcast] = {}
        self.cannot: frozenset[str] = frozenset()
        back, on = Button("", icon="caret-left"), Button("", icon="caret-right")
        back.setAccessibleName(_("Earlier"))
        on.setAccessibleName(_("Later"))
        back.clicked.connect(lambda: self.go(-1))
        on.clicked.connect(lambda: self.go(1))
        self._title = Label("", "section")
        self._told = Label("", tone="quiet")
        self.list = EntryList(_("Log"), framed=True)
        self.list.chosen.connect(self._show)
        listed, self._detail = Card(margin=16), Card()
        listed.body.addWidget(self.list, 1)
        self._sides = Sides(listed, self._detail, (55, 45))
        self.list.clicked.connect(lambda _index: self._sides.go_deep(True))
        self.list.opened.connect(lambda _id: self._sides.go_deep(True))
        self._body = Stack()
        self._body.addWidget(self._sides)
        self._body.addWidget(self._nothing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(flowing(self._title, self._told, back, on, split=2))
        layout.addWidget(self._body, 1)
        self.reload()

    def show_record(self, id: str) -> bool:
        """Show a line of the log."""
        if id not in self._lines:
            return False
        self.list.go_to(id)
        self._show(id)
        self._sides.go_deep(True)
        return True

    def typed(self) -> str:
        """Return the month that is looked at."""
        return self._month.isoformat()

    def type_again(self, typed: str) -> None:
        """Go to a month again."""
        self._month = date.fromisoformat(typed)
        self.reload()

    def go(self, months: int) -> None:
        """Show the month before or after."""
        middle = self._month + timedelta(days=15 + 30 * months)
        self._month = middle.replace(day=1)
        self.reload()

    def print_month(self) -> None:
        """Show the log of this month as a paper."""
        month = self._month.isoformat()
        self._session.open_record("documents", f"broadcast-log?month={month}")

    def reload(self) -> None:
        """Show the lines as they are now."""
        lines = log_of_month(self._session.store, self._month)
        self._lines = {line.id: line for line in lines}
        self.list.show_entries([_entry(line) for line in lines])
        month = PartialDate(self._month.year, self._month.month)
        self._title.setText(format_date(month, spoken().language))
        aired = [line for line in lines if line.outcome is Outcome.AIRED]
        minutes = round(sum(line.seconds for line in aired) / 60)
        told = counted("{count} time on the air", "{count} times on the air", len(aired))
        self._told.setText(f"{told} · " + _("{minutes} minutes", minutes=minutes))
        self._body.setCurrentIndex(0 if lines else 1)
        if lines and not self._stays():
            self.list.go_to(self.list.current or lines[0].id)
            self._show(self.list.current)

    def _stays(self) -> bool:
        """Tell whether the line that shows is as it was; a note being written is not lost then."""
        item = self._detail.body.itemAt(0)
        pane = item.widget() if item else None
        return isinstance(pane, LinePane) and pane.is_true(self._lines.get(self.list.current))

    def _show(self, id: str) -> None:
        line = self._lines.get(id)
        if line is None:
            return
        empty(self._detail.body)
        self._detail.body.addWidget(LinePane(self._session, line), 1)

    def _nothing(self) -> EmptyState:
        return EmptyState(
            "broadcast",
            _("Nothing was broadcast in this month"),
            _("What goes on air is written here by itself, with the time and the reader’s name."),
        )


class LinePane(QWidget):
    """One line of the log with the notes beside it."""

    def __init__(self, session: Session, line: Broadcast, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._line = session, line
        self._known = notes_of(session.store, line.id)
        inside = QWidget()
        shown = column(
            Label(line.title, "title", wraps=True),
            flowing(Chip(_(OUTCOME_NAMES[line.outcome]), OUTCOME_LOOKS[line.outcome])),
            self._facts(),
            *self._notes(),
            None,
            space=12,
        )
        shown.setContentsMargins(0, 0, scaled(8), 0)
        inside.setLayout(shown)
        self.note = LineEdit(hint=_("such as: too faint"))
        self.note.setAccessibleName(_("Note"))
        add = Button(_("Add note"), Kind.PLAIN, "note-pencil")
        add.clicked.connect(self.add_note)
        self.note.returnPressed.connect(self.add_note)
        self._error = Label("", "caption", "danger", wraps=True)
        self._error.hide()
        foot = row(self.note, add)
        foot.setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(inside), 1)
        layout.addWidget(self._error)
        layout.addLayout(foot)

    def is_true(self, line: Broadcast | None) -> bool:
        """Tell whether the pane still says what is known of this line."""
        return line == self._line and notes_of(self._session.store, self._line.id) == self._known

    def add_note(self) -> None:
        """Put the note that is written beside the line."""
        try:
            add_note(self._session.store, self._line, self.note.text(), self._session.user)
        except Refusal as refusal:
            self._error.setText(refusal.say(spoken()))
            self._error.show()

    def _facts(self) -> Facts:
        line = self._line
        ended = f"{line.ended:%H:%M}" if line.ended else "?"
        known = {
            _("From – to"): f"{moment_words(line.started)} – {ended}",
            _("How long"): _length(line),
            _("Planned for"): moment_words(line.due) if line.due else "",
            _("By"): line.by,
            _("Way"): _(WAY_NAMES[line.way]),
            _("Category"): _(CATEGORY_NAMES[line.category]),
            _("Towers"): line.towers,
            _("Zones"): line.zones,
            _("Did not hear it"): line.unheard,
            _("Reason"): line.reason,
        }
        facts = Facts()
        for name, value in known.items():
            if value:
                facts.add(name, value)
        return facts

    def _notes(self) -> list[QWidget]:
        notes = self._known
        if not notes:
            return []
        lines = [f"{moment_words(note.at)} · {note.by}\n{note.text}" for note in notes]
        return [Label(_("Notes"), strong=True), *(Label(each, wraps=True) for each in lines)]


def _length(line: Broadcast) -> str:
    """Return how long something was on air; empty where it was not, or nobody knows."""
    if line.outcome is Outcome.SKIPPED or not line.ended:
        return ""
    minutes, seconds = divmod(line.seconds, 60)
    told = [counted("{count} minute", "{count} minutes", minutes)] if minutes else []
    if seconds or not minutes:
        told.append(counted("{count} second", "{count} seconds", seconds))
    return " ".join(told)


def _entry(line: Broadcast) -> Entry:
    caption = " · ".join(part for part in (moment_words(line.started), line.by) if part)
    mark, look = _(OUTCOME_NAMES[line.outcome]), OUTCOME_LOOKS[line.outcome]
    return Entry(line.id, line.title, caption, mark, look)
