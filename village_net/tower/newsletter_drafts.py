"""The draft of a newsletter: what is being written in its form and not kept yet."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from village_net.store import drafts
from village_net.tower.newsletters import NewsletterPart

_FORM = "newsletter"


@dataclass(frozen=True, slots=True)
class NewsletterDraft:
    """The fields of the form as they were typed, right or wrong; ``ticked`` are ids with spaces."""

    id: str
    title: str
    number: str
    first: str
    last: str
    ticked: str
    parts: tuple[NewsletterPart, ...]


def read_newsletter_draft(folder: Path) -> NewsletterDraft | None:
    """Return the village's draft, or None where there is none that can be read."""
    facts = drafts.read_draft(folder, _FORM)
    try:
        parts = tuple(NewsletterPart(**part) for part in json.loads(facts.pop("parts")))
        return NewsletterDraft(**facts, parts=parts)
    except (KeyError, TypeError, ValueError):
        return None


def write_newsletter_draft(folder: Path, draft: NewsletterDraft) -> None:
    """Put the draft on disk; a power cut midway leaves the one before.

    Raises:
        ReadOnlyError, DiskFullError.
    """
    facts = asdict(draft)
    drafts.write_draft(folder, _FORM, {**facts, "parts": json.dumps(facts["parts"])})


def remove_newsletter_draft(folder: Path) -> None:
    """Forget the draft.

    Raises:
        ReadOnlyError.
    """
    drafts.remove_draft(folder, _FORM)
