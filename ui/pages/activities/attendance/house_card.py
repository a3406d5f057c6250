"""One house at a time: its number, who of it came, and Enter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, counted, spoken
from ui.theme import scaled, set_look
from ui.widgets.button import Button, Kind
from ui.widgets.fields.check_box import CheckBox
from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.field import LineEdit
from ui.widgets.fields.person_picker import PersonPicker
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import Card, empty, row, scrolling
from village_net.activities.attendance.edits import mark_house
from village_net.activities.attendance.entry import HouseEntry, read_entry
from village_net.activities.attendance.queries import came_last, house_of, lived_in, of_house
from village_net.activities.attendance.records import Attendance
from village_net.activities.plan.records import Activity
from village_net.errors import Refusal
from village_net.groups.queries import groups_in_order
from village_net.village.register.records import RELATION_NAMES, Household, Person, Relation

_WHOLE = "*"


class NumberLine(LineEdit):
    """The house number; Down goes to the people, Enter records."""

    entered = Signal()
    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)


class PersonTick(CheckBox):
    """One person of the house; arrow keys go up and down, Enter records."""

    entered = Signal()
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class HouseCard(Card):
    """``marked`` tells that a house was recorded; the line is then empty for the next one."""

    marked = Signal()

    def __init__(self, session: Session, activity: Activity, parent: QWidget | None = None) -> None:
        super().__init__(margin=24, parent=parent)
        self._session, self._activity = session, activity
        self.home: Household | None = None
        self.people: list[Person] = []
        self.ticks: list[PersonTick] = []
        self._entry = HouseEntry()
        self.number = NumberLine()
        set_look(self.number, "step", "big")
        self.number.setAccessibleName(_("House number, or a line of the sheet such as #37"))
        self.number.setMaximumWidth(scaled(280))
        self.number.textEdited.connect(self._on_typed)
        self.number.entered.connect(self.record)
        self.number.went_down.connect(lambda: self._go(0, 0))
        self._name, self._about = (
            Label("", "section", wraps=True),
            Label("", tone="quiet", wraps=True),
        )
        self._fault = Label("", tone="danger", wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(scaled(4))
        self.whole = Button(_("The whole house") + f"  {_WHOLE}", Kind.PLAIN)
        self.whole.clicked.connect(self.tick_all)
        self.main = Button("", Kind.MAIN, "check")
        self.main.clicked.connect(self.record)
        self._lay_out()
        self.clear()
        self.setFocusProxy(self.number)

    @property
    def said(self) -> str:
        """What is said to be wrong."""
        return self._fault.plain_text()

    def clear(self) -> None:
        """Be ready for the next house."""
        self.number.clear()
        self.group.setCurrentIndex(0)
        self.stands_for.set_value(None)
        self._show(None)

    def tick_all(self) -> None:
        """Tick everybody of the house."""
        for tick in self.ticks:
            tick.setChecked(True)
        self._say_how_many()

    def record(self) -> None:
        """Record who came from the house, and be ready for the next one."""
        if not self.number.text().strip():
            return
        self._read(self.number.text())
        if self.home is None:
            return
        ticked = [p for p, t in zip(self.people, self.ticks, strict=True) if t.isChecked()]
        more = self._entry.people or 0
        like = Attendance(
            "",
            "",
            None,
            group_id=self.group.currentData(),
            stands_for_id=self.stands_for.value,
        )
        try:
            mark_house(
                self._session.store, self._activity, self.home, [] if more else ticked, more, like
            )
        except Refusal as refusal:
            self._say(refusal.say(spoken()))
            return
        self.clear()
        self.number.setFocus()
        self.marked.emit()

    def _lay_out(self) -> None:
        hint = Label(_("House number, or a line of the sheet such as #37"), "caption", "quiet")
        self.group = Chooser()
        self.group.addItem(_("in nobody’s name"), None)
        for group in groups_in_order(self._session.store):
            self.group.addItem(group.name, group.id)
        self.group.setAccessibleName(_("In the name of a group"))
        self.stands_for = PersonPicker(self._session)
        self.stands_for.setAccessibleName(_("Came for another person"))
        inside = QWidget()
        inside.setLayout(self._list)
        people = scrolling(inside)
        found = QVBoxLayout()
        for part in (self._name, self._about):
            found.addWidget(part)
        head = row(self.number, space=16)
        head.addLayout(found, 1)
        self.body.addWidget(hint)
        self.body.addLayout(head)
        self.body.addWidget(self._fault)
        self.body.addWidget(people, 1)
        self._instead = QWidget()
        self._instead.setLayout(row(
            Label(_("In the name of"), "caption", "quiet"), self.group,
            Label(_("came for"), "caption", "quiet"), self.stands_for,
        ))  # fmt: skip
        self.body.addWidget(self._instead)
        self.body.addWidget(flowing(self.whole, self.main))
        keys = _("Enter records and goes on · Down and Space tick · “12 3” is three of house 12")
        self.body.addWidget(Label(keys, "caption", "quiet", wraps=True))

    def _on_typed(self, text: str) -> None:
        if _WHOLE in text:
            self.number.setText(text.replace(_WHOLE, ""))
            self.tick_all()
            return
        try:
            self._read(text, told=False)
        except Refusal:
            self._show(None)

    def _read(self, text: str, *, told: bool = True) -> None:
        """Show the house that is typed; what it is not is said only when it is entered."""
        try:
            entry = read_entry(text)
            home, person = house_of(self._session.store, self._activity.id, entry)
        except Refusal as refusal:
            self._show(None)
            if told:
                self._say(refusal.say(spoken()))
                self.number.selectAll()
            return
        if self.home is None or home.id != self.home.id or entry.line != self._entry.line:
            self._entry = entry
            self._show(home, person)
        self._entry = entry
        self._say_how_many()

    def _show(self, home: Household | None, person_id: str | None = None) -> None:
        self.home = home
        self._say("")
        empty(self._list)
        self.ticks, self.people = [], []
        for part in (self._instead, self.whole):
            part.setVisible(home is not None)
        if home is None:
            self._entry = HouseEntry()
            self._name.setText("")
            self._about.setText("")
            self._say_how_many()
            return
        store = self._session.store
        self.people = lived_in(store, home.id, self._activity.day)
        known = {row.person_id for row in of_house(store, self._activity.id, home.id)}
        last = set(came_last(store, home.id, self._activity))
        ticked = {person_id} if person_id else known or last
        if not ticked & {p.id for p in self.people}:
            ticked = {p.id for p in self.people[:1]}
        head = next((p for p in self.people if p.relation is Relation.HEAD), None)
        self._name.setText(
            head.full_name if head else _("House {number}", number=home.house_number)
        )
        self._about.setText(self._told_of(home, len(last), already=bool(known)))
        for person in self.people:
            self._add(person, checked=person.id in ticked)
        self._list.addStretch(1)
        self._say_how_many()

    def _told_of(self, home: Household, last: int, *, already: bool) -> str:
        people = counted("{count} person", "{count} people", len(self.people))
        parts = [_("house {number}", number=home.house_number), people]
        if last:
            parts.append(counted("{count} came last time", "{count} came last time", last))
        if already:
            parts.append(_("noted already; Enter writes it anew"))
        return " · ".join(parts)

    def _add(self, person: Person, *, checked: bool) -> None:
        age = person.birth.age(self._activity.day) if person.birth else None
        parts = [
            person.full_name,
            _("{years} years", years=age) if age is not None else "",
            _(RELATION_NAMES[person.relation]) if person.relation else "",
        ]
        tick = PersonTick(" · ".join(part for part in parts if part))
        tick.setChecked(checked)
        tick.toggled.connect(self._say_how_many)
        tick.entered.connect(self.record)
        place = len(self.ticks)
        tick.moved.connect(lambda step: self._go(place, step))
        self.ticks.append(tick)
        self._list.addWidget(tick)

    def _go(self, place: int, step: int) -> None:
        """Go up or down among the people; above the first is the line."""
        target = place + step
        if target < 0 or not self.ticks:
            self.number.setFocus()
        else:
            self.ticks[min(target, len(self.ticks) - 1)].setFocus()

    def _say_how_many(self) -> None:
        count = self._entry.people or sum(tick.isChecked() for tick in self.ticks)
        self.main.setText(counted("Record {count} person", "Record {count} people", count))
        self.main.setEnabled(self.home is not None and count > 0)

    def _say(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
