"""The veil over the window while long work has the store: progress, and Cancel."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from ui.jobs import Job
from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.layouts import Card, row

_PATIENCE = 300  # milliseconds before the veil shows; short work never flickers


class Busy(QFrame):
    """Covers ``room`` while a job runs, so that nothing else is pressed."""

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        self.setObjectName("veil")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = Button(_("Cancel"))
        self._card = Card()
        self._card.setFixedWidth(scaled(420))
        self._card.add(
            Label(_("Please wait a moment"), "section"), self._bar, row(None, self._cancel)
        )
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(row(None, self._card, None))
        layout.addStretch(1)
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self._card.show)
        room.installEventFilter(self)
        self.hide()

    def watch(self, job: Job) -> None:
        """Cover the window until the job has ended."""
        self._bar.setRange(0, 0)
        job.progress.connect(self._on_progress)
        self._cancel.clicked.connect(job.cancel)
        self._card.hide()
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        self.setFocus()
        self._timer.start()

    def finish(self) -> None:
        """Uncover the window."""
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self.parentWidget().rect())
        return super().eventFilter(watched, event)

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
