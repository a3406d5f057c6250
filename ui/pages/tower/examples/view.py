"""The examples put in order: all of them in a list, one beside it to read, or the form of one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.pages.tower.examples.files import ExampleFiles
from ui.pages.tower.examples.form import Begun, ExampleForm
from ui.pages.tower.examples.pane import Example, ExamplePane, example
from ui.pages.tower.examples.template_list import example_rows
from ui.parts.list_kind import ListForm, ListKind, hint_of
from ui.parts.list_page import ListPage
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.entry_rows import Few, Rows
from ui.widgets.fields.search_line import SearchLine
from ui.widgets.flow import flowing
from village_net.i18n import N_
from village_net.tower.announcements.queries import announcement
from village_net.tower.announcements.records import Announcement
from village_net.tower.templates.writing import WrittenTemplate, with_holes, written


class Examples(ListPage[Example]):
    """``picked`` gives the template to begin from, ``left`` tells that one is through."""

    picked = Signal(object)
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self.search = SearchLine(_("Search the examples, such as water"))
        self.search.setAccessibleName(_("Search the examples"))
        super().__init__(session, self._kind(), parent)
        self.files = ExampleFiles(session, self)
        self.search.textChanged.connect(self._on_searched)
        self.go_on_writing("example")

    def pane(self) -> ExamplePane | None:
        """Return the example that is shown beside the list."""
        shown = self.detail()
        return shown if isinstance(shown, ExamplePane) else None

    def form(self) -> ExampleForm | None:
        """Return the form that is being filled in."""
        shown = self.detail()
        return shown if isinstance(shown, ExampleForm) else None

    def show_list(self) -> None:
        """Show all examples, to be searched."""
        self.sides.go_deep(False)
        self.search.setFocus()

    def keep(self, found: Announcement) -> QWidget | None:
        """Show the form of an example with the words of an announcement.

        A form that is being filled in comes first: it stays until it is saved or thrown away.
        """
        if form := self.form():
            words = _("Here is what you were writing. It is not saved yet.")
            self.session.told.emit(words, False)
            return form
        return self.write("example", f"+{found.id}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.search.hasFocus():
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.current:
            self._go_into(self.list.current)
        elif event.key() == Qt.Key.Key_Down:
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _kind(self) -> ListKind[Example]:
        return ListKind(
            N_("Examples"),
            frozenset({"own_template"}),
            self._read,
            lambda session, key: example(session.store, key),
            self._pane,
            lambda _page: hint_of(""),
            {"example": ListForm(_form, whole=True)},
            head=(self._make_head(),),
            above=(self.search,),
            is_empty=lambda _session: False,
            reveal=self.search.clear,
            least=800,
            framed=False,
            nothing=_("There is no example with these words."),
        )

    def _read(self, session: Session) -> Rows:
        return Few(example_rows(session.store, self.search.text(), damaged=True))

    def _pane(self, session: Session, shown: Example) -> QWidget:
        pane = ExamplePane(session, shown)
        pane.begun.connect(self.picked)
        return pane

    def _on_searched(self) -> None:
        self.show_rows()
        if self.search.text().strip() and self.list.ids and not self.is_writing:
            self._show(self.list.ids[0])

    def _make_head(self) -> QWidget:
        back = Button(_("Back to the announcements"), Kind.LINK, "arrow-left")
        new = Button(_("New example"), icon="plus")
        read = Button(_("Read from a file …"), icon="folder-open")
        keep = Button(_("Keep in a file …"), icon="floppy-disk")
        back.clicked.connect(lambda: self.left.emit())
        new.clicked.connect(lambda: self.write("example"))
        read.clicked.connect(lambda: self.files.ask_what_to_read(self))
        keep.clicked.connect(lambda: self.files.ask_where_to_keep(self))
        return flowing(back, new, read, keep, split=1)


def _form(session: Session, about: str) -> QWidget | None:
    """Return the form of an own example, or of a new one: empty, or with the words of another."""
    store, key = session.store, about.removeprefix("+")
    found = example(store, key)
    before = found.template if found else None
    if about and key == about:
        typed = written(before, spoken().language) if before else None
        return ExampleForm(session, Begun(typed, before, key)) if typed else None
    if before:
        return ExampleForm(session, Begun(written(before, spoken().language), before, about=about))
    item = announcement(store, key) if key else None
    typed = WrittenTemplate()
    if item:
        title, text = with_holes(item.title), with_holes(item.text)
        typed = WrittenTemplate(title, item.category, item.urgency, title, text)
    return ExampleForm(session, Begun(typed, about=about))
