"""What is typed to enter a house: its number, how many of it, or a line of the printed sheet."""

import re
from dataclasses import dataclass

from village_net.activities.attendance.errors import UnreadableEntryError
from village_net.thai.digits import to_arabic

MOST_PEOPLE = 99
_LINE = re.compile(r"#\s*(\d+)")
_HOUSE = re.compile(r"(?P<number>\S+)(?:\s+(?P<people>\d+)(?:\s*คน)?)?")


@dataclass(frozen=True, slots=True)
class HouseEntry:
    """A house number, or a line of the sheet, with the number of people where it was told."""

    house_number: str = ""
    line: int | None = None
    people: int | None = None


def read_entry(written: str) -> HouseEntry:
    """Return what was typed: "12/3", "12/3 2" for two people of it, or "#37".

    Raises:
        UnreadableEntryError.
    """
    text = to_arabic(written).strip()
    line = _LINE.fullmatch(text)
    if line:
        return HouseEntry(line=int(line[1]))
    house = _HOUSE.fullmatch(text)
    if not house or not any(letter.isdigit() for letter in house["number"]):
        raise UnreadableEntryError(written=written.strip())
    return HouseEntry(house["number"], people=int(house["people"]) if house["people"] else None)
