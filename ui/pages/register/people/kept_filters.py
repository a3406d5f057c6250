"""Filters kept by name: taken in one press, kept and deleted in place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.field import LineEdit
from ui.widgets.label import Label
from ui.widgets.layouts import empty, row, set_shown
from village_net.village.register.edits import delete_filter, save_filter
from village_net.village.register.filters import EVERYBODY, Filter, SavedFilter
from village_net.village.register.queries import saved_filters


class KeptFilters(QWidget):
    """``asked`` gives the filter that the user took."""

    asked = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._value = EVERYBODY
        self.filters: dict[str, Button] = {}
        self.deletes: dict[str, Button] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(scaled(4))
        self.name = LineEdit(hint=_("Name of the filter"))
        self.name.setAccessibleName(_("Name of the filter"))
        self.keep = Button(_("Keep this filter"), icon="bookmark-simple")
        self.keep.clicked.connect(self._on_keep)
        self.name.returnPressed.connect(self._on_keep)
        self._asking = QWidget()
        asking = row(self.name, self.keep)
        asking.setStretch(0, 1)
        self._asking.setLayout(asking)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(4))
        layout.addWidget(Label(_("Kept filters"), "caption", "quiet"))
        layout.addLayout(self._lines)
        layout.addWidget(self._asking)
        self._reload()

    def show_value(self, value: Filter) -> None:
        """Offer to keep a filter, where it asks for something."""
        self._value = value
        self._asking.setVisible(value != EVERYBODY)
        set_shown(self, value != EVERYBODY or bool(self.filters))

    def _reload(self) -> None:
        empty(self._lines)
        self.filters, self.deletes = {}, {}
        for each in saved_filters(self._session.store):
            self._lines.addLayout(self._line(each))
        self.show_value(self._value)

    def _line(self, kept: SavedFilter) -> QHBoxLayout:
        take = Button(kept.name, Kind.LINK, "bookmark-simple")
        take.clicked.connect(lambda: self.asked.emit(kept.filter))
        remove = Button("", Kind.QUIET, "trash")
        remove.setAccessibleName(_("Delete the filter “{name}”", name=kept.name))
        remove.setToolTip(remove.accessibleName())
        remove.clicked.connect(lambda: self._on_delete(kept))
        self.filters[kept.name], self.deletes[kept.name] = take, remove
        return row(take, None, remove)

    def _on_keep(self) -> None:
        name = self.name.text()
        if self._session.done(save_filter, name, self._value):
            self._session.told.emit(_("The filter “{name}” was kept.", name=name.strip()), True)
            self.name.clear()
            self._reload()

    def _on_delete(self, kept: SavedFilter) -> None:
        if self._session.done(delete_filter, kept):
            self._session.told.emit(_("The filter “{name}” was deleted.", name=kept.name), True)
            self._reload()
