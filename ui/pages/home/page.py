"""The home page: today's announcements, the village in figures, and what is worth a look."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.home.broadcasts import Broadcasts
from ui.pages.home.events import Events
from ui.session import Session
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.layouts import Card, bring_into_view, column, empty, row, scrolling
from ui.widgets.list_and_detail import StackingColumns
from village_net.capabilities import HomeLine, home_lines
from village_net.thai.dates import DateStyle, format_date
from village_net.tower.air.day import broadcasts_of_day
from village_net.tower.announcements.queries import count_announcements, events_on
from village_net.village.quality.checks import quality_score
from village_net.village.register.queries import count_households, count_people

_AFTER_PAINT = 50  # milliseconds
_MOST_SCORED = 20_000  # people who are looked through without a pause in the window


class Page(QWidget):
    """Has no records of its own; every line leads to the page that has it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(scaled(16))
        self._stale = False
        self.broadcasts: Broadcasts | None = None
        session.ticked.connect(self._on_ticked)
        session.changed.connect(self._on_changed)
        session.backups.made.connect(self.reload)
        self.reload()

    def show_record(self, id: str) -> None:
        """Show nothing: the home page has no records of its own."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._session.when_free(self.reload)

    def _on_changed(self, _tables: frozenset[str]) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            self.reload()

    def _on_ticked(self) -> None:
        """Let minutes pass; a new day, or the noon that changes the greeting, is shown anew."""
        if not self._session.is_readable or self.broadcasts is None:
            return
        if not self.isVisible():
            self._stale = True
        elif self._greeting_words() != self._told:
            self.reload()
        else:
            self._show_broadcasts()

    def reload(self) -> None:
        """Show the day as it is now."""
        self._stale = False
        self.broadcasts = None
        empty(self._layout)
        store = self._session.store
        people, announced = count_people(store), count_announcements(store)
        self._layout.addWidget(self._greeting())
        if not people and not announced:
            self._show_broadcasts()
            self._layout.addWidget(self._first_steps(), 1)
            return
        self._worth_a_look = QVBoxLayout()
        left = column(self._today(), self._worth_a_look, None, space=16)
        right = column(self._figures(people), self._safety(), None, space=16)
        content = StackingColumns(left, right, shares=(62, 38))
        self._layout.addWidget(scrolling(content), 1)
        # The day shows first; the looking through the register comes after it is painted.
        wait = 0 if self.isVisible() else _AFTER_PAINT
        QTimer.singleShot(wait, content, lambda: self._session.when_free(self._look_here))

    def _greeting(self) -> QWidget:
        self._told = self._greeting_words()
        self._count = Label("", tone="quiet")
        whole = QWidget()
        title = Label(self._told, "title", wraps=True)
        whole.setLayout(column(title, self._count, space=0))
        return whole

    def _greeting_words(self) -> str:
        now = self._session.store.clock()
        day = format_date(now.date(), spoken().language, DateStyle.WEEKDAY)
        words = _("Good morning, {day}") if now.hour < 12 else _("Hello, {day}")
        return words.format(day=day)

    def _show_broadcasts(self) -> None:
        """Show what is on the air today as it stands now, in the card and in the sum above."""
        store = self._session.store
        now = store.clock()
        today = broadcasts_of_day(store, now.date(), now)
        below = counted(
            "There is {count} announcement today.",
            "There are {count} announcements today.",
            len(today),
        )
        self._count.setText(below if today else _("There is no announcement today."))
        if self.broadcasts:
            self.broadcasts.show_items(today, now)

    def _first_steps(self) -> EmptyState:
        bring_in = Button(_("Import roster"), Kind.MAIN, "download-simple")
        write = Button(_("Write announcement"), icon="megaphone")
        bring_in.clicked.connect(lambda: self._session.open_record("register", "import"))
        write.clicked.connect(lambda: self._session.open_record("tower", "new"))
        return EmptyState(
            "house-line",
            _("Your village is ready"),
            _(
                "Begin with the people: bring in the list you have. "
                "Or write the first announcement and print it for the board."
            ),
            bring_in,
            write,
        )

    def _today(self) -> QVBoxLayout:
        """Return what goes over the tower today, and the events of the day below it."""
        store = self._session.store
        now = store.clock()
        self.broadcasts = Broadcasts(self._session)
        self._show_broadcasts()
        cards = column(self.broadcasts, space=16)
        if events := events_on(store, now.date()):
            cards.addWidget(Events(self._session, events))
        return cards

    def _look_here(self) -> None:
        store = self._session.store
        lines = home_lines(store)
        if self._worth_a_look.count():
            return
        if count_people(store) <= _MOST_SCORED:
            words = _("{score} of 100 parts of what is to be known are there.",
                      score=quality_score(store))  # fmt: skip
            self._score.setText(words)
        if not lines:
            return
        card = Card("look")
        card.add(Label(_("Worth a look"), "section"))
        for line in lines:
            card.add(self._line(line))
        self._worth_a_look.addWidget(card)
        QTimer.singleShot(0, card, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        """Keep what has the focus in sight where the card above has pushed it down."""
        focused = QApplication.focusWidget()
        if focused and self.isAncestorOf(focused):
            bring_into_view(focused)

    def _line(self, line: HomeLine) -> QHBoxLayout:
        words = line.say(spoken())
        see = Button(_("Look"))
        see.setAccessibleName(words)
        see.clicked.connect(lambda: self._session.open_record(line.page, line.place))
        shown = row(Label(words, wraps=True), see)
        shown.setStretch(0, 1)
        return shown

    def _figures(self, people: int) -> Card:
        houses = count_households(self._session.store)
        see = Button(_("Open the register"), icon="users-three")
        see.clicked.connect(lambda: self._session.open_record("register", ""))
        figures = row(
            column(Label(f"{people:,}", "figure"), Label(_("people"), tone="quiet"), space=0),
            column(Label(f"{houses:,}", "figure"), Label(_("households"), tone="quiet"), space=0),
            None,
            space=32,
        )
        self._score = Label("", tone="quiet", wraps=True)
        card = Card()
        card.add(Label(_("The village"), "section"), figures, self._score, row(see, None))
        return card

    def _safety(self) -> Card:
        latest = self._session.backups.latest
        if latest:
            day = format_date(latest.at.date(), spoken().language, DateStyle.SHORT)
            words = _("Last backup {day} at {time}", day=day, time=f"{latest.at:%H:%M}")
        else:
            words = _("Everything you save is on disk at once. The first backup is made by itself.")
        see = Button(_("Backups"), icon="shield-check")
        see.clicked.connect(lambda: self._session.open_record("settings", "backup"))
        card = Card()
        card.add(
            Label(_("Safety"), "section"), Label(words, tone="quiet", wraps=True), row(see, None)
        )
        return card
