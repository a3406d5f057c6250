"""Who came to an activity: entered house by house in the page's place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.activities.attendance.house_card import HouseCard
from ui.pages.activities.attendance.summary import Summary
from ui.session import Session
from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label
from ui.widgets.list_and_detail import Sides
from ui.widgets.page_head import PageHead
from village_net.activities.plan.edits import hold_activity
from village_net.activities.plan.queries import activity
from village_net.activities.plan.records import Activity, ActivityState


class AttendancePanel(QWidget):
    """``left`` tells that the user is through."""

    left = Signal()

    def __init__(
        self, session: Session, shown: Activity, when: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._id = session, shown.id
        self.done = Button(_("All are noted"), Kind.MAIN, "check")
        self.done.clicked.connect(self.finish)
        back = Button(_("Back"), icon="arrow-left")
        back.clicked.connect(self.left)
        self.card = HouseCard(session, shown)
        self.summary = Summary(session, shown)
        self.card.marked.connect(self.summary.reload)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(PageHead(_("Who came"), back, self.done))
        layout.addWidget(Label(f"{shown.title} · {when}", tone="quiet", wraps=True))
        layout.addWidget(Sides(self.card, self.summary, (62, 38)), 1)
        self.setFocusProxy(self.card)

    def reload(self) -> None:
        """Show what was noted, as it is now."""
        self.summary.reload()

    def finish(self) -> None:
        """Note that the activity was held, and leave."""
        found = activity(self._session.store, self._id)
        if found is None or found.state is not ActivityState.PLANNED:
            self.left.emit()
        elif self._session.done(hold_activity, found, found.result):
            self._session.told.emit(_("“{title}” was held.", title=found.title), True)
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
