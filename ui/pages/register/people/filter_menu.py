"""The menu of the filter: conditions, who is listed otherwise, and filters kept under a name."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from ui.session import Session
from ui.text import _, spoken
from village_net.errors import Refusal
from village_net.thai.dates import parse_date
from village_net.village.register.edits import delete_filter, save_filter
from village_net.village.register.filters import CONDITIONS, EVERYBODY, Filter, SavedFilter
from village_net.village.register.queries import saved_filters
from village_net.village.register.records import STANDING_NAMES, Standing


class FilterMenu(QMenu):
    """``asked`` gives another filter, ``health`` whether health data may be asked for."""

    asked = Signal(object)
    health = Signal(bool)

    def __init__(
        self, session: Session, filter: Filter, *, with_health: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._filter = session, filter
        kept = saved_filters(session.store)
        for each in kept:
            self.addAction(
                each.name, lambda each=each: self.asked.emit(Filter.from_text(each.wish))
            )
        if kept:
            self.addSeparator()
        self._add_conditions(with_health)
        self.addSeparator()
        for standing in (Standing.MOVED, Standing.DEAD):
            title = _(STANDING_NAMES[standing]).capitalize()
            self._add_toggle(title, filter.standing == standing, self._standing_setter(standing))
        self.addAction(_("Who lived here on a day …"), self._ask_day)
        self.addSeparator()
        self._add_toggle(_("Ask for health data too"), with_health, self.health.emit)
        if filter != EVERYBODY:
            self.addAction(_("Keep this filter …"), self._ask_name)
        forget = self.addMenu(_("Delete a kept filter"))
        for each in kept:
            forget.addAction(each.name, lambda each=each: self._forget(each))
        forget.setEnabled(bool(kept))

    def show_day(self, written: str) -> None:
        """Ask for who lived here on the day that is written; nothing written means today."""
        try:
            day = parse_date(written) if written.strip() else None
        except Refusal as refusal:
            self._session.refused.emit(refusal.say(spoken()))
            return
        self.asked.emit(replace(self._filter, on=day.iso() if day else ""))

    def keep_as(self, name: str) -> None:
        """Keep the filter under a name."""
        if self._session.done(save_filter, name, self._filter):
            self._session.told.emit(_("The filter “{name}” was kept.", name=name), True)

    def _add_conditions(self, with_health: bool) -> None:
        for key, condition in CONDITIONS.items():
            if not condition.closed or with_health:
                on = key in self._filter.conditions
                self._add_toggle(_(condition.title), on, self._condition_setter(key))

    def _add_toggle(self, title: str, on: bool, answer: Callable[[bool], None]) -> None:
        action = self.addAction(title)
        action.setCheckable(True)
        action.setChecked(on)
        action.toggled.connect(answer)

    def _condition_setter(self, key: str) -> Callable[[bool], None]:
        return lambda on: self.asked.emit(self._filter.with_condition(key, on))

    def _standing_setter(self, standing: Standing) -> Callable[[bool], None]:
        return lambda on: self.asked.emit(
            replace(self._filter, standing=(standing if on else Standing.HERE).value)
        )

    def _ask_name(self) -> None:
        name, agreed = QInputDialog.getText(
            self.parentWidget(), _("Keep this filter …"), _("Name of the filter")
        )
        if agreed:
            self.keep_as(name)

    def _ask_day(self) -> None:
        title = _("Who lived here on a day …")
        written, agreed = QInputDialog.getText(
            self.parentWidget(), title, _("Day, such as 1 Jan 2560")
        )
        if agreed:
            self.show_day(written)

    def _forget(self, kept: SavedFilter) -> None:
        if self._session.done(delete_filter, kept):
            self._session.told.emit(_("The filter “{name}” was deleted.", name=kept.name), True)
