"""Reads the samples of a recording in any format that is played."""

from array import array
from pathlib import Path
from stat import S_ISDIR

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat

from ui.sound.microphone import as_samples
from ui.sound.trouble import SoundTrouble
from ui.sound.unwatched import unheld, unwatched
from village_net.tower.sound.wav import LONGEST, RATE

_PATIENCE = 8000  # milliseconds without any sign of life


class Decoder(QObject):
    """Reads WAV, MP3, OGG and FLAC; ``decoded`` gives mono samples of 16 bits and their rate."""

    decoded = Signal(object, int)
    failed = Signal(object)

    def __init__(
        self, *, patience: int = _PATIENCE, longest: int = LONGEST, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._longest = longest
        self._path = Path()
        self._samples = array("h")
        self._rate = RATE
        self._decoder: QAudioDecoder | None = None
        self._watch = QTimer(self, singleShot=True, interval=patience)
        self._watch.timeout.connect(self._on_error)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._open)

    def decode(self, path: Path, rate: int = RATE) -> None:
        """Read a file at a sampling rate; what was being read before is given up."""
        self.stop()
        self._path, self._rate, self._samples = path, rate, array("h")
        self._soon.start()

    def stop(self) -> None:
        """Give up without a signal."""
        self._soon.stop()
        self._watch.stop()
        if self._decoder is not None:
            self._decoder.blockSignals(True)
            unheld(self._decoder, "stop")
            self._decoder.deleteLater()
        self._decoder = None

    def _open(self) -> None:
        try:
            found = self._path.stat()
        except OSError:
            self._fail(SoundTrouble.NO_FILE)
            return
        if S_ISDIR(found.st_mode):
            self._fail(SoundTrouble.BROKEN)
            return
        if not found.st_size:
            self._fail(SoundTrouble.EMPTY)
            return
        self._decoder = QAudioDecoder(self)
        unwatched(self._decoder)
        self._decoder.setAudioFormat(_format(self._rate))
        self._decoder.bufferReady.connect(self._on_buffer)
        self._decoder.finished.connect(self._on_finished)
        self._decoder.error.connect(self._on_error)
        self._watch.start()
        self._decoder.setSource(QUrl.fromLocalFile(str(self._path)))
        unheld(self._decoder, "start")

    def _on_buffer(self) -> None:
        if self._decoder is None:
            return
        self._watch.start()
        buffer = self._decoder.read()
        form = buffer.format()
        frames = bytes(buffer.constData())
        self._samples += as_samples(frames, form.sampleFormat(), form.channelCount())
        if len(self._samples) > self._longest * self._rate:
            self._fail(SoundTrouble.TOO_LONG)

    def _on_finished(self) -> None:
        samples = self._samples
        self.stop()
        if samples:
            self.decoded.emit(samples, self._rate)
        else:
            self.failed.emit(SoundTrouble.EMPTY)

    def _on_error(self) -> None:
        self._fail(SoundTrouble.BROKEN)

    def _fail(self, trouble: SoundTrouble) -> None:
        self.stop()
        self._samples = array("h")
        self.failed.emit(trouble)


def _format(rate: int) -> QAudioFormat:
    wished = QAudioFormat()
    wished.setSampleRate(rate)
    wished.setChannelCount(1)
    wished.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return wished
