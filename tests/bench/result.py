"""One figure of a benchmark beside its target."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    """A measured value and what it must not pass; ``note`` tells the parts of a ratio.

    A value of None means that the peer is not on this machine; ``note`` says which.
    """

    name: str
    value: float | None
    limit: float
    unit: str
    note: str = ""
    at_least: bool = False

    @property
    def good(self) -> bool | None:
        """Whether the target is met; None where nothing was measured."""
        if self.value is None:
            return None
        return self.value >= self.limit if self.at_least else self.value <= self.limit
