"""What was begun and not saved, above a list: to go on with, or to throw away."""

from collections.abc import Collection

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.draft_steps import go_on, throw_away
from ui.parts.form_kinds import FORMS
from ui.session import Session
from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import Card, empty, set_shown
from village_net.store.drafts import Draft

_MOST = 2


class DraftLine(QWidget):
    """Names the drafts of some forms that wait; it shows only where there is one."""

    def __init__(
        self,
        session: Session,
        forms: Collection[str],
        *,
        margin: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._forms = session, forms
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(*[scaled(margin)] * 4)
        self.drafts: list[Draft] = []
        session.drafts.changed.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Show what waits now."""
        found = self._session.drafts.waiting(self._forms) if self._session.drafts.is_open else []
        if found != self.drafts:
            self.drafts = found
            empty(self._layout)
            for draft in found[:_MOST]:
                self._layout.addWidget(self._line(draft))
        set_shown(self, bool(found))

    def _line(self, draft: Draft) -> QWidget:
        title = _(FORMS[draft.form].title)
        said = _("{kind} “{name}”", kind=title, name=draft.name) if draft.name else title
        words = Label(_("Not saved yet: {what}", what=said), wraps=True)
        on = Button(_("Go on writing"), icon="pencil-simple")
        away = Button(_("Throw away"), Kind.QUIET)
        on.clicked.connect(lambda: go_on(self._session, draft.key))
        away.clicked.connect(lambda: throw_away(self._session, draft))
        card = Card("look", 12)
        card.add(words, flowing(on, away))
        return card
