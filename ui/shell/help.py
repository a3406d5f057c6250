"""What F1 tells: how the page that is open is used, its own keys, and the keys of all pages."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from ui.acts import Act, key_words
from ui.pages import PAGES, PageEntry
from ui.text import _
from ui.views import ViewEntry
from ui.widgets.fields.search_line import SearchLine
from ui.widgets.help_sheet import HelpSheet


def show_help(room: QWidget, key: str, page: QWidget) -> HelpSheet:
    """Show the help of a page, and of its view where it has views, over the window."""
    entry = next(entry for entry in PAGES if entry.key == key)
    view = _open_view(entry, page)
    title = _(entry.title)
    if view:
        title = _("{page}: {view}", page=title, view=_(view.title))
    groups = (
        (_("Keys of this page"), list(_here(entry, view, page))),
        (_("Keys that work everywhere"), list(_everywhere())),
    )
    words = view.help if view else entry.help
    return HelpSheet(room, title, _(words) if words else "", groups)


def _open_view(entry: PageEntry, page: QWidget) -> ViewEntry | None:
    key = getattr(page, "view_key", "")
    return next((view for view in entry.views if view.key == key), None)


def _here(entry: PageEntry, view: ViewEntry | None, page: QWidget) -> Iterator[tuple[str, str]]:
    acts: tuple[Act, ...] = (*(view.acts if view else ()), *entry.acts)
    # The main one is the last of its buttons, and the first that one asks for.
    for act in reversed(acts):
        if act.key:
            yield key_words(act), _(act.title)
    if any(line.isVisible() for line in page.findChildren(SearchLine)):
        yield "Ctrl+F", _("Search in this list")


def _everywhere() -> Iterator[tuple[str, str]]:
    yield "Ctrl+S", _("Save what is being written")
    yield "Ctrl+K", _("Search in the whole village, or find something to do")
    yield "Ctrl+Z", _("Undo the last change")
    yield "Ctrl+Y", _("Do it again")
    yield "Ctrl +  Ctrl –", _("Larger or smaller type")
    yield "Tab", _("Go to the next field")
    yield "Enter", _("Save, or open what is marked")
    yield "Esc", _("Go back")
    yield "F1", _("Show this help")
    for number, entry in enumerate(PAGES, start=1):
        yield f"Alt+{number}", _(entry.title)
