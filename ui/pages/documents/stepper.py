"""A day, a week or a month that is stepped through: ‹ November 2026 ›."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.label import Label
from village_net.documents import OptionKind
from village_net.errors import Refusal
from village_net.thai.dates import DateStyle, PartialDate, format_date, parse_date
from village_net.tower.air.calendar import week_of


class Stepper(QWidget):
    """Shows a span of time; ``changed`` tells that the user went to another one."""

    changed = Signal()

    def __init__(
        self, kind: OptionKind, value: str, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._day = _begin(kind, _read(value, today))
        back, on = Button("", icon="caret-left"), Button("", icon="caret-right")
        for button, name, steps in ((back, _("Earlier"), -1), (on, _("Later"), 1)):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _checked=False, steps=steps: self.step(steps))
        self.shown = Label("", wraps=True)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.shown.setSizePolicy(policy)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(4))
        layout.addWidget(back)
        layout.addWidget(self.shown, 1)
        layout.addWidget(on)
        self.setFocusProxy(back)
        self._show()

    @property
    def value(self) -> str:
        """The first day of what is shown, as a document's option takes it."""
        return self._day.isoformat()

    def step(self, steps: int) -> None:
        """Go so many days, weeks or months on, or back where it is less than nought."""
        try:
            self._day = _STEPS[self._kind](self._day, steps)
        except (OverflowError, ValueError):
            return  # the calendar of computers ends with the year 9999
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.shown.setText(_words(self._kind, self._day))
        self.setAccessibleName(self.shown.plain_text())


def _read(written: str, today: date) -> date:
    try:
        found = parse_date(written, today)
    except Refusal:
        return today
    return date(found.year, found.month or 1, found.day or 1)


def _begin(kind: OptionKind, day: date) -> date:
    if kind is OptionKind.MONTH:
        return day.replace(day=1)
    return week_of(day)[0].date() if kind is OptionKind.WEEK else day


def _months_on(day: date, steps: int) -> date:
    months = day.year * 12 + day.month - 1 + steps
    return date(months // 12, months % 12 + 1, 1)


_STEPS: Mapping[OptionKind, Callable[[date, int], date]] = {
    OptionKind.DAY: lambda day, steps: day + timedelta(days=steps),
    OptionKind.WEEK: lambda day, steps: day + timedelta(days=7 * steps),
    OptionKind.MONTH: _months_on,
}


def _words(kind: OptionKind, day: date) -> str:
    language = spoken().language
    if kind is OptionKind.MONTH:
        return format_date(PartialDate(day.year, day.month), language)
    if kind is OptionKind.DAY:
        return format_date(day, language, DateStyle.WEEKDAY)
    first, last = (
        format_date(d, language, DateStyle.SHORT) for d in (day, day + timedelta(days=6))
    )
    return f"{first} – {last}"
