"""The pages, in the order of the sidebar, and what each one promises.

A page is a module or package under ``ui/pages`` with one ``class Page(QWidget)``:

- ``__init__(self, session: Session)`` builds it; it is made when it is first visited, and made anew
  when language, type size or shade change. What must outlive that is stored, not kept in it.
- ``show_record(self, id: str)`` brings a record into view: its id, or a word the page itself
  documents, such as ``new`` or ``import``. An id that is gone shows nothing and raises nothing.
- ``find(self, text: str)``, where the page has a search of its own, fills it in.
- a method for each act that its entry declares: buttons, keys, F1 and the search over the whole
  village come from there, and ``show_record`` does one that is named by ``acts.act_id``.

The shell gives margins, ground and the greatest width, so a page's own layout has none. A page
opens with ``PageHead``: its title, and its one main button at the top right. It listens to
``session.changed``, goes elsewhere with ``session.open_record(page, id)``, and speaks with
``session.told`` and ``session.refused``. Pages do not import each other; what two of them need is
a widget in ``ui/widgets``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from ui.acts import Act
from ui.pages.activities.views import VIEWS as ACTIVITIES
from ui.pages.documents.acts import ACTS as DOCUMENT_ACTS
from ui.pages.register.views import VIEWS as REGISTER
from ui.pages.tower.views import ACTS as TOWER_ACTS
from ui.pages.tower.views import VIEWS as TOWER
from ui.session import Session
from ui.views import ViewEntry
from village_net.i18n import N_


class PageSection(StrEnum):
    """Where in the sidebar a page stands."""

    MAIN = "main"
    BOTTOM = "bottom"


class MakePage(Protocol):
    """Makes a page for an open village."""

    def __call__(self, session: Session) -> QWidget: ...


@dataclass(frozen=True)
class PageEntry:
    """One page; its module is imported on the first visit, which keeps the start short.

    ``help`` says how it is used, for F1; a page with views leaves that to them.
    """

    key: str
    title: str
    icon: str
    module: str
    section: PageSection = PageSection.MAIN
    help: str = ""
    acts: tuple[Act, ...] = ()
    views: tuple[ViewEntry, ...] = ()

    def load(self) -> MakePage:
        """Return the class that makes the page."""
        return cast(MakePage, import_module(self.module).Page)


PAGES: tuple[PageEntry, ...] = (
    PageEntry(
        "home",
        N_("Home"),
        "house-line",
        "ui.pages.home.page",
        help=N_(
            "What is to be done today. At the top stand today's broadcasts by their hour, each "
            "with the button that fits. Below it is what is worth a look; press a line to go "
            "there. The figures at the right lead to the register."
        ),
    ),
    PageEntry("register", N_("Register"), "users-three", "ui.pages.register.page", views=REGISTER),
    PageEntry(
        "tower",
        N_("Tower"),
        "megaphone",
        "ui.pages.tower.page",
        acts=TOWER_ACTS,
        views=TOWER,
    ),
    PageEntry(
        "activities",
        N_("Activities"),
        "calendar",
        "ui.pages.activities.page",
        views=ACTIVITIES,
    ),
    PageEntry(
        "documents",
        N_("Documents"),
        "file-text",
        "ui.pages.documents.page",
        help=N_(
            "Choose a paper at the left. In the middle it looks as it will be printed; at the "
            "right you choose the day, the people or the order. Then print it, or save it to a "
            "USB stick."
        ),
        acts=DOCUMENT_ACTS,
    ),
    PageEntry(
        "settings",
        N_("Settings"),
        "gear-six",
        "ui.pages.settings.page",
        PageSection.BOTTOM,
        help=N_(
            "Here stand the name of the village and who signs its papers, the size of the type, "
            "the language, who is at work, and the backups. What is written counts once it is "
            "saved; how the window looks changes at once."
        ),
    ),
)


def acts_everywhere() -> Iterator[tuple[PageEntry, ViewEntry | None, Act]]:
    """Yield every act with its page and, where a view does it, the view."""
    for page in PAGES:
        yield from ((page, None, act) for act in page.acts)
        seen: set[tuple[str, str]] = set()
        for view in page.views:
            for act in view.acts:
                if (view.module, act.name) not in seen:
                    seen.add((view.module, act.name))
                    yield page, view, act
