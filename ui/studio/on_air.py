"""One broadcast while it is on air: its line in the log, its sound, its time, its rounds."""

from datetime import datetime
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from ui.session import Session
from ui.sound.player import Player
from ui.sound.trouble import SoundTrouble
from ui.sound.voice import Voice
from village_net.errors import Refusal
from village_net.paths import home
from village_net.thai.spoken import spoken_text
from village_net.tower.air.log import Airing, begin, end
from village_net.tower.air.records import Broadcast, Outcome
from village_net.tower.air.schedule import airing_rules
from village_net.tower.announcements.recordings import recording_of
from village_net.tower.announcements.records import Way
from village_net.tower.announcements.rules import reading_seconds
from village_net.tower.sound.chimes import find_chime, write_chime

_TICK = 100  # milliseconds


class OnAir(QObject):
    """Begins with a line in the log and ends with what came of it; in between it tells the time.

    Where a job has the village as it ends, the line is written when it comes back, with the
    moment at which it ended.

    ``ticked`` tells that time went on, ``ended`` gives the line of the log, ``failed`` a trouble
    of the sound, after which a reader can go on by hand.
    """

    ticked = Signal()
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, airing: Airing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.airing = airing
        self.line: Broadcast | None = None
        self.round = 1
        self.rounds = airing.occurrence.times if airing.occurrence else 1
        self.paused = False
        self._in_trouble = self._chiming = self._is_over = False
        self._passed, self._since = 0.0, monotonic()
        self._player: Player | None = None
        self._voice: Voice | None = None
        self._rules = airing_rules(session.store)
        seconds = reading_seconds(airing.announcement.text, self._rules.rate)
        self.total = max(float(seconds), 1.0)
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self.ticked)

    @property
    def elapsed(self) -> float:
        """Seconds that were read or played in this round; pauses and the chime do not count."""
        holds = self.paused or self._chiming or not self._timer.isActive()
        return self._passed + (0.0 if holds else monotonic() - self._since)

    @property
    def share(self) -> float:
        """How much of the text should have been read by now, from 0 to 1."""
        return min(self.elapsed / self.total, 1.0)

    def start(self) -> None:
        """Go on air.

        Raises:
            NotApprovedError, UnfilledError, AiredAlreadyError, NoNameGivenError.
        """
        self.line = begin(self._session.store, self.airing)
        self._since = monotonic()
        self._timer.start()
        self._sound()

    @property
    def is_by_hand(self) -> bool:
        """Whether somebody reads; what plays is neither repeated nor paused line by line."""
        return self.airing.way is Way.LIVE or self._in_trouble

    @property
    def can_pause(self) -> bool:
        """Whether it can be held; the computer's voice cannot."""
        return self.airing.way is not Way.VOICE or self._in_trouble

    def pause(self) -> None:
        """Hold on, or go on."""
        if self.paused:
            self._since = monotonic()
        else:
            self._passed = self.elapsed
        self.paused = not self.paused
        if self._player:
            (self._player.pause if self.paused else self._player.resume)()
        self.ticked.emit()

    def repeat(self) -> None:
        """Read once more from the beginning."""
        self.round += 1
        self.rounds = max(self.rounds, self.round)
        self.go_to(0.0)

    def go_to(self, share: float) -> None:
        """Take the reader to be at a place of the text."""
        self._chiming = False
        self._passed, self._since = share * self.total, monotonic()
        self.ticked.emit()

    def ring(self) -> None:
        """Sound the chime once."""
        self._play([self._chime(self.airing.announcement.chime_before)])

    def said(self) -> None:
        """End this round; after the last one the broadcast is over."""
        if self.is_by_hand and self.round < self.rounds:
            self.repeat()
            return
        self._close_with_chime()

    def break_off(self, reason: str) -> None:
        """End before everything was said, and keep why."""
        self._close(Outcome.INTERRUPTED, reason)

    def _close_with_chime(self) -> None:
        """End what was said; of a recording the chime is its last piece."""
        self._close(Outcome.AIRED)
        if self.airing.way is not Way.FILE or self._in_trouble:
            self._play([self._chime_after()])

    def _close(self, outcome: Outcome, reason: str = "") -> None:
        if self.line is None or self._is_over:
            return
        self._is_over = True
        self._timer.stop()
        self._silence()
        at = self._session.store.clock()
        self._session.when_free(lambda: self._write_end(at, outcome, reason))

    def _write_end(self, at: datetime, outcome: Outcome, reason: str) -> None:
        assert self.line is not None
        self.line = end(self._session.store, self.line, outcome, reason, at)
        self.ended.emit(self.line)

    def _sound(self) -> None:
        """Play what is to be played, with the chimes around it."""
        item = self.airing.announcement
        before = self._chime(item.chime_before)
        if self.airing.way is Way.FILE:
            recording = recording_of(self._session.store, item.id)
            if recording:
                self._play([before, *[recording] * self.rounds, self._chime_after()])
                self._player_ends_it()
            else:
                self._on_trouble(SoundTrouble.NO_FILE)
        elif before:
            self._chiming = True
            self._play([before])
            assert self._player is not None
            self._player.ended.connect(self._on_chimed)
        else:
            self._speak()

    def _on_chimed(self) -> None:
        """Begin the text once the chime before it has sounded."""
        if self._chiming and self._timer.isActive():
            self.go_to(0.0)
            self._speak()

    def _speak(self) -> None:
        if self.airing.way is Way.VOICE:
            self._voice = self._voice or self._made_voice()
            self._voice.say(spoken_text(self.airing.announcement.text))

    def _player_ends_it(self) -> None:
        assert self._player is not None
        self._player.ended.connect(self._on_played)
        self._player.started.connect(self._on_started)

    def _on_started(self) -> None:
        if self._player and self._player.duration:
            self.total = max(self._player.duration / 1000, 1.0)
            self.go_to(0.0)

    def _on_played(self) -> None:
        self.round = self.rounds
        self._close(Outcome.AIRED)

    def _on_spoken(self) -> None:
        if self.round < self.rounds and self._voice:
            self.repeat()
            self._speak()
        else:
            self._close_with_chime()

    def _on_trouble(self, trouble: object) -> None:
        """Tell of a sound that does not play; whoever reads live goes on without it."""
        self._in_trouble, self._chiming = True, False
        if self.airing.way is not Way.LIVE and not self.paused:
            self.pause()
        self.failed.emit(trouble)

    def _made_voice(self) -> Voice:
        voice = Voice(parent=self)
        voice.ended.connect(self._on_spoken)
        voice.failed.connect(self._on_trouble)
        return voice

    def _play(self, files: list[Path | None]) -> None:
        wanted = [file for file in files if file]
        if not wanted:
            return
        if self._player is None:
            self._player = Player(parent=self)
            self._player.failed.connect(self._on_trouble)
        settings = self._session.settings
        self._player.sequence(wanted, settings.loudspeaker or None, settings.volume / 100)

    def _chime(self, key: str) -> Path | None:
        """Return the file of a chime; where none is named, that of the village."""
        wanted = key or self._rules.chime_before
        if wanted in ("", "none"):
            return None
        try:
            return write_chime(home() / "chimes", find_chime(wanted))
        except Refusal:
            return None

    def _chime_after(self) -> Path | None:
        item = self.airing.announcement
        wanted = item.chime_after or self._rules.chime_after
        return self._chime(wanted) if wanted else None

    def _silence(self) -> None:
        if self._player:
            self._player.stop()
        if self._voice:
            self._voice.stop()
