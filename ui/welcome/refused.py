"""What shows where a village cannot be opened: what happened, and the ways on."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import Card, in_the_middle
from ui.widgets.sign import Sign
from village_net.errors import Refusal
from village_net.store.backups import FOLDER as BACKUPS
from village_net.store.errors import NoVillageError
from village_net.store.making import UnfinishedError

_WIDTH = 640
# There is nothing in the folder that trying again could open.
_NOTHING_THERE = (NoVillageError, UnfinishedError)


class Refused(QWidget):
    """``again`` asks to try once more, ``elsewhere`` for the first screen, ``new`` for the form of
    a new village."""

    again = Signal()
    elsewhere = Signal()
    new = Signal()

    def __init__(self, folder: Path, error: Exception, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._backups = folder / BACKUPS
        sign = Sign("warning-circle", "look", 40)
        buttons = self._buttons(isinstance(error, _NOTHING_THERE))
        card = Card()
        card.setMaximumWidth(scaled(_WIDTH))
        card.add(
            sign,
            Label(_("The village cannot be opened"), "section", wraps=True),
            Label(_sentence(error), wraps=True),
            Label(str(folder), "caption", "quiet", wraps=True),
            8,
            flowing(*buttons),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(in_the_middle(card))
        self.setFocusProxy(buttons[0])

    def _buttons(self, nothing_there: bool) -> list[Button]:
        again = Button(_("Try again"), Kind.PLAIN if nothing_there else Kind.MAIN)
        again.clicked.connect(self.again)
        elsewhere = Button(_("Choose another village"))
        elsewhere.clicked.connect(self.elsewhere)
        new = Button(_("Create a new village"), Kind.MAIN if nothing_there else Kind.PLAIN)
        new.clicked.connect(self.new)
        buttons = [new, elsewhere, again] if nothing_there else [again, elsewhere, new]
        if _holds_backups(self._backups):
            shown = Button(_("Open the folder of backups"), icon="folder-open")
            shown.clicked.connect(self._open_backups)
            buttons.append(shown)
        return buttons

    def _open_backups(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._backups)))


def _holds_backups(folder: Path) -> bool:
    try:
        return any(folder.glob("*.db"))
    except OSError:
        return False


def _sentence(error: Exception) -> str:
    if isinstance(error, Refusal):
        return error.say(spoken())
    return _(
        "Something we did not foresee happened while the village was read. Nothing was deleted. "
        "Try again; if it stays so, copy the folder to a safe place and ask for help."
    )
