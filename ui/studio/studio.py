"""The studio: full screen, for a tired person who has to read over the tower at six."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from ui.session import Session
from ui.sound.trouble import SENTENCES as SOUND_SENTENCES
from ui.sound.voice import REASONS
from ui.studio.desk import Desk
from ui.studio.foot import StudioFoot
from ui.studio.head import Head
from ui.studio.help import show_studio_help
from ui.studio.next_up import NextUp
from ui.studio.on_air import OnAir
from ui.studio.programme import Programme
from ui.studio.reading_script import ReadingScript
from ui.text import _
from ui.theme import darken, scaled
from ui.widgets.label import Label
from ui.widgets.layouts import hairline
from ui.widgets.reason_panel import ReasonPanel
from ui.widgets.stack import Stack
from village_net.tower.air.due import Decision
from village_net.tower.air.log import Airing
from village_net.tower.air.records import Broadcast, Outcome

_CLOCK = 500  # milliseconds


class Studio(QWidget):
    """A window of its own. ``closed`` tells that it is left."""

    closed = Signal()

    def __init__(self, session: Session, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(_("Studio"))
        self._session, self._desk = session, desk
        self.programme = Programme(session, desk, self)
        darken(self, session.settings.type_size)
        self._make_parts()
        self._lay_out()
        desk.changed.connect(self.reload)
        self._clock = QTimer(self, interval=_CLOCK)
        self._clock.timeout.connect(self._show_time)
        self._clock.start()
        self.reload()

    @property
    def on_air(self) -> OnAir | None:
        """What is on air."""
        return self.programme.on_air

    def reload(self) -> None:
        """Show what waits, unless something is on air."""
        if self.on_air is None and self._session.is_readable:
            self.next_up.reload()
            self._stack.setCurrentWidget(self.next_up)
            self._head.show_ready()
            self._show_foot()
        self._show_time()

    def air(self, airing: Airing) -> bool:
        """Go on air with something; tell whether it is."""
        return self.programme.air(airing)

    def air_announcement(self, id: str) -> None:
        """Go on air with an announcement at once, whether it has a time or not."""
        self._session.when_free(lambda: self.programme.air_announcement(id))

    def ask_why(self, question: str, verb: str, answer: Callable[[str], object]) -> ReasonPanel:
        """Ask for a reason below the script."""
        panel = ReasonPanel(question, verb, _("Go back"))
        panel.agreed.connect(lambda reason: self._answered(answer, reason))
        panel.left.connect(self._show_foot)
        self.foot.ask(panel)
        panel.setFocus()
        return panel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answers: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Space: self._on_space,
            Qt.Key.Key_Return: self._on_enter,
            Qt.Key.Key_Enter: self._on_enter,
            Qt.Key.Key_Plus: self.script.larger,
            Qt.Key.Key_Equal: self.script.larger,
            Qt.Key.Key_Minus: self.script.smaller,
            Qt.Key.Key_R: self._on_repeat,
            Qt.Key.Key_Escape: self.close,
            Qt.Key.Key_Down: lambda: self._nudge(1),
            Qt.Key.Key_Up: lambda: self._nudge(-1),
            Qt.Key.Key_F1: lambda: show_studio_help(self),
        }
        answer = answers.get(event.key())
        if answer:
            answer()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.on_air is not None:
            event.ignore()
            self._tell(_("Something is on air. Say that it was read, or break it off, then close."))
            return
        self._clock.stop()
        self.closed.emit()
        super().closeEvent(event)

    def _make_parts(self) -> None:
        self._head = Head()
        self._told = Label("", tone="look", wraps=True)
        self._told.hide()
        self.script = ReadingScript(self._session)
        self.script.scrolled.connect(self._on_scrolled)
        self.next_up = NextUp(self._session, self._desk)
        self.next_up.taken.connect(self._on_taken)
        self.next_up.skipped.connect(self._on_skip_waiting)
        self.next_up.resumed.connect(self._on_resumed)
        self.next_up.dropped.connect(self._on_dropped)
        self.foot = StudioFoot()
        self._listen_to_foot()
        programme = self.programme
        programme.begun.connect(self._on_begun)
        programme.ticked.connect(self._on_tick)
        programme.ended.connect(self._on_ended)
        programme.failed.connect(self._on_sound_trouble)
        programme.refused.connect(self._tell)

    def _listen_to_foot(self) -> None:
        foot = self.foot
        foot.said.connect(self._on_enter)
        foot.held.connect(self._on_space)
        foot.again.connect(self._on_repeat)
        foot.rung.connect(self._on_ring)
        foot.broken_off.connect(self._on_break_off)
        foot.spoken.connect(self._on_spoken_or_not)
        foot.smaller.connect(self.script.smaller)
        foot.larger.connect(self.script.larger)
        foot.left.connect(self.close)

    def _lay_out(self) -> None:
        self._stack = Stack()
        self._stack.addWidget(self.next_up)
        self._stack.addWidget(self.script)
        middle = QVBoxLayout()
        middle.setContentsMargins(scaled(96), scaled(24), scaled(96), scaled(8))
        middle.setSpacing(scaled(12))
        middle.addWidget(self._told)
        middle.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        # The window is as large as the screen, never larger: a question takes room from the script.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(self._head)
        layout.addWidget(hairline())
        layout.addLayout(middle, 1)
        layout.addWidget(hairline())
        layout.addWidget(self.foot)

    def _show_foot(self) -> None:
        self.foot.show_buttons(self.on_air, as_spoken=self.script.as_spoken)
        self.setFocus()

    def _show_time(self) -> None:
        self._head.show_time(self.on_air, self._session.store.clock())

    def _tell(self, sentence: str, tone: str = "look") -> None:
        self._told.setText(sentence)
        self._told.set_tone(tone)
        self._told.setVisible(bool(sentence))

    def _on_begun(self) -> None:
        if self.on_air:
            self.script.read(self.on_air.airing.announcement.text)
            self._stack.setCurrentWidget(self.script)
            self._head.show_state(self.on_air)
            self._show_foot()
            self._show_time()

    def _on_tick(self) -> None:
        if self.on_air:
            self.script.set_progress(self.on_air.share)
            self._show_time()

    def _on_scrolled(self, share: float) -> None:
        if self.on_air and self.on_air.is_by_hand:
            self.on_air.go_to(share)

    def _nudge(self, lines: int) -> None:
        self._on_scrolled(self.script.share_after(lines))
        self._on_tick()

    def _on_space(self) -> None:
        if self.on_air and self.on_air.can_pause:
            self.on_air.pause()
            self._head.show_state(self.on_air)
            self._show_foot()

    def _on_enter(self) -> None:
        if self.on_air:
            self.on_air.said()
        else:
            self._session.when_free(self.next_up.take_first)

    def _on_repeat(self) -> None:
        if self.on_air and self.on_air.is_by_hand:
            self.on_air.repeat()

    def _on_ring(self) -> None:
        if self.on_air:
            self.on_air.ring()

    def _on_break_off(self) -> None:
        if self.on_air:
            title = self.on_air.airing.announcement.title
            question = _("Break off “{title}”?", title=title)
            self.ask_why(question, _("Break off"), self.on_air.break_off)

    def _answered(self, answer: Callable[[str], object], reason: str) -> None:
        self._session.when_free(lambda: answer(reason))
        self._show_foot()

    def _on_taken(self, decision: Decision) -> None:
        self._session.when_free(lambda: self.programme.take(decision))

    def _on_skip_waiting(self, decision: Decision) -> None:
        question = _("Skip “{title}” this time?", title=decision.announcement.title)
        self.ask_why(question, _("Skip"), lambda reason: self.programme.skip(decision, reason))

    def _on_resumed(self, line: Broadcast) -> None:
        self._session.when_free(lambda: self.programme.resume(line))

    def _on_dropped(self, line: Broadcast) -> None:
        question = _("Not go on with “{title}”?", title=line.title)
        verb = _("Leave it at that")
        self.ask_why(question, verb, lambda reason: self.programme.drop(line, reason))

    def _on_ended(self, line: Broadcast) -> None:
        if line.outcome is Outcome.AIRED:
            self._tell(_("“{title}” is in the log.", title=line.title), "good")
        self.reload()

    def _on_sound_trouble(self, trouble: object) -> None:
        sentences = {**SOUND_SENTENCES, **REASONS}
        self._tell(_(sentences.get(trouble, "")))  # type: ignore[call-overload]
        if self.on_air:
            self._show_foot()

    def _on_spoken_or_not(self) -> None:
        self.script.turn()
        self._show_foot()
