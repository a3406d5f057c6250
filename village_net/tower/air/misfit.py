"""What does not fit between an announcement and a time on the air: its words, or its day."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from village_net.i18n import N_, Say
from village_net.thai.words import segment
from village_net.tower.air.calendar import Occurrence
from village_net.tower.announcements.records import Announcement
from village_net.tower.announcements.rules import has_ended

# Words that mean a day by when they are said, and how many days it lies ahead.
_DAYS = {
    "วันนี้": 0, "คืนนี้": 0, "เช้านี้": 0,
    "พรุ่งนี้": 1, "วันพรุ่งนี้": 1, "มะรืน": 2, "วันมะรืน": 2,
    "เมื่อวาน": -1, "วาน": -1, "เมื่อวานซืน": -2,
}  # fmt: skip
_THIS, _ONLY_WITH_THIS = "นี้", frozenset({"วาน"})
# These mean today where "นี้" follows: เย็นนี้.
_HOURS = frozenset("เช้า สาย บ่าย เย็น ค่ำ คืน".split())
_ENGLISH = {
    "the day after tomorrow": 2,
    "tomorrow": 1,
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
}
_ENGLISH_WORDS = re.compile(rf"\b(?:{'|'.join(_ENGLISH)})\b", re.IGNORECASE)
_SIGNS = ("นี้", "มะรืน", "เมื่อวาน")
_LOOKED_AT = 6_000  # characters

_SAME_DAY = N_("The text says “{word}”, but it is on air on the same day.")
_DAY_BEFORE = N_("The text says “{word}”, but it is on air the day before.")
_DAYS_BEFORE = N_("The text says “{word}”, but it is on air {count} days before.")
_AFTER = N_("It is on air when what it announces has ended already.")


@dataclass(frozen=True, slots=True)
class DayWord:
    """A word that means a day, ``ahead`` days after the one on which it is said."""

    word: str
    ahead: int


@dataclass(frozen=True, slots=True)
class Misfit:
    """What does not fit at a time on the air: a word, or without one the time after the event.

    ``before`` is how many days before the event it is on air.
    """

    at: datetime
    word: str = ""
    before: int = 0

    def say(self, say: Say) -> str:
        """Return it as a sentence."""
        if not self.word:
            return say(_AFTER)
        if self.before <= 0:
            return say(_SAME_DAY, word=self.word)
        if self.before == 1:
            return say(_DAY_BEFORE, word=self.word)
        return say(_DAYS_BEFORE, word=self.word, count=self.before)


def misfit(announcement: Announcement, at: datetime) -> Misfit | None:
    """Return what does not fit when an announcement is on air at a time, or None.

    Without a day of its own nothing can be said of it. Of several words one that fits is enough:
    what lies ahead counts before what is today, and both before what is over.
    """
    if announcement.starts is None:
        return None
    if has_ended(announcement, at):
        return Misfit(at)
    said = day_words(f"{announcement.title}\n{announcement.text}")
    telling = next((group for group in _by_weight(said) if group), [])
    if not telling or any(_fits(announcement, at.date(), word) for word in telling):
        return None
    return Misfit(at, telling[0].word, (announcement.starts - at.date()).days)


def first_misfit(announcement: Announcement, found: Iterable[Occurrence]) -> Misfit | None:
    """Return what does not fit first among the times that a slot comes round, or None."""
    misfits = (misfit(announcement, occurrence.at) for occurrence in found)
    return next((each for each in misfits if each), None)


@lru_cache(maxsize=1024)
def day_words(text: str) -> tuple[DayWord, ...]:
    """Return the words that mean a day by when they are said, in order; whole words only."""
    begin = text[:_LOOKED_AT]
    thai = tuple(_thai(begin)) if any(sign in begin for sign in _SIGNS) else ()
    english = (found.group() for found in _ENGLISH_WORDS.finditer(begin))
    return *thai, *(DayWord(word, _ENGLISH[word.lower()]) for word in english)


def _thai(text: str) -> Iterator[DayWord]:
    words = segment(text.replace("\u200b", ""))
    for word, after in zip(words, [*words[1:], ""], strict=True):
        this = after == _THIS
        if word in _HOURS and this:
            yield DayWord(word + _THIS, 0)
        elif word in _DAYS and (this or word not in _ONLY_WITH_THIS):
            yield DayWord(word + _THIS if this else word, _DAYS[word])


def _by_weight(said: Iterable[DayWord]) -> list[list[DayWord]]:
    """Return the words in groups: of days ahead, of today, of days gone by."""
    words = list(said)
    return [
        [word for word in words if word.ahead > 0],
        [word for word in words if word.ahead == 0],
        [word for word in words if word.ahead < 0],
    ]


def _fits(announcement: Announcement, on: date, word: DayWord) -> bool:
    meant = on + timedelta(days=word.ahead)
    first = announcement.starts or meant
    return first <= meant <= (announcement.ends or first)
