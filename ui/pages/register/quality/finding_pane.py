"""What a check found: the people and houses that it speaks of, each to be opened and mended."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.entries import EntryList
from ui.widgets.entry_rows import Entry
from ui.widgets.label import Label
from village_net.store.checks import Finding
from village_net.village.register.records import Household, Person

_MOST_SHOWN = 300


class FindingPane(QWidget):
    """Lists the records of a finding; Enter or a press opens one."""

    def __init__(self, session: Session, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._finding = session, finding
        self.records = EntryList(_("Records"))
        found = (self._entry(id) for id in finding.ids[:_MOST_SHOWN])
        self.records.show_entries([entry for entry in found if entry])
        self.records.clicked.connect(self._open)
        self.records.opened.connect(lambda _id: self._open())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(8))
        layout.addWidget(Label(finding.say(spoken()), "section", wraps=True))
        layout.addWidget(self.records, 1)
        if more := len(finding.ids[_MOST_SHOWN:]):
            words = _("and {count} more", count=more)
            layout.addWidget(Label(words, "caption", "quiet"))
        self.setFocusProxy(self.records)

    def still_shows(self, record: Finding) -> bool:
        """Tell whether a finding speaks of the same records; the list then stays where it is."""
        return record == self._finding and all(
            self._entry(entry.id) == entry for entry in self.records.entries
        )

    def _entry(self, id: str) -> Entry | None:
        store = self._session.store
        if person := store.get(Person, id):
            return Entry(id, person.full_name, _("House {number}", number=person.house_number))
        if home := store.get(Household, id):
            return Entry(id, _("House {number}", number=home.house_number))
        return None

    def _open(self) -> None:
        if self.records.current:
            self._session.open_record("register", self.records.current)
