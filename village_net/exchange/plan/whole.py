"""What an import would do, before anything is changed."""

from collections import Counter
from collections.abc import Mapping as Mapped
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from village_net.exchange.columns.fields import RosterField
from village_net.exchange.columns.mapping import Mapping
from village_net.exchange.columns.totals import Total
from village_net.exchange.columns.values import house_key, moo
from village_net.exchange.errors import NoHouseColumnError, NoNameColumnError
from village_net.exchange.plan.blocks import ABOUT_TABLES, as_one_table
from village_net.exchange.plan.candidate import Circumstances
from village_net.exchange.plan.known import KnownPeople, read_known
from village_net.exchange.plan.matching import Matching
from village_net.exchange.plan.outcome import PlannedRow, Remark, RowOutcome
from village_net.exchange.plan.planner import Corrections, Planner
from village_net.exchange.readers.sheet import Sheet, cell_text
from village_net.i18n import N_
from village_net.progress import Progress, unwatched
from village_net.store import Store
from village_net.village.register.queries import has_village, the_village

_STEP = 1000


@dataclass(frozen=True)
class ImportPlan:
    """Every row's outcome; ``read`` = ``added`` + ``present`` + ``rejected``.

    ``repeated`` of those present stand twice in the list itself. ``totals`` are the rows passed
    over because they sum up others. ``households`` counts those of the people added or present,
    ``homes`` those that people are added to;
    ``reasons`` counts the rejected rows by the key of their reason; ``corrections`` are what the
    user mended on screen. ``zones`` are the names of those that houses get, by the key of the
    house; ``zoned`` counts the houses on record among them.
    """

    sheet: Sheet
    mapping: Mapping
    known: KnownPeople
    around: Circumstances
    corrections: Corrections
    rows: Sequence[PlannedRow]
    warnings: Sequence[Remark]
    households: int
    zones: Mapped[str, str]
    totals: Sequence[Total] = ()
    read: int = field(init=False)
    added: int = field(init=False)
    homes: int = field(init=False)
    present: int = field(init=False)
    repeated: int = field(init=False)
    rejected: int = field(init=False)
    reasons: Mapped[str, int] = field(init=False)
    zoned: int = field(init=False)

    def __post_init__(self) -> None:
        outcomes = Counter(row.outcome for row in self.rows)
        reasons = Counter(row.reason.key for row in self.rows if row.reason)
        place = object.__setattr__
        place(self, "read", len(self.rows))
        place(self, "added", outcomes[RowOutcome.ADD])
        coming = (row.candidate for row in self.rows if row.outcome is RowOutcome.ADD)
        place(self, "homes", len({house_key(each.house_number) for each in coming if each}))
        place(self, "present", outcomes[RowOutcome.PRESENT])
        place(self, "repeated", sum(row.repeats for row in self.rows))
        place(self, "rejected", outcomes[RowOutcome.REJECT])
        place(self, "zoned", len(self.zones.keys() & self.known.households.keys()))
        place(self, "reasons", dict(reasons.most_common()))

    def rows_that(self, outcome: RowOutcome) -> list[PlannedRow]:
        """Return the rows of one outcome, in the order of the list."""
        return [row for row in self.rows if row.outcome is outcome]

    @property
    def told(self) -> int | None:
        """How many people the list itself says it holds: the last total that speaks of people."""
        said = [total.people for total in self.totals if total.people is not None]
        return said[-1] if said else None

    def with_corrected(
        self, number: int, texts: Mapped[RosterField, str], progress: Progress = unwatched
    ) -> "ImportPlan":
        """Return the plan in which a row of the list reads as the user mended it.

        The whole list is gone through again, because a house number holds for the rows below too.
        """
        mended = {**self.corrections.get(number, {}), **texts}
        corrections = {**self.corrections, number: mended}
        plan = _plan(self.sheet, self.mapping, self.known, self.around, corrections, progress)
        return _with_remarks(plan, [w for w in self.warnings if w.key in ABOUT_TABLES])


def plan_import(
    store: Store,
    sheet: Sheet,
    mapping: Mapping,
    progress: Progress = unwatched,
    rule: Matching = Matching.HOUSE,
) -> ImportPlan:
    """Return what bringing in a sheet would do; the village is read once and not changed.

    A person who is in the village already stays as they are, also where the list knows more.

    Raises:
        NoNameColumnError, NoHouseColumnError: the mapping lacks what every person needs.
        Cancelled: ``progress`` raised it.
    """
    own_moo = the_village(store).moo if has_village(store) else 0
    sheet, remarks = as_one_table(sheet, mapping)
    around = Circumstances(store.clock().date(), own_moo, _moos(sheet, mapping))
    plan = _plan(sheet, mapping, read_known(store, rule), around, {}, progress)
    return _with_remarks(plan, remarks)


def _plan(
    sheet: Sheet,
    mapping: Mapping,
    known: KnownPeople,
    around: Circumstances,
    corrections: Corrections,
    progress: Progress,
) -> ImportPlan:
    if not mapping.has(RosterField.GIVEN, RosterField.FULL_NAME):
        raise NoNameColumnError
    planner = Planner(sheet, mapping, known, around, corrections)
    total = len(sheet.rows) - mapping.end
    for done in range(total):
        if done % _STEP == 0:
            progress(done, total)
        place = mapping.end + done
        planner.take(place + 1, sheet.rows[place])
    progress(total, total)
    if not mapping.has(RosterField.HOUSE_NUMBER) and not any(row.house for row in planner.rows):
        raise NoHouseColumnError
    remarks = _about_the_list(mapping, around) + planner.remarks()
    rows, houses = planner.rows, len(planner.houses)
    return ImportPlan(
        sheet,
        mapping,
        known,
        around,
        corrections,
        rows,
        remarks,
        houses,
        planner.zones,
        planner.totals,
    )


def _with_remarks(plan: ImportPlan, remarks: list[Remark]) -> ImportPlan:
    return replace(plan, warnings=[*remarks, *plan.warnings]) if remarks else plan


def _about_the_list(mapping: Mapping, around: Circumstances) -> list[Remark]:
    """Return a remark where the whole list seems to be another village's."""
    if not around.moo or not around.moos or str(around.moo) in around.moos:
        return []
    message = N_("The list is of moo {moo}; this village is moo {own}.")
    holes = {"moo": ", ".join(sorted(around.moos)), "own": around.moo}
    return [Remark(mapping.end + 1, "other-list", message, holes)]


def _moos(sheet: Sheet, mapping: Mapping) -> frozenset[str]:
    """Return the moos that a list names."""
    places = mapping.columns_of(RosterField.MOO)
    if not places:
        return frozenset()
    place = places[0]
    written = {row[place] for row in sheet.rows[mapping.end :] if len(row) > place}
    return frozenset(number for cell in written if (number := moo(cell_text(cell))))
