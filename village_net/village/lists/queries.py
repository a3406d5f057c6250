"""The readings of the search over the whole village: people and houses by what is typed."""

import json
from collections.abc import Sequence
from typing import Any

from village_net.store import Store
from village_net.store.rows import Row
from village_net.thai.fold import fold
from village_net.thai.order import sort_key
from village_net.village.register.queries import HouseholdRow


def people_called(store: Store, begin: str, terms: Sequence[str], most: int) -> list[int]:
    """Return the rows of ``most`` people in the village whose given name begins with a text.

    They come in order of their names; all of the folded ``terms`` occur in a name or number.
    """
    key, folded = sort_key(begin).partition(" ")[0], fold(begin)
    if not key:
        return []
    named: dict[str, Any] = {"low": key, "high": f"{key}\U0010ffff", "count": most * 4}
    named |= {f"term{number}": term for number, term in enumerate(terms)}
    wishes = "".join(
        f" AND (instr(name_fold, :term{n}) OR instr(number_fold, :term{n}))"
        for n in range(len(terms))
    )
    rows = store.rows(
        "SELECT rowid, given FROM person INDEXED BY person_in_order WHERE standing = 'here'"
        f" AND sort_key >= :low AND sort_key < :high{wishes}"
        " ORDER BY sort_key, name_fold, number_fold, rowid LIMIT :count",
        named,
    )
    return [rowid for rowid, given in rows if fold(given).startswith(folded)][:most]


def people_beside(store: Store, after: int, count: int) -> list[Row]:
    """Return rows after a rowid with what is told of people in words: work, note, skills.

    Only people of the village of whom something is told.
    """
    return store.rows(
        "SELECT person.rowid, occupation, note, coalesce(skills, '')"
        " FROM person NOT INDEXED LEFT JOIN particulars ON particulars.id = person.id"
        " WHERE person.rowid > ? AND standing = 'here'"
        " AND (occupation <> '' OR note <> '' OR skills <> '') ORDER BY person.rowid LIMIT ?",
        (after, count),
    )


def households_numbered(store: Store, begin: str, most: int) -> list[HouseholdRow]:
    """Return lines of ``most`` households whose number begins so, the smallest first."""
    rows = store.rows(
        "SELECT id, house_number, coalesce((SELECT title || given || ' ' || surname FROM person"
        "  WHERE household_id = found.id AND standing = 'here' AND relation = 'head' LIMIT 1), ''),"
        " (SELECT count(*) FROM person WHERE household_id = found.id AND standing = 'here')"
        " FROM (SELECT id, house_number, house_key FROM household NOT INDEXED"
        "  WHERE substr(house_number, 1, length(?1)) = ?1 ORDER BY house_key, id LIMIT ?2) AS found"
        " ORDER BY house_key, id",
        (begin, most),
    )
    return [HouseholdRow(id, number, head.rstrip(), people) for id, number, head, people in rows]


def household_notes(store: Store, after: int, count: int) -> list[Row]:
    """Return rows after a rowid with the notes of households that have one."""
    return store.rows(
        "SELECT rowid, note FROM household WHERE rowid > ? AND note <> '' ORDER BY rowid LIMIT ?",
        (after, count),
    )


def households_at(store: Store, rowids: Sequence[int]) -> list[HouseholdRow]:
    """Return lines of the households of some rows, by house number."""
    rows = store.rows(
        "SELECT id, house_number FROM household"
        " WHERE rowid IN (SELECT value FROM json_each(?)) ORDER BY house_key",
        (json.dumps(rowids),),
    )
    return [HouseholdRow(id, number, "", 0) for id, number in rows]
