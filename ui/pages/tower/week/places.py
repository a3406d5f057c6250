"""Where everything stands in the grid of the week, and which time a place in it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint, QRect, QSize

from ui.theme import scaled
from village_net.tower.air.week import Planned

HOUR, HEAD, HOURS_WIDTH = 60, 44, 56  # pixels at 14 pt
FIRST_HOUR, LAST_HOUR = 4, 22
BLOCK, SHORT = 54, 28  # a block of several lines, and one of a single line
STEP = timedelta(minutes=15)
_GAP = 3


@dataclass(frozen=True)
class WeekPlan:
    """What is planned on some days from ``first`` on, and what stands behind it."""

    first: date = date.min
    days: int = 7
    items: Sequence[Planned] = ()
    today: date = date.min
    quiet: tuple[time, time] = (time.min, time.min)
    holidays: Mapping[date, str] = field(default_factory=dict[date, str])


@dataclass(frozen=True)
class ItemBlock:
    """One item where it stands in the grid."""

    item: Planned
    place: QRect


def top_of(hour: int) -> int:
    """Return where an hour begins below the first one."""
    return (hour - FIRST_HOUR) * scaled(HOUR)


def whole_height() -> int:
    """Return how high a grid of all the hours is."""
    return scaled(HEAD) + top_of(LAST_HOUR)


@dataclass(frozen=True)
class GridPlaces:
    """The grid of a plan in a room of some size."""

    plan: WeekPlan
    size: QSize

    def blocks(self) -> list[ItemBlock]:
        """Return every item with its place; those at one time stand side by side."""
        found: list[ItemBlock] = []
        for number in range(self.plan.days):
            day = self.plan.first + timedelta(days=number)
            items = [item for item in self.plan.items if item.occurrence.at.date() == day]
            found += self._blocks_of_day(number, items)
        return found

    def item_at(self, at: QPoint) -> Planned | None:
        """Return the item at a place, the one in front where two are."""
        under = [block.item for block in self.blocks() if block.place.contains(at)]
        return under[-1] if under else None

    def moment_at(self, at: QPoint, item: Planned, pressed: QPoint) -> datetime | None:
        """Return the quarter of an hour to which a drag moves an item whose time can be changed."""
        if item.outcome is not None or not QRect(QPoint(), self.size).contains(at):
            return None
        plan = self.plan
        number = (at.x() - scaled(HOURS_WIDTH)) * plan.days // max(self._days_width(), 1)
        if not 0 <= number < plan.days:
            return None
        top = self.y_of(item.occurrence.at.time()) + at.y() - pressed.y()
        hours = FIRST_HOUR + (top - scaled(HEAD)) / scaled(HOUR)
        quarters = round(min(max(hours, FIRST_HOUR), LAST_HOUR - 0.25) * 4)
        begin = datetime.combine(plan.first + timedelta(days=number), time.min)
        return begin + quarters * STEP

    def left_of(self, number: int) -> int:
        """Return where a day begins."""
        return scaled(HOURS_WIDTH) + self._days_width() * number // self.plan.days

    def y_of(self, at: time) -> int:
        """Return how far down a time of day is."""
        hours = at.hour + at.minute / 60 - FIRST_HOUR
        hours = min(max(hours, 0), LAST_HOUR - FIRST_HOUR)
        return scaled(HEAD) + round(hours * scaled(HOUR))

    def _days_width(self) -> int:
        return self.size.width() - scaled(HOURS_WIDTH)

    def _blocks_of_day(self, number: int, items: Sequence[Planned]) -> list[ItemBlock]:
        found: list[ItemBlock] = []
        left, right = self.left_of(number) + _GAP, self.left_of(number + 1) - _GAP
        groups = _side_by_side(items, timedelta(minutes=SHORT))
        begins = [*(rows[0].occurrence.at for rows in groups), datetime.max]
        for rows, following in zip(groups, begins[1:], strict=True):
            free = (following - rows[-1].occurrence.at) // timedelta(minutes=1) - 2
            height = scaled(max(min(BLOCK, free), SHORT - 2))
            wide = (right - left) // len(rows)
            for place, item in enumerate(rows):
                top = min(self.y_of(item.occurrence.at.time()), self.size.height() - height)
                rect = QRect(left + place * wide, top + 1, wide - 2, height)
                found.append(ItemBlock(item, rect))
        return found


def key_of(item: Planned) -> str:
    """Return what tells an item from every other, also after it was moved."""
    return f"{item.occurrence.slot_id} {item.occurrence.due.isoformat()}"


def _side_by_side(items: Sequence[Planned], room: timedelta) -> list[list[Planned]]:
    """Return the items of a day in groups of those that would cover each other."""
    groups: list[list[Planned]] = []
    for item in items:
        if groups and item.occurrence.at - groups[-1][0].occurrence.at < room:
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups
