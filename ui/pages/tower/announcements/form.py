"""Writing an announcement; what is typed is kept as a draft until it is saved or thrown away."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.announcements.audience_field import AudienceField, TowerTicks
from ui.pages.tower.announcements.chime_chooser import ChimeChooser
from ui.pages.tower.announcements.field_panel import FieldPanel
from ui.pages.tower.announcements.gaps_line import GapsLine
from ui.pages.tower.announcements.misfit_line import MisfitLine
from ui.pages.tower.announcements.saying import Saying
from ui.pages.tower.words import reading_time
from ui.parts.kept_draft import KeptDraft
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.fields.text_box import TextBox
from ui.widgets.fields.time_field import TimeField
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import row, scrolling
from ui.widgets.list_and_detail import Beside
from village_net.errors import Refusal
from village_net.store.ids import new_id
from village_net.thai.fold import tidy
from village_net.thai.near_days import Lies
from village_net.tower.air.schedule import airing_rules
from village_net.tower.announcements.drafts import Draft
from village_net.tower.announcements.edits import (
    EndsTooEarlyError,
    NoTextError,
    NoTitleError,
    NoTowerChosenError,
    change_announcement,
    write_announcement,
)
from village_net.tower.announcements.records import (
    CATEGORY_NAMES,
    URGENCY_NAMES,
    Announcement,
    Audience,
    Category,
    Urgency,
)
from village_net.tower.announcements.rules import reading_seconds
from village_net.tower.templates.catalogue import missing

Read = TypeVar("Read")
_LEAST = 560  # below it, until stands below from
_LONG = 180  # seconds; people stop listening to a longer reading
_FIELD_OF: dict[type[Refusal], str] = {
    NoTitleError: "title",
    NoTextError: "text",
    EndsTooEarlyError: "ends",
    NoTowerChosenError: "towers",
}


class AnnouncementForm(QWidget):
    """Writes an announcement; ``saved`` gives its id, ``left`` tells that it was thrown away.

    ``examples_wanted`` tells that the user would rather begin from an example.
    ``panel`` asks for the fields of a template until the text is changed by hand: from then on
    what was written holds, and the markers that are left are filled in the text itself.
    """

    saved = Signal(str)
    left = Signal()
    examples_wanted = Signal()

    def __init__(
        self,
        session: Session,
        draft: Draft,
        written: Announcement | None = None,
        panel: FieldPanel | None = None,
        about: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._written = written
        self._rate = airing_rules(session.store).rate
        self.panel = panel
        self._make_editors(draft)
        self._fields = {
            "title": Field(_("What is it about?"), self.title),
            "text": Field(_("What is to be read out"), self.text, " "),
            "category": Field(_("Category"), self.category),
            "urgency": Field(_("Urgency"), self.urgency),
            "starts": Field(_("From"), self.starts),
            "starts_at": Field(_("Time"), self.starts_at),
            "ends": Field(_("Until"), self.ends),
            "ends_at": Field(_("Time"), self.ends_at),
            "contact": Field(_("Whom to ask"), self.contact, _("It stands on the notice.")),
            "asked_by": Field(_("Who wants it announced"), self.asked_by),
            "audience": Field(_("For whom"), self.audience),
            "towers": Field(_("Over which towers"), self.towers),
            "chime_before": Field(_("Chime before an announcement"), self.chime_before),
            "chime_after": Field(_("Chime after it"), self.chime_after),
        }
        self.misfit = MisfitLine(session.store, written)
        self._gaps = GapsLine(self.title, self.text)
        self.saying = Saying(self.text)
        self._lay_out()
        self._listen()
        self._keep_draft(about)
        self._show_state_of_text()
        self.setFocusProxy(panel or self.title)
        if panel:
            self._follow(panel)

    def typed(self) -> Draft:
        """Return what is typed, right or wrong."""
        return Draft(
            self._written.id if self._written else "",
            self.title.text(),
            self.text.text(),
            self.category.value or "",
            self.urgency.value or "",
            self.starts.typed(),
            self.starts_at.text(),
            self.ends.typed(),
            self.ends_at.text(),
            self.contact.text(),
            self.asked_by.text(),
            self.audience.value,
            self.audience.ids,
            self.towers.ids,
            self.chime_before.key,
            self.chime_after.key,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Save the announcement, or show below each field what is wrong with it."""
        for field in self._fields.values():
            field.set_error("")
        self._show_state_of_text()
        announcement = self._read()
        if announcement is None:
            return
        change = change_announcement if self._written else write_announcement
        try:
            change(self._session.store, announcement)
        except Refusal as refusal:
            self._fields[_FIELD_OF.get(type(refusal), "title")].set_error(refusal.say(spoken()))
            return
        self.draft.forget()
        self._session.told.emit(_("“{title}” was saved.", title=announcement.title), True)
        self.saved.emit(announcement.id)

    def throw_away(self) -> None:
        """Forget what is typed."""
        self.draft.throw_away()
        self.left.emit()

    def _keep_draft(self, about: str) -> None:
        editors = {
            key: getattr(self, key)
            for key in (
                "title", "text", "category", "urgency", "starts", "starts_at", "ends", "ends_at",
                "contact", "asked_by", "audience", "towers", "chime_before", "chime_after",
            )
        }  # fmt: skip
        key = ("announcement", self._written.id if self._written else about)
        is_new = self._written is None
        self.draft = KeptDraft(self, self._session, key, editors, self.title.text, whole=is_new)

    def _listen(self) -> None:
        for signal in (
            self.title.textEdited, self.text.edited, self.contact.textEdited,
            self.category.picked, self.urgency.picked, self.starts.edited, self.ends.edited,
            self.starts_at.textEdited, self.ends_at.textEdited, self.asked_by.textEdited,
            self.audience.edited, self.towers.edited, self.chime_before.activated,
            self.chime_after.activated,
        ):  # fmt: skip
            signal.connect(lambda *_args: self._on_edited())

    def _make_editors(self, draft: Draft) -> None:
        self.title, self.contact = LineEdit(draft.title), LineEdit(draft.contact)
        self.text = TextBox(draft.text)
        self.text.setMinimumHeight(scaled(170))
        categories = [(c, _(name)) for c, name in CATEGORY_NAMES.items()]
        urgencies = [(u, _(name)) for u, name in URGENCY_NAMES.items()]
        category = Category(draft.category or Category.GENERAL)
        urgency = Urgency(draft.urgency or Urgency.NORMAL)
        self.category: Choice[Category] = Choice(categories, category)
        self.urgency: Choice[Urgency] = Choice(urgencies, urgency)
        self.asked_by = LineEdit(draft.asked_by, _("such as the municipality"))
        store, audience = self._session.store, Audience(draft.audience or Audience.ALL)
        self.audience = AudienceField(store, audience, draft.audience_ids)
        self.towers = TowerTicks(store, draft.tower_ids)
        self.chime_before = ChimeChooser(draft.chime_before)
        self.chime_after = ChimeChooser(draft.chime_after)
        self.starts = DateField(lies=Lies.AHEAD, quick=True, today=self._today)
        self.ends = DateField(lies=Lies.AHEAD, today=self._today)
        self.starts.line.setText(draft.starts)
        self.ends.line.setText(draft.ends)
        self.starts_at, self.ends_at = TimeField(), TimeField()
        self.starts_at.setText(draft.starts_at)
        self.ends_at.setText(draft.ends_at)

    def _today(self) -> date:
        return self._session.store.clock().date()

    def _lay_out(self) -> None:
        fields = self._fields
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, scaled(8), 0)
        layout.setSpacing(scaled(12))
        title = _("Edit announcement") if self._written else _("Write announcement")
        self.examples = Button(_("Begin from an example"), Kind.LINK, "list-bullets")
        self.examples.clicked.connect(self.examples_wanted)
        layout.addWidget(flowing(Label(title, "section"), self.examples, space=16))
        if self.panel:
            layout.addWidget(self.panel)
        for part in (fields["title"], fields["text"], self.misfit, self._gaps, self.saying):
            layout.addWidget(part)
        for key in ("category", "urgency"):
            layout.addWidget(fields[key])
        first, last = (
            row(fields["starts"], fields["starts_at"]),
            row(fields["ends"], fields["ends_at"]),
        )
        for line in (first, last):
            line.setStretch(0, 2)
            line.setStretch(1, 1)
        layout.addWidget(Beside(first, last, least=_LEAST))
        for key in ("contact", "asked_by", "audience", "towers"):
            layout.addWidget(fields[key])
        layout.addWidget(
            Beside(row(fields["chime_before"]), row(fields["chime_after"]), least=_LEAST)
        )
        fields["towers"].setVisible(self.towers.is_asked)
        layout.addStretch(1)
        save, away = Button(_("Save"), Kind.MAIN, "check"), Button(_("Throw away"))
        save.clicked.connect(self.save)
        away.clicked.connect(self.throw_away)
        words = _("What you type is kept, also when the power fails.")
        hint = Label(words, "caption", "quiet", wraps=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside), 1)
        line = row(save, away, 8, hint)
        line.setStretch(3, 1)
        outer.addLayout(line)

    def _read(self) -> Announcement | None:
        starts = self._understood("starts", self.starts.day)
        ends = self._understood("ends", self.ends.day)
        starts_at = self._understood("starts_at", self.starts_at.value)
        ends_at = self._understood("ends_at", self.ends_at.value)
        if any(field.error() for field in self._fields.values()):
            return None
        written = self._written
        today: date = self._session.store.clock().date()
        return replace(
            written or Announcement(new_id(), "", "", today),
            title=tidy(self.title.text()),
            text=self.text.text().strip(),
            category=self.category.value or Category.GENERAL,
            urgency=self.urgency.value or Urgency.NORMAL,
            starts=starts,
            starts_at=starts_at,
            ends=ends,
            ends_at=ends_at,
            contact=tidy(self.contact.text()),
            asked_by=tidy(self.asked_by.text()),
            tower_ids=self.towers.tower_ids,
            everywhere=self.towers.everywhere,
            chime_before=self.chime_before.key,
            chime_after=self.chime_after.key,
        ).meant_for(self.audience.value, self.audience.ids.split())

    def _understood(self, key: str, read: Callable[[], Read]) -> Read | None:
        try:
            return read()
        except Refusal as refusal:
            self._fields[key].set_error(refusal.say(spoken()))
            return None

    def _follow(self, panel: FieldPanel) -> None:
        """Let the panel write title and text until the user does."""
        self._by_panel, self._when_by_panel = panel.texts(), panel.when()
        panel.filled.connect(self._on_filled)
        panel.ended.connect(self.text.setFocus)
        self.text.edited.connect(self._end_panel)

    def _on_filled(self, title: str, text: str) -> None:
        if self.title.text() == self._by_panel[0]:
            self.title.setText(title)
        self._by_panel = (title, text)
        if self.panel:
            self._put_when(self.panel.when())
        self.text.set_text(text)
        if gaps := missing(text):
            self.text.select(gaps[0].start, gaps[0].start)
        self._on_edited()

    def _put_when(self, when: dict[str, str]) -> None:
        """Put days and times where the user has not written others."""
        lines = {
            "starts": self.starts.line, "starts_at": self.starts_at,
            "ends": self.ends.line, "ends_at": self.ends_at,
        }  # fmt: skip
        for key, typed in when.items():
            if lines[key].text() == self._when_by_panel.get(key, ""):
                lines[key].setText(typed)
        self._when_by_panel = when

    def _end_panel(self) -> None:
        if self.panel:
            self.panel.retire()
            self.setFocusProxy(self.title)

    def _on_edited(self) -> None:
        self._show_state_of_text()

    def _show_state_of_text(self) -> None:
        text = self.text.text()
        words = reading_time(text, self._rate)
        if reading_seconds(text, self._rate) > _LONG:
            words += _(" – a shorter text is listened to better")
        self._fields["text"].set_help(words)
        self.misfit.show_for(
            self.title.text(), text, self.starts.day, self.ends.day, self.ends_at.value
        )
        self.examples.setVisible(not self._written and not self.typed().holds_words)
