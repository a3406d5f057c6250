"""The sidebar: one line for each page, the current one marked."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from ui.pages import PAGES, PageEntry, PageSection
from ui.shell.page_button import STACKED_WIDTH, PageButton
from ui.text import _
from ui.theme import large_type, scaled, set_look
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.layouts import scrolling

_WIDTH = 220
_NARROW_WIDTH = 64
_WIDEST = 300
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class Sidebar(QFrame):
    """The pages' names; ``picked`` gives the key of the one that is pressed.

    ``entered`` follows where the user goes on into the page: not where an arrow key goes from one
    page to the next.
    """

    picked = Signal(str)
    entered = Signal(str)
    asked_who = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(_("Pages"))
        self._stacked = large_type()
        self.who = PageButton(_("User"), "user-circle", stacked=self._stacked)
        self.who.clicked.connect(self.asked_who)
        self._user = ""
        self._by_arrow = False
        self._brand = Label(_("VillageNet"), "body", "accent", strong=True)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, PageButton] = {}
        self._names = {entry.key: _(entry.title) for entry in PAGES}
        lines = QWidget()
        layout = QVBoxLayout(lines)
        side, end = (0, 4) if self._stacked else (scaled(12), scaled(16))
        layout.setContentsMargins(side, end, side, end)
        layout.setSpacing(scaled(4))
        layout.addWidget(self._brand)
        layout.addSpacing(0 if self._stacked else scaled(12))
        for number, entry in enumerate(PAGES, start=1):
            if entry.section is PageSection.BOTTOM:
                layout.addStretch(1)
                layout.addWidget(self.who)
            layout.addWidget(self._line(entry, number))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.addWidget(scrolling(lines))
        self.set_narrow(False)

    def mark(self, key: str) -> None:
        """Show which page is the current one."""
        self._buttons[key].setChecked(True)

    def set_user(self, name: str) -> None:
        """Show whose name stands behind what is done."""
        self._user = name
        self._show_user()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._by_arrow = event.key() in _ARROWS
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._by_arrow = False
        return super().eventFilter(watched, event)

    def _go(self, key: str, *, enter: bool) -> None:
        self.picked.emit(key)
        if enter:
            self.entered.emit(key)

    def _show_user(self) -> None:
        words = self._user or _("Say who you are")
        set_look(self.who, "untold", "no" if self._user else "yes")
        if not self._stacked:
            narrow = not self._brand.isVisibleTo(self)
            room = self.width() - scaled(12 * 2 + 24 + 32)
            shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            self.who.show_words("" if narrow else shown)
        told = _("At work now: {name}", name=words) if self._user else words
        self.who.setToolTip(told)
        self.who.setAccessibleName(told)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, with the names as tips, or icons and names.

        In large type the names stand below their icons, however wide the window is.
        """
        if self._stacked:
            self._brand.hide()
            self.setFixedWidth(STACKED_WIDTH)
            self._show_user()
            return
        self._brand.setVisible(not narrow)
        for key, button in self._buttons.items():
            button.show_words("" if narrow else self._names[key])
            button.setAccessibleName(self._names[key])
            button.setToolTip(self._names[key] if narrow else "")
        self.setFixedWidth(scaled(_NARROW_WIDTH) if narrow else self._wide())
        self._show_user()

    def _wide(self) -> int:
        """Return the usual width; large type makes it grow only as far as the names need."""
        margin = 2 * scaled(12) + 1
        longest = max(_marked_width(button) for button in self._buttons.values())
        needed = max(longest, self._brand.sizeHint().width()) + margin
        return max(needed, min(scaled(_WIDTH), _WIDEST))

    def _line(self, entry: PageEntry, number: int) -> PageButton:
        button = PageButton(self._names[entry.key], entry.icon, stacked=self._stacked)
        button.setCheckable(True)
        button.installEventFilter(self)
        button.clicked.connect(lambda: self._go(entry.key, enter=not self._by_arrow))
        QShortcut(QKeySequence(f"Alt+{number}"), self, lambda: self._go(entry.key, enter=True))
        self._group.addButton(button)
        self._buttons[entry.key] = button
        return button


def _marked_width(button: Button) -> int:
    """Return the width that a button needs when its page is the current one and its word bold."""
    strong = QFont(button.font())
    strong.setWeight(QFont.Weight.DemiBold)
    word = button.text()
    bold = QFontMetrics(strong).horizontalAdvance(word)
    return button.sizeHint().width() + bold - button.fontMetrics().horizontalAdvance(word)
