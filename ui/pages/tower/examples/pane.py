"""One example to read, and what can be done with it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.tower.words import URGENCY_STATES
from ui.parts.record_pane import RecordPane
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.buttons.button_row import PaneAct
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import Card
from village_net.store import Store
from village_net.tower.announcements.records import CATEGORY_NAMES, URGENCY_NAMES, Urgency
from village_net.tower.templates.catalogue import Template
from village_net.tower.templates.own import (
    OwnTemplate,
    all_templates,
    damaged_templates,
    delete_own_template,
    own_templates,
)
from village_net.tower.templates.writing import written


@dataclass(frozen=True)
class Example:
    """A template, or the record of one that cannot be read, which can only be deleted."""

    key: str
    template: Template | None
    broken: OwnTemplate | None = None
    is_own: bool = False

    @property
    def name(self) -> str:
        """What it is called."""
        if self.template:
            return self.template.name[spoken().language]
        return self.broken.name if self.broken else ""


def example(store: Store, key: str) -> Example | None:
    """Return an example by its key, or None where there is none."""
    template = next((each for each in all_templates(store) if each.key == key), None)
    broken = next((each for each in damaged_templates(store) if each.id == key), None)
    is_own = any(own.key == key for own in own_templates(store))
    return Example(key, template, broken, is_own) if template or broken else None


class ExamplePane(RecordPane):
    """Shows an example and asks for its form; ``begun`` gives the template to begin from."""

    begun = Signal(object)

    def __init__(self, session: Session, shown: Example, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = shown.key
        self._session, self._example = session, shown
        self.show_parts(*self._head(), *self._words(), space=12)
        self.show_acts(*self._acts())

    def ask_to_delete(self) -> None:
        """Ask whether the example is to be deleted."""
        name = self._example.name
        question = _("Delete the example “{name}”? You can take it back.", name=name)
        delete, stay = Button(_("Delete"), Kind.DANGER, "trash"), Button(_("Keep it"))
        delete.clicked.connect(self._delete)
        stay.clicked.connect(self.stop_asking)
        self.ask(Card("look").add(Label(question, strong=True, wraps=True), flowing(delete, stay)))
        stay.setFocus()

    def _acts(self) -> list[PaneAct]:
        shown, template = self._example, self._example.template
        acts: list[PaneAct] = []
        if template:
            begin = _("Begin from this")
            acts.append(PaneAct(begin, lambda: self.begun.emit(template), "plus", Kind.MAIN))
            acts.append(
                PaneAct(_("Edit"), lambda: self._ask_form(shown.key), "pencil-simple")
                if shown.is_own
                else PaneAct(
                    _("Make my own from this"), lambda: self._ask_form(f"+{shown.key}"), "copy"
                )
            )
        if shown.is_own or shown.broken:
            acts.append(PaneAct(_("Delete"), self.ask_to_delete, "trash"))
        return acts

    def _ask_form(self, about: str) -> None:
        self.asks.emit("example", about)

    def _head(self) -> list[QWidget]:
        chips = [Chip(_("Our own"), "accent")] if self._example.is_own else []
        if shown := self._example.template:
            chips.append(Chip(_(CATEGORY_NAMES[shown.category])))
            if shown.urgency is not Urgency.NORMAL:
                chips.append(Chip(_(URGENCY_NAMES[shown.urgency]), URGENCY_STATES[shown.urgency]))
        return [Label(self._example.name, "section", wraps=True), flowing(*chips)]

    def _words(self) -> list[QWidget]:
        if self._example.template is None:
            words = _("What was kept of it cannot be read. Delete it, and write it anew.")
            return [Label(words, tone="danger", wraps=True)]
        shown = written(self._example.template, spoken().language)
        paragraphs = [part.strip() for part in shown.text.split("\n") if part.strip()]
        return [
            Label(shown.title, strong=True, wraps=True),
            *(Label(part, wraps=True) for part in paragraphs),
        ]

    def _delete(self) -> None:
        told = _("The example “{name}” was deleted.", name=self._example.name)
        if self._session.done(delete_own_template, self.key):
            self._session.told.emit(told, True)
