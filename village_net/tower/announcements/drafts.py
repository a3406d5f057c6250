"""What stands in the form of an announcement, right or wrong."""

from dataclasses import dataclass

# Stands among the ids of towers for all that there are.
EVERY_TOWER = "*"


@dataclass(frozen=True, slots=True)
class AnnouncementDraft:
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
    tower_ids: str = EVERY_TOWER
    chime_before: str = ""
    chime_after: str = ""

    @property
    def holds_words(self) -> bool:
        """Tell whether anything was typed that would be missed."""
        typed = (self.title, self.text, self.contact, self.starts, self.ends)
        return any(field.strip() for field in typed)
