"""Every reading of the plan."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from village_net.activities.plan.errors import NoSuchActivityError
from village_net.activities.plan.records import Activity, ActivityState, Season, Series
from village_net.activities.plan.rounds import days_of, is_day_of
from village_net.store import Store
from village_net.thai.dates import day_after

_APART = "@"
_IN_ORDER = "ORDER BY day, ifnull(begins, ''), title, id"


def activities_between(store: Store, first: date, last: date) -> list[Activity]:
    """Return the activities of some days, both included, in order of day and hour.

    Those that come round are among them also where nothing was written of that time yet: as what
    they will be, under the id that they will have.
    """
    written = store.records(
        Activity,
        f"WHERE day <= ? AND last_day >= ? AND state <> 'pattern' {_IN_ORDER}",
        (last.isoformat(), first.isoformat()),
    )
    coming = list(_coming(store, first, last))
    return sorted([*written, *coming], key=order) if coming else written


def order(activity: Activity) -> tuple[date, str, str, str]:
    """Return what activities are ordered by: day, hour, title."""
    begins = activity.begins.isoformat() if activity.begins else ""
    return activity.day, begins, activity.title, activity.id


def activity(store: Store, id: str) -> Activity | None:
    """Return an activity by its id, also one that will come round and is not written yet."""
    found = store.get(Activity, id)
    if found:
        return found if found.state is not ActivityState.PATTERN else None
    series_id, _, written_day = id.partition(_APART)
    series, pattern = store.get(Series, series_id), store.get(Activity, series_id)
    try:
        day = date.fromisoformat(written_day)
    except ValueError:
        return None
    return _round(pattern, day) if series and pattern and is_day_of(series, day) else None


def round_of(store: Store, series: Series, day: date) -> Activity:
    """Return the activity of a series on one of its days, of which nothing is written yet.

    Raises:
        NoSuchActivityError.
    """
    id = f"{series.id}{_APART}{day.isoformat()}"
    found = activity(store, id)
    if not found:
        raise NoSuchActivityError(id=id)
    return found


def pattern_of(store: Store, series: Series) -> Activity | None:
    """Return what the activities of a series are made from."""
    return store.get(Activity, series.id)


def is_nothing_planned(store: Store) -> bool:
    """Tell whether there was never any activity."""
    return not store.value("SELECT 1 FROM activity LIMIT 1")


def series_of(store: Store, activity: Activity) -> Series | None:
    """Return how an activity comes round, None where it does not."""
    return store.get(Series, activity.series_id) if activity.series_id else None


def seasons(store: Store) -> list[Season]:
    """Return the seasons of the village in order of their first days."""
    return store.records(Season, "ORDER BY first, name, id")


def written_after(store: Store, series: Series, day: date) -> list[Activity]:
    """Return what is written of the times of a series after a day."""
    return store.records(
        Activity,
        "WHERE series_id = ? AND own_day > ? ORDER BY own_day",
        (series.id, day.isoformat()),
    )


def _coming(store: Store, first: date, last: date) -> Iterator[Activity]:
    """Yield the rounds that fall into some days and of which nothing is written."""
    patterns = {
        each.id: each
        for each in store.records(Activity, "WHERE id IN (SELECT id FROM activity_series)")
    }
    written = _written(store) if patterns else frozenset()
    for series in store.records(Series) if patterns else ():
        pattern = patterns[series.id]
        length = (pattern.last_day - pattern.day).days
        for day in days_of(series, day_after(first, -length), last):
            if (series.id, day.isoformat()) not in written:
                yield _round(pattern, day)


def _written(store: Store) -> frozenset[tuple[str, str]]:
    sql = "SELECT series_id, own_day FROM activity WHERE series_id IS NOT NULL"
    return frozenset((series, day) for series, day in store.rows(sql))


def _round(pattern: Activity, day: date) -> Activity:
    """Return an activity as it will be on one day of its series."""
    return replace(
        pattern,
        id=f"{pattern.id}{_APART}{day.isoformat()}",
        day=day,
        last_day=day + (pattern.last_day - pattern.day),
        state=ActivityState.PLANNED,
        series_id=pattern.id,
        own_day=day,
    )
