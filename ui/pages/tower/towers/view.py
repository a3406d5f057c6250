"""The towers and what the village agreed on: where they stand, quiet hours, chimes, loudspeaker."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.towers.form import TowerForm
from ui.pages.tower.towers.holiday_card import HolidayCard
from ui.pages.tower.towers.rules_form import RulesForm
from ui.pages.tower.towers.sound_card import SoundCard
from ui.parts.draft_line import DraftLine
from ui.parts.kept_draft import is_shown
from ui.session import Session
from ui.text import _
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import Card, column, empty, hairline, row, scrolling
from ui.widgets.list_and_detail import StackingColumns
from village_net.tower.towers.records import TOWER_STATE_NAMES, Tower, TowerState
from village_net.tower.towers.towers import towers
from village_net.village.register.queries import zones

STATE_LOOKS = {
    TowerState.WORKING: "good",
    TowerState.WEAK: "look",
    TowerState.BROKEN: "danger",
}


class View(QWidget):
    """Cards beside each other; ``show_record`` takes a tower's id."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.cannot: frozenset[str] = frozenset()
        self._towers = Card()
        self.sound, self.holidays = SoundCard(session), HolidayCard(session)
        self.rules = RulesForm(session)
        left = column(self._towers, Card().add(self.rules), self.holidays, None, space=16)
        right = column(self.sound, None, space=16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(StackingColumns(left, right)))
        self.form: TowerForm | None = None
        self.reload()

    def show_record(self, id: str) -> bool:
        """Show a tower's form."""
        found = self._session.store.get(Tower, id)
        if found:
            self.edit(found)
        return found is not None

    def open_form(self, form: str, about: str) -> bool:
        """Open a tower's form to go on with; tell whether there still is what it is about."""
        if form in ("rules", "holiday"):
            (self.rules if form == "rules" else self.holidays.form).setFocus()
            return True
        tower = self._session.store.get(Tower, about) if about else None
        if about and tower is None:
            return False
        if not is_shown(self.form, (form, about)):
            self.edit(tower)
            is_shown(self.form, (form, about))
        return True

    def edit(self, tower: Tower | None = None) -> TowerForm:
        """Write a tower, new or not."""
        self.form = TowerForm(self._session, tower)
        self.form.saved.connect(self._on_done)
        self.form.left.connect(self._on_done)
        self._show_towers()
        self.form.setFocus()
        return self.form

    def reload(self) -> None:
        """Show the towers, rules and holidays as they are now."""
        if self.form:
            self.form.reload()
        else:
            self._show_towers()
        self.rules.reload()
        self.holidays.reload()

    def _on_done(self) -> None:
        self.form = None
        self._show_towers()

    def _show_towers(self) -> None:
        empty(self._towers.body)
        self._towers.add(
            Label(_("Towers"), "section"), DraftLine(self._session, ("tower", "tower-event"))
        )
        if self.form:
            self._towers.add(self.form)
            return
        found = towers(self._session.store)
        for tower in found:
            if tower != found[0]:
                self._towers.add(hairline())
            self._towers.add(self._tower_line(tower))
        if not found:
            teach = EmptyState(
                "broadcast",
                _("No tower is entered yet"),
                _(
                    "Enter each tower with the zones that hear it. "
                    "The app then tells who will not hear an announcement when one is broken."
                ),
            )
            self._towers.add(teach)

    def _tower_line(self, tower: Tower) -> QWidget:
        names = {zone.id: zone.name for zone in zones(self._session.store)}
        covered = ", ".join(names[id] for id in tower.zone_ids if id in names)
        told = [tower.place, _("every zone") if tower.everywhere else covered or _("no zone")]
        if tower.speakers:
            told.append(_("{count} speakers", count=tower.speakers))
        edit = Button(_("Open"))
        edit.setAccessibleName(_("Open “{title}”", title=tower.name))
        edit.clicked.connect(lambda: self.edit(tower))
        line = QWidget()
        words = column(
            flowing(
                Label(tower.name, strong=True),
                Chip(_(TOWER_STATE_NAMES[tower.state]), STATE_LOOKS[tower.state]),
            ),
            Label(" · ".join(part for part in told if part), "caption", "quiet", wraps=True),
            space=2,
        )
        layout = row(words, edit)
        layout.setStretch(0, 1)
        line.setLayout(layout)
        return line
