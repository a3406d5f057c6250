"""What the search over the whole village finds, and what each of its searches promises."""

from dataclasses import dataclass
from typing import Protocol

from village_net.i18n import Say


@dataclass(frozen=True, slots=True)
class Found:
    """A record that was found: its title, and a caption that tells it from others of that name."""

    id: str
    title: str
    caption: str = ""


class Finder(Protocol):
    """Finds records of one kind in one store."""

    def find(self, text: str, most: int, say: Say) -> list[Found]:
        """Return the best records for a text that is not blank, of what is read until now."""
        ...

    def warm(self) -> bool:
        """Read for some milliseconds ahead of a search; return whether all is read."""
        ...


def joined(*facts: str) -> str:
    """Return facts as one line, the empty ones left out."""
    return " · ".join(fact for fact in facts if fact)
