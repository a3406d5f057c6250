"""A written Thai announcement as it is said over the tower: numbers, dates, times and short forms.

What is said follows the readings of the Royal Society of Thailand (orst.go.th, การอ่านตัวเลข).
"""

from village_net.thai.spoken.calendar import spoken_date
from village_net.thai.spoken.clock import spoken_time
from village_net.thai.spoken.numbers import baht_in_words, digits_in_words, number_in_words
from village_net.thai.spoken.parts import SpokenKind, SpokenPart, TimeStyle
from village_net.thai.spoken.reading import hard_words, spoken_parts, spoken_text
from village_net.thai.spoken.syllables import DEFAULT_RATE, reading_seconds, syllables

__all__ = [
    "DEFAULT_RATE",
    "SpokenKind",
    "SpokenPart",
    "TimeStyle",
    "baht_in_words",
    "digits_in_words",
    "hard_words",
    "number_in_words",
    "reading_seconds",
    "spoken_date",
    "spoken_parts",
    "spoken_text",
    "spoken_time",
    "syllables",
]
