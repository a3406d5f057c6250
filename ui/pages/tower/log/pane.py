"""One line of the log, read, with the notes beside it; another one is written below."""

from PySide6.QtWidgets import QWidget

from ui.pages.tower.words import moment_words
from ui.parts.field_kinds import Line
from ui.parts.form_fields import FormField, Room, Values
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.parts.record_pane import RecordPane
from ui.session import Session
from ui.text import _, counted
from ui.widgets.button import Kind
from ui.widgets.facts import Facts
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from village_net.i18n import N_
from village_net.tower.air.log import add_note, notes_of
from village_net.tower.air.records import OUTCOME_NAMES, Broadcast, Outcome
from village_net.tower.announcements.records import CATEGORY_NAMES, WAY_NAMES

OUTCOME_LOOKS = {
    Outcome.ON_AIR: "danger",
    Outcome.AIRED: "good",
    Outcome.INTERRUPTED: "look",
    Outcome.SKIPPED: "plain",
}
_NOTE = (FormField("text", N_("Note"), Line(N_("such as: too faint")), room=Room.WIDE),)


class LinePane(RecordPane):
    """Shows a line of the log; what is written below it is a note."""

    def __init__(self, session: Session, line: Broadcast, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self.line = session, line
        self.show_parts(
            Label(line.title, "title", wraps=True),
            flowing(Chip(_(OUTCOME_NAMES[line.outcome]), OUTCOME_LOOKS[line.outcome])),
            self._facts(),
            *self._notes(),
            space=12,
        )
        self.note = _note_form(session, line)
        self.show_form(self.note)

    def _facts(self) -> Facts:
        line = self.line
        ended = f"{line.ended:%H:%M}" if line.ended else "?"
        known = {
            _("From – to"): f"{moment_words(line.started)} – {ended}",
            _("How long"): _length(line),
            _("Planned for"): moment_words(line.due) if line.due else "",
            _("By"): line.by,
            _("Way"): _(WAY_NAMES[line.way]),
            _("Category"): _(CATEGORY_NAMES[line.category]),
            _("Towers"): line.towers,
            _("Zones"): line.zones,
            _("Did not hear it"): line.unheard,
            _("Reason"): line.reason,
        }
        facts = Facts()
        for name, value in known.items():
            if value:
                facts.add(name, value)
        return facts

    def _notes(self) -> list[QWidget]:
        notes = notes_of(self._session.store, self.line.id)
        if not notes:
            return []
        lines = [f"{moment_words(note.at)} · {note.by}\n{note.text}" for note in notes]
        return [Label(_("Notes"), strong=True), *(Label(each, wraps=True) for each in lines)]


def _note_form(session: Session, line: Broadcast) -> RecordForm:
    def write(values: Values) -> Saved:
        note = add_note(session.store, line, values["text"], session.user)
        return Saved(note.id)

    about = FormOf(
        key=("note", line.id),
        verb=_("Add note"),
        icon="note-pencil",
        fields=_NOTE,
        values=lambda: {"text": ""},
        write=write,
        name=lambda _values: line.title,
        leaves=False,
        scrolls=False,
    )
    form = RecordForm(session, about)
    form.main.set_kind(Kind.PLAIN)
    return form


def _length(line: Broadcast) -> str:
    """Return how long something was on air; empty where it was not, or nobody knows."""
    if line.outcome is Outcome.SKIPPED or not line.ended:
        return ""
    minutes, seconds = divmod(line.seconds, 60)
    told = [counted("{count} minute", "{count} minutes", minutes)] if minutes else []
    if seconds or not minutes:
        told.append(counted("{count} second", "{count} seconds", seconds))
    return " ".join(told)
