"""Step three: what would happen, and the rows that must be mended first."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QVBoxLayout, QWidget

from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.field import LineEdit
from ui.widgets.icons import pixmap
from ui.widgets.label import Label
from ui.widgets.layouts import Card, hairline, row, scrolling
from village_net.errors import Refusal
from village_net.exchange import Field, ImportPlan, Outcome, PlannedRow, write_rejects

_MOST_SHOWN = 100
_LARGE = 130


class CheckStep(QWidget):
    """Three figures and the rejected rows; ``corrected`` gives a row's number and texts."""

    back = Signal()
    agreed = Signal()
    corrected = Signal(int, dict)

    def __init__(self, plan: ImportPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self.editors: dict[int, LineEdit] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(16))
        layout.addLayout(self._figures())
        layout.addWidget(self._rejected() if plan.rejected else self._all_good(), 1)
        self._told = Label("", tone="quiet", wraps=True)
        layout.addWidget(self._told)
        self._told.hide()
        layout.addLayout(self._buttons())

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
            _figure(
                plan.added, _("new people, ready, in {count} households", count=plan.households)
            ),
            _figure(plan.present, _("already there, not added twice")),
            _figure(plan.rejected, _("rows to mend first"), "look" if plan.rejected else "yes"),
            space=16,
        )
        whole = QVBoxLayout()
        whole.addLayout(figures)
        for remark in self._plan.warnings[:3]:
            line = _("Row {number}: {remark}", number=remark.number, remark=remark.say(spoken()))
            whole.addWidget(Label(line, "caption", "look", wraps=True))
        return whole

    def _all_good(self) -> QWidget:
        words = (
            _("Every row can be brought in.")
            if self._plan.added
            else _("There is nobody new in this list.")
        )
        card = Card()
        card.add(Label(words, "section"), None)
        return card

    def _rejected(self) -> QWidget:
        rows = self._plan.rows_that(Outcome.REJECT)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8))
        grid.setHorizontalSpacing(scaled(16))
        grid.setColumnStretch(1, 1 if _is_large() else 0)
        grid.setColumnStretch(3, 2)
        heads = (_("Row"), _("Name"), _("Found in the file"), _("Why"), "")
        for place, head in enumerate(heads):
            grid.addWidget(Label(head, "caption", "quiet"), 0, place)
        for number, rejected in enumerate(rows[:_MOST_SHOWN]):
            grid.addWidget(hairline(), 2 * number + 1, 0, 1, 5)
            self._add_line(grid, 2 * number + 2, rejected)
        if len(rows) > _MOST_SHOWN:
            more = _(
                "and {count} more; save them as a file to mend them all",
                count=len(rows) - _MOST_SHOWN,
            )
            grid.addWidget(Label(more, tone="quiet"), 2 * len(rows), 0, 1, 5)
        grid.setRowStretch(2 * len(rows) + 1, 1)
        card = Card(margin=0)
        card.add(scrolling(inside))
        return card

    def _add_line(self, grid: QGridLayout, line: int, rejected: PlannedRow) -> None:
        reason = rejected.reason.say(spoken()) if rejected.reason else ""
        found = Label(rejected.found, tone="danger", strong=True)
        mend = Button(_("Mend here"))
        grid.addWidget(Label(str(rejected.number)), line, 0)
        grid.addWidget(Label(rejected.name, wraps=_is_large()), line, 1)
        grid.addWidget(found, line, 2)
        grid.addWidget(Label(reason, wraps=True), line, 3)
        grid.addWidget(mend, line, 4)
        mend.setVisible(rejected.fault is not None)
        mend.clicked.connect(lambda: self._mend(grid, line, rejected, found, mend))

    def _mend(
        self, grid: QGridLayout, line: int, rejected: PlannedRow, found: Label, button: Button
    ) -> None:
        """Turn what was found into a line to type in, and the button into the answer."""
        editor = LineEdit(rejected.found)
        editor.setAccessibleName(_("Row {number}, mended", number=rejected.number))
        editor.setMinimumWidth(scaled(200))
        grid.replaceWidget(found, editor)
        found.hide()
        self.editors[rejected.number] = editor
        button.setText(_("Take it"))
        button.clicked.disconnect()

        def send() -> None:
            fault = rejected.fault or Field.NATIONAL_ID
            self.corrected.emit(rejected.number, {fault: editor.text()})

        button.clicked.connect(send)
        editor.returnPressed.connect(send)
        editor.setFocus()
        editor.selectAll()

    def _buttons(self) -> QVBoxLayout:
        plan = self._plan
        back = Button(_("Back"))
        save = Button(_("Save rows to mend"), icon="table")
        words = _("Import {count} people", count=plan.added)
        self.agree = Button(words, Kind.MAIN)
        self.agree.setEnabled(bool(plan.added))
        back.clicked.connect(self.back)
        save.clicked.connect(self._ask_where)
        save.setVisible(bool(plan.rejected))
        self.agree.clicked.connect(self.agreed)
        self.setFocusProxy(self.agree)
        sign = Label("")
        sign.setPixmap(pixmap("info", self, "quiet"))
        hint = Label(_("Nothing has changed yet, and it can be undone as a whole."), tone="quiet")
        whole = QVBoxLayout()
        whole.addLayout(row(sign, hint, None, back, save, self.agree))
        return whole

    def _ask_where(self) -> None:
        name = _("rows to mend") + ".xlsx"
        path, _kind = QFileDialog.getSaveFileName(self, _("Save rows to mend"), name, "*.xlsx")
        if path:
            self.save_rejects(Path(path if path.endswith(".xlsx") else f"{path}.xlsx"))


def _figure(number: int, words: str, mark: str = "yes") -> Card:
    card = Card(mark)
    card.add(Label(f"{number:,}", "figure", "look" if mark == "look" else "ink"))
    card.add(Label(words, tone="quiet", wraps=True), None)
    return card


def _is_large() -> bool:
    """Tell whether the type is so large that names must wrap to leave room for the reasons."""
    return scaled(100) > _LARGE
