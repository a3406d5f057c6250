"""One organisation."""

from PySide6.QtWidgets import QWidget

from ui.parts.record_pane import RecordPane
from ui.session import Session
from ui.text import _, counted
from ui.widgets.button import Kind
from ui.widgets.buttons.button_row import PaneAct
from ui.widgets.facts import facts_of
from ui.widgets.label import Label
from ui.widgets.reason_panel import ReasonPanel
from village_net.organisations.edits import delete_organisation
from village_net.organisations.records import KIND_NAMES, Organisation
from village_net.thai.phones import grouped


class OrganisationPane(RecordPane):
    """Shows an organisation."""

    def __init__(
        self, session: Session, shown: Organisation, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._shown = session, shown
        days = shown.answer_days
        facts = (
            (_("Whom to ask there"), shown.contact),
            (_("Telephone"), grouped(shown.phone)),
            (_("Address"), shown.address),
            (_("Answers within"), counted("{count} day", "{count} days", days) if days else ""),
        )
        parts: list[QWidget] = [
            Label(shown.name, "title", wraps=True),
            Label(_(KIND_NAMES[shown.kind]), tone="quiet"),
            facts_of(facts),
        ]
        if shown.note:
            parts.append(Label(shown.note, "reading", wraps=True))
        self.show_parts(*parts, space=12)
        self.show_acts(
            PaneAct(_("Edit"), lambda: self.asks.emit("organisation", shown.id), "pencil-simple"),
            PaneAct(_("Delete"), self.ask_to_delete, "trash", Kind.QUIET),
        )

    def ask_to_delete(self) -> ReasonPanel:
        """Ask why the organisation is to be deleted."""
        return self.ask_why(_("Delete this organisation?"), _("Delete"), self._on_delete)

    def _on_delete(self, reason: str) -> bool:
        done = self._session.done(delete_organisation, self._shown, reason)
        if done:
            told = _("“{name}” was deleted.", name=self._shown.name)
            self._session.told.emit(told, True)
        return done
