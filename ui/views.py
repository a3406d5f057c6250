"""Views of a page with tabs, and what each one promises.

A view is a module of the page's package with one ``class View(QWidget)``:

- ``__init__(self, session: Session)`` builds it; it is made when it is first visited.
- A method for each act that its entry declares; ``cannot`` names those that cannot be done now.
- ``shown``, where it has records, is the id of the one that shows, or nothing.
- ``reload(self)`` shows the records as they are now; the page calls it after every change, at once
  for the view that is visible and on the next visit for the others.
- ``show_record(self, id: str) -> bool`` brings a record into view, or tells that it has none such.

Where a view wants something of its page it calls ``session.open_record(page, …)``.
"""

from collections.abc import Collection
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from ui.acts import Act
from ui.session import Session


class TabView(Protocol):
    """What the page calls."""

    cannot: Collection[str]

    def reload(self) -> None:
        """Show the records as they are now."""
        ...

    def show_record(self, id: str) -> bool:
        """Bring a record into view; False where the view has none such."""
        ...


class MakeView(Protocol):
    """Makes a view for an open village."""

    def __call__(self, session: Session) -> QWidget: ...


@dataclass(frozen=True)
class ViewEntry:
    """One view; its module is imported on the first visit.

    ``help`` says how it is used, for F1. ``acts`` are in the order of their buttons, the main one
    last.
    """

    key: str
    title: str
    module: str
    help: str = ""
    acts: tuple[Act, ...] = ()

    def load(self) -> MakeView:
        """Return the class that makes the view."""
        return cast(MakeView, import_module(self.module).View)
