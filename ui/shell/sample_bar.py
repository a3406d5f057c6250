"""The bar that says that this is the sample village, and leads to one's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.shell.page_room import page_margin
from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.label import Label


class SampleBar(QFrame):
    """Stands below the top bar in the sample village alone."""

    new_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("samplebar")
        self.create_own = Button(_("Create my village"), icon="house-line")
        self.create_own.clicked.connect(self.new_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(page_margin(), scaled(4), page_margin(), scaled(4))
        layout.setSpacing(scaled(12))
        layout.addWidget(Label(_("Sample village. Try anything you like."), wraps=True), 1)
        layout.addWidget(self.create_own)
