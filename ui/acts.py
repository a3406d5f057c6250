"""What a user can do on a page or in a view, declared once.

From one declaration come the button in the page's head, the key, the line under F1, and what the
search over the whole village offers to do.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.session import Session
from ui.text import _
from ui.widgets.button import Button, Kind

_SIGN = "act:"


@dataclass(frozen=True)
class Act:
    """``name`` is the method of the page or view that does it; ``title`` is a msgid, a verb.

    ``key`` is written as Qt reads it: ``Ctrl+N``.
    """

    name: str
    title: str
    icon: str = ""
    key: str = ""
    kind: Kind = Kind.PLAIN


def take_up(session: Session, target: QWidget, acts: Iterable[Act]) -> dict[str, Button]:
    """Give a page or view the keys of its acts, and return their buttons by the acts' names.

    A key does what its button does: nothing while the button is disabled, and nothing while the
    page or view is out of sight. Where a job has the store, it waits until the job is over.
    """
    return {act.name: _take_up(session, target, act) for act in acts}


def act_id(name: str, view: str = "") -> str:
    """Return what a page's ``show_record`` takes to do an act of its own, or of a view."""
    return f"{_SIGN}{view}/{name}"


def named_act(id: str) -> tuple[str, str] | None:
    """Return the view, empty for the page itself, and the act that an id asks for, or None."""
    if not id.startswith(_SIGN):
        return None
    view, _sign, name = id.removeprefix(_SIGN).partition("/")
    return view, name


def key_words(act: Act) -> str:
    """Return an act's key as it stands on the keyboard, or nothing."""
    return QKeySequence(act.key).toString(QKeySequence.SequenceFormat.PortableText)


def _take_up(session: Session, target: QWidget, act: Act) -> Button:
    button = Button(_(act.title), act.kind, act.icon)
    button.clicked.connect(lambda: getattr(target, act.name)())
    if act.key:
        button.setToolTip(key_words(act))
        action = QAction(button.text(), target)
        action.setObjectName(act.name)
        action.setShortcut(QKeySequence(act.key))
        action.triggered.connect(lambda: session.when_free(button.click))
        target.addAction(action)
    return button
