"""People who were deleted: whoever asks for it is erased from the history of changes as well."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import Card, bring_into_view, column, empty, hairline
from ui.widgets.reason_panel import ReasonPanel
from village_net.capabilities import erase
from village_net.thai.dates import DateStyle, format_date
from village_net.village.register.former import FormerPerson, former_people

_MOST = 10  # shown at once; the name finds the others


class FormerCard(Card):
    """Who is gone is read when it is asked for: the history may be long."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self.show_them = Button(_("Show who was deleted"), icon="magnifying-glass")
        self.name = LineEdit()
        self._field = Field(_("Find a name among the deleted"), self.name)
        self._field.hide()
        lines = QWidget()
        self._lines = QVBoxLayout(lines)
        self._lines.setContentsMargins(0, 0, 0, 0)
        help = _(
            "Whoever was deleted, or merged with another record, still stands in the history of "
            "changes. Where that person asks for it, they are erased there for good."
        )
        self.add(
            Label(_("Deleted people"), "section"),
            Label(help, tone="quiet", wraps=True),
            flowing(self.show_them),
            self._field,
            lines,
        )
        self.show_them.clicked.connect(self._on_show)
        self.name.textChanged.connect(self.reload)
        session.changed.connect(self._on_changed)

    def reload(self) -> None:
        """Show the last ones who went, or those of the name that was typed."""
        empty(self._lines)
        found = former_people(self._session.store, self.name.text())
        for each in found[:_MOST]:
            self._lines.addWidget(self._line(each))
        if not found:
            self._lines.addWidget(Label(_("Nobody is found."), tone="quiet", wraps=True))
        if len(found) > _MOST:
            more = _("And {count} more. Type a name to find them.", count=len(found) - _MOST)
            self._lines.addWidget(Label(more, tone="quiet", wraps=True))

    def _line(self, former: FormerPerson) -> QWidget:
        name = former.person.full_name
        facts = [_("House {number}", number=former.person.house_number)]
        if former.at:
            day = format_date(former.at.date(), spoken().language, DateStyle.SHORT)
            facts.append(_("gone on {day}", day=day))
        button = Button(_("Erase for good"), Kind.QUIET, "trash")
        button.setAccessibleName(_("Erase {name} for good", name=name))
        line = QWidget()
        words = Label(f"{name}\n{' · '.join(facts)}", wraps=True)
        line.setLayout(column(words, flowing(button), hairline(), space=4))
        button.clicked.connect(lambda: self._ask(former))
        return line

    def _ask(self, former: FormerPerson) -> None:
        """Ask why, in the place of the list."""
        question = _(
            "Erase {name} for good? All that the history holds goes, and nothing that was done "
            "before can be taken back any more. Backups made before today still hold it.",
            name=former.person.full_name,
        )
        panel = ReasonPanel(question, _("Erase for good"))
        panel.agreed.connect(lambda reason: self._erase(former, reason))
        panel.left.connect(self._on_left)
        empty(self._lines)
        self._lines.addWidget(panel)
        panel.setFocus()
        bring_into_view(panel)

    def _erase(self, former: FormerPerson, reason: str) -> None:
        if self._session.done(erase, former.person, reason):
            self._on_left()
            self._session.told.emit(_("The person was erased for good."), False)

    def _on_left(self) -> None:
        self.name.setFocus()
        self.reload()

    def _on_show(self) -> None:
        self.show_them.hide()
        self._field.show()
        self._on_left()

    def _on_changed(self, tables: frozenset[str]) -> None:
        if "person" in tables and not self._field.isHidden() and not self._is_asking():
            self.reload()

    def _is_asking(self) -> bool:
        return any(not panel.isHidden() for panel in self.findChildren(ReasonPanel))
