"""The paper a document is printed on: its language, its digits, its size."""

import re
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

from reportlab.lib.pagesizes import A4

from village_net.i18n import N_, Language, Say
from village_net.thai.dates import DateStyle, PartialDate, format_date
from village_net.thai.digits import Digits, in_digits

# Digits in web addresses and codes stay as they are: 5G, http://…; those of a masked ID do not.
_TYPED = re.compile("[!-~๐-๙]+")
_LATIN = re.compile("[A-Za-z@]")
_DIGIT = re.compile("[0-9๐-๙]")
_MASKED = re.compile(r"\d-xxxx-xxxxx-\d\d-\d")


@dataclass(frozen=True)
class Paper:
    """Says msgids, dates and numbers in the language and digits of one printed document."""

    language: Language = Language.THAI
    digits: Digits = Digits.THAI
    size: tuple[float, float] = A4

    @property
    def thai(self) -> bool:
        """Whether the paper is in Thai."""
        return self.language is Language.THAI

    @property
    def plain(self) -> Say:
        """What says msgids in this language with digits as they are."""
        return Say(self.language)

    def say(self, msgid: str, **holes: object) -> str:
        """Return the sentence with its digits as on this paper."""
        return self.text(Say(self.language)(msgid, **holes)) if holes else _said(self, msgid)

    def count(self, one: str, many: str, number: int) -> str:
        """Return the sentence that fits a number."""
        return self.text(Say(self.language).count(one, many, number))

    def text(self, written: str) -> str:
        """Return text that somebody typed, with its digits as on this paper."""
        if not _DIGIT.search(written):
            return written
        if not _LATIN.search(_MASKED.sub("", written)):
            return in_digits(written, self.digits)
        return _TYPED.sub(self._in_digits, written)

    def day(self, day: date | PartialDate, style: DateStyle = DateStyle.LONG) -> str:
        """Return a date: Buddhist years in Thai, Christian years in English."""
        return self.text(format_date(day, self.language, style))

    def official_day(self, day: date) -> str:
        """Return a date as offices write it at the end of an announcement: … พ.ศ. ๒๕๖๙."""
        if not self.thai:
            return self.day(day)
        begin, _space, year = format_date(day, self.language).rpartition(" ")
        return self.text(f"{begin} พ.ศ. {year}")

    def clock(self, moment: time) -> str:
        """Return a time of day, in Thai with the dot that offices write."""
        return self.text(moment.strftime("%H.%M" if self.thai else "%H:%M"))

    def page_of(self, page: int, pages: int) -> str:
        """Return which page of how many this is."""
        return self.say(N_("Page {page} of {pages}"), page=page, pages=pages)

    def _in_digits(self, found: re.Match[str]) -> str:
        written = found.group()
        if _LATIN.search(_MASKED.sub("", written)):
            return written
        return in_digits(written, self.digits)


@lru_cache(maxsize=1024)
def _said(paper: Paper, msgid: str) -> str:
    """Return a sentence without holes, which tables say again in each row."""
    return paper.text(Say(paper.language)(msgid))
