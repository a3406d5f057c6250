"""One example to read, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.words import URGENCY_STATES
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import Card, empty, scrolling
from village_net.tower.announcements.records import CATEGORY_NAMES, URGENCY_NAMES, Urgency
from village_net.tower.templates.catalogue import Template
from village_net.tower.templates.own import OwnTemplate, delete_own_template
from village_net.tower.templates.writing import written


class ExamplePane(QWidget):
    """Shows a template, or the record of one that cannot be read, which can only be deleted.

    ``begun`` gives the template to begin from, ``copied`` the one to make an own one of,
    ``changed`` the own one to change; ``left`` tells of the way back.
    """

    begun = Signal(object)
    copied = Signal(object)
    changed = Signal(object)
    left = Signal()

    def __init__(
        self,
        session: Session,
        key: str,
        template: Template | None,
        broken: OwnTemplate | None = None,
        *,
        is_own: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._session, self._template, self._broken = session, template, broken
        self._is_own = is_own
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, scaled(8), 0)
        layout.setSpacing(scaled(12))
        for part in (*self._head(), *self._words()):
            layout.addWidget(part)
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside), 1)
        self._below = QVBoxLayout()
        outer.addLayout(self._below)
        self.show_buttons()

    def show_buttons(self) -> None:
        """Show what can be done."""
        template = self._template
        buttons: list[Button] = []
        if template:
            begin = Button(_("Begin from this"), Kind.MAIN, "plus")
            begin.clicked.connect(lambda: self.begun.emit(template))
            copy = Button(_("Make my own from this"), icon="copy")
            copy.clicked.connect(lambda: self.copied.emit(template))
            edit = Button(_("Edit"), icon="pencil-simple")
            edit.clicked.connect(lambda: self.changed.emit(template))
            buttons = [begin, edit if self._is_own else copy]
        if self._is_own or self._broken:
            delete = Button(_("Delete"), icon="trash")
            delete.clicked.connect(self.ask_to_delete)
            buttons.append(delete)
        self._put_below(flowing(*buttons))
        if buttons:
            self.setFocusProxy(buttons[0])

    def ask_to_delete(self) -> None:
        """Ask whether the example is to be deleted."""
        question = _("Delete the example “{name}”? You can take it back.", name=self._name())
        delete = Button(_("Delete"), Kind.DANGER, "trash")
        stay = Button(_("Keep it"))
        delete.clicked.connect(self._delete)
        stay.clicked.connect(self.show_buttons)
        card = Card("look").add(Label(question, strong=True, wraps=True), flowing(delete, stay))
        self._put_below(card)
        stay.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _name(self) -> str:
        if self._template:
            return self._template.name[spoken().language]
        return self._broken.name if self._broken else ""

    def _head(self) -> list[QWidget]:
        chips = [Chip(_("Our own"), "accent")] if self._is_own else []
        if shown := self._template:
            chips.append(Chip(_(CATEGORY_NAMES[shown.category])))
            if shown.urgency is not Urgency.NORMAL:
                chips.append(Chip(_(URGENCY_NAMES[shown.urgency]), URGENCY_STATES[shown.urgency]))
        return [Label(self._name(), "section", wraps=True), flowing(*chips)]

    def _words(self) -> list[QWidget]:
        if self._template is None:
            words = _("What was kept of it cannot be read. Delete it, and write it anew.")
            return [Label(words, tone="danger", wraps=True)]
        shown = written(self._template, spoken().language)
        paragraphs = [part.strip() for part in shown.text.split("\n") if part.strip()]
        return [
            Label(shown.title, strong=True, wraps=True),
            *(Label(part, wraps=True) for part in paragraphs),
        ]

    def _delete(self) -> None:
        told = _("The example “{name}” was deleted.", name=self._name())
        if self._session.done(delete_own_template, self.key):
            self._session.told.emit(told, True)
            self.left.emit()

    def _put_below(self, widget: QWidget) -> None:
        empty(self._below)
        self._below.addWidget(widget)
        widget.show()
