"""Causes of a problem as an indented list: below each what is the reason of it."""

from collections.abc import Iterator

from village_net.activities.problems.errors import CausesJumpError

STEP = 2  # spaces


def causes_of(written: str) -> list[tuple[int, str]]:
    """Return the causes with how deep each lies, 0 for those of the problem itself.

    A tab counts as one step; blank lines are left out.

    Raises:
        CausesJumpError: one lies more than a step below the one above it.
    """
    found: list[tuple[int, str]] = []
    for number, (depth, text) in enumerate(_lines(written), 1):
        above = found[-1][0] if found else -1
        if depth > above + 1:
            raise CausesJumpError(number=number, cause=text)
        found.append((depth, text))
    return found


def tidy_causes(written: str) -> str:
    """Return causes as they are kept: two spaces a step, no blank lines.

    Raises:
        CausesJumpError.
    """
    return "\n".join(" " * (STEP * depth) + text for depth, text in causes_of(written))


def _lines(written: str) -> Iterator[tuple[int, str]]:
    for line in written.splitlines():
        text = line.strip()
        if text:
            indent = line[: len(line) - len(line.lstrip())].replace("\t", " " * STEP)
            yield len(indent) // STEP, text
