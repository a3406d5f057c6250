"""Writing down a reply, its answer, and how many of those asked had heard an announcement."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.parts.choice_kinds import Chips, OneOf, zone_kind
from ui.parts.field_kinds import NUMBER, Prose, Tick
from ui.parts.form_fields import FormField, Room, Values
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _
from ui.widgets.label import Label
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.tower.announcements.queries import announcement, announcements
from village_net.tower.replies.answers import answer_reply, checks_of, save_check, save_reply
from village_net.tower.replies.records import REPLY_WAY_NAMES, ReachCheck, Reply, ReplyWay
from village_net.village.register.queries import zones

_BOX = 110
_OFFERED = 60  # announcements that a reply can be about: the latest ones


def _offered(store: Store) -> Iterator[tuple[str, str]]:
    return ((item.id, item.title) for item in announcements(store)[:_OFFERED])


_ZONE = FormField("zone_id", N_("Zone"), zone_kind(N_("the whole village")))
_REPLY = (
    FormField(
        "announcement_id",
        N_("About which announcement"),
        OneOf(_offered, N_("none in particular")),
        room=Room.WIDE,
    ),
    FormField("who", N_("Who")),
    _ZONE,
    FormField("way", N_("How it came"), Chips(REPLY_WAY_NAMES), room=Room.WIDE),
    FormField("text", N_("What was said or asked"), Prose(_BOX), room=Room.WIDE),
    FormField("owed", "", Tick(N_("An answer is owed"))),
)
_ANSWER = (FormField("answer", N_("What was answered"), Prose(_BOX), room=Room.WIDE),)
_REACH = (
    FormField("announcement_id", N_("About which announcement"), OneOf(_offered), room=Room.WIDE),
    replace(_ZONE, room=Room.WIDE),
    FormField("asked", N_("How many were asked"), NUMBER),
    FormField("heard", N_("How many of them heard it"), NUMBER),
)


class ReplyForm(RecordForm):
    """Writes a reply down."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        store = session.store

        def write(values: Values) -> Saved:
            reply = Reply(new_id(), store.clock().date(), **values)
            save_reply(store, reply)
            return Saved(reply.id)

        about = FormOf(
            key=("reply", ""),
            title=_("Write down a reply"),
            verb=_("Keep this"),
            fields=_REPLY,
            values=lambda: {"way": ReplyWay.VISIT},
            write=write,
            name=lambda values: values["who"],
            is_new=True,
            focus="text",
        )
        super().__init__(session, about, parent)


class AnswerForm(RecordForm):
    """Writes what a reply was answered, below the reply."""

    def __init__(self, session: Session, reply: Reply, parent: QWidget | None = None) -> None:
        def write(values: Values) -> Saved:
            answer_reply(session.store, reply, values["answer"], session.user)
            return Saved(reply.id)

        about = FormOf(
            key=("answer", reply.id),
            verb=_("Keep the answer"),
            fields=_ANSWER,
            values=dict[str, str],
            write=write,
            name=lambda _values: reply.who,
            leaves=False,
            scrolls=False,
        )
        super().__init__(session, about, parent)


class ReachForm(RecordForm):
    """Asks, zone by zone, how many heard, and tells what is known so far."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        store = session.store

        def write(values: Values) -> Saved:
            asked, heard = values["asked"] or 0, values["heard"] or 0
            check = ReachCheck(
                new_id(), values["announcement_id"] or "", store.clock().date(), asked, heard,
                values["zone_id"], session.user,
            )  # fmt: skip
            save_check(store, check)
            return Saved(check.id)

        def named(values: Values) -> str:
            item = announcement(store, values["announcement_id"] or "")
            return item.title if item else ""

        about = FormOf(
            key=("reach", ""),
            title=_("Ask who heard"),
            verb=_("Keep this"),
            back=_("Done"),
            fields=_REACH,
            values=lambda: {"asked": None, "heard": None},
            write=write,
            name=named,
            stays=True,
            focus="asked",
        )
        super().__init__(session, about, parent)
        help = _("Ask a few houses in each zone: “Did you hear it?”")
        self.add_above(Label(help, tone="quiet", wraps=True))
        self.known = Label("", tone="quiet", wraps=True)
        self.add_below(self.known)
        self.edited.connect(lambda _attribute: self._show_known())
        self.saved.connect(lambda _id: self._show_known())
        self._show_known()

    def _show_known(self) -> None:
        store = self._session.store
        names = {zone.id: zone.name for zone in zones(store)}
        checks = checks_of(store, self.body.peek()["announcement_id"] or "")
        asked, heard = sum(c.asked for c in checks), sum(c.heard for c in checks)
        lines = [
            f"{names.get(c.zone_id or '', _('the whole village'))}: {c.heard}/{c.asked}"
            for c in checks
        ]
        if asked:
            lines.append(_("In all {heard} of {asked} heard it: {percent} %", heard=heard,
                           asked=asked, percent=round(100 * heard / asked)))  # fmt: skip
        self.known.setText("\n".join(lines))
