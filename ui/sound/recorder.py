"""Records a message from a microphone into a WAV file."""

from array import array
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ui.sound.devices import Devices, by_id
from ui.sound.microphone import Microphone
from ui.sound.trouble import SoundTrouble
from village_net.errors import Refusal
from village_net.tower.sound.levels import level
from village_net.tower.sound.wav import LONGEST, Wav

_PATIENCE = 5000  # milliseconds without anything from the microphone


class Recorder(QObject):
    """Records; ``level`` gives the peak in dBFS of each moment, ``recorded`` the finished file.

    Where the microphone is lost in the middle, ``failed`` comes first and then ``recorded`` with
    what was said until then. After ``longest`` seconds it ends by itself.
    """

    level = Signal(float)
    recorded = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        devices: Devices | None = None,
        microphone: Microphone | None = None,
        *,
        patience: int = _PATIENCE,
        longest: int = LONGEST,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._devices = devices or Devices(self)
        self._microphone = microphone or Microphone(self)
        self._longest = longest
        self._wav: Wav | None = None
        self._device_id = ""
        self._rate, self._count = 1, 0
        self._watch = QTimer(self, singleShot=True, interval=patience)
        self._watch.timeout.connect(self._on_patience_over)
        self._microphone.heard.connect(self._on_heard)
        self._microphone.lost.connect(self._on_lost)
        self._devices.inputs_changed.connect(self._on_inputs)

    def available(self) -> bool:
        """Tell whether there is a microphone; where not, that is NO_MICROPHONE."""
        return bool(self._devices.inputs())

    @property
    def is_recording(self) -> bool:
        """Whether it records now."""
        return self._wav is not None

    @property
    def elapsed(self) -> int:
        """How much has been recorded, in milliseconds."""
        return self._count * 1000 // self._rate

    def start(self, path: Path, device: str | None = None) -> None:
        """Record into a file, which is there once ``recorded`` has come.

        ``device`` is a microphone's id; the usual one is taken where it is not connected.
        """
        self.discard()
        self._count = 0
        found = by_id(self._devices.inputs(), device).device
        if found is None:
            self._fail_soon(SoundTrouble.NO_MICROPHONE)
            return
        self._device_id = found.id
        self._rate = self._microphone.open(found)
        try:
            self._wav = Wav(path, self._rate)
        except (Refusal, OSError):
            self._microphone.close()
            self._fail_soon(SoundTrouble.NOT_SAVED)
            return
        self._watch.start()

    def stop(self) -> None:
        """End the recording; ``recorded`` follows, or ``failed`` where nothing was heard."""
        self._end(None if self._count else SoundTrouble.NOTHING_HEARD)

    def discard(self) -> None:
        """Throw away what is being recorded, without a signal."""
        wav = self._close()
        if wav is not None:
            wav.discard()

    def _on_heard(self, samples: "array[int]") -> None:
        if self._wav is None:
            return
        self._watch.start()
        try:
            self._wav.write(samples)
        except (Refusal, OSError):
            self._end(SoundTrouble.NOT_SAVED)
            return
        self._count += len(samples)
        self.level.emit(level(samples).peak)
        if self._count >= self._longest * self._rate:
            self._end(None)

    def _on_patience_over(self) -> None:
        self._end(SoundTrouble.NOTHING_HEARD)

    def _on_lost(self) -> None:
        self._end(SoundTrouble.MICROPHONE_OUT)

    def _on_inputs(self) -> None:
        if all(device.id != self._device_id for device in self._devices.inputs()):
            self._end(SoundTrouble.MICROPHONE_OUT)

    def _end(self, trouble: SoundTrouble | None) -> None:
        wav = self._close()
        if wav is None:
            return
        path: Path | None = None
        if self._count:
            try:
                path = wav.finish()
            except (Refusal, OSError):
                trouble = SoundTrouble.NOT_SAVED
        if path is None:
            wav.discard()
        if trouble is not None:
            self.failed.emit(trouble)
        if path is not None:
            self.recorded.emit(path)

    def _close(self) -> Wav | None:
        self._watch.stop()
        wav, self._wav = self._wav, None
        if wav is not None:
            self._microphone.close()
        return wav

    def _fail_soon(self, trouble: SoundTrouble) -> None:
        QTimer.singleShot(0, self, partial(self.failed.emit, trouble))
