"""A font as one paper uses it: text is shaped by HarfBuzz and every glyph remembers its text.

A glyph that stands for different texts (the aa of กา and of กำ) gets a code for each of them, so
that the text copied out of the paper is the text that was put in.
"""

import re
import struct
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import uharfbuzz

_harfbuzz = cast(Any, uharfbuzz)  # its names come out of C, unseen by the type checker

_UNITS = 1000
_AM = "\u0e33"
# Some readers show a mark for a glyph without text, so ring and aa are set as the one glyph that
# the font has for both. These are the names in TH Sarabun New; the outlines are the same.
_WHOLE_AM = {"uni0E4D": "uni0E33", "uni0E4D.alt1": "uni0E33.alt1"}
# In our fonts none of these ever leans on a neighbour, so a number is set without being shaped.
APART = "0123456789๐๑๒๓๔๕๖๗๘๙x.,/-"
_NUMBER = re.compile(f"[{APART}]+")
# Nor does anything lean on a space: of 20,000 names only the words that differ are shaped.
_WORDS = re.compile("[^ ]+| ")
_DROPPED_TABLES = "GSUB GPOS GDEF kern cmap OS/2 name post gasp"
_DROPPED_CATEGORIES = frozenset(["So", "Sk", "Cf", "Cc", "Cs", "Co", "Cn", "Mn", "Me"])


@dataclass(frozen=True, slots=True)
class Run:
    """Shaped text: its width in thousandths of the type size, and the inside of a PDF ``TJ`` array.

    Runs that follow one another are set by joining their ``codes``.
    """

    width: float
    codes: str


@dataclass(frozen=True, slots=True)
class Glyph:
    """What one two-byte code of the paper's font shows and means."""

    index: int
    text: str
    width: float


