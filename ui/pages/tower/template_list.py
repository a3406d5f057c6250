"""Announcements to begin from: all of them in a list, to be found by typing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.words import URGENCY_STATES
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.entries import Entry, EntryList
from ui.widgets.field import LineEdit
from ui.widgets.label import Label
from village_net.thai.fold import fold
from village_net.tower.records import CATEGORY_NAMES, URGENCY_NAMES, Urgency
from village_net.tower.templates import Template, announcement_templates

_LEAST = 240


class TemplateList(QWidget):
    """``picked`` gives the template that the user wants to begin from."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = LineEdit("", _("Search the examples, such as water"))
        self.search.set_sign("magnifying-glass")
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
        layout.addWidget(Label(_("Begin from an example"), "section"))
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._none)
        self.reload()

    def reload(self) -> None:
        """Show the templates that have all the words of the search."""
        words = fold(self.search.text()).split()
        found = [t for t in announcement_templates() if _has_all(t, words)]
        self.list.show_entries([_entry(template) for template in found])
        self.list.setVisible(bool(found))
        self._none.setVisible(not found)
        if words and found:
            self.list.go_to(found[0].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _pick(self) -> None:
        key = self.list.current
        for template in announcement_templates():
            if template.key == key:
                self.picked.emit(template)


def _entry(template: Template) -> Entry:
    language = spoken().language
    mark, state = "", "plain"
    if template.urgency is not Urgency.NORMAL:
        mark, state = _(URGENCY_NAMES[template.urgency]), URGENCY_STATES[template.urgency]
    return Entry(
        template.key, template.name[language], _(CATEGORY_NAMES[template.category]), mark, state
    )


def _has_all(template: Template, words: list[str]) -> bool:
    language = spoken().language
    category = _(CATEGORY_NAMES[template.category])
    searched = fold(f"{template.name[language]} {template.title[language]} {category}")
    return all(word in searched for word in words)
