"""Announcements on the left, one of them to read or write on the right."""

from collections import Counter

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.tower.announcements.field_panel import FieldPanel
from ui.pages.tower.announcements.form import AnnouncementForm
from ui.pages.tower.announcements.reading import ReadingPane
from ui.pages.tower.examples.template_list import TemplateList
from ui.pages.tower.examples.view import Examples
from ui.pages.tower.words import entry
from ui.parts.draft_line import DraftLine
from ui.parts.kept_draft import is_shown
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entries import EntryList
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.date_field import shown_date
from ui.widgets.fields.search_line import SearchLine
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column, empty, row, scrolling
from ui.widgets.list_and_detail import Sides
from ui.widgets.stack import Stack
from village_net.i18n import N_
from village_net.thai.fold import fold
from village_net.tower.air.air_times import air_times
from village_net.tower.announcements.drafts import Draft
from village_net.tower.announcements.queries import announcement, announcements
from village_net.tower.announcements.records import Announcement
from village_net.tower.announcements.stages import AirTimes, Stage, stage_of
from village_net.tower.templates.catalogue import Template
from village_net.tower.templates.field_values import known_values

_LIST_WIDTH = 380
_EXAMPLES_WIDTH = 620


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


class View(QWidget):
    """``show_record`` takes an announcement's id, or the word ``new``."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = ""
        self._examples: Examples | None = None
        self.cannot: frozenset[str] = frozenset()
        self._body = Stack()
        self._body.addWidget(self._make_empty())
        self._body.addWidget(self._make_list())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(16))
        layout.addWidget(self._body, 1)
        self._show_list()
        self._offer_draft()

    def show_record(self, id: str) -> bool:
        """Show an announcement, or begin a new one."""
        if id == "new":
            if not is_shown(self.detail(), ("announcement", "")):
                self.begin()
            return True
        if announcement(self._session.store, id) is None:
            return False
        self._show(id)
        self._sides.go_deep(True)
        return True

    def open_form(self, form: str, about: str) -> bool:
        """Open a form to go on with; tell whether there still is what it is about."""
        if form == "example":
            return self.arrange_examples().open_form(form, about)
        if self._examples:
            self._on_examples_left()
        if is_shown(self.detail(), (form, about)):
            self._sides.go_deep(True)
            return True
        found = announcement(self._session.store, about) if about else None
        if about and not about.startswith("+") and found is None:
            return False
        self.begin(_draft_of(found) if found else None, about=about)
        return True

    @property
    def shown(self) -> str:
        """The id of the announcement that shows, or nothing."""
        return self._shown

    def find(self, text: str) -> None:
        """Fill the page's own search."""
        self.search.setText(text)

    def reload(self) -> None:
        """Show the announcements as they are now, and the one that is open."""
        self._show_list()
        if self._examples and self._examples.isVisible():
            self._examples.reload()
        for listed in self.findChildren(TemplateList):
            if self._examples is None or listed is not self._examples.listed:
                listed.reload()
        if not self._form():
            self._show_again()

    def _show_list(self) -> None:
        store = self._session.store
        now = store.clock()
        every, times = announcements(store), air_times(store, now)
        stages = {a.id: stage_of(a, times.get(a.id, AirTimes()), now) for a in every}
        self._show_counts(Counter(stages.values()))
        chosen = self.filter.value
        kept = [a for a in every if chosen in (None, stages[a.id]) and self._searched(a)]
        self.list.show_entries(
            [entry(a, stages[a.id], times.get(a.id, AirTimes()), now.date()) for a in kept]
        )
        if self._body.currentWidget() is not self._examples:
            self._body.setCurrentIndex(1 if every or self._form() else 0)

    def _show_counts(self, counts: Counter[Stage]) -> None:
        """Show how many stand where; a stage with none is left out unless it is chosen."""
        for stage, words in _FILTERS.items():
            count = counts.total() if stage is None else counts[stage]
            self.filter.set_text(stage, _(words, count=count))
            self.filter.set_shown(stage, stage in (None, self.filter.value) or count > 0)

    def write(self) -> None:
        """Show the form of a new announcement."""
        self.begin()

    def begin(
        self, draft: Draft | None = None, panel: FieldPanel | None = None, about: str = ""
    ) -> AnnouncementForm:
        """Show the form, empty or with what was typed before, and with a template's fields."""
        draft = draft or Draft()
        written = announcement(self._session.store, draft.announcement_id)
        form = AnnouncementForm(self._session, draft, written, panel, about)
        form.saved.connect(self._show)
        form.left.connect(self._on_left)
        form.examples_wanted.connect(self._show_examples)
        self._put(form)
        self._sides.go_deep(True)
        self._body.setCurrentIndex(1)
        form.setFocus()
        return form

    def begin_from(self, template: Template) -> AnnouncementForm:
        """Show the form with the words of a template, and ask for its fields."""
        particle = self._session.settings.particle_of(self._session.user)
        known = known_values(self._session.store, spoken().language, particle)
        panel = FieldPanel(template, known)
        title, text = panel.texts()
        draft = Draft(title=title, text=text, category=template.category, urgency=template.urgency)
        return self.begin(draft, panel, f"+{template.key}")

    def arrange_examples(self) -> Examples:
        """Show all examples, to add to them and to change the village's own ones."""
        if self._examples is None:
            self._examples = Examples(self._session)
            self._examples.picked.connect(self.begin_from)
            self._examples.left.connect(self._on_examples_left)
            self._body.addWidget(self._examples)
        self._body.setCurrentWidget(self._examples)
        if self._examples.form() is None:
            self._examples.show_list()
        return self._examples

    def _make_empty(self) -> QWidget:
        write = Button(_("Write announcement"), Kind.MAIN, "plus")
        write.clicked.connect(self.write)
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
        listed = TemplateList(self._session.store)
        listed.picked.connect(self.begin_from)
        listed.arranged.connect(self.arrange_examples)
        return listed

    def _make_list(self) -> QWidget:
        self.search = SearchLine(_("Search announcements"))
        self.search.textChanged.connect(self._show_list)
        self.filter: Choice[Stage | None] = Choice([(each, "") for each in _FILTERS], None)
        self.filter.picked.connect(self._show_list)
        self.list = EntryList(_("Announcements"), framed=True)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._edit)
        listed = Card(margin=16)
        listed.setMinimumWidth(scaled(_LIST_WIDTH))
        drafts = DraftLine(self._session, ("announcement", "example"))
        listed.add(drafts, self.search, self.filter)
        listed.body.addWidget(self.list, 1)
        self._detail = Card()
        self._sides = Sides(listed, self._detail, (0, 1), 800)
        self.list.clicked.connect(lambda _index: self._sides.go_deep(True))
        self._show_hint()
        return self._sides

    def _searched(self, each: Announcement) -> bool:
        searched = fold(f"{each.title} {each.text}")
        return all(word in searched for word in fold(self.search.text()).split())

    def _offer_draft(self) -> None:
        """Go on with what was being written when the app was closed or the power failed."""
        for draft in self._session.drafts.waiting(("announcement",))[:1]:
            self.open_form(*draft.key)

    def _on_chosen(self, id: str) -> None:
        self._show(id)

    def _on_left(self) -> None:
        self._show_again()
        self._show_list()

    def _show_again(self) -> None:
        if announcement(self._session.store, self._shown):
            self._show(self._shown)
        else:
            self._show_hint()

    def _show(self, id: str) -> None:
        found = announcement(self._session.store, id)
        if found is None:
            return
        self._shown = id
        pane = ReadingPane(self._session, found)
        pane.edit.connect(lambda: self._edit(id))
        pane.kept.connect(lambda: self.arrange_examples().keep(found))
        self._put(pane)
        self._body.setCurrentIndex(1)
        self.list.go_to(id)

    def _edit(self, id: str) -> None:
        found = announcement(self._session.store, id)
        if found:
            self.begin(_draft_of(found))

    def _show_examples(self) -> None:
        examples = self._make_templates()
        self._put(examples)
        examples.search.setFocus()

    def _show_hint(self) -> None:
        self._shown = ""
        self._sides.go_deep(False)
        hint = _("Choose an announcement on the left to read it.")
        inside = column(Label(hint, tone="quiet", wraps=True), self._make_templates(), space=16)
        inside.setStretch(1, 1)
        whole = QWidget()
        whole.setLayout(inside)
        self._put(whole)

    def _form(self) -> AnnouncementForm | None:
        shown = self.detail()
        return shown if isinstance(shown, AnnouncementForm) else None

    def _on_examples_left(self) -> None:
        self._body.setCurrentIndex(0)
        self._show_list()

    def detail(self) -> QWidget | None:
        """Return what stands on the right."""
        item = self._detail.body.itemAt(0)
        return item.widget() if item else None

    def _put(self, widget: QWidget) -> None:
        empty(self._detail.body)
        self._detail.body.addWidget(widget, 1)


def _with_below(upper: QWidget, lower: QWidget) -> QWidget:
    whole = QWidget()
    layout = column(upper, row(None, lower, None), 32)
    layout.setStretch(0, 1)
    whole.setLayout(layout)
    return scrolling(whole)


def _draft_of(found: Announcement) -> Draft:
    return Draft(
        found.id,
        found.title,
        found.text,
        found.category,
        found.urgency,
        shown_date(found.starts),
        f"{found.starts_at:%H:%M}" if found.starts_at else "",
        shown_date(found.ends),
        f"{found.ends_at:%H:%M}" if found.ends_at else "",
        found.contact,
        found.asked_by,
        found.audience,
        " ".join(found.audience_ids),
        " ".join(found.tower_ids),
        found.chime_before,
        found.chime_after,
    )
