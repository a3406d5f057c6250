"""One task: done, dropped or open again by one press."""

from PySide6.QtWidgets import QWidget

from ui.parts.record_pane import RecordPane
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Kind
from ui.widgets.buttons.button_row import PaneAct
from ui.widgets.facts import facts_of
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.reason_panel import ReasonPanel
from village_net.activities.meetings.records import AgendaItem, Meeting
from village_net.activities.tasks.edits import delete_task, drop_task, finish_task, reopen_task
from village_net.activities.tasks.queries import owner_of
from village_net.activities.tasks.records import TASK_STATE_NAMES, Task, TaskState
from village_net.store import Store
from village_net.thai.dates import format_date

_LOOKS = {TaskState.OPEN: "look", TaskState.DONE: "good", TaskState.DROPPED: "plain"}


class TaskPane(RecordPane):
    """Shows a task."""

    def __init__(self, session: Session, shown: Task, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._task = session, shown
        language = spoken().language
        ended = format_date(shown.ended, language) if shown.ended else ""
        self.show_parts(
            Label(shown.title, "title", wraps=True),
            flowing(Chip(_(TASK_STATE_NAMES[shown.state]), _LOOKS[shown.state])),
            facts_of(
                (
                    (_("Who does it"), owner_of(session.store, shown)),
                    (_("By when"), format_date(shown.due, language)),
                    (_("Given on"), format_date(shown.given, language)),
                    (_("From"), source_of(session.store, shown)),
                    (_("Ended on"), ended),
                    (_("Note"), shown.note),
                )
            ),
            space=12,
        )
        edit = PaneAct(_("Edit"), lambda: self.asks.emit("task", shown.id), "pencil-simple")
        delete = PaneAct(_("Delete"), self.ask_to_delete, "trash", Kind.QUIET, rare=True)
        if shown.state is TaskState.OPEN:
            self.show_acts(
                PaneAct(_("Done"), self.finish, "check", Kind.MAIN),
                edit,
                PaneAct(_("Not to be done any more"), self.ask_to_drop, "x"),
                delete,
            )
        else:
            again = PaneAct(_("Open again"), self.reopen, "arrow-counter-clockwise")
            self.show_acts(again, edit, delete)

    def finish(self) -> None:
        """Note that the task was done today."""
        today = self._session.store.clock().date()
        if self._session.done(finish_task, self._task, today, self._task.note):
            self._tell(_("“{title}” is done.", title=self._task.title))

    def reopen(self) -> None:
        """Let the task be open again."""
        if self._session.done(reopen_task, self._task):
            self._tell(_("“{title}” is open again.", title=self._task.title))

    def ask_to_drop(self) -> ReasonPanel:
        """Ask why the task is not to be done any more."""
        return self.ask_why(_("Why is it not to be done?"), _("Drop the task"), self._on_drop)

    def ask_to_delete(self) -> ReasonPanel:
        """Ask why the task is to be deleted."""
        return self.ask_why(_("Delete this task?"), _("Delete"), self._on_delete)

    def _on_drop(self, reason: str) -> bool:
        today = self._session.store.clock().date()
        done = self._session.done(drop_task, self._task, today, reason)
        if done:
            self._tell(_("“{title}” was dropped.", title=self._task.title))
        return done

    def _on_delete(self, reason: str) -> bool:
        done = self._session.done(delete_task, self._task, reason)
        if done:
            self._tell(_("“{title}” was deleted.", title=self._task.title))
        return done

    def _tell(self, words: str) -> None:
        self._session.told.emit(words, True)


def source_of(store: Store, task: Task) -> str:
    """Return the meeting and item that a task came from; nothing where it came from none."""
    item = store.get(AgendaItem, task.item_id) if task.item_id else None
    meeting = store.get(Meeting, item.meeting_id) if item else None
    if not item or not meeting:
        return ""
    number = f"{meeting.number}/{meeting.year}"
    return _("meeting {number}, item {item}", number=number, item=f"{item.number} {item.title}")
