"""Kinds of meeting: those of the catalogue, and the village's own in their place or besides."""

import tomllib
from dataclasses import replace
from functools import cache

from village_net.activities.meetings.errors import (
    BadQuorumError,
    NoKindNameError,
    NoStandingItemsError,
)
from village_net.activities.meetings.records import Base, MeetingKind, Rounding
from village_net.i18n import N_, Language
from village_net.paths import resource
from village_net.store import Store
from village_net.thai.fold import tidy

_CATALOGUE = ("catalogue", "meeting_kinds.toml")


def meeting_kinds(store: Store, language: Language = Language.THAI) -> list[MeetingKind]:
    """Return the kinds of meeting: the catalogue's in its order, then the village's own."""
    own = {kind.id: kind for kind in store.records(MeetingKind, "ORDER BY name, id")}
    shipped = [own.pop(kind.id, kind) for kind in _catalogue(language)]
    return [*shipped, *own.values()]


def meeting_kind(store: Store, key: str, language: Language = Language.THAI) -> MeetingKind:
    """Return a kind by its key; one that is no more is as the first of the catalogue."""
    found = {kind.id: kind for kind in meeting_kinds(store, language)}
    return found.get(key) or next(iter(found.values()))


def save_meeting_kind(store: Store, kind: MeetingKind) -> MeetingKind:
    """Write a kind of meeting as the village has it, and return it as stored.

    Raises:
        NoKindNameError, BadQuorumError, NoStandingItemsError.
    """
    titles = [title for line in kind.items.splitlines() if (title := tidy(line))]
    kind = replace(kind, name=tidy(kind.name), items="\n".join(titles), law=tidy(kind.law))
    if not kind.name:
        raise NoKindNameError
    if not titles:
        raise NoStandingItemsError
    if not 1 <= kind.numerator <= kind.denominator:
        raise BadQuorumError
    last = len(titles)
    kind = replace(
        kind,
        adopts=min(kind.adopts, last),
        follows=min(kind.follows, last),
        decides=min(kind.decides, last),
    )
    with store.change(N_("Change kind of meeting"), kind.name):
        store.put(kind)
    return kind


def reset_meeting_kind(store: Store, kind: MeetingKind) -> None:
    """Let a kind of meeting be again as the catalogue has it; one of the village's own goes."""
    with store.change(N_("Kind of meeting as it was"), kind.name):
        store.remove(kind)


@cache
def _catalogue(language: Language) -> tuple[MeetingKind, ...]:
    found = tomllib.loads(resource(*_CATALOGUE).read_text(encoding="utf-8"))["kind"]
    place = 0 if language is Language.THAI else 1
    return tuple(
        MeetingKind(
            each["key"],
            each[language.value],
            Base(each["base"]),
            each["quorum"][0],
            each["quorum"][1],
            Rounding(each["rounding"]),
            "\n".join(item[place] for item in each["items"]),
            each["adopts"],
            each["follows"],
            each["decides"],
            each[f"law_{language.value}"],
        )
        for each in found
    )
