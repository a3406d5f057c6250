"""The organisations with which the village has to do, and one of them."""

from PySide6.QtWidgets import QWidget

from ui.pages.activities.organisations.form import OrganisationForm
from ui.pages.activities.organisations.pane import OrganisationPane
from ui.parts.list_kind import ListForm, ListKind, Writes, by_id
from ui.parts.list_page import ListPage
from ui.session import Session
from ui.text import _
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entry_rows import Entry, Many, Rows
from village_net.i18n import N_
from village_net.organisations.queries import organisations
from village_net.organisations.records import KIND_NAMES, Organisation


class View(ListPage[Organisation]):
    """Organisations by their names; ``show_record`` takes the id of one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, ORGANISATIONS, parent)

    def add_organisation(self) -> QWidget | None:
        """Ask for a new organisation."""
        return self.write("organisation")


def _rows(session: Session) -> Rows:
    return Many(organisations(session.store), _entry)


def _entry(each: Organisation) -> Entry:
    return Entry(each.id, each.name, _(KIND_NAMES[each.kind]))


def _form(session: Session, about: str) -> QWidget | None:
    found = session.store.get(Organisation, about) if about else None
    return None if about and not found else OrganisationForm(session, found)


def _teach(page: Writes) -> QWidget:
    add = Button(_("Add organisation"), Kind.MAIN, "plus")
    add.clicked.connect(lambda: page.write("organisation"))
    return EmptyState(
        "buildings",
        _("No organisation is on record yet"),
        _(
            "Write down the offices, temples, schools and networks that the village works with. "
            "Letters, activities and requests then name them with one press."
        ),
        add,
    )


ORGANISATIONS = ListKind[Organisation](
    N_("Organisations"),
    frozenset({"organisation"}),
    _rows,
    by_id(Organisation),
    OrganisationPane,
    _teach,
    {"organisation": ListForm(_form)},
)
