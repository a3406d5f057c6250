"""The filter over the list of people: zone, age, conditions, and filters kept under a name."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.chooser import Chooser
from ui.widgets.flow import FlowLayout
from village_net.errors import Refusal
from village_net.groups.queries import groups_in_order
from village_net.groups.records import Group
from village_net.i18n import N_
from village_net.thai.dates import PartialDate, format_date, parse_date
from village_net.village.edits import delete_filter, save_filter
from village_net.village.people_table import COLUMNS
from village_net.village.queries import saved_filters, zones
from village_net.village.records import SEX_NAMES, STANDING_NAMES, Sex, Standing
from village_net.village.wishes import CONDITIONS, EVERYBODY, SavedFilter, Wish

_AGES: tuple[tuple[str, int | None, int | None], ...] = (
    (N_("All ages"), None, None),
    (N_("Under 6"), None, 5),
    (N_("6–14"), 6, 14),
    (N_("15–59"), 15, 59),
    (N_("60 and over"), 60, None),
)


class FilterBar(QWidget):
    """``changed`` tells of another wish, ``columns_changed`` of other columns."""

    changed = Signal()
    columns_changed = Signal()
    manage_zones = Signal()

    def __init__(self, session: Session, first: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.wish = EVERYBODY
        self.with_health = False
        self.zone, self.ages = Chooser(), Chooser()
        self.zone.setAccessibleName(_("Zone"))
        self.ages.setAccessibleName(_("Age"))
        self.ages.addItems([_(title) for title, _youngest, _oldest in _AGES])
        self.zone.activated.connect(self._on_zone)
        self.ages.activated.connect(self._on_ages)
        self.more = Button(_("Filter"), icon="funnel")
        self.columns = Button(_("Columns"), icon="columns")
        self.more.clicked.connect(lambda: self._open(self.more, self.filter_menu()))
        self.columns.clicked.connect(lambda: self._open(self.columns, self.columns_menu()))
        self._chips: list[Button] = []
        self._layout = FlowLayout(self)
        for widget in (first, self.zone, self.ages, self.more, self.columns):
            self._layout.addWidget(widget)
        self.reload()

    def reload(self) -> None:
        """Show the zones as they are now."""
        kept = zones(self._session.store)
        self.zone.clear()
        self.zone.addItem(_("All zones"), "")
        for zone in kept:
            self.zone.addItem(zone.name, zone.id)
        self.zone.addItem(_("Manage zones …"), None)
        self.zone.setCurrentIndex(max(self.zone.findData(self.wish.zone_id), 0))
        if self.wish.zone_id and self.wish.zone_id not in (zone.id for zone in kept):
            self.set_wish(replace(self.wish, zone_id=""))

    def set_wish(self, wish: Wish) -> None:
        """Show another wish and tell of it."""
        self.wish = wish
        self.zone.setCurrentIndex(max(self.zone.findData(wish.zone_id), 0))
        spans = [(youngest, oldest) for _title, youngest, oldest in _AGES]
        span = (wish.youngest, wish.oldest)
        self.ages.setCurrentIndex(spans.index(span) if span in spans else 0)
        self._show_chips()
        self.changed.emit()

    def set_people_only(self, people: bool) -> None:
        """Hide what only a list of people has."""
        for widget in (self.zone, self.ages, self.more, self.columns, *self._chips):
            widget.setVisible(people)

    def filter_menu(self) -> QMenu:
        """Return the menu of conditions and kept filters."""
        menu = QMenu(self)
        for kept in saved_filters(self._session.store):
            menu.addAction(kept.name, lambda kept=kept: self.set_wish(Wish.from_text(kept.wish)))
        if menu.actions():
            menu.addSeparator()
        for key, condition in CONDITIONS.items():
            if not condition.closed or self.with_health:
                on = key in self.wish.conditions
                self._add_toggle(menu, _(condition.title), on, self._condition_setter(key))
        menu.addSeparator()
        self._add_choices(menu)
        for standing in (Standing.MOVED, Standing.DEAD):
            title, on = _(STANDING_NAMES[standing]).capitalize(), self.wish.standing == standing
            self._add_toggle(menu, title, on, self._standing_setter(standing))
        menu.addAction(_("Who lived here on a day …"), self._ask_day)
        menu.addSeparator()
        self._add_toggle(menu, _("Ask for health data too"), self.with_health, self._on_health)
        if self.wish != EVERYBODY:
            menu.addAction(_("Keep this filter …"), self._ask_name)
        forget = menu.addMenu(_("Delete a kept filter"))
        for kept in saved_filters(self._session.store):
            forget.addAction(kept.name, lambda kept=kept: self._forget(kept))
        forget.setEnabled(bool(forget.actions()))
        return menu

    def _add_choices(self, menu: QMenu) -> None:
        """Add what is one of several: the sex, and the group."""
        sexes = menu.addMenu(_("Sex"))
        for sex, name in SEX_NAMES.items():
            self._add_toggle(sexes, _(name), self.wish.sex == sex, self._sex_setter(sex))
        groups = menu.addMenu(_("Member of a group"))
        for group in groups_in_order(self._session.store):
            on = self.wish.group_id == group.id
            self._add_toggle(groups, group.name, on, self._group_setter(group.id))
        groups.setEnabled(bool(groups.actions()))

    def columns_menu(self) -> QMenu:
        """Return the menu in which columns are chosen; the name is always there."""
        menu = QMenu(self)
        chosen = self._session.settings.people_columns
        for key, column in COLUMNS.items():
            if key != "name" and (not column.closed or self.with_health):
                self._add_toggle(menu, _(column.title), key in chosen, self._column_setter(key))
        menu.addSeparator()
        for key in chosen[1:]:
            moves = menu.addMenu(_("Move “{column}”", column=_(COLUMNS[key].title)))
            moves.addAction(_("To the left"), lambda key=key: self.move_column(key, -1))
            moves.addAction(_("To the right"), lambda key=key: self.move_column(key, 1))
        return menu

    def move_column(self, key: str, steps: int) -> None:
        """Show a column further left or right; the name stays first."""
        keys = [k for k in self._session.settings.people_columns if k != "name"]
        if key not in keys:
            return
        place = keys.index(key)
        keys.insert(min(max(place + steps, 0), len(keys) - 1), keys.pop(place))
        self._session.settings.people_columns = ("name", *keys)
        self.columns_changed.emit()

    def show_day(self, written: str) -> None:
        """List who lived here on the day that is written; nothing written means today."""
        try:
            day = parse_date(written) if written.strip() else None
        except Refusal as refusal:
            self._session.refused.emit(refusal.say(spoken()))
            return
        self.set_wish(replace(self.wish, on=day.iso() if day else ""))

    def keep_as(self, name: str) -> None:
        """Keep the wish under a name."""
        if self._session.done(save_filter, name, self.wish):
            self._session.told.emit(_("The filter “{name}” was kept.", name=name), True)

    def _add_toggle(
        self, menu: QMenu, title: str, on: bool, answer: Callable[[bool], None]
    ) -> None:
        action = QAction(title, menu)
        action.setCheckable(True)
        action.setChecked(on)
        action.toggled.connect(answer)
        menu.addAction(action)

    def _open(self, button: Button, menu: QMenu) -> None:
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _on_zone(self, _place: int) -> None:
        id = self.zone.currentData()
        if id is None:
            self.zone.setCurrentIndex(max(self.zone.findData(self.wish.zone_id), 0))
            self.manage_zones.emit()
        else:
            self.set_wish(replace(self.wish, zone_id=id))

    def _on_ages(self, place: int) -> None:
        _title, youngest, oldest = _AGES[place]
        self.set_wish(replace(self.wish, youngest=youngest, oldest=oldest))

    def _condition_setter(self, key: str) -> Callable[[bool], None]:
        return lambda on: self.set_wish(self.wish.with_condition(key, on))

    def _standing_setter(self, standing: Standing) -> Callable[[bool], None]:
        return lambda on: self.set_wish(
            replace(self.wish, standing=(standing if on else Standing.HERE).value)
        )

    def _sex_setter(self, sex: Sex) -> Callable[[bool], None]:
        return lambda on: self.set_wish(replace(self.wish, sex=sex.value if on else ""))

    def _group_setter(self, id: str) -> Callable[[bool], None]:
        return lambda on: self.set_wish(replace(self.wish, group_id=id if on else ""))

    def _column_setter(self, key: str) -> Callable[[bool], None]:
        def choose(on: bool) -> None:
            settings = self._session.settings
            others = [k for k in settings.people_columns if k not in ("name", key)]
            settings.people_columns = ("name", *others, *([key] if on else []))
            self.columns_changed.emit()

        return choose

    def _on_health(self, on: bool) -> None:
        self.with_health = on
        open_wish = tuple(key for key in self.wish.conditions if not CONDITIONS[key].closed)
        if not on and open_wish != self.wish.conditions:
            self.set_wish(replace(self.wish, conditions=open_wish))
        self.columns_changed.emit()

    def _ask_name(self) -> None:
        name, agreed = QInputDialog.getText(self, _("Keep this filter …"), _("Name of the filter"))
        if agreed:
            self.keep_as(name)

    def _ask_day(self) -> None:
        title = _("Who lived here on a day …")
        written, agreed = QInputDialog.getText(self, title, _("Day, such as 1 Jan 2560"))
        if agreed:
            self.show_day(written)

    def _forget(self, kept: SavedFilter) -> None:
        if self._session.done(delete_filter, kept):
            self._session.told.emit(_("The filter “{name}” was deleted.", name=kept.name), True)

    def _show_chips(self) -> None:
        for chip in self._chips:
            self._layout.removeWidget(chip)
            chip.deleteLater()
        self._chips = []
        for key in self.wish.conditions:
            self._add_chip(_(CONDITIONS[key].title), self._condition_setter(key))
        if self.wish.sex:
            sex = Sex(self.wish.sex)
            self._add_chip(_(SEX_NAMES[sex]), self._sex_setter(sex))
        group = self._session.store.get(Group, self.wish.group_id) if self.wish.group_id else None
        if group:
            self._add_chip(group.name, self._group_setter(group.id))
        if self.wish.on:
            day = format_date(PartialDate.from_iso(self.wish.on), spoken().language)
            self._add_chip(
                _("lived here on {day}", day=day),
                lambda _on: self.set_wish(replace(self.wish, on="")),
            )
        if self.wish.standing != Standing.HERE:
            standing = Standing(self.wish.standing)
            self._add_chip(_(STANDING_NAMES[standing]), self._standing_setter(standing))

    def _add_chip(self, title: str, answer: Callable[[bool], None]) -> None:
        chip = Button(title, Kind.CHOICE, "x")
        chip.setToolTip(_("Take this condition away"))
        chip.clicked.connect(lambda: answer(False))
        self._chips.append(chip)
        self._layout.addWidget(chip)
        chip.show()
