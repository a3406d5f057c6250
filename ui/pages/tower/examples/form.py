"""Writing an example of one's own: a text with gaps, and below it how the announcement begins."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.examples.fields import ExampleFields
from ui.parts.kept_draft import KeptDraft
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.fields.text_box import TextBox
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column, row, scrolling
from ui.widgets.list_and_detail import StackingColumns
from village_net.errors import Refusal
from village_net.store.ids import new_id
from village_net.tower.announcements.records import CATEGORY_NAMES, URGENCY_NAMES, Category, Urgency
from village_net.tower.templates.catalogue import MARK_CLOSE, MARK_OPEN, Template, filled_in
from village_net.tower.templates.field_values import known_values
from village_net.tower.templates.own import save_own_template
from village_net.tower.templates.own_errors import (
    HoleError,
    NamelessTemplateError,
    UntitledTemplateError,
    WordlessTemplateError,
)
from village_net.tower.templates.writing import (
    USUAL_FIELDS,
    WrittenTemplate,
    app_holes,
    brace_faults,
    holes,
    meant,
    template_of,
)

_TEXT_HEIGHT = 180
_LEAST = 900  # below it, what comes of the words stands below them
_FIELD_OF: dict[type[Refusal], str] = {
    NamelessTemplateError: "name",
    UntitledTemplateError: "title",
    WordlessTemplateError: "text",
}


class ExampleForm(QWidget):
    """Writes an example; ``saved`` gives its id, ``left`` tells that it was thrown away.

    ``before`` is the template that the words come from, ``id`` the example that is changed; a new
    one has none.
    """

    saved = Signal(str)
    left = Signal()

    def __init__(
        self,
        session: Session,
        typed: WrittenTemplate,
        before: Template | None = None,
        id: str = "",
        about: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._before, self._id = session, before, id
        particle = session.settings.particle_of(session.user)
        self._known = known_values(session.store, spoken().language, particle)
        self._make_editors(typed)
        self._lay_out()
        self._listen()
        self._show_state()
        editors = {
            "name": self.name, "title": self.title, "text": self.text, "category": self.category,
            "urgency": self.urgency, "fields": self.fields,
        }  # fmt: skip
        self.draft = KeptDraft(
            self, session, ("example", id or about), editors, self.name.text,
            shown=self._show_state, whole=not id,
        )  # fmt: skip
        self.setFocusProxy(self.name)

    def typed(self) -> WrittenTemplate:
        """Return what is typed, right or wrong."""
        return WrittenTemplate(
            self.name.text(),
            self.category.value or Category.GENERAL,
            self.urgency.value or Urgency.NORMAL,
            self.title.text(),
            self.text.text(),
            self.fields.fields(),
        )

    def throw_away(self) -> None:
        """Forget what is typed."""
        self.draft.throw_away()
        self.left.emit()

    def put_in(self, label: str) -> None:
        """Put a hole at the cursor of the text, or of the title where one was there last."""
        hole = f"{{{label}}}"
        if self._last is self.title:
            self.title.insert(hole)
        else:
            self.text.textCursor().insertText(hole)
        self._last.setFocus()
        self._on_edited()

    def save(self) -> None:
        """Keep the example, or show below the fields what is wrong."""
        self._show_state()
        try:
            language = spoken().language
            template = template_of(self.typed(), self._id or new_id(), language, self._before)
            save_own_template(self._session.store, template)
        except HoleError:
            self._focus_first_error()
            return
        except Refusal as refusal:
            field = self._fields[_FIELD_OF.get(type(refusal), "text")]
            field.set_error(refusal.say(spoken()))
            field.editor.setFocus()
            return
        told = _("The example “{name}” was saved.", name=template.name[spoken().language])
        self.draft.forget()
        self._session.told.emit(told, True)
        self.saved.emit(template.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched in (self.title, self.text):
            self._last = self.title if watched is self.title else self.text
        return super().eventFilter(watched, event)

    def _make_editors(self, typed: WrittenTemplate) -> None:
        self.name, self.title = LineEdit(typed.name), LineEdit(typed.title)
        self.text = TextBox(typed.text)
        self.text.setMinimumHeight(scaled(_TEXT_HEIGHT))
        self._last: LineEdit | TextBox = self.text
        categories = [(each, _(name)) for each, name in CATEGORY_NAMES.items()]
        urgencies = [(each, _(name)) for each, name in URGENCY_NAMES.items()]
        self.category: Choice[Category] = Choice(categories, typed.category)
        self.urgency: Choice[Urgency] = Choice(urgencies, typed.urgency)
        self.fields = ExampleFields(typed.fields)
        self._fields = {
            "name": Field(_("Name in the list of examples"), self.name),
            "title": Field(_("What is it about?"), self.title),
            "text": Field(_("What is to be read out"), self.text),
            "category": Field(_("Category"), self.category),
            "urgency": Field(_("Urgency"), self.urgency),
        }
        self.chips = [self._chip(_(words)) for words in USUAL_FIELDS]
        self.app_chips = [self._chip(words) for words in app_holes(spoken().language)]
        self._note = Label("", tone="look", wraps=True)
        self._preview_title = Label("", strong=True, wraps=True)
        self._preview = Label("", wraps=True)

    def _chip(self, label: str) -> Button:
        chip = Button(label, Kind.CHOICE, "plus")
        chip.setAccessibleName(_("Put in the gap {gap}", gap=label))
        chip.clicked.connect(lambda: self.put_in(label))
        return chip

    def _lay_out(self) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, scaled(8), 0)
        layout.setSpacing(scaled(12))
        title = _("Change example") if self._id else _("New example")
        writing = column(*self._words(), None, space=12)
        result = column(
            self._begin_card(), *self._gaps(), self._fields["category"], self._fields["urgency"],
            None, space=12,
        )  # fmt: skip
        layout.addWidget(Label(title, "section"))
        layout.addWidget(StackingColumns(writing, result, least=_LEAST))
        layout.addStretch(1)
        self.save_button = Button(_("Save"), Kind.MAIN, "check")
        self.away = Button(_("Throw away"))
        self.save_button.clicked.connect(self.save)
        self.away.clicked.connect(self.throw_away)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside), 1)
        words = _("What you type is kept, also when the power fails.")
        line = row(self.save_button, self.away, 8, Label(words, "caption", "quiet", wraps=True))
        line.setStretch(3, 1)
        outer.addLayout(line)

    def _words(self) -> list[QWidget]:
        words = _(
            "A gap is filled in each time the example is used. Press what is to be asked for, or "
            "write a name of your own between {opens} and {closes}.",
            opens="{", closes="}",
        )  # fmt: skip
        return [
            self._fields["name"],
            self._fields["title"],
            self._fields["text"],
            self._note,
            Label(words, tone="quiet", wraps=True),
            flowing(*self.chips),
            Label(_("The app knows these and fills them in itself:"), tone="quiet", wraps=True),
            flowing(*self.app_chips),
        ]

    def _gaps(self) -> list[QWidget]:
        return [
            Label(_("The gaps of this example"), strong=True),
            self.fields,
            Label(_("What need not be filled in takes its whole line along when it stays empty."),
                  "caption", "quiet", wraps=True),
        ]  # fmt: skip

    def _begin_card(self) -> QWidget:
        card = Card("accent", 16)
        card.add(column(Label(_("This is how the announcement begins"), "caption", "quiet"),
                        self._preview_title, self._preview))  # fmt: skip
        return card

    def _listen(self) -> None:
        for editor in (self.title, self.text):
            editor.installEventFilter(self)
        for signal in (
            self.name.textEdited, self.title.textEdited, self.text.edited, self.fields.edited,
            self.category.picked, self.urgency.picked,
        ):  # fmt: skip
            signal.connect(lambda *_args: self._on_edited())

    def _on_edited(self) -> None:
        self._show_state()

    def _show_state(self) -> None:
        """Show what is wrong with the braces, the holes, and how the announcement begins."""
        self._fields["name"].set_error("")
        for key, text in (("title", self.title.text()), ("text", self.text.text())):
            faults = brace_faults(text)
            self._fields[key].set_error(" ".join(each.say(spoken()) for each in faults))
        both = f"{self.text.text()}\n{self.title.text()}"
        self.fields.show_holes_of(both)
        self._show_note(both)
        self._show_preview()

    def _show_note(self, text: str) -> None:
        language = spoken().language
        nearly = [(label, meant(label, language)) for label in holes(text)]
        notes = [
            _("Did you mean {meant}? {written} is asked for as something else.",
              meant=f"{{{usual}}}", written=f"{{{label}}}")
            for label, usual in nearly if usual
        ]  # fmt: skip
        self._note.setText(" ".join(notes))
        self._note.setVisible(bool(notes))

    def _show_preview(self) -> None:
        language = spoken().language
        try:
            template = template_of(self.typed(), "preview", language, self._before)
        except Refusal:
            self._preview_title.setText(self.title.text())
            self._preview.setText(self.text.text())
            return
        marks = {
            field.key: f"{MARK_OPEN}{field.label[language]}{MARK_CLOSE}"
            for field in template.fields
        }
        title, text = filled_in(template, language, {**marks, **self._known})
        self._preview_title.setText(title)
        self._preview.setText(text)

    def _focus_first_error(self) -> None:
        field = next((each for each in self._fields.values() if each.error()), None)
        if field:
            field.editor.setFocus()
