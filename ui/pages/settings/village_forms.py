"""What the village says of itself: its name and who signs, and what is told of it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.parts.field_kinds import Line, Prose
from ui.parts.form_fields import FormField, Room, Values, values_of
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Kind
from ui.widgets.label import Label
from village_net.i18n import N_
from village_net.thai.dates import DateStyle, format_date
from village_net.village.register.edits import change_village
from village_net.village.register.map_point import point_text, read_point
from village_net.village.register.queries import the_village
from village_net.village.register.records import Village

_BOX = 84  # pixels at 14 pt
_PROFILE = (
    FormField("name", N_("Name of the village"), room=Room.WIDE),
    FormField(
        "head_name",
        N_("Who signs the papers"),
        hint=N_("with title, as it is to be printed"),
        room=Room.WIDE,
    ),
    FormField("head_post", N_("Post"), Line(N_("such as village head"))),
    FormField("phone", N_("Telephone")),
)
# What is told of a village besides its name, by the fields of the record.
_TOLD = {
    "history": N_("How the village came to be"),
    "economy": N_("How people earn their living"),
    "society": N_("How people live together"),
    "culture": N_("Customs, faith, festivals"),
    "letterhead": N_("Lines above official papers"),
    "purposes": N_("What personal data is kept for (stands on the consent form)"),
}
_STORY = (
    *(FormField(key, title, Prose(_BOX), room=Room.WIDE) for key, title in _TOLD.items()),
    FormField(
        "point",
        N_("Place on the map"),
        Line(N_("latitude, longitude"), parse=read_point, text=point_text),
        room=Room.WIDE,
        about=("latitude", "longitude"),
    ),
)


class VillageForm(RecordForm):
    """A card of the village's profile, which stays where it is; each is saved on its own."""

    def __init__(
        self,
        session: Session,
        key: str,
        title: str,
        verb: str,
        fields: Sequence[FormField],
        parent: QWidget | None = None,
    ) -> None:
        store = session.store

        def write(values: Values) -> Saved:
            own = dict(values)
            if "point" in own:
                own["latitude"], own["longitude"] = own.pop("point")
            before = the_village(store)
            village = replace(before, **own)
            change_village(store, village)
            if tell_of_head(session, before, village):
                return Saved(village.id)
            return Saved(village.id, _("The village's profile was saved."))

        about = FormOf(
            key=(key, ""),
            title=title,
            verb=verb,
            fields=fields,
            values=lambda: _values(the_village(store), fields),
            write=write,
            stays=True,
            leaves=False,
            scrolls=False,
        )
        super().__init__(session, about, parent)


def tell_of_head(session: Session, before: Village, village: Village) -> bool:
    """Say who signs from now on and who is at work, where another head was named."""
    head, now = village.head_name, session.user
    if not head or head == before.head_name:
        return False
    day = format_date(session.store.clock().date(), spoken().language, DateStyle.SHORT)
    words = _("From {day} on {head} signs the papers.", day=day, head=head)
    if not now or now == head:
        session.sign_in(head)
        session.told.emit(words, True)
    else:
        at_work = _("{name} is still at work in the app.", name=now)
        verb = _("{name} is at work now", name=head)
        session.offered.emit(f"{words} {at_work}", verb, lambda: session.sign_in(head))
    return True


def profile_form(session: Session) -> VillageForm:
    """Return the card of the village's name and who signs."""
    form = VillageForm(session, "profile", _("The village"), _("Save profile"), _PROFILE)
    place = Label(_place_words(the_village(session.store)), tone="quiet", wraps=True)
    form.add_above(place)
    return form


def story_form(session: Session) -> VillageForm:
    """Return the card of what is told of the village."""
    form = VillageForm(session, "story", _("About the village"), _("Save"), _STORY)
    form.main.set_kind(Kind.PLAIN)
    return form


def _values(village: Village, fields: Sequence[FormField]) -> Values:
    return {**values_of(village, fields), "point": (village.latitude, village.longitude)}


def _place_words(village: Village) -> str:
    return _(
        "Moo {moo}, {subdistrict}, {district}, {province} · village code {code}",
        moo=village.moo,
        subdistrict=village.subdistrict,
        district=village.district,
        province=village.province,
        code=village.code,
    )
