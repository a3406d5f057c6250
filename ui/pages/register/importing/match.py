"""Step two: what each column holds, as the app took it, to be put right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.register.importing.reading import ReadingChoices
from ui.pages.register.importing.step_room import LEAST, StepRoom
from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.chooser import Chooser
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import Card, column
from ui.widgets.tables.folding_table import FoldingTable
from village_net.exchange import BASIS_NAMES, FIELD_NAMES, Basis, MappedColumn, Mapping, RosterField

_FOLDED = ((0, 0), (1, 0), (0, 1), (1, 1))  # where the parts of a line stand when it is tight
_SURE = (Basis.HEADING, Basis.CHOSEN, Basis.REMEMBERED, Basis.MERGED)


class MatchStep(QWidget):
    """A line for each column; the signals give what the user put right."""

    field_chosen = Signal(int, object)
    back = Signal()
    forward = Signal()

    def __init__(
        self, mapping: Mapping, reading: ReadingChoices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.choosers: dict[int, Chooser] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        self.reading = reading
        if any(each.basis is Basis.REMEMBERED for each in mapping.columns):
            known = _("Matched as you did last time for a list with these headings.")
            layout.addWidget(Label(known, tone="quiet", wraps=True))
        self._error = Label("", tone="danger", wraps=True)
        self._error.hide()
        layout.addWidget(self._error)
        back, forward = Button(_("Back")), Button(_("Check the rows"), Kind.MAIN, "arrow-right")
        back.clicked.connect(self.back)
        forward.clicked.connect(self.forward)
        hint = _("The app found these by itself. Change what is not right.")
        inside = QWidget()
        inside.setLayout(column(reading, self._columns(mapping), space=12))
        layout.addWidget(StepRoom(inside, hint, back, forward), 1)
        self.setFocusProxy(forward)

    def show_error(self, sentence: str) -> None:
        """Say what the matching still lacks."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def _columns(self, mapping: Mapping) -> QWidget:
        heads = (_("Heading in the file"), _("What stands below it"), _("What it is"), "")
        self.lines = FoldingTable(heads, _FOLDED, {0: 2, 1: 5}, {0: 1, 1: 1}, LEAST)
        for each in mapping.columns:
            self.lines.add(*self._line(each))
        card = Card(margin=0)
        card.body.addWidget(self.lines, 1)
        return card

    def _line(self, of: MappedColumn) -> tuple[QWidget, ...]:
        heading = of.heading or _("(no heading)")
        chooser = Chooser()
        chooser.setAccessibleName(_("What “{heading}” holds", heading=heading))
        for field, name in FIELD_NAMES.items():
            chooser.addItem(_(name), field)
        chooser.setCurrentIndex(chooser.findData(of.field))
        chooser.setMinimumWidth(chooser.sizeHint().width())
        chooser.activated.connect(
            lambda place: self.field_chosen.emit(of.index, RosterField(chooser.itemData(place)))
        )
        self.choosers[of.index] = chooser
        state = "good" if of.basis in _SURE else "look"
        examples = Label(" · ".join(of.examples), tone="quiet", wraps=True)
        why = Chip(_(BASIS_NAMES[of.basis]), state)
        return Label(heading, strong=True, wraps=True), examples, chooser, why
