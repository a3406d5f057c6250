"""The examples put in order: all of them in a list, one beside it to read, or the form of one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.asking_files import Files, ask_to_open, ask_to_save
from ui.pages.tower.examples.form import ExampleForm
from ui.pages.tower.examples.pane import ExamplePane
from ui.pages.tower.examples.template_list import TemplateList
from ui.parts.kept_draft import is_shown
from ui.session import Session
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing
from ui.widgets.layouts import Card, empty
from ui.widgets.list_and_detail import Sides
from village_net.errors import Refusal
from village_net.tower.announcements.records import Announcement
from village_net.tower.templates.catalogue import Template
from village_net.tower.templates.own import (
    SUFFIX,
    add_templates,
    all_templates,
    damaged_templates,
    export_templates,
    own_templates,
    read_template_file,
)
from village_net.tower.templates.own_errors import NothingToKeepError
from village_net.tower.templates.writing import WrittenTemplate, with_holes, written

_LIST_WIDTH = 380
ChooseFile = Callable[[QWidget], Path | None]


def choose_to_read(parent: QWidget) -> Path | None:
    """Ask for a file of examples; return None where the user thought better of it."""
    return ask_to_open(parent, _("Read examples from a file"), Files(_("Examples"), (SUFFIX,)))


def choose_to_keep(parent: QWidget) -> Path | None:
    """Ask where to keep the examples; return None where the user thought better of it."""
    name = _("Examples of announcements") + SUFFIX
    return ask_to_save(parent, _("Keep in a file"), name, Files(_("Examples"), (SUFFIX,)))


class Examples(QWidget):
    """``picked`` gives the template to begin from, ``left`` tells that one is through.

    ``choose_to_read`` and ``choose_to_keep`` are what asks for a file.
    """

    picked = Signal(object)
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.choose_to_read: ChooseFile = choose_to_read
        self.choose_to_keep: ChooseFile = choose_to_keep
        self._key = ""
        self.listed = TemplateList(session.store, head=False)
        self.listed.list.chosen.connect(self.show_example)
        self.listed.list.clicked.connect(lambda _index: self._sides.go_deep(True))
        self.listed.list.opened.connect(self._go_to)
        self._detail = Card()
        listed = Card(margin=16)
        listed.setMinimumWidth(scaled(_LIST_WIDTH))
        listed.body.addWidget(self.listed, 1)
        self._sides = Sides(listed, self._detail, (0, 1), 800)
        back = Button(_("Back to the announcements"), Kind.LINK, "arrow-left")
        back.clicked.connect(self.left)
        self._head = flowing(back, *self._buttons(), split=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(self._head)
        layout.addWidget(self._sides, 1)
        self.show_list()
        self._offer_draft()

    def pane(self) -> ExamplePane | None:
        """Return the example that is shown beside the list."""
        shown = self._shown()
        return shown if isinstance(shown, ExamplePane) else None

    def form(self) -> ExampleForm | None:
        """Return the form that is being filled in."""
        shown = self._shown()
        return shown if isinstance(shown, ExampleForm) else None

    def show_list(self) -> None:
        """Show all examples, and beside them the one that was shown last, or the first."""
        self._sides.fill_with_detail(False)
        self._sides.go_deep(False)
        self._head.show()
        self._show_again()
        self.listed.search.setFocus()

    def show_example(self, key: str) -> None:
        """Show one example beside the list, with what can be done with it."""
        store = self._session.store
        template = next((each for each in all_templates(store) if each.key == key), None)
        broken = next((each for each in damaged_templates(store) if each.id == key), None)
        is_own = any(own.key == key for own in own_templates(store))
        pane = ExamplePane(self._session, key, template, broken, is_own=is_own)
        pane.begun.connect(self.picked)
        pane.copied.connect(lambda each: self._write_from(each, ""))
        pane.changed.connect(lambda each: self._write_from(each, each.key))
        pane.left.connect(self.show_list)
        self._put(pane)
        self._key = key
        self.listed.list.go_to(key)

    def write(
        self,
        typed: WrittenTemplate | None = None,
        before: Template | None = None,
        id: str = "",
        about: str = "",
    ) -> ExampleForm:
        """Show the form of an example, new or with words that are there already."""
        about = about or (f"+{before.key}" if before else "")
        form = ExampleForm(self._session, typed or WrittenTemplate(), before, id, about)
        form.saved.connect(self._on_saved)
        form.left.connect(self.show_list)
        self._put(form)
        self._head.hide()
        self._sides.fill_with_detail(True)
        form.setFocus()
        return form

    def open_form(self, form: str, about: str) -> bool:
        """Open a form to go on with; tell whether the example that it changes is still there."""
        if is_shown(self._shown(), (form, about)):
            return True
        is_new = not about or about.startswith("+")
        every = all_templates(self._session.store)
        before = next((each for each in every if each.key == about.removeprefix("+")), None)
        if is_new:
            self.write(None, before, about=about)
        elif before:
            self._write_from(before, about)
        return is_new or before is not None

    def keep(self, found: Announcement) -> ExampleForm:
        """Show the form of an example with the words of an announcement.

        A form that is being filled in comes first: it stays until it is saved or thrown away.
        """
        if form := self.form():
            self._tell_of_draft()
            return form
        title, text = with_holes(found.title), with_holes(found.text)
        typed = WrittenTemplate(title, found.category, found.urgency, title, text)
        return self.write(typed, about=f"+{found.id}")

    def read_file(self, file: Path) -> None:
        """Add the examples of a file, which is read aside."""
        self._session.jobs.start(
            lambda _report: read_template_file(file),
            lambda templates: self._on_read(templates, file.name),
            self._session.tell_failure,
        )

    def keep_in(self, file: Path) -> None:
        """Write the village's own examples into a file, aside."""
        own = own_templates(self._session.store)
        told = _("The examples are kept in “{file}”.", file=file.name)
        self._session.jobs.start(
            lambda _report: export_templates(own, file),
            lambda _nothing: self._session.told.emit(told, False),
            self._session.tell_failure,
        )

    def reload(self) -> None:
        """Show what is there now; a form stays as it is."""
        if self.form() is None:
            self._show_again()

    def _show_again(self) -> None:
        self.listed.reload()
        keys = [entry.id for entry in self.listed.list.entries]
        if keys:
            self.show_example(self._key if self._key in keys else keys[0])

    def _offer_draft(self) -> None:
        """Go on with what was being written when the app was closed or the power failed."""
        for draft in self._session.drafts.waiting(("example",))[:1]:
            self.open_form(*draft.key)

    def _tell_of_draft(self) -> None:
        self._session.told.emit(_("Here is what you were writing. It is not saved yet."), False)

    def _shown(self) -> QWidget | None:
        item = self._detail.body.itemAt(0)
        return item.widget() if item else None

    def _put(self, widget: QWidget) -> None:
        empty(self._detail.body)
        self._detail.body.addWidget(widget, 1)
        widget.show()

    def _buttons(self) -> list[Button]:
        new = Button(_("New example"), icon="plus")
        read = Button(_("Read from a file …"), icon="folder-open")
        keep = Button(_("Keep in a file …"), icon="floppy-disk")
        new.clicked.connect(lambda: self.write())
        read.clicked.connect(self._ask_what_to_read)
        keep.clicked.connect(self._ask_where_to_keep)
        return [new, read, keep]

    def _go_to(self, key: str) -> None:
        self.show_example(key)
        self._read()

    def _read(self) -> None:
        self._sides.go_deep(True)
        if pane := self.pane():
            pane.setFocus()

    def _write_from(self, template: Template, id: str) -> None:
        self.write(written(template, spoken().language), template, id)

    def _on_saved(self, key: str) -> None:
        self._key = key
        self.show_list()
        self._read()

    def _on_read(self, templates: tuple[Template, ...], file_name: str) -> None:
        try:
            count = add_templates(self._session.store, templates, file_name)
        except Refusal as refusal:
            self._session.refused.emit(refusal.say(spoken()))
            return
        words = counted("{count} example was added.", "{count} examples were added.", count)
        known = _("The examples of this file are here already.")
        self._session.told.emit(words if count else known, bool(count))

    def _ask_what_to_read(self) -> None:
        if file := self.choose_to_read(self):
            self.read_file(file)

    def _ask_where_to_keep(self) -> None:
        if not own_templates(self._session.store):
            self._session.refused.emit(NothingToKeepError().say(spoken()))
        elif file := self.choose_to_keep(self):
            self.keep_in(file)
