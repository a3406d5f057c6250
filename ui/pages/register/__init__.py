"""Register: who lives here. Households and people, found as one types, and rosters brought in."""

from ui.pages.register.page import Page

__all__ = ["Page"]
