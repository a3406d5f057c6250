"""One newsletter: its days and number, which announcements go in, and what the village writes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from ui.pages.tower.newsletters.part import PartCard
from ui.parts.cards import CardsOf
from ui.parts.choice_kinds import ManyByOthers
from ui.parts.field_kinds import Day, Line
from ui.parts.form_fields import FormField, Room, Values, values_of
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _
from ui.widgets.button import Button
from village_net.i18n import N_
from village_net.store import Store
from village_net.tower.newsletters.newsletters import (
    Newsletter,
    NewsletterPart,
    NoNewsletterDayError,
    news_between,
    news_of,
    newsletter,
    parts_of,
    save_newsletter,
)


class NewsletterForm(RecordForm):
    """Writes a newsletter; printing it keeps it first."""

    def __init__(self, session: Session, shown: Newsletter, parent: QWidget | None = None) -> None:
        store = session.store
        is_new = newsletter(store, shown.id) is None
        fields = _fields(None if is_new else shown)

        def write(values: Values) -> Saved:
            parts = values["parts"]
            written = {key: value for key, value in values.items() if key != "parts"}
            save_newsletter(store, replace(shown, **written), parts)
            return Saved(shown.id, _("The newsletter is kept."))

        about = FormOf(
            key=("newsletter", "" if is_new else shown.id),
            title=_("New newsletter") if is_new else _("Edit newsletter"),
            verb=_("Keep"),
            fields=fields,
            values=lambda: {**values_of(shown, fields), "parts": parts_of(store, shown.id)},
            write=write,
            name=lambda values: values["title"],
            is_new=is_new,
        )
        super().__init__(session, about, parent)
        self._id = shown.id
        self.printing = Button(_("Print"), icon="printer")
        self.printing.clicked.connect(self._on_print)
        self.add_button(self.printing)

    def _on_print(self) -> None:
        if self.save():
            self._session.open_record("documents", f"newsletter:{self._id}")


def _fields(kept: Newsletter | None) -> Sequence[FormField]:
    """Return the fields; what is in a newsletter already is offered whatever its days are."""

    def offers(store: Store, days: Values) -> list[tuple[str, str]] | None:
        first: date | None = days["first"]
        last: date | None = days["last"]
        if first is None or last is None:
            return None
        found = news_between(store, first, last)
        known = {item.id for item in found}
        more = [item for item in news_of(store, kept) if item.id not in known] if kept else []
        return [(item.id, item.title) for item in [*found, *more]]

    return (
        FormField("title", N_("Name of the newsletter"), Line(N_("Newsletter"))),
        FormField("number", N_("Newsletter number")),
        FormField("first", N_("First day"), Day(), needed=NoNewsletterDayError),
        FormField("last", N_("Last day"), Day(), needed=NoNewsletterDayError),
        FormField(
            "parts",
            "",
            CardsOf(NewsletterPart, PartCard, N_("Add a part")),
            room=Room.WIDE,
            heading=N_("What the village writes"),
        ),
        FormField(
            "announcement_ids",
            "",
            ManyByOthers(("first", "last"), offers, N_("Nothing was approved for these days.")),
            room=Room.WIDE,
            heading=N_("Announcements of these days"),
        ),
    )
