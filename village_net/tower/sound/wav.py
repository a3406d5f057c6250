"""WAV files: what others recorded comes in as 16-bit mono, what we make goes out as that."""

import os
import struct
import sys
from array import array
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from village_net.files import discard, put_in_place
from village_net.store.errors import explained
from village_net.tower.sound.errors import (
    BrokenSoundFileError,
    EmptySoundFileError,
    NoSoundFileError,
    SilentFileError,
    TooLongSoundError,
    UnknownSoundError,
)

RATE = 44100
LONGEST = 3 * 60 * 60  # seconds
_PCM, _EXTENSIBLE = 0x0001, 0xFFFE
# Turns unsigned bytes round their middle into signed ones.
_SIGNED = bytes(byte ^ 0x80 for byte in range(256))


@dataclass(frozen=True, slots=True)
class Sound:
    """Mono samples of 16 bits and how many of them make a second."""

    samples: "array[int]"
    rate: int

    @property
    def seconds(self) -> float:
        """The length."""
        return len(self.samples) / self.rate


@dataclass(frozen=True, slots=True)
class _Form:
    channels: int
    rate: int
    bits: int

    @property
    def frame(self) -> int:
        return self.channels * self.bits // 8


class Wav:
    """A WAV file that grows while it is recorded; it has its name only once it is finished.

    After every ``write`` the unfinished file is a whole WAV file, so that a power cut takes the
    last moment and not the recording.
    """

    def __init__(self, path: Path, rate: int = RATE) -> None:
        """Begin the file beside ``path``.

        Raises:
            ReadOnlyError, DiskFullError.
        """
        self._path, self._part = path, path.with_name(f"{path.name}.part")
        with explained(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._part.open("wb")
        self._rate, self._bytes = rate, 0

    def write(self, samples: "array[int]") -> None:
        """Append mono samples.

        Raises:
            DiskFullError.
        """
        with explained(self._path):
            self._write_head(self._bytes + len(samples) * 2)
            self._file.seek(0, os.SEEK_END)
            self._file.write(_little(samples).tobytes())
            self._file.flush()
        self._bytes += len(samples) * 2

    def finish(self) -> Path:
        """Give the file its name and return it; what had the name before is replaced.

        Raises:
            ReadOnlyError, DiskFullError.
        """
        with explained(self._path):
            self._write_head(self._bytes)
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            put_in_place(self._part, self._path)
        return self._path

    def discard(self) -> None:
        """Leave nothing behind."""
        with suppress(OSError):
            self._file.close()
        discard(self._part)

    def _write_head(self, size: int) -> None:
        form = struct.pack("<HHIIHH", _PCM, 1, self._rate, self._rate * 2, 2, 16)
        self._file.seek(0)
        self._file.write(b"RIFF" + struct.pack("<I", 36 + size) + b"WAVE")
        self._file.write(b"fmt " + struct.pack("<I", 16) + form)
        self._file.write(b"data" + struct.pack("<I", size))


def write_wav(path: Path, samples: "array[int]", rate: int = RATE) -> Path:
    """Write a whole WAV file; a power cut midway leaves what was there before.

    Raises:
        ReadOnlyError, DiskFullError.
    """
    wav = Wav(path, rate)
    try:
        wav.write(samples)
        return wav.finish()
    except BaseException:
        wav.discard()
        raise


def read_wav(path: Path) -> Sound:
    """Return the sound of a PCM WAV file of 8, 16, 24 or 32 bits, its channels mixed to one.

    A file that was cut off gives what is left of it.

    Raises:
        NoSoundFileError, EmptySoundFileError, BrokenSoundFileError, UnknownSoundError,
        SilentFileError, TooLongSoundError.
    """
    try:
        with path.open("rb") as file:
            form, size = _head(file, path)
            _check_length(form, size, path)
            frames = file.read(size - size % form.frame)
    except OSError as error:
        raise NoSoundFileError(file=path.name) from error
    return Sound(mixed(_as_16_bits(frames, form.bits), form.channels), form.rate)


def _check_length(form: _Form, size: int, path: Path) -> None:
    if size < form.frame:
        raise SilentFileError(file=path.name)
    if size > LONGEST * form.rate * form.frame:
        raise TooLongSoundError(file=path.name)


def _head(file: BinaryIO, path: Path) -> tuple[_Form, int]:
    """Return the form of the sound and its bytes, at which the file then stands.

    The chunks are those of Microsoft's and IBM's Multimedia Programming Interface 1.0 (RIFF WAVE).
    """
    whole = os.fstat(file.fileno()).st_size
    if not whole:
        raise EmptySoundFileError(file=path.name)
    riff = file.read(12)
    if riff[:4] != b"RIFF" or riff[8:] != b"WAVE":
        raise BrokenSoundFileError(file=path.name)
    form: _Form | None = None
    while len(chunk := file.read(8)) == 8:
        name, size = chunk[:4], int.from_bytes(chunk[4:], "little")
        if name == b"data" and form:
            return form, min(size, whole - file.tell())
        if name == b"fmt ":
            form = _form(file.read(size), path)
        else:
            file.seek(size, os.SEEK_CUR)
        file.seek(size % 2, os.SEEK_CUR)
    raise BrokenSoundFileError(file=path.name)


def _form(chunk: bytes, path: Path) -> _Form:
    if len(chunk) < 16:
        raise BrokenSoundFileError(file=path.name)
    kind, channels, rate, _speed, _frame, bits = struct.unpack("<HHIIHH", chunk[:16])
    if kind == _EXTENSIBLE and len(chunk) >= 26:
        kind = int.from_bytes(chunk[24:26], "little")
    if kind != _PCM or bits not in (8, 16, 24, 32):
        raise UnknownSoundError(file=path.name)
    if not channels or not 1000 <= rate <= 400_000:
        raise BrokenSoundFileError(file=path.name)
    return _Form(channels, rate, bits)


def _as_16_bits(frames: bytes, bits: int) -> "array[int]":
    """Return samples of 16 bits: the two highest bytes of each, all of them at once."""
    size = bits // 8
    kept = bytearray(len(frames) // size * 2)
    if bits == 8:
        kept[1::2] = frames.translate(_SIGNED)
    else:
        kept[0::2] = frames[size - 2 :: size]
        kept[1::2] = frames[size - 1 :: size]
    return _little(array("h", bytes(kept)))


def _little(samples: "array[int]") -> "array[int]":
    """Turn samples of a file into this computer's order of bytes, or back."""
    if sys.byteorder == "big":
        samples = samples[:]
        samples.byteswap()
    return samples


def mixed(samples: "array[int]", channels: int) -> "array[int]":
    """Return the mean of the channels, which follow each other sample by sample."""
    if channels == 1:
        return samples
    if channels == 2:
        return array("h", [(left + right) >> 1 for left, right in _frames(samples, 2)])
    return array("h", [sum(frame) // channels for frame in _frames(samples, channels)])


def _frames(samples: "array[int]", channels: int) -> "zip[tuple[int, ...]]":
    return zip(*(samples[first::channels] for first in range(channels)), strict=True)
