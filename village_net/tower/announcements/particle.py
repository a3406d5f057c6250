"""The polite word at the end of what is said."""

from enum import StrEnum


class Particle(StrEnum):
    """The polite word with which a speaker ends what they say."""

    MAN = "ครับ"
    WOMAN = "ค่ะ"
