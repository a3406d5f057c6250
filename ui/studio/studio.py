"""The studio: full screen, for a tired person who has to read over the tower at six."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from ui.session import Session
from ui.sound.trouble import SENTENCES as SOUND_SENTENCES
from ui.sound.voice import REASONS
from ui.studio.desk import Desk
from ui.studio.foot import Foot
from ui.studio.head import Head
from ui.studio.help import show_studio_help
from ui.studio.next_up import NextUp
from ui.studio.on_air import OnAir
from ui.studio.script import ScriptView
from ui.text import _, spoken
from ui.theme import darken, scaled
from ui.widgets.label import Label
from ui.widgets.layouts import hairline
from ui.widgets.reason_panel import ReasonPanel
from ui.widgets.stack import Stack
from village_net.errors import Refusal
from village_net.thai.spoken import spoken_text
from village_net.tower.air.due import Decision
from village_net.tower.air.log import Airing, skip
from village_net.tower.air.records import Broadcast, Outcome
from village_net.tower.announcements.queries import announcement
from village_net.tower.announcements.records import Announcement, Urgency, Way

_CLOCK = 500  # milliseconds
_AFTER = 8_000  # milliseconds that the last chime may take


class Studio(QWidget):
    """A window of its own. ``closed`` tells that it is left."""

    closed = Signal()

    def __init__(self, session: Session, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(_("Studio"))
        self._session, self._desk = session, desk
        self.on_air: OnAir | None = None
        self._interrupted: list[tuple[Airing, float]] = []
        self._as_spoken = True
        self._makes_way = False
        darken(self, session.settings.type_size)
        self._make_parts()
        self._lay_out()
        desk.changed.connect(self.reload)
        desk.urgent.connect(self._on_urgent)
        self._clock = QTimer(self, interval=_CLOCK)
        self._clock.timeout.connect(self._show_time)
        self._clock.start()
        self.reload()

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
        if self.on_air is not None:
            return False
        on_air = OnAir(self._session, airing, self)
        on_air.ticked.connect(self._on_tick)
        on_air.ended.connect(self._on_ended)
        on_air.failed.connect(self._on_sound_trouble)
        self._tell("")
        try:
            on_air.start()
        except Refusal as refusal:
            self._tell(refusal.say(spoken()))
            on_air.deleteLater()
            return False
        self.on_air = on_air
        self._show_script(airing.announcement)
        self._stack.setCurrentWidget(self.script)
        self._head.show_state(on_air)
        self._show_foot()
        self._show_time()
        self.setFocus()
        return True

    def air_announcement(self, id: str) -> None:
        """Go on air with an announcement at once, whether it has a time or not."""
        self._session.when_free(lambda: self._air_found(id))

    def _air_found(self, id: str) -> None:
        found = announcement(self._session.store, id)
        if found is None:
            return
        waiting = [d for d in self._desk.waiting if d.announcement.id == id]
        occurrence = waiting[0].occurrence if waiting else None
        self.air(Airing(found, self._session.user, found.way, occurrence))

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
            Qt.Key.Key_Plus: self._larger,
            Qt.Key.Key_Equal: self._larger,
            Qt.Key.Key_Minus: self._smaller,
            Qt.Key.Key_R: self._on_repeat,
            Qt.Key.Key_Escape: self._on_escape,
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
        self.script = ScriptView()
        self.script.set_points(self._session.settings.script_points)
        self.script.scrolled.connect(self._on_scrolled)
        self.next_up = NextUp(self._session, self._desk)
        self.next_up.taken.connect(self._on_taken)
        self.next_up.skipped.connect(self._on_skip_waiting)
        self.next_up.resumed.connect(self._on_resumed)
        self.next_up.dropped.connect(self._on_dropped)
        self.foot = Foot()
        self._listen_to_foot()

    def _listen_to_foot(self) -> None:
        foot = self.foot
        foot.said.connect(self._on_enter)
        foot.held.connect(self._on_space)
        foot.again.connect(self._on_repeat)
        foot.rung.connect(self._on_ring)
        foot.broken_off.connect(self._on_break_off)
        foot.spoken.connect(self._on_spoken_or_not)
        foot.smaller.connect(self._smaller)
        foot.larger.connect(self._larger)
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
        self.foot.show_buttons(self.on_air, as_spoken=self._as_spoken)
        self.setFocus()

    def _show_script(self, item: Announcement) -> None:
        self.script.set_text(spoken_text(item.text) if self._as_spoken else item.text)

    def _show_time(self) -> None:
        self._head.show_time(self.on_air, self._session.store.clock())

    def _tell(self, sentence: str, tone: str = "look") -> None:
        self._told.setText(sentence)
        self._told.set_tone(tone)
        self._told.setVisible(bool(sentence))

    def _on_tick(self) -> None:
        if self.on_air:
            self.script.set_progress(self.on_air.share)
            self._show_time()

    def _on_scrolled(self, share: float) -> None:
        if self.on_air and self.on_air.is_by_hand:
            self.on_air.go_to(share)

    def _nudge(self, lines: int) -> None:
        count = max(len(self.script.line_texts()), 1)
        self._on_scrolled(min(max(self.script.progress + lines / count, 0.0), 1.0))
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

    def _on_escape(self) -> None:
        if self.on_air is None:
            self.close()

    def _on_break_off(self) -> None:
        if self.on_air:
            title = self.on_air.airing.announcement.title
            question = _("Break off “{title}”?", title=title)
            self.ask_why(question, _("Break off"), self.on_air.break_off)

    def _answered(self, answer: Callable[[str], object], reason: str) -> None:
        self._session.when_free(lambda: answer(reason))
        self._show_foot()

    def _on_taken(self, decision: Decision) -> None:
        self._session.when_free(lambda: self._take(decision))

    def _take(self, decision: Decision) -> bool:
        item, user = announcement(self._session.store, decision.announcement.id), self._session.user
        return item is not None and self.air(Airing(item, user, item.way, decision.occurrence))

    def _on_skip_waiting(self, decision: Decision) -> None:
        airing = Airing(decision.announcement, self._session.user, Way.LIVE, decision.occurrence)
        question = _("Skip “{title}” this time?", title=decision.announcement.title)
        self.ask_why(
            question,
            _("Skip"),
            lambda reason: self._session.done(skip, airing, reason),
        )

    def _on_resumed(self, line: Broadcast) -> None:
        self._session.when_free(lambda: self._resume(line))

    def _resume(self, line: Broadcast) -> None:
        item = announcement(self._session.store, line.announcement_id)
        if item:
            self.air(Airing(item, self._session.user, item.way, continues=line.id))

    def _on_dropped(self, line: Broadcast) -> None:
        question = _("Not go on with “{title}”?", title=line.title)
        verb = _("Leave it at that")
        self.ask_why(question, verb, lambda reason: self._drop(line, reason))

    def _drop(self, line: Broadcast, reason: str) -> None:
        item = announcement(self._session.store, line.announcement_id)
        if item:
            airing = Airing(item, self._session.user, item.way, continues=line.id)
            self._session.done(skip, airing, reason)

    def _on_ended(self, line: Broadcast) -> None:
        ended, self.on_air = self.on_air, None
        if line.outcome is Outcome.AIRED:
            self._tell(_("“{title}” is in the log.", title=line.title), "good")
        if ended:
            # A chime may still be sounding after it.
            QTimer.singleShot(_AFTER, ended, ended.deleteLater)
        self.reload()
        if not self._makes_way:
            self._go_on()

    def _go_on(self) -> None:
        """Take up what an emergency interrupted, else what starts by itself and had to wait."""
        if self._interrupted:
            airing, share = self._interrupted.pop()
            if self.air(airing) and self.on_air and self.on_air.is_by_hand:
                self.on_air.go_to(share)
            return
        by_itself = [d for d in self._desk.waiting if d.starts_by_itself]
        if by_itself:
            self._take(by_itself[0])

    def _on_urgent(self, decision: Decision) -> None:
        """Let an emergency in: what is on air is broken off and goes on afterwards."""
        if self.on_air is None:
            return
        running = self.on_air.airing
        if running.announcement.urgency is Urgency.EMERGENCY:
            return
        line, share = self.on_air.line, self.on_air.share
        self._makes_way = True
        self.on_air.break_off(_("for an emergency"))
        self._makes_way = False
        back = announcement(self._session.store, running.announcement.id)
        if back and line:
            again = Airing(back, running.by, running.way, running.occurrence, line.id)
            self._interrupted.append((again, share))
        if not self._take(decision):
            self._go_on()

    def _on_sound_trouble(self, trouble: object) -> None:
        sentences = {**SOUND_SENTENCES, **REASONS}
        self._tell(_(sentences.get(trouble, "")))  # type: ignore[call-overload]
        if self.on_air:
            self._show_foot()

    def _on_spoken_or_not(self) -> None:
        self._as_spoken = not self._as_spoken
        if self.on_air:
            share = self.on_air.share
            self._show_script(self.on_air.airing.announcement)
            self.script.set_progress(share)
        self._show_foot()

    def _larger(self) -> None:
        self.script.larger()
        self._session.settings.script_points = self.script.points

    def _smaller(self) -> None:
        self.script.smaller()
        self._session.settings.script_points = self.script.points
