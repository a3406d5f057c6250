"""Reads a set of indicators from a TOML or CSV file."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from village_net.errors import Refusal
from village_net.foreign_toml import read_foreign_toml
from village_net.i18n import N_
from village_net.survey.records import Indicator, IndicatorSet
from village_net.survey.rules import read_rule
from village_net.thai.digits import to_arabic
from village_net.thai.fold import tidy

LoadedSet = tuple[IndicatorSet, list[Indicator]]

_LARGEST = 2_000_000  # bytes
_YEARS = range(2500, 2700)
_COLUMNS = ("code", "domain", "name", "unit", "question", "rule")
_HEADINGS = {
    "code": ("code", "รหัส", "ข้อ", "ข้อที่", "ลำดับ", "ที่"),
    "domain": ("domain", "หมวด", "ด้าน"),
    "name": ("name", "indicator", "ตัวชี้วัด", "ชื่อตัวชี้วัด", "ชื่อ"),
    "unit": ("unit", "หน่วย"),
    "question": ("question", "คำถาม"),
    "rule": ("rule", "เกณฑ์", "ผ่านเกณฑ์", "เกณฑ์ผ่าน"),
}


class UnreadableSetError(Refusal):
    """A file that holds no set of indicators."""

    key = "unreadable-set"
    message = N_(
        "“{file}” cannot be read as a set of indicators. It should be a TOML file, or a CSV file "
        "with the columns code, domain, name, unit, question and rule."
    )


class MissingColumnError(Refusal):
    """A CSV file without a column that is needed."""

    key = "set-column"
    message = N_("“{file}” has no column “{column}”. Add it and load the file again.")


class EmptySetError(Refusal):
    """A set without an indicator."""

    key = "empty-set"
    message = N_("There is no indicator in “{file}”.")


class SameCodeError(Refusal):
    """Two indicators with one code."""

    key = "same-code"
    message = N_("Two indicators in “{file}” have the code {code}. Give one of them another code.")


class NamelessIndicatorError(Refusal):
    """An indicator that nobody can ask for."""

    key = "nameless-indicator"
    message = N_("Indicator {code} in “{file}” has neither a name nor a question. Write one.")


class BadYearError(Refusal):
    """A year of a set that is none of the Buddhist Era."""

    key = "set-year"
    message = N_("“{year}” in “{file}” is no year of the Buddhist Era. Write it as 2569.")


class BadRuleError(Refusal):
    """A rule that cannot be read."""

    key = "bad-rule"
    message = N_(
        "The rule “{rule}” of indicator {code} cannot be read. "
        "Write yes, no, a limit such as >= 38000, or a range such as 1..5."
    )


def read_set(file: Path, year: int) -> LoadedSet:
    """Return the set in a file; ``year`` (B.E.) is taken where the file does not name one.

    The ids follow from title, year and codes, so that the same file is the same set.

    Raises:
        UnreadableSetError, MissingColumnError, EmptySetError, SameCodeError,
        NamelessIndicatorError, BadYearError, BadRuleError.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise UnreadableSetError(file=file.name) from error
    if len(data) > _LARGEST:
        raise UnreadableSetError(file=file.name)
    text = _decoded(data, file)
    if file.suffix.lower() == ".toml":
        head, rows = _from_toml(text, file)
    else:
        head, rows = {}, _from_csv(text, file)
    return _made(head, rows, file, year)


def _made(
    head: Mapping[str, Any], rows: Iterable[Mapping[str, str]], file: Path, year: int
) -> LoadedSet:
    title, known = tidy(str(head.get("title", ""))) or file.stem, _year(head, year, file)
    id = str(uuid5(NAMESPACE_URL, f"indicators/{title}/{known}"))
    made = IndicatorSet(id, title, known, str(head.get("source", "")), bool(head.get("example")))
    indicators: list[Indicator] = []
    for place, row in enumerate(rows):
        values = {column: tidy(str(row.get(column, ""))) for column in _COLUMNS}
        code = to_arabic(values.pop("code")) or str(place + 1)
        if any(indicator.code == code for indicator in indicators):
            raise SameCodeError(file=file.name, code=code)
        if read_rule(values["rule"]) is None:
            raise BadRuleError(rule=values["rule"], code=code)
        key = str(uuid5(NAMESPACE_URL, f"{id}/{code}"))
        question = values.pop("question") or values["name"]
        if not question:
            raise NamelessIndicatorError(file=file.name, code=code)
        values["name"] = values["name"] or question
        indicators.append(Indicator(key, id, code, question=question, place=place, **values))
    if not indicators:
        raise EmptySetError(file=file.name)
    return made, indicators


def _year(head: Mapping[str, Any], default: int, file: Path) -> int:
    written = to_arabic(str(head.get("year", default))).strip()
    if not written.isdecimal() or int(written) not in _YEARS:
        raise BadYearError(file=file.name, year=written)
    return int(written)


def _decoded(data: bytes, file: Path) -> str:
    for encoding in ("utf-8-sig", "cp874"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UnreadableSetError(file=file.name)


def _from_toml(text: str, file: Path) -> tuple[Mapping[str, Any], list[Mapping[str, str]]]:
    try:
        facts = read_foreign_toml(text)
        return facts, [dict(row) for row in facts.get("indicator", [])]
    except (TypeError, ValueError, AttributeError) as error:
        raise UnreadableSetError(file=file.name) from error


def _from_csv(text: str, file: Path) -> list[Mapping[str, str]]:
    try:
        lines = csv.reader(io.StringIO(text), delimiter=_delimiter(text))
        rows = [row for row in lines if any(map(str.strip, row))]
    except csv.Error as error:
        raise UnreadableSetError(file=file.name) from error
    if not rows:
        raise EmptySetError(file=file.name)
    places = _places([tidy(cell).lower() for cell in rows[0]])
    for needed in ("name", "rule"):
        if needed not in places:
            raise MissingColumnError(file=file.name, column=_HEADINGS[needed][1])
    return [
        {column: row[place] for column, place in places.items() if place < len(row)}
        for row in rows[1:]
    ]


def _delimiter(text: str) -> str:
    """Return what parts the headings: spreadsheets write commas, semicolons or tabs."""
    first = text.lstrip().partition("\n")[0]
    return max(",;\t", key=first.count)


def _places(heads: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for column, words in _HEADINGS.items():
        for place, head in enumerate(heads):
            if head in words and column not in found:
                found[column] = place
    return found
