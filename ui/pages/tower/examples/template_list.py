"""Announcements to begin from: the village's own ones first, all to be found by typing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.words import URGENCY_STATES
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.entries import Entry, EntryList
from ui.widgets.fields.search_line import SearchLine
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from village_net.store import Store
from village_net.thai.fold import fold
from village_net.tower.announcements.records import CATEGORY_NAMES, URGENCY_NAMES, Urgency
from village_net.tower.templates.catalogue import Template, announcement_templates
from village_net.tower.templates.own import (
    OwnTemplate,
    all_templates,
    damaged_templates,
    own_templates,
)

_LEAST = 240


class TemplateList(QWidget):
    """``picked`` gives the template that the user wants to begin from.

    ``arranged`` tells that the user wants to add to the examples or change them.
    """

    picked = Signal(object)
    arranged = Signal()

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.search = SearchLine(_("Search the examples, such as water"))
        self.search.setAccessibleName(_("Search the examples"))
        self.search.textChanged.connect(self.reload)
        self.list = EntryList(_("Examples"))
        self.list.setMinimumHeight(scaled(_LEAST))
        self.list.clicked.connect(lambda _index: self._pick())
        self.list.opened.connect(lambda _key: self._pick())
        self._none = Label(_("There is no example with these words."), tone="quiet", wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(8))
        self.arrange = Button(_("Examples of your own"), Kind.LINK, "pencil-simple")
        self.arrange.clicked.connect(self.arranged)
        title = Label(_("Begin from an example"), "section")
        layout.addWidget(flowing(title, self.arrange, space=16))
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._none)
        self.reload()

    def reload(self) -> None:
        """Show the templates that have all the words of the search."""
        searched = self.search.text()
        found = example_rows(self._store, searched)
        self.list.show_entries(found)
        self.list.setVisible(bool(found))
        self._none.setVisible(not found)
        if searched.strip() and found:
            self.list.go_to(found[0].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _pick(self) -> None:
        key = self.list.current
        for template in all_templates(self._store):
            if template.key == key:
                self.picked.emit(template)


def example_rows(store: Store, searched: str, *, damaged: bool = False) -> list[Entry]:
    """Return the templates that have all the words, the village's own first.

    ``damaged`` lists those that cannot be read as well, for where they can be deleted.
    """
    words = fold(searched).split()
    own = [_entry(each, own=True) for each in own_templates(store) if _has_all(each, words)]
    usual = [_entry(each) for each in announcement_templates() if _has_all(each, words)]
    broken = map(_damaged, damaged_templates(store)) if damaged and not words else ()
    return [*own, *broken, *usual]


def _entry(template: Template, *, own: bool = False) -> Entry:
    caption, urgency = _(CATEGORY_NAMES[template.category]), _(URGENCY_NAMES[template.urgency])
    is_normal = template.urgency is Urgency.NORMAL
    mark, state = "" if is_normal else urgency, URGENCY_STATES.get(template.urgency, "plain")
    if own:
        caption = caption if is_normal else f"{caption} · {urgency}"
        mark, state = _("Our own"), "accent"
    return Entry(template.key, template.name[spoken().language], caption, mark, state)


def _damaged(record: OwnTemplate) -> Entry:
    caption = _("What was kept of it cannot be read.")
    return Entry(record.id, record.name, caption, _("Damaged"), "danger")


def _has_all(template: Template, words: list[str]) -> bool:
    language = spoken().language
    category = _(CATEGORY_NAMES[template.category])
    searched = fold(f"{template.name[language]} {template.title[language]} {category}")
    return all(word in searched for word in words)
