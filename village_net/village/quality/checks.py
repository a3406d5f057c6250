"""The data's own checks: each one a question to the records, declared once."""

from village_net.store import Store
from village_net.store.checks import Check, counted, days_of
from village_net.thai.national_id import is_valid

_HERE = "person.standing = 'here'"

CHECKS = (
    Check(
        "bad-national-id",
        counted(
            "{count} person has an ID number that cannot be right.",
            "{count} people have an ID number that cannot be right.",
        ),
        f"SELECT id, national_id FROM person WHERE {_HERE} AND national_id <> ''",
        fault=True,
        holds=lambda row: not is_valid(row[1]),
    ),
    Check(
        "born-later",
        counted(
            "{count} person has a birth date in the future.",
            "{count} people have a birth date in the future.",
        ),
        f"SELECT id FROM person WHERE {_HERE} AND birth > :today",
        fault=True,
    ),
    Check(
        "stale-house-number",
        counted(
            "{count} person carries another house number or zone than the household.",
            "{count} people carry another house number or zone than their household.",
        ),
        "SELECT person.id FROM person JOIN household ON household.id = household_id"
        " WHERE person.house_number <> household.house_number"
        " OR person.zone_id IS NOT household.zone_id",
        fault=True,
    ),
    Check(
        "two-heads",
        counted(
            "{count} household has more than one head.",
            "{count} households have more than one head.",
        ),
        "SELECT household_id FROM person INDEXED BY person_who_is_head"
        " WHERE relation = 'head' AND standing = 'here' GROUP BY household_id HAVING count(*) > 1",
        quick=True,
    ),
    Check(
        "no-head",
        counted("{count} household has no head.", "{count} households have no head."),
        "SELECT household.id FROM household WHERE EXISTS (SELECT 1 FROM person"
        f"  WHERE household_id = household.id AND {_HERE}) AND NOT EXISTS (SELECT 1 FROM person"
        f"  WHERE household_id = household.id AND relation = 'head' AND {_HERE})",
    ),
    Check(
        "empty-household",
        counted("{count} household has nobody in it.", "{count} households have nobody in them."),
        "SELECT id FROM household WHERE NOT EXISTS"
        f" (SELECT 1 FROM person WHERE household_id = household.id AND {_HERE})",
        quick=True,
    ),
    Check(
        "child-older",
        counted(
            "{count} person is older than their father or mother.",
            "{count} people are older than their father or mother.",
        ),
        "SELECT child.id FROM particulars JOIN person AS child ON child.id = particulars.id"
        " JOIN person AS parent ON parent.id IN (father_id, mother_id)"
        " WHERE child.birth <= parent.birth",
    ),
    Check(
        "one-sided-marriage",
        counted(
            "{count} person names a spouse who does not name them.",
            "{count} people name a spouse who does not name them.",
        ),
        "SELECT person.id FROM particulars AS own JOIN person ON person.id = own.id"
        " JOIN person AS spouse ON spouse.id = own.spouse_id LEFT JOIN particulars AS theirs"
        f" ON theirs.id = spouse.id WHERE {_HERE} AND spouse.standing = 'here'"
        " AND theirs.spouse_id IS NOT person.id",
    ),
    Check(
        "volunteer-gone",
        counted(
            "{count} person who died or moved away still looks after houses.",
            "{count} people who died or moved away still look after houses.",
        ),
        f"SELECT id FROM person WHERE NOT {_HERE} AND id IN (SELECT volunteer_id FROM household)",
    ),
    Check(
        "no-zone",
        counted("{count} household is in no zone.", "{count} households are in no zone."),
        "SELECT id FROM household WHERE zone_id IS NULL AND EXISTS (SELECT 1 FROM zone)",
    ),
    Check(
        "old-survey",
        counted(
            "{count} household was not surveyed for more than a year.",
            "{count} households were not surveyed for more than a year.",
        ),
        "SELECT id FROM household WHERE surveyed < :year_ago",
    ),
    Check(
        "health-without-consent",
        counted(
            "{count} person has health data on record without consent.",
            "{count} people have health data on record without consent.",
        ),
        "SELECT health.id FROM health LEFT JOIN particulars USING (id)"
        " WHERE consent IS NOT 'given'",
        fault=True,
    ),
    Check(
        "no-birth",
        counted("{count} person has no birth date.", "{count} people have no birth date."),
        f"SELECT id FROM person WHERE {_HERE} AND birth IS NULL",
    ),
    Check(
        "no-national-id",
        counted("{count} person has no ID number.", "{count} people have no ID number."),
        f"SELECT id FROM person WHERE {_HERE} AND national_id = ''",
    ),
    Check(
        "no-relation",
        counted(
            "{count} person has no relation to the head of household on record.",
            "{count} people have no relation to the head of household on record.",
        ),
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


def quality_score(store: Store) -> int:
    """Return how complete and fresh the register is, from 0 to 100.

    It is the share of what a good record holds that is there: of a person birth, ID or temporary
    number, sex and relation; of a household zone, head and a survey within a year.
    """
    people = " + ".join(f"({sql})" for sql in _OF_PEOPLE)
    homes = " + ".join(f"({sql})" for sql in _OF_HOUSEHOLDS)
    days = days_of(store.clock().date())
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
