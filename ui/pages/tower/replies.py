"""What comes back: replies with the answers they are owed, and who heard an announcement."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.check_box import CheckBox
from ui.widgets.chips import Choice
from ui.widgets.chooser import Chooser
from ui.widgets.empty_state import EmptyState
from ui.widgets.entries import Entry, EntryList
from ui.widgets.field import Field, LineEdit
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import Card, column, empty, hairline, row, scrolling
from ui.widgets.sides import Sides
from ui.widgets.stack import Stack
from ui.widgets.text_box import TextBox
from village_net.errors import Refusal
from village_net.store import Store
from village_net.thai.dates import DateStyle, format_date
from village_net.thai.digits import to_arabic
from village_net.tower.hearing import REPLY_WAY_NAMES, ReachCheck, Reply, ReplyWay
from village_net.tower.queries import announcement, announcements
from village_net.tower.replies import (
    NobodyAskedError,
    answer_reply,
    checks_of,
    count_owed,
    remove_reply,
    replies,
    save_check,
    save_reply,
)
from village_net.village.edits import new_id
from village_net.village.queries import zones
from village_net.village.records import Zone

_BOX = 110
_OFFERED = 60  # announcements that a reply can be about: the latest ones


class View(QWidget):
    """Replies on the left, one of them on the right; ``show_record`` takes a reply's id."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = ""
        check = Button(_("Ask who heard"), icon="ear")
        add = Button(_("Write down a reply"), Kind.MAIN, "plus")
        check.clicked.connect(self.add_check)
        add.clicked.connect(self.add_reply)
        self.buttons: list[QWidget] = [check, add]
        self._told = Label("", tone="quiet", wraps=True)
        self.list = EntryList(_("Replies"), framed=True)
        self.list.chosen.connect(self._show)
        listed, self._detail = Card(margin=16), Card()
        listed.add(self._told)
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
        writing = isinstance(self._pane(), ReplyForm | CheckForm)
        self._body.setCurrentIndex(0 if found or writing else 1)
        if not writing and not self._stays():
            ids = [reply.id for reply in found]
            self._show(self._shown if self._shown in ids else ids[0] if ids else "")
            self.list.go_to(self._shown)

    def add_reply(self) -> "ReplyForm":
        """Ask for a new reply."""
        form = ReplyForm(self._session)
        self._put(form)
        self._sides.go_deep(True)
        form.done.connect(self._on_done)
        form.setFocus()
        return form

    def add_check(self) -> "CheckForm":
        """Ask how many of those asked heard an announcement."""
        form = CheckForm(self._session)
        self._put(form)
        self._sides.go_deep(True)
        form.done.connect(self._on_done)
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
        self.answer = TextBox(hint=_("What was answered"))
        self.answer.setFixedHeight(scaled(_BOX))
        self.answer.setAccessibleName(_("Answer"))
        self._error = Label("", "caption", "danger", wraps=True)
        self._error.hide()
        if reply.answer:
            day = format_date(reply.answered_on, spoken().language) if reply.answered_on else ""
            parts += [
                Chip(_("answered"), "good"),
                Label(reply.answer, "reading", wraps=True),
                Label(f"{day} · {reply.answered_by}", "caption", "quiet"),
            ]
        else:
            keep = Button(_("Keep the answer"), Kind.MAIN, "check")
            keep.clicked.connect(self.keep_answer)
            parts += [self.answer, self._error, flowing(keep)]
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

    def keep_answer(self) -> None:
        """Keep what was answered, or say what is missing."""
        store, user = self._session.store, self._session.user
        try:
            answer_reply(store, self._reply, self.answer.text(), user)
        except Refusal as refusal:
            self._error.setText(refusal.say(spoken()))
            self._error.show()

    def _on_remove(self) -> None:
        if self._session.done(remove_reply, self._reply):
            self._session.told.emit(_("The reply was deleted."), True)


