"""How what was typed in a field reads in an announcement, and what the app fills in itself."""

import re
from collections.abc import Mapping
from datetime import date, time

from village_net.errors import Refusal
from village_net.i18n import N_, Language
from village_net.store import Store
from village_net.thai.dates import DateStyle, format_date
from village_net.thai.digits import to_arabic
from village_net.thai.fold import tidy
from village_net.thai.names import is_female_title, split_name
from village_net.tower.announcements.particle import Particle
from village_net.tower.templates.records import TemplateFieldKind
from village_net.village.register.queries import the_village
from village_net.village.register.records import Village
from village_net.village.register.users import app_users

_BAHT = {Language.THAI: "บาท", Language.ENGLISH: "baht"}
_AND = {Language.THAI: (" ", " และ"), Language.ENGLISH: (", ", " and ")}
_MONEY = re.compile(r"(\d[\d,]*)(\.\d{1,2})?\s*(?:บาท|baht|฿)?", re.IGNORECASE)
_COMMUNITIES = ("บ้าน", "หมู่บ้าน", "ชุมชน")
# The fields that name a beginning, each with the one that names its end.
_SPANS = (("date", "until"), ("start", "end"))


class DayEndsTooEarlyError(Refusal):
    """A last day before the first one."""

    key = "field-day-too-early"
    message = N_("The last day lies before the first. Please look at the two dates.")


class TimeEndsTooEarlyError(Refusal):
    """An end before the beginning on one day."""

    key = "field-time-too-early"
    message = N_(
        "The end is before the beginning. Please look at the two times. Where it goes on past "
        "midnight, skip this and write it in the text."
    )


def check_span(values: Mapping[str, date | time | str], key: str) -> None:
    """Check a field that names a beginning or an end, among the values of all by their keys.

    Raises:
        DayEndsTooEarlyError, TimeEndsTooEarlyError: the end is before the beginning.
    """
    for span in _SPANS:
        begins, ends = (values.get(each) for each in span) if key in span else (None, None)
        if isinstance(begins, date) and isinstance(ends, date) and ends < begins:
            raise DayEndsTooEarlyError
        if isinstance(begins, time) and isinstance(ends, time) and ends < begins:
            raise TimeEndsTooEarlyError


def field_text(kind: TemplateFieldKind, value: date | time | str, language: Language) -> str:
    """Return how a value reads in an announcement; blank for a blank one.

    Dates carry their weekday, and in Thai the Buddhist year; money has commas and its unit, and
    stays as typed where it is no number, such as ฟรี; the lines of a list are joined.
    """
    if isinstance(value, date):
        return format_date(value, language, DateStyle.WEEKDAY)
    if isinstance(value, time):
        return f"{value:%H.%M} น." if language is Language.THAI else f"{value:%H:%M}"
    if kind is TemplateFieldKind.LIST:
        return _joined([line for line in map(tidy, value.splitlines()) if line], language)
    return _money(tidy(value), language) if kind is TemplateFieldKind.MONEY else tidy(value)


def known_values(store: Store, language: Language, particle: Particle | None) -> dict[str, str]:
    """Return what an announcement can say without asking, by the names of the holes.

    ``particle`` is the speaker's own choice; without one the title of their name tells. English
    has none.
    """
    village = the_village(store)
    said = (particle or usual_particle(store.by)) if language is Language.THAI else ""
    return {
        "village": _community(village),
        "speaker": store.by,
        "post": _post(store, village),
        "particle": said,
    }


def usual_particle(name: str) -> Particle:
    """Return how someone of this name is taken to speak: the title tells."""
    return Particle.WOMAN if is_female_title(split_name(name).title) else Particle.MAN


def _joined(parts: list[str], language: Language) -> str:
    between, last = _AND[language]
    if len(parts) < 2:
        return "".join(parts)
    return between.join(parts[:-1]) + last + parts[-1]


def _money(typed: str, language: Language) -> str:
    found = _MONEY.fullmatch(to_arabic(typed))
    if found is None:
        return typed
    amount = int(found[1].replace(",", ""))
    return f"{amount:,}{found[2] or ''} {_BAHT[language]}"


def _post(store: Store, village: Village) -> str:
    posts = {user.name: user.post for user in app_users(store)}
    usual = village.head_post if store.by == village.head_name else ""
    return posts.get(store.by) or usual


def _community(village: Village) -> str:
    """Return the name as it follows the word ชาว."""
    name = village.name.strip()
    return name if name.startswith(_COMMUNITIES) else f"บ้าน{name}"
