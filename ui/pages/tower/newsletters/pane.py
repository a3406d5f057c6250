"""One newsletter, read: its days, what the village wrote, and the announcements in it."""

from PySide6.QtWidgets import QWidget

from ui.parts.picture_panel import picture_label
from ui.parts.record_pane import RecordPane
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.buttons.button_row import PaneAct
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import hairline
from village_net.thai.dates import DateStyle, format_date
from village_net.tower.announcements.records import Announcement
from village_net.tower.newsletters.newsletters import (
    Newsletter,
    NewsletterPart,
    news_of,
    parts_of,
    remove_newsletter,
)


class NewsletterPane(RecordPane):
    """Shows a newsletter and asks for its form."""

    def __init__(self, session: Session, shown: Newsletter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._newsletter = session, shown
        self.show_parts(*self._head(), *self._own(), *self._news(), space=12)
        self.show_acts(
            PaneAct(_("Print"), self.show_paper, "printer"),
            PaneAct(_("Edit"), lambda: self.asks.emit("newsletter", shown.id), "pencil-simple"),
            PaneAct(_("Delete"), self.delete, "trash", Kind.QUIET),
        )

    def show_paper(self) -> None:
        """Show the newsletter as a paper."""
        self._session.open_record("documents", f"newsletter:{self._newsletter.id}")

    def delete(self) -> None:
        """Delete the newsletter; undo brings it back."""
        if self._session.done(remove_newsletter, self._newsletter):
            self._session.told.emit(_("The newsletter was deleted."), True)

    def _head(self) -> list[QWidget]:
        shown = self._newsletter
        return [
            Label(name_of(shown), "title", wraps=True),
            Label(days_of(shown), tone="quiet", wraps=True),
        ]

    def _own(self) -> list[QWidget]:
        parts: list[QWidget] = []
        for part in parts_of(self._session.store, self._newsletter.id):
            parts += [hairline(), *_part(part)]
        return parts

    def _news(self) -> list[QWidget]:
        news = news_of(self._session.store, self._newsletter)
        none = _("No announcement is in it.")
        lines = [self._line(each) for each in news] or [Label(none, tone="quiet", wraps=True)]
        return [hairline(), Label(_("Announcements in it"), strong=True, wraps=True), *lines]

    def _line(self, item: Announcement) -> QWidget:
        see = Button(item.title, Kind.LINK)
        see.clicked.connect(lambda: self._session.open_record("tower", item.id))
        return flowing(see)


def name_of(shown: Newsletter) -> str:
    """Return what a newsletter is called, with its number."""
    return f"{shown.title or _('Newsletter')} {shown.number}".strip()


def days_of(shown: Newsletter) -> str:
    """Return of which days a newsletter is."""
    language = spoken().language
    first, last = (format_date(day, language, DateStyle.SHORT) for day in (shown.first, shown.last))
    return f"{first} – {last}"


def _part(part: NewsletterPart) -> list[QWidget]:
    found: list[QWidget] = [Label(part.title, strong=True, wraps=True)] if part.title else []
    paragraphs = [line.strip() for line in part.text.split("\n") if line.strip()]
    found += [Label(line, "reading", wraps=True) for line in paragraphs]
    if part.picture and (picture := picture_label(part.picture, part.title)):
        found.append(picture)
    return found
