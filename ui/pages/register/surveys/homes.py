"""Which households of a survey are listed: by state and zone, with how many were asked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.text import _
from ui.widgets.drawings.bar import Bar
from ui.widgets.entry_rows import Entry
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.chooser import Chooser
from ui.widgets.label import Label
from ui.widgets.layouts import beside_in_large_type, column
from village_net.survey.queries import SurveyedHousehold, ZoneCoverage

_ALL, _WAITING, _DONE = "all", "waiting", "done"


class SurveyHomes(QWidget):
    """Stands above the list; ``narrowed`` tells that other households are to be listed."""

    narrowed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._homes: Sequence[SurveyedHousehold] = ()
        self.progress = Label("", tone="quiet", wraps=True)
        self._bar = Bar(0)
        self.state = Choice[str]([(_ALL, ""), (_WAITING, ""), (_DONE, "")], _ALL, folds=True)
        self.state.setAccessibleName(_("Which households"))
        self.state.picked.connect(self.narrowed)
        self.zone = Chooser()
        self.zone.setAccessibleName(_("Zone"))
        self.zone.activated.connect(lambda _place: self.narrowed.emit())
        if self.state.chooser:
            self._bar.hide()  # the choice tells the counts
            self.progress.hide()
        self.setLayout(
            column(self.progress, self._bar, beside_in_large_type(self.state, self.zone))
        )

    def show_counts(
        self, homes: Sequence[SurveyedHousehold], zones: Sequence[ZoneCoverage]
    ) -> None:
        """Show where the survey stands, and which households there are to choose from."""
        self._homes = homes
        done = sum(home.done for home in homes)
        words = _("{done} of {count} households surveyed", done=done, count=len(homes))
        self.progress.setText(words)
        self._bar.set_share(done / len(homes) if homes else 0)
        self.state.set_text(_ALL, _("All {count}", count=len(homes)))
        self.state.set_text(_WAITING, _("Not yet {count}", count=len(homes) - done))
        self.state.set_text(_DONE, _("Surveyed {count}", count=done))
        self._show_zones(zones)

    def listed(self) -> Sequence[SurveyedHousehold]:
        """Return the households of the state and the zone that are chosen."""
        return [home for home in self._homes if self._fits(home)]

    def show_all(self) -> None:
        """Choose every state and every zone."""
        self.state.set_value(_ALL)
        self.zone.setCurrentIndex(0)

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

    def _fits(self, home: SurveyedHousehold) -> bool:
        wanted = {_WAITING: not home.done, _DONE: home.done}.get(self.state.value or _ALL, True)
        return wanted and self._in_zone(home)

    def _in_zone(self, home: SurveyedHousehold) -> bool:
        zone = self.zone.currentData()
        return zone is None or home.zone == zone


def home_entry(home: SurveyedHousehold, *, unsaved: bool) -> Entry:
    """Return the row of a household; an ``unsaved`` one has answers that wait as a draft."""
    title = _("House {number}", number=home.house_number)
    if unsaved:
        return Entry(home.id, title, home.zone, _("not saved"), "look")
    if home.done:
        return Entry(home.id, title, home.zone, _("surveyed"), "good")
    return Entry(home.id, title, home.zone, _("not yet"))
