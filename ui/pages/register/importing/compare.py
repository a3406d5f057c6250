"""Where the list says something else than the register: side by side, chosen field by field."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.chips import Choice
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column, hairline, scrolling
from village_net.exchange import FIELD_NAMES
from village_net.exchange.plan.differences import Difference
from village_net.thai.dates import DateStyle, PartialDate, format_date
from village_net.thai.national_id import masked
from village_net.village.register.records import RELATION_NAMES, SEX_NAMES, Relation, Sex

_MOST_SHOWN = 200


class CompareStep(QWidget):
    """One line a difference; what is empty in the register is filled unless told otherwise."""

    back = Signal()
    agreed = Signal()

    def __init__(self, differences: Sequence[Difference], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._differences = differences
        self.choices: dict[int, Choice[bool]] = {}
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(scaled(8))
        for number, difference in enumerate(differences[:_MOST_SHOWN]):
            lines.addWidget(self._line(number, difference))
        lines.addStretch(1)
        words = counted(
            "{count} thing is written otherwise in the list. What do you keep?",
            "{count} things are written otherwise in the list. What do you keep?",
            len(differences),
        )
        card = Card()
        card.add(Label(words, "section", wraps=True), self._shortcuts())
        if len(differences) > _MOST_SHOWN:
            more = _(
                "The first {shown} are shown; of the others only what is empty is filled.",
                shown=_MOST_SHOWN,
            )
            card.add(Label(more, tone="quiet", wraps=True))
        card.body.addWidget(inside, 1)
        whole = QWidget()
        whole.setLayout(column(card))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(scrolling(whole), 1)
        layout.addWidget(self._buttons())

    def taken(self) -> list[Difference]:
        """Return the differences in which the list's word was chosen."""
        return [
            difference
            for number, difference in enumerate(self._differences)
            if (self.choices[number].value if number in self.choices else difference.fills)
        ]

    def chosen(self) -> dict[int, bool]:
        """Return which of the shown differences, by their places, the list was chosen in."""
        return {number: bool(choice.value) for number, choice in self.choices.items()}

    def choose_again(self, chosen: Mapping[int, bool]) -> None:
        """Choose as it was chosen."""
        for number, listed in chosen.items():
            self.choices[number].set_value(listed)

    def _line(self, number: int, difference: Difference) -> QWidget:
        own, listed = _shown(difference.own), _shown(difference.listed)
        choice = Choice[bool](
            [
                (False, _("keep: {value}", value=own or "–")),
                (True, _("list: {value}", value=listed)),
            ],
            difference.fills,
        )
        self.choices[number] = choice
        house = _("House {number}", number=difference.house_number)
        title = f"{difference.name} · {house} · {_(FIELD_NAMES[difference.field])}"
        line = QWidget()
        line.setLayout(column(Label(title, wraps=True), choice, hairline(), space=4))
        return line

    def _shortcuts(self) -> QWidget:
        keep = Button(_("Keep all as it is"))
        fill = Button(_("Only fill what is empty"))
        take = Button(_("Take all from the list"))
        keep.clicked.connect(lambda: self._set(lambda _d: False))
        fill.clicked.connect(lambda: self._set(lambda d: d.fills))
        take.clicked.connect(lambda: self._set(lambda _d: True))
        line = QWidget()
        flow = FlowLayout(line)
        for button in (keep, fill, take):
            flow.addWidget(button)
        return line

    def _set(self, wanted: Any) -> None:
        for number, choice in self.choices.items():
            choice.set_value(wanted(self._differences[number]))

    def _buttons(self) -> QWidget:
        back, go = Button(_("Back")), Button(_("Bring in"), Kind.MAIN, "check")
        back.clicked.connect(self.back)
        go.clicked.connect(self.agreed)
        self.setFocusProxy(go)
        line = QWidget()
        flow = FlowLayout(line, split=0)
        flow.addWidget(back)
        flow.addWidget(go)
        return line


def _shown(value: Any) -> str:
    match value:
        case None | "":
            return ""
        case PartialDate():
            return format_date(value, spoken().language, DateStyle.SHORT)
        case Sex():
            return _(SEX_NAMES[value])
        case Relation():
            return _(RELATION_NAMES[value])
        case _:
            text = str(value)
            return masked(text) if len(text) == 13 and text.isdecimal() else text
