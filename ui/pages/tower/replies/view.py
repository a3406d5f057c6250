"""What comes back: replies with the answers they are owed, and who heard an announcement."""

from PySide6.QtWidgets import QWidget

from ui.pages.tower.replies.forms import ReachForm, ReplyForm
from ui.pages.tower.replies.pane import ReplyPane, facts
from ui.parts.list_kind import ListForm, ListKind, Writes, by_id
from ui.parts.list_page import ListPage
from ui.session import Session
from ui.text import _, counted
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entry_rows import Entry, Many, Rows
from village_net.i18n import N_
from village_net.store import Store
from village_net.tower.replies.answers import count_owed, replies
from village_net.tower.replies.records import Reply


class View(ListPage[Reply]):
    """Replies on the left, one of them on the right; ``show_record`` takes a reply's id."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, REPLIES, parent)

    def add_reply(self) -> QWidget | None:
        """Ask for a new reply."""
        return self.write("reply")

    def add_check(self) -> QWidget | None:
        """Ask how many of those asked heard an announcement."""
        return self.write("reach")


def _rows(session: Session) -> Rows:
    return Many(replies(session.store), lambda reply: _entry(session.store, reply))


def _entry(store: Store, reply: Reply) -> Entry:
    owed = reply.owed and not reply.answer
    mark = _("owed an answer") if owed else _("answered") if reply.answer else ""
    look = "look" if owed else "good"
    return Entry(reply.id, reply.text, f"{reply.who} {facts(store, reply)}".strip(), mark, look)


def _told(session: Session) -> str:
    owed = count_owed(session.store)
    words = counted(
        "{count} question waits for an answer.", "{count} questions wait for an answer.", owed
    )
    return words if owed else _("Every question is answered.")


def _teach(page: Writes) -> QWidget:
    add = Button(_("Write down a reply"), Kind.MAIN, "plus")
    check = Button(_("Ask who heard"), icon="ear")
    add.clicked.connect(lambda: page.write("reply"))
    check.clicked.connect(lambda: page.write("reach"))
    return EmptyState(
        "chats",
        _("Nobody has answered yet"),
        _(
            "When somebody asks or tells something about an announcement, write it down here, "
            "with what was answered. Ask a few houses whether they heard it, too."
        ),
        add,
        check,
    )


REPLIES = ListKind[Reply](
    N_("Replies"),
    frozenset({"reply", "announcement", "zone"}),
    _rows,
    by_id(Reply),
    ReplyPane,
    _teach,
    {
        "reply": ListForm(lambda session, _about: ReplyForm(session)),
        "answer": ListForm(),
        "reach": ListForm(lambda session, _about: ReachForm(session), stays=True),
    },
    told=_told,
    shares=(45, 55),
)
