"""Every change of the registers of letters that a user can wish for.

A number that was given is never given again: giving it is no step of undo, and the file itself
refuses to delete or to change a letter that went out. A letter is in the register before its paper
is made, so that a power cut between the two leaves a line that can be printed again.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from village_net.errors import check_reason
from village_net.i18n import N_
from village_net.letters import queries
from village_net.letters.errors import (
    AnswerBeforeLetterError,
    BadLetterPrefixError,
    LetterDayOrderError,
    NoAddresseeError,
    NoSenderError,
    NoSubjectError,
    NoVoidReasonError,
    ReceivedInFutureError,
    VoidAlreadyError,
    WrittenAfterReceiptError,
)
from village_net.letters.records import (
    Addressee,
    LetterIn,
    LetterOut,
    LetterRules,
    LetterScan,
    LetterSeries,
)
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.dates import BUDDHIST_OFFSET, plain_day
from village_net.thai.fold import tidy

_LONGEST_PREFIX = 30


def issue_letter(store: Store, letter: LetterOut, to: Sequence[Addressee]) -> LetterOut:
    """Put a letter into the register under the next number of its series, and return it.

    However many it goes to, it has one number. It has left the house and cannot be taken back:
    ``void_letter`` makes it void, and another may take its place.

    Raises:
        NoSubjectError, NoAddresseeError, LetterDayOrderError, AnswerBeforeLetterError.
    """
    letter = replace(letter, subject=tidy(letter.subject))
    if not letter.subject:
        raise NoSubjectError
    if not to:
        raise NoAddresseeError
    if letter.answer_by and letter.answer_by < letter.day:
        raise AnswerBeforeLetterError(day=plain_day(letter.day))
    year = letter.day.year + BUDDHIST_OFFSET
    last = queries.last_of_series(store, letter.series, year)
    if last and letter.day < last.day:
        raise LetterDayOrderError(written=last.written, last=plain_day(last.day))
    number = last.number + 1 if last else 1
    written = written_number(queries.letter_rules(store), letter.series, number, year)
    issued = replace(letter, number=number, year=year, written=written)
    lines = [
        replace(each, id=new_id(), letter_id=issued.id, place=place)
        for place, each in enumerate(to, 1)
    ]
    with store.logging(N_("Issue letter"), written=written):
        store.put(issued)
        store.put_all(lines)
    return issued


def void_letter(store: Store, letter: LetterOut, reason: str, day: date) -> LetterOut:
    """Make a letter void: its line stays, with the reason, and its number is not given again.

    Raises:
        NoVoidReasonError, VoidAlreadyError.
    """
    if not reason.strip():
        raise NoVoidReasonError
    if letter.is_void:
        raise VoidAlreadyError(written=letter.written)
    void = replace(letter, void_reason=tidy(reason), voided=day)
    with store.logging(N_("Letter void"), written=letter.written):
        store.put(void)
    return void


def receive_letter(store: Store, letter: LetterIn) -> LetterIn:
    """Put a letter that came in into its register under the next number of receipt; return it.

    Raises:
        NoSubjectError, NoSenderError, ReceivedInFutureError, WrittenAfterReceiptError.
    """
    letter = _checked_in(store, letter)
    year = letter.received.year + BUDDHIST_OFFSET
    kept = replace(letter, number=queries.next_number_in(store, year), year=year)
    with store.logging(N_("Receive letter"), number=f"{kept.number}/{kept.year}"):
        store.put(kept)
    return kept


def change_letter_in(store: Store, letter: LetterIn) -> LetterIn:
    """Write what was done about a letter that came in, or mend what was noted of it; return it.

    Its number and year stay.

    Raises:
        As ``receive_letter``.
    """
    kept = store.get(LetterIn, letter.id)
    letter = _checked_in(store, letter)
    if kept:
        letter = replace(letter, number=kept.number, year=kept.year)
    with store.change(N_("Change letter received"), letter.subject):
        store.put(letter)
    return letter


def void_letter_in(store: Store, letter: LetterIn, reason: str, day: date) -> LetterIn:
    """Note that a number of receipt was given by mistake; its line stays, with the reason.

    Raises:
        NoVoidReasonError.
    """
    if not reason.strip():
        raise NoVoidReasonError
    void = replace(letter, voided=day, void_reason=tidy(reason))
    with store.logging(N_("Number of receipt void"), number=f"{letter.number}/{letter.year}"):
        store.put(void)
    return void


def keep_scan(store: Store, scan: LetterScan) -> LetterScan:
    """Keep a page of a letter that came in, and return it."""
    with store.change(N_("Keep scan"), scan.name):
        store.put(scan)
    return scan


def delete_scan(store: Store, scan: LetterScan, reason: str) -> None:
    """Delete a kept page.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete scan"), scan.name, reason=reason):
        store.remove(scan)


def save_letter_rules(store: Store, rules: LetterRules) -> LetterRules:
    """Write how numbers are written from now on; letters that went out keep theirs. Return it.

    Raises:
        BadLetterPrefixError.
    """
    tidied = {
        name: tidy(getattr(rules, name)) for name in ("prefix", "circular", "order_words", "notice")
    }
    for name, words in tidied.items():
        if len(words) > _LONGEST_PREFIX:
            raise BadLetterPrefixError(most=_LONGEST_PREFIX).about(name)
    rules = replace(rules, **tidied)
    with store.change(N_("Change how letters are numbered")):
        store.put(rules)
    return rules


def written_number(rules: LetterRules, series: LetterSeries, number: int, year: int) -> str:
    """Return a number as it stands on the paper: "พิเศษ 48", "ว 9", "คำสั่งที่ 5/2569"."""
    if series is LetterSeries.ORDER:
        return f"{rules.order_words} {number}/{year}".strip()
    if series is LetterSeries.NOTICE:
        return f"{rules.notice} {number}/{year}".strip()
    words = rules.circular if series is LetterSeries.CIRCULAR else rules.prefix
    return f"{words} {number}".strip()


def _checked_in(store: Store, letter: LetterIn) -> LetterIn:
    letter = replace(
        letter,
        subject=tidy(letter.subject),
        sender=tidy(letter.sender),
        their_number=tidy(letter.their_number),
        action=letter.action.strip(),
    )
    if not letter.subject:
        raise NoSubjectError
    if not letter.sender:
        raise NoSenderError
    if letter.received > store.clock().date():
        raise ReceivedInFutureError(day=plain_day(letter.received))
    if letter.their_day and letter.their_day > letter.received:
        raise WrittenAfterReceiptError(
            written=plain_day(letter.their_day), received=plain_day(letter.received)
        )
    return letter
