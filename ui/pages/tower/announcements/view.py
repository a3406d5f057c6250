"""Announcements on the left, one of them to read or write on the right."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.pages.tower.announcements.field_panel import FieldPanel
from ui.pages.tower.announcements.form import AnnouncementForm
from ui.pages.tower.announcements.reading import ReadingPane
from ui.pages.tower.announcements.rows import AnnouncementRows
from ui.pages.tower.examples.template_list import TemplateList
from ui.pages.tower.examples.view import Examples
from ui.parts.kept_draft import is_shown
from ui.parts.list_kind import ListForm, ListKind, Writes, by_id
from ui.parts.list_page import ListPage
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entry_rows import Rows
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.search_line import SearchLine
from ui.widgets.label import Label
from ui.widgets.layouts import column, row, scrolling
from village_net.i18n import N_
from village_net.store.ids import new_id
from village_net.tower.air.records import Slot
from village_net.tower.announcements.queries import announcement, count_announcements
from village_net.tower.announcements.records import Announcement
from village_net.tower.announcements.stages import Stage
from village_net.tower.templates.catalogue import Template
from village_net.tower.templates.field_values import known_values

_EXAMPLES_WIDTH = 620
_TABLES = frozenset(
    "announcement announcement_move slot slot_change broadcast attachment holiday airing_rules"
    " tower zone community_group own_template".split()
)

# None stands for all of them.
_FILTERS: dict[Stage | None, str] = {
    None: N_("All {count}"),
    Stage.DRAFT: N_("Drafts {count}"),
    Stage.WAITING: N_("Waiting {count}"),
    Stage.APPROVED: N_("Approved, no time set {count}"),
    Stage.SCHEDULED: N_("Scheduled {count}"),
    Stage.ON_AIR: N_("On air {count}"),
    Stage.MISSED: N_("Time missed {count}"),
    Stage.AIRED: N_("Broadcast {count}"),
    Stage.OVER: N_("Past their day {count}"),
    Stage.CANCELLED: N_("Cancelled {count}"),
}


class View(ListPage[Announcement]):
    """``show_record`` takes an announcement's id, or the word ``new``."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._rows = AnnouncementRows(session.store)
        self._examples: Examples | None = None
        self._arranges = False
        self.search = SearchLine(_("Search announcements"))
        self.filter: Choice[Stage | None] = Choice(
            [(each, "") for each in _FILTERS], None, folds=True
        )
        self.filter.setAccessibleName(_("Which announcements"))
        self._warming = QTimer(singleShot=True, interval=0)
        super().__init__(session, self._kind(), parent)
        self._warming.timeout.connect(lambda: session.when_free(self.show_rows))
        self.search.textChanged.connect(self.show_rows)
        self.filter.picked.connect(self.show_rows)
        self.list.typed.connect(self.search_for)
        self.go_on_writing("announcement")

    def show_record(self, id: str) -> bool:
        """Show an announcement, or begin a new one."""
        return self.write("announcement") is not None if id == "new" else super().show_record(id)

    def open_form(self, form: str, about: str) -> bool:
        """Open a form to go on with; tell whether there still is what it is about."""
        if form == "example":
            return self.arrange_examples().open_form(form, about)
        if form == "slot":
            return self._open_slot(*about.partition(" ")[::2])
        return super().open_form(form, about)

    def _open_slot(self, id: str, slot_id: str) -> bool:
        """Go on with a time for an announcement, a new one or one that it has."""
        slot = self.session.store.get(Slot, slot_id) if slot_id else None
        if (slot_id and slot is None) or not self.show_record(id):
            return False
        pane = self.detail()
        if isinstance(pane, ReadingPane) and not is_shown(
            pane, ("slot", f"{id} {slot_id}".strip())
        ):
            pane.ask_time(slot)
        return isinstance(pane, ReadingPane)

    def form(self) -> AnnouncementForm | None:
        """Return the form that is being filled in."""
        shown = self.detail()
        return shown if isinstance(shown, AnnouncementForm) else None

    def find(self, text: str) -> None:
        """Fill the page's own search."""
        self.search.setText(text)

    def search_for(self, letters: str) -> None:
        """Go on with what was typed in the list in the search."""
        self.search.setFocus()
        self.search.insert(letters)

    def reload(self) -> None:
        """Show the announcements as they are now, and the one that is open."""
        super().reload()
        if self._examples and self._arranges:
            self._examples.reload()
        for listed in self.findChildren(TemplateList):
            listed.reload()

    def show_rows(self) -> None:
        """Show the rows that are to be seen now, and how many stand where."""
        super().show_rows()
        counts = self._rows.counts
        for stage, words in _FILTERS.items():
            count = counts.total() if stage is None else counts[stage]
            self.filter.set_text(stage, _(words, count=count))
            self.filter.set_shown(stage, stage in (None, self.filter.value) or count > 0)
        if self.search.text().strip() and not self._rows.warm():
            self._warming.start()  # the turn that reads the last texts finds all

    def begin(
        self, begun: Announcement | None = None, panel: FieldPanel | None = None, about: str = ""
    ) -> AnnouncementForm:
        """Show the form, empty or with what is begun, and with a template's fields."""
        form = self._make_form(begun, panel, about)
        self.put_form(form, begun.id if begun else "")
        return form

    def begin_from(self, template: Template) -> AnnouncementForm:
        """Show the form with the words of a template, and ask for its fields."""
        store, user = self.session.store, self.session.user
        particle = self.session.settings.particle_of(user)
        panel = FieldPanel(template, known_values(store, spoken().language, particle))
        title, text = panel.texts()
        today, category = store.clock().date(), template.category
        begun = Announcement(new_id(), title, text, today, category, template.urgency)
        return self.begin(begun, panel, f"+{template.key}")

    def arrange_examples(self) -> Examples:
        """Show all examples, to add to them and to change the village's own ones."""
        if self._examples is None:
            self._examples = Examples(self.session)
            self._examples.picked.connect(self.begin_from)
            self._examples.left.connect(self._on_examples_left)
            self.body.addWidget(self._examples)
        self._arranges = True
        self.body.setCurrentWidget(self._examples)
        if self._examples.form() is None:
            self._examples.show_list()
        return self._examples

    def _kind(self) -> ListKind[Announcement]:
        return ListKind(
            N_("Announcements"),
            _TABLES,
            self._read,
            by_id(Announcement),
            self._pane,
            self._teach_writing,
            {"announcement": ListForm(self._form_about), "example": ListForm(), "slot": ListForm()},
            above=(self.search, self.filter),
            hint=self._hint,
            is_empty=lambda session: not count_announcements(session.store),
            reveal=self._reveal,
            shares=(45, 55),
            least=800,
        )

    def _read(self, _session: Session) -> Rows:
        return self._rows.read(self.filter.value, self.search.text())

    def _pane(self, session: Session, shown: Announcement) -> QWidget:
        pane = ReadingPane(session, shown)
        pane.kept.connect(lambda: self.arrange_examples().keep(shown))
        return pane

    def _form_about(self, session: Session, about: str) -> QWidget | None:
        """Return the form of an announcement, a new one, or a new one from a template."""
        found = announcement(session.store, about) if about else None
        if about and not about.startswith("+") and found is None:
            return None
        return self._make_form(found, None, about)

    def _make_form(
        self, begun: Announcement | None, panel: FieldPanel | None, about: str
    ) -> AnnouncementForm:
        form = AnnouncementForm(self.session, begun, panel, about)
        form.examples_wanted.connect(self._show_examples)
        return form

    def _reveal(self) -> None:
        self.search.clear()
        self.filter.set_value(None)

    def _teach_writing(self, page: Writes) -> QWidget:
        write = Button(_("Write announcement"), Kind.MAIN, "plus")
        write.clicked.connect(lambda: page.write("announcement"))
        teach = EmptyState(
            "megaphone",
            _("Nothing has been announced yet"),
            _(
                "Write what the village should hear. You can read it over the tower, "
                "and print it as a notice for the board."
            ),
            write,
        )
        examples = self._make_templates()
        examples.setMaximumWidth(scaled(_EXAMPLES_WIDTH))
        return _with_below(teach, examples)

    def _make_templates(self) -> TemplateList:
        listed = TemplateList(self._rows.store)
        listed.picked.connect(self.begin_from)
        listed.arranged.connect(self.arrange_examples)
        return listed

    def _show_examples(self) -> None:
        examples = self._make_templates()
        self._put(examples)
        examples.search.setFocus()

    def _hint(self, _session: Session) -> QWidget:
        words = Label(_("Choose an announcement on the left to read it."), tone="quiet", wraps=True)
        inside = column(words, self._make_templates(), space=16)
        inside.setStretch(1, 1)
        whole = QWidget()
        whole.setLayout(inside)
        return whole

    def _show_body(self) -> None:
        if not self._arranges:
            super()._show_body()

    def _reload_detail(self) -> None:
        """Leave the detail as it is while the examples are being arranged."""
        if self._arranges:
            self.reloaded.emit()
        else:
            super()._reload_detail()

    def _put(self, widget: QWidget, *, is_form: bool = False, whole: bool = False) -> None:
        self._arranges = False
        super()._put(widget, is_form=is_form, whole=whole)

    def _on_examples_left(self) -> None:
        self._arranges = False
        self.reload()
        self._show_body()


def _with_below(upper: QWidget, lower: QWidget) -> QWidget:
    whole = QWidget()
    layout = column(upper, row(None, lower, None), 32)
    layout.setStretch(0, 1)
    whole.setLayout(layout)
    return scrolling(whole)
