"""The roster of the sample village: invented families, written as offices write them."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter

from village_net.i18n import Language
from village_net.thai.dates import BUDDHIST_OFFSET, DateStyle, format_date
from village_net.thai.national_id import check_digit, formatted

_SEED = 2569
_OLDEST, _COMING_OF_AGE = 92, 15


@dataclass(frozen=True)
class _Member:
    relation: str
    woman: bool
    age: int


def write_sample_roster(file: Path, facts: dict[str, Any], today: date) -> None:
    """Write the roster as an XLSX with title rows, a header and a total row.

    The same facts and the same day give the same people. Three rows hold the mistakes that real
    lists hold: a wrong check digit, a short ID, an impossible date.
    """
    rows = list(_rows(facts, today))
    rows[40][2] = rows[40][2][:-1] + str((int(rows[40][2][-1]) + 1) % 10)
    rows[90][2] = rows[90][2][:-2]
    rows[150][7] = f"31/2/{today.year + BUDDHIST_OFFSET - 40}"
    with xlsxwriter.Workbook(str(file), {"strings_to_numbers": False}) as book:
        sheet = book.add_worksheet("ทะเบียนลูกบ้าน")
        lines = [[title] for title in facts["titles"]] + [[], facts["headings"], *rows]
        lines.append(["รวม", "", f"{len(rows)} คน"])
        for number, line in enumerate(lines):
            for column, cell in enumerate(line):
                sheet.write_string(number, column, cell)


def _rows(facts: dict[str, Any], today: date) -> Iterator[list[str]]:
    chance = random.Random(_SEED)
    number = 0
    for house in range(1, facts["households"] + 1):
        house_number = f"{house}/{chance.randint(1, 9)}" if chance.random() < 0.2 else str(house)
        surname = chance.choice(facts["surnames"])
        for place, member in enumerate(_family(chance)):
            number += 1
            name = _name(chance, facts, member)
            yield [
                str(number),
                "" if place else house_number,
                _national_id(chance, number),
                name[0],
                name[1],
                surname,
                "หญิง" if member.woman else "ชาย",
                _birth(chance, member.age, today),
                _work(chance, facts, member.age),
                _phone(chance, member.age),
                member.relation,
            ]


def _family(chance: random.Random) -> Iterator[_Member]:
    head_age = chance.randint(32, 84)
    woman = chance.random() < 0.35
    yield _Member("หัวหน้าครัวเรือน", woman, head_age)
    if chance.random() < 0.75:
        yield _Member("คู่สมรส", not woman, max(24, head_age + chance.randint(-8, 5)))
    for _ in range(chance.choice((0, 1, 1, 2, 2, 3))):
        yield _Member("บุตร", chance.random() < 0.5, max(1, head_age - chance.randint(22, 34)))
    if head_age > 55:
        for _ in range(chance.choice((0, 0, 1, 2))):
            yield _Member("หลาน", chance.random() < 0.5, max(0, head_age - chance.randint(48, 60)))
    if head_age < 60 and chance.random() < 0.25:
        yield _Member("บิดามารดา", chance.random() < 0.6, min(_OLDEST, head_age + 25))


def _name(chance: random.Random, facts: dict[str, Any], member: _Member) -> tuple[str, str]:
    if member.age < _COMING_OF_AGE:
        kind = ("ด.ญ.", "girls") if member.woman else ("ด.ช.", "boys")
    elif member.woman:
        married = member.relation == "คู่สมรส" or member.age > 50
        kind = ("นาง" if married else "น.ส.", "women")
    else:
        kind = ("นาย", "men")
    return kind[0], chance.choice(facts[kind[1]])


def _national_id(chance: random.Random, number: int) -> str:
    first = f"9{chance.randint(0, 9999):04d}{number:05d}{chance.randint(0, 99):02d}"
    digits = first + str(check_digit(first))
    return formatted(digits) if chance.random() < 0.4 else digits


def _birth(chance: random.Random, age: int, today: date) -> str:
    """Return a birth date as lists have it: in full, with a short month, or the year alone."""
    day = date(today.year - age, 1, 1) - timedelta(days=chance.randint(0, 364))
    year = day.year + BUDDHIST_OFFSET
    form = chance.random()
    if age > 60 and form < 0.25:
        return str(year)
    if form < 0.5:
        return format_date(day, Language.THAI, DateStyle.SHORT)
    return f"{day.day}/{day.month}/{year}"


def _work(chance: random.Random, facts: dict[str, Any], age: int) -> str:
    if age < 6 or age > 80:
        return ""
    return "นักเรียน" if age < 20 else chance.choice(facts["work"])


def _phone(chance: random.Random, age: int) -> str:
    if age < 15 or chance.random() < 0.4:
        return ""
    return f"0{chance.choice('689')}{chance.randint(0, 99999999):08d}"
