"""The draft of an announcement: what is being written in the form and not saved yet."""

from dataclasses import asdict, dataclass, fields
from pathlib import Path

from village_net.store import drafts

_FORM = "announcement"


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
    asked_by: str = ""
    audience: str = ""
    audience_ids: str = ""
    tower_ids: str = ""
    chime_before: str = ""
    chime_after: str = ""

    @property
    def holds_words(self) -> bool:
        """Tell whether anything was typed that would be missed."""
        typed = (self.title, self.text, self.contact, self.starts, self.ends)
        return any(field.strip() for field in typed)


def read_draft(folder: Path) -> Draft | None:
    """Return the village's draft, or None where there is none that can be read."""
    typed = drafts.read_draft(folder, _FORM)
    names = {field.name for field in fields(Draft)} & typed.keys()
    return Draft(**{name: typed[name] for name in names}) if typed else None


def write_draft(folder: Path, draft: Draft) -> None:
    """Put the draft on disk; a power cut midway leaves the one before.

    Raises:
        ReadOnlyError, DiskFullError.
    """
    drafts.write_draft(folder, _FORM, asdict(draft))


def remove_draft(folder: Path) -> None:
    """Forget the draft.

    Raises:
        ReadOnlyError.
    """
    drafts.remove_draft(folder, _FORM)
