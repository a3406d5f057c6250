"""The columns of the list of people: which are shown, and in which order."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.check_box import CheckBox
from ui.widgets.label import Label
from ui.widgets.layouts import row, scrolling
from village_net.village.lists.people_table import COLUMNS, PeopleColumn

FIRST = "name"


class ColumnLine(QWidget):
    """One column: its box, and the buttons that move it, made when it is shown first.

    ``moved`` gives the steps up (negative) or down.
    """

    moved = Signal(int)

    def __init__(self, column: PeopleColumn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = column.key
        self._title = _(column.title)
        self.box = CheckBox(self._title)
        self.arrows: list[Button] = []
        self._layout = row(self.box, None, space=0)
        self.setLayout(self._layout)

    def show_place(self, place: int, last: int) -> None:
        """Show that the column is the n-th of those that move; a negative place is hidden."""
        self.box.setChecked(place >= 0)
        if place >= 0 and not self.arrows:
            up = _arrow("arrow-up", _("Move “{column}” up", column=self._title))
            down = _arrow("arrow-down", _("Move “{column}” down", column=self._title))
            self.arrows = [up, down]
            for arrow, steps in ((up, -1), (down, 1)):
                arrow.clicked.connect(lambda _on=False, steps=steps: self.moved.emit(steps))
                self._layout.addWidget(arrow)
        for arrow, able in zip(self.arrows, (place > 0, place < last), strict=False):
            arrow.setVisible(place >= 0)
            arrow.setEnabled(able)


class ColumnsPane(QWidget):
    """Chooses and moves columns at once; ``changed`` tells of it, ``left`` that one is done.

    Alt with the up and down arrows moves the column that has the keyboard.
    """

    changed = Signal()
    left = Signal()

    def __init__(
        self, session: Session, *, with_health: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = session.settings
        shown = (c for c in COLUMNS.values() if c.key != FIRST and (with_health or not c.closed))
        self.lines = {column.key: ColumnLine(column) for column in shown}
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, scaled(8), 0)
        self._list.setSpacing(0)
        self._others = Label(_("Not shown"), "caption", "quiet")
        self._done = Button(_("Done"), Kind.MAIN)
        self._done.clicked.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(Label(_("Columns of the list"), "section", wraps=True))
        help = _("The name always stands first. Alt with ↑ or ↓ moves a column.")
        layout.addWidget(Label(help, "caption", "quiet", wraps=True))
        layout.addWidget(scrolling(inside), 1)
        layout.addLayout(row(self._done, None))
        for line in self.lines.values():
            self._connect(line)
        for keys, steps in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda steps=steps: self._move_focused(steps))
        self._arrange()
        self.setFocusProxy(next(iter(self._in_order())).box)

    def move_column(self, key: str, steps: int) -> None:
        """Show a column further to the front or to the end."""
        keys = self._chosen()
        if key not in keys:
            return
        place = keys.index(key)
        keys.insert(min(max(place + steps, 0), len(keys) - 1), keys.pop(place))
        self._keep(keys)

    def show_column(self, key: str, *, shown: bool) -> None:
        """Show a column as the last one, or no more."""
        others = [other for other in self._chosen() if other != key]
        self._keep([*others, key] if shown else others)

    def _connect(self, line: ColumnLine) -> None:
        key = line.key
        line.box.clicked.connect(lambda on: self.show_column(key, shown=on))
        line.moved.connect(lambda steps: self.move_column(key, steps))

    def _chosen(self) -> list[str]:
        """Return the keys of the columns that are shown and may move."""
        return [key for key in self._settings.people_columns if key in self.lines]

    def _keep(self, keys: list[str]) -> None:
        """Keep the order; what is not listed here, as health data may be, stays chosen."""
        hidden = [k for k in self._settings.people_columns if k not in self.lines and k != FIRST]
        self._settings.people_columns = (FIRST, *keys, *hidden)
        focused = QApplication.focusWidget()
        self._arrange()
        if focused and self.isAncestorOf(focused):
            line = focused.parentWidget()
            kept = focused if focused.isEnabled() and focused.isVisible() else None
            (kept or (line.box if isinstance(line, ColumnLine) else self)).setFocus()
        self.changed.emit()

    def _in_order(self) -> list[ColumnLine]:
        chosen = self._chosen()
        return [self.lines[key] for key in (*chosen, *(k for k in self.lines if k not in chosen))]

    def _arrange(self) -> None:
        """Put the lines in order: the shown ones first, then a heading and the others."""
        while self._list.count():
            self._list.takeAt(0)
        chosen = self._chosen()
        for place, line in enumerate(self._in_order()):
            if place == len(chosen):
                self._list.addWidget(self._others)
            self._list.addWidget(line)
            line.show_place(place if place < len(chosen) else -1, len(chosen) - 1)
        self._others.setVisible(len(chosen) < len(self.lines))
        self._list.addStretch(1)
        stops = [part for line in self._in_order() for part in (line.box, *line.arrows)]
        for before, after in pairwise((*stops, self._done)):
            QWidget.setTabOrder(before, after)

    def _move_focused(self, steps: int) -> None:
        focused = QApplication.focusWidget()
        line = focused.parentWidget() if focused else None
        if isinstance(line, ColumnLine):
            self.move_column(line.key, steps)


def _arrow(icon: str, name: str) -> Button:
    button = Button("", Kind.QUIET, icon)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
