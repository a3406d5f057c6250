"""The veil over the window while it waits for a job: progress, and Cancel."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.jobs import Job
from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.layouts import Card, row

_PATIENCE = 300  # milliseconds before the veil shows; short work never flickers


class Busy(QFrame):
    """Covers ``room`` while jobs run, so that nothing else is pressed.

    The focus goes back to where it was.
    """

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        self.setObjectName("veil")
        self.setAccessibleName(_("Please wait a moment"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # else the focus would be held for lost here
        self._jobs: list[Job] = []
        self._before: QWidget | None = None
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = Button(_("Cancel"))
        self._cancel.clicked.connect(self._on_cancel)
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
        """Cover the window until the job, and every other one that is watched, has ended."""
        if not self._jobs:
            self._cover()
        self._jobs.append(job)
        self._bar.setRange(0, 0)
        job.progress.connect(self._on_progress)
        job.ended.connect(lambda: self._on_ended(job))

    def focusNextPrevChild(self, next: bool) -> bool:
        """Keep the focus on the veil: behind it nothing is pressed with the keyboard either."""
        goes_on = self._cancel.isVisible() and not self._cancel.hasFocus()
        (self._cancel if goes_on else self).setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self.parentWidget().rect())
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        self._before = QApplication.focusWidget()
        self._card.hide()
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        self.setFocus()
        self._timer.start()

    def _on_ended(self, job: Job) -> None:
        self._jobs.remove(job)
        if not self._jobs:
            self._timer.stop()
            had_focus = self.hasFocus() or self._cancel.hasFocus()
            self.hide()
            if had_focus and self._before and isValid(self._before):
                self._before.setFocus()

    def _on_cancel(self) -> None:
        for job in self._jobs:
            job.cancel()

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
