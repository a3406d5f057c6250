"""Drafts: what is being typed in a form and not saved yet, kept in the village's folder.

A draft is a file of its own beside the data, so that half-written words are neither a change to
undo nor an entry in the audit, and yet survive a power cut.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from village_net.files import remove, write_whole
from village_net.store.errors import explained


def read_draft(folder: Path, form: str) -> dict[str, str]:
    """Return what was typed in a form, field by field; nothing where no draft can be read."""
    try:
        facts = json.loads(_file(folder, form).read_text(encoding="utf-8"))
        return {str(field): str(text) for field, text in facts.items()}
    except (OSError, ValueError, AttributeError):
        return {}


def write_draft(folder: Path, form: str, facts: Mapping[str, str]) -> None:
    """Put a draft on disk; a power cut midway leaves the one before.

    Raises:
        ReadOnlyError, DiskFullError, FileInUseError.
    """
    file = _file(folder, form)
    with explained(file):
        write_whole(file, json.dumps(dict(facts), ensure_ascii=False).encode())


def remove_draft(folder: Path, form: str) -> None:
    """Forget a draft.

    Raises:
        ReadOnlyError, FileInUseError.
    """
    file = _file(folder, form)
    with explained(file):
        remove(file)


def _file(folder: Path, form: str) -> Path:
    return folder / f"draft-{form}.json"
