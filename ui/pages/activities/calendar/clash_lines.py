"""What speaks against a day, said in lines of its own, with a better day to take."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import empty, set_shown
from village_net.activities.plan.clashes import Clash, ClashKind, better_day, clashes
from village_net.activities.plan.records import Activity
from village_net.thai.dates import DateStyle, format_date, short_day

_ALL = 99


class ClashLines(QWidget):
    """Amber lines; ``moved`` gives the better day that was taken.

    A ``brief`` one leaves the room to what it stands beside: the weightiest, and how many more.
    """

    moved = Signal(object)

    def __init__(
        self, session: Session, *, brief: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._most = 1 if brief else _ALL
        self.better: Button | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(scaled(4))
        self.hide()

    def show_of(self, activity: Activity | None) -> None:
        """Show what speaks against an activity as it is planned; of none nothing."""
        empty(self._lines)
        self.better = None
        found = clashes(self._session.store, activity) if activity else []
        for clash in found[: self._most]:
            self._lines.addWidget(Label(words_of(clash), tone="look", wraps=True))
        if activity and found:
            self._offer(better_day(self._session.store, activity), found[self._most :])
        set_shown(self, bool(found))

    @property
    def words(self) -> list[str]:
        """What the lines say."""
        labels = (self._lines.itemAt(n).widget() for n in range(self._lines.count()))
        return [label.plain_text() for label in labels if isinstance(label, Label)]

    def _offer(self, day: date | None, more: Sequence[Clash]) -> None:
        """Tell how many more speak against it, with their words in the tip, and a better day."""
        rest = Label(counted("and {count} more", "and {count} more", len(more)), tone="look")
        rest.setToolTip("\n".join(map(words_of, more)))
        parts: list[QWidget] = [rest] if more else []
        if day is not None:
            parts.append(self._better_of(day))
        if parts:
            self._lines.addWidget(flowing(*parts))

    def _better_of(self, day: date) -> Button:
        shown = short_day(day, spoken().language, self._session.store.clock().date())
        self.better = Button(_("Take {day} instead", day=shown), Kind.LINK)
        self.better.clicked.connect(lambda: self.moved.emit(day))
        return self.better


def words_of(clash: Clash) -> str:
    """Return what speaks against as a sentence."""
    day = format_date(clash.day, spoken().language, DateStyle.SHORT)
    if clash.kind is ClashKind.HOLY_DAY:
        return _("{day} is a holy day; many are at the temple.", day=day)
    if clash.kind is ClashKind.HOLIDAY:
        return _("{day} is a public holiday: {name}.", day=day, name=clash.name)
    if clash.kind is ClashKind.SEASON:
        return _("It meets “{name}”; people have little time then.", name=clash.name)
    if clash.kind is ClashKind.QUIET:
        return _("It reaches into the quiet hours of the village.")
    return counted(
        "{count} household is asked twice in this week: also on {day} to “{name}”.",
        "{count} households are asked twice in this week: also on {day} to “{name}”.",
        clash.households,
        day=day,
        name=clash.name,
    )
