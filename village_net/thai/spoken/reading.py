"""A text read aloud: its parts that are said otherwise, found in one walk over it."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from village_net.thai.digits import to_arabic
from village_net.thai.spoken import calendar, clock, codes, quantities, shortened
from village_net.thai.spoken.lexicon import any_of, branches, short_forms, table
from village_net.thai.spoken.parts import ReaderPlace, Said, SpokenKind, SpokenPart, TimeStyle

_Rule = Callable[[ReaderPlace], Said | None]

_DIGIT_RULES: tuple[_Rule, ...] = (
    quantities.kept_with_latin,
    codes.telephone,
    codes.house_number,
    codes.formula,
    calendar.written_date,
    clock.written_time,
    codes.item,
    codes.short_telephone,
    calendar.short_year,
    codes.code,
    codes.strokes,
    quantities.ratio,
    quantities.quantity,
)
_DASH_RULES: tuple[_Rule, ...] = (calendar.dash_of_days, quantities.dash_of_quantities)
_WORD_RULES: tuple[_Rule, ...] = (
    calendar.month_and_year,
    calendar.weekday,
    shortened.abbreviation,
    shortened.left_out,
)
_RULES: dict[str, tuple[_Rule, ...]] = {
    "digit": _DIGIT_RULES,
    "dash": _DASH_RULES,
    "stroke": (quantities.stroke_of_quantities,),
    "baht": (quantities.baht_sign,),
    "repeat": (shortened.repeated,),
    "word": _WORD_RULES,
}
_ADDRESS = (
    r"(?:https?://|www\.)[^\s<>\"'ก-๛]+|@[A-Za-z0-9._-]{3,}"
    r"|(?<![A-Za-z0-9._+-])[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9.-]+"
)
_LATIN = rf"{_ADDRESS}|[A-Za-z][A-Za-z0-9]*(?:[-._/'’&][A-Za-z0-9]+)*"
_ID_OF_LINE = r"(?:[Ll][Ii][Nn][Ee](?:\s?(?:ID|id|Id))?|ไอดีไลน์|ไลน์ไอดี)\s*[:：]\s*[A-Za-z0-9@._-]+"
_HARD_SIGNS = rf"{_ID_OF_LINE}|{_ADDRESS}"
_LATIN_WORD = re.compile("[A-Za-z]{2}")
_THAI_SIGN = re.compile("[ก-๛]")
_LINE = re.compile("[^\n]+")


def spoken_text(text: str, times: TimeStyle = TimeStyle.EVERYDAY) -> str:
    """Return the text as it is read aloud; what is read as it stands is left as it stands."""
    said: list[str] = []
    at = 0
    for part in spoken_parts(text, times):
        said += text[at : part.start], part.said
        at = part.end
    return "".join([*said, text[at:]])


def spoken_parts(text: str, times: TimeStyle = TimeStyle.EVERYDAY) -> list[SpokenPart]:
    """Return the places of a text that are said otherwise than they are written, in their order.

    Lines of Latin words without any Thai are left alone.
    """
    return [
        SpokenPart(found.start, found.end, text[found.start : found.end], found.words, found.kind)
        for found in _found(text, times)
        if text[found.start : found.end] != found.words
    ]


def hard_words(text: str) -> list[SpokenPart]:
    """Return the words that readers stumble over, each with its reading in plain syllables.

    Addresses of the internet and LINE are among them; they are said as the reader sees fit.
    """
    readings = table("hard")
    return [
        SpokenPart(
            match.start(),
            match.end(),
            match.group(),
            readings.get(match.group(), match.group()),
            SpokenKind.HARD,
        )
        for match in _hard().finditer(text)
    ]


@lru_cache(maxsize=4)
def _found(text: str, times: TimeStyle) -> tuple[Said, ...]:
    """Return what the rules find; a form asks for parts, text and time of the same text."""
    return tuple(_walk(text, times))


def _walk(text: str, times: TimeStyle) -> Iterator[Said]:
    for line in _LINE.finditer(text):
        written = line.group()
        if _THAI_SIGN.search(written) or not _LATIN_WORD.search(written):
            for found in _read_line(to_arabic(written), times):
                start, end = found.start + line.start(), found.end + line.start()
                yield found._replace(start=start, end=end)


def _read_line(line: str, times: TimeStyle) -> Iterator[Said]:
    place = ReaderPlace(line, times)
    at = 0
    while match := _anchor().search(line, at):
        place.at = match.start()
        rules = _RULES.get(match.lastgroup or "", ())
        found = next((said for rule in rules if (said := rule(place))), None)
        if found is None:
            at = place.at + 1 if rules else match.end()
            continue
        yield found
        place.free = at = found.end
        place.last = found


@cache
def _anchor() -> re.Pattern[str]:
    """Return a pattern for whatever a rule may begin with, and for Latin words, to skip them."""
    words = [*map(shortened.form_pattern, short_forms()), *calendar.beginnings()]
    return re.compile(
        rf"(?P<digit>[0-9])|(?P<latin>{_LATIN})|(?P<dash>[-–—])|(?P<stroke>/)|(?P<baht>฿)"
        rf"|(?P<repeat>ๆ)|(?P<word>{branches(words)}|ฯ)"
    )


@cache
def _hard() -> re.Pattern[str]:
    return re.compile(rf"{_HARD_SIGNS}|(?:{any_of(table('hard'))})(?![ะ-ฺ็-๎])")
