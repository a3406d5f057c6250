"""Tower: what the village is told. Announcements are written, read and printed here."""

from ui.pages.tower.page import Page

__all__ = ["Page"]
