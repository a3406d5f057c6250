"""A page of several views: its head, its tabs, and the view that is open below them."""

from collections.abc import Collection, Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.acts import take_up
from ui.parts.list_page import ListPage
from ui.session import Session
from ui.text import _
from ui.theme import WIDEST_GAP, scaled
from ui.views import TabView, ViewEntry
from ui.widgets.button import Button
from ui.widgets.fields.chips import Choice
from ui.widgets.layouts import row
from ui.widgets.page_head import PageHead
from ui.widgets.stack import Stack


class Tabs(QWidget):
    """Views are made on their first visit; two entries of one module are one view.

    ``made`` gives a view that was just made, ``opened`` the key of the view that shows now.
    """

    made = Signal(QWidget)
    opened = Signal(str)

    def __init__(
        self,
        session: Session,
        title: str,
        entries: Sequence[ViewEntry],
        *buttons: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._entries = {entry.key: entry for entry in entries}
        self._views: dict[str, QWidget] = {}
        self._buttons: dict[str, dict[str, Button]] = {}
        self._stale: set[str] = set()
        self.head = PageHead(title, *buttons)
        views = [(entry.key, _(entry.title)) for entry in entries]
        self.tabs = Choice[str](views, entries[0].key, folds=True)
        self.tabs.setAccessibleName(_("View"))
        self.tabs.picked.connect(lambda: self.show_view(self.key))
        self._stack = Stack()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(min(scaled(12), WIDEST_GAP))
        layout.addWidget(self.head)
        if self.tabs.chooser:
            self.head.add_beside_title(self.tabs)
        else:
            layout.addLayout(row(self.tabs))
        layout.addWidget(self._stack, 1)

    @property
    def key(self) -> str:
        """The key of the view that shows."""
        return self.tabs.value or next(iter(self._entries))

    @property
    def visited(self) -> list[str]:
        """The keys of the views that were made, one for each view."""
        keys = {entry.module: key for key, entry in reversed(self._entries.items())}
        keys[self._entries[self.key].module] = self.key
        return [keys[module] for module in self._views]

    def view(self, key: str) -> QWidget | None:
        """Return a view where it was visited."""
        return self._views.get(self._entries[key].module)

    def show_view(self, key: str) -> QWidget:
        """Open a tab and return its view."""
        module = self._entries[key].module
        if module not in self._views:
            self._views[module] = self._make(self._entries[key])
        view = self._views[module]
        self.tabs.set_value(key)
        self._stack.setCurrentWidget(view)
        for name, buttons in self._buttons.items():
            for button in buttons.values():
                button.setVisible(name == module)
        self.opened.emit(key)
        self.refresh()
        return view

    def do(self, key: str, act: str) -> None:
        """Open a tab and do one of its acts, where it can be done now."""
        self.show_view(key)
        if button := self._buttons[self._entries[key].module].get(act):
            button.click()

    def now_stale(self, tables: frozenset[str]) -> None:
        """Take the views for stale that show something of some tables.

        Each reloads when it shows, the one that shows at once. What is no list shows of all.
        """
        self._stale |= {
            module
            for module, view in self._views.items()
            if not isinstance(view, ListPage) or view.tables & tables
        }
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Let the view that shows reload where something has changed."""
        module = self._entries[self.key].module
        if module in self._stale:
            self._stale.discard(module)
            cast(TabView, self._views[module]).reload()
        self._show_what_can_be_done(module)

    def _make(self, entry: ViewEntry) -> QWidget:
        view = entry.load()(self._session)
        self._stack.addWidget(view)
        self._buttons[entry.module] = take_up(self._session, view, entry.acts)
        for button in self._buttons[entry.module].values():
            self.head.add_button(button)
        self.made.emit(view)
        return view

    def _show_what_can_be_done(self, module: str) -> None:
        cannot: Collection[str] = cast(TabView, self._views[module]).cannot
        for name, button in self._buttons[module].items():
            button.setEnabled(name not in cannot)
