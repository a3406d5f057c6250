"""The towers and what the village agreed on: where they stand, quiet hours, chimes, loudspeaker."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.sound_card import SoundCard
from ui.pages.tower.tower_form import TowerForm
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.chips import Choice
from ui.widgets.date_field import DateField
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import Field, LineEdit
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import Card, column, empty, hairline, row, scrolling
from ui.widgets.sides import Beside
from ui.widgets.time_field import TimeField
from village_net.errors import Refusal
from village_net.i18n import Language
from village_net.thai.dates import DateStyle, format_date
from village_net.tower.airing import Holiday
from village_net.tower.places import TOWER_STATE_NAMES, Tower, TowerState
from village_net.tower.public_holidays import add_public_holidays
from village_net.tower.schedule import (
    airing_rules,
    holidays,
    remove_holiday,
    save_airing_rules,
    save_holiday,
)
from village_net.tower.towers import towers
from village_net.village.edits import new_id
from village_net.village.queries import zones

STATE_LOOKS = {
    TowerState.WORKING: "good",
    TowerState.WEAK: "look",
    TowerState.BROKEN: "danger",
}
_RATES = ((80, "80 %"), (90, "90 %"), (100, "100 %"), (110, "110 %"), (120, "120 %"))


class View(QWidget):
    """Cards beside each other; ``show_record`` takes a tower's id."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        add = Button(_("Add tower"), Kind.MAIN, "plus")
        add.clicked.connect(lambda: self.edit())
        self.buttons: list[QWidget] = [add]
        self._towers, self._holidays = Card(), Card()
        self.sound = SoundCard(session)
        left = column(self._towers, self._rules(), None, space=16)
        right = column(self.sound, self._holidays, None, space=16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(Beside(left, right)))
        self.form: TowerForm | None = None
        self.reload()

    def show_record(self, id: str) -> bool:
        """Show a tower's form."""
        found = self._session.store.get(Tower, id)
        if found:
            self.edit(found)
        return found is not None

    def edit(self, tower: Tower | None = None) -> TowerForm:
        """Write a tower, new or not."""
        self.form = TowerForm(self._session, tower or Tower(new_id(), ""))
        self.form.done.connect(self._on_done)
        self._show_towers()
        self.form.setFocus()
        return self.form

    def reload(self) -> None:
        """Show the towers, rules and holidays as they are now."""
        if self.form is None:
            self._show_towers()
        self._show_rules()
        self._show_holidays()

    def save_rules(self) -> None:
        """Keep what the village agreed on, or say what is wrong."""
        self._quiet_field.set_error("")
        try:
            begins, ends = self.quiet_from.value(), self.quiet_to.value()
        except Refusal as refusal:
            self._quiet_field.set_error(refusal.say(spoken()))
            return
        if begins is None or ends is None:
            self._quiet_field.set_error(_("Write both times, such as 20:00 and 5:30."))
            return
        most = self.most.value or 20
        rules = replace(
            airing_rules(self._session.store),
            quiet_from=begins,
            quiet_to=ends,
            most_minutes=most,
            rate=self.rate.value or 100,
        )
        if self._session.done(save_airing_rules, rules):
            self._session.told.emit(_("What was agreed on is kept."), True)

    def add_holiday(self) -> None:
        """Add the day that is written."""
        self._day_field.set_error("")
        try:
            day = self.day.day()
        except Refusal as refusal:
            self._day_field.set_error(refusal.say(spoken()))
            return
        if day is None:
            self._day_field.set_error(_("Choose the day."))
            return
        name = self.day_name.text().strip() or _("Holiday")
        if self._session.done(save_holiday, Holiday(day.isoformat(), name)):
            self.day.set_value(None)
            self.day_name.clear()

    def _on_done(self) -> None:
        self.form = None
        self._show_towers()

    def _show_towers(self) -> None:
        empty(self._towers.body)
        self._towers.add(Label(_("Towers"), "section"))
        if self.form:
            self._towers.add(self.form)
            return
        found = towers(self._session.store)
        for tower in found:
            self._towers.add(self._tower_line(tower), hairline())
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
        covered = [names[id] for id in tower.zone_ids.split() if id in names]
        told = [tower.place, ", ".join(covered) or _("every zone")]
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

    def _rules(self) -> Card:
        self.quiet_from, self.quiet_to = TimeField(), TimeField()
        self.most: Choice[int] = Choice(
            [(n, _("{minutes} minutes", minutes=n)) for n in (10, 20, 30, 45)], 20
        )
        self.rate: Choice[int] = Choice(_RATES, 100)
        both = QWidget()
        both.setLayout(row(self.quiet_from, Label("–"), self.quiet_to, None))
        self._quiet_field = Field(_("Quiet hours: only what is urgent is heard"), both)
        save = Button(_("Keep these rules"), icon="check")
        save.clicked.connect(self.save_rules)
        card = Card()
        card.add(
            Label(_("What the village agreed on"), "section"),
            self._quiet_field,
            Field(_("At most in a day"), self.most),
            Field(_("Reading speed"), self.rate, _("100 % is a calm reader over a tower.")),
            row(save, None),
        )
        return card

    def _show_rules(self) -> None:
        rules = airing_rules(self._session.store)
        self.quiet_from.set_value(rules.quiet_from)
        self.quiet_to.set_value(rules.quiet_to)
        self.most.set_value(rules.most_minutes)
        self.rate.set_value(rules.rate)

    def _show_holidays(self) -> None:
        empty(self._holidays.body)
        self.day, self.day_name = DateField(), LineEdit(hint=_("such as Songkran"))
        self._day_field = Field(_("Day"), self.day)
        add = Button(_("Add day"), icon="plus")
        add.clicked.connect(self.add_holiday)
        this_year = self._session.store.clock().year
        help = _("On these days nothing is heard that comes round on working days.")
        self._holidays.add(
            Label(_("Holidays"), "section"),
            Label(help, tone="quiet", wraps=True),
            *(self._holiday_line(each) for each in holidays(self._session.store)),
            row(self._day_field, Field(_("Name of the day"), self.day_name)),
            row(add, None),
            flowing(*(self._year_button(this_year + more) for more in (0, 1))),
        )

    def _year_button(self, year: int) -> Button:
        told = year + 543 if spoken().language is Language.THAI else year
        button = Button(_("Put in the public holidays of {year}", year=told), Kind.LINK, "plus")
        button.clicked.connect(lambda: self.put_in_year(year, told))
        return button

    def put_in_year(self, year: int, told: int) -> None:
        """Put a year's public holidays into the list."""
        before = len(holidays(self._session.store))
        if self._session.done(add_public_holidays, year, spoken().language):
            count = len(holidays(self._session.store)) - before
            words = _("{count} days of {year} are in the list now.", count=count, year=told)
            self._session.told.emit(words, count > 0)

    def _holiday_line(self, holiday: Holiday) -> QWidget:
        day = format_date(date.fromisoformat(holiday.id), spoken().language, DateStyle.SHORT)
        away = Button("", Kind.QUIET, "x")
        away.setAccessibleName(_("Take {name} off the list", name=holiday.name))
        away.setToolTip(_("Take {name} off the list", name=holiday.name))
        away.clicked.connect(lambda: self._session.done(remove_holiday, holiday))
        line = QWidget()
        layout = row(Label(f"{day} · {holiday.name}", wraps=True), away)
        layout.setStretch(0, 1)
        line.setLayout(layout)
        return line
