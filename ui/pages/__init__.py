"""The pages, in the order of the sidebar, and what each one promises.

A page is a module or package under ``ui/pages`` with one ``class Page(QWidget)``:

- ``__init__(self, session: Session)`` builds it; it is made when it is first visited, and made anew
  when language, type size or shade change. What must outlive that is stored, not kept in it.
- ``show_record(self, id: str)`` brings a record into view: its id, or a word the page itself
  documents, such as ``new`` or ``import``. An id that is gone shows nothing and raises nothing.
- ``find(self, text: str)``, where the page has a search of its own, fills it in.
- ``addAction`` takes its actions with text and shortcut; F1 lists them.

The shell gives margins, ground and the greatest width, so a page's own layout has none. A page
opens with ``PageHead``: its title, and its one main button at the top right. It listens to
``session.changed``, goes elsewhere with ``session.open_record(page, id)``, and speaks with
``session.told`` and ``session.refused``. Pages do not import each other; what two of them need is
a widget in ``ui/widgets``.
"""

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from ui.session import Session
from village_net.i18n import N_


class Section(StrEnum):
    """Where in the sidebar a page stands."""

    MAIN = "main"
    BOTTOM = "bottom"


class MakePage(Protocol):
    """Makes a page for an open village."""

    def __call__(self, session: Session) -> QWidget: ...


@dataclass(frozen=True)
class PageEntry:
    """One page; its module is imported on the first visit, which keeps the start short."""

    key: str
    title: str
    icon: str
    module: str
    section: Section = Section.MAIN

    def load(self) -> MakePage:
        """Return the class that makes the page."""
        return cast(MakePage, import_module(self.module).Page)


PAGES: tuple[PageEntry, ...] = (
    PageEntry("home", N_("Home"), "house-line", "ui.pages.home"),
    PageEntry("register", N_("Register"), "users-three", "ui.pages.register"),
    PageEntry("tower", N_("Tower"), "megaphone", "ui.pages.tower"),
    PageEntry("documents", N_("Documents"), "file-text", "ui.pages.documents"),
    PageEntry("settings", N_("Settings"), "gear-six", "ui.pages.settings", Section.BOTTOM),
)
