"""What a microphone hears, as mono samples of 16 bits."""

from array import array

from PySide6.QtCore import QIODevice, QObject, Signal
from PySide6.QtMultimedia import QAudioFormat, QAudioSource, QtAudio

from ui.sound.devices import Device
from village_net.tower.sound.levels import FULL_SCALE
from village_net.tower.sound.wav import RATE, mixed

_Kind = QAudioFormat.SampleFormat


class Microphone(QObject):
    """Gives what is heard in small pieces; ``lost`` tells that the computer gives no more."""

    heard = Signal(object)
    lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._format = QAudioFormat()

    def open(self, device: Device) -> int:
        """Begin to listen and return how many samples make a second."""
        self.close()
        self._format = _format_for(device)
        self._source = QAudioSource(device.qt, self._format, self)
        self._source.stateChanged.connect(self._on_state)
        self._stream = self._source.start()
        # Qt gives no stream where the microphone cannot be opened; its types do not say so.
        if self._source.error() is QtAudio.Error.NoError:
            self._stream.readyRead.connect(self._on_ready)
        return self._format.sampleRate()

    def close(self) -> None:
        """Listen no more."""
        if self._source is not None:
            self._source.stateChanged.disconnect(self._on_state)
            self._source.stop()
            self._source.deleteLater()
        self._source = self._stream = None

    def _on_ready(self) -> None:
        if self._stream is None:
            return
        frames = bytes(self._stream.readAll().data())
        samples = as_samples(frames, self._format.sampleFormat(), self._format.channelCount())
        if samples:
            self.heard.emit(samples)

    def _on_state(self) -> None:
        # PySide 6.11 cannot hand over the state itself: it has it under another name.
        if self._source is not None and self._source.state() is QtAudio.State.StoppedState:
            self.lost.emit()


def as_samples(frames: bytes, kind: QAudioFormat.SampleFormat, channels: int) -> "array[int]":
    """Return whole frames of one of Qt's sample formats as mono samples of 16 bits."""
    size = {_Kind.UInt8: 1, _Kind.Int16: 2}.get(kind, 4) * channels
    whole = frames[: len(frames) // size * size]
    return mixed(_of_16_bits(whole, kind), channels)


def _of_16_bits(frames: bytes, kind: QAudioFormat.SampleFormat) -> "array[int]":
    if kind is _Kind.UInt8:
        return array("h", [(byte - 128) << 8 for byte in frames])
    if kind is _Kind.Int32:
        return array("h", [sample >> 16 for sample in array("i", frames)])
    if kind is _Kind.Float:
        full = FULL_SCALE - 1
        return array("h", [round(min(max(x, -1.0), 1.0) * full) for x in array("f", frames)])
    return array("h", frames)


def _format_for(device: Device) -> QAudioFormat:
    """Return mono with 16 bits where the microphone can, what it likes best where it cannot."""
    wished = QAudioFormat()
    wished.setSampleRate(RATE)
    wished.setChannelCount(1)
    wished.setSampleFormat(_Kind.Int16)
    return wished if device.qt.isFormatSupported(wished) else device.qt.preferredFormat()
