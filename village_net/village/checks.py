"""The data's own checks: each one a question to the records, declared once."""

from dataclasses import dataclass
from datetime import date

from village_net.i18n import N_
from village_net.store import Store
from village_net.store.checks import Finding
from village_net.thai.national_id import is_valid

_HERE = "person.standing = 'here'"
_YEAR = 366  # days after which a survey is old


@dataclass(frozen=True)
class Check:
    """One question: its message with ``{count}``, and the SQL that gives the ids it is about.

    A ``fault`` must not be; the rest is worth a look. ``quick`` ones are cheap enough for a page
    that opens often. The SQL may name ``:today`` and ``:year_ago``.
    """

    key: str
    message: str
    sql: str
    fault: bool = False
    quick: bool = False


CHECKS = (
    Check(
        "bad-national-id",
        N_("People who have an ID number that cannot be right: {count}"),
        f"SELECT id, national_id FROM person WHERE {_HERE} AND national_id <> ''",
        fault=True,
    ),
    Check(
        "born-later",
        N_("People who have a birth date in the future: {count}"),
        f"SELECT id FROM person WHERE {_HERE} AND birth > :today",
        fault=True,
    ),
    Check(
        "stale-house-number",
        N_("People who carry another house number or zone than their household: {count}"),
        "SELECT person.id FROM person JOIN household ON household.id = household_id"
        " WHERE person.house_number <> household.house_number"
        " OR person.zone_id IS NOT household.zone_id",
        fault=True,
    ),
    Check(
        "two-heads",
        N_("Households that name more than one head: {count}"),
        "SELECT household_id FROM person INDEXED BY person_who_is_head"
        " WHERE relation = 'head' AND standing = 'here' GROUP BY household_id HAVING count(*) > 1",
        quick=True,
    ),
    Check(
        "no-head",
        N_("Households that name no head: {count}"),
        "SELECT household.id FROM household WHERE EXISTS (SELECT 1 FROM person"
        f"  WHERE household_id = household.id AND {_HERE}) AND NOT EXISTS (SELECT 1 FROM person"
        f"  WHERE household_id = household.id AND relation = 'head' AND {_HERE})",
    ),
    Check(
        "empty-household",
        N_("Households that have nobody in them: {count}"),
        "SELECT id FROM household WHERE NOT EXISTS"
        f" (SELECT 1 FROM person WHERE household_id = household.id AND {_HERE})",
        quick=True,
    ),
    Check(
        "child-older",
        N_("People who are older than their father or mother: {count}"),
        "SELECT child.id FROM particulars JOIN person AS child ON child.id = particulars.id"
        " JOIN person AS parent ON parent.id IN (father_id, mother_id)"
        " WHERE child.birth <= parent.birth",
    ),
    Check(
        "dead-but-active",
        N_("People who died or moved away and still hold a post or look after houses: {count}"),
        "SELECT DISTINCT person.id FROM person LEFT JOIN membership ON person_id = person.id"
        " AND left_on IS NULL AND post <> '' LEFT JOIN household ON volunteer_id = person.id"
        f" WHERE NOT {_HERE} AND (membership.id IS NOT NULL OR household.id IS NOT NULL)",
    ),
    Check(
        "no-zone",
        N_("Households that are in no zone: {count}"),
        "SELECT id FROM household WHERE zone_id IS NULL AND EXISTS (SELECT 1 FROM zone)",
    ),
    Check(
        "old-survey",
        N_("Households that were not surveyed for more than a year: {count}"),
        "SELECT id FROM household WHERE surveyed < :year_ago",
    ),
    Check(
        "health-without-consent",
        N_("People who have health data on record without their consent: {count}"),
        "SELECT health.id FROM health LEFT JOIN particulars USING (id)"
        " WHERE consent IS NOT 'given'",
        fault=True,
    ),
    Check(
        "no-birth",
        N_("People who have no birth date: {count}"),
        f"SELECT id FROM person WHERE {_HERE} AND birth IS NULL",
    ),
    Check(
        "no-national-id",
        N_("People who have no ID number: {count}"),
        f"SELECT id FROM person WHERE {_HERE} AND national_id = ''",
    ),
    Check(
        "no-relation",
        N_("People who have no relation to the head of household on record: {count}"),
        f"SELECT id FROM person WHERE {_HERE} AND relation IS NULL",
    ),
)

# What a good record holds, each with the SQL that tells whether it does.
_OF_PEOPLE = (
    "birth IS NOT NULL",
    "iif(national_id <> '', 1, EXISTS (SELECT 1 FROM particulars"
    " WHERE particulars.id = person.id AND temporary_number <> ''))",
    "sex IS NOT NULL",
    "relation IS NOT NULL",
)
_OF_HOUSEHOLDS = (
    "zone_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM zone)",
    "coalesce(surveyed, '') >= :year_ago",
    "EXISTS (SELECT 1 FROM person WHERE household_id = household.id AND relation = 'head'"
    f" AND {_HERE})",
)


@dataclass(frozen=True)
class Quality:
    """How complete and fresh the register is, from 0 to 100, and what is to be mended.

    The score is the share of what a good record holds that is there: of a person birth, ID or
    temporary number, sex and relation; of a household zone, head and a survey within a year.
    """

    score: int
    findings: list[Finding]


def data_findings(store: Store, today: date) -> list[Finding]:
    """Return what does not fit among households and people, in the order of CHECKS."""
    return [finding for check in CHECKS if (finding := _finding(store, check, today))]


def quick_findings(store: Store, today: date) -> list[Finding]:
    """Return the findings that a few indexed reads give, for a page that opens often."""
    quick = (check for check in CHECKS if check.quick)
    return [finding for check in quick if (finding := _finding(store, check, today))]


def quality(store: Store) -> Quality:
    """Return the score of the register and its findings, as of today."""
    today = store.clock().date()
    return Quality(quality_score(store), data_findings(store, today))


def quality_score(store: Store) -> int:
    """Return how complete and fresh the register is, from 0 to 100; see Quality."""
    people = " + ".join(f"({sql})" for sql in _OF_PEOPLE)
    homes = " + ".join(f"({sql})" for sql in _OF_HOUSEHOLDS)
    days = _days(store.clock().date())
    [(held, asked)] = store.rows(
        f"SELECT total({people}), count(*) * {len(_OF_PEOPLE)}"
        f" FROM person NOT INDEXED WHERE {_HERE}"
    )
    [(more_held, more_asked)] = store.rows(
        f"SELECT total({homes}), count(*) * {len(_OF_HOUSEHOLDS)} FROM household",
        {"year_ago": days["year_ago"]},
    )
    whole = asked + more_asked
    return int((held + more_held) * 100 / whole) if whole else 0


def _finding(store: Store, check: Check, today: date) -> Finding | None:
    named = {key: day for key, day in _days(today).items() if f":{key}" in check.sql}
    rows = store.rows(check.sql, named)
    if check.key == "bad-national-id":
        rows = [row for row in rows if not is_valid(row[1])]
    if not rows:
        return None
    ids = tuple(row[0] for row in rows)
    return Finding(check.key, check.message, check.fault, {"count": len(ids)}, ids)


def _days(today: date) -> dict[str, str]:
    ago = date.fromordinal(today.toordinal() - _YEAR)
    return {"today": today.isoformat(), "year_ago": ago.isoformat()}
