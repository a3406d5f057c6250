"""One person, read: who they are, how to reach them, with whom they live."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.facts import Facts
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import column, row, scrolling
from ui.widgets.reason_panel import ReasonPanel
from village_net.thai.dates import DateStyle, format_date
from village_net.thai.national_id import formatted, masked
from village_net.village.edits import delete_person
from village_net.village.queries import members
from village_net.village.records import RELATION_NAMES, SEX_NAMES, Person
from village_net.village.rules import age, is_elderly

_SHOWN_FOR = 20_000  # milliseconds that a whole ID stays on screen
_LEADING_VOWELS = "เแโใไ"


class PersonPane(QWidget):
    """Shows a person; ``edit`` and ``house`` ask for the form and for the household."""

    edit = Signal()
    house = Signal(str)
    person = Signal(str)

    def __init__(self, session: Session, shown: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._person = shown
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addLayout(self._head())
        layout.addLayout(self._chips())
        layout.addWidget(self._facts())
        layout.addLayout(self._members())
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside), 1)
        self._below = QVBoxLayout()
        outer.addLayout(self._below)
        self._show_buttons()

    def ask_to_delete(self) -> ReasonPanel:
        """Ask why the person is to be deleted."""
        question = _("Delete {name} from the register?", name=self._person.full_name)
        panel = ReasonPanel(question, _("Delete"))
        panel.agreed.connect(self._on_delete)
        panel.left.connect(self._show_buttons)
        self._put_below(panel)
        panel.setFocus()
        return panel

    def _head(self) -> QVBoxLayout:
        someone = self._person
        today = self._session.store.clock().date()
        years = age(someone, today)
        parts = [_("{count} years", count=years)] if years is not None else []
        parts += [_(RELATION_NAMES[someone.relation])] if someone.relation else []
        name = Label(someone.full_name, "section", wraps=True)
        home = Button(_("House {number}", number=someone.house_number), Kind.LINK)
        home.clicked.connect(lambda: self.house.emit(someone.household_id))
        facts = row(Label(" · ".join(parts), tone="quiet"), home, None, space=4)
        return column(row(_avatar(someone.given), column(name, facts, space=0), space=16))

    def _chips(self) -> QVBoxLayout:
        someone, today = self._person, self._session.store.clock().date()
        chips: list[QWidget] = []
        if is_elderly(someone, today):
            chips.append(Chip(_("elderly")))
            if len(members(self._session.store, someone.household_id)) == 1:
                chips.append(Chip(_("lives alone"), "look"))
        return column(row(*chips, None)) if chips else column()

    def _facts(self) -> Facts:
        someone, language = self._person, spoken().language
        facts = Facts()
        if someone.national_id:
            facts.add(_("ID number"), _HiddenId(someone.national_id))
        if someone.birth:
            born = format_date(someone.birth, language, DateStyle.SHORT)
            if not someone.birth.month:
                born = _("{year} (only the year is known)", year=born)
            facts.add(_("Born"), born)
        texts = {
            _("Sex"): _(SEX_NAMES[someone.sex]) if someone.sex else "",
            _("Telephone"): someone.phone,
            _("Occupation"): someone.occupation,
            _("Note"): someone.note,
        }
        for name, text in texts.items():
            if text:
                facts.add(name, text)
        return facts

    def _members(self) -> QVBoxLayout:
        others = [
            other
            for other in members(self._session.store, self._person.household_id)
            if other.id != self._person.id
        ]
        if not others:
            return column()
        return column(
            Label(_("In the same house"), strong=True), *map(self._member, others), space=0
        )

    def _member(self, other: Person) -> QWidget:
        button = Button(other.full_name, Kind.LINK)
        button.clicked.connect(lambda: self.person.emit(other.id))
        line = QWidget()
        relation = _(RELATION_NAMES[other.relation]) if other.relation else ""
        line.setLayout(row(button, Label(relation, "caption", "quiet"), None))
        return line

    def _show_buttons(self) -> None:
        edit, delete = Button(_("Edit"), icon="pencil-simple"), Button(_("Delete"), icon="trash")
        edit.clicked.connect(self.edit)
        delete.clicked.connect(self.ask_to_delete)
        line = QWidget()
        line.setLayout(row(edit, delete, None))
        self._put_below(line)

    def _put_below(self, widget: QWidget) -> None:
        while (item := self._below.takeAt(0)) is not None:
            if old := item.widget():
                old.deleteLater()
        self._below.addWidget(widget)

    def _on_delete(self, reason: str) -> None:
        name = self._person.full_name
        session = self._session
        if session.done(delete_person, self._person, reason):
            session.told.emit(_("{name} was deleted.", name=name), True)


class _HiddenId(QWidget):
    """A masked ID with an eye that shows it whole for a while."""

    def __init__(self, national_id: str) -> None:
        super().__init__()
        self._id = national_id
        self._text = Label(masked(national_id))
        self._eye = Button("", Kind.QUIET, "eye")
        self._eye.setAccessibleName(_("Show the whole number"))
        self._eye.setToolTip(_("Show the whole number"))
        self._eye.clicked.connect(self._show_whole)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_FOR)
        self._timer.timeout.connect(self._hide)
        self.setLayout(row(self._text, self._eye, None))

    def _show_whole(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._hide()
            return
        self._text.setText(formatted(self._id))
        self._eye.set_icon("eye-slash")
        self._timer.start()

    def _hide(self) -> None:
        self._text.setText(masked(self._id))
        self._eye.set_icon("eye")


def _avatar(name: str) -> QLabel:
    picture = QLabel(name.lstrip(_LEADING_VOWELS)[:1])
    picture.setObjectName("avatar")
    picture.setFixedSize(scaled(64), scaled(64))
    picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return picture
