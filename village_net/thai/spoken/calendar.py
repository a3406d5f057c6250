"""Dates as they are said."""

import re
from calendar import monthrange
from datetime import date
from functools import cache

from village_net.i18n import Language
from village_net.thai.dates import BUDDHIST_OFFSET, month_name
from village_net.thai.spoken.lexicon import table, words
from village_net.thai.spoken.numbers import number_in_words
from village_net.thai.spoken.parts import ReaderPlace, Said, SpokenKind

_WEEKDAYS = "จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์".split()
_LEAP_YEAR = 2024
_LINK = r"(?:[-–—]|ถึง(?:วันที่)?|และ(?:วันที่)?|,|หรือ)"
_LINK_SAID = {"-": "ถึง", "–": "ถึง", "—": "ถึง", ",": ""}
_DAY = "[0-3]?[0-9](?![0-9])"
_DAYS = rf"(?P<days>{_DAY}(?:\s*{_LINK}\s*{_DAY}){{0,6}})"
_ERAS = {"พ": "พุทธศักราช", "ค": "คริสต์ศักราช"}
_ERA = r"พ\.\s?ศ\.?|ค\.\s?ศ\.?|พุทธศักราช|คริสต์ศักราช"
_NOT_A_YEAR = r"(?![0-9]|[.:,/][0-9]|[A-Za-z]|\s*[-–—]\s*[0-9]{1,2}[.:][0-9])"
_SHORT_YEAR_ENDS = r"\s*(?:%|บ\.|น\.|โมง|ทุ่ม|นาฬิกา|เปอร์เซ็นต์)"

_NUMERIC = re.compile(
    rf"(?P<days>{_DAY}(?:\s?[-–]\s?{_DAY})?)(?P<sep>\s?[/.-]\s?)(?P<month>[01]?[0-9])(?P=sep)"
    r"(?P<year>[0-9]{4}|[0-9]{2})(?![0-9]|[/.,:-][0-9]|[A-Za-z])"
)
_ISO = re.compile(r"(?P<year>[12][0-9]{3})-(?P<month>[01][0-9])-(?P<days>[0-3][0-9])(?![0-9-])")
_DAY_AND_MONTH = re.compile(r"(?P<days>[0-3]?[0-9])/(?P<month>[01]?[0-9])(?![0-9/])")
_LED_BY_DAY = re.compile(r"วันที่\s*$")
_DAY_LIST = re.compile(rf"({_LINK})?\s*([0-9]+)\s*")
_THAI = "[ก-๎]"
_IN_WORD = re.compile(r"[ก-๎.]")


def spoken_date(day: date) -> str:
    """Return a day with its weekday, month and Buddhist year, as it is said."""
    month = month_name(day.month, Language.THAI)
    year = number_in_words(day.year + BUDDHIST_OFFSET)
    weekday = _WEEKDAYS[day.weekday()]
    return f"วัน{weekday}ที่{number_in_words(day.day)} {month} พุทธศักราช {year}"


def written_date(place: ReaderPlace) -> Said | None:
    """Say a date that begins with a day: 23 พ.ย. 69, 23-25 พ.ย., 23/11/2569, 2026-11-23."""
    return _with_month_name(place) or _in_numbers(place)


def month_and_year(place: ReaderPlace) -> Said | None:
    """Say a month that is written short, with its year: พ.ย. 69. A paper such as ส.ค.1 is none."""
    match = _month_first().match(place.text, place.at)
    if match is None:
        return None
    year = _year_of(match.group("era"), match.group("year")) if match.group("year") else ""
    end = match.end() if year else match.end("month")
    if not year and place.text[end : end + 1].isdigit():
        return None
    said = f"{_month_of(match.group('month'))}{year}"
    return Said(place.at, end, said, SpokenKind.DATE)


def short_year(place: ReaderPlace) -> Said | None:
    """Say the year 69 after the name of a month or after พ.ศ.: two thousand five hundred and 69."""
    match = _short_year().match(place.text, place.at)
    if match is None or not _before_a_year().search(place.before):
        return None
    return Said(place.at, match.end(), number_in_words(2500 + int(match.group())), SpokenKind.DATE)


