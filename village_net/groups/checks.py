"""What does not fit among groups and memberships."""

from village_net.store.checks import Check, counted

CHECKS = (
    Check(
        "post-of-one-gone",
        counted(
            "{count} person who died or moved away still holds a post.",
            "{count} people who died or moved away still hold a post.",
        ),
        "SELECT DISTINCT person.id FROM membership CROSS JOIN person ON person.id = person_id"
        " WHERE person.standing <> 'here' AND left_on IS NULL AND post <> ''",
    ),
)
