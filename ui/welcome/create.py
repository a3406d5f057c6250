"""Making a village: its name, its moo, its place, and the code that follows from them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.fields.place_picker import PlacePicker
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import Card, in_the_middle, row
from village_net.errors import Refusal
from village_net.setting_up import (
    BadMooError,
    NoVillageNameError,
    create_village,
    folder_for,
    new_village,
)
from village_net.store import Store
from village_net.thai.digits import to_arabic

_WIDTH = 560
_MOO_WIDTH = 110


class CreateVillage(QWidget):
    """The form. ``created`` gives the new village's store, ``left`` says the user went back."""

    created = Signal(Store)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = LineEdit(hint=_("such as Ban Thung Khrueakhai"))
        self.moo = LineEdit(hint="1–99")
        self.moo.setMaxLength(2)
        self.moo.setMaximumWidth(scaled(_MOO_WIDTH))
        self.place = PlacePicker()
        self._name_field = Field(_("Name of the village"), self.name)
        self._moo_field = Field(_("Moo"), self.moo)
        self._place_field = Field(
            _("Subdistrict"),
            self.place,
            _("Type a part of the subdistrict, district or province, then choose from the list."),
        )
        self._code = Label("", tone="quiet", wraps=True)
        self._create = Button(_("Create village"), Kind.MAIN)
        self._create.clicked.connect(self.save)
        back = Button(_("Back"))
        back.clicked.connect(self.left)
        self._lay_out(back)
        self.moo.textEdited.connect(self._show_code)
        self.place.changed.connect(self._show_code)
        self.name.textEdited.connect(lambda: self._name_field.set_error(""))
        self.moo.textEdited.connect(lambda: self._moo_field.set_error(""))
        self.place.textEdited.connect(lambda: self._place_field.set_error(""))
        self._show_code()

    def begin(self) -> None:
        """Put the cursor where the user begins."""
        self.name.setFocus()

    def save(self) -> None:
        """Make the village, or show in place what is missing."""
        for field in (self._name_field, self._moo_field, self._place_field):
            field.set_error("")
        if self.place.value is None:
            self._place_field.set_error(_("Choose the subdistrict from the list."))
        try:
            village = new_village(self.name.text(), self._moo_number(), self._code_of_place())
            if self.place.value:
                store = create_village(
                    folder_for(village), village.name, village.moo, village.subdistrict_code
                )
                self.created.emit(store)
        except Refusal as refusal:
            self._show_refusal(refusal)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, back: Button) -> None:
        card = Card()
        card.setMaximumWidth(scaled(_WIDTH))
        card.body.setSpacing(scaled(12))
        card.add(
            Label(_("Create a new village"), "section"),
            row(self._name_field, self._moo_field, space=12),
            self._place_field,
            self._code,
            flowing(back, self._create, split=0),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(in_the_middle(card, (1, 2)))

    def _moo_number(self) -> int:
        typed = to_arabic(self.moo.text()).strip()
        return int(typed) if typed.isdigit() else 0

    def _code_of_place(self) -> str:
        """Return the chosen place's code, or any valid one while the other fields are looked at."""
        return self.place.value.code if self.place.value else "100101"

    def _show_code(self) -> None:
        moo, found = self._moo_number(), self.place.value
        if found and moo:
            code = f"{found.code}{moo:02d}"
            self._code.setText(_("The village code will be {code}.", code=code))
        else:
            self._code.setText(_("The village code is made from the subdistrict and the moo."))

    def _show_refusal(self, refusal: Refusal) -> None:
        fields: dict[type[Refusal], Field] = {
            NoVillageNameError: self._name_field,
            BadMooError: self._moo_field,
        }
        field = fields.get(type(refusal), self._place_field)
        field.set_error(refusal.say(spoken()))
        field.editor.setFocus()
