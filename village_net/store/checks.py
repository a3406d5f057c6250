"""Checks: the store's own health, and how a question to the records is declared and asked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from village_net.i18n import N_, Say
from village_net.store import audit
from village_net.store.rows import Row
from village_net.store.store import Store

_YEAR = 366  # days after which a survey is old


@dataclass(frozen=True)
class Finding:
    """Something that a check found. ``fault`` marks what must not be; the rest is worth a look.

    ``ids`` are the records it speaks of, where it speaks of records.
    """

    key: str
    message: str
    fault: bool
    holes: dict[str, object] = field(default_factory=dict[str, object])
    ids: tuple[str, ...] = ()

    def say(self, say: Say) -> str:
        """Return the finding as a sentence."""
        return say(self.message, **self.holes)


@dataclass(frozen=True)
class CountedFinding(Finding):
    """A finding about as many records as it has ids; ``many`` says so of more than one."""

    many: str = ""

    def say(self, say: Say) -> str:
        """Return the finding as a sentence that fits the number of its records."""
        return say.count(self.message, self.many, len(self.ids))


@dataclass(frozen=True)
class Check:
    """One question: its message for one and for many, and the SQL that gives the ids it is about.

    A ``fault`` must not be; the rest is worth a look. ``quick`` ones are cheap enough for a page
    that opens often. The SQL may name ``:today`` and ``:year_ago``; where a row needs more than
    SQL, ``holds`` tells whether the finding holds of it.
    """

    key: str
    message: tuple[str, str]
    sql: str
    fault: bool = False
    quick: bool = False
    holds: Callable[[Row], bool] | None = None


def counted(one: str, many: str) -> tuple[str, str]:
    """Mark a message for the catalogue where it is declared, in the forms for one and for many."""
    return one, many


def findings_of(store: Store, checks: Iterable[Check], today: date) -> list[Finding]:
    """Return what some checks find among the records, in their order."""
    return [finding for check in checks if (finding := _finding(store, check, today))]


def days_of(today: date) -> dict[str, str]:
    """Return the days that the SQL of a check may name."""
    ago = date.fromordinal(today.toordinal() - _YEAR)
    return {"today": today.isoformat(), "year_ago": ago.isoformat()}


def store_findings(store: Store) -> list[Finding]:
    """Return what is wrong with the file itself; an empty list is a sound file."""
    findings: list[Finding] = []
    damage = store.value("PRAGMA integrity_check(1)")
    if damage != "ok":
        findings.append(Finding("integrity", N_("The file is damaged."), True))
    if dangling := store.rows("PRAGMA foreign_key_check"):
        message = N_("{count} records point to something that is gone.")
        findings.append(Finding("foreign-keys", message, True, {"count": len(dangling)}))
    line = audit.broken_at(store.connection)
    if line is not None:
        message = N_("The record of changes was altered from line {line} on.")
        findings.append(Finding("audit", message, True, {"line": line}))
    return findings


def _finding(store: Store, check: Check, today: date) -> Finding | None:
    named = {key: day for key, day in days_of(today).items() if f":{key}" in check.sql}
    rows = store.rows(check.sql, named)
    if check.holds:
        rows = [row for row in rows if check.holds(row)]
    if not rows:
        return None
    ids = tuple(row[0] for row in rows)
    one, many = check.message
    return CountedFinding(check.key, one, check.fault, {"count": len(ids)}, ids, many)
