"""Thai cut into words: the fewest that the dictionary knows, never inside a cluster of letters.

Clusters are those of Theeramunkong and others, "Character cluster based Thai information retrieval"
(2000). As in PyThaiNLP's "newmm", what the dictionary does not know ends where it knows a word
again.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import reduce
from heapq import heappop, heappush
from itertools import pairwise

_LONGEST = 60  # clusters of a word
_MOST_WAYS = 51  # between two certain ends; past it only the shortest word is tried at each place

# C is a consonant, T a tone mark or none, S letters that are silent or none; the first that fits
# is taken.
_SHAPES = """
เC็CS เCCTาะS เCCีTยะS เCC็CS เCิC์CS เCิTCS เCีTยะ?S เCืTอะ?S เCTา?ะ?S
CัTวะS C[ัื]TC[ุิะ]?S C[ิุู]์S C[ะ-ู]TS C็ CT[ะาำ]?S
แC็C แCC์ แCTะ แCC็C แCCC์ โCTะ [เ-ไ]CT
"""
_LETTERS = (("S", "(?:CC?[ิุู]?์)?"), ("T", "[่-๋]?"), ("C", "[ก-ฮ]"))
_CLUSTER = re.compile(
    reduce(lambda shapes, letter: shapes.replace(*letter), _LETTERS, "|".join(_SHAPES.split()))
    + "|.",
    re.DOTALL,
)
_TWO_CONSONANTS = re.compile("[ก-ฮ]{1,2}")


class Cutter:
    """Cuts runs of Thai letters by a list of words."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)

    def cut(self, run: str) -> list[str]:
        """Return the words of a run; joined they are the run."""
        places = _Places(run, self._words)
        edges = [0]
        while edges[-1] < len(run):
            edges += places.known_from(edges[-1]) or [places.known_again_after(edges[-1])]
        return [run[start:end] for start, end in pairwise(edges)]


class _Places:
    """The places of one run between which words of the dictionary lie."""

    def __init__(self, run: str, words: frozenset[str]) -> None:
        self._run, self._words = run, words
        self._ends = [found.end() for found in _CLUSTER.finditer(run)]

    def known_from(self, start: int) -> list[int]:
        """Return the ends of words up to the first place that every way leads through."""
        nexts: dict[int, list[int]] = {}
        ahead, ways = [start], 0
        while ahead and ahead[0] < len(self._run):
            begin = heappop(ahead)
            nexts[begin] = found = self._words_at(begin)[: max(_MOST_WAYS - ways, 1)]
            ways += len(found)
            for end in found:
                if end not in ahead:
                    heappush(ahead, end)
            if len(ahead) == 1:
                return _fewest(nexts, start, ahead[0])
        return _fewest(nexts, start, ahead[0]) if ahead else []

    def known_again_after(self, start: int) -> int:
        """Return where what is unknown ends: a word that tells more than two consonants begins."""
        for place in self._ends[bisect_right(self._ends, start) : -1]:
            for end in self._words_at(place):
                if not _TWO_CONSONANTS.fullmatch(self._run, place, end):
                    return place
        return len(self._run)

    def _words_at(self, begin: int) -> list[int]:
        """Return the ends of the words that begin at a place, the shortest first."""
        run, words, ends = self._run, self._words, self._ends
        first = bisect_right(ends, begin)
        return [end for end in ends[first : first + _LONGEST] if run[begin:end] in words]


def _fewest(nexts: dict[int, list[int]], start: int, goal: int) -> list[int]:
    """Return the ends on the way of fewest words, of several the one that begins shortest."""
    before = {start: start}
    places = [start]
    for place in places:
        for end in nexts.get(place, ()):
            if end not in before:
                before[end] = place
                places.append(end)
    way = [goal]
    while before[way[-1]] != start:
        way.append(before[way[-1]])
    return way[::-1]