def weekday(place: ReaderPlace) -> Said | None:
    """Say จ. where it is a weekday: after วัน, before a date, in จ.-ศ."""
    match = _short_weekday().match(place.text, place.at)
    if match is None:
        return None
    after_day = place.before.endswith(("วัน", "วัน "))
    if not (after_day or begins_alone(place)):
        return None
    if not (after_day or match.group("date") or match.group("dash") or _follows_weekday(place)):
        return None
    said = table("weekdays")[f"{match.group('day')}."]
    start = place.joined_at if after_day else place.at
    return Said(start, match.end(), said if after_day else f"วัน{said}", SpokenKind.DATE)


def begins_alone(place: ReaderPlace) -> bool:
    """Tell whether no word goes on here: the last sign before is none of a Thai word, nor a dot."""
    return place.free == place.at or not _IN_WORD.match(place.text[place.at - 1 : place.at])


def beginnings() -> list[str]:
    """Return patterns for what a month or a weekday that is written short may begin with."""
    days = (rf"{form[:-1]}(?:[.]|(?!{_THAI}))" for form in table("weekdays"))
    return [*_short_months(), *days]


def dash_of_days(place: ReaderPlace) -> Said | None:
    """Say ถึง for the dash between months, weekdays and dates: จันทร์-ศุกร์."""
    match = _dash().match(place.text, place.at)
    if match is None or not (_before_a_dash().search(place.before) or _ends_date(place)):
        return None
    return Said(place.joined_at, match.end(), " ถึง", SpokenKind.RANGE)


def _with_month_name(place: ReaderPlace) -> Said | None:
    match = _day_and_month_name().match(place.text, place.at)
    if match is None:
        return None
    month = _month_of(match.group("month"))
    days = _days(match.group("days"), _number_of(month))
    if not days:
        return None
    year = _year_of(match.group("era"), match.group("year")) if match.group("year") else ""
    end = match.end() if year else match.end("month")
    return _date(place, end, f"{days} {month}{year}")


def _in_numbers(place: ReaderPlace) -> Said | None:
    for form in (_ISO, _NUMERIC, _DAY_AND_MONTH):
        match = form.match(place.text, place.at)
        if match is None or (form is _DAY_AND_MONTH and not _LED_BY_DAY.search(place.before)):
            continue
        found = match.groupdict()
        dotted = "." in (found.get("sep") or "")
        year = _year_of(None, found["year"]) if found.get("year") else ""
        days = _days(found["days"], int(found["month"]))
        if not days or (found.get("year") and not year) or (dotted and len(found["year"]) == 2):
            continue
        month = month_name(int(found["month"]), Language.THAI)
        return _date(place, match.end(), f"{days} {month}{year}")
    return None


def _date(place: ReaderPlace, end: int, said: str) -> Said:
    """Lead in with วันที่, or with what of it the text lacks."""
    before = place.before.rstrip()
    if before.endswith("ที่"):
        return Said(place.joined_at, end, said, SpokenKind.DATE)
    if before.endswith("วัน") or _after_weekday().search(before):
        return Said(place.joined_at, end, f"ที่{said}", SpokenKind.DATE)
    return Said(place.at, end, f"วันที่{said}", SpokenKind.DATE)


def _days(written: str, month: int) -> str:
    """Return the days of a date; empty where the month has no such day."""
    if not 1 <= month <= 12:
        return ""
    last = monthrange(_LEAP_YEAR, month)[1]
    said = ""
    for link, day in _DAY_LIST.findall(written):
        if not 1 <= int(day) <= last:
            return ""
        word = _LINK_SAID.get(link, link)
        said += f"{' ' if said else ''}{word}{number_in_words(int(day))}"
    return said


