"""Plays recordings through a loudspeaker, and says so when it cannot."""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Q_ARG, QObject, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioOutput, QMediaPlayer

from ui.sound.devices import Devices, by_id
from ui.sound.trouble import SoundTrouble
from ui.sound.unwatched import unheld, unwatched

_PATIENCE = 8000  # milliseconds without any sign of life
_NEAR_THE_END = 250


class _Phase(Enum):
    RESTING = auto()
    LOOKING = auto()
    PLAYING = auto()
    PAUSED = auto()


class Player(QObject):
    """Plays WAV, MP3, OGG and FLAC, one file or several as one piece.

    All files are looked at before the first is heard. Each piece ends in exactly one ``ended`` or
    one ``failed``, except that ``stop`` ends it silently. The one ``failed`` after which there may
    still come an ``ended`` is that of a loudspeaker pulled out, where ``goes_on`` is wished and
    another one is there. Without any loudspeaker it plays to the end unheard, unless
    ``needs_device``.
    """

    started = Signal()
    moved = Signal(int)
    ended = Signal()
    failed = Signal(object)

    def __init__(
        self,
        devices: Devices | None = None,
        *,
        patience: int = _PATIENCE,
        goes_on: bool = True,
        needs_device: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._devices = devices or Devices(self)
        self._goes_on, self._needs_device = goes_on, needs_device
        self._phase = _Phase.RESTING
        self._pieces: list[Path] = []
        self._lengths: list[int] = []
        self._at = 0
        self._has_started = False
        self._device_id = ""
        self._output = QAudioOutput(self)
        self._media = QMediaPlayer(self)
        unwatched(self._output)
        unwatched(self._media)
        self._media.setAudioOutput(self._output)
        self._watch = QTimer(self, singleShot=True, interval=patience)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._step: Callable[[], None] | None = None
        self._connect()

    @property
    def position(self) -> int:
        """How much has been played, in milliseconds, over all files."""
        here = 0 if self._phase is _Phase.LOOKING else self._media.position()
        return sum(self._lengths[: self._at]) + here if self.is_active else 0

    @property
    def duration(self) -> int:
        """The length of all files in milliseconds, known once it has started."""
        return sum(self._lengths)

    @property
    def is_active(self) -> bool:
        """Whether something is being played or pauses."""
        return self._phase is not _Phase.RESTING

    @property
    def is_paused(self) -> bool:
        """Whether it pauses."""
        return self._phase is _Phase.PAUSED

    def play(self, path: Path, device: str | None = None, volume: float = 1.0) -> None:
        """Play a file from its beginning; what played before is stopped.

        ``device`` is a loudspeaker's id, the usual one is taken where it is not connected.
        """
        self.sequence([path], device, volume)

    def sequence(
        self, paths: Sequence[Path], device: str | None = None, volume: float = 1.0
    ) -> None:
        """Play files one after another as one piece."""
        self.stop()
        if not paths:
            return
        self._pieces, self._lengths, self._at = list(paths), [], 0
        self._has_started = False
        self._phase = _Phase.LOOKING
        self._choose(device)
        self.set_volume(volume)
        self._do_soon(self._open)

    def set_volume(self, volume: float) -> None:
        """Play at a volume from 0 to 1, also what is playing now."""
        self._output.setVolume(min(max(volume, 0.0), 1.0))

    def pause(self) -> None:
        """Hold on; ``resume`` goes on from there."""
        if self._phase is _Phase.PLAYING:
            self._phase = _Phase.PAUSED
            self._watch.stop()
            unheld(self._media, "pause")

    def resume(self) -> None:
        """Go on after a pause."""
        if self._phase is _Phase.PAUSED:
            self._phase = _Phase.PLAYING
            self._watch.start()
            unheld(self._media, "play")

    def stop(self) -> None:
        """End at once, without a signal; the file is let go."""
        self._phase = _Phase.RESTING
        self._soon.stop()
        self._step = None
        self._watch.stop()
        unheld(self._media, "stop")
        self._take(QUrl())

    def _take(self, file: QUrl) -> None:
        unheld(self._media, "setSource", Q_ARG(QUrl, file))

    def _connect(self) -> None:
        self._media.mediaStatusChanged.connect(self._on_status)
        self._media.errorOccurred.connect(self._on_error)
        self._media.positionChanged.connect(self._on_position)
        self._devices.outputs_changed.connect(self._on_outputs)
        self._watch.timeout.connect(self._on_patience_over)
        self._soon.timeout.connect(self._on_soon)

    def _be_patient(self) -> None:
        """Wait anew for the next sign of life; a pause needs none."""
        if self._phase in (_Phase.LOOKING, _Phase.PLAYING):
            self._watch.start()

    def _do_soon(self, step: Callable[[], None]) -> None:
        """Do a step once Qt has told everybody of what led to it."""
        self._step = step
        self._soon.start()

    def _on_soon(self) -> None:
        step, self._step = self._step, None
        if step:
            step()

    def _choose(self, device: str | None) -> None:
        found = by_id(self._devices.outputs(), device).device
        self._device_id = found.id if found else ""
        self._output.setDevice(found.qt if found else QAudioDevice())

    def _open(self) -> None:
        path = self._pieces[self._at]
        trouble = _trouble_of(path)
        if self._needs_device and not self._device_id:
            trouble = SoundTrouble.NO_DEVICE
        if trouble:
            self._fail(trouble)
            return
        self._be_patient()
        # The same file again would be no news to Qt.
        self._take(QUrl())
        self._take(QUrl.fromLocalFile(str(path)))

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if self._phase in (_Phase.RESTING, _Phase.PAUSED):
            return
        self._watch.start()
        if status is QMediaPlayer.MediaStatus.LoadedMedia:
            self._do_soon(self._on_loaded)
        elif status is QMediaPlayer.MediaStatus.EndOfMedia:
            self._do_soon(self._on_piece_end)
        elif status is QMediaPlayer.MediaStatus.InvalidMedia:
            self._fail_soon(SoundTrouble.BROKEN)

    def _on_loaded(self) -> None:
        if self._phase is _Phase.LOOKING:
            self._note_length()
        elif self._media.playbackState() is not QMediaPlayer.PlaybackState.PlayingState:
            self._begin()

    def _note_length(self) -> None:
        if not self._media.hasAudio():
            self._fail(SoundTrouble.BROKEN)
            return
        if self._media.duration() <= 0:
            self._fail(SoundTrouble.EMPTY)
            return
        self._lengths.append(self._media.duration())
        if len(self._lengths) < len(self._pieces):
            self._at += 1
            self._open()
            return
        self._phase, self._at = _Phase.PLAYING, 0
        if len(self._pieces) == 1:
            self._begin()
        else:
            self._open()

    def _begin(self) -> None:
        self._watch.start()
        unheld(self._media, "play")
        if not self._has_started:
            self._has_started = True
            self.started.emit()

    def _on_position(self, _position: int) -> None:
        if self._phase is _Phase.PLAYING:
            self._watch.start()
            self.moved.emit(self.position)

    def _on_piece_end(self) -> None:
        if self._at + 1 < len(self._pieces):
            self._at += 1
            self._open()
            return
        self.stop()
        self.ended.emit()

    def _on_error(self, error: QMediaPlayer.Error, _text: str) -> None:
        if self.is_active and error is not QMediaPlayer.Error.NoError:
            self._fail_soon(SoundTrouble.BROKEN)

    def _on_patience_over(self) -> None:
        played = self._phase is _Phase.PLAYING and self._at < len(self._lengths)
        if played and self._media.position() >= self._lengths[self._at] - _NEAR_THE_END:
            self._on_piece_end()
        else:
            self._fail(SoundTrouble.BROKEN)

    def _fail_soon(self, trouble: SoundTrouble) -> None:
        # A file that vanished a moment ago is not a damaged one.
        found = _trouble_of(self._pieces[self._at]) or trouble
        self._do_soon(lambda: self._fail(found))

    def _fail(self, trouble: SoundTrouble) -> None:
        self.stop()
        self.failed.emit(trouble)

    def _on_outputs(self) -> None:
        if not self.is_active:
            return
        there = self._devices.outputs()
        if any(device.id == self._device_id for device in there):
            return
        lost = bool(self._device_id)
        if there and (self._goes_on or not lost):
            self._choose(None)
        elif lost:
            self.stop()
        if lost:
            self.failed.emit(SoundTrouble.PULLED_OUT)


def _trouble_of(path: Path) -> SoundTrouble | None:
    try:
        return None if path.is_dir() or path.stat().st_size else SoundTrouble.EMPTY
    except OSError:
        return SoundTrouble.NO_FILE
