"""The village's name in the top bar, and the menu that leads to another village."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.settings import Settings
from ui.text import _
from ui.theme import scaled
from ui.village_names import known_name
from ui.widgets.button import Button, Kind
from ui.widgets.menu import Menu
from village_net.villages import known_villages

_LEAST_NAME = 90


class VillageButton(Button):
    """Says which village is open. ``chosen`` gives another one's folder; ``elsewhere_asked`` and
    ``new_asked`` ask for one of another folder and for a new one."""

    chosen = Signal(Path)
    elsewhere_asked = Signal()
    new_asked = Signal()

    def __init__(self, settings: Settings, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("", Kind.QUIET, "caret-down", parent)
        self.setObjectName("village")
        self._settings = settings
        self._folder = folder
        self._name = ""
        self.clicked.connect(self._open)

    def show_name(self, name: str) -> None:
        """Show the village's name."""
        self._name = name
        self.setText(name.replace("&", "&&"))
        self.setAccessibleName(_("{village}: go to another village", village=name))
        self.setToolTip(_("Go to another village"))

    def give_way(self, room: int) -> None:
        """Show as much of the name as leaves this room to others, and some of it always."""
        self.setText(self._name.replace("&", "&&"))
        metrics = self.fontMetrics()
        whole = metrics.horizontalAdvance(self._name)
        kept = max(whole - max(room, 0), scaled(_LEAST_NAME))
        if kept < whole:
            shown = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, kept)
            self.setText(shown.replace("&", "&&"))

    def menu_of_villages(self) -> Menu:
        """Return the ways to another village, this computer's villages first."""
        menu = Menu(self)
        menu.setAccessibleName(_("Go to another village"))
        for known in known_villages(self._settings.villages_elsewhere):
            action = menu.addAction(known_name(known).replace("&", "&&"))
            self._mark(action, known.folder)
        menu.addSeparator()
        menu.addAction(_("Open from another folder"), self.elsewhere_asked.emit)
        menu.addAction(_("Create a new village"), self.new_asked.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _mark(self, action: QAction, folder: Path) -> None:
        action.setCheckable(True)
        action.setChecked(folder == self._folder)
        action.triggered.connect(lambda: self.chosen.emit(folder))

    def _open(self) -> None:
        menu = self.menu_of_villages()
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
