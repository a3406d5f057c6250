"""One reply, and the answer it got or is owed."""

from PySide6.QtWidgets import QWidget

from ui.pages.tower.replies.forms import AnswerForm
from ui.parts.record_pane import RecordPane
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.buttons.button_row import PaneAct
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import hairline
from ui.widgets.reason_panel import ReasonPanel
from village_net.store import Store
from village_net.thai.dates import DateStyle, format_date
from village_net.tower.announcements.queries import announcement
from village_net.tower.replies.answers import remove_reply
from village_net.tower.replies.records import REPLY_WAY_NAMES, Reply
from village_net.village.register.records import Zone


class ReplyPane(RecordPane):
    """Shows a reply; where it has no answer yet one is written here."""

    def __init__(self, session: Session, reply: Reply, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._reply = session, reply
        self.answer: AnswerForm | None = None
        self.show_parts(*self._head(), hairline(), *self._answered(), space=12)
        self.show_acts(PaneAct(_("Delete"), self.ask_to_delete, "trash", Kind.QUIET))
        if self.answer:
            self.setFocusProxy(self.answer)

    def ask_to_delete(self) -> ReasonPanel:
        """Ask why the reply is to be deleted."""
        return self.ask_why(_("Delete this reply?"), _("Delete"), self._on_remove)

    def _head(self) -> list[QWidget]:
        session, reply = self._session, self._reply
        parts: list[QWidget] = [
            Label(reply.who or _("Somebody"), "title", wraps=True),
            Label(facts(session.store, reply), tone="quiet", wraps=True),
        ]
        if about := announcement(session.store, reply.announcement_id or ""):
            see = Button(about.title, Kind.LINK)
            see.clicked.connect(lambda: session.open_record("tower", about.id))
            parts.append(flowing(see))
        return [*parts, Label(reply.text, "reading", wraps=True)]

    def _answered(self) -> list[QWidget]:
        reply = self._reply
        if not reply.answer:
            self.answer = AnswerForm(self._session, reply)
            return [self.answer]
        day = format_date(reply.answered_on, spoken().language) if reply.answered_on else ""
        return [
            flowing(Chip(_("answered"), "good")),
            Label(reply.answer, "reading", wraps=True),
            Label(f"{day} · {reply.answered_by}", "caption", "quiet"),
        ]

    def _on_remove(self, reason: str) -> bool:
        done = self._session.done(remove_reply, self._reply, reason)
        if done:
            self._session.told.emit(_("The reply was deleted."), True)
        return done


def facts(store: Store, reply: Reply) -> str:
    """Return when, how and from where a reply came."""
    zone = store.get(Zone, reply.zone_id) if reply.zone_id else None
    day = format_date(reply.day, spoken().language, DateStyle.SHORT)
    parts = (day, _(REPLY_WAY_NAMES[reply.way]), zone.name if zone else "")
    return " · ".join(part for part in parts if part)
