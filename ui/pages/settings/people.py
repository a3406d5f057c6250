"""The people who use the app: who is at work now stands behind every change."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.field_kinds import Line
from ui.parts.form_fields import FormField, Values
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _
from ui.widgets.button import Button, Kind
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.field import Field
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import Card, column, empty, hairline
from village_net.i18n import N_
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

_USER = (
    FormField("name", N_("Name with title")),
    FormField("post", N_("Post"), Line(N_("such as health volunteer"))),
)


class PeopleCard(Card):
    """Names with their posts; one of them is the one at work."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self.form = _user_form(session)
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
            self.form,
            hairline(),
            Field(_("Announcements read by who is at work now end with"), self.particle),
        )
        session.changed.connect(self._on_changed)
        session.signed_in.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Show who is on the list and who is at work."""
        empty(self._lines)
        head, now = usual_name(self._session.store), self._session.user
        users = app_users(self._session.store)
        named = {user.name for user in users}
        if head and head not in named:
            self._lines.addWidget(self._line(head, _("signs the papers"), None))
        if now and now not in {head, *named}:
            # Who signed before somebody else did is at work until another one is.
            self._lines.addWidget(self._line(now, "", None))
        for user in users:
            self._lines.addWidget(self._line(user.name, user.post, user))
        chosen = self._session.settings.particle_of(now)
        self.particle.set_value(chosen or usual_particle(now))

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


def _user_form(session: Session) -> RecordForm:
    """Return the form that adds someone to the list, and is there for the next one then."""

    def write(values: Values) -> Saved:
        user = AppUser(new_id(), **values)
        save_user(session.store, user)
        return Saved(user.id)

    about = FormOf(
        key=("user", ""),
        verb=_("Add this person"),
        icon="plus",
        fields=_USER,
        values=lambda: {"name": "", "post": ""},
        write=write,
        name=lambda values: values["name"],
        stays=True,
        leaves=False,
        scrolls=False,
    )
    form = RecordForm(session, about)
    form.main.set_kind(Kind.PLAIN)
    return form
