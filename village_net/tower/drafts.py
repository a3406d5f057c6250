"""The draft: what is being written in the form and not saved yet, kept in the village's folder.

It is a file of its own beside the data, so that half-written words are neither a change to undo nor
an entry in the audit, and yet survive a power cut.
"""

import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from village_net.store.errors import explained

DRAFT_FILE = "draft-announcement.json"


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of the form as they were typed, right or wrong.

    ``announcement_id`` names the announcement that is being changed and is empty for a new one.
    """

    announcement_id: str = ""
    title: str = ""
    text: str = ""
    category: str = ""
    urgency: str = ""
    starts: str = ""
    starts_at: str = ""
    ends: str = ""
    ends_at: str = ""
    contact: str = ""

    @property
    def holds_words(self) -> bool:
        """Tell whether anything was typed that would be missed."""
        typed = (self.title, self.text, self.contact, self.starts, self.ends)
        return any(field.strip() for field in typed)


def read_draft(folder: Path) -> Draft | None:
    """Return the village's draft, or None where there is none that can be read."""
    try:
        facts = json.loads((folder / DRAFT_FILE).read_text(encoding="utf-8"))
        names = {field.name for field in fields(Draft)}
        return Draft(**{name: str(facts[name]) for name in names & facts.keys()})
    except (OSError, ValueError, AttributeError):
        return None


def write_draft(folder: Path, draft: Draft) -> None:
    """Put the draft on disk; a power cut midway leaves the one before.

    Raises:
        ReadOnlyError, DiskFullError.
    """
    file = folder / DRAFT_FILE
    unfinished = file.with_suffix(".new")
    with explained(file):
        with unfinished.open("w", encoding="utf-8") as out:
            json.dump(asdict(draft), out, ensure_ascii=False)
            out.flush()
            os.fsync(out.fileno())
        unfinished.replace(file)


def remove_draft(folder: Path) -> None:
    """Forget the draft.

    Raises:
        ReadOnlyError.
    """
    with explained(folder / DRAFT_FILE):
        (folder / DRAFT_FILE).unlink(missing_ok=True)
