"""What comes back: replies with the answers they are owed, and who heard an announcement."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.replies.forms import AnswerForm, ReachForm, ReplyForm
from ui.parts.draft_line import DraftLine
from ui.parts.kept_draft import is_shown
from ui.session import Session
from ui.text import _, counted, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entries import Entry, EntryList
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import Card, column, empty, hairline, scrolling
from ui.widgets.list_and_detail import Sides
from ui.widgets.stack import Stack
from village_net.store import Store
from village_net.thai.dates import DateStyle, format_date
from village_net.tower.announcements.queries import announcement
from village_net.tower.replies.answers import count_owed, remove_reply, replies
from village_net.tower.replies.records import REPLY_WAY_NAMES, Reply
from village_net.village.register.records import Zone

_BOX = 110


class View(QWidget):
    """Replies on the left, one of them on the right; ``show_record`` takes a reply's id."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = ""
        self.cannot: frozenset[str] = frozenset()
        self._told = Label("", tone="quiet", wraps=True)
        self.list = EntryList(_("Replies"), framed=True)
        self.list.chosen.connect(self._show)
        listed, self._detail = Card(margin=16), Card()
        listed.add(DraftLine(session, ("reply", "answer", "reach")), self._told)
        listed.body.addWidget(self.list, 1)
        self._sides = Sides(listed, self._detail, (45, 55))
        self.list.clicked.connect(lambda _index: self._sides.go_deep(True))
        self.list.opened.connect(lambda _id: self._sides.go_deep(True))
        self._body = Stack()
        self._body.addWidget(self._sides)
        self._body.addWidget(self._nothing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._body, 1)
        self.reload()

    def show_record(self, id: str) -> bool:
        """Show a reply."""
        if self._session.store.get(Reply, id) is None:
            return False
        self._show(id)
        self.list.go_to(id)
        self._sides.go_deep(True)
        return True

    def open_form(self, form: str, about: str) -> bool:
        """Open a form to go on with; tell whether there still is what it is about."""
        if is_shown(self._pane(), (form, about)):
            self._sides.go_deep(True)
            return True
        match form:
            case "reply":
                self.add_reply()
            case "reach":
                self.add_check()
            case _:
                return self.show_record(about)
        return True

    def reload(self) -> None:
        """Show the replies as they are now."""
        store = self._session.store
        found = replies(store)
        self.list.show_entries([_entry(store, reply) for reply in found])
        owed = count_owed(store)
        words = counted(
            "{count} question waits for an answer.", "{count} questions wait for an answer.", owed
        )
        self._told.setText(words if owed else _("Every question is answered."))
        writing = isinstance(self._pane(), ReplyForm | ReachForm)
        self._body.setCurrentIndex(0 if found or writing else 1)
        if not writing and not self._stays():
            ids = [reply.id for reply in found]
            self._show(self._shown if self._shown in ids else ids[0] if ids else "")
            self.list.go_to(self._shown)

    def add_reply(self) -> ReplyForm:
        """Ask for a new reply."""
        form = ReplyForm(self._session)
        self._put(form)
        self._sides.go_deep(True)
        form.saved.connect(self._on_done)
        form.left.connect(lambda: self._on_done(""))
        form.setFocus()
        return form

    def add_check(self) -> ReachForm:
        """Ask how many of those asked heard an announcement."""
        form = ReachForm(self._session)
        self._put(form)
        self._sides.go_deep(True)
        form.left.connect(lambda: self._on_done(""))
        form.setFocus()
        return form

    def _on_done(self, id: str) -> None:
        self._shown = id or self._shown
        self._put(QWidget())
        self._sides.go_deep(False)
        self.reload()

    def _stays(self) -> bool:
        """Tell whether the reply that shows is as it was; an answer being written is kept then."""
        pane = self._pane()
        return isinstance(pane, ReplyPane) and pane.is_true()

    def _show(self, id: str) -> None:
        reply = self._session.store.get(Reply, id)
        if reply:
            self._shown = id
            self._put(ReplyPane(self._session, reply))

    def _pane(self) -> QWidget | None:
        item = self._detail.body.itemAt(0)
        return item.widget() if item else None

    def _put(self, widget: QWidget) -> None:
        empty(self._detail.body)
        self._detail.body.addWidget(widget, 1)
        self._body.setCurrentIndex(0)

    def _nothing(self) -> EmptyState:
        add = Button(_("Write down a reply"), Kind.MAIN, "plus")
        check = Button(_("Ask who heard"), icon="ear")
        add.clicked.connect(self.add_reply)
        check.clicked.connect(self.add_check)
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


class ReplyPane(QWidget):
    """One reply, and the answer it got or is owed."""

    def __init__(self, session: Session, reply: Reply, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._reply = session, reply
        self._about = about = announcement(session.store, reply.announcement_id or "")
        parts: list[QWidget] = [
            Label(reply.who or _("Somebody"), "title", wraps=True),
            Label(_facts(session.store, reply), tone="quiet", wraps=True),
        ]
        if about:
            see = Button(about.title, Kind.LINK)
            see.clicked.connect(lambda: session.open_record("tower", about.id))
            parts.append(flowing(see))
        parts += [Label(reply.text, "reading", wraps=True), hairline()]
        if reply.answer:
            day = format_date(reply.answered_on, spoken().language) if reply.answered_on else ""
            parts += [
                Chip(_("answered"), "good"),
                Label(reply.answer, "reading", wraps=True),
                Label(f"{day} · {reply.answered_by}", "caption", "quiet"),
            ]
        else:
            self.answer = AnswerForm(session, reply)
            parts.append(self.answer)
        inside = QWidget()
        inside.setLayout(column(*parts, None, space=12))
        remove = Button(_("Delete"), Kind.QUIET, "trash")
        remove.clicked.connect(self._on_remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(inside), 1)
        layout.addWidget(flowing(remove))

    def is_true(self) -> bool:
        """Tell whether the pane still says what is known of its reply."""
        store = self._session.store
        about = announcement(store, self._reply.announcement_id or "")
        return store.get(Reply, self._reply.id) == self._reply and about == self._about

    def _on_remove(self) -> None:
        if self._session.done(remove_reply, self._reply):
            self._session.told.emit(_("The reply was deleted."), True)


def _facts(store: Store, reply: Reply) -> str:
    zone = store.get(Zone, reply.zone_id) if reply.zone_id else None
    day = format_date(reply.day, spoken().language, DateStyle.SHORT)
    parts = (day, _(REPLY_WAY_NAMES[reply.way]), zone.name if zone else "")
    return " · ".join(part for part in parts if part)


def _entry(store: Store, reply: Reply) -> Entry:
    owed = reply.owed and not reply.answer
    mark = _("owed an answer") if owed else _("answered") if reply.answer else ""
    look = "look" if owed else "good"
    return Entry(reply.id, reply.text, f"{reply.who} {_facts(store, reply)}".strip(), mark, look)
