"""The filter over the list of people: zone, age, sex, group, the panel of all; chips of the others.

In large type the choosers fold into the panel, and its button tells how much is asked for.
"""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.register.people.filter_choosers import AGES, FilterChoosers
from ui.session import Session
from ui.text import _, spoken
from ui.theme import large_type, scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.chooser import Chooser
from ui.widgets.flow import FlowLayout
from village_net.groups.queries import groups_in_order
from village_net.thai.dates import PartialDate, format_date
from village_net.village.register.filters import CONDITIONS, EVERYBODY, Filter
from village_net.village.register.queries import zones
from village_net.village.register.records import SEX_NAMES, STANDING_NAMES, Sex, Standing

_WIDEST = 144  # of a chooser whose names the village gave


class FilterBar(QWidget):
    """``changed`` tells of another filter, ``columns_changed`` that health data shows or hides.

    ``panel_asked`` asks for the panel of all conditions, ``columns_asked`` for that of columns.
    """

    changed = Signal()
    columns_changed = Signal()
    columns_asked = Signal()
    panel_asked = Signal()
    manage_zones = Signal()

    def __init__(self, session: Session, first: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._people = True
        self.folded = large_type()
        self.value = EVERYBODY
        self.with_health = False
        self.choosers = FilterChoosers(session, self)
        self.zone, self.ages, self.sex, self.group = self.choosers.all
        self.choosers.asked.connect(self.set_value)
        self.choosers.manage_zones.connect(self.manage_zones)
        for chooser in (self.zone, self.group):
            chooser.setMaximumWidth(scaled(_WIDEST))
        self.more = Button(_("Filter"), icon="funnel")
        self.columns = Button(_("Columns"), icon="columns")
        self.more.clicked.connect(self.panel_asked)
        self.columns.clicked.connect(self.columns_asked)
        self._chips: list[Button] = []
        self._layout = FlowLayout(self)
        for widget in (first, *self.choosers.all, self.more, self.columns):
            self._layout.addWidget(widget)
        self.reload()

    def reload(self) -> None:
        """Show the zones and groups as they are now; a filter for one that is gone goes too."""
        store, value = self._session.store, self.value
        self.choosers.reload()
        if value.zone_id not in (zone.id for zone in zones(store)):
            value = replace(value, zone_id="")
        if value.group_id not in (group.id for group in groups_in_order(store)):
            value = replace(value, group_id="")
        if value != self.value:
            self.set_value(value)
        else:
            self._show_value()

    def set_value(self, value: Filter) -> None:
        """Show another filter and tell of it."""
        self.value = value
        self._show_value()
        self.changed.emit()

    def typed(self) -> str:
        """Return the filter as a text."""
        return "" if self.value == EVERYBODY else self.value.text()

    def type_again(self, typed: str) -> None:
        """Ask again for what was asked for."""
        self.set_value(Filter.from_text(typed) if typed else EVERYBODY)

    def set_people_only(self, people: bool) -> None:
        """Hide what only a list of people has."""
        self._people = people
        self._show_parts()

    def ask_health(self, on: bool) -> None:
        """Let health data be asked for and shown, or neither."""
        self.with_health = on
        self.columns_changed.emit()
        open_ones = tuple(key for key in self.value.conditions if not CONDITIONS[key].closed)
        if not on and open_ones != self.value.conditions:
            self.set_value(replace(self.value, conditions=open_ones))

    @property
    def chips(self) -> dict[str, Button]:
        """What no chooser shows of what is asked for, with the button that takes it away."""
        return {chip.text(): chip for chip in self._chips}

    def _show_value(self) -> None:
        self.choosers.show_value(self.value)
        for chip in self._chips:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        asked = list(self._asked())
        self._chips = [self._chip(title, without) for title, without, by in asked if by is None]
        for chip in self._chips:
            self._layout.addWidget(chip)
        count = len(asked)
        words = _("Filter ({count})", count=count) if self.folded and count else _("Filter")
        self.more.setText(words)
        self._show_parts()

    def _show_parts(self) -> None:
        for widget in (*self.choosers.all, *self._chips):
            widget.setVisible(self._people and not self.folded)
        if self.group.count() < 2:
            self.group.hide()
        for button in (self.more, self.columns):
            button.setVisible(self._people)

    def _asked(self) -> Iterator[tuple[str, Filter, Chooser | None]]:
        """Yield what is asked for in words, the filter without it, and what chooser shows it."""
        value = self.value
        if value.zone_id:
            yield self.zone.currentText(), replace(value, zone_id=""), self.zone
        if value.youngest is not None or value.oldest is not None:
            usual = (value.youngest, value.oldest) in [(least, most) for _t, least, most in AGES]
            by = self.ages if usual else None
            yield _age_words(value), replace(value, youngest=None, oldest=None), by
        if value.sex:
            yield _(SEX_NAMES[Sex(value.sex)]).capitalize(), replace(value, sex=""), self.sex
        if value.group_id:
            yield self.group.currentText(), replace(value, group_id=""), self.group
        for key in value.conditions:
            yield _(CONDITIONS[key].title), value.with_condition(key, on=False), None
        if value.on:
            day = format_date(PartialDate.from_iso(value.on), spoken().language)
            yield _("lived here on {day}", day=day), replace(value, on=""), None
        if value.standing != Standing.HERE:
            standing = _(STANDING_NAMES[Standing(value.standing)])
            yield standing, replace(value, standing=Standing.HERE.value), None

    def _chip(self, title: str, without: Filter) -> Button:
        chip = Button(title, Kind.CHOICE, "x")
        chip.setAccessibleName(_("Take this condition away: {condition}", condition=title))
        chip.setToolTip(_("Take this condition away"))
        chip.clicked.connect(lambda: self.set_value(without))
        return chip


def _age_words(value: Filter) -> str:
    """Return the ages that a filter asks for in words."""
    for title, youngest, oldest in AGES:
        if (value.youngest, value.oldest) == (youngest, oldest):
            return _(title)
    if value.oldest is None:
        return _("{age} years and over", age=value.youngest)
    if value.youngest is None:
        return _("up to {age} years", age=value.oldest)
    return _("{youngest}–{oldest} years", youngest=value.youngest, oldest=value.oldest)
