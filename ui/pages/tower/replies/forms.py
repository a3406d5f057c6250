"""Writing down a reply, and how many of those asked had heard an announcement."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.kept_draft import KeptDraft
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.check_box import CheckBox
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.fields.text_box import TextBox
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import column, row, scrolling
from village_net.errors import Refusal
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.digits import to_arabic
from village_net.tower.announcements.queries import announcements
from village_net.tower.replies.answers import NobodyAskedError, checks_of, save_check, save_reply
from village_net.tower.replies.records import REPLY_WAY_NAMES, ReachCheck, Reply, ReplyWay
from village_net.village.register.queries import zones

_BOX = 110
_OFFERED = 60  # announcements that a reply can be about: the latest ones


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
        back.clicked.connect(self.throw_away)
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
        editors = {
            "about": self.about, "who": self.who, "zone": self.zone, "way": self.way,
            "text": self.text, "owed": self.owed,
        }  # fmt: skip
        self.draft = KeptDraft(self, session, ("reply", ""), editors, self.who.text, whole=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit("")
        else:
            super().keyPressEvent(event)

    def throw_away(self) -> None:
        """Leave, and forget what is written."""
        self.draft.throw_away()
        self.done.emit("")

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
        self.draft.forget()
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
        editors = {
            "about": self.about, "zone": self.zone, "asked": self.asked, "heard": self.heard
        }  # fmt: skip
        self.draft = KeptDraft(self, session, ("reach", ""), editors, self.about.currentText)
        self._show_checks()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit("")
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Keep what was asked in one zone, and stay for the next."""
        self._asked_field.set_error("")
        try:
            check = self._read()
            save_check(self._session.store, check)
        except Refusal as refusal:
            self._asked_field.set_error(refusal.say(spoken()))
            return
        self.draft.start_again(self._clear)
        self._show_checks()

    def _clear(self) -> None:
        self.asked.clear()
        self.heard.clear()

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
