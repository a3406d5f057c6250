"""What is typed in a form stays: on disk within a second, and there again when the form is opened.

A form declares it in one line::

    self.draft = KeptDraft(self, session, ("person", person.id), editors)

From then on it is kept however the form is left. The form says only when it was saved
(``forget``) or thrown away on purpose (``throw_away``).
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from ui.drafts import Key
from ui.parts.draft_steps import go_on, throw_away
from ui.parts.typed import Editors, type_again, typed_in
from ui.session import Session
from ui.text import _
from ui.widgets.fields.text_box import TextBox
from village_net.store.drafts import Draft

_LOOK = 700  # milliseconds between two looks at what is typed


class KeptDraft(QObject):
    """The draft of a form, which shows again what was typed in it before.

    ``name`` tells how the user would call what is written, ``shown`` lets the form follow where
    its fields were filled. ``whole`` keeps the fields nobody touched as well, for a form that is
    to come back as it was begun. ``quiet`` is for what stays where it is when it is left, such as
    a card of the settings. What does not ``lasts`` is never put on disk; it only tells whether
    something is typed.
    """

    def __init__(
        self,
        form: QWidget,
        session: Session,
        key: Key,
        editors: Editors,
        name: Callable[[], str] = str,
        *,
        shown: Callable[[], object] = bool,
        whole: bool = False,
        quiet: bool = False,
        lasts: bool = True,
    ) -> None:
        super().__init__(form)
        self.form, self._session, self.key = form, session, key
        self.editors, self._name, self._shown = editors, name, shown
        self._whole, self.is_quiet, self._lasts = whole, quiet, lasts
        self._is_over = self._is_seen = False
        self._begun = self._kept = self._snapshot()
        if not lasts:
            return
        self._give_back()
        self._see(True)
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self.keep)
        self._timer.start()
        session.drafts.wanted.connect(self.keep)
        session.leaving.connect(self._on_leaving)
        form.installEventFilter(self)

    @property
    def is_changed(self) -> bool:
        """Whether something is typed that would be missed."""
        return not self._is_over and self._snapshot() != self._begun

    def keep(self) -> None:
        """Put what is typed on disk where it is other than before, or forget what no longer is."""
        drafts, now = self._session.drafts, self._snapshot()
        if self._is_over or not self._lasts or now == self._kept or not drafts.is_open:
            return
        self._kept = now
        if now == self._begun:
            self._session.done(lambda _store: drafts.remove(self.key))
        else:
            draft = self._draft(now)
            self._session.done(lambda _store: drafts.keep(draft))

    def forget(self) -> None:
        """Forget the draft: what was typed is saved."""
        self._is_over = True
        self._remove()

    def throw_away(self) -> None:
        """Forget the draft on purpose, with a way back."""
        thrown = self._draft(self._snapshot()) if self.is_changed and self._lasts else None
        self.forget()
        if thrown:
            throw_away(self._session, thrown)

    def start_again(self, show: Callable[[], None]) -> None:
        """Show what was saved; from now on the fields count as untouched."""
        self._remove()
        show()
        self._begun = self._kept = self._snapshot()

    def refill(self, show: Callable[[], None]) -> None:
        """Let ``show`` fill the fields anew; what the user has touched stays."""
        now = self._snapshot()
        touched = {key: text for key, text in now.items() if text != self._begun[key]}
        show()
        self._begun = self._snapshot()
        self._type_again(touched)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.HideToParent or (
            kind == QEvent.Type.Hide and not event.spontaneous()
        ):
            self._on_left()
        elif kind == QEvent.Type.Show:
            self._see(True)
        return False

    def _give_back(self) -> None:
        draft = self._session.drafts.read(self.key)
        if draft is None:
            return
        self._type_again(draft.typed)
        self._kept = self._snapshot()
        self._shown()
        self._session.told.emit(_("Here is what you were writing. It is not saved yet."), False)

    def _on_left(self) -> None:
        """Keep what is typed when the form goes out of sight, and say so."""
        session = self._session
        if not (self._is_seen and isValid(session) and session.drafts.is_open):
            return
        self.keep()
        self._see(False)
        if self.is_changed and not self.is_quiet:
            words, verb = _("What was typed is kept."), _("Go on writing")
            session.offered.emit(words, verb, lambda: go_on(session, self.key))

    def _on_leaving(self) -> None:
        """Keep what is typed when the page goes for good; another one may show it already."""
        self.keep()
        self._timer.stop()
        self._see(False)
        self.form.removeEventFilter(self)

    def _remove(self) -> None:
        drafts = self._session.drafts
        if self._lasts:
            self._session.done(lambda _store: drafts.remove(self.key))

    def _see(self, seen: bool) -> None:
        if seen != self._is_seen:
            self._is_seen = seen
            self._session.drafts.set_shown(self.key, seen)

    def _snapshot(self) -> dict[str, str]:
        return {key: typed_in(editor) for key, editor in self.editors.items()}

    def _draft(self, now: Mapping[str, str]) -> Draft:
        touched = {key: text for key, text in now.items() if text != self._begun[key]}
        return Draft(*self.key, self._name().strip(), now if self._whole else touched)

    def _type_again(self, typed: Mapping[str, str]) -> None:
        for key, text in typed.items():
            if key in self.editors:
                type_again(self.editors[key], text)


def is_being_written(pane: QWidget | None) -> bool:
    """Tell whether something is being typed in a pane that must not be replaced.

    In a form its draft tells; elsewhere any line counts that the user typed something into.
    """
    if pane is None:
        return False
    drafts = pane.findChildren(KeptDraft)
    return any(draft.is_changed for draft in drafts) or any(
        _is_typed_in(editor) and not any(d.form.isAncestorOf(editor) for d in drafts)
        for editor in pane.findChildren(QWidget)
    )


def _is_typed_in(editor: QWidget) -> bool:
    match editor:
        case QLineEdit():
            return editor.isModified() and bool(editor.text())
        case TextBox():
            return editor.document().isModified() and bool(editor.text())
        case _:
            return False


def is_shown(pane: QWidget | None, key: Key) -> bool:
    """Tell whether a pane holds the form of a draft, and give it the focus if it does."""
    forms = pane.findChildren(KeptDraft) if pane else []
    form = next((draft.form for draft in forms if draft.key == key), None)
    if form:
        form.setFocus()
    return form is not None