class Font:
    """One font file in one paper: shapes text and keeps count of the glyphs that were used."""

    def __init__(self, name: str, file: Path) -> None:
        self.name = name
        self._face = _harfbuzz.Face(_harfbuzz.Blob.from_file_path(str(file)))
        self._font = _harfbuzz.Font(self._face)
        self._scale = _UNITS / self._face.upem
        self._printable = _Printable(frozenset(self._face.unicodes))
        self._runs: dict[str, Run] = {}
        self._codes: dict[tuple[int, str], int] = {}
        self._glyphs: list[Glyph] = [Glyph(0, "", 0)]
        self._whole_am = self._find_whole_am()
        self.family = file.stem
        box = self._face.reference_table("head").data[36:44]
        self.box = [round(edge * self._scale) for edge in struct.unpack(">4h", box)]
        extents = self._font.get_font_extents("ltr")
        self.ascent = extents.ascender * self._scale
        self.descent = extents.descender * self._scale

    def shape(self, text: str) -> Run:
        """Return the text as a run; characters the font lacks are replaced or left out."""
        run = self._runs.get(text)
        if run is None:
            run = self._runs[text] = self._made(text.translate(self._printable))
        return run

    def width(self, text: str, size: float) -> float:
        """Return the width of a line of text in points."""
        return self.shape(text).width * size / _UNITS

    @property
    def glyphs(self) -> list[Glyph]:
        """What each code means that was given out so far; code 0 is never used."""
        return self._glyphs

    @property
    def used(self) -> bool:
        """Whether anything was set in this font."""
        return len(self._glyphs) > 1

    def subset(self) -> bytes:
        """Return a TrueType file that holds the used glyphs at their old places."""
        wanted = _harfbuzz.SubsetInput()
        wanted.glyph_set.update(glyph.index for glyph in self._glyphs)
        wanted.drop_table_tag_set.update(map(_tag, _DROPPED_TABLES.split()))
        wanted.flags = (
            _harfbuzz.SubsetFlags.RETAIN_GIDS
            | _harfbuzz.SubsetFlags.NO_HINTING
            | _harfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
        )
        return wanted.subset(self._face).blob.data

    def _made(self, text: str) -> Run:
        if len(text) > 1 and _NUMBER.fullmatch(text):
            return self._joined(text)
        if len(text) > 1 and " " in text:
            return self._joined(_WORDS.findall(text))
        return self._shaped(text)

    def _joined(self, parts: Iterable[str]) -> Run:
        runs = [self.shape(part) for part in parts]
        return Run(sum([run.width for run in runs]), "".join([run.codes for run in runs]))

    def _shaped(self, text: str) -> Run:
        if not text:
            return Run(0, "")
        parts: list[str] = []
        width = 0.0
        for index, own, advance in self._glyphs_of(text):
            code = self._code(index, own)
            width += advance
            parts.append(f"{code:04X}")
            if kern := self._glyphs[code].width - advance:
                parts.append(f">{kern:g}<")
        return Run(width, "".join(parts))

    def _glyphs_of(self, text: str) -> Iterator[tuple[int, str, float]]:
        """Yield index, text and advance of each glyph, from left to right."""
        buffer = _harfbuzz.Buffer()
        buffer.cluster_level = _harfbuzz.BufferClusterLevel.CHARACTERS
        buffer.add_str(text)
        buffer.direction, buffer.script, buffer.language = "ltr", "Thai", "th"
        _harfbuzz.shape(self._font, buffer)
        infos = buffer.glyph_infos
        texts = _texts(text, [info.cluster for info in infos])
        whole_am = 0
        for info, place, own in zip(infos, buffer.glyph_positions, texts, strict=True):
            if not own and info.codepoint in self._whole_am:
                whole_am = self._whole_am[info.codepoint]
                continue
            index, whole_am = (
                (whole_am, 0) if whole_am and own == _AM else (info.codepoint, whole_am)
            )
            yield index, own, place.x_advance * self._scale

    def _find_whole_am(self) -> dict[int, int]:
        """Return, for each form of the ring, the glyph that draws it together with the aa."""
        pairs = [
            (self._font.get_glyph_from_name(ring), self._font.get_glyph_from_name(whole))
            for ring, whole in _WHOLE_AM.items()
        ]
        return {ring: whole for ring, whole in pairs if ring and whole}

    def _code(self, index: int, text: str) -> int:
        code = self._codes.get((index, text))
        if code is None:
            code = self._codes[index, text] = len(self._glyphs)
            width = self._font.get_glyph_h_advance(index) * self._scale
            self._glyphs.append(Glyph(index, text, width))
        return code


class _Printable(dict[int, str]):
    """What stands for each character: itself, a likeness the font has, nothing, or a question mark.

    Ornaments such as emoji are left out; a letter the font lacks shows that something is missing.
    """

    def __init__(self, covered: frozenset[int]) -> None:
        super().__init__()
        self._covered = covered

    def __missing__(self, code: int) -> str:
        self[code] = shown = self._find(chr(code))
        return shown

    def _find(self, character: str) -> str:
        if ord(character) in self._covered:
            return character
        if character.isspace():
            return " "
        likeness = unicodedata.normalize("NFKC", character)
        if all(ord(part) in self._covered for part in likeness):
            return likeness
        return "" if unicodedata.category(character) in _DROPPED_CATEGORIES else "?"


def _texts(text: str, clusters: list[int]) -> list[str]:
    """Return the text of each glyph; where several share a cluster the last one has it all.

    HarfBuzz sets น้ำ as น, ring, tone and aa: the tone is itself, the aa is ำ, the ring nothing.
    """
    if clusters == list(range(len(text))):
        return list(text)
    starts = [*sorted(set(clusters)), len(text)]
    of_cluster = {start: text[start:end] for start, end in pairwise(starts)}
    return [of_cluster.pop(cluster, "") for cluster in reversed(clusters)][::-1]


def _tag(name: str) -> int:
    return int.from_bytes(name.ljust(4).encode(), "big")
