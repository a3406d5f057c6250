"""The documents page: papers on the left, the paper itself, its options on the right."""

import re
from collections.abc import Mapping
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.acts import named_act, take_up
from ui.asking_files import CSV, EXCEL, PDF, ask_to_save
from ui.jobs import Job
from ui.pages.documents.acts import ACTS
from ui.pages.documents.options import OptionsPane
from ui.pages.documents.pdf import opened
from ui.pages.documents.preview import Preview
from ui.pages.documents.printing import print_pdf, set_up
from ui.session import Session
from ui.text import _, spoken
from ui.theme import large_type, scaled
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entries import Entry, EntryList
from ui.widgets.layouts import Card, empty, row, scrolling
from ui.widgets.list_and_detail import Sides
from ui.widgets.page_head import PageHead
from ui.widgets.stack import Stack
from village_net.documents import DOCUMENTS, REGISTER, Document, Paper, find_document, render
from village_net.errors import Refusal
from village_net.file_names import file_name
from village_net.i18n import N_
from village_net.progress import Progress
from village_net.saving import SHEET_WRITERS, save_paper, save_sheet
from village_net.survey.queries import indicator_sets
from village_net.thai.dates import DateStyle, format_date
from village_net.tower.announcements.queries import count_announcements
from village_net.village.register.queries import count_people

_PAUSE = 150  # milliseconds after the last change of an option until the paper is made anew
_LIST_WIDTH, _OPTIONS_WIDTH = 230, 280
_MANY = 5_000  # people


class NotMadeYetError(Refusal):
    """A paper that is still being made, or cannot be made."""

    key = "not-made-yet"
    message = N_("The paper is not ready yet. Wait until it shows, then save it.")


