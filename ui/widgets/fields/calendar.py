"""A calendar in the Buddhist Era: the days of a month, a chooser of months and one of years."""

from calendar import Calendar, monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.text import _, spoken
from ui.theme import scaled, set_look
from ui.widgets.button import Button, Kind
from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.year_chooser import YearChooser, era
from ui.widgets.label import Label
from ui.widgets.layouts import row
from village_net.thai.dates import format_date, month_name, weekday_initials

_SUNDAY = 6
_WEEKS = 6
_FIRST_YEAR, _YEARS_AHEAD = 1850, 100  # what a date that is typed may be
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class CalendarPopup(QFrame):
    """One month, weeks from Sunday on as on wall calendars; ``picked`` gives the day.

    Arrows go from day to day, Page Up and Down from month to month, digits typed are a year.
    """

    picked = Signal(date)

    def __init__(
        self,
        shown: date,
        parent: QWidget,
        *,
        today: date | None = None,
        offers: Sequence[tuple[str, date]] = (),
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._chosen = self._at = shown
        self._today = today or date.today()
        self._typed = ""
        self.month, self.year = Chooser(), Button("", icon="caret-down")
        self.years = YearChooser(self._today.year)
        self._pages = QStackedWidget()
        self.days = [self._day_button() for _n in range(7 * _WEEKS)]
        self._lay_out(offers)
        self.month.activated.connect(lambda place: self._go(self._at.year, place + 1))
        self.year.clicked.connect(self._show_years)
        self.years.picked.connect(lambda year: self._go(year, self._at.month))
        self._show_month()
        self.setFocusProxy(self._button_of(self._at))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows on a day's button go to another day; Qt's own go to the next button."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._stand_on(self._at + timedelta(_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._turn(-1 if key is Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self._at)
        elif event.text().isdecimal():
            self._type_year(str(int(event.text())))
        else:
            return False
        return True

    def _type_year(self, digit: str) -> None:
        self._typed += digit
        if len(self._typed) == 4:
            year, self._typed = int(self._typed) - era(), ""
            self._go(year, self._at.month)

    def _turn(self, months: int) -> None:
        count = self._at.year * 12 + self._at.month - 1 + months
        self._go(count // 12, count % 12 + 1)

    def _go(self, year: int, month: int) -> None:
        """Show a month and stand on the day in it that has the same number, if it has so many."""
        if _FIRST_YEAR <= year <= self._today.year + _YEARS_AHEAD:
            last = monthrange(year, month)[1]
            self._stand_on(date(year, month, min(self._at.day, last)))

    def _stand_on(self, day: date) -> None:
        self._at = day
        self._show_month()
        self._button_of(day).setFocus()

    def _show_years(self) -> None:
        if self._pages.currentIndex():
            self._stand_on(self._at)
            return
        self.years.show_tens()
        self._pages.setCurrentWidget(self.years)
        self.years.setFocus()

    def _show_month(self) -> None:
        language = spoken().language
        self.month.setCurrentIndex(self._at.month - 1)
        self.year.setText(str(self._at.year + era()))
        self.year.setAccessibleName(_("Year") + f" {self.year.text()}")
        self._pages.setCurrentIndex(0)
        for button, day in zip(self.days, self._shown_days(), strict=True):
            button.setText(str(day.day))
            button.setProperty("iso", day.isoformat())
            button.setAccessibleName(format_date(day, language))
            button.setChecked(day == self._chosen)
            button.setFlat(day.month != self._at.month)
            set_look(button, "today", "yes" if day == self._today else "no")

    def _shown_days(self) -> list[date]:
        """Return six weeks from the one on with which the month begins."""
        weeks = Calendar(_SUNDAY).itermonthdates(self._at.year, self._at.month)
        first = next(weeks)
        return [first + timedelta(n) for n in range(7 * _WEEKS)]

    def _button_of(self, day: date) -> QPushButton:
        return self.days[(day - self._shown_days()[0]).days]

    def _day_button(self) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("day")
        button.setCheckable(True)
        button.installEventFilter(self)
        button.clicked.connect(lambda: self._pick(date.fromisoformat(button.property("iso"))))
        return button

    def _pick(self, day: date) -> None:
        self.picked.emit(day)
        self.close()

    def _lay_out(self, offers: Sequence[tuple[str, date]]) -> None:
        language = spoken().language
        self.month.setAccessibleName(_("Month"))
        self.month.addItems([month_name(number, language) for number in range(1, 13)])
        self.month.setMaxVisibleItems(12)
        self.year.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.year.setToolTip(_("Choose a year, or type its number"))
        earlier = _arrow("caret-left", _("Earlier month"))
        later = _arrow("caret-right", _("Later month"))
        earlier.clicked.connect(lambda: self._turn(-1))
        later.clicked.connect(lambda: self._turn(1))
        month = QWidget()
        grid = QGridLayout(month)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(scaled(2))
        for place in range(7):
            head = Label(weekday_initials(language)[(place + _SUNDAY) % 7], "caption", "quiet")
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(head, 0, place)
        for place, button in enumerate(self.days):
            grid.addWidget(button, 1 + place // 7, place % 7)
        self._pages.addWidget(month)
        self._pages.addWidget(self.years)
        layout = QVBoxLayout(self)
        layout.setSpacing(scaled(8))
        layout.addLayout(row(earlier, self.month, self.year, None, later, space=4))
        layout.addWidget(self._pages)
        if offers:
            layout.addLayout(row(*(self._offer(*offer) for offer in offers), None))

    def _offer(self, title: str, day: date) -> Button:
        button = Button(title, Kind.CHOICE)
        button.clicked.connect(lambda: self._pick(day))
        return button


def _arrow(icon: str, name: str) -> Button:
    button = Button("", Kind.QUIET, icon)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
