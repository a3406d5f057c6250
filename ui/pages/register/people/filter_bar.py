"""The filter over the list of people: zone, age, sex, group, conditions; a chip for each."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.pages.register.people.filter_menu import FilterMenu
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.chooser import Chooser
from ui.widgets.flow import FlowLayout
from village_net.groups.queries import groups_in_order
from village_net.i18n import N_
from village_net.thai.dates import PartialDate, format_date
from village_net.village.register.filters import CONDITIONS, EVERYBODY, Filter
from village_net.village.register.queries import zones
from village_net.village.register.records import SEX_NAMES, STANDING_NAMES, Sex, Standing

_AGES: tuple[tuple[str, int | None, int | None], ...] = (
    (N_("All ages"), None, None),
    (N_("Under 6"), None, 5),
    (N_("6–14"), 6, 14),
    (N_("15–59"), 15, 59),
    (N_("60 and over"), 60, None),
)
_WIDEST = 144
_AROUND, _BESIDE = 76, 48  # what a chooser and a line of its list have beside their words


class FilterBar(QWidget):
    """``changed`` tells of another filter, ``columns_changed`` that health data shows or hides."""

    changed = Signal()
    columns_changed = Signal()
    columns_asked = Signal()
    manage_zones = Signal()

    def __init__(self, session: Session, first: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._people = True
        self.value = EVERYBODY
        self.with_health = False
        self.zone, self.ages = _chooser(_("Zone")), _chooser(_("Age"))
        self.sex, self.group = _chooser(_("Sex")), _chooser(_("Group"))
        self.ages.addItems([_(title) for title, _youngest, _oldest in _AGES])
        self.sex.addItem(_("Both sexes"), "")
        for sex, name in SEX_NAMES.items():
            self.sex.addItem(_(name).capitalize(), sex.value)
        _fit(self.ages)
        _fit(self.sex)
        self.zone.activated.connect(self._on_zone)
        self.ages.activated.connect(self._on_ages)
        self.sex.activated.connect(lambda: self._change(sex=self.sex.currentData()))
        self.group.activated.connect(lambda: self._change(group_id=self.group.currentData()))
        self.more = Button(_("Filter"), icon="funnel")
        self.columns = Button(_("Columns"), icon="columns")
        self.more.clicked.connect(lambda: self._open(self.filter_menu()))
        self.columns.clicked.connect(self.columns_asked)
        self._chips: list[Button] = []
        self._layout = FlowLayout(self)
        self._layout.addWidget(first)
        for widget in self._controls():
            self._layout.addWidget(widget)
        self.reload()

    def reload(self) -> None:
        """Show the zones and groups as they are now; a filter for one that is gone goes too."""
        store = self._session.store
        kept, groups = zones(store), groups_in_order(store)
        _fill(self.zone, _("All zones"), [(zone.name, zone.id) for zone in kept])
        self.zone.addItem(_("Manage zones …"), None)
        _fit(self.zone, _WIDEST)
        _fill(self.group, _("All groups"), [(group.name, group.id) for group in groups])
        _fit(self.group, _WIDEST)
        filter = self.value
        if filter.zone_id not in (zone.id for zone in kept):
            filter = replace(filter, zone_id="")
        if filter.group_id not in (group.id for group in groups):
            filter = replace(filter, group_id="")
        if filter != self.value:
            self.set_value(filter)
        else:
            self._show_value()

    def set_value(self, filter: Filter) -> None:
        """Show another filter and tell of it."""
        self.value = filter
        self._show_value()
        self.changed.emit()

    def set_people_only(self, people: bool) -> None:
        """Hide what only a list of people has."""
        self._people = people
        self._show_parts()

    def filter_menu(self) -> FilterMenu:
        """Return the menu of conditions and kept filters."""
        menu = FilterMenu(self._session, self.value, with_health=self.with_health, parent=self)
        menu.asked.connect(self.set_value)
        menu.health.connect(self._on_health)
        return menu

    @property
    def chips(self) -> dict[str, Button]:
        """What is asked for, each with the button that takes it away."""
        return {chip.text(): chip for chip in self._chips}

    def _controls(self) -> tuple[QWidget, ...]:
        return (self.zone, self.ages, self.sex, self.group, self.more, self.columns)

    def _open(self, menu: QMenu) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _change(self, **changed: Any) -> None:
        self.set_value(replace(self.value, **changed))

    def _on_zone(self) -> None:
        id = self.zone.currentData()
        if id is None:
            _choose(self.zone, self.value.zone_id)
            self.manage_zones.emit()
        else:
            self._change(zone_id=id)

    def _on_ages(self, place: int) -> None:
        _title, youngest, oldest = _AGES[place]
        self._change(youngest=youngest, oldest=oldest)

    def _on_health(self, on: bool) -> None:
        self.with_health = on
        open_filter = tuple(key for key in self.value.conditions if not CONDITIONS[key].closed)
        if not on and open_filter != self.value.conditions:
            self._change(conditions=open_filter)
        self.columns_changed.emit()

    def _show_value(self) -> None:
        _choose(self.zone, self.value.zone_id)
        _choose(self.sex, self.value.sex)
        _choose(self.group, self.value.group_id)
        spans = [(youngest, oldest) for _title, youngest, oldest in _AGES]
        span = (self.value.youngest, self.value.oldest)
        self.ages.setCurrentIndex(spans.index(span) if span in spans else 0)
        for chip in self._chips:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(title, without) for title, without in self._asked()]
        for chip in self._chips:
            self._layout.addWidget(chip)
        self._show_parts()

    def _show_parts(self) -> None:
        for widget in (*self._controls(), *self._chips):
            widget.setVisible(self._people)
        self.group.setVisible(self._people and self.group.count() > 1)

    def _asked(self) -> Iterator[tuple[str, Filter]]:
        """Yield what is asked for in words, each with the filter that no longer asks for it."""
        filter = self.value
        if filter.zone_id:
            yield self.zone.currentText(), replace(filter, zone_id="")
        if filter.youngest is not None or filter.oldest is not None:
            yield _age_words(filter), replace(filter, youngest=None, oldest=None)
        if filter.sex:
            yield _(SEX_NAMES[Sex(filter.sex)]).capitalize(), replace(filter, sex="")
        if filter.group_id:
            yield self.group.currentText(), replace(filter, group_id="")
        for key in filter.conditions:
            yield _(CONDITIONS[key].title), filter.with_condition(key, on=False)
        if filter.on:
            day = format_date(PartialDate.from_iso(filter.on), spoken().language)
            yield _("lived here on {day}", day=day), replace(filter, on="")
        if filter.standing != Standing.HERE:
            standing = _(STANDING_NAMES[Standing(filter.standing)])
            yield standing, replace(filter, standing=Standing.HERE.value)

    def _chip(self, title: str, without: Filter) -> Button:
        chip = Button(title, Kind.CHOICE, "x")
        chip.setAccessibleName(_("Take this condition away: {condition}", condition=title))
        chip.setToolTip(_("Take this condition away"))
        chip.clicked.connect(lambda: self.set_value(without))
        return chip


def _chooser(name: str) -> Chooser:
    chooser = Chooser()
    chooser.setAccessibleName(name)
    return chooser


def _fill(chooser: Chooser, everything: str, choices: list[tuple[str, str]]) -> None:
    chooser.clear()
    chooser.addItem(everything, "")
    for title, value in choices:
        chooser.addItem(title, value)


def _fit(chooser: Chooser, widest: int = 0) -> None:
    """Give a chooser the width of its words, or about ``widest``; its list shows them whole."""
    metrics = chooser.fontMetrics()
    words = [metrics.horizontalAdvance(chooser.itemText(n)) for n in range(chooser.count())]
    least, most = words[0] + scaled(_AROUND), max(words) + scaled(_AROUND)
    chooser.setFixedWidth(max(least, min(most, scaled(widest))) if widest else most)
    chooser.view().setMinimumWidth(max(words) + scaled(_BESIDE))


def _choose(chooser: Chooser, value: str) -> None:
    chooser.setCurrentIndex(max(chooser.findData(value), 0))


def _age_words(filter: Filter) -> str:
    """Return the ages that a filter asks for in words."""
    for title, youngest, oldest in _AGES:
        if (filter.youngest, filter.oldest) == (youngest, oldest):
            return _(title)
    if filter.oldest is None:
        return _("{age} years and over", age=filter.youngest)
    if filter.youngest is None:
        return _("up to {age} years", age=filter.oldest)
    return _("{youngest}–{oldest} years", youngest=filter.youngest, oldest=filter.oldest)
