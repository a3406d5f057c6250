"""Writing an announcement: what is read out, when it holds, whom it is for, over which towers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.tower.announcements.field_panel import FieldPanel
from ui.pages.tower.announcements.gaps_line import GapsLine
from ui.pages.tower.announcements.misfit_line import MisfitLine
from ui.pages.tower.announcements.over_towers import OverTowers
from ui.pages.tower.announcements.saying import Saying
from ui.pages.tower.announcements.written_by_panel import WrittenByPanel
from ui.pages.tower.words import reading_time
from ui.parts.audience_kind import ForWhom
from ui.parts.choice_kinds import Chips, OneOf
from ui.parts.field_kinds import Clock, Day, Line, Prose
from ui.parts.form_fields import FormField, Room, Values, values_of
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.parts.typed import typed_in
from ui.session import Session
from ui.text import _
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.near_days import Lies
from village_net.tower.air.schedule import airing_rules
from village_net.tower.announcements.edits import change_announcement, write_announcement
from village_net.tower.announcements.queries import announcement
from village_net.tower.announcements.records import CATEGORY_NAMES, URGENCY_NAMES, Announcement
from village_net.tower.announcements.rules import reading_seconds
from village_net.tower.sound.chimes import CHIMES
from village_net.tower.towers.towers import towers

_SCRIPT = 170  # pixels at 14 pt
_LONG = 180  # seconds; people stop listening to a longer reading
_WORDS = ("title", "text", "contact", "starts", "ends")  # what would be missed
_CHIME = OneOf(
    lambda _store: [*((chime.key, _(chime.name)) for chime in CHIMES), ("none", _("none"))],
    N_("as the village agreed"),
)
_FIELDS = (
    FormField("title", N_("What is it about?"), room=Room.WIDE),
    FormField("text", N_("What is to be read out"), Prose(_SCRIPT, grows=True), room=Room.WIDE),
    FormField("category", N_("Category"), Chips(CATEGORY_NAMES), room=Room.WIDE),
    FormField("urgency", N_("Urgency"), Chips(URGENCY_NAMES), room=Room.WIDE),
    FormField("starts", N_("From"), Day(Lies.AHEAD, quick=True)),
    FormField("starts_at", N_("Time"), Clock()),
    FormField("ends", N_("Until"), Day(Lies.AHEAD)),
    FormField("ends_at", N_("Time"), Clock()),
    FormField("contact", N_("Whom to ask"), hint=N_("It stands on the notice.")),
    FormField("asked_by", N_("Who wants it announced"), Line(N_("such as the municipality"))),
    FormField("audience", N_("For whom"), ForWhom(), room=Room.WIDE),
)
_TOWERS = FormField("tower_ids", N_("Over which towers"), OverTowers(), room=Room.WIDE)
_CHIMES = (
    FormField("chime_before", N_("Chime before an announcement"), _CHIME),
    FormField("chime_after", N_("Chime after it"), _CHIME),
)


class AnnouncementForm(RecordForm):
    """Writes an announcement, new or on record; ``begun`` is what stands in it at first.

    ``examples_wanted`` tells that the user would rather begin from an example. ``panel`` asks for
    the fields of a template and writes title and text until the user does.
    """

    examples_wanted = Signal()

    def __init__(
        self,
        session: Session,
        begun: Announcement | None = None,
        panel: FieldPanel | None = None,
        about: str = "",
        parent: QWidget | None = None,
    ) -> None:
        store = session.store
        item = begun or Announcement(new_id(), "", "", store.clock().date())
        self._written = announcement(store, item.id)
        is_new = self._written is None

        def write(values: Values) -> Saved:
            written = _written(item, values)
            (write_announcement if is_new else change_announcement)(store, written)
            return Saved(written.id, _("“{title}” was saved.", title=written.title))

        fields = _fields(store)
        form = FormOf(
            key=("announcement", about if is_new else item.id),
            title=_("Write announcement") if is_new else _("Edit announcement"),
            back=_("Throw away"),
            fields=fields,
            values=lambda: _values(item, fields),
            write=write,
            name=lambda values: values["title"],
            is_new=is_new,
        )
        super().__init__(session, form, parent)
        self._rate = airing_rules(store).rate
        self._show_around(panel)
        self.edited.connect(lambda _attribute: self._show_state())
        self._show_state()

    def _show_around(self, panel: FieldPanel | None) -> None:
        """Show what helps with the words, above and below them."""
        title, text = self.editors["title"], self.editors["text"]
        self.examples = Button(_("Begin from an example"), Kind.LINK, "list-bullets")
        self.examples.clicked.connect(self.examples_wanted)
        self._lead = flowing(self.examples)
        self.add_above(self._lead)
        self.misfit = MisfitLine(self._session.store, self._written)
        self.gaps, self.saying = GapsLine(title, text), Saying(text)
        self.fields["text"].add(self.misfit, self.gaps, self.saying)
        self.panel = panel
        if panel:
            self.add_above(panel)
            self.setFocusProxy(panel)
            by_panel = WrittenByPanel(panel, self.editors, self)
            by_panel.wrote.connect(self._show_state)
            by_panel.ended.connect(lambda: self.setFocusProxy(title))

    def _show_state(self) -> None:
        """Say how long the text takes to read, and what does not fit in it."""
        text = self.editors["text"].text()
        words = reading_time(text, self._rate)
        if reading_seconds(text, self._rate) > _LONG:
            words += _(" – a shorter text is listened to better")
        self.fields["text"].set_help(words)
        self.misfit.show_for(self.body.peek())
        holds_words = any(typed_in(self.editors[key]).strip() for key in _WORDS)
        self._lead.setVisible(self._written is None and not holds_words)


def _fields(store: Store) -> Sequence[FormField]:
    """Return the fields; which towers are meant is asked where there are several."""
    asked = (_TOWERS,) if len(towers(store)) > 1 else ()
    return (*_FIELDS, *asked, *_CHIMES)


def _values(item: Announcement, fields: Sequence[FormField]) -> dict[str, Any]:
    return {
        **values_of(item, fields),
        "audience": (item.audience, item.audience_ids),
        "tower_ids": (item.everywhere, item.tower_ids),
    }


def _written(item: Announcement, values: Values) -> Announcement:
    typed = dict(values)
    audience, audience_ids = typed.pop("audience")
    everywhere, tower_ids = typed.pop("tower_ids", (True, ()))
    chimes = {key: typed.pop(key) or "" for key in ("chime_before", "chime_after")}
    written = replace(item, **typed, **chimes, everywhere=everywhere, tower_ids=tower_ids)
    return written.meant_for(audience, audience_ids)
