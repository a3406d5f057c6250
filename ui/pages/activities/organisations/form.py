"""Writing down an organisation."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.parts.choice_kinds import Named
from ui.parts.field_kinds import NUMBER, Line, Prose
from ui.parts.form_fields import FormField, Room, Values, values_of
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _
from village_net.i18n import N_
from village_net.organisations.edits import save_organisation
from village_net.organisations.records import KIND_NAMES, Organisation
from village_net.store.ids import new_id

FIELDS = (
    FormField("name", N_("Name of the organisation"), room=Room.WIDE),
    FormField("kind", N_("Kind"), Named(KIND_NAMES)),
    FormField("phone", N_("Telephone")),
    FormField("contact", N_("Whom to ask there"), room=Room.WIDE),
    FormField("address", N_("Address"), Line(), room=Room.WIDE),
    FormField(
        "answer_days",
        N_("Answers within (days)"),
        NUMBER,
        hint=N_("Letters that wait longer are named as overdue."),
    ),
    FormField("note", N_("Note"), Prose(), room=Room.WIDE),
)


class OrganisationForm(RecordForm):
    """Writes an organisation, new or changed."""

    def __init__(
        self, session: Session, shown: Organisation | None, parent: QWidget | None = None
    ) -> None:
        record = shown or Organisation(new_id(), "")

        def write(values: Values) -> Saved:
            kept = save_organisation(session.store, replace(record, **values))
            return Saved(kept.id, _("“{name}” is kept.", name=kept.name))

        about = FormOf(
            key=("organisation", shown.id if shown else ""),
            title=_("Edit organisation") if shown else _("Add organisation"),
            verb=_("Keep"),
            fields=FIELDS,
            values=lambda: values_of(record, FIELDS),
            write=write,
            name=lambda values: values["name"],
            is_new=shown is None,
        )
        super().__init__(session, about, parent)
