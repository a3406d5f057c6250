"""All conditions of the filter in groups, ticked one after the other, and filters kept by name."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.register.people.filter_bar import FilterBar
from ui.pages.register.people.filter_choosers import FilterChoosers
from ui.pages.register.people.kept_filters import KeptFilters
from ui.session import Session
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.check_box import CheckBox
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import empty, row, scrolling
from village_net.errors import Refusal
from village_net.thai.dates import PartialDate
from village_net.thai.near_days import Lies
from village_net.village.lists.people_table import count_filtered
from village_net.village.register.filters import CONDITIONS, EVERYBODY, ConditionGroup, Filter
from village_net.village.register.records import STANDING_NAMES, Standing


class FilterPane(QWidget):
    """Stands beside the list and changes it with every tick; ``left`` tells that one is through."""

    left = Signal()

    def __init__(self, session: Session, bar: FilterBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._bar = session, bar
        self.boxes: dict[str, CheckBox] = {}
        self.count = Label("", strong=True)
        self.clear = Button(_("Clear all"), Kind.LINK, "x")
        self.clear.clicked.connect(lambda: bar.set_value(EVERYBODY))
        self._make_standing()
        self.health = CheckBox(_("Ask for health data too"))
        self.health.clicked.connect(self._on_health)
        self.kept = KeptFilters(session)
        self.kept.asked.connect(bar.set_value)
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, scaled(8), 0)
        self._list.setSpacing(scaled(4))
        done = Button(_("Back to the list"), Kind.PLAIN, "arrow-left")
        done.clicked.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(8))
        layout.addWidget(flowing(Label(_("Filter"), "section"), self.count, self.clear, space=12))
        layout.addWidget(scrolling(self._inside), 1)
        layout.addLayout(row(done, None))
        self._fill()
        bar.changed.connect(self.reload)
        self.reload()
        self.setFocusProxy(next(iter(self.boxes.values())))

    def reload(self) -> None:
        """Show what is asked for now and how many people that finds."""
        value = self._bar.value
        found = count_filtered(self._session.store, value)
        self.count.setText(counted("{count} person found", "{count} people found", found))
        self.clear.setEnabled(value != EVERYBODY)
        for key, box in self.boxes.items():
            box.setChecked(key in value.conditions)
        self.health.setChecked(self._bar.with_health)
        self.standing.set_value(value.standing)
        self.day.set_value(PartialDate.from_iso(value.on) if value.on else None)
        if self.folded:
            self.folded.show_value(value)
        self.kept.show_value(value)

    def _fill(self) -> None:
        """Put the groups below each other; those of health only where they may be asked for."""
        self.boxes = {}
        self.folded = self._make_choosers() if self._bar.folded else None
        for group in ConditionGroup:
            self._list.addSpacing(scaled(8))
            self._list.addWidget(Label(_(group.value), "caption", "quiet"))
            for key, condition in CONDITIONS.items():
                if condition.group is group and (self._bar.with_health or not condition.closed):
                    self._list.addWidget(self._box(key, _(condition.title)))
            if group is ConditionGroup.CARE:
                self._list.addWidget(self.health)
            if group is ConditionGroup.MOVED:
                self._list.addWidget(self.standing)
                self._list.addWidget(self._day_field)
        self._list.addSpacing(scaled(8))
        self._list.addWidget(self.kept)
        self._list.addStretch(1)

    def _make_choosers(self) -> FilterChoosers:
        choosers = FilterChoosers(self._session, self)
        choosers.asked.connect(self._bar.set_value)
        choosers.manage_zones.connect(self._bar.manage_zones)
        for chooser in choosers.all:
            self._list.addWidget(chooser)
        return choosers

    def _make_standing(self) -> None:
        standings = [(each.value, _(name).capitalize()) for each, name in STANDING_NAMES.items()]
        self.standing: Choice[str] = Choice(standings, Standing.HERE.value)
        self.standing.picked.connect(self._on_standing)
        today = self._session.store.clock
        self.day = DateField(partial=True, lies=Lies.BEHIND, today=lambda: today().date())
        self._day_field = Field(_("Who lived here on the day"), self.day)
        self.day.line.editingFinished.connect(self._on_day)
        self.day.edited.connect(lambda: self.day.line.isModified() or self._on_day())

    def _box(self, key: str, title: str) -> CheckBox:
        box = CheckBox(title)
        box.clicked.connect(lambda on: self._ask(self._bar.value.with_condition(key, on)))
        self.boxes[key] = box
        return box

    def _ask(self, value: Filter) -> None:
        if value != self._bar.value:
            self._bar.set_value(value)

    def _on_standing(self) -> None:
        standing = self.standing.value or Standing.HERE.value
        self._ask(replace(self._bar.value, standing=standing))

    def _on_day(self) -> None:
        try:
            day = self.day.value()
        except Refusal as refusal:
            self._day_field.set_error(refusal.say(spoken()))
            return
        self._day_field.set_error("")
        self._ask(replace(self._bar.value, on=day.iso() if day else ""))

    def _on_health(self, on: bool) -> None:
        """Show the conditions of health among the others, or take them out."""
        self._bar.ask_health(on)
        for part in (self.health, self.standing, self._day_field, self.kept):
            self._list.removeWidget(part)
            part.setParent(self)
        empty(self._list)
        self._fill()
        for part in (self.health, self.standing, self._day_field, self.kept):
            part.show()
        self.reload()
        self.health.setFocus()
