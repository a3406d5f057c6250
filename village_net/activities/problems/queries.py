"""Every reading of problems."""

from village_net.activities.problems.records import (
    ENDED,
    Alternative,
    Need,
    Problem,
    ProblemStep,
)
from village_net.store import Store


def problems(store: Store) -> list[Problem]:
    """Return all problems: those that are open first, in each part the latest raised first."""
    found = store.records(Problem, "ORDER BY raised DESC, title, id")
    return sorted(found, key=lambda problem: problem.state in ENDED)


def steps_of(store: Store, problem_id: str) -> list[ProblemStep]:
    """Return the steps of a problem in order."""
    return store.records(ProblemStep, "WHERE problem_id = ? ORDER BY number", (problem_id,))


def alternatives_of(store: Store, problem_id: str) -> list[Alternative]:
    """Return the ways to solve a problem, in their order."""
    return store.records(Alternative, "WHERE problem_id = ? ORDER BY place, id", (problem_id,))


def needs(store: Store, problem_id: str | None = None) -> list[Need]:
    """Return the needs, of a problem or all: those that several groups share first."""
    where, values = ("WHERE problem_id = ?", (problem_id,)) if problem_id else ("", ())
    found = store.records(Need, f"{where} ORDER BY text, id", values)
    return sorted(found, key=lambda need: -len(need.group_ids))


def weighed_by_a_meeting(store: Store) -> list[str]:
    """Return the ids of the problems for which a meeting weighed at least two ways.

    It did when the problem is decided by an item of a meeting: the evidence of raising awareness.
    """
    rows = store.rows(
        "SELECT problem.id FROM problem JOIN alternative ON problem_id = problem.id"
        " WHERE item_id IS NOT NULL GROUP BY problem.id HAVING count(*) >= 2 ORDER BY raised"
    )
    return [row[0] for row in rows]
