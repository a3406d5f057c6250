"""The sample's letters: what went out, what came back, what waits for an answer."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from village_net.letters.edits import issue_letter, receive_letter, void_letter
from village_net.letters.records import (
    Addressee,
    LetterIn,
    LetterOut,
    LetterSeries,
    LetterUrgency,
)
from village_net.sample.organisations import common_work, named
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.village.register.users import usual_name


def fill(store: Store, _facts: dict[str, Any]) -> None:
    """Issue the letters in the order of their days, with the answers that came."""
    today = store.clock().date()
    before: LetterOut | None = None
    for told in sorted(common_work()["letter"], key=lambda each: each["days"]):
        before = _issue(store, told, today + timedelta(days=told["days"]), before)
        if "void" in told:
            void_letter(store, before, told["void"], before.day)
        if "answer" in told:
            _answer(store, told, before, today + timedelta(days=told["answered"]))


def _issue(store: Store, told: dict[str, Any], day: date, before: LetterOut | None) -> LetterOut:
    office = named(store, told["to"])
    days = told.get("answer_days")
    letter = LetterOut(
        new_id(),
        LetterSeries.GENERAL,
        0,
        0,
        "",
        day,
        told["subject"],
        urgency=LetterUrgency(told.get("urgency", "normal")),
        signer=usual_name(store),
        answer_by=day + timedelta(days=days) if days else None,
    )
    if told.get("refers") and before:
        letter = replace(letter, refers_to_id=before.id)
    return issue_letter(
        store, letter, [Addressee("", "", 0, office.name, organisation_id=office.id)]
    )


def _answer(store: Store, told: dict[str, Any], letter: LetterOut, day: date) -> None:
    office = named(store, told["to"])
    receive_letter(
        store,
        LetterIn(
            new_id(),
            0,
            0,
            day,
            office.name,
            told["answer"],
            organisation_id=office.id,
            answers_id=letter.id,
            action="แจ้งที่ประชุม",
        ),
    )
