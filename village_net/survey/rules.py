"""Which answers pass an indicator."""

import re
from dataclasses import dataclass

from village_net.survey.records import NO, NOT_APPLICABLE, YES
from village_net.thai.digits import to_arabic

_NUMBER = r"-?\d+(?:\.\d+)?"
_COMPARED = re.compile(rf"(>=|<=|=|>|<)\s*({_NUMBER})")
_BETWEEN = re.compile(rf"({_NUMBER})\s*\.\.\s*({_NUMBER})")


@dataclass(frozen=True)
class Rule:
    """A rule that was read: yes or no, or the numbers from ``least`` to ``most``.

    The limits belong to it unless ``open`` says otherwise.
    """

    wanted: str = ""
    least: float = float("-inf")
    most: float = float("inf")
    open: bool = False

    @property
    def numeric(self) -> bool:
        """Whether the answer is a number."""
        return not self.wanted

    def passes(self, answer: str) -> bool | None:
        """Return whether an answer passes; None where it does not count."""
        if answer in ("", NOT_APPLICABLE):
            return None
        if self.wanted:
            return answer == self.wanted
        number = number_of(answer)
        if number is None:
            return None
        if self.open:
            return self.least < number < self.most
        return self.least <= number <= self.most


def read_rule(written: str) -> Rule | None:
    """Return the rule of a text: yes, no, >= 38000, < 3, = 0, 1..5; None where it is none."""
    text = to_arabic(written).strip().lower().replace(",", "")
    text = text.replace("≥", ">=").replace("≤", "<=")
    if text in ("yes", "ใช่", "มี"):
        return Rule(YES)
    if text in ("no", "ไม่", "ไม่ใช่", "ไม่มี"):
        return Rule(NO)
    if found := _COMPARED.fullmatch(text):
        sign, limit = found[1], float(found[2])
        match sign:
            case ">=" | ">":
                return Rule(least=limit, open=sign == ">")
            case "<=" | "<":
                return Rule(most=limit, open=sign == "<")
            case _:
                return Rule(least=limit, most=limit)
    if (found := _BETWEEN.fullmatch(text)) and float(found[1]) <= float(found[2]):
        return Rule(least=float(found[1]), most=float(found[2]))
    return None


def number_of(answer: str) -> float | None:
    """Return the number that was answered, or None where it is none."""
    text = to_arabic(answer).strip().replace(",", "")
    return float(text) if re.fullmatch(_NUMBER, text) else None
