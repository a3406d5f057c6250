"""Commands of activities: what is planned, what fell due, who came, letters in and out."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from village_net.activities.attendance.edits import mark_houses
from village_net.activities.attendance.entry import MOST_PEOPLE, read_entry
from village_net.activities.attendance.errors import TooManyOfHouseError
from village_net.activities.attendance.queries import house_of
from village_net.activities.overdue import DUE_NAMES, Due, overdue
from village_net.activities.plan.errors import NoSuchActivityError
from village_net.activities.plan.queries import activities_between, activity
from village_net.activities.plan.records import KIND_NAMES, STATE_NAMES, Activity
from village_net.commands.speaking import (
    Talk,
    as_json,
    in_folder,
    talking,
    text_from,
    village,
)
from village_net.errors import Refusal
from village_net.i18n import N_, Say
from village_net.letters.queries import (
    addressees,
    answer_to,
    count_addressees,
    letters_in,
    letters_out,
)
from village_net.letters.records import LetterIn, LetterOut
from village_net.store import Store
from village_net.thai.dates import DateStyle, day_after, format_date
from village_net.village.register.records import Household

_DAY = click.DateTime(["%Y-%m-%d"])
_HALF_A_YEAR = 183  # days
_YEARS = click.IntRange(2400, 2800)


class BadLineError(Refusal):
    """A line of a list of those who came that cannot be taken."""

    key = "bad-line"
    message = N_("{why} This is line {line}; nothing was noted of the others either.")


class WhichLettersError(Refusal):
    """Neither or both registers of letters asked for."""

    key = "which-letters"
    message = N_("Say which register is meant: --in or --out.")


@click.command("activities")
@in_folder
@click.option("--from", "first", type=_DAY, help="First day; else today.")
@click.option("--to", "last", type=_DAY, help="Last day; else half a year later.")
@as_json
@talking
def list_activities(
    talk: Talk, folder: Path, first: datetime | None, last: datetime | None, as_json: bool
) -> None:
    """List what is planned and was held in DIR."""
    with village(folder) as store:
        begin = first.date() if first else store.clock().date()
        end = last.date() if last else day_after(begin, _HALF_A_YEAR)
        found = activities_between(store, begin, end)
    values = [
        {
            "id": each.id,
            "kind": each.kind.value,
            "title": each.title,
            "day": each.day.isoformat(),
            "state": each.state.value,
        }
        for each in found
    ]
    talk.result(values, as_json, [_line(each, talk.say) for each in found])


@click.command("overdue")
@in_folder
@click.option("--at", "at", type=_DAY, default=None, help="The day; else today.")
@as_json
@talking
def list_overdue(talk: Talk, folder: Path, at: datetime | None, as_json: bool) -> None:
    """List what fell due before a day; due on that very day is not overdue."""
    with village(folder) as store:
        found = overdue(store, at.date() if at else store.clock().date())
    values = [
        {
            "kind": each.kind.value,
            "title": each.title,
            "due": each.due.isoformat(),
            "days": each.days,
            "owner": each.owner,
        }
        for each in found
    ]
    talk.result(values, as_json, [_due_line(each, talk.say) for each in found])


@click.command()
@in_folder
@click.argument("id", metavar="ACTIVITY")
@click.argument("source", metavar="FILE|-")
@talking
def attend(talk: Talk, folder: Path, id: str, source: str) -> None:
    """Note who came to ACTIVITY: house numbers, one a line; "12 3" is three people of house 12."""
    lines = text_from(source).splitlines()
    with village(folder) as store:
        found = activity(store, id)
        if not found:
            raise NoSuchActivityError(id=id)
        counts = _counts(store, found, lines, talk.say)
        mark_houses(store, found, counts)
    noted = talk.say.count("{count} house noted.", "{count} houses noted.", len(counts))
    talk.result(None, False, [noted])


@click.command("letters")
@in_folder
@click.option("--in", "came_in", is_flag=True, help="Letters that came in.")
@click.option("--out", "went_out", is_flag=True, help="Letters that went out.")
@click.option("--year", type=_YEARS, help="A year of the Buddhist Era; else all.")
@as_json
@talking
def list_letters(
    talk: Talk, folder: Path, came_in: bool, went_out: bool, year: int | None, as_json: bool
) -> None:
    """List a register of letters, the latest first."""
    if came_in == went_out:
        raise WhichLettersError
    with village(folder) as store:
        if came_in:
            values = [_letter_in(each) for each in letters_in(store, year)]
        else:
            values = list(_letters_out(store, year))
    talk.result(values, as_json, [_letter_line(each) for each in values])


COMMANDS = (list_activities, list_overdue, attend, list_letters)


def _line(each: Activity, say: Say) -> str:
    words = say(KIND_NAMES[each.kind]), each.title, say(STATE_NAMES[each.state])
    return "  ".join((_day(each.day, say), *words))


def _due_line(each: Due, say: Say) -> str:
    late = say.count("{count} day late", "{count} days late", each.days)
    words = (_day(each.due, say), late, say(DUE_NAMES[each.kind]), each.title, each.owner)
    return "  ".join(word for word in words if word)


def _letter_line(value: dict[str, Any]) -> str:
    void = "✗" if value["void"] else ""
    words = (value["number"], value["day"], value["who"], value["subject"], void)
    return "  ".join(str(word) for word in words if word)


def _day(day: date, say: Say) -> str:
    return format_date(day, say.language, DateStyle.SHORT)


def _letters_out(store: Store, year: int | None) -> Iterator[dict[str, Any]]:
    counts = count_addressees(store)
    for each in letters_out(store, year):
        answer = answer_to(store, each)
        yield _letter_out(each, counts.get(each.id, (0, ""))[0], addressees(store, each.id), answer)


def _letter_out(
    letter: LetterOut, count: int, to: list[Any], answer: LetterIn | None
) -> dict[str, Any]:
    return {
        "number": letter.written,
        "series": letter.series.value,
        "day": letter.day.isoformat(),
        "who": to[0].name if to else "",
        "addressees": count,
        "subject": letter.subject,
        "answer_by": letter.answer_by.isoformat() if letter.answer_by else "",
        "answered": f"{answer.number}/{answer.year}" if answer else "",
        "void": letter.void_reason,
    }


def _letter_in(letter: LetterIn) -> dict[str, Any]:
    return {
        "number": f"{letter.number}/{letter.year}",
        "day": letter.received.isoformat(),
        "who": letter.sender,
        "their_number": letter.their_number,
        "their_day": letter.their_day.isoformat() if letter.their_day else "",
        "subject": letter.subject,
        "action": letter.action,
        "void": letter.void_reason,
    }


def _counts(store: Store, found: Activity, lines: list[str], say: Say) -> dict[Household, int]:
    """Return how many came from each house; a house that stands there twice has both together."""
    counts: dict[Household, int] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            entry = read_entry(line)
            home, _person = house_of(store, found.id, entry)
            people = 1 if entry.people is None else entry.people
            counts[home] = counts.get(home, 0) + people
            if not 1 <= people <= counts[home] <= MOST_PEOPLE:
                raise TooManyOfHouseError(people=counts[home])
        except Refusal as refusal:
            raise BadLineError(line=number, why=refusal.say(say)) from refusal
    return counts
