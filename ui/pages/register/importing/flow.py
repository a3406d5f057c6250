"""The import's steps and what goes on between them; nothing is changed before the last one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.jobs import Job
from ui.pages.register.importing.check import CheckStep
from ui.pages.register.importing.choose import ChooseStep
from ui.pages.register.importing.compare import CompareStep
from ui.pages.register.importing.done import DoneStep
from ui.pages.register.importing.match import MatchStep
from ui.pages.register.importing.reading import ReadingChoices
from ui.pages.register.importing.under_way import ImportUnderWay, Shown
from ui.session import Session
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.stack import Stack
from village_net.errors import Refusal
from village_net.exchange import (
    DateOrder,
    ImportPlan,
    Mapping,
    Matching,
    RosterField,
    Sheet,
    Source,
    apply_import,
    choose_sheet,
    plan_import,
    propose_mapping,
    read_source,
)
from village_net.exchange.plan.differences import Difference, find_differences
from village_net.i18n import N_
from village_net.progress import Progress
from village_net.store.steps import Step

_Planned = tuple[ImportPlan, list[Difference]]
_STEP_NAMES: dict[type[QWidget], Shown] = {
    ChooseStep: Shown.CHOOSE,
    MatchStep: Shown.MATCH,
    CheckStep: Shown.CHECK,
    CompareStep: Shown.COMPARE,
    DoneStep: Shown.DONE,
}
_STEPS = (N_("Choose the file"), N_("Match the columns"), N_("Check"), N_("Done"))


class ImportFlow(QWidget):
    """Leads from a file to people in the register; ``left`` tells that the user is through."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.source: Source | None = None
        self.sheet: Sheet | None = None
        self.mapping: Mapping | None = None
        self.plan: ImportPlan | None = None
        self.rule = Matching.HOUSE
        self.differences: list[Difference] = []
        self._file = ""
        self._made: Step | None = None
        self._title = Label(_("Import roster"), "title", wraps=True)
        self._chips = [Chip(f"{n} {_(name)}") for n, name in enumerate(_STEPS, start=1)]
        self._stack = Stack()
        self.choose = ChooseStep()
        self.choose.chosen.connect(self.open)
        self.choose.pasted.connect(self.open_pasted)
        self.choose.left.connect(self.left)
        self._stack.addWidget(self.choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(16))
        layout.addWidget(self._title)
        layout.addWidget(flowing(*self._chips))
        layout.addWidget(self._stack, 1)
        self._show_step(0, self.choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def under_way(self) -> ImportUnderWay:
        """Return how far the import has come."""
        step = self._stack.currentWidget() or self.choose
        return ImportUnderWay(
            _STEP_NAMES[type(step)],
            self._file,
            self.rule,
            self.source,
            self.sheet,
            self.mapping,
            self.plan,
            self.differences,
            step.mended() if isinstance(step, CheckStep) else {},
            step.chosen() if isinstance(step, CompareStep) else {},
            self._made,
        )

    def go_on_with(self, left: ImportUnderWay) -> None:
        """Show an import as far as it had come."""
        self.rule, self.source, self.sheet = left.rule, left.source, left.sheet
        self.mapping, self.plan, self._made = left.mapping, left.plan, left.made
        self.differences = list(left.differences)
        if left.source:
            self._name(left.file)
        match left.shown:
            case Shown.CHOOSE:
                return
            case Shown.MATCH:
                self._show_match()
            case Shown.CHECK:
                self._show_check().mend_again(left.mended)
            case Shown.COMPARE:
                self.compare().choose_again(left.taken)
            case Shown.DONE:
                self._show_done()

    def open(self, path: Path) -> Job:
        """Read a file or folder beside the window and go on to its columns."""
        self._name(path.name)
        return self._open(lambda report: read_source(path))

    def open_pasted(self, text: str) -> Job:
        """Read rows that were copied out of a spreadsheet and go on to their columns."""
        self._name("")
        return self._open(lambda report: _read_pasted(text))

    def _name(self, file: str) -> None:
        self._file = file
        words = _("Import roster from “{file}”", file=file) if file else _("Import copied rows")
        self._title.setText(words)

    def _open(self, read: Callable[[Progress], Source]) -> Job:
        self.choose.show_error("")
        job = self._session.jobs.start(read, self._on_read, self._on_unreadable)
        self._session.busy.emit(job)
        return job

    def take_sheet(self, name: str) -> None:
        """Go on with another sheet of the file."""
        if self.source:
            self._take_sheet(choose_sheet(self.source, name))

    def take_header(self, row: int) -> None:
        """Read the headings in another row, counted from 1; 0 says that there are none."""
        if self.sheet:
            self.mapping = propose_mapping(self._session.store, self.sheet, header_row=row)
            self._show_match()

    def take_dates(self, order: DateOrder) -> None:
        """Read typed dates in another order."""
        if self.mapping:
            self.mapping = replace(self.mapping, dates=order)
            self._show_match()

    def take_rule(self, rule: Matching) -> None:
        """Know people again by another rule."""
        self.rule = rule

    def set_field(self, column: int, field: RosterField) -> None:
        """Say what a column holds."""
        if self.mapping:
            self.mapping = self.mapping.with_field(column, field)
            self._show_match()

    def check(self) -> Job:
        """Work out beside the window what the import would do, and show it."""
        return self._session.edit_slowly(self._planned, self._on_planned, self._on_unplanned)

    def correct(self, number: int, texts: dict[RosterField, str]) -> Job:
        """Mend a row as the user typed it, and show what becomes of it."""
        plan, store = self.plan, self._session.store
        assert plan is not None

        def again(report: Progress) -> _Planned:
            mended = plan.with_corrected(number, texts, report)
            return mended, find_differences(store, mended, report)

        return self._session.edit_slowly(again, partial(self._on_corrected, number))

    def compare(self) -> CompareStep:
        """Show where the list says something else than the register."""
        step = CompareStep(self.differences)
        step.back.connect(self._show_check)
        step.agreed.connect(lambda: self.apply(step.taken()))
        self._show_step(2, step)
        return step

    def apply(self, taken: Sequence[Difference] = ()) -> Job:
        """Bring everybody in, with what was taken of the differences, as one change."""
        plan = self.plan
        assert plan is not None
        return self._session.edit_slowly(
            lambda report: apply_import(self._session.store, plan, report, taken),
            self._on_applied,
        )

    def _planned(self, report: Progress) -> _Planned:
        assert self.sheet is not None
        assert self.mapping is not None
        plan = plan_import(self._session.store, self.sheet, self.mapping, report, self.rule)
        return plan, find_differences(self._session.store, plan, report)

    def _on_read(self, source: Source) -> None:
        self.source = source
        try:
            self._take_sheet(choose_sheet(source))
        except Refusal as refusal:
            self._on_unreadable(refusal)

    def _on_unreadable(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            raise error
        self.choose.show_error(error.say(spoken()))
        self._show_step(0, self.choose)

    def _take_sheet(self, sheet: Sheet) -> None:
        self.mapping = propose_mapping(self._session.store, sheet)
        self.sheet = sheet
        self._show_match()

    def _show_match(self) -> None:
        assert self.source is not None
        assert self.sheet is not None
        assert self.mapping is not None
        reading = ReadingChoices(self.source, self.sheet, self.mapping, self.rule)
        reading.sheet_chosen.connect(self.take_sheet)
        reading.header_chosen.connect(self.take_header)
        reading.dates_chosen.connect(self.take_dates)
        reading.rule_chosen.connect(self.take_rule)
        step = MatchStep(self.mapping, reading)
        step.field_chosen.connect(self.set_field)
        step.back.connect(lambda: self._show_step(0, self.choose))
        step.forward.connect(self.check)
        self._show_step(1, step)

    def _on_planned(self, planned: _Planned) -> None:
        self.plan, self.differences = planned
        self._show_check()

    def _on_corrected(self, number: int, planned: _Planned) -> None:
        self.plan, self.differences = planned
        step = self._show_check()
        # Once the veil of the job is gone; it gives the focus back to what was before.
        QTimer.singleShot(0, step, lambda: step.mend_from(number))

    def _show_check(self) -> CheckStep:
        assert self.plan is not None
        step = CheckStep(self.plan)
        step.back.connect(self._show_match)
        step.corrected.connect(self.correct)
        if self.differences:
            words = counted("Look at {count} difference", "Look at {count} differences",
                            len(self.differences))  # fmt: skip
            step.agree.setText(words)
            step.agree.setEnabled(True)
            step.agreed.connect(self.compare)
        else:
            step.agreed.connect(lambda: self.apply())
        self._show_step(2, step)
        return step

    def _on_unplanned(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            raise error
        step = self._stack.currentWidget()
        if isinstance(step, MatchStep):
            step.show_error(error.say(spoken()))
        else:
            self._session.tell_failure(error)

    def _on_applied(self, _nothing: None) -> None:
        self._made = self._session.store.made
        self._show_done()

    def _show_done(self) -> None:
        assert self.plan is not None
        step, made = DoneStep(self.plan), self._made
        step.undo.connect(lambda: self._on_undo(made))
        step.mend.connect(self.check)
        step.left.connect(self.left)
        step.print.connect(lambda: self._session.open_record("documents", "household-register"))
        self._show_step(3, step)

    def _on_undo(self, made: Step | None) -> None:
        if made:
            self._session.undo(made)
        self.left.emit()

    def _show_step(self, number: int, widget: QWidget) -> None:
        for place, chip in enumerate(self._chips):
            state = "good" if place < number else "accent" if place == number else "plain"
            chip.set_state(chip.text(), state)
        old = self._stack.currentWidget()
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        if old and old is not widget and old is not self.choose:
            self._stack.removeWidget(old)
            old.deleteLater()
        widget.setFocus()


def _read_pasted(text: str) -> Source:
    """Return the table of copied rows, which lie in a private file for as long as it is read."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "copied.tsv")
        file.write_text(text, encoding="utf-8")
        return read_source(file)
