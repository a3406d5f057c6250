"""Drafts: what is being typed in a form and not saved yet, kept in the village's folder.

A draft is a file of its own beside the data, so that half-written words are neither a change to
undo nor an entry in the audit, and yet survive a power cut. A file's name says of which form it
is, and nothing of whom it is about.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from village_net.files import remove, write_whole
from village_net.store.errors import explained


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of a form as they were typed, right or wrong.

    ``about`` names the record that is being changed and is empty for a new one, ``name`` is how
    the user would call what is being written.
    """

    form: str
    about: str
    name: str
    typed: Mapping[str, str]

    @property
    def key(self) -> tuple[str, str]:
        """The form and what it is about: of each there is one draft at most."""
        return self.form, self.about


def read_draft(folder: Path, form: str, about: str = "") -> Draft | None:
    """Return what was typed in a form, or None where there is none that can be read."""
    return _read(_file(folder, form, about))


def write_draft(folder: Path, draft: Draft) -> None:
    """Put a draft on disk; a power cut midway leaves the one before.

    Raises:
        ReadOnlyError, DiskFullError, FileInUseError.
    """
    file = _file(folder, *draft.key)
    facts = {**asdict(draft), "typed": dict(draft.typed)}
    with explained(file):
        write_whole(file, json.dumps(facts, ensure_ascii=False).encode())


def remove_draft(folder: Path, form: str, about: str = "") -> None:
    """Forget a draft.

    Raises:
        ReadOnlyError, FileInUseError.
    """
    file = _file(folder, form, about)
    with explained(file):
        remove(file)


def all_drafts(folder: Path) -> list[Draft]:
    """Return the drafts of a village by form and name; what cannot be read is passed over."""
    found = (_read(file) for file in folder.glob("draft-*.json"))
    return sorted((draft for draft in found if draft), key=lambda each: (each.form, each.name))


def remove_drafts_with(folder: Path, id: str) -> None:
    """Forget every draft that is about a record or names it.

    Raises:
        ReadOnlyError.
    """
    for draft in all_drafts(folder):
        if any(id in text for text in (draft.about, *draft.typed.values())):
            remove_draft(folder, *draft.key)


def _read(file: Path) -> Draft | None:
    try:
        facts = json.loads(file.read_text(encoding="utf-8"))
        typed = {str(field): str(text) for field, text in facts["typed"].items()}
        return Draft(str(facts["form"]), str(facts["about"]), str(facts["name"]), typed)
    except (OSError, ValueError, AttributeError, KeyError, TypeError):
        return None


def _file(folder: Path, form: str, about: str) -> Path:
    mark = f"-{sha256(about.encode()).hexdigest()[:16]}" if about else ""
    return folder / f"draft-{form}{mark}.json"
