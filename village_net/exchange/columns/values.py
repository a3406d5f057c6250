"""Reads what the cells of a roster say: houses, sexes, relations, phones, birth dates, titles."""

import re
import tomllib
from datetime import date
from functools import cache, lru_cache
from typing import Any

from village_net.exchange.columns.faults import (
    DiedError,
    FutureBirthError,
    HouseBecameDateError,
    MovedAwayError,
    OutsideVillageError,
    VanishedError,
)
from village_net.exchange.columns.headings import plain
from village_net.paths import resource
from village_net.thai.dates import ImpossibleDateError, PartialDate, UnreadableDateError, parse_date
from village_net.thai.digits import to_arabic
from village_net.thai.fold import tidy
from village_net.thai.names import canonical_title
from village_net.thai.national_id import (
    BadCheckDigitError,
    NotDigitsError,
    WrongLengthError,
    parse_national_id,
)
from village_net.village.register.records import Education, Marital, Relation, Residence, Sex

_HOUSE = re.compile(
    r"(?:(?:บ้าน|บ\.)?\s*เลขที่|บ้าน|เลขบ้าน|house\s*(?:no\.?)?)?\s*"
    r"(?P<number>.*?)"
    r"(?:\.0+)?"
    r"\s*(?:,?\s*(?:หมู่|ม\.\s*\d|ซ\.|ซอย|ถ\.|ถนน|ต\.|ตำบล|moo\b).*)?",
    re.IGNORECASE,
)
_LEADING_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
_AROUND_SLASH = re.compile(r"\s*/\s*")
_DATE_LIKE = re.compile(
    r"\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2}.*|\d{1,2}[-\s](?:[ก-ฮ]{1,2}\.?[ก-ฮ]\.?|มี\.?ค\.?|เม\.?ย\.?|มิ\.?ย\.?"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\.?(?:[-\s]\d+)?",
    re.IGNORECASE,
)
_UNKNOWN_DAY = re.compile(
    r"(?:0{1,2}|-+|x+)\s*[/.\-]\s*(?P<month>\d{1,2}|-+|x+)\s*[/.\-]\s*(?P<year>\d{4})"
    r"|(?P<packed_year>\d{4})(?P<packed_month>\d\d)00",
    re.IGNORECASE,
)
_NO_NUMBER = re.compile(
    r"[0\s.\-–]+|(?:ยัง)?ไม่(?:มี|ได้|ทราบ|พบ|ปรากฏ|ระบุ).*|ยังไม่.*|รอ.*|แจ้งเกิด.*|อยู่ระหว่าง.*|none|nil|null|unknown",
    re.IGNORECASE,
)
_LOST_ZERO = re.compile(r"[2-9]\d{7,8}")
_DIGITS_OF_HOUSE_CODE = 11
_UNKNOWN = "unknown"


@lru_cache(maxsize=65536)
def house_number(written: str) -> str:
    """Return a house number as the app keeps it: ``บ้านเลขที่ ๐๕ หมู่ 3`` is ``5``.

    Raises:
        HouseBecameDateError: a spreadsheet made a date of the number.
    """
    text = to_arabic(tidy(written))
    if _DATE_LIKE.fullmatch(text):
        raise HouseBecameDateError(written=written)
    found = _HOUSE.fullmatch(text)
    number = found["number"] if found and found["number"] else text
    return _LEADING_ZEROS.sub("", _AROUND_SLASH.sub("/", number)).strip()


@lru_cache(maxsize=65536)
def house_key(number: str) -> str:
    """Return what makes two spellings of one house number equal."""
    try:
        return house_number(number).replace(" ", "").lower()
    except HouseBecameDateError:
        return number


@lru_cache(maxsize=4096)
def moo(written: str) -> str:
    """Return the number of a moo without zeros, or nothing where none is written."""
    found = re.search(r"\d+", to_arabic(written))
    return str(int(found.group())) if found else ""


def birth_date(written: str, today: date) -> PartialDate:
    """Return a birth date; ``00/00/2480`` is known to the year only.

    Raises:
        ImpossibleDateError, UnreadableDateError, FutureBirthError.
    """
    try:
        birth = parse_date(written, today)
    except (ImpossibleDateError, UnreadableDateError):
        birth = _known_in_part(written, today)
        if birth is None:
            raise
    if (birth.year, birth.month or 1, birth.day or 1) > (today.year, today.month, today.day):
        raise FutureBirthError(written=written)
    return birth


