"""Recordings of announcements: files in the village's folder of sounds, named in its data."""

import hashlib
from dataclasses import replace
from pathlib import Path

from village_net.errors import Refusal
from village_net.files import discard, put_in_place
from village_net.i18n import N_
from village_net.progress import Progress, unwatched
from village_net.store import Store
from village_net.store.disk import flush
from village_net.store.errors import explained
from village_net.store.ids import new_id
from village_net.tower.announcements.records import Announcement, Attachment, AttachmentKind, Way

SUFFIXES = (".wav", ".mp3", ".ogg", ".flac")
_MOST_BYTES = 200 * 1024 * 1024
_BLOCK = 1024 * 1024


class NoSoundInFileError(Refusal):
    """A file that is not there or is empty."""

    key = "no-sound-in-file"
    message = N_("There is no sound in “{file}”. Choose another file.")


class UnplayableFileError(Refusal):
    """A file that the app does not play."""

    key = "unplayable-file"
    message = N_("“{file}” is no sound file that can be played. Use WAV, MP3, OGG or FLAC.")


class SoundTooLargeError(Refusal):
    """A file that would fill the disk."""

    key = "sound-too-large"
    message = N_("“{file}” is too large: at most 200 megabytes can be kept.")


def sounds_folder(store: Store) -> Path:
    """Return where the village keeps its recordings."""
    return store.folder / "sounds"


def recording(store: Store, announcement_id: str) -> Attachment | None:
    """Return the recording of an announcement, or None."""
    found = store.records(
        Attachment,
        "WHERE announcement_id = ? AND kind = 'sound' ORDER BY rowid DESC LIMIT 1",
        (announcement_id,),
    )
    return found[0] if found else None


def recording_of(store: Store, announcement_id: str) -> Path | None:
    """Return the file of an announcement's recording; None where it has none or it is gone."""
    kept = recording(store, announcement_id)
    file = sounds_folder(store) / kept.content if kept else None
    return file if file and file.exists() else None


def copy_sound(folder: Path, file: Path, report: Progress = unwatched) -> str:
    """Copy a sound file into the folder of sounds, and return the name that it has there.

    It is named by what it holds, so that the same sound is kept once; it is there whole or not at
    all. Needs no store, so that it can run beside the window.

    Raises:
        NoSoundInFileError, UnplayableFileError, SoundTooLargeError: it is no sound to keep.
        DiskFullError, ReadOnlyError, Cancelled: nothing was kept.
    """
    size = file.stat().st_size if file.is_file() else 0
    if size == 0:
        raise NoSoundInFileError(file=file.name)
    if file.suffix.lower() not in SUFFIXES:
        raise UnplayableFileError(file=file.name)
    if size > _MOST_BYTES:
        raise SoundTooLargeError(file=file.name)
    unfinished = folder / f"{new_id()}.part"
    with explained(unfinished):
        folder.mkdir(exist_ok=True)
        try:
            kept = f"{_copied(file, unfinished, report)}{file.suffix.lower()}"
            put_in_place(unfinished, folder / kept)
        except BaseException:
            discard(unfinished)
            raise
        flush(folder)
    return kept


def keep_recording(store: Store, announcement: Announcement, name: str, kept: str) -> None:
    """Play a sound that was copied, of this name, when the announcement is on air."""
    old = recording(store, announcement.id)
    made = Attachment(new_id(), announcement.id, AttachmentKind.SOUND, name, kept)
    with store.change(N_("Add recording"), about=announcement.title):
        if old:
            store.remove(old)
        store.put(made)
        store.put(replace(_as_it_is(store, announcement), way=Way.FILE))


def remove_recording(store: Store, announcement: Announcement) -> None:
    """Read live again; the file stays until the village is tidied, so that undo has it."""
    kept = recording(store, announcement.id)
    with store.change(N_("Remove recording"), announcement.title):
        if kept:
            store.remove(kept)
        store.put(replace(_as_it_is(store, announcement), way=Way.LIVE))


def _as_it_is(store: Store, announcement: Announcement) -> Announcement:
    """Return an announcement as it stands now, whatever it was when the user began."""
    return store.get(Announcement, announcement.id) or announcement


def _copied(file: Path, unfinished: Path, report: Progress) -> str:
    """Copy a file, all of it on the disk in the end, and return the digest of what it holds."""
    digest, size, done = hashlib.sha256(), file.stat().st_size, 0
    with file.open("rb") as source, unfinished.open("wb") as target:
        while block := source.read(_BLOCK):
            report(done, size)
            digest.update(block)
            target.write(block)
            done += len(block)
    flush(unfinished)
    return digest.hexdigest()[:24]
