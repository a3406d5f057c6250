"""Giving a task."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.parts.choice_kinds import Someone, group_kind
from ui.parts.field_kinds import Day, Prose
from ui.parts.form_fields import FormField, Room, Values, values_of
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _
from village_net.activities.tasks.edits import NoDueDayError, save_task
from village_net.activities.tasks.records import Task
from village_net.i18n import N_
from village_net.store.ids import new_id

FIELDS = (
    FormField("title", N_("What is to be done"), room=Room.WIDE),
    FormField("owner_id", N_("Who does it"), Someone(), mends=("group_id",)),
    FormField("group_id", N_("Group"), group_kind(N_("no group")), mends=("owner_id",)),
    FormField("due", N_("By when"), Day(), needed=NoDueDayError),
    FormField("note", N_("Note"), Prose(), room=Room.WIDE),
)


class TaskForm(RecordForm):
    """Writes a task, new or changed."""

    def __init__(self, session: Session, shown: Task | None, parent: QWidget | None = None) -> None:
        today = session.store.clock().date()
        record = shown or Task(new_id(), "", today, today)

        def write(values: Values) -> Saved:
            kept = save_task(session.store, replace(record, **values))
            return Saved(kept.id, _("The task “{title}” is kept.", title=kept.title))

        about = FormOf(
            key=("task", shown.id if shown else ""),
            title=_("Edit task") if shown else _("Add task"),
            verb=_("Keep"),
            fields=FIELDS,
            values=lambda: {**values_of(record, FIELDS), "due": record.due if shown else None},
            write=write,
            name=lambda values: values["title"],
            is_new=shown is None,
        )
        super().__init__(session, about, parent)
