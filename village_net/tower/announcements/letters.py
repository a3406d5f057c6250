"""Letters that go with an announcement: what the district or the municipality sent."""

import base64
from dataclasses import dataclass
from pathlib import Path

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.tower.announcements.records import Announcement, Attachment, AttachmentKind

SUFFIXES = (".pdf", ".jpg", ".jpeg", ".png", ".doc", ".docx", ".odt")
_MOST_BYTES = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter by the name of its file; what is in it is read when it is opened."""

    id: str
    name: str


class NoLetterFileError(Refusal):
    """A file that is not there, cannot be read or is empty."""

    key = "no-letter-file"
    message = N_("Nothing can be read in “{file}”. Choose another file.")


class UnknownLetterError(Refusal):
    """A file of a kind that is no letter."""

    key = "unknown-letter"
    message = N_("“{file}” is no letter. Choose a PDF, a photo (JPG, PNG) or a Word file.")


class LetterTooLargeError(Refusal):
    """A file that would make the village's data heavy."""

    key = "letter-too-large"
    message = N_("“{file}” is too large: at most 10 megabytes can be kept. Take a smaller photo.")


def letters_of(store: Store, announcement_id: str) -> list[Letter]:
    """Return the letters of an announcement by name."""
    rows = store.rows(
        "SELECT id, name FROM attachment WHERE announcement_id = ? AND kind = 'letter'"
        " ORDER BY name, id",
        (announcement_id,),
    )
    return [Letter(str(id), str(name)) for id, name in rows]


def read_letter(file: Path) -> str:
    """Return a file as it is kept, in base64.

    Raises:
        NoLetterFileError, UnknownLetterError, LetterTooLargeError.
    """
    if file.suffix.lower() not in SUFFIXES:
        raise UnknownLetterError(file=file.name)
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise LetterTooLargeError(file=file.name)
        data = file.read_bytes()
    except OSError as error:
        raise NoLetterFileError(file=file.name) from error
    if not data:
        raise NoLetterFileError(file=file.name)
    return base64.b64encode(data).decode("ascii")


def keep_letter(store: Store, announcement: Announcement, name: str, content: str) -> Letter:
    """Put a letter that was read to an announcement, beside those it has."""
    made = Attachment(new_id(), announcement.id, AttachmentKind.LETTER, name, content)
    with store.change(N_("Add letter to announcement"), name):
        store.put(made)
    return Letter(made.id, name)


def remove_letter(store: Store, letter: Letter) -> None:
    """Take a letter off an announcement."""
    kept = store.get(Attachment, letter.id)
    if kept:
        with store.change(N_("Remove letter of announcement"), letter.name):
            store.remove(kept)


def letter_bytes(store: Store, letter: Letter) -> bytes:
    """Return the file that a letter was; nothing where it is no longer there.

    Raises:
        UnknownLetterError: the village of a stranger calls a letter what is none, a program maybe.
    """
    if Path(letter.name).suffix.lower() not in SUFFIXES:
        raise UnknownLetterError(file=letter.name)
    kept = store.get(Attachment, letter.id)
    return base64.b64decode(kept.content) if kept else b""
