"""A refusal: what the app will not or cannot do, as a sentence that says what to do next."""

from typing import ClassVar, Self

from village_net.i18n import N_, Language, Say


class Refusal(Exception):  # noqa: N818 - it is an answer, not a mishap
    """Base of every foreseeable failure; each subclass has its own sentence.

    ``key`` names the kind for scripts and counts; ``message`` is a msgid whose holes are given
    as keyword arguments. ``field`` is the attribute of the record that it is about, by which a form
    finds the place to say it; empty where it is about no single one. ``row`` is the place of that
    record, from 0, where several were to be written together. ``also`` are attributes by which it
    can be mended as well.
    """

    key: ClassVar[str] = "refused"
    field: str = ""
    row: int | None = None
    also: ClassVar[tuple[str, ...]] = ()
    message: ClassVar[str] = N_("This cannot be done.")

    def __init__(self, **holes: object) -> None:
        self.holes = holes
        super().__init__(holes)

    def about(self, field: str) -> Self:
        """Return the refusal as one about another attribute."""
        self.field = field
        return self

    def in_row(self, row: int) -> Self:
        """Return the refusal as one about one of several records."""
        self.row = row
        return self

    def say(self, say: Say) -> str:
        """Return the sentence in the language of ``say``."""
        return say(self.message, **self.holes)

    def __str__(self) -> str:
        return self.say(Say(Language.ENGLISH))


class NoReasonError(Refusal):
    """A deletion without a reason."""

    key = "no-reason"
    message = N_("Say why you delete; the reason is kept in the record of changes.")


def check_reason(reason: str) -> None:
    """Raise NoReasonError where a deletion gives no reason."""
    if not reason.strip():
        raise NoReasonError
