"""Two records side by side, field by field; the one that stays takes what is chosen."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.chips import Choice
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import scrolling
from village_net.i18n import N_
from village_net.thai.dates import DateStyle, PartialDate, format_date
from village_net.thai.national_id import masked
from village_net.village.duplicates import Pair
from village_net.village.merging import COMPARED, differing, merge
from village_net.village.records import (
    EDUCATION_NAMES,
    MARITAL_NAMES,
    RELATION_NAMES,
    RESIDENCE_NAMES,
    SEX_NAMES,
    Person,
)

TITLES = {
    "title": N_("Title"),
    "given": N_("Given name"),
    "surname": N_("Surname"),
    "nickname": N_("Nickname"),
    "sex": N_("Sex"),
    "birth": N_("Born"),
    "national_id": N_("National ID"),
    "phone": N_("Telephone"),
    "occupation": N_("Occupation"),
    "relation": N_("Relation"),
    "residence": N_("Residence"),
    "marital": N_("Marital status"),
    "education": N_("Education"),
    "welfare_card": N_("Welfare card"),
}
_NAMES: dict[str, dict[Any, str]] = {
    "sex": SEX_NAMES,
    "relation": RELATION_NAMES,
    "residence": RESIDENCE_NAMES,
    "marital": MARITAL_NAMES,
    "education": EDUCATION_NAMES,
}


class PairPane(QWidget):
    """Shows both records; ``different`` tells that they are two people."""

    different = Signal()

    def __init__(
        self,
        session: Session,
        one: Person,
        other: Person,
        pair: Pair,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._one, self._other = session, one, other
        self.choices: dict[str, Choice[bool]] = {}
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(0, 0, scaled(8), 0)
        body.setSpacing(scaled(8))
        body.addWidget(Label(_("Is this one person?"), "section"))
        reasons = QWidget()
        flow = FlowLayout(reasons)
        for reason in pair.reasons:
            flow.addWidget(Chip(_(reason)))
        body.addWidget(reasons)
        body.addLayout(self._table())
        body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(inside), 1)
        layout.addWidget(self._buttons())

    def merge(self) -> None:
        """Make the two records one, with what was chosen."""
        chosen = {
            name: getattr(self._one if choice.value else self._other, name)
            for name, choice in self.choices.items()
        }
        name = self._one.full_name
        if self._session.done(merge, self._one, self._other, chosen):
            self._session.told.emit(_("The two records of {name} are one now.", name=name), True)

    def _table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(scaled(12))
        grid.setVerticalSpacing(scaled(8))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place, person in enumerate((self._one, self._other), start=1):
            home = _("House {number}", number=person.house_number)
            grid.addWidget(Label(home, strong=True), 0, place)
        unlike = differing(self._one, self._other)
        for line, name in enumerate(COMPARED, start=1):
            own, others = (_shown(name, getattr(p, name)) for p in (self._one, self._other))
            if not own and not others:
                continue
            grid.addWidget(Label(_(TITLES[name]), tone="quiet"), line, 0)
            if name in unlike:
                choice = Choice[bool]([(True, own), (False, others)], True)
                self.choices[name] = choice
                grid.addWidget(choice, line, 1, 1, 2)
            else:
                grid.addWidget(Label(own or "–", wraps=True), line, 1)
                grid.addWidget(Label(others or "–", wraps=True), line, 2)
        return grid

    def _buttons(self) -> QWidget:
        join = Button(_("Merge into one"), Kind.MAIN, "git-merge")
        apart = Button(_("They are different people"), icon="users")
        join.clicked.connect(self.merge)
        apart.clicked.connect(self.different)
        line = QWidget()
        flow = FlowLayout(line)
        flow.addWidget(join)
        flow.addWidget(apart)
        return line


def _shown(name: str, value: Any) -> str:
    if value in ("", None, False):
        return ""
    if isinstance(value, PartialDate):
        return format_date(value, spoken().language, DateStyle.SHORT)
    if name == "national_id":
        return masked(value)
    if value is True:
        return _("yes")
    return _(_NAMES[name][value]) if name in _NAMES else str(value)
