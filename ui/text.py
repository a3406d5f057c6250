"""Text on the screen, in the language the user chose.

The language is the one piece of state that belongs to the whole window: gettext's ``_`` must know
it wherever a word is shown.
"""

from village_net.i18n import Language, Say
from village_net.thai import words

_spoken = Say(Language.THAI)


def speak(language: Language) -> None:
    """Show everything from now on in ``language``."""
    global _spoken
    _spoken = Say(language)


def spoken() -> Say:
    """Return what says msgids in the window's language."""
    return _spoken


def _(msgid: str, **holes: object) -> str:
    """Return the sentence in the window's language."""
    return _spoken(msgid, **holes)


def counted(one: str, many: str, number: int, **holes: object) -> str:
    """Return the sentence that fits a number, in the window's language."""
    return _spoken.count(one, many, number, **holes)


def wrappable(text: str) -> str:
    """Return text that Qt may wrap between Thai words; Qt finds them itself only with libthai."""
    return words.breakable(text)
