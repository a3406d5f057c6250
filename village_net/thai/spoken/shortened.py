"""What is written short: abbreviations, ๆ and ฯ."""

import re
from bisect import bisect_left
from functools import cache

from village_net.paths import resource
from village_net.thai.places import place_names
from village_net.thai.spoken.lexicon import (
    Meaning,
    Next,
    choices,
    letters,
    short_forms,
    table,
    words,
)
from village_net.thai.spoken.parts import ReaderPlace, Said, SpokenKind

_THAI = "[ก-๎]"
# A number is a word too, once it is said.
_LETTER_NEXT = re.compile(r"\s?[ก-ฮเ-ไ0-9]")
_DIGIT_NEXT = re.compile(r"\s?[0-9]")
_PLACE_NEXT = re.compile(r"\s?([ก-๎]{2,30})")
_MANY_LETTERS = 3
_LONGEST_PLACE = 20
_REPEATS = re.compile("ๆ+")
# A district's name may be missing among the places where it is spelled otherwise; then what stands
# beside it tells: ต.… before, จ.… after.
_AFTER_SUBDISTRICT = re.compile(r"(?:ต\.|ตำบล)\s?[ก-๎]+\s?$")
_BEFORE_PROVINCE = re.compile(r"\s?[ก-๎]{2,30}\s?(?:จ\.|จังหวัด)")


def abbreviation(place: ReaderPlace) -> Said | None:
    """Say an abbreviation in full, by its surroundings where it means several things."""
    pattern, forms = _forms(place.text[place.at])
    match = pattern.match(place.text, place.at)
    if match is None or not (match.group().startswith("ฯ") or _stands_free(place, match)):
        return None
    written = forms[(match.lastindex or 1) - 1]
    if written in choices():
        said = next((c.said for c in choices()[written] if _holds(c, place, match.end())), None)
    else:
        said = table("abbreviations")[written]
    return Said(place.at, match.end(), said, SpokenKind.ABBREVIATION) if said else None


def repeated(place: ReaderPlace) -> Said | None:
    """Say the word before ๆ again, once for each ๆ."""
    match = _REPEATS.match(place.text, place.at)
    end = place.joined_at
    if match is None or end == 0:
        return None
    start = place.starts[bisect_left(place.starts, end) - 1]
    word = place.text[start:end]
    if place.last is not None and place.free == end:
        word = place.last.words
    elif not re.fullmatch(f"{_THAI}+", word):
        return None
    kept = place.text.endswith(words("kept"), start, end)
    said = match.group() if kept else word * len(match.group())
    return Said(end, match.end(), said, SpokenKind.ABBREVIATION)


def left_out(place: ReaderPlace) -> Said | None:
    """Say nothing for a ฯ that stands for the rest of a long name."""
    if place.text[place.at] != "ฯ" or place.text.startswith("ฯลฯ", place.at):
        return None
    return Said(place.at, place.at + 1, "", SpokenKind.ABBREVIATION)


def _stands_free(place: ReaderPlace, match: re.Match[str]) -> bool:
    """Tell whether a short form begins a word and is no end of a longer one."""
    before = place.text[place.at - 1 : place.at]
    if place.free == place.at:
        return True
    if before == ".":
        return False
    return not re.match(_THAI, before) or _follows_a_word(place, match)


def _follows_a_word(place: ReaderPlace, match: re.Match[str]) -> bool:
    """Tell whether a short form stands right behind a whole word: ที่อบต., but not คกก. or สมม.

    Letters without a vowel may be no word, and before one more letter they are a longer short form.
    """
    if not _begins_word(place, place.at):
        return False
    word = place.text[place.starts[bisect_left(place.starts, place.at) - 1] : place.at]
    if re.fullmatch("[ก-ฮ]+", word) is None:
        return True
    counts = place.text[match.end() : match.end() + 1].isdigit()
    is_long = letters(match.group()) > 1 or counts or _place_follows(place, match.end())
    return is_long and word in _bare_words()


@cache
def _bare_words() -> frozenset[str]:
    """Return the words that are written without any vowel, such as ของ and คน.

    Of those of two letters, which most short forms begin with, only the usual ones count.
    """
    listed = resource("words", "words_th.txt").read_text(encoding="utf-8")
    return frozenset((*re.findall("^[ก-ฮ]{3,}$", listed, re.MULTILINE), *words("bare")))


def _begins_word(place: ReaderPlace, at: int) -> bool:
    number = bisect_left(place.starts, at)
    return number < len(place.starts) and place.starts[number] == at


def _holds(choice: Meaning, place: ReaderPlace, end: int) -> bool:
    text = place.text
    following, before = text[end : end + _LONGEST_PLACE].lstrip(), place.before.rstrip()
    return (
        (not choice.before or following.startswith(choice.before))
        and (not choice.after or _stands_after(before, choice.after))
        and (choice.next is None or _follows(choice.next, place, end))
    )


def _stands_after(before: str, nearby: tuple[str, ...]) -> bool:
    """Tell whether one of the words stands just before, or before the word just before."""
    return before.endswith(nearby) or before.rpartition(" ")[0].endswith(nearby)


def _follows(what: Next, place: ReaderPlace, end: int) -> bool:
    match what:
        case Next.DIGIT:
            return bool(_DIGIT_NEXT.match(place.text, end))
        case Next.LETTER:
            return bool(_LETTER_NEXT.match(place.text, end))
        case Next.PLACE:
            return _place_follows(place, end)


def _place_follows(place: ReaderPlace, end: int) -> bool:
    match = _PLACE_NEXT.match(place.text, end)
    if match is None:
        return False
    if _AFTER_SUBDISTRICT.search(place.before) or _BEFORE_PROVINCE.match(place.text, end):
        return True
    name = match.group(1)
    return name.startswith("เมือง") or any(
        name[:length] in place_names() for length in range(len(name), 2, -1)
    )


@cache
def _forms(letter: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Return the short forms that begin with a letter, and a pattern with a group for each."""
    forms = tuple(form for form in short_forms() if form.startswith(letter))
    return re.compile("|".join(f"({form_pattern(form)})" for form in forms) or "(?!)"), forms


def form_pattern(written: str) -> str:
    """Return a pattern for a short form: อบต. may be อบต or อ.บ.ต., and น.ส. may be น.ส too."""
    if "ฯ" in written or letters(written) < 2:
        return re.escape(written)
    bare = written.replace(".", "")
    forms = [written[:-1]] if written.endswith(".") else [written]
    if letters(written) >= _MANY_LETTERS and written.endswith("."):
        forms += [bare, ".".join(bare)] if " " not in bare and len(bare) == letters(bare) else []
    elif letters(written) < _MANY_LETTERS and "." not in forms[0]:
        return re.escape(written)
    end = rf"(?:[.]|(?!{_THAI}))" if written.endswith(".") else ""
    first = forms[0][0]
    rest = "|".join(re.escape(form[1:]).replace(r"\ ", r"\s?") for form in dict.fromkeys(forms))
    return f"{first}(?:{rest}){end}"