def _known_in_part(written: str, today: date) -> PartialDate | None:
    """Read a date in which zeros stand for the day or month that nobody knows."""
    found = _UNKNOWN_DAY.fullmatch(to_arabic(written).strip())
    if not found:
        return None
    year = found["year"] or found["packed_year"]
    month = found["month"] or found["packed_month"]
    return parse_date(f"{year}-{int(month):02d}" if month.strip("0-xX") else year, today)


def national_id(written: str) -> str:
    """Return the 13 digits of an ID, or nothing where the list says that there is none yet.

    Raises:
        LostDigitsError, NotDigitsError, WrongLengthError, BadCheckDigitError.
    """
    try:
        return parse_national_id(written)
    except (NotDigitsError, WrongLengthError, BadCheckDigitError):
        if _NO_NUMBER.fullmatch(to_arabic(written).strip()):
            return ""
        raise


def national_house_code(written: str) -> str:
    """Return the 11 digits of a house code, or nothing where it is none."""
    digits = re.sub(r"\D", "", to_arabic(written))
    return digits if len(digits) == _DIGITS_OF_HOUSE_CODE else ""


@lru_cache(maxsize=65536)
def phone(written: str) -> str:
    """Return a telephone number; the leading zero that spreadsheets drop is put back."""
    text = to_arabic(tidy(written))
    return f"0{text}" if _LOST_ZERO.fullmatch(text) else text


@lru_cache(maxsize=4096)
def title(written: str) -> str:
    """Return a title in its stored form; codes of the registration office are known."""
    return _listed("name_titles")["codes"].get(written.zfill(3)) or canonical_title(written)


@lru_cache(maxsize=4096)
def sex(written: str) -> Sex | None:
    """Return the sex that a word or code means, or None."""
    found = _meanings("sex").get(plain(written))
    return Sex(found) if found else None


@lru_cache(maxsize=4096)
def relation(written: str) -> Relation | None:
    """Return the relation to the head that a word or code means, or None."""
    found = _meanings("relation").get(plain(written))
    return Relation(found) if found else None


@lru_cache(maxsize=4096)
def marital(written: str) -> Marital | None:
    """Return the marital status that a word or code means, or None."""
    found = _meanings("marital").get(plain(written), _UNKNOWN)
    return None if found == _UNKNOWN else Marital(found)


@lru_cache(maxsize=4096)
def education(written: str) -> Education | None:
    """Return the schooling that a word means, or None."""
    found = _meanings("education").get(plain(written), _UNKNOWN)
    return None if found == _UNKNOWN else Education(found)


@lru_cache(maxsize=4096)
def religion(written: str) -> str:
    """Return a religion in one spelling; what is not listed stays as written."""
    return _one_spelling("religion", written)


@lru_cache(maxsize=4096)
def nationality(written: str) -> str:
    """Return a nationality in one spelling; what is not listed stays as written."""
    return _one_spelling("nationality", written)


@lru_cache(maxsize=4096)
def residence(written: str) -> Residence:
    """Return where a person is registered and sleeps; both here where nothing else is said."""
    found = _meanings("residence").get(plain(written), "")
    return Residence(found) if found in (*Residence,) else Residence.BOTH


def is_listed(kind: str, written: str) -> bool:
    """Tell whether a word or code of a kind of values is known at all."""
    return plain(written) in _meanings(kind)


def _one_spelling(kind: str, written: str) -> str:
    """Return the listed spelling; a code without meaning says nothing that could be kept."""
    found = _meanings(kind).get(plain(written))
    return found or ("" if written.strip().isdigit() else tidy(written))


@lru_cache(maxsize=4096)
def check_still_here(discharge: str, residence: str) -> None:
    """Refuse who died, left or never lived here; words that are not known count as here.

    Raises:
        DiedError, MovedAwayError, VanishedError, OutsideVillageError.
    """
    gone = {"died": DiedError, "moved": MovedAwayError, "vanished": VanishedError}
    why = gone.get(_meanings("discharge").get(plain(discharge), ""))
    if why:
        raise why
    if _meanings("residence").get(plain(residence)) == "outside":
        raise OutsideVillageError


def is_registered_only(residence: str) -> bool:
    """Tell whether the source says: registered here, living elsewhere."""
    return _meanings("residence").get(plain(residence)) == "registered"


@cache
def _meanings(kind: str) -> dict[str, str]:
    words = _listed("roster_values")[kind]
    return {plain(word): meaning for meaning, listed in words.items() for word in listed}


@cache
def _listed(catalogue: str) -> dict[str, Any]:
    file = resource("catalogue", f"{catalogue}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))
