"""How many syllables a Thai text has, and how long it takes to read it out."""

import math
import re
from functools import cache

from village_net.thai.spoken.lexicon import any_of, syllable_counts
from village_net.thai.spoken.reading import spoken_text
from village_net.thai.words import segment

DEFAULT_RATE = 3.5

_PARAGRAPH_PAUSE = 1.2
_LINE_PAUSE = 0.7
_SENTENCE_PAUSE = 0.5
_PHRASE_PAUSE = 0.2
_PAUSES = (
    (re.compile(r"\n\s*\n"), _PARAGRAPH_PAUSE),
    (re.compile(r"(?<!\n)\n(?!\s*\n)"), _LINE_PAUSE),
    (re.compile(r"[.!?…:;]+(?=\s|$)"), _SENTENCE_PAUSE),
    (re.compile(r"(?<=\S)[ \u00a0]+(?=\S)|,"), _PHRASE_PAUSE),
)

_MARK = "[ะ-ฺ็-๎]"
_SILENT = re.compile("(?:[ตทดฏฎ]ร|กษณ|กษ|นทร|ชญ|[ก-ฮ])[ิุ]?์")
_ONSET = "(?:[กขคปผพฟบ][รล]|[กขค]ว|[ตทศสด]ร|ห[งญนมยรลว]|อย|[ก-ฮ])"
_TONE = "[่-๋]?"
_FINAL = f"(?:[ตทคกช]ร(?![ก-๎])|[ก-ฮ](?!{_MARK}))"
# One syllable of each shape of vowel; the first that fits is taken, so vowels of several signs
# stand before those of one.
_SHAPES = (
    f"[ก-ฮ]?ฤๅ?{_FINAL}?",
    f"เ{_ONSET}ี{_TONE}ยะ?{_FINAL}?",
    f"เ{_ONSET}ื{_TONE}อะ?{_FINAL}?",
    f"เ{_ONSET}{_TONE}าะ?",
    f"เ{_ONSET}{_TONE}อ(?!{_MARK})ะ?{_FINAL}?",
    f"[เแโ]{_ONSET}[ิ็]?{_TONE}(?:ะ|{_FINAL})?",
    f"[ใไ]{_ONSET}{_TONE}ย?(?!{_MARK})",
    f"[ใไ]{_ONSET}{_TONE}",
    f"{_ONSET}ั{_TONE}วะ?(?!{_MARK})",
    f"{_ONSET}ื{_TONE}อ(?!{_MARK})",
    f"{_ONSET}[ัิีึืุู]{_TONE}(?:ว(?!{_MARK})|{_FINAL})?",
    f"{_ONSET}{_TONE}(?:ำ|ะ|า{_FINAL}?)",
    f"{_ONSET}รร{_FINAL}?",
    f"{_ONSET}{_TONE}[วอ]{_FINAL}",
    f"{_ONSET}{_TONE}อ(?!{_MARK})",
    f"{_ONSET}{_TONE}็?{_FINAL}",
    f"[ก-ฮ]{_TONE}็?",
)
_LATIN_SHAPES = "[A-Z](?=[A-Z0-9]|(?![A-Za-z]))|[A-Z]?[^aeiouyA-Z\\W\\d_ก-๛]*[aeiouy]+|[0-9]|ๆ"


def syllables(text: str) -> int:
    """Return about how many syllables a text has, by the rules of Thai spelling.

    Words that are said otherwise than spelled are counted by the catalogue; Latin letters are
    counted one by one where they are capitals, else by their vowels. ๆ counts as one syllable.
    """
    counts = syllable_counts()
    known = sum(counts[word] for word in _known().findall(text))
    rest = "|".join(segment(_known().sub("|", text)))
    return known + sum(1 for _ in _shapes().finditer(_SILENT.sub("", rest)))


def reading_seconds(text: str, rate: float = DEFAULT_RATE) -> int:
    """Return about how many seconds a text takes to read out, at ``rate`` syllables a second.

    Pauses are added for paragraphs, lines, sentences and the spaces between phrases.

    The usual rate is 4.7 x 0.75. Ten people read Thai texts aloud at 4.7 syllables a second (Coupé,
    Oh, Dediu and Pellegrino, "Different languages, similar encoding efficiency", Science Advances
    5(9), 2019). Speech that must be understood in bad conditions comes at about half the rate of
    conversation (Krause and Braida, Journal of the Acoustical Society of America 112(5), 2002, and
    the studies named there); a reader over a tower is taken to slow down half as far as that.
    """
    spoken = spoken_text(text).strip()
    pauses = sum(len(found.findall(spoken)) * seconds for found, seconds in _PAUSES)
    return math.ceil(syllables(spoken) / rate + pauses)


@cache
def _shapes() -> re.Pattern[str]:
    return re.compile("|".join((*_SHAPES, _LATIN_SHAPES)))


@cache
def _known() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(syllable_counts())})(?!{_MARK})")
