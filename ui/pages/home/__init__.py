"""Home: what must I do today?"""

from ui.pages.home.page import Page

__all__ = ["Page"]
