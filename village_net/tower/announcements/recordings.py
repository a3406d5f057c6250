"""Recordings of announcements: files in the village's folder of sounds, named in its data."""

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

from village_net.errors import Refusal
from village_net.files import put_in_place
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.tower.announcements.records import Announcement, Attachment, AttachmentKind, Way

SUFFIXES = (".wav", ".mp3", ".ogg", ".flac")
_MOST_BYTES = 200 * 1024 * 1024


class NoSoundFileError(Refusal):
    """A file that is not there or is empty."""

    key = "no-sound-file"
    message = N_("There is no sound in “{file}”. Choose another file.")


class UnknownSoundError(Refusal):
    """A file that the app does not play."""

    key = "unknown-sound"
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


def add_recording(store: Store, announcement: Announcement, file: Path) -> None:
    """Copy a sound file into the village and play it when the announcement is on air.

    Raises:
        NoSoundFileError, UnknownSoundError, SoundTooLargeError.
    """
    if not file.is_file() or file.stat().st_size == 0:
        raise NoSoundFileError(file=file.name)
    if file.suffix.lower() not in SUFFIXES:
        raise UnknownSoundError(file=file.name)
    if file.stat().st_size > _MOST_BYTES:
        raise SoundTooLargeError(file=file.name)
    kept = _copied(store, file)
    old = recording(store, announcement.id)
    made = Attachment(new_id(), announcement.id, AttachmentKind.SOUND, file.name, kept.name)
    with store.change(N_("Add recording")):
        if old:
            store.remove(old)
        store.put(made)
        store.put(replace(_as_it_is(store, announcement), way=Way.FILE))


def remove_recording(store: Store, announcement: Announcement) -> None:
    """Read live again; the file stays until the village is tidied, so that undo has it."""
    kept = recording(store, announcement.id)
    with store.change(N_("Remove recording")):
        if kept:
            store.remove(kept)
        store.put(replace(_as_it_is(store, announcement), way=Way.LIVE))


def _as_it_is(store: Store, announcement: Announcement) -> Announcement:
    """Return an announcement as it stands now, whatever it was when the user began."""
    return store.get(Announcement, announcement.id) or announcement


def _copied(store: Store, file: Path) -> Path:
    """Copy a file under the name of what it holds, so that the same one is kept once."""
    digest = hashlib.sha256(file.read_bytes()).hexdigest()[:24]
    folder = sounds_folder(store)
    folder.mkdir(exist_ok=True)
    target = folder / f"{digest}{file.suffix.lower()}"
    if not target.exists():
        part = target.with_name(f"{target.name}.part")
        shutil.copyfile(file, part)
        put_in_place(part, target)
    return target
