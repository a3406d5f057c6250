"""A year of the sample's common work: activities with those who came, meetings, what followed."""

import random
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

from village_net.activities.attendance.records import Attendance
from village_net.activities.commitments.commitments import add_usual_commitments
from village_net.activities.plan.edits import plan_activity, save_season
from village_net.activities.plan.records import (
    Activity,
    ActivityKind,
    ActivityState,
    Rhythm,
    Season,
    SeasonKind,
    Series,
)
from village_net.i18n import Language, Say
from village_net.sample.decided import fill_meetings
from village_net.sample.organisations import common_work, named
from village_net.sample.undertaken import fill_undertakings
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.village.register.queries import households_in_order, people_in_order
from village_net.village.register.records import Person

_COME_TO_MEETINGS = 0.4  # of the houses


def fill(store: Store, _facts: dict[str, Any]) -> None:
    """Write the seasons, the activities with who came, the meetings and what followed from them."""
    facts, today = common_work(), store.clock().date()
    _write_seasons(store, facts["season"], today)
    made = [_write_activity(store, told, today) for told in facts["activity"]]
    meetings = _write_meetings(store, facts["meeting"], today)
    shares = [told.get("share", 0.0) for told in facts["activity"]]
    shares += [_COME_TO_MEETINGS for _each in meetings]
    _let_come(store, [*made, *meetings], shares)
    fill_meetings(store, facts, meetings)
    fill_undertakings(store, facts)
    year_ago = today - timedelta(days=365)
    add_usual_commitments(store, year_ago, Say(Language.THAI))


def _write_seasons(store: Store, told: list[dict[str, Any]], today: date) -> None:
    for each in told:
        first, last = (date(today.year, *each[end]) for end in ("first", "last"))
        save_season(store, Season(new_id(), each["name"], SeasonKind(each["kind"]), first, last))


def _write_activity(store: Store, told: dict[str, Any], today: date) -> Activity:
    day = today + timedelta(days=told["days"])
    partner = told.get("partner")
    activity = Activity(
        new_id(),
        told["title"],
        ActivityKind(told["kind"]),
        day,
        day,
        _time(told.get("begins")),
        _time(told.get("ends")),
        told["place"],
        told.get("aim", ""),
        organisation_ids=(named(store, partner).id,) if partner else (),
        state=ActivityState.HELD if day < today else ActivityState.PLANNED,
    )
    return plan_activity(store, activity)


def _write_meetings(store: Store, told: dict[str, Any], today: date) -> list[Activity]:
    """Write the meetings that come round, those of the past as held; return these, latest first."""
    day = _month_before(today.replace(day=5), told["months"])
    plain = Activity(
        "",
        told["title"],
        ActivityKind.MEETING,
        day,
        day,
        _time(told["begins"]),
        _time(told["ends"]),
        told["place"],
        told["aim"],
    )
    first = plan_activity(store, plain, Series("", day, day, Rhythm.MONTHLY))
    held: list[Activity] = []
    with store.change("Sample"):
        for months in range(told["months"] + 1):
            on = _month_before(today.replace(day=5), months)
            if on < today:
                held.append(_round_of(first, on))
        store.put_all(held)
    return held


def _round_of(first: Activity, day: date) -> Activity:
    return replace(
        first,
        id=f"{first.series_id}@{day.isoformat()}",
        day=day,
        last_day=day,
        own_day=day,
        state=ActivityState.HELD,
    )


def _let_come(store: Store, activities: list[Activity], shares: list[float]) -> None:
    """Note who came: the same houses mostly, so that some never do."""
    chance = random.Random("who came")
    keen = {home.id: chance.random() for home in households_in_order(store)}
    grown: dict[str, list[Person]] = {}
    today = store.clock().date()
    for person in people_in_order(store):
        if person.birth and person.birth.age(today) >= 18:
            grown.setdefault(person.household_id, []).append(person)
    rows: list[Attendance] = []
    for activity, share in zip(activities, shares, strict=True):
        if activity.state is not ActivityState.HELD:
            continue
        coming = [id for id in grown if chance.random() < share * 2 * keen[id]]
        for number, id in enumerate(coming, 1):
            person = chance.choice(grown[id])
            rows.append(Attendance(new_id(), activity.id, id, person.id, number=number))
    with store.change("Sample"):
        store.put_all(rows)


def _month_before(day: date, months: int) -> date:
    place = day.year * 12 + day.month - 1 - months
    return date(place // 12, place % 12 + 1, day.day)


def _time(told: str | None) -> time | None:
    return time.fromisoformat(told) if told else None
