"""How a Thai name sounds: the soundex of Vichit Lorchirachoonkul (1982), known as lk82.

Names that are said alike get the same code, whatever they are spelled with: a first letter that
stands for its group, and up to four digits for what follows.
"""

import re
from functools import lru_cache

_LENGTH = 5
# Letters of one sound in the beginning of a word, each group under its commonest letter.
_FIRST = {
    letter: group[0]
    for group in (
        "กขฃคฅฆ",
        "ง",
        "จ",
        "ชฉฌซศษส",
        "ยญ",
        "ดฎ",
        "ตฏ",
        "ทฐฑฒถธ",
        "นณ",
        "บ",
        "ป",
        "พผภ",
        "ฟฝ",
        "ม",
        "รลฬฤฦ",
        "ว",
        "หฮ",
        "อ",
    )
    for letter in group
}
# Letters of one sound at the end of a syllable, and the vowels that change it.
_LATER = {
    letter: code
    for code, group in (
        ("1", "กขฃคฅฆ"),
        ("2", "ง"),
        ("3", "จฉชซฌฎฏฐฑฒดตถทธศษส"),
        ("4", "ญณนรลฬฤฦ"),
        ("5", "บปพฟภผฝ"),
        ("6", "มำ"),
        ("7", "ย"),
        ("8", "วไใ"),
        ("9", "หฮ"),
        ("A", "าๅ"),
        ("B", "ึื"),
        ("C", "เ"),
        ("D", "แ"),
        ("E", "โ"),
        ("F", "ุู"),
        ("G", "อ"),
    )
    for letter in group
}
_SILENT = re.compile("จน์|มณ์|ณฑ์|ทร์|ตร์|[ก-ฮ][ะ-ู]?์")
_MARKS = re.compile("[็ํฺๆ่้๊๋]")
_SHORT, _LONG = "ะัิี", "าๅึืู"
_AFTER = "ึืุู"


@lru_cache(maxsize=65536)
def sound(name: str) -> str:
    """Return the code of how a name is said, five signs long; empty where there is no Thai."""
    letters = _MARKS.sub("", _SILENT.sub("", name))
    letters = "".join(letter for letter in letters if "ก" <= letter <= "ู" or "เ" <= letter <= "ๅ")
    if not letters:
        return ""
    first, rest = _begun(letters)
    code = first + "".join(_codes(rest))
    kept = [sign for place, sign in enumerate(code) if place == 0 or sign != code[place - 1]]
    return "".join(kept)[:_LENGTH].ljust(_LENGTH, "0")


def _begun(letters: str) -> tuple[str, str]:
    """Return the code of the first sound, and the letters after it."""
    if letters[0] in _FIRST or len(letters) == 1:
        return _FIRST.get(letters[0], letters[0]), letters[1:]
    # A vowel that is written before its consonant is said after it.
    vowel, consonant = letters[0], letters[1]
    return _FIRST.get(consonant, consonant) + _LATER.get(vowel, ""), letters[2:]


def _codes(letters: str) -> list[str]:
    codes: list[str] = []
    vowel_at = -2
    for place, letter in enumerate(letters):
        ahead = letters[place + 1 : place + 2]
        code = _LATER.get(letter, "")
        if letter in _SHORT:
            vowel_at, code = place, ""
        elif letter in _LONG:
            vowel_at = place
        elif letter == "ุ":
            vowel_at = place
            code = "" if letters[place - 1 : place] in ("ต", "ธ") and place else code
        elif letter in "หอ":
            code = code if ahead and ahead in _AFTER else ""
        elif letter in "รวยฤฦ":
            # Between vowels they only colour them; after one they end the syllable.
            code = code if vowel_at == place - 1 or (ahead and ahead in _AFTER) else ""
        codes.append(code)
    return codes