def _year_of(era: str | None, written: str) -> str:
    """Return the year with a space before it, always Buddhist but after ค.ศ.; empty if none."""
    year = int(written)
    if len(written) == 2:
        year += 2500
    elif era is None and 1850 <= year <= 2100:
        year += BUDDHIST_OFFSET
    if era is None and not 2300 <= year <= 2700:
        return ""
    led = f" {_ERAS[era[0]]}" if era else ""
    return f"{led} {number_in_words(year)}"


def _month_of(written: str) -> str:
    bare = re.sub(r"[.\s]", "", written)
    return _months_by_letters().get(bare, written)


def _number_of(month: str) -> int:
    return list(table("months").values()).index(month) + 1


def _follows_weekday(place: ReaderPlace) -> bool:
    return bool(re.search(rf"(?:{_weekday_forms()})\s?[-–—]\s?$", place.before))


def _ends_date(place: ReaderPlace) -> bool:
    return place.last_touches and place.last is not None and place.last.kind is SpokenKind.DATE


@cache
def _months_by_letters() -> dict[str, str]:
    return {short.replace(".", ""): name for short, name in table("months").items()}


@cache
def _month_forms() -> str:
    """Return a pattern for a month: its name, พ.ย., พ.ย, พ. ย. or พย."""
    return "|".join([*table("months").values(), *_short_months()])


@cache
def _short_months() -> list[str]:
    parts = [form.split(".") for form in table("months")]
    return [rf"{a}(?:\.\s?{b}(?:\.|(?!{_THAI}))|{b}\.)" for a, b, _ in parts]


@cache
def _year_forms() -> str:
    ends = "|".join(words("classifiers"))
    short = rf"[0-9]{{2}}(?!\s*(?:{ends})|{_SHORT_YEAR_ENDS})"
    return rf"(?:\s*(?P<era>{_ERA}))?\s*(?P<year>[0-9]{{4}}|{short}){_NOT_A_YEAR}"


@cache
def _day_and_month_name() -> re.Pattern[str]:
    return re.compile(rf"{_DAYS}\s*(?P<month>{_month_forms()})(?:{_year_forms()})?")


@cache
def _month_first() -> re.Pattern[str]:
    return re.compile(rf"(?P<month>{_month_forms()})(?:{_year_forms()})?")


@cache
def _short_year() -> re.Pattern[str]:
    ends = "|".join(words("classifiers"))
    return re.compile(rf"[0-9]{{2}}(?!\s*(?:{ends})|{_SHORT_YEAR_ENDS}){_NOT_A_YEAR}")


@cache
def _before_a_year() -> re.Pattern[str]:
    return re.compile(rf"(?:{_month_forms()}|พ\.\s?ศ\.|พุทธศักราช)\s*$")


@cache
def _short_weekdays() -> str:
    return "|".join(sorted((form[:-1] for form in table("weekdays")), key=len, reverse=True))


@cache
def _weekday_forms() -> str:
    return rf"(?:{'|'.join(_WEEKDAYS)}|พฤหัส|(?<!{_THAI})(?:{_short_weekdays()})\.?)"


@cache
def _short_weekday() -> re.Pattern[str]:
    date_ = rf"(?P<date>\s*(?:ที่\s*)?{_DAY}(?:\s*(?:{_month_forms()})|\s?[-/][0-9]))"
    dash = rf"(?P<dash>\s?[-–—]\s?{_weekday_forms()})"
    return re.compile(rf"(?P<day>{_short_weekdays()})(?:\.|(?!{_THAI}))(?={date_}|{dash}|)")


@cache
def _after_weekday() -> re.Pattern[str]:
    short = "|".join(re.escape(form) for form in table("weekdays"))
    return re.compile(rf"(?:วัน(?:{'|'.join(_WEEKDAYS)}|พฤหัส)|(?:วัน\s?|(?<![ก-๎.]))(?:{short}))$")


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(rf"[-–—]\s*(?=[0-9]|วัน|{_month_forms()}|{_weekday_forms()}(?!{_THAI}))")


@cache
def _before_a_dash() -> re.Pattern[str]:
    return re.compile(rf"(?:{_month_forms()}|{_weekday_forms()})\s*$")