class ReplyForm(QWidget):
    """Writes a reply down; ``done`` gives its id, or nothing."""

    done = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.about = _announcement_chooser(session.store)
        self.who = LineEdit()
        self.zone = _zone_chooser(session.store)
        ways = [(way, _(name)) for way, name in REPLY_WAY_NAMES.items()]
        self.way: Choice[ReplyWay] = Choice(ways, ReplyWay.VISIT)
        self.text = TextBox()
        self.text.setFixedHeight(scaled(_BOX))
        self._text_field = Field(_("What was said or asked"), self.text)
        self.owed = CheckBox(_("An answer is owed"))
        save, back = Button(_("Keep this"), Kind.MAIN, "check"), Button(_("Cancel"))
        save.clicked.connect(self.save)
        back.clicked.connect(lambda: self.done.emit(""))
        both = row(Field(_("Who"), self.who), Field(_("Zone"), self.zone))
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        inside = QWidget()
        inside.setLayout(
            column(
                Label(_("Write down a reply"), "section"),
                Field(_("About which announcement"), self.about),
                both,
                Field(_("How it came"), self.way),
                self._text_field,
                self.owed,
                None,
                space=12,
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(inside), 1)
        layout.addWidget(flowing(save, back))
        self.setFocusProxy(self.text)

    def save(self) -> None:
        """Keep the reply, or say what is missing."""
        self._text_field.set_error("")
        reply = Reply(
            new_id(),
            self._session.store.clock().date(),
            self.text.text().strip(),
            self.about.currentData(),
            self.who.text().strip(),
            self.zone.currentData(),
            self.way.value or ReplyWay.VISIT,
            self.owed.isChecked(),
        )
        try:
            save_reply(self._session.store, reply)
        except Refusal as refusal:
            self._text_field.set_error(refusal.say(spoken()))
            return
        self.done.emit(reply.id)


class CheckForm(QWidget):
    """Asks, zone by zone, how many heard; ``done`` tells that it is through."""

    done = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.about = _announcement_chooser(session.store, optional=False)
        self.about.currentIndexChanged.connect(lambda _n: self._show_checks())
        self.zone = _zone_chooser(session.store)
        self.asked, self.heard = LineEdit(), LineEdit()
        self._asked_field = Field(_("How many were asked"), self.asked)
        self._told = Label("", tone="quiet", wraps=True)
        save, back = Button(_("Keep this"), Kind.MAIN, "check"), Button(_("Done"))
        save.clicked.connect(self.save)
        back.clicked.connect(lambda: self.done.emit(""))
        help = _("Ask a few houses in each zone: “Did you hear it?”")
        inside = QWidget()
        inside.setLayout(
            column(
                Label(_("Ask who heard"), "section"),
                Label(help, tone="quiet", wraps=True),
                Field(_("About which announcement"), self.about),
                Field(_("Zone"), self.zone),
                row(self._asked_field, Field(_("How many of them heard it"), self.heard)),
                self._told,
                None,
                space=12,
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(inside), 1)
        layout.addWidget(flowing(save, back))
        self.setFocusProxy(self.asked)
        self._show_checks()

    def save(self) -> None:
        """Keep what was asked in one zone, and stay for the next."""
        self._asked_field.set_error("")
        try:
            check = self._read()
            save_check(self._session.store, check)
        except Refusal as refusal:
            self._asked_field.set_error(refusal.say(spoken()))
            return
        self.asked.clear()
        self.heard.clear()
        self._show_checks()

    def _read(self) -> ReachCheck:
        numbers = [to_arabic(line.text()).strip() for line in (self.asked, self.heard)]
        if not numbers[0].isdigit() or not (numbers[1] or "0").isdigit():
            raise NobodyAskedError
        today = self._session.store.clock().date()
        asked, heard = int(numbers[0]), int(numbers[1] or 0)
        about, zone = self.about.currentData() or "", self.zone.currentData()
        return ReachCheck(new_id(), about, today, asked, heard, zone, self._session.user)

    def _show_checks(self) -> None:
        store = self._session.store
        names = {zone.id: zone.name for zone in zones(store)}
        checks = checks_of(store, self.about.currentData() or "")
        asked, heard = sum(c.asked for c in checks), sum(c.heard for c in checks)
        lines = [
            f"{names.get(c.zone_id or '', _('the whole village'))}: {c.heard}/{c.asked}"
            for c in checks
        ]
        if asked:
            lines.append(_("In all {heard} of {asked} heard it: {percent} %", heard=heard,
                           asked=asked, percent=round(100 * heard / asked)))  # fmt: skip
        self._told.setText("\n".join(lines))


def _announcement_chooser(store: Store, *, optional: bool = True) -> Chooser:
    chooser = _narrow(Chooser())
    if optional:
        chooser.addItem(_("none in particular"), None)
    for item in announcements(store)[:_OFFERED]:
        chooser.addItem(item.title, item.id)
    return chooser


def _zone_chooser(store: Store) -> Chooser:
    chooser = _narrow(Chooser())
    chooser.addItem(_("the whole village"), None)
    for zone in zones(store):
        chooser.addItem(zone.name, zone.id)
    return chooser


def _narrow(chooser: Chooser) -> Chooser:
    chooser.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    chooser.setMinimumContentsLength(12)
    return chooser


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
