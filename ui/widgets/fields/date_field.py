"""Dates in the Buddhist Era: typed as villages write and say them, or picked from a calendar."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.calendar import CalendarPopup
from ui.widgets.fields.field import LineEdit
from ui.widgets.layouts import row
from ui.widgets.popups import open_beside
from village_net.errors import Refusal
from village_net.thai.dates import DateStyle, PartialDate, format_date
from village_net.thai.near_days import Lies, parse_day, unreadable


class DateField(QWidget):
    """A date that may be empty; ``partial`` allows a month or a year alone.

    ``lies`` tells where a day is looked for that is typed without its year, and which example a
    refusal gives; ``quick`` offers today and tomorrow in one press. ``edited`` tells that the user
    changed it; ``value`` raises a refusal where it cannot be read.
    """

    edited = Signal()

    def __init__(
        self,
        value: PartialDate | None = None,
        *,
        partial: bool = False,
        lies: Lies = Lies.AROUND,
        quick: bool = False,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._partial, self._lies, self._today = partial, lies, today
        self.line = LineEdit()
        self.line.set_hints(*self._examples(), _("day month year"), "")
        self.button = Button("", icon="calendar-blank")
        self.button.setAccessibleName(_("Calendar"))
        self.button.setToolTip(_("Calendar"))
        self.chips = [self._chip(n, title) for n, title in enumerate(_quick())] if quick else []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(4))
        line = row(self.line, self.button, space=4)
        line.setStretch(0, 1)
        layout.addLayout(line)
        if self.chips:
            layout.addLayout(row(*self.chips, None, space=4))
        self.setFocusProxy(self.line)
        self.button.clicked.connect(self.open_calendar)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.line.editingFinished.connect(self._tidy)
        self.set_value(value)

    def setAccessibleName(self, name: str) -> None:
        """Name the editor inside too, which is what a screen reader meets."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)
        self.button.setAccessibleName(f"{name}: {_('Calendar')}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def set_value(self, value: PartialDate | None) -> None:
        """Show a date without telling it."""
        self.line.setText(shown_date(value))

    def value(self) -> PartialDate | None:
        """Return the date, or None where nothing is typed.

        Raises:
            ImpossibleDateError, UnreadableDateError or another that names a fitting example.
        """
        typed = self.line.text().strip()
        if not typed:
            return None
        known = parse_day(typed, self._today(), self._lies)
        if known.day is None and not self._partial:
            raise unreadable(typed, self._today(), self._lies)
        return known

    def day(self) -> date | None:
        """Return the date as a calendar day, or None where nothing is typed."""
        known = self.value()
        return date(known.year, known.month or 1, known.day or 1) if known else None

    def typed(self) -> str:
        """Return what is typed, to be kept: a day that was said is another one tomorrow."""
        try:
            return shown_date(self.value())
        except Refusal:
            return self.line.text()

    def type_again(self, typed: str) -> None:
        """Show what was typed."""
        self.line.setText(typed)

    def open_calendar(self) -> None:
        """Show the calendar at the day that is typed, else at today."""
        try:
            shown = self.day() or self._today()
        except Refusal:
            shown = self._today()
        today, titles = self._today(), _quick() if self._lies is Lies.AHEAD else _quick()[:1]
        offers = [(title, today + timedelta(n)) for n, title in enumerate(titles)]
        popup = CalendarPopup(shown, self, today=today, offers=offers)
        popup.picked.connect(self._on_picked)
        open_beside(popup, self.line)
        popup.setFocus()

    def _examples(self) -> tuple[str, ...]:
        """Return examples of what can be written, the longest first."""
        if self._partial:
            return (_("such as 15 Nov 1972"),)
        day = shown_date(self._today())
        example = _("such as {day}", day=day)
        coming = self._lies is Lies.AHEAD
        return (_("{day} or tomorrow", day=day), example) if coming else (example,)

    def _chip(self, days: int, title: str) -> Button:
        chip = Button(title, Kind.CHOICE)
        chip.clicked.connect(lambda: self._on_picked(self._today() + timedelta(days)))
        return chip

    def _tidy(self) -> None:
        """Show what was understood, so that a slip is seen at once."""
        try:
            self.set_value(self.value())
        except Refusal:
            return

    def _on_picked(self, day: date) -> None:
        self.set_value(PartialDate.of(day))
        self.edited.emit()


def shown_date(value: PartialDate | date | None) -> str:
    """Return a date as the field shows it, nothing for none."""
    return format_date(value, spoken().language, DateStyle.SHORT) if value else ""


def _quick() -> tuple[str, str]:
    return _("Today"), _("Tomorrow")
