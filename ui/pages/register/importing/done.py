"""Step four: what was done, and where to go from here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.text import _, counted
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import Card
from village_net.exchange import ImportPlan


class DoneStep(QWidget):
    """Says what the import did; ``undo`` asks to take it back whole, ``mend`` for what waits."""

    undo = Signal()
    mend = Signal()
    left = Signal()
    print = Signal()

    def __init__(self, plan: ImportPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        see = Button(_("See the register"), Kind.MAIN, "users-three")
        paper = Button(_("Print register"), icon="printer")
        back = Button(_("Undo the import"), icon="arrow-u-up-left")
        see.clicked.connect(self.left)
        paper.clicked.connect(self.print)
        back.clicked.connect(self.undo)
        waiting = Button(
            counted(
                "Mend the {count} row that waits", "Mend the {count} rows that wait", plan.rejected
            ),
            icon="pencil-simple",
        )
        waiting.clicked.connect(self.mend)
        further = [see, *([waiting] if plan.rejected else []), paper, back]
        words = _(
            "{added} people were added. {present} were there already, "
            "{rejected} rows wait to be mended.",
            added=plan.added,
            present=plan.present - plan.repeated,
            rejected=plan.rejected,
        )
        card = Card()
        card.add(
            Label(_("The list is in the register"), "section"),
            Label(words, tone="quiet", wraps=True),
            8,
            flowing(*further),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        layout.addStretch(1)
        self.setFocusProxy(see)
