"""Documents: what is printed or sent, seen as it will be."""

from ui.pages.documents.page import Page

__all__ = ["Page"]
