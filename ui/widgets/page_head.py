"""The head of a page: its title, a few states, and its buttons at the right."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.text import _
from ui.theme import large_type, scaled
from ui.widgets.button import Button, Kind
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Label
from ui.widgets.menu import Menu

_TURNS = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)


class PageHead(QWidget):
    """A page's title with chips; the buttons, the main one last, go below where it is tight.

    In large type only the main button stands there, the others are lines under "More".
    """

    def __init__(self, title: str, *buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(title, "title")
        self._chips = QHBoxLayout()
        self._chips.setSpacing(scaled(8))
        words = QWidget()
        named = QHBoxLayout(words)
        named.setContentsMargins(0, 0, scaled(8), 0)
        named.setSpacing(scaled(16))
        named.addWidget(self._title)
        named.addLayout(self._chips)
        self._layout = FlowLayout(self, split=1)
        self._layout.addWidget(words)
        self._folded: list[Button] = []
        self._fold = QWidget(self)  # what is folded has its place here, out of sight
        self._fold.hide()
        self.more = Button(_("More"), icon="dots-three")
        self._menu = Menu(self.more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self._menu)
        self.more.hide()
        self._layout.addWidget(self.more)
        for button in buttons:
            self.add_button(button)

    def add_beside_title(self, part: QWidget) -> None:
        """Add a part right of the title."""
        self._chips.addWidget(part)

    def add_button(self, button: QWidget) -> None:
        """Add a button after those that are there."""
        plain = isinstance(button, Button) and button.property("kind") != Kind.MAIN.value
        if isinstance(button, Button) and plain and large_type():
            shown = not _is_hidden_on_purpose(button)
            button.setParent(self._fold)
            button.setVisible(shown)
            button.installEventFilter(self)
            self._folded.append(button)
            self._show_more()
        else:
            self._layout.addWidget(button)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TURNS:
            self._show_more()
        return super().eventFilter(watched, event)

    def _show_more(self) -> None:
        self.more.setVisible(any(not button.isHidden() for button in self._folded))

    def _fill_menu(self) -> None:
        """Offer what can be done now."""
        self._menu.clear()
        for button in self._folded:
            if not button.isHidden():
                action = self._menu.addAction(button.icon(), button.text(), button.click)
                action.setEnabled(button.isEnabled())


def _is_hidden_on_purpose(button: QWidget) -> bool:
    """Tell apart what somebody hid from what has no place yet, which Qt calls hidden as well."""
    told = button.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    return told and button.isHidden()
