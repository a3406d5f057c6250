"""Writing an example of one's own: a text with gaps, and beside it how the announcement begins."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.pages.tower.examples.fields import Gaps
from ui.parts.choice_kinds import Chips
from ui.parts.field_kinds import Prose
from ui.parts.form_fields import FormField, Room, Values, values_of
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column
from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store.ids import new_id
from village_net.tower.announcements.records import CATEGORY_NAMES, URGENCY_NAMES
from village_net.tower.templates.catalogue import MARK_CLOSE, MARK_OPEN, Template, filled_in
from village_net.tower.templates.field_values import known_values
from village_net.tower.templates.own import save_own_template
from village_net.tower.templates.writing import (
    USUAL_FIELDS,
    WrittenTemplate,
    app_holes,
    brace_faults,
    holes,
    meant,
    template_of,
)

_SCRIPT = 180  # pixels at 14 pt
_LEAST = 900  # below it, what comes of the words stands below them
_WITH_GAPS = ("title", "text")
_FIELDS = (
    FormField("name", N_("Name in the list of examples"), room=Room.WIDE),
    FormField("title", N_("What is it about?"), room=Room.WIDE),
    FormField("text", N_("What is to be read out"), Prose(_SCRIPT, grows=True), room=Room.WIDE),
    FormField(
        "fields",
        N_("The gaps of this example"),
        Gaps(),
        N_("What need not be filled in takes its whole line along when it stays empty."),
        Room.WIDE,
    ),
    FormField("category", N_("Category"), Chips(CATEGORY_NAMES), room=Room.WIDE),
    FormField("urgency", N_("Urgency"), Chips(URGENCY_NAMES), room=Room.WIDE),
)


@dataclass(frozen=True)
class Begun:
    """What the form of an example begins with.

    ``before`` is the template that the words come from, ``id`` the example that is changed; a new
    one has none. ``about`` tells new ones apart whose words come from elsewhere.
    """

    typed: WrittenTemplate = field(default_factory=WrittenTemplate)
    before: Template | None = None
    id: str = ""
    about: str = ""


class ExampleForm(RecordForm):
    """Writes an example."""

    def __init__(self, session: Session, begun: Begun, parent: QWidget | None = None) -> None:
        self._begun, self._language = begun, spoken().language
        particle = session.settings.particle_of(session.user)
        self._known = known_values(session.store, self._language, particle)

        def write(values: Values) -> Saved:
            for key in _WITH_GAPS:
                if faults := brace_faults(values[key]):
                    raise faults[0].about(key)
            made = template_of(_typed(values), begun.id or new_id(), self._language, begun.before)
            save_own_template(session.store, made)
            name = made.name[self._language]
            return Saved(made.key, _("The example “{name}” was saved.", name=name))

        about = FormOf(
            key=("example", begun.id or begun.about),
            title=_("Change example") if begun.id else _("New example"),
            back=_("Throw away"),
            fields=_FIELDS,
            values=lambda: values_of(begun.typed, _FIELDS),
            write=write,
            name=lambda values: values["name"],
            is_new=not begun.id,
            beside=_LEAST,
        )
        super().__init__(session, about, parent)
        self._last = "text"
        for key in _WITH_GAPS:
            self.editors[key].installEventFilter(self)
        self._note = Label("", tone="look", wraps=True)
        self.fields["text"].add(self._note, *self._offers())
        self.add_below(self._preview_card())
        self.edited.connect(lambda _attribute: self._show_state())
        self._show_state()

    def save(self) -> bool:
        saved = super().save()
        if not saved:
            self._show_faults()
        return saved

    def put_in(self, label: str) -> None:
        """Put a hole at the cursor of the text, or of the title where one was there last."""
        hole = f"{{{label}}}"
        editor = self.editors[self._last]
        if self._last == "title":
            editor.insert(hole)
        else:
            editor.textCursor().insertText(hole)
        editor.setFocus()
        self.body.follow()
        self._show_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._last = next(key for key in _WITH_GAPS if self.editors[key] is watched)
        return super().eventFilter(watched, event)

    def _offers(self) -> Sequence[QWidget]:
        words = _(
            "A gap is filled in each time the example is used. Press what is to be asked for, or "
            "write a name of your own between {opens} and {closes}.",
            opens="{", closes="}",
        )  # fmt: skip
        self.chips = [self._chip(_(words)) for words in USUAL_FIELDS]
        self.app_chips = [self._chip(words) for words in app_holes(self._language)]
        return (
            Label(words, tone="quiet", wraps=True),
            flowing(*self.chips),
            Label(_("The app knows these and fills them in itself:"), tone="quiet", wraps=True),
            flowing(*self.app_chips),
        )

    def _chip(self, label: str) -> Button:
        chip = Button(label, Kind.CHOICE, "plus")
        chip.setAccessibleName(_("Put in the gap {gap}", gap=label))
        chip.clicked.connect(lambda: self.put_in(label))
        return chip

    def _preview_card(self) -> QWidget:
        self._preview_title = Label("", strong=True, wraps=True)
        self._preview = Label("", wraps=True)
        head = Label(_("This is how the announcement begins"), "caption", "quiet")
        card = Card("accent", 16)
        card.add(column(head, self._preview_title, self._preview))
        return card

    def _show_state(self) -> None:
        """Show what is wrong with the braces, the holes, and how the announcement begins."""
        self._show_faults()
        self._show_note()
        self._show_preview()

    def _show_faults(self) -> None:
        for key in _WITH_GAPS:
            if faults := brace_faults(self.editors[key].text()):
                self.fields[key].set_error(" ".join(each.say(spoken()) for each in faults))

    def _show_note(self) -> None:
        both = "\n".join(self.editors[key].text() for key in _WITH_GAPS)
        nearly = [(label, meant(label, self._language)) for label in holes(both)]
        notes = [
            _("Did you mean {meant}? {written} is asked for as something else.",
              meant=f"{{{usual}}}", written=f"{{{label}}}")
            for label, usual in nearly if usual
        ]  # fmt: skip
        self._note.setText(" ".join(notes))
        self._note.setVisible(bool(notes))

    def _show_preview(self) -> None:
        language = self._language
        try:
            shown = _typed(self.body.peek())
            template = template_of(shown, "preview", language, self._begun.before)
        except Refusal:
            self._preview_title.setText(self.editors["title"].text())
            self._preview.setText(self.editors["text"].text())
            return
        marks = {
            asked.key: f"{MARK_OPEN}{asked.label[language]}{MARK_CLOSE}"
            for asked in template.fields
        }
        title, text = filled_in(template, language, {**marks, **self._known})
        self._preview_title.setText(title)
        self._preview.setText(text)


def _typed(values: Values) -> WrittenTemplate:
    return WrittenTemplate(**values)