class Page(QWidget):
    """``show_record`` takes a document's key and, after a colon, the record it is about.

    After a question mark instead it takes values of options, as a web address has them.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._document: Document[object] = DOCUMENTS[0]
        self._pdf = b""
        self._job: Job | None = None
        self._turn: object = None  # of the paper that is being made; another one drops it
        self._same = False
        self._stale = False
        buttons = take_up(session, self, ACTS)
        self.save_sheet, self.save, self.print = buttons.values()
        self.list = EntryList(_("Documents"))
        self.list.show_entries(
            [Entry(d.key, _(d.title), "" if large_type() else _(d.group)) for d in DOCUMENTS]
        )
        self.list.chosen.connect(self.open)
        self.preview = Preview()
        self._middle = Stack()
        self._middle.addWidget(self.preview)
        self._options = Card()
        self._options.setMinimumWidth(scaled(_OPTIONS_WIDTH))
        listed = Card(margin=8)
        listed.setFixedWidth(scaled(_LIST_WIDTH))
        listed.body.addWidget(self.list, 1)
        self._sides = Sides(self._middle, self._options, (1, 0), 600, alone=False)
        self.more = Button(_("Options"), icon="sliders")
        self.more.hide()
        self.more.clicked.connect(lambda: self._sides.go_deep(True))
        self._sides.narrowed.connect(self.more.setVisible)
        body = row(listed, self._sides, space=16)
        body.setStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(16))
        layout.addWidget(PageHead(_("Documents"), self.more, *buttons.values()))
        layout.addLayout(body, 1)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(lambda: session.when_free(self.make))
        session.changed.connect(self._on_changed)
        self.open(DOCUMENTS[0].key)

    @property
    def shown(self) -> str:
        """What ``show_record`` takes to show this paper with these options again."""
        return f"{self._document.key}?{urlencode(self.options.chosen())}"

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._session.when_free(self._open_again)

    def show_record(self, id: str) -> None:
        """Show a document, about a record or with the options that are named."""
        if act := named_act(id):
            getattr(self, act[1])()
            return
        key, sign, rest = re.fullmatch(r"([^:?]*)([:?]?)(.*)", id, re.DOTALL).groups()  # type: ignore[union-attr]
        if all(document.key != key for document in DOCUMENTS):
            return
        if sign == "?":
            self.open(key, dict(parse_qsl(rest)))
        else:
            self.open(key, dict.fromkeys(find_document(key).record_options[:1], rest))

    def open(self, key: str, given: Mapping[str, str] | None = None) -> None:
        """Show a document with its options, some of them given."""
        self._stale = False
        before, self._document = self._document.key, find_document(key)
        self._same = False
        self.list.go_to(key)
        empty(self._options.body)
        self.options = OptionsPane(self._session, self._document, given)
        self.options.changed.connect(self._on_option)
        self._options.body.addWidget(scrolling(self.options), 1)
        self.save_sheet.setVisible(self._document.sheet is not None)
        if key != before:
            self.preview.clear()
        self.make()

    def make(self) -> None:
        """Make the paper beside the window and show it; one that was under way is dropped."""
        if self._job:
            self._job.cancel()
        self._job = self._turn = None
        self._timer.stop()
        self._withdraw()
        empty = self._empty_state()
        self._show_empty(empty)
        if empty:
            return
        document, paper = self._document, self.options.paper()
        store, chosen = self._session.store, document.resolved(self.options.chosen())
        if count_people(store) > _MANY:
            # Gathering them takes longer than the window may stand still.
            self._session.edit_slowly(
                lambda report: document.collect(store, chosen),
                partial(self._on_gathered, document, chosen, paper),
                self._on_refused,
            )
            return
        try:
            facts = document.collect(store, chosen)
        except Refusal as refusal:
            self._on_refused(refusal)
        else:
            self._render(document, facts, paper)

    def _render(self, document: Document[object], facts: object, paper: Paper) -> None:
        self._turn = turn = object()
        self._job = self._session.jobs.start(
            lambda report: _made(document, facts, paper, report),
            partial(self._on_made, turn),
            self._on_refused,
        )

    def _on_gathered(
        self, document: Document[object], chosen: Mapping[str, str], paper: Paper, facts: object
    ) -> None:
        """Go on with a paper, unless another one was chosen meanwhile."""
        if document is self._document and chosen == document.resolved(self.options.chosen()):
            self._render(document, facts, paper)

    def _withdraw(self) -> None:
        """Let nothing be saved or printed until what is chosen now is made."""
        self._pdf = b""
        self.save.setEnabled(False)
        self.print.setEnabled(False)

    def _on_option(self) -> None:
        self._withdraw()
        self._timer.start()

    def _on_refused(self, error: Exception) -> None:
        self.preview.clear()
        self._session.tell_failure(error)

    def save_to(self, file: Path) -> bool:
        """Write the paper that is chosen to a file and tell whether it was done."""
        try:
            if not self._pdf:
                raise NotMadeYetError
            saved = save_paper(self._pdf, file)
        except Refusal as refusal:
            self._session.refused.emit(refusal.say(spoken()))
            return False
        self._session.saved.emit(_("The paper is in “{file}”.", file=saved.name), saved)
        return True

    def print_on(self, printer: QPrinter, paper: bytes = b"") -> Job:
        """Send the paper, or one that was chosen before, to a printer beside the window."""
        data = paper or self._pdf
        job = self._session.jobs.start(
            lambda report: print_pdf(data, printer, report),
            lambda sheets: self._session.told.emit(
                _("{count} sheets went to the printer.", count=sheets), False
            ),
            self._session.tell_failure,
        )
        self._session.busy.emit(job)
        return job

    def suggested_name(self) -> str:
        """Return a file name that says what the paper is, about what, and of which day."""
        language = self.options.paper().language
        today: date = self._session.store.clock().date()
        day = format_date(today, language, DateStyle.SHORT)
        return file_name(_(self._document.title), self.options.subject, day)

    def _empty_state(self) -> QWidget | None:
        store, open_record = self._session.store, self._session.open_record
        if self._document.needs("announcement") and not count_announcements(store):
            write = Button(_("Write announcement"), Kind.MAIN, "plus")
            write.clicked.connect(lambda: open_record("tower", "new"))
            words = _("A notice is made from an announcement. Write one, then print it here.")
            return EmptyState("megaphone", _("There is no announcement yet"), words, write)
        if self._document.needs("set") and not indicator_sets(store):
            begin = Button(_("To the survey"), Kind.MAIN, "clipboard-text")
            begin.clicked.connect(lambda: open_record("register", "survey"))
            words = _("Results come from a set of indicators. Load one, then ask the households.")
            return EmptyState("clipboard-text", _("There is no survey yet"), words, begin)
        if self._document.group == REGISTER and not count_people(store):
            bring_in = Button(_("Import roster"), Kind.MAIN, "download-simple")
            bring_in.clicked.connect(lambda: open_record("register", "import"))
            words = _("This paper is made from the people of the village.")
            return EmptyState("users-three", _("Nobody is in the register yet"), words, bring_in)
        return None

    def _show_empty(self, empty: QWidget | None) -> None:
        while self._middle.count() > 1:
            if old := self._middle.widget(1):
                self._middle.removeWidget(old)
                old.deleteLater()
        if empty:
            self._middle.addWidget(empty)
            self._middle.setCurrentWidget(empty)
        self._options.setVisible(empty is None)
        self.save_sheet.setEnabled(empty is None)
        for button in (self.save, self.print):
            button.setEnabled(empty is None and bool(self._pdf))

    def _on_made(self, turn: object, data: bytes) -> None:
        if turn is not self._turn:
            return
        self._job = self._turn = None
        self._pdf = data
        self.preview.show_pdf(data, same=self._same)
        self._same = True
        self.save.setEnabled(True)
        self.print.setEnabled(True)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if not self.isVisible():
            self._stale = True
        else:
            self._open_again()

    def _open_again(self) -> None:
        self.open(self._document.key, self.options.chosen())

    def save_pdf(self) -> None:
        """Ask where to, and save the paper."""
        if file := ask_to_save(self, _("Save PDF"), self.suggested_name(), PDF):
            self.save_to(file)

    def save_sheet_to(self, file: Path) -> None:
        """Write the document's table as a spreadsheet beside the window."""
        document, language = self._document, self.options.paper().language
        store, chosen = self._session.store, document.resolved(self.options.chosen())
        if file.suffix.lower() not in SHEET_WRITERS:
            file = file.with_name(f"{file.name}.xlsx")
        self._session.edit_slowly(
            lambda report: save_sheet(document, document.collect(store, chosen), language, file),
            lambda _done: self._session.saved.emit(
                _("The list is in “{file}”.", file=file.name), file
            ),
        )

    def save_for_excel(self) -> None:
        """Ask where to, and save the paper as a table."""
        name = str(Path(self.suggested_name()).with_suffix(".xlsx"))
        if file := ask_to_save(self, _("Save for Excel"), name, EXCEL, CSV):
            self.save_sheet_to(file)

    def print_paper(self) -> None:
        """Ask for a printer, and print the paper."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        paper = self._pdf
        with opened(paper) as pdf:
            set_up(printer, pdf)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer, paper)


def _made(document: Document[object], facts: object, paper: Paper, report: Progress) -> bytes:
    out = BytesIO()
    render(document, facts, paper, out, report)
    return out.getvalue()
