"""The people who use the app: who is at work now stands behind every change."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.kept_draft import KeptDraft
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import Card, column, empty, hairline, row
from ui.widgets.next_act import mark_next
from village_net.errors import Refusal
from village_net.store.ids import new_id
from village_net.tower.announcements.particle import Particle
from village_net.tower.templates.field_values import usual_particle
from village_net.village.register.users import (
    AppUser,
    app_users,
    remove_user,
    save_user,
    usual_name,
)


class PeopleCard(Card):
    """Names with their posts; one of them is the one at work."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self.name, self.post = LineEdit(), LineEdit(hint=_("such as health volunteer"))
        self._field = Field(_("Name with title"), self.name)
        add = mark_next(Button(_("Add this person"), icon="plus"))
        add.clicked.connect(self.add_person)
        self.name.returnPressed.connect(self.add_person)
        self.post.returnPressed.connect(self.add_person)
        self.particle = Choice[Particle]([(word, word) for word in Particle])
        self.particle.picked.connect(self._on_particle)
        lines = QWidget()
        self._lines = QVBoxLayout(lines)
        self._lines.setContentsMargins(0, 0, 0, 0)
        help = _("Everything that is changed, approved or broadcast keeps the name of who did it.")
        self.add(
            Label(_("People who use the app"), "section"),
            Label(help, tone="quiet", wraps=True),
            lines,
            column(self._field, Field(_("Post"), self.post), row(add, None)),
            hairline(),
            Field(_("Announcements read by who is at work now end with"), self.particle),
        )
        editors = {"name": self.name, "post": self.post}
        self.draft = KeptDraft(self, session, ("user", ""), editors, quiet=True)
        session.changed.connect(self._on_changed)
        session.signed_in.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Show who is on the list and who is at work."""
        empty(self._lines)
        head = usual_name(self._session.store)
        users = app_users(self._session.store)
        if head and head not in {user.name for user in users}:
            self._lines.addWidget(self._line(head, _("signs the papers"), None))
        for user in users:
            self._lines.addWidget(self._line(user.name, user.post, user))
        name = self._session.user
        chosen = self._session.settings.particle_of(name)
        self.particle.set_value(chosen or usual_particle(name))

    def add_person(self) -> None:
        """Add the person who is written, and let their name stand from now on."""
        self._field.set_error("")
        try:
            save_user(self._session.store, AppUser(new_id(), self.name.text(), self.post.text()))
        except Refusal as refusal:
            self._field.set_error(refusal.say(spoken()))
            return
        self.draft.start_again(self._clear)

    def _clear(self) -> None:
        self.name.clear()
        self.post.clear()

    def _line(self, name: str, post: str, user: AppUser | None) -> QWidget:
        parts: list[QWidget] = []
        if name == self._session.user:
            parts.append(Chip(_("at work now"), "good"))
        else:
            take = Button(_("This is me"))
            take.setAccessibleName(_("This is me: {name}", name=name))
            take.clicked.connect(lambda: self._session.sign_in(name))
            parts.append(take)
        if user:
            remove = Button(_("Take off"), Kind.QUIET, "trash")
            remove.setAccessibleName(_("Take {name} off the list", name=name))
            remove.clicked.connect(lambda: self._remove(user))
            parts.append(remove)
        line = QWidget()
        words = Label(f"{name}\n{post}" if post else name, wraps=True)
        line.setLayout(column(words, flowing(*parts), hairline(), space=4))
        return line

    def _remove(self, user: AppUser) -> None:
        if not self._session.done(remove_user, user):
            return
        if user.name == self._session.user:
            self._session.sign_in(usual_name(self._session.store))
        self._session.told.emit(_("{name} was taken off the list.", name=user.name), True)

    def _on_particle(self) -> None:
        if word := self.particle.value:
            self._session.settings.set_particle_of(self._session.user, word)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & {"app_user", "village"}:
            self.reload()
