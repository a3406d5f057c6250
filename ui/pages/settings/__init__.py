"""Settings: how is my app set up?"""

from ui.pages.settings.page import Page

__all__ = ["Page"]
