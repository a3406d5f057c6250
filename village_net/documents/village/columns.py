"""Columns that several papers about people have."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from village_net.documents.listing import Column, Where
from village_net.i18n import N_
from village_net.thai.phones import grouped
from village_net.village.register.records import Person

Row = TypeVar("Row")


def phone_columns(
    phone: Callable[[Row], str | None], share: float = 0
) -> tuple[Column[Row], Column[Row]]:
    """Return the column of telephones, for offices alone: in groups on paper, else as on record."""
    on_paper = Column[Row](
        N_("Telephone"),
        lambda row, _paper: grouped(phone(row) or "") or None,
        share=share,
        private=True,
        where=Where.PAPER,
    )
    return on_paper, replace(
        on_paper, value=lambda row, _paper: phone(row) or None, where=Where.SHEET
    )


def age_of(person: Person, day: date) -> int | None:
    """Return how old somebody is on a day; None where it is not known."""
    return person.birth.age(day) if person.birth else None
