"""What goes on the air one after another, and what goes on after an emergency broke in."""

from PySide6.QtCore import QObject, QTimer, Signal

from ui.session import Session
from ui.studio.desk import Desk
from ui.studio.on_air import OnAir
from ui.text import _, spoken
from village_net.errors import Refusal
from village_net.tower.air.due import Decision
from village_net.tower.air.log import Airing, skip
from village_net.tower.air.records import Broadcast
from village_net.tower.announcements.queries import announcement
from village_net.tower.announcements.records import Announcement, Urgency, Way

_AFTER = 8_000  # milliseconds that the last chime may take


class Programme(QObject):
    """At most one thing is ``on_air``. ``begun`` tells that it is, ``ended`` gives its line.

    ``ticked`` and ``failed`` are those of what is on air. ``refused`` gives the sentence where
    something may not go on air, an empty one where another thing is tried.
    """

    begun = Signal()
    ticked = Signal()
    ended = Signal(object)
    failed = Signal(object)
    refused = Signal(str)

    def __init__(self, session: Session, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._desk = session, desk
        self.on_air: OnAir | None = None
        self._interrupted: list[tuple[Airing, float]] = []
        self._makes_way = False
        desk.urgent.connect(self._on_urgent)

    def air(self, airing: Airing) -> bool:
        """Go on air with something; tell whether it is."""
        if self.on_air is not None:
            return False
        on_air = OnAir(self._session, airing, self)
        on_air.ticked.connect(self.ticked)
        on_air.ended.connect(self._on_ended)
        on_air.failed.connect(self.failed)
        self.refused.emit("")
        try:
            on_air.start()
        except Refusal as refusal:
            self.refused.emit(refusal.say(spoken()))
            on_air.deleteLater()
            return False
        self.on_air = on_air
        self.begun.emit()
        return True

    def air_announcement(self, id: str) -> None:
        """Go on air with an announcement, at the time for which it waits if it waits for one."""
        if found := self._announcement(id):
            waiting = [d for d in self._desk.waiting if d.announcement.id == id]
            occurrence = waiting[0].occurrence if waiting else None
            self.air(Airing(found, self._session.user, found.way, occurrence))

    def take(self, decision: Decision) -> bool:
        """Go on air with what waits, as it is written now; tell whether it is."""
        item = self._announcement(decision.announcement.id)
        if item is None:
            return False
        return self.air(Airing(item, self._session.user, item.way, decision.occurrence))

    def skip(self, decision: Decision, reason: str) -> None:
        """Leave out what waits, this time."""
        airing = Airing(decision.announcement, self._session.user, Way.LIVE, decision.occurrence)
        self._session.done(skip, airing, reason)

    def resume(self, line: Broadcast) -> None:
        """Go on with what was cut off."""
        if item := self._announcement(line.announcement_id):
            self.air(Airing(item, self._session.user, item.way, continues=line.id))

    def drop(self, line: Broadcast, reason: str) -> None:
        """Leave what was cut off at that."""
        if item := self._announcement(line.announcement_id):
            airing = Airing(item, self._session.user, item.way, continues=line.id)
            self._session.done(skip, airing, reason)

    def _announcement(self, id: str) -> Announcement | None:
        return announcement(self._session.store, id)

    def _on_ended(self, line: Broadcast) -> None:
        ended, self.on_air = self.on_air, None
        if ended:
            # A chime may still be sounding after it.
            QTimer.singleShot(_AFTER, ended, ended.deleteLater)
        self.ended.emit(line)
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
            self.take(by_itself[0])

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
        back = self._announcement(running.announcement.id)
        if back and line:
            again = Airing(back, running.by, running.way, running.occurrence, line.id)
            self._interrupted.append((again, share))
        if not self.take(decision):
            self._go_on()
