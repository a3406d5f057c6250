"""How many came so far, by zone, and the houses that were entered last."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, counted
from ui.theme import colours_of, scaled
from ui.widgets.entries import EntryList
from ui.widgets.entry_rows import Entry, Few
from ui.widgets.label import Label
from ui.widgets.layouts import Card, empty, row
from village_net.activities.attendance.queries import HouseThere, houses_there, turnout
from village_net.activities.plan.records import Activity


class ShareBar(QWidget):
    """A bar that tells a part of a whole."""

    def __init__(self, part: int, whole: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = part / whole if whole else 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(scaled(120), scaled(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), colours_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        for colour, width in ((colours.line, 1.0), (colours.accent, self._share)):
            painter.setBrush(QColor(colour))
            bar = QRectF(whole.left(), whole.top(), whole.width() * width, whole.height())
            painter.drawRoundedRect(bar, whole.height() / 2, whole.height() / 2)
        painter.end()


class Summary(QWidget):
    """Stands beside the entry and follows it."""

    def __init__(self, session: Session, activity: Activity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._activity = session, activity
        self.count, self._about = Label("", "figure"), Label("", tone="quiet", wraps=True)
        self._zones = QVBoxLayout()
        self._zones.setSpacing(scaled(8))
        figures = Card()
        figures.add(self.count, self._about)
        figures.body.addLayout(self._zones)
        self.list = EntryList(_("Entered last"))
        houses = Card(margin=8)
        houses.body.addWidget(self.list, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(figures)
        layout.addWidget(houses, 1)
        self.reload()

    def reload(self) -> None:
        """Show how many came, as it is now."""
        found = turnout(self._session.store, self._activity)
        self.count.setText(counted("{count} person", "{count} people", found.people))
        told = _(
            "{there} of {asked} households that were asked", there=found.there, asked=found.asked
        )
        beside = counted("{count} other house", "{count} other houses", found.beside)
        guests = counted("{count} guest", "{count} guests", found.guests)
        parts = [told, beside if found.beside else "", guests if found.guests else ""]
        self._about.setText(" · ".join(part for part in parts if part))
        empty(self._zones)
        for zone in found.zones:
            line = QWidget()
            name = Label(zone.name or _("without a zone"), "caption")
            name.setFixedWidth(scaled(90))
            number = Label(f"{zone.there} / {zone.asked}", "caption")
            line.setLayout(row(name, ShareBar(zone.there, zone.asked), number))
            self._zones.addWidget(line)
        houses = houses_there(self._session.store, self._activity.id)
        self.list.show_rows(Few([_entry(each) for each in houses]))


def _entry(each: HouseThere) -> Entry:
    if not each.names:
        names = _("names not known")
    elif len(each.names) == 1:
        names = each.names[0]
    else:
        names = _("{name} and {count} more", name=each.names[0], count=len(each.names) - 1)
    mark = counted("{count} person", "{count} people", each.people)
    return Entry(each.household_id, each.house_number, names, mark)
