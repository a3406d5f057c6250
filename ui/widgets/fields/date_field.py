"""Dates in the Buddhist Era: typed as villages write them, or picked from a calendar."""

from calendar import Calendar
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.field import LineEdit
from ui.widgets.label import Label
from ui.widgets.layouts import empty, row
from village_net.errors import Refusal
from village_net.i18n import Language
from village_net.thai.dates import (
    DateStyle,
    PartialDate,
    UnreadableDateError,
    format_date,
    month_name,
    parse_date,
    weekday_initials,
)


class DateField(QWidget):
    """A date that may be empty; ``partial`` allows a month or a year alone.

    ``edited`` tells that the user changed it; ``value`` raises a refusal where it cannot be read.
    """

    edited = Signal()

    def __init__(
        self,
        value: PartialDate | None = None,
        *,
        partial: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._partial = partial
        self.line = LineEdit(hint=_("such as 15 Nov 1972") if partial else _("day month year"))
        self._button = Button("", icon="calendar-blank")
        self._button.setAccessibleName(_("Calendar"))
        self._button.setToolTip(_("Calendar"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(4))
        layout.addWidget(self.line, 1)
        layout.addWidget(self._button)
        self.setFocusProxy(self.line)
        self._button.clicked.connect(self._open_calendar)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.line.editingFinished.connect(self._tidy)
        self.set_value(value)

    def set_value(self, value: PartialDate | None) -> None:
        """Show a date without telling it."""
        self.line.setText(shown_date(value))

    def value(self) -> PartialDate | None:
        """Return the date, or None where nothing is typed.

        Raises:
            ImpossibleDateError, UnreadableDateError.
        """
        typed = self.line.text().strip()
        if not typed:
            return None
        known = parse_date(typed)
        if known.day is None and not self._partial:
            raise UnreadableDateError(written=typed)
        return known

    def day(self) -> date | None:
        """Return the date as a calendar day, or None where nothing is typed."""
        known = self.value()
        return date(known.year, known.month or 1, known.day or 1) if known else None

    def _tidy(self) -> None:
        """Show what was understood, so that a slip is seen at once."""
        try:
            self.set_value(self.value())
        except Refusal:
            return

    def _open_calendar(self) -> None:
        try:
            shown = self.day() or date.today()
        except Refusal:
            shown = date.today()
        popup = CalendarPopup(shown, self)
        popup.picked.connect(self._on_picked)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + scaled(4))))
        popup.show()

    def _on_picked(self, day: date) -> None:
        self.set_value(PartialDate.of(day))
        self.edited.emit()


class CalendarPopup(QFrame):
    """One month in the Buddhist Era; ``picked`` gives the day."""

    picked = Signal(date)

    def __init__(self, shown: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._chosen = shown
        self._year, self._month = shown.year, shown.month
        self._title = Label("", strong=True)
        earlier, later = Button("", Kind.QUIET, "caret-left"), Button("", Kind.QUIET, "caret-right")
        earlier.setAccessibleName(_("Earlier month"))
        later.setAccessibleName(_("Later month"))
        earlier.clicked.connect(lambda: self._turn(-1))
        later.clicked.connect(lambda: self._turn(1))
        self._days = QGridLayout()
        self._days.setSpacing(scaled(2))
        layout = QVBoxLayout(self)
        layout.addLayout(row(earlier, None, self._title, None, later))
        layout.addLayout(self._days)
        self._show_month()

    def _turn(self, months: int) -> None:
        count = self._year * 12 + self._month - 1 + months
        self._year, self._month = count // 12, count % 12 + 1
        self._show_month()

    def _show_month(self) -> None:
        language = spoken().language
        year = self._year + 543 if language is Language.THAI else self._year
        self._title.setText(f"{month_name(self._month, language)} {year}")
        empty(self._days)
        for place, name in enumerate(weekday_initials(language)):
            head = Label(name, "caption", "quiet")
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._days.addWidget(head, 0, place)
        for place, day in enumerate(Calendar().itermonthdates(self._year, self._month)):
            self._days.addWidget(self._day_button(day), 1 + place // 7, place % 7)

    def _day_button(self, day: date) -> QPushButton:
        button = QPushButton(str(day.day))
        button.setObjectName("day")
        button.setAccessibleName(format_date(day, spoken().language))
        button.setCheckable(True)
        button.setChecked(day == self._chosen)
        button.setFlat(day.month != self._month)
        button.clicked.connect(lambda: self._on_day(day))
        return button

    def _on_day(self, day: date) -> None:
        self.picked.emit(day)
        self.close()


def shown_date(value: PartialDate | date | None) -> str:
    """Return a date as the field shows it, nothing for none."""
    return format_date(value, spoken().language, DateStyle.SHORT) if value else ""
