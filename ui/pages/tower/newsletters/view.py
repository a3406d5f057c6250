"""The newsletters of the village, and the one that is being made."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from ui.pages.tower.newsletters.form import NewsletterForm
from ui.pages.tower.newsletters.pane import NewsletterPane, days_of, name_of
from ui.parts.list_kind import ListForm, ListKind, Writes, by_id
from ui.parts.list_page import ListPage
from ui.session import Session
from ui.text import _
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entry_rows import Entry, Many, Rows
from village_net.i18n import N_
from village_net.tower.newsletters.newsletters import Newsletter, newsletters, proposed

_USUAL = timedelta(days=30)


class View(ListPage[Newsletter]):
    """The newsletters, the latest first; ``show_record`` takes the id of one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, NEWSLETTERS, parent)
        self.go_on_writing("newsletter")

    def begin(self) -> QWidget | None:
        """Begin a newsletter of the last days, with all their announcements."""
        return self.write("newsletter")


def _rows(session: Session) -> Rows:
    return Many(newsletters(session.store), _entry)


def _entry(each: Newsletter) -> Entry:
    return Entry(each.id, name_of(each), days_of(each))


def _form(session: Session, about: str) -> QWidget | None:
    if about:
        found = session.store.get(Newsletter, about)
        return NewsletterForm(session, found) if found else None
    today = session.store.clock().date()
    return NewsletterForm(session, proposed(session.store, today - _USUAL, today))


def _teach(page: Writes) -> QWidget:
    add = Button(_("New newsletter"), Kind.MAIN, "plus")
    add.clicked.connect(lambda: page.write("newsletter"))
    return EmptyState(
        "newspaper",
        _("There is no newsletter yet"),
        _(
            "The announcements of a month become two pages to hand out. "
            "Write something of your own and put photos in, if you like."
        ),
        add,
    )


NEWSLETTERS = ListKind[Newsletter](
    N_("Newsletters"),
    frozenset({"newsletter", "newsletter_part", "newsletter_announcement", "announcement"}),
    _rows,
    by_id(Newsletter),
    NewsletterPane,
    _teach,
    {"newsletter": ListForm(_form)},
    shares=(35, 65),
)
