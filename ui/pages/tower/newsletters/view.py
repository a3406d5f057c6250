"""The newsletters of the village, and the one that is being made."""

from datetime import timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.newsletters.form import NewsletterForm
from ui.parts.draft_line import DraftLine
from ui.parts.kept_draft import is_shown
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entries import Entry, EntryList
from ui.widgets.layouts import Card, empty
from ui.widgets.list_and_detail import Sides
from ui.widgets.stack import Stack
from village_net.thai.dates import DateStyle, format_date
from village_net.tower.newsletters.newsletters import Newsletter, newsletter, newsletters, proposed

_USUAL = timedelta(days=30)


class View(QWidget):
    """The newsletters, the latest first; ``show_record`` takes the id of one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = ""
        self.cannot: frozenset[str] = frozenset()
        self.list = EntryList(_("Newsletters"), framed=True)
        self.list.chosen.connect(self._on_chosen)
        listed, self._detail = Card(margin=16), Card()
        listed.add(DraftLine(session, ("newsletter",)))
        listed.body.addWidget(self.list, 1)
        self._sides = Sides(listed, self._detail, (35, 65))
        self.list.clicked.connect(lambda _index: self._sides.go_deep(True))
        self.list.opened.connect(lambda _id: self._sides.go_deep(True))
        self._body = Stack()
        self._body.addWidget(self._sides)
        self._body.addWidget(self._nothing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._body, 1)
        self.reload()

    @property
    def form(self) -> NewsletterForm | None:
        """The newsletter that is open."""
        item = self._detail.body.itemAt(0)
        widget = item.widget() if item else None
        return widget if isinstance(widget, NewsletterForm) else None

    def show_record(self, id: str) -> bool:
        """Show a newsletter; the one that was being written is kept first."""
        if newsletter(self._session.store, id) is None:
            return False
        self._on_chosen(id)
        self._sides.go_deep(True)
        return True

    def open_form(self, form: str, about: str) -> bool:
        """Open a form to go on with; tell whether there still is what it is about."""
        if not is_shown(self.form, (form, about)):
            return self.show_record(about) if about else self.begin() is not None
        self._sides.go_deep(True)
        return True

    def begin(self) -> NewsletterForm | None:
        """Begin a newsletter of the last days, with all their announcements.

        Where the one that is open cannot be kept, it stays, and None comes back.
        """
        if not self._leave():
            return None
        today = self._session.store.clock().date()
        form = self._put(proposed(self._session.store, today - _USUAL, today))
        self._sides.go_deep(True)
        form.setFocus()
        return form

    def reload(self) -> None:
        """Show the newsletters as they are now; one that is being written stays as it is."""
        found = newsletters(self._session.store)
        self.list.show_entries([_entry(each) for each in found])
        if self.form is None:
            self._offer_draft()
        self._body.setCurrentIndex(0 if found or self.form else 1)
        if found and self.form is None:
            ids = [each.id for each in found]
            self._show(self._shown if self._shown in ids else ids[0])

    def _offer_draft(self) -> None:
        """Go on with what was being written when the app was closed or the power failed."""
        for draft in self._session.drafts.waiting(("newsletter",))[:1]:
            self.open_form(*draft.key)

    def _on_chosen(self, id: str) -> None:
        if self._leave():
            self._show(id)

    def _leave(self) -> bool:
        """Keep what was written; tell whether the form may go."""
        form = self.form
        if form is None:
            return True
        if not form.draft.is_changed or form.save():
            return True
        self.list.go_to(self._shown)
        return False

    def _show(self, id: str) -> None:
        found = newsletter(self._session.store, id)
        if found:
            self._put(found)

    def _put(self, shown: Newsletter) -> NewsletterForm:
        empty(self._detail.body)
        self._shown = shown.id
        self.list.go_to(shown.id)
        form = NewsletterForm(self._session, shown)
        form.done.connect(self._on_done)
        self._detail.body.addWidget(form, 1)
        self._body.setCurrentIndex(0)
        return form

    def _on_done(self, id: str) -> None:
        self._shown = id
        empty(self._detail.body)
        self._sides.go_deep(False)
        self.reload()

    def _nothing(self) -> EmptyState:
        add = Button(_("New newsletter"), Kind.MAIN, "plus")
        add.clicked.connect(lambda: self.begin())
        return EmptyState(
            "newspaper",
            _("There is no newsletter yet"),
            _(
                "The announcements of a month become two pages to hand out. "
                "Write something of your own and put photos in, if you like."
            ),
            add,
        )


def _entry(each: Newsletter) -> Entry:
    language = spoken().language
    first, last = (format_date(day, language, DateStyle.SHORT) for day in (each.first, each.last))
    title = each.title or _("Newsletter")
    return Entry(each.id, f"{title} {each.number}".strip(), f"{first} – {last}")
