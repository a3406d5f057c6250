"""Every reading of letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from village_net.letters.records import (
    Addressee,
    LetterIn,
    LetterOut,
    LetterRules,
    LetterSeries,
)
from village_net.store import Store

Letter = LetterOut | LetterIn


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A letter to which an answer is expected and none came; ``days`` are those since it was due,
    below zero those that are left."""

    letter: LetterOut
    days: int


def letter_rules(store: Store) -> LetterRules:
    """Return how numbers are written, or the usual where nothing was said."""
    return store.get(LetterRules, "rules") or LetterRules()


def letters_out(store: Store, year: int | None = None) -> list[LetterOut]:
    """Return the letters that went out, of a year (Buddhist Era) or of all, the latest first."""
    where, values = ("WHERE year = ?", (year,)) if year else ("", ())
    return store.records(LetterOut, f"{where} ORDER BY year DESC, day DESC, number DESC", values)


def letters_in(store: Store, year: int | None = None) -> list[LetterIn]:
    """Return the letters that came in, of a year (Buddhist Era) or of all, the latest first."""
    where, values = ("WHERE year = ?", (year,)) if year else ("", ())
    return store.records(LetterIn, f"{where} ORDER BY year DESC, number DESC", values)


def letter_years(store: Store) -> list[int]:
    """Return the years (Buddhist Era) of which there are letters, the latest first."""
    rows = store.rows(
        "SELECT year FROM letter_out UNION SELECT year FROM letter_in ORDER BY 1 DESC"
    )
    return [row[0] for row in rows]


def addressees(store: Store, letter_id: str) -> list[Addressee]:
    """Return to whom a letter went, in order."""
    return store.records(Addressee, "WHERE letter_id = ? ORDER BY place", (letter_id,))


def count_addressees(store: Store) -> dict[str, tuple[int, str]]:
    """Return of each letter that went out to how many it did, and the first of them."""
    rows = store.rows(
        "SELECT letter_id, count(*), min(CASE place WHEN 1 THEN name END)"
        " FROM letter_addressee GROUP BY letter_id"
    )
    return {id: (count, first or "") for id, count, first in rows}


def next_number_out(store: Store, series: LetterSeries, year: int) -> int:
    """Return the number that the next letter of a series in a year will have, void ones counted."""
    return store.value(
        "SELECT ifnull(max(number), 0) + 1 FROM letter_out WHERE series = ? AND year = ?",
        (series.value, year),
    )


def next_number_in(store: Store, year: int) -> int:
    """Return the number of receipt that the next letter of a year will have."""
    return store.value("SELECT ifnull(max(number), 0) + 1 FROM letter_in WHERE year = ?", (year,))


def last_of_series(store: Store, series: LetterSeries, year: int) -> LetterOut | None:
    """Return the letter with the highest number of a series in a year."""
    found = store.records(
        LetterOut,
        "WHERE series = ? AND year = ? ORDER BY number DESC LIMIT 1",
        (series.value, year),
    )
    return found[0] if found else None


def answer_to(store: Store, letter: LetterOut) -> LetterIn | None:
    """Return the first answer that came to a letter."""
    found = store.records(
        LetterIn,
        "WHERE answers_id = ? AND voided IS NULL ORDER BY received, number LIMIT 1",
        (letter.id,),
    )
    return found[0] if found else None


def unanswered(store: Store, today: date) -> list[Unanswered]:
    """Return the letters to which an answer is expected and none came, the longest due first.

    One of which a later letter reminds waits no more itself: the reminder does.
    """
    found = store.records(
        LetterOut,
        "WHERE answer_by IS NOT NULL AND voided IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM letter_in WHERE answers_id = letter_out.id"
        "  AND voided IS NULL)"
        " AND NOT EXISTS (SELECT 1 FROM letter_out AS later WHERE later.voided IS NULL"
        "  AND later.refers_to_id = letter_out.id)"
        " ORDER BY answer_by, number",
    )
    return [
        Unanswered(letter, (today - letter.answer_by).days) for letter in found if letter.answer_by
    ]


def thread_of(store: Store, letter: Letter) -> Sequence[Letter]:
    """Return all letters that belong together with one, by their day: what it answers or refers to
    and what answers or refers to it, however far."""
    seen: dict[str, Letter] = {letter.id: letter}
    waiting: list[Letter] = [letter]
    while waiting:
        for other in _beside(store, waiting.pop()):
            if other.id not in seen:
                seen[other.id] = other
                waiting.append(other)
    return sorted(seen.values(), key=_when)


def _beside(store: Store, letter: Letter) -> list[Letter]:
    if isinstance(letter, LetterIn):
        out = store.records(LetterOut, "WHERE answers_id = ?", (letter.id,))
        named = store.get(LetterOut, letter.answers_id) if letter.answers_id else None
        return [*out, *([named] if named else [])]
    ids = (letter.id,)
    found: list[Letter] = [
        *store.records(LetterOut, "WHERE refers_to_id = ?1 OR replaces_id = ?1", ids),
        *store.records(LetterIn, "WHERE answers_id = ?", ids),
    ]
    for kind, id in (
        (LetterOut, letter.refers_to_id),
        (LetterOut, letter.replaces_id),
        (LetterIn, letter.answers_id),
    ):
        named = store.get(kind, id) if id else None
        found += [named] if named else []
    return found


def _when(letter: Letter) -> tuple[date, int, int]:
    if isinstance(letter, LetterIn):
        return letter.received, 0, letter.number
    return letter.day, 1, letter.number
