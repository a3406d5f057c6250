"""One newsletter: its days and number, which announcements go in, and what the village writes."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.newsletter_part import PartCard
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.check_box import CheckBox
from ui.widgets.date_field import DateField
from ui.widgets.field import Field, LineEdit
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import column, empty, row, scrolling
from village_net.errors import Refusal
from village_net.thai.dates import PartialDate
from village_net.tower.newsletter_drafts import (
    NewsletterDraft,
    remove_newsletter_draft,
    write_newsletter_draft,
)
from village_net.tower.newsletters import (
    Newsletter,
    NewsletterPart,
    news_between,
    news_of,
    newsletter,
    parts_of,
    remove_newsletter,
    save_newsletter,
)
from village_net.tower.records import Announcement
from village_net.village.edits import new_id

_PAUSE = 1_000  # milliseconds between two looks at what is typed


class NewsletterForm(QWidget):
    """Writes a newsletter; ``done`` gives its id when it is kept, or nothing.

    What is typed is kept as a draft until then, also when the power fails.
    """

    done = Signal(str)

    def __init__(
        self,
        session: Session,
        shown: Newsletter,
        draft: NewsletterDraft | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._newsletter = session, shown
        self._is_new = newsletter(session.store, shown.id) is None
        self.title = LineEdit(shown.title, _("Newsletter"))
        self.number = LineEdit(shown.number)
        self.first = DateField(PartialDate.of(shown.first))
        self.last = DateField(PartialDate.of(shown.last))
        for field in (self.first, self.last):
            field.edited.connect(self._show_news)
            field.line.editingFinished.connect(self._show_news)
        self._last_field = Field(_("Last day"), self.last)
        self.news: dict[str, CheckBox] = {}
        self._chosen = set(shown.announcement_ids.split())
        self._news = column(space=6)
        self.parts: list[PartCard] = []
        self._parts = column(space=12)
        self._error = Label("", tone="danger", wraps=True)
        self._error.hide()
        inside = QWidget()
        inside.setLayout(column(*self._fields(), None, space=12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(inside), 1)
        layout.addWidget(self._error)
        layout.addWidget(self._buttons())
        self.setFocusProxy(self.title)
        self._show_news()
        for part in draft.parts if draft else parts_of(session.store, shown.id):
            self.add_part(part)
        if draft:
            self._take_up(draft)
        self._drafted = draft
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self.keep_draft)
        self._timer.start()
        session.leaving.connect(self.keep_draft)

    def add_part(self, part: NewsletterPart | None = None) -> PartCard:
        """Add a part that the village writes, empty where none is given."""
        card = PartCard(self._session, part or NewsletterPart(new_id(), "", 0, "", ""))
        card.removed.connect(lambda: self._remove_part(card))
        card.raised.connect(lambda: self._raise_part(card))
        self.parts.append(card)
        self._parts.addWidget(card)
        if part is None:
            card.setFocus()
        return card

    def save(self) -> bool:
        """Keep the newsletter, or say what is wrong; tell whether it was kept."""
        self._error.hide()
        try:
            written = self._written()
            if written is None:
                self._tell(_("Write the first and the last day."))
                return False
            save_newsletter(self._session.store, written, [card.part() for card in self.parts])
        except Refusal as refusal:
            self._tell(refusal.say(spoken()))
            return False
        self._session.told.emit(_("The newsletter is kept."), True)
        self._leave(written.id)
        return True

    def draft(self) -> NewsletterDraft:
        """Return what is typed, right or wrong."""
        return NewsletterDraft(
            self._newsletter.id,
            self.title.text(),
            self.number.text(),
            self.first.line.text(),
            self.last.line.text(),
            " ".join(id for id, box in self.news.items() if box.isChecked()),
            tuple(card.part() for card in self.parts),
        )

    def keep_draft(self) -> None:
        """Put what would be lost on disk where it is other than before, or forget it."""
        if not (self._timer.isActive() and self._session.is_readable):
            return
        draft = self.draft() if self.is_changed() else None
        if draft == self._drafted:
            return
        self._drafted = draft
        if draft:
            self._session.done(lambda store: write_newsletter_draft(store.folder, draft))
        else:
            self._session.done(lambda store: remove_newsletter_draft(store.folder))

    def _take_up(self, draft: NewsletterDraft) -> None:
        """Go on where the draft was left."""
        self.title.setText(draft.title)
        self.number.setText(draft.number)
        self.first.line.setText(draft.first)
        self.last.line.setText(draft.last)
        self._show_news()
        ticked = draft.ticked.split()
        for id, box in self.news.items():
            box.setChecked(id in ticked)

    def _leave(self, id: str) -> None:
        """Forget the draft and tell that the form is done with."""
        self._timer.stop()
        self._session.done(lambda store: remove_newsletter_draft(store.folder))
        self.done.emit(id)

    def is_changed(self) -> bool:
        """Tell whether something would be lost that is not kept yet."""
        parts = [card.part() for card in self.parts]
        if self._is_new:
            return bool(parts or self.title.text().strip())
        try:
            written = self._written()
        except Refusal:
            return True
        kept = parts_of(self._session.store, self._newsletter.id)
        return written != self._newsletter or parts != kept

    def _written(self) -> Newsletter | None:
        """Return the newsletter as it is written, or None where a day is missing.

        Raises:
            ImpossibleDateError, UnreadableDateError.
        """
        first, last = self.first.day(), self.last.day()
        if first is None or last is None:
            return None
        return replace(
            self._newsletter,
            title=self.title.text().strip(),
            number=self.number.text().strip(),
            first=first,
            last=last,
            announcement_ids=" ".join(id for id, box in self.news.items() if box.isChecked()),
        )

    def _fields(self) -> list[QWidget]:
        add = Button(_("Add a part"), icon="plus")
        add.clicked.connect(lambda: self.add_part())
        own, news = QWidget(), QWidget()
        number = Field(_("Newsletter number"), self.number)
        own.setLayout(self._parts)
        named, line = QWidget(), row(Field(_("Name of the newsletter"), self.title), number)
        line.setStretch(0, 3)
        line.setStretch(1, 1)
        named.setLayout(line)
        news.setLayout(self._news)
        return [
            named,
            flowing(Field(_("First day"), self.first), self._last_field),
            Label(_("What the village writes"), "section"),
            own,
            flowing(add),
            Label(_("Announcements of these days"), "section"),
            news,
        ]

    def _buttons(self) -> QWidget:
        save, print_ = Button(_("Keep"), Kind.MAIN, "check"), Button(_("Print"), icon="printer")
        back = Button(_("Cancel"))
        save.clicked.connect(self.save)
        print_.clicked.connect(self._on_print)
        back.clicked.connect(lambda: self._leave(""))
        buttons = [save, print_, back]
        if not self._is_new:
            away = Button(_("Delete"), Kind.QUIET, "trash")
            away.clicked.connect(self._on_remove)
            buttons.append(away)
        return flowing(*buttons)

    def _show_news(self) -> None:
        """Offer the announcements of the days that are written, as they were ticked before."""
        try:
            first, last = self.first.day(), self.last.day()
        except Refusal:
            return
        if first is None or last is None:
            return
        offered = self._offered(first, last)
        if list(self.news) == [item.id for item in offered]:
            return
        ticked = self._ticked()
        empty(self._news)
        self.news = {item.id: CheckBox(item.title) for item in offered}
        for id, box in self.news.items():
            box.setChecked(ticked.get(id, True))
            self._news.addWidget(box)
        if not offered:
            words = _("Nothing was approved for these days.")
            self._news.addWidget(Label(words, tone="quiet", wraps=True))

    def _offered(self, first: date, last: date) -> list[Announcement]:
        """Return what holds on these days, and after it what is in the newsletter already."""
        found = news_between(self._session.store, first, last)
        known = {item.id for item in found}
        kept = [] if self._is_new else news_of(self._session.store, self._newsletter)
        return [*found, *(item for item in kept if item.id not in known)]

    def _ticked(self) -> dict[str, bool]:
        """Return which announcements are in; of those that were not shown yet nothing is said."""
        if self.news:
            return {id: box.isChecked() for id, box in self.news.items()}
        if self._is_new:
            return {}
        shown = self._offered(self._newsletter.first, self._newsletter.last)
        return {item.id: item.id in self._chosen for item in shown}

    def _remove_part(self, card: PartCard) -> None:
        self.parts.remove(card)
        self._parts.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _raise_part(self, card: PartCard) -> None:
        place = self.parts.index(card)
        if place:
            self.parts.insert(place - 1, self.parts.pop(place))
            self._parts.removeWidget(card)
            self._parts.insertWidget(place - 1, card)
            card.setFocus()

    def _on_print(self) -> None:
        if self.save():
            self._session.open_record("documents", f"newsletter:{self._newsletter.id}")

    def _on_remove(self) -> None:
        if self._session.done(remove_newsletter, self._newsletter):
            self._session.told.emit(_("The newsletter was deleted."), True)
            self._leave("")

    def _tell(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.show()
