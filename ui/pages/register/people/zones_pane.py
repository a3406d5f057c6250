"""The zones of the village: named, added, deleted in one place."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.field_kinds import Line
from ui.parts.form_fields import FormField, Room, Values
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _, counted
from ui.widgets.button import Button, Kind
from ui.widgets.fields.field import LineEdit
from ui.widgets.label import Label
from ui.widgets.layouts import empty, row
from village_net.i18n import N_
from village_net.store.ids import new_id
from village_net.village.register.edits import delete_zone, save_zone
from village_net.village.register.queries import households_of_zone, zones
from village_net.village.register.records import Zone

_NEW = (
    FormField("name", N_("New zone"), Line(N_("such as North quarter, Soi 2")), room=Room.WIDE),
)


class ZonesPane(RecordForm):
    """Lists the zones, each with its name to change; ``left`` tells that one is done."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        def write(values: Values) -> Saved:
            zone = Zone(new_id(), **values)
            save_zone(session.store, zone)
            return Saved(zone.id)

        about = FormOf(
            key=("zone", ""),
            title=_("Zones of the village"),
            verb=_("Add zone"),
            icon="plus",
            back=_("Done"),
            fields=_NEW,
            values=lambda: {"name": ""},
            write=write,
            name=lambda values: values["name"],
            stays=True,
        )
        super().__init__(session, about, parent)
        help = _("Parts of the village with a name of their own. Houses are put into them.")
        self.add_above(Label(help, tone="quiet", wraps=True))
        lines = QWidget()
        self._lines = QVBoxLayout(lines)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.add_below(lines)
        self.names: dict[str, LineEdit] = {}
        self.reload()

    def reload(self) -> None:
        """Show the zones as they are now; a name that is being changed stays."""
        super().reload()
        before = self.names
        focused = next((id for id, name in before.items() if name.hasFocus()), "")
        typed = {id: name.text() for id, name in before.items() if name.isModified()}
        empty(self._lines)
        self.names = {}
        for zone in zones(self._session.store):
            self._lines.addWidget(self._line(zone))
        for id in typed.keys() & self.names.keys():
            self.names[id].setText(typed[id])
            self.names[id].setModified(True)
        if focused in self.names:
            self.names[focused].setFocus()

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
