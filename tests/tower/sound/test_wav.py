import struct
import sys
import wave
from array import array
from pathlib import Path

import pytest

from village_net.errors import Refusal
from village_net.store import errors as store_errors
from village_net.tower.sound.errors import (
    BrokenSoundFileError,
    EmptySoundFileError,
    NoSoundFileError,
    SilentFileError,
    TooLongSoundError,
    UnknownSoundError,
)
from village_net.tower.sound.wav import RATE, Wav, read_wav, write_wav

TONES = array("h", [0, 256, -256, 12800, -12800, 32512, -32768])


def chunks(form: bytes, data: bytes, before: bytes = b"") -> bytes:
    parts = b"fmt " + struct.pack("<I", len(form)) + form + before
    parts += b"data" + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", 4 + len(parts)) + b"WAVE" + parts


def form(kind: int = 1, channels: int = 1, rate: int = 8000, bits: int = 16) -> bytes:
    frame = channels * bits // 8
    return struct.pack("<HHIIHH", kind, channels, rate, rate * frame, frame, bits)


def packed(bits: int) -> bytes:
    """TONES as samples of some width; the lower bits are filled with what must be dropped."""
    if bits == 8:
        return bytes((sample >> 8) + 128 for sample in TONES)
    below = b"\x7f" * (bits // 8 - 2)
    return b"".join(below + struct.pack("<h", sample) for sample in TONES)


@pytest.mark.parametrize("bits", [8, 16, 24, 32])
def test_every_width_gives_the_same_samples(tmp_path: Path, bits: int) -> None:
    file = tmp_path / "tones.wav"
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(bits // 8)
        out.setframerate(8000)
        out.writeframes(packed(bits))
    sound = read_wav(file)
    assert sound.samples == TONES
    assert sound.rate == 8000


@pytest.mark.parametrize("channels", [2, 3])
def test_channels_are_mixed_to_one(tmp_path: Path, channels: int) -> None:
    file = tmp_path / "wide.wav"
    frames = [(1000, 3000, 5000), (-1000, -3000, -5000)]
    data = b"".join(struct.pack(f"<{channels}h", *frame[:channels]) for frame in frames)
    file.write_bytes(chunks(form(channels=channels), data))
    middle = {2: 2000, 3: 3000}[channels]
    assert list(read_wav(file).samples) == [middle, -middle]


def test_chunks_that_are_not_sound_are_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "titled.wav"
    file.write_bytes(chunks(form(), packed(16), before=b"LIST\x03\x00\x00\x00abc\x00"))
    assert read_wav(file).samples == TONES


def test_the_extensible_header_of_many_recorders_is_read(tmp_path: Path) -> None:
    file = tmp_path / "recorder.wav"
    head = form(kind=0xFFFE, bits=24) + struct.pack("<HHIH14s", 22, 24, 4, 1, b"\x00" * 14)
    file.write_bytes(chunks(head, packed(24)))
    assert read_wav(file).samples == TONES


def test_a_file_that_was_cut_off_gives_what_is_left(tmp_path: Path) -> None:
    file = tmp_path / "cut.wav"
    file.write_bytes(chunks(form(), packed(16))[:-3])
    assert read_wav(file).samples == TONES[:-2]


def write_broken(file: Path, what: str) -> None:
    contents = {
        "empty": b"",
        "noise": bytes(range(256)) * 20,
        "head only": chunks(form(), b"")[:20],
        "no data": chunks(form(), b"")[:36],
        "no form": b"RIFF\x00\x00\x00\x00WAVEdata\x04\x00\x00\x00abcd",
        "short form": chunks(form()[:8], packed(16)),
        "no channel": chunks(form(channels=0), packed(16)),
        "no samples": chunks(form(), b""),
        "packed": chunks(form(kind=0x55), packed(16)),
        "float": chunks(form(kind=3, bits=32), packed(32)),
    }
    if what == "folder":
        file.mkdir()
    elif what != "gone":
        file.write_bytes(contents[what])


@pytest.mark.parametrize(
    ("what", "refusal"),
    [
        ("gone", NoSoundFileError),
        ("folder", NoSoundFileError),
        ("empty", EmptySoundFileError),
        ("noise", BrokenSoundFileError),
        ("head only", BrokenSoundFileError),
        ("no data", BrokenSoundFileError),
        ("no form", BrokenSoundFileError),
        ("short form", BrokenSoundFileError),
        ("no channel", BrokenSoundFileError),
        ("no samples", SilentFileError),
        ("packed", UnknownSoundError),
        ("float", UnknownSoundError),
    ],
)
def test_what_cannot_be_read_is_said_with_the_files_name(
    tmp_path: Path, what: str, refusal: type[Refusal]
) -> None:
    file = tmp_path / "ประกาศ.wav"
    write_broken(file, what)
    with pytest.raises(refusal, match=r"ประกาศ\.wav"):
        read_wav(file)


def test_more_than_three_hours_are_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "long.wav"
    size = (3 * 3600 + 1) * 8000 * 2
    with file.open("wb") as out:
        out.write(chunks(form(), b"")[:-4] + struct.pack("<I", size))
        out.truncate(44 + size)
    with pytest.raises(TooLongSoundError):
        read_wav(file)


def test_what_is_written_comes_back(tmp_path: Path) -> None:
    file = write_wav(tmp_path / "new folder" / "ประกาศ.wav", TONES * 1000)
    sound = read_wav(file)
    assert sound.samples == TONES * 1000
    assert sound.rate == RATE
    assert sound.seconds == 7000 / 44100
    assert [f.name for f in file.parent.iterdir()] == ["ประกาศ.wav"]


def test_a_recording_that_is_cut_off_by_the_power_is_whole_up_to_there(tmp_path: Path) -> None:
    wav = Wav(tmp_path / "message.wav", 8000)
    wav.write(TONES)
    wav.write(TONES)
    assert read_wav(tmp_path / "message.wav.part").samples == TONES * 2
    assert not (tmp_path / "message.wav").exists()
    wav.discard()
    assert not list(tmp_path.iterdir())


def test_a_writing_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    file = write_wav(tmp_path / "message.wav", TONES)
    with pytest.raises(AttributeError):
        write_wav(file, "no samples")  # type: ignore[arg-type]
    assert read_wav(file).samples == TONES
    assert [f.name for f in tmp_path.iterdir()] == ["message.wav"]


@pytest.mark.skipif(sys.platform != "linux", reason="the system has no full disk at hand")
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    (tmp_path / "message.wav.part").symlink_to("/dev/full")
    with pytest.raises(store_errors.DiskFullError):
        write_wav(tmp_path / "message.wav", TONES * 10000)
    assert not list(tmp_path.iterdir())
