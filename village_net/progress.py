"""Progress of long work, and its end at the user's wish."""

from collections.abc import Callable

Progress = Callable[[int, int], None]


class Cancelled(Exception):  # noqa: N818 - the user's wish, no error
    """The user does not want the work any more; what it began is taken back."""


def unwatched(done: int, total: int) -> None:
    """Report to nobody."""
