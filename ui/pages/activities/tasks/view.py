"""The tasks of the village: open ones by their day, then those that ended."""

from datetime import date

from PySide6.QtWidgets import QWidget

from ui.pages.activities.tasks.form import TaskForm
from ui.pages.activities.tasks.pane import TaskPane
from ui.parts.list_kind import ListForm, ListKind, Writes, by_id
from ui.parts.list_page import ListPage
from ui.session import Session
from ui.text import _, counted, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entry_rows import Entry, Many, Rows
from village_net.activities.tasks.queries import overdue_tasks, owner_of, tasks
from village_net.activities.tasks.records import TASK_STATE_NAMES, Task, TaskState
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import DateStyle, format_date

_SOON = 7  # days


class View(ListPage[Task]):
    """Tasks on the left, one of them on the right; ``show_record`` takes a task's id."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, TASKS, parent)

    def add_task(self) -> QWidget | None:
        """Ask for a new task."""
        return self.write("task")


def _rows(session: Session) -> Rows:
    store, today = session.store, session.store.clock().date()
    return Many(tasks(store), lambda task: _entry(store, task, today))


def _entry(store: Store, task: Task, today: date) -> Entry:
    mark, look = _standing(task, today)
    day = format_date(task.due, spoken().language, DateStyle.SHORT)
    caption = " · ".join(part for part in (_("by {day}", day=day), owner_of(store, task)) if part)
    return Entry(task.id, task.title, caption, mark, look)


def _standing(task: Task, today: date) -> tuple[str, str]:
    """Return the word for how a task stands, and the look of its chip."""
    if task.state is not TaskState.OPEN:
        return _(TASK_STATE_NAMES[task.state]), "good" if task.state is TaskState.DONE else "plain"
    late = (today - task.due).days
    if late > 0:
        return counted("{count} day late", "{count} days late", late), "danger"
    if late == 0:
        return _("due today"), "look"
    if late >= -_SOON:
        return counted("in {count} day", "in {count} days", -late), "look"
    return "", "plain"


def _told(session: Session) -> str:
    late = len(overdue_tasks(session.store, session.store.clock().date()))
    words = counted("{count} task is overdue.", "{count} tasks are overdue.", late)
    return words if late else _("Nothing is overdue.")


def _form(session: Session, about: str) -> QWidget | None:
    found = session.store.get(Task, about) if about else None
    return None if about and not found else TaskForm(session, found)


def _teach(page: Writes) -> QWidget:
    add = Button(_("Add task"), Kind.MAIN, "plus")
    add.clicked.connect(lambda: page.write("task"))
    return EmptyState(
        "check-square",
        _("No task was given yet"),
        _(
            "What a meeting hands to somebody becomes a task here, with who and by when. "
            "Before it falls due it is named, and afterwards until it is done."
        ),
        add,
    )


TASKS = ListKind[Task](
    N_("Tasks"),
    frozenset({"task", "person", "community_group", "agenda_item"}),
    _rows,
    by_id(Task),
    TaskPane,
    _teach,
    {"task": ListForm(_form)},
    told=_told,
    shares=(45, 55),
)
