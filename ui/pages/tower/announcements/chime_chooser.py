"""Which chime an announcement has: one of its own, none, or that of the village."""

from PySide6.QtWidgets import QWidget

from ui.text import _
from ui.widgets.fields.chooser import Chooser
from village_net.tower.sound.chimes import CHIMES


class ChimeChooser(Chooser):
    """Chooses among the chimes; ``key`` is empty where the village's own shall sound."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(_("as agreed for the village"), "")
        for chime in CHIMES:
            self.addItem(_(chime.name), chime.key)
        self.addItem(_("none"), "none")
        self.setCurrentIndex(max(self.findData(key), 0))

    @property
    def key(self) -> str:
        """What is chosen: the key of a chime, ``none``, or nothing."""
        return str(self.currentData())
