"""The import's steps and what goes on between them; nothing is changed before the last one."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.jobs import Job
from ui.pages.register.importing.check import CheckStep
from ui.pages.register.importing.choose import ChooseStep
from ui.pages.register.importing.done import DoneStep
from ui.pages.register.importing.match import MatchStep
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.stack import Stack
from village_net.errors import Refusal
from village_net.exchange import (
    Field,
    ImportPlan,
    Mapping,
    Sheet,
    Source,
    apply_import,
    choose_sheet,
    guess_mapping,
    plan_import,
    read_source,
)
from village_net.i18n import N_
from village_net.progress import Progress

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
        self._title = Label(_("Import roster"), "title", wraps=True)
        self._chips = [Chip(f"{n} {_(name)}") for n, name in enumerate(_STEPS, start=1)]
        self._stack = Stack()
        self.choose = ChooseStep()
        self.choose.chosen.connect(self.open)
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

    def open(self, path: Path) -> Job:
        """Read a file or folder beside the window and go on to its columns."""
        self.choose.show_error("")
        self._title.setText(_("Import roster from “{file}”", file=path.name))
        job = self._session.jobs.start(
            lambda report: read_source(path), self._on_read, self._on_unreadable
        )
        self._session.busy.emit(job)
        job.ended.connect(self._session.free)
        return job

    def take_sheet(self, name: str) -> None:
        """Go on with another sheet of the file."""
        if self.source:
            self._take_sheet(choose_sheet(self.source, name))

    def set_field(self, column: int, field: Field) -> None:
        """Say what a column holds."""
        if self.mapping:
            self.mapping = self.mapping.with_field(column, field)
            self._show_match()

    def check(self) -> Job:
        """Work out beside the window what the import would do, and show it."""
        return self._session.edit_slowly(self._planned, self._on_planned, self._on_unplanned)

    def correct(self, number: int, texts: dict[Field, str]) -> Job:
        """Mend a row as the user typed it, and show what becomes of it."""
        plan = self.plan
        assert plan is not None
        return self._session.edit_slowly(
            lambda report: plan.with_corrected(number, texts, report), self._on_planned
        )

    def apply(self) -> Job:
        """Bring everybody in, as one change."""
        plan = self.plan
        assert plan is not None
        return self._session.edit_slowly(
            lambda report: apply_import(self._session.store, plan, report), self._on_applied
        )

    def _planned(self, report: Progress) -> ImportPlan:
        assert self.sheet is not None
        assert self.mapping is not None
        return plan_import(self._session.store, self.sheet, self.mapping, report)

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
        self.mapping = guess_mapping(self._session.store, sheet)
        self.sheet = sheet
        self._show_match()

    def _show_match(self) -> None:
        assert self.source is not None
        assert self.sheet is not None
        assert self.mapping is not None
        step = MatchStep(self.source, self.sheet, self.mapping)
        step.field_chosen.connect(self.set_field)
        step.sheet_chosen.connect(self.take_sheet)
        step.back.connect(lambda: self._show_step(0, self.choose))
        step.forward.connect(self.check)
        self._show_step(1, step)

    def _on_planned(self, plan: ImportPlan) -> None:
        self.plan = plan
        step = CheckStep(plan)
        step.back.connect(self._show_match)
        step.corrected.connect(self.correct)
        step.agreed.connect(self.apply)
        self._show_step(2, step)

    def _on_unplanned(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            raise error
        step = self._stack.currentWidget()
        if isinstance(step, MatchStep):
            step.show_error(error.say(spoken()))
        else:
            self._session.tell_failure(error)

    def _on_applied(self, _nothing: None) -> None:
        assert self.plan is not None
        step = DoneStep(self.plan)
        step.undo.connect(self._on_undo)
        step.left.connect(self.left)
        step.print.connect(lambda: self._session.open_record("documents", "household-register"))
        self._show_step(3, step)

    def _on_undo(self) -> None:
        self._session.undo()
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
