"""What can be done with a draft: go on with it, throw it away, and bring it back after that."""

from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from ui.drafts import Key
from ui.parts.form_kinds import FORMS, form_id
from ui.session import Session
from ui.text import _
from village_net.store.drafts import Draft


class OpensForms(Protocol):
    """A view with forms that keep their drafts."""

    def open_form(self, form: str, about: str) -> bool:
        """Open a form to go on with; tell whether there still is what it is about."""
        ...


def go_on(session: Session, key: Key) -> None:
    """Open the form of a draft."""
    session.open_record(FORMS[key[0]].page, form_id(*key))


def open_form(session: Session, view: QWidget, key: Key) -> None:
    """Let a view open the form of a draft, or say that what it is about is gone."""
    if not cast(OpensForms, view).open_form(*key):
        session.refused.emit(_("What this was written for is no longer there."))


def throw_away(session: Session, draft: Draft) -> None:
    """Forget a draft and offer to bring it back."""

    def bring_back() -> None:
        if session.done(lambda _store: session.drafts.keep(draft)):
            go_on(session, draft.key)

    if session.done(lambda _store: session.drafts.remove(draft.key)):
        words, verb = _("What was typed was thrown away."), _("Bring it back")
        session.offered.emit(words, verb, bring_back)
