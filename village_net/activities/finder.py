"""The activities, tasks and problems that the search over the whole village finds."""

from collections.abc import Iterator

from village_net.activities.plan.records import KIND_NAMES, Activity
from village_net.activities.problems.queries import problems
from village_net.activities.problems.records import PROBLEM_STATE_NAMES
from village_net.activities.tasks.queries import tasks
from village_net.activities.tasks.records import TASK_STATE_NAMES
from village_net.found import Found
from village_net.i18n import Say
from village_net.store import Store
from village_net.thai.dates import DateStyle, format_date
from village_net.thai.fold import fold

_LEAST_LETTERS = 2


class ActivityFinder:
    """Finds activities by name and place, the latest first, then tasks."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, text: str, most: int, say: Say) -> list[Found]:
        """Return what holds every word that is typed; a caption tells kind and day, or state."""
        if len(text.strip()) < _LEAST_LETTERS:
            return []
        terms = fold(text).split()
        found: list[Found] = []
        for words, each in self._all(say):
            if all(term in words for term in terms):
                found.append(each)
            if len(found) == most:
                break
        return found

    def warm(self) -> bool:
        """Tell that there is nothing to read ahead."""
        return True

    def _all(self, say: Say) -> Iterator[tuple[str, Found]]:
        for each in self._store.records(
            Activity, "WHERE state <> 'pattern' ORDER BY day DESC, title, id"
        ):
            day = format_date(each.day, say.language, DateStyle.SHORT)
            caption = f"{say(KIND_NAMES[each.kind])} · {day}"
            yield fold(f"{each.title} {each.place}"), Found(each.id, each.title, caption)
        for task in tasks(self._store):
            yield fold(task.title), Found(task.id, task.title, say(TASK_STATE_NAMES[task.state]))
        for problem in problems(self._store):
            state = say(PROBLEM_STATE_NAMES[problem.state])
            yield fold(problem.title), Found(problem.id, problem.title, state)
