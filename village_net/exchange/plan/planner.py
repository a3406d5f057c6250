"""Goes down a list once and decides on every row."""

from collections.abc import Mapping as Mapped

from village_net.exchange.columns.fields import RosterField
from village_net.exchange.columns.mapping import Mapping
from village_net.exchange.columns.rows import RowKind, RowReader, Texts, house_of_line
from village_net.exchange.columns.totals import Total, people_told
from village_net.exchange.columns.values import house_key, is_listed, is_registered_only, sex
from village_net.exchange.plan.candidate import (
    Candidate,
    Circumstances,
    Fault,
    read_candidate,
    shown_name,
)
from village_net.exchange.plan.known import KnownPeople
from village_net.exchange.plan.outcome import PlannedRow, Remark, RowOutcome
from village_net.exchange.readers.sheet import Row, Sheet, cell_text
from village_net.i18n import N_
from village_net.village.register.rules import sex_of_title

Corrections = Mapped[int, Mapped[RosterField, str]]

_UNDERSTOOD = {
    RosterField.MARITAL: N_("The marital status “{written}” is not understood and was left out."),
    RosterField.EDUCATION: N_("The schooling “{written}” is not understood and was left out."),
}
_ELSEWHERE = {
    False: N_("This person is in the village at house {house} and stays there."),
    True: N_("This person stands in the list before, at house {house}, and stays there."),
}
# Where fewer rows than this lack a house number, a blank one looks like an oversight.
_RARELY_BLANK = 0.1


class Planner:
    """Takes the rows in their order; the house number and the people seen so far carry on."""

    def __init__(
        self,
        sheet: Sheet,
        mapping: Mapping,
        known: KnownPeople,
        around: Circumstances,
        corrections: Corrections,
    ) -> None:
        self.rows: list[PlannedRow] = []
        self.totals: list[Total] = []
        self.houses: set[str] = set()
        self.zones: dict[str, str] = {}
        self._reader = RowReader(mapping, sheet.rows, around.today.year)
        self._carries = sheet.carries_house
        self._known = known
        self._seen = KnownPeople(known.rule, {}, {}, {})
        self._around = around
        self._corrections = corrections
        self._house = ""
        self._carried: list[int] = []
        self._remarks: list[Remark] = []

    def take(self, number: int, row: Row) -> None:
        """Decide on the next row of the list."""
        texts = self._reader.texts(row)
        if number in self._corrections:
            texts = _corrected(texts, self._corrections[number])
        kind = self._reader.kind(texts, row)
        if kind is RowKind.PERSON:
            self._take_person(number, texts, self._house_for(number, texts))
        elif kind is RowKind.TOTAL:
            self._house = ""
            told = people_told(text for cell in row if (text := cell_text(cell)))
            self.totals.append(Total(number, told))
        else:
            self._house = house_of_line(texts, row) or self._house

    def remarks(self) -> list[Remark]:
        """Return what is worth a look, in the order of the list."""
        rare = len(self._carried) < _RARELY_BLANK * len(self.rows)
        message = N_("The house number was taken from the row above.")
        carried = [Remark(n, "house-carried", message) for n in self._carried] if rare else []
        return sorted([*self._remarks, *carried], key=lambda remark: remark.number)

    def _house_for(self, number: int, texts: Texts) -> str:
        written = texts.get(RosterField.HOUSE_NUMBER, "")
        if not self._carries:
            return written
        if written:
            self._house = written
        elif self._house:
            self._carried.append(number)
        return self._house

    def _take_person(self, number: int, texts: Texts, house: str) -> None:
        try:
            candidate = read_candidate(texts, house, self._around)
        except Fault as fault:
            self.rows.append(_rejected(number, texts, house, fault))
            return
        key, likeness = house_key(candidate.house_number), self._known.likeness_of(candidate)
        registered = self._known.house_of(candidate, likeness)
        lives = registered or self._seen.house_of(candidate, likeness)
        self._take_zone(number, key, candidate.zone)
        self.houses.add(lives or key)
        if lives is None:
            self._seen.remember(candidate.national_id, likeness, key)
            self.rows.append(PlannedRow(number, RowOutcome.ADD, house, candidate))
            self._remarks += _remarks(number, texts, candidate)
            return
        repeats = registered is None
        self.rows.append(PlannedRow(number, RowOutcome.PRESENT, house, candidate, repeats=repeats))
        if lives != key:
            message = _ELSEWHERE[repeats]
            self._remarks.append(Remark(number, "other-house", message, {"house": lives}))

    def _take_zone(self, number: int, key: str, zone: str) -> None:
        """Keep the zone that a list gives a house without one; the first row to say so counts."""
        home = self._known.households.get(key)
        if not zone or key in self.zones or (home and home.zone_id):
            return
        self.zones[key] = zone
        if home:
            message = N_("House {house} gets the zone {zone}.")
            holes = {"house": home.house_number, "zone": zone}
            self._remarks.append(Remark(number, "zone-given", message, holes))


def _corrected(texts: Texts, corrections: Mapped[RosterField, str]) -> Texts:
    """Return the texts as the user mended them; what was emptied is as good as left blank."""
    mended = {**texts, **{field: text.strip() for field, text in corrections.items()}}
    return {field: text for field, text in mended.items() if text}


def _rejected(number: int, texts: Texts, house: str, fault: Fault) -> PlannedRow:
    found = house if fault.field is RosterField.HOUSE_NUMBER else texts.get(fault.field, "")
    return PlannedRow(
        number,
        RowOutcome.REJECT,
        house,
        written_name=shown_name(texts),
        reason=fault.reason,
        fault=fault.field,
        found=found,
    )


def _remarks(number: int, texts: Texts, candidate: Candidate) -> list[Remark]:
    """Return what is odd about a person who comes in all the same."""
    found: list[Remark] = []
    if (written := texts.get(RosterField.SEX)) and sex(written) is None:
        message = N_("The sex “{written}” is not understood and was left out.")
        found.append(Remark(number, "sex-unknown", message, {"written": written}))
    expected = sex_of_title(candidate.title)
    if expected and candidate.sex is not expected:
        message = N_("The sex does not fit the title “{title}”.")
        found.append(Remark(number, "sex-against-title", message, {"title": candidate.title}))
    if candidate.relation is None and (written := texts.get(RosterField.RELATION)):
        message = N_("“{written}” as relation to the head is not understood and was left out.")
        found.append(Remark(number, "relation-unknown", message, {"written": written}))
    for field, message in _UNDERSTOOD.items():
        if (written := texts.get(field)) and not is_listed(field, written):
            found.append(Remark(number, f"{field}-unknown", message, {"written": written}))
    if (written := texts.get(RosterField.RESIDENCE)) and is_registered_only(written):
        message = N_("The list says: registered here, but living elsewhere.")
        found.append(Remark(number, "lives-elsewhere", message))
    return found
