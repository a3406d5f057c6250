"""One announcement to read: large script, its facts, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.words import URGENCY_STATES, reading_time, when
from ui.session import Session
from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import row, scrolling
from ui.widgets.reason_panel import ReasonPanel
from village_net.tower.edits import delete_announcement
from village_net.tower.records import CATEGORY_NAMES, URGENCY_NAMES, Announcement


class ReadingPane(QWidget):
    """Shows an announcement; ``edit`` asks for its form."""

    edit = Signal()

    def __init__(
        self, session: Session, shown: Announcement, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._announcement = shown
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, scaled(8), 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(Label(shown.title, "title", wraps=True))
        urgency = Chip(_(URGENCY_NAMES[shown.urgency]), URGENCY_STATES[shown.urgency])
        layout.addLayout(row(Chip(_(CATEGORY_NAMES[shown.category])), urgency, None))
        facts = [part for part in (when(shown), reading_time(shown.text)) if part]
        layout.addWidget(Label(" · ".join(facts), tone="quiet", wraps=True))
        for paragraph in shown.text.split("\n"):
            if paragraph.strip():
                layout.addWidget(Label(paragraph.strip(), "reading", wraps=True))
        if shown.contact:
            layout.addWidget(Label(shown.contact, tone="quiet", wraps=True))
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside), 1)
        self._below = QVBoxLayout()
        outer.addLayout(self._below)
        self._show_buttons()

    def ask_to_delete(self) -> ReasonPanel:
        """Ask why the announcement is to be deleted."""
        question = _("Delete the announcement “{title}”?", title=self._announcement.title)
        panel = ReasonPanel(question, _("Delete"))
        panel.agreed.connect(self._on_delete)
        panel.left.connect(self._show_buttons)
        self._put_below(panel)
        panel.setFocus()
        return panel

    def _show_buttons(self) -> None:
        paper = Button(_("Print notice"), Kind.PLAIN, "printer")
        edit, delete = Button(_("Edit"), icon="pencil-simple"), Button(_("Delete"), icon="trash")
        place = f"notice:{self._announcement.id}"
        paper.clicked.connect(lambda: self._session.open_record("documents", place))
        edit.clicked.connect(self.edit)
        delete.clicked.connect(self.ask_to_delete)
        line = QWidget()
        line.setLayout(row(paper, edit, delete, None))
        self._put_below(line)

    def _put_below(self, widget: QWidget) -> None:
        while (item := self._below.takeAt(0)) is not None:
            if old := item.widget():
                old.deleteLater()
        self._below.addWidget(widget)

    def _on_delete(self, reason: str) -> None:
        title = self._announcement.title
        if self._session.done(delete_announcement, self._announcement, reason):
            self._session.told.emit(_("“{title}” was deleted.", title=title), True)
