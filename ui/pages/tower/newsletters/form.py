"""One newsletter: its days and number, which announcements go in, and what the village writes."""

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.newsletters.part import PartCard
from ui.parts.kept_draft import KeptDraft
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.fields.check_box import CheckBox
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import column, empty, row, scrolling
from village_net.errors import Refusal
from village_net.store.ids import new_id
from village_net.thai.dates import PartialDate
from village_net.tower.announcements.records import Announcement
from village_net.tower.newsletters.newsletters import (
    Newsletter,
    NewsletterPart,
    news_between,
    news_of,
    newsletter,
    parts_of,
    remove_newsletter,
    save_newsletter,
)


class NewsletterForm(QWidget):
    """Writes a newsletter; ``done`` gives its id when it is kept, or nothing.

    What is typed is kept as a draft until then, also when the power fails.
    """

    done = Signal(str)

    def __init__(
        self,
        session: Session,
        shown: Newsletter,
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
        self._chosen = set(shown.announcement_ids)
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
        for part in parts_of(session.store, shown.id):
            self.add_part(part)
        editors = {
            "title": self.title, "number": self.number, "first": self.first, "last": self.last,
            "news": _News(self), "parts": _Parts(self),
        }  # fmt: skip
        key = ("newsletter", "" if self._is_new else shown.id)
        self.draft = KeptDraft(self, session, key, editors, self.title.text, whole=self._is_new)

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

    @property
    def ticked(self) -> list[str]:
        """The announcements that go in, by their ids."""
        return [id for id, box in self.news.items() if box.isChecked()]

    def tick(self, ids: Collection[str]) -> None:
        """Let some of the announcements of the written days go in, and no others."""
        self._show_news()
        for id, box in self.news.items():
            box.setChecked(id in ids)

    def put_parts(self, parts: Iterable[NewsletterPart]) -> None:
        """Show these parts and no others."""
        for card in list(self.parts):
            self._remove_part(card)
        for part in parts:
            self.add_part(part)

    def throw_away(self) -> None:
        """Leave, and forget what is written."""
        self.draft.throw_away()
        self.done.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit("")
        else:
            super().keyPressEvent(event)

    def _leave(self, id: str) -> None:
        """Forget the draft and tell that the form is done with."""
        self.draft.forget()
        self.done.emit(id)

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
            announcement_ids=tuple(self.ticked),
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
        back.clicked.connect(self.throw_away)
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


class _News:
    """The announcements of a newsletter as one editor."""

    def __init__(self, form: NewsletterForm) -> None:
        self._form = form

    def typed(self) -> str:
        """Return what is ticked."""
        return " ".join(self._form.ticked)

    def type_again(self, typed: str) -> None:
        """Tick what was ticked, as far as it is still offered."""
        self._form.tick(typed.split())


class _Parts:
    """What the village writes in a newsletter as one editor."""

    def __init__(self, form: NewsletterForm) -> None:
        self._form = form

    def typed(self) -> str:
        """Return the parts from the first to the last."""
        parts = [asdict(card.part()) for card in self._form.parts]
        return json.dumps(parts, ensure_ascii=False)

    def type_again(self, typed: str) -> None:
        """Show the parts as they were."""
        self._form.put_parts(NewsletterPart(**part) for part in json.loads(typed))
