"""The zones of the village: named, added, deleted in one place."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.kept_draft import KeptDraft
from ui.session import Session
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.label import Label
from ui.widgets.layouts import empty, row, scrolling
from village_net.errors import Refusal
from village_net.store.ids import new_id
from village_net.village.register.edits import delete_zone, save_zone
from village_net.village.register.queries import households_of_zone, zones
from village_net.village.register.records import Zone


class ZonesPane(QWidget):
    """Lists the zones, each with its name to change; ``left`` tells that one is done."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.name = LineEdit(hint=_("such as North quarter, Soi 2"))
        self._field = Field(_("New zone"), self.name)
        add, back = Button(_("Add zone"), Kind.MAIN, "plus"), Button(_("Done"))
        add.clicked.connect(self.add)
        self.name.returnPressed.connect(self.add)
        back.clicked.connect(self.left)
        inside = QWidget()
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, scaled(8), 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(Label(_("Zones of the village"), "section"))
        help = _("Parts of the village with a name of their own. Houses are put into them.")
        layout.addWidget(Label(help, tone="quiet", wraps=True))
        layout.addWidget(self._field)
        layout.addLayout(row(add, None))
        layout.addWidget(scrolling(inside), 1)
        layout.addLayout(row(back, None))
        self.setFocusProxy(self.name)
        self.names: dict[str, LineEdit] = {}
        self.draft = KeptDraft(self, session, ("zone", ""), {"name": self.name}, self.name.text)
        self.reload()

    def reload(self) -> None:
        """Show the zones as they are now; a name that is being changed stays."""
        before = self.names
        focused = next((id for id, name in before.items() if name.hasFocus()), "")
        typed = {id: name.text() for id, name in before.items() if name.isModified()}
        empty(self._lines)
        self.names = {}
        for zone in zones(self._session.store):
            self._lines.addWidget(self._line(zone))
        self._lines.addStretch(1)
        for id in typed.keys() & self.names.keys():
            self.names[id].setText(typed[id])
            self.names[id].setModified(True)
        if focused in self.names:
            self.names[focused].setFocus()

    def add(self) -> None:
        """Add the zone that is written."""
        self._field.set_error("")
        try:
            save_zone(self._session.store, Zone(new_id(), self.name.text()))
        except Refusal as refusal:
            self._field.set_error(refusal.say(spoken()))
            return
        self.draft.start_again(self.name.clear)

    def _line(self, zone: Zone) -> QWidget:
        name = self.names[zone.id] = LineEdit(zone.name)
        name.setAccessibleName(_("Zone"))
        name.editingFinished.connect(lambda: self._rename(zone, name))
        homes = len(households_of_zone(self._session.store, zone.id))
        houses = counted("{count} household", "{count} households", homes)
        delete = Button("", Kind.QUIET, "trash")
        delete.setAccessibleName(_("Delete zone {name}", name=zone.name))
        delete.setToolTip(_("Delete zone {name}", name=zone.name))
        delete.clicked.connect(lambda: self._delete(zone))
        line = QWidget()
        layout = row(name, Label(houses, "caption", "quiet"), delete)
        layout.setStretch(0, 1)
        line.setLayout(layout)
        return line

    def _rename(self, zone: Zone, name: LineEdit) -> None:
        renamed = replace(zone, name=name.text().strip() or zone.name)
        if renamed == zone or not self._session.done(save_zone, renamed):
            name.setText(zone.name)

    def _delete(self, zone: Zone) -> None:
        if self._session.done(delete_zone, zone):
            self._session.told.emit(_("Zone {name} was deleted.", name=zone.name), True)
