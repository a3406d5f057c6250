"""What the registers of letters refuse."""

from village_net.errors import Refusal
from village_net.i18n import N_


class NoSubjectError(Refusal):
    """A letter without a subject."""

    key = "no-subject"
    field = "subject"
    message = N_("Write what the letter is about.")


class NoAddresseeError(Refusal):
    """A letter to nobody."""

    key = "no-addressee"
    message = N_("Choose to whom the letter goes.")


class NoSenderError(Refusal):
    """A letter from nobody."""

    key = "no-sender"
    field = "sender"
    message = N_("Write from whom the letter came.")


class WrittenAfterReceiptError(Refusal):
    """A letter that was written after it came in."""

    key = "written-after-receipt"
    field = "their_day"
    message = N_("The letter would be dated {written}, after it came in on {received}.")


class ReceivedInFutureError(Refusal):
    """A letter that comes in tomorrow."""

    key = "received-in-future"
    field = "received"
    message = N_("{day} is still to come. Write the day on which the letter came in.")


class LetterDayOrderError(Refusal):
    """A letter dated before one that has a smaller number, or after today."""

    key = "letter-day-order"
    field = "day"
    message = N_("Letter {written} is dated {last}. The next number can not be dated before it.")


class AnswerBeforeLetterError(Refusal):
    """An answer that is expected before the letter goes out."""

    key = "answer-before-letter"
    field = "answer_by"
    message = N_("The answer would be expected before the letter goes out on {day}.")


class NoVoidReasonError(Refusal):
    """A number that is made void without a reason."""

    key = "no-void-reason"
    field = "void_reason"
    message = N_("Say why the number is void; the line stays in the register with the reason.")


class VoidAlreadyError(Refusal):
    """A letter that is void already."""

    key = "void-already"
    message = N_("Letter {written} is void already.")


class BadLetterPrefixError(Refusal):
    """Words before a number that are too long to stand in the register."""

    key = "bad-letter-prefix"
    field = "prefix"
    message = N_("What stands before a number may have at most {most} letters.")
