"""How a list is to be read: its sheet, its row of headings, its dates, who is the same person."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Label
from ui.widgets.layouts import column, set_shown
from village_net.exchange import (
    DATE_ORDER_NAMES,
    MATCHING_NAMES,
    DateOrder,
    Mapping,
    Matching,
    Sheet,
    Source,
    example_of_date,
    not_read,
    other_sheets,
)
from village_net.exchange.readers.sheet import cell_text
from village_net.thai.dates import format_date

_ROWS_OFFERED = 30
_LETTERS_OF_ROW = 48
_LEAST = 340


class ReadingChoices(QWidget):
    """Choosers over the columns; each signal gives what the user chose instead."""

    sheet_chosen = Signal(str)
    header_chosen = Signal(int)
    dates_chosen = Signal(object)
    rule_chosen = Signal(object)

    def __init__(
        self,
        source: Source,
        sheet: Sheet,
        mapping: Mapping,
        rule: Matching,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        above = QWidget()
        line = FlowLayout(above)
        if len(source.sheets) > 1:
            line.addWidget(self._sheets(source, sheet))
        self.header = self._headers(sheet, mapping)
        self.dates = _chooser(DATE_ORDER_NAMES, mapping.dates)
        self.dates.activated.connect(lambda _n: self.dates_chosen.emit(self.dates.currentData()))
        self.rule = _chooser(MATCHING_NAMES, rule)
        self.rule.activated.connect(lambda _n: self.rule_chosen.emit(self.rule.currentData()))
        for label, chooser in (
            (_("Row of headings"), self.header),
            (_("Dates in the list"), self.dates),
            (_("The same person is known by"), self.rule),
        ):
            field = Field(label, chooser)
            field.setMinimumWidth(scaled(_LEAST))
            line.addWidget(field)
        example = Label(_read_example(sheet, mapping), "caption", "quiet", wraps=True)
        set_shown(example, bool(example.text()))
        others = " ".join(not_read(other_sheets(source, sheet), spoken()))
        self.others = Label(others, "caption", "look", wraps=True)
        set_shown(self.others, bool(others))
        self.setLayout(column(above, self.others, example, space=4))

    def _sheets(self, source: Source, sheet: Sheet) -> Field:
        self.sheets = Chooser()
        self.sheets.addItems([each.name for each in source.sheets])
        self.sheets.setCurrentText(sheet.name)
        self.sheets.textActivated.connect(self.sheet_chosen)
        return Field(_("Sheet"), self.sheets)

    def _headers(self, sheet: Sheet, mapping: Mapping) -> Chooser:
        chooser = Chooser()
        chooser.addItem(_("There is none"), 0)
        for number, row in enumerate(sheet.rows[:_ROWS_OFFERED], start=1):
            texts = " · ".join(text for cell in row if (text := cell_text(cell)))
            if texts:
                chooser.addItem(_("Row {number}: {texts}", number=number,
                                  texts=texts[:_LETTERS_OF_ROW]), number)  # fmt: skip
        place = chooser.findData(mapping.first + 1 if mapping.end else 0)
        chooser.setCurrentIndex(max(place, 0))
        chooser.activated.connect(lambda _n: self.header_chosen.emit(chooser.currentData()))
        return chooser


def _chooser(names: dict[DateOrder, str] | dict[Matching, str], chosen: str) -> Chooser:
    chooser = Chooser()
    for value, name in names.items():
        chooser.addItem(_(name), value)
        if value == chosen:
            chooser.setCurrentIndex(chooser.count() - 1)
    return chooser


def _read_example(sheet: Sheet, mapping: Mapping) -> str:
    """Return how the first date of the list is understood, so that the choice can be judged."""
    example = example_of_date(sheet, mapping, date.today())
    if example is None:
        return ""
    if example.birth is None:
        return example.refusal.say(spoken()) if example.refusal else ""
    shown = format_date(example.birth, spoken().language)
    return _("“{written}” is read as {date}", written=example.written, date=shown)
