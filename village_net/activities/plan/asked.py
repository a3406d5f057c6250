"""Whom an activity asks: the households that lived here on its day and belong to its audience."""

from dataclasses import replace
from datetime import date

from village_net.activities.plan.records import Activity
from village_net.store import Store
from village_net.tower.announcements.records import Audience
from village_net.village.register.filters import Filter, SavedFilter

Question = tuple[str, dict[str, object]]


def households_asked(store: Store, activity: Activity) -> frozenset[str]:
    """Return the ids of the households that an activity asks: those with at least one person who
    lived in the village on its first day and belongs to its audience."""
    found: set[str] = set()
    for where, values in _questions(store, activity):
        sql = f"SELECT DISTINCT household_id FROM person WHERE {where}"
        found.update(row[0] for row in store.rows(sql, values))
    return frozenset(found)


def _questions(store: Store, activity: Activity) -> list[Question]:
    """Return the conditions on people of which one is enough, each with its values."""
    day = activity.day
    ids = activity.audience_ids
    if activity.audience is Audience.ZONES:
        return [_question(Filter(zone_id=id), day) for id in ids]
    if activity.audience is Audience.GROUPS:
        return [_question(Filter(group_id=id), day) for id in ids]
    if activity.audience is Audience.PEOPLE:
        kept = (store.get(SavedFilter, id) for id in ids)
        return [_question(each.filter, day) for each in kept if each]
    return [_question(Filter(), day)]


def _question(filter: Filter, day: date) -> Question:
    return replace(filter, on=day.isoformat()).sql(day)
