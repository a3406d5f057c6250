"""Step three: what would happen, and the rows that must be mended first."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.asking_files import EXCEL, ask_to_save
from ui.pages.register.importing.step_room import LEAST, StepRoom
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.field import LineEdit
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column, row, set_shown
from ui.widgets.tables.folding_table import FoldingTable
from village_net.errors import Refusal
from village_net.exchange import (
    ImportPlan,
    PlannedRow,
    RosterField,
    RowOutcome,
    passed_over,
    write_rejects,
)

_MOST_SHOWN = 100
_FOLDED = ((0, 0), (0, 1), (1, 1), (2, 1), (0, 2))  # where the parts of a tight line stand


class CheckStep(QWidget):
    """Three figures and the rejected rows; ``corrected`` gives a row's number and texts."""

    back = Signal()
    agreed = Signal()
    corrected = Signal(int, dict)

    def __init__(self, plan: ImportPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self.editors: dict[int, LineEdit] = {}
        self._mends: dict[int, Callable[[], None]] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(16))
        inside = QWidget()
        found = column(
            self._figures(), self._rejected() if plan.rejected else self._all_good(), space=16
        )
        found.setStretch(1, 1)
        inside.setLayout(found)
        self._told = Label("", tone="quiet", wraps=True)
        layout.addWidget(self._told)
        self._told.hide()
        hint = _("Nothing has changed yet, and it can be undone as a whole.")
        layout.addWidget(StepRoom(inside, hint, *self._buttons()), 1)

    def mend_from(self, number: int) -> None:
        """Go on mending at a row, or the next that is still wrong; after the last one bring in."""
        ahead = [each for each in sorted(self._mends) if each >= number]
        if ahead:
            self._mends[ahead[0]]()

    def mended(self) -> dict[int, str]:
        """Return what stands in the rows that are open to be mended, by their numbers."""
        return {number: editor.text() for number, editor in self.editors.items()}

    def mend_again(self, mended: Mapping[int, str]) -> None:
        """Open rows to be mended, with what was typed in them."""
        for number, text in mended.items():
            if number in self._mends:
                self._mends[number]()
                self.editors[number].setText(text)

    def save_rejects(self, file: Path) -> None:
        """Write the rejected rows, to be mended and brought in later."""
        try:
            write_rejects(self._plan, file, spoken())
        except Refusal as refusal:
            self._tell(refusal.say(spoken()), "danger")
        else:
            self._tell(
                _("The rows are in “{file}”. Mend them there and import that file.", file=file),
                "good",
            )

    def _tell(self, sentence: str, tone: str) -> None:
        self._told.setText(sentence)
        self._told.set_tone(tone)
        self._told.show()

    def _figures(self) -> QVBoxLayout:
        plan = self._plan
        figures = row(
            _figure(plan.added, _("new people, ready, in {count} households", count=plan.homes)),
            _figure(plan.present - plan.repeated, _("in the register already, not added twice")),
            *(
                [_figure(plan.repeated, _("twice in the file itself, added once"), "look")]
                if plan.repeated
                else []
            ),
            _figure(plan.rejected, _("rows to mend first"), "look" if plan.rejected else "yes"),
            space=16,
        )
        whole = QVBoxLayout()
        whole.addLayout(figures)
        for sentence in passed_over(plan, spoken()):
            differs = plan.told is not None and plan.told != plan.read
            whole.addWidget(Label(sentence, "caption", "look" if differs else "quiet", wraps=True))
        for remark in self._plan.warnings[:3]:
            line = _("Row {number}: {remark}", number=remark.number, remark=remark.say(spoken()))
            whole.addWidget(Label(line, "caption", "look", wraps=True))
        return whole

    def _all_good(self) -> QWidget:
        words = (
            _("Every row can be brought in.")
            if self._plan.added or self._plan.zoned
            else _("There is nobody new in this list.")
        )
        card = Card()
        card.add(Label(words, "section"), None)
        return card

    def _rejected(self) -> QWidget:
        rows = self._plan.rows_that(RowOutcome.REJECT)
        heads = (_("Row"), _("Name"), _("Found in the file"), _("Why"), "")
        self.lines = FoldingTable(heads, _FOLDED, {3: 1}, {1: 1}, LEAST)
        for rejected in rows[:_MOST_SHOWN]:
            self._add_line(rejected)
        card = Card(margin=0)
        card.body.addWidget(self.lines, 1)
        if len(rows) > _MOST_SHOWN:
            more = _(
                "and {count} more; save them as a file to mend them all",
                count=len(rows) - _MOST_SHOWN,
            )
            card.add(row(16, column(Label(more, tone="quiet", wraps=True), 12), 16))
        return card

    def _add_line(self, rejected: PlannedRow) -> None:
        reason = rejected.reason.say(spoken()) if rejected.reason else ""
        found = Label(rejected.found, tone="danger", strong=True)
        mend = Button(_("Mend here"))
        self.lines.add(
            Label(str(rejected.number)),
            Label(rejected.name),
            found,
            Label(reason, wraps=True),
            mend,
        )
        mend.setVisible(rejected.fault is not None)
        if rejected.fault is not None:
            self._mends[rejected.number] = partial(self._mend, rejected, found, mend)
            mend.clicked.connect(lambda: self._mends[rejected.number]())

    def _mend(self, rejected: PlannedRow, found: Label, button: Button) -> None:
        """Turn what was found into a line to type in, and the button into the answer."""
        editor = LineEdit(rejected.found)
        editor.setAccessibleName(_("Row {number}, mended", number=rejected.number))
        editor.setMinimumWidth(scaled(200))
        self.lines.replace(found, editor)
        self.editors[rejected.number] = editor
        button.setText(_("Take it"))
        button.clicked.disconnect()

        def send() -> None:
            fault = rejected.fault or RosterField.NATIONAL_ID
            self.corrected.emit(rejected.number, {fault: editor.text()})

        button.clicked.connect(send)
        editor.returnPressed.connect(send)
        editor.setFocus()
        editor.selectAll()

    def _buttons(self) -> list[Button]:
        plan = self._plan
        back = Button(_("Back"))
        save = Button(_("Save rows to mend"), icon="table")
        words = _("Import {count} people", count=plan.added) if plan.added else _("Bring in")
        self.agree = Button(words, Kind.MAIN)
        self.agree.setEnabled(bool(plan.added or plan.zoned))
        back.clicked.connect(self.back)
        save.clicked.connect(self._ask_where)
        set_shown(save, bool(plan.rejected))
        self.agree.clicked.connect(self.agreed)
        self.setFocusProxy(self.agree)
        return [back, save, self.agree]

    def _ask_where(self) -> None:
        name = _("rows to mend") + ".xlsx"
        if file := ask_to_save(self, _("Save rows to mend"), name, EXCEL):
            self.save_rejects(file)


def _figure(number: int, words: str, mark: str = "yes") -> Card:
    card = Card(mark)
    card.add(Label(f"{number:,}", "figure", "look" if mark == "look" else "ink"))
    card.add(Label(words, tone="quiet", wraps=True), None)
    return card
