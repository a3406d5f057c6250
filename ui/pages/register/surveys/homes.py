"""The households of a survey: how many were asked, and the list, by state and zone."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.text import _
from ui.widgets.drawings.bar import Bar
from ui.widgets.entries import Entry, EntryList
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.chooser import Chooser
from ui.widgets.label import Label
from ui.widgets.layouts import Card, beside_in_large_type
from village_net.survey.queries import SurveyedHousehold, ZoneCoverage

_ALL, _WAITING, _DONE = "all", "waiting", "done"


class SurveyHomes(Card):
    """``chosen`` gives the household that the user wants to ask."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=8, parent=parent)
        self._homes: Sequence[SurveyedHousehold] = ()
        self._unsaved: Collection[str] = ()
        self.progress = Label("", tone="quiet", wraps=True)
        self._bar = Bar(0)
        self.state = Choice[str]([(_ALL, ""), (_WAITING, ""), (_DONE, "")], _ALL, folds=True)
        self.state.setAccessibleName(_("Which households"))
        self.state.picked.connect(self._show)
        self.zone = Chooser()
        self.zone.setAccessibleName(_("Zone"))
        self.zone.activated.connect(lambda _place: self._show())
        self.list = EntryList(_("Households"))
        self.list.clicked.connect(lambda: self.chosen.emit(self.list.current))
        self.list.opened.connect(self.chosen)
        self.nobody = Label(_("There is no such household."), tone="quiet", wraps=True)
        if self.state.chooser:
            self._bar.hide()  # the choice tells the counts
            self.progress.hide()
        narrowing = beside_in_large_type(self.state, self.zone)
        self.add(self.progress, self._bar, narrowing, self.nobody)
        self.body.addWidget(self.list, 1)

    def show_homes(
        self,
        homes: Sequence[SurveyedHousehold],
        zones: Sequence[ZoneCoverage],
        unsaved: Collection[str],
    ) -> None:
        """Show the households as they are now; ``unsaved`` ones have answers that are not kept."""
        self._homes, self._unsaved = homes, unsaved
        done = sum(home.done for home in homes)
        words = _("{done} of {count} households surveyed", done=done, count=len(homes))
        self.progress.setText(words)
        self._bar.set_share(done / len(homes) if homes else 0)
        self.state.set_text(_ALL, _("All {count}", count=len(homes)))
        self.state.set_text(_WAITING, _("Not yet {count}", count=len(homes) - done))
        self.state.set_text(_DONE, _("Surveyed {count}", count=done))
        self._show_zones(zones)
        self._show()

    def stand_on(self, household_id: str) -> None:
        """Stand on a household, with the filters set so that it shows."""
        if not self.list.go_to(household_id):
            self.state.set_value(_ALL)
            self.zone.setCurrentIndex(0)
            self._show()
            self.list.go_to(household_id)

    def next_waiting(self, household_id: str) -> str:
        """Return the next household of the zone that was not asked yet, or nothing."""
        homes = [home for home in self._homes if self._in_zone(home)]
        place = next((n for n, home in enumerate(homes) if home.id == household_id), -1)
        later = [*homes[place + 1 :], *homes[: max(place, 0)]]
        return next((home.id for home in later if not home.done), "")

    def _show_zones(self, zones: Sequence[ZoneCoverage]) -> None:
        shown = self.zone.currentData()
        self.zone.clear()
        self.zone.addItem(_("All zones"), None)
        for each in zones:
            name = each.zone or _("No zone")
            words = _("{zone}: {done} of {count}", zone=name, done=each.done, count=each.households)
            self.zone.addItem(words, each.zone)
        place = self.zone.findData(shown) if shown is not None else 0
        self.zone.setCurrentIndex(max(place, 0))
        self.zone.setVisible(len(zones) > 1)

    def _show(self) -> None:
        shown = [home for home in self._homes if self._fits(home)]
        self.list.show_entries([self._entry(home) for home in shown])
        self.list.setVisible(bool(shown))
        self.nobody.setVisible(not shown)

    def _fits(self, home: SurveyedHousehold) -> bool:
        wanted = {_WAITING: not home.done, _DONE: home.done}.get(self.state.value or _ALL, True)
        return wanted and self._in_zone(home)

    def _in_zone(self, home: SurveyedHousehold) -> bool:
        zone = self.zone.currentData()
        return zone is None or home.zone == zone

    def _entry(self, home: SurveyedHousehold) -> Entry:
        title = _("House {number}", number=home.house_number)
        if home.id in self._unsaved:
            return Entry(home.id, title, home.zone, _("not saved"), "look")
        if home.done:
            return Entry(home.id, title, home.zone, _("surveyed"), "good")
        return Entry(home.id, title, home.zone, _("not yet"))
