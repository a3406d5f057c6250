"""Text in the user's language: English msgids in the code, gettext catalogues beside it."""

import gettext
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from village_net.paths import translations_folder

DOMAIN = "village_net"


class Language(StrEnum):
    """The languages in which the app is complete."""

    THAI = "th"
    ENGLISH = "en"


def N_(msgid: str) -> str:  # noqa: N802 - gettext's own name for a msgid declared but not yet shown
    """Mark a msgid for the catalogue where it is declared; it is translated where it is shown."""
    return msgid


@dataclass(frozen=True)
class Say:
    """Says msgids in one language; two languages can speak in one process."""

    language: Language

    def __call__(self, msgid: str, **holes: object) -> str:
        """Return the sentence in this language with its ``{holes}`` filled."""
        text = _catalogue(self.language).gettext(msgid) if msgid else ""
        return text.format(**holes) if holes else text

    def count(self, one: str, many: str, number: int, **holes: object) -> str:
        """Return the sentence that fits ``number``, which fills the hole ``{count}``."""
        text = _catalogue(self.language).ngettext(one, many, number)
        return text.format(count=f"{number:,}", **holes)


@cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, translations_folder(), [language.value], fallback=True)
