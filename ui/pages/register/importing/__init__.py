"""Bringing in a roster, in four steps: choose, match, check, done."""

from ui.pages.register.importing.flow import ImportFlow

__all__ = ["ImportFlow"]
