"""The days on which nothing is heard that comes round on working days."""

from datetime import date
from itertools import groupby

from PySide6.QtWidgets import QWidget

from ui.pages.tower.towers.holiday_form import holiday_name_form, new_holiday_form
from ui.parts.record_form import RecordForm
from ui.session import Session
from ui.text import _, counted, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column, empty, row
from village_net.i18n import Language
from village_net.thai.dates import DateStyle, PartialDate, format_date
from village_net.tower.air.public_holidays import add_public_holidays
from village_net.tower.air.records import Holiday
from village_net.tower.air.schedule import holidays, remove_holiday


class HolidayCard(Card):
    """The village's holidays, those to come first; a year's public ones are put in at once."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self._shows_past = False
        self._renamed = ""
        self.lines: dict[str, QWidget] = {}
        self.form = new_holiday_form(session)
        this_year = session.store.clock().year
        self.years = [self._year_button(this_year + more) for more in (0, 1)]
        self._days = column(space=2)
        help = _("On these days nothing is heard that comes round on working days.")
        missing = _("Enter Ploughing Day and what the Cabinet adds for one year yourself.")
        self.add(
            Label(_("Holidays"), "section"),
            Label(help, tone="quiet", wraps=True),
            flowing(*self.years),
            Label(missing, "caption", "quiet", wraps=True),
            self.form,
            self._days,
        )
        self.reload()

    def reload(self) -> None:
        """Show the days as they are now; a name that is being written stays."""
        if self._renamed:
            return
        empty(self._days)
        self.lines.clear()
        today = self._session.store.clock().date().isoformat()
        known = holidays(self._session.store)
        past = [day for day in known if day.id < today]
        self._show_days([day for day in known if day.id >= today])
        if past:
            self._days.addWidget(self._past_button(len(past)))
        if self._shows_past:
            self._show_days(past)

    def put_in_year(self, year: int) -> None:
        """Put a year's public holidays into the list."""
        before = len(holidays(self._session.store))
        if self._session.done(add_public_holidays, year, spoken().language):
            count = len(holidays(self._session.store)) - before
            words = _("{count} days of {year} are in the list now.", count=count, year=_told(year))
            if not count:
                words = _("The public holidays of {year} are all in the list.", year=_told(year))
            self._session.told.emit(words, count > 0)

    def rename(self, holiday: Holiday) -> RecordForm:
        """Write another name for a day, in its place."""
        self._end_renaming()
        form = holiday_name_form(self._session, holiday)
        form.saved.connect(self._end_renaming)
        form.left.connect(self._end_renaming)
        shown = self.lines[holiday.id]
        place = self._days.indexOf(shown)
        shown.hide()
        shown.deleteLater()
        self._days.insertWidget(place, form)
        self._renamed = holiday.id
        form.go_to("name")
        return form

    def _remove(self, holiday: Holiday) -> None:
        self._renamed = ""
        self._session.done(remove_holiday, holiday)

    def _end_renaming(self) -> None:
        self._renamed = ""
        self.reload()

    def _show_days(self, days: list[Holiday]) -> None:
        for year, of_year in groupby(days, lambda day: date.fromisoformat(day.id).year):
            words = format_date(PartialDate(year), spoken().language)
            self._days.addWidget(Label(words, "caption", "quiet"))
            for day in of_year:
                self.lines[day.id] = self._line(day)
                self._days.addWidget(self.lines[day.id])

    def _line(self, holiday: Holiday) -> QWidget:
        day = format_date(date.fromisoformat(holiday.id), spoken().language, DateStyle.SHORT)
        change, away = Button("", Kind.QUIET, "pencil-simple"), Button("", Kind.QUIET, "x")
        for button, words in (
            (change, _("Write another name for {name}", name=holiday.name)),
            (away, _("Take {name} off the list", name=holiday.name)),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        change.clicked.connect(lambda: self.rename(holiday))
        away.clicked.connect(lambda: self._remove(holiday))
        line = QWidget()
        layout = row(Label(f"{day} · {holiday.name}", wraps=True), change, away)
        layout.setStretch(0, 1)
        line.setLayout(layout)
        return line

    def _year_button(self, year: int) -> Button:
        words = _("Put in the public holidays of {year}", year=_told(year))
        button = Button(words, Kind.LINK, "plus")
        button.clicked.connect(lambda: self.put_in_year(year))
        return button

    def _past_button(self, count: int) -> QWidget:
        words = counted("{count} day gone by", "{count} days gone by", count)
        button = Button(words, Kind.LINK, "caret-down" if self._shows_past else "caret-right")
        button.clicked.connect(self._on_past)
        return flowing(button)

    def _on_past(self) -> None:
        self._shows_past = not self._shows_past
        self._end_renaming()


def _told(year: int) -> int:
    return year + 543 if spoken().language is Language.THAI else year
