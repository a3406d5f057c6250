"""Every change of the plan that a user can wish for."""

from dataclasses import replace
from datetime import date, timedelta

from village_net.activities.plan import queries
from village_net.activities.plan.errors import (
    ActivityClosedError,
    BadStepError,
    EndsBeforeBeginError,
    EndWithoutBeginError,
    HeldAlreadyError,
    LastDayBeforeFirstError,
    NoActivityTitleError,
    NobodyInvitedError,
    NoCancelReasonError,
    NoSeasonNameError,
    NotYetHeldError,
    SeasonOverError,
    SeriesOverError,
)
from village_net.activities.plan.records import Activity, ActivityState, Rhythm, Season, Series
from village_net.activities.plan.rounds import is_day_of
from village_net.errors import check_reason
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.dates import plain_day
from village_net.thai.fold import tidy
from village_net.tower.announcements.records import Audience

MOST_STEPS = 99


def plan_activity(store: Store, activity: Activity, series: Series | None = None) -> Activity:
    """Write a new activity, once or as the first of a series, and return it as stored.

    Raises:
        NoActivityTitleError, LastDayBeforeFirstError, EndsBeforeBeginError,
        EndWithoutBeginError, NobodyInvitedError, SeriesOverError, BadStepError.
    """
    activity = _checked(activity)
    if not series:
        with store.change(N_("Plan activity"), activity.title):
            store.put(activity)
        return activity
    series = _checked_series(replace(series, id=new_id(), anchor=activity.day, first=activity.day))
    with store.change(N_("Plan activities that come round"), activity.title):
        _put_series(store, activity, series)
    return queries.round_of(store, series, activity.day)


def change_activity(store: Store, activity: Activity) -> Activity:
    """Write a changed activity, of a series this one alone, and return it as stored.

    Raises:
        ActivityClosedError, and as ``plan_activity``.
    """
    check_not_closed(store, activity)
    activity = _checked(activity)
    with store.change(N_("Change activity"), activity.title):
        store.put(activity)
    return activity


def change_from_here(store: Store, activity: Activity, rule: Series) -> Activity:
    """Write a changed activity and let all later ones of its series be as it is; return it.

    The series as it was ends before it. What is written of later times stays as it was written, and
    belongs to the new series where that has the day.

    Raises:
        ActivityClosedError, and as ``plan_activity``.
    """
    check_not_closed(store, activity)
    activity = _checked(activity)
    before, day = queries.series_of(store, activity), activity.own_day or activity.day
    follows = before and activity.day == day and (rule.rhythm, rule.every) == _rule(before)
    anchor = before.anchor if before and follows else activity.day
    series = _checked_series(replace(rule, id=new_id(), anchor=anchor, first=activity.day))
    later = queries.written_after(store, before, day) if before else []
    here = replace(activity, series_id=series.id, own_day=activity.day)
    with store.change(N_("Change activities that come round"), activity.title):
        _put_series(store, activity, series)
        if before:
            _end_before(store, before, day)
        for each in later:
            has = each.own_day and is_day_of(series, each.own_day)
            store.put(replace(each, series_id=series.id if has else None))
        if store.get(Activity, activity.id):
            store.put(here)
    return queries.activity(store, activity.id) or queries.round_of(store, series, activity.day)


def move_activity(store: Store, activity: Activity, day: date, reason: str = "") -> Activity:
    """Put one activity on another day and return it; of a series the others stay.

    Raises:
        HeldAlreadyError, ActivityClosedError.
    """
    _check_open(store, activity)
    length = activity.last_day - activity.day
    moved = replace(activity, day=day, last_day=day + length, reason=tidy(reason))
    with store.change(N_("Move activity"), moved.title):
        store.put(moved)
    return moved


def cancel_activity(store: Store, activity: Activity, reason: str) -> Activity:
    """Call one activity off, with the reason, and return it; of a series the others stay.

    Raises:
        NoCancelReasonError, HeldAlreadyError, ActivityClosedError.
    """
    _check_open(store, activity)
    if not reason.strip():
        raise NoCancelReasonError
    off = replace(activity, state=ActivityState.CANCELLED, reason=tidy(reason))
    with store.change(N_("Call activity off"), off.title):
        store.put(off)
    return off


def hold_activity(store: Store, activity: Activity, result: str = "") -> Activity:
    """Note that an activity was held, and what came of it, and return it.

    Raises:
        NotYetHeldError: its day is still to come.
        ActivityClosedError.
    """
    check_not_closed(store, activity)
    if activity.day > store.clock().date():
        raise NotYetHeldError(title=activity.title, day=plain_day(activity.day))
    held = replace(activity, state=ActivityState.HELD, result=tidy(result), reason="")
    with store.change(N_("Note activity as held"), held.title):
        store.put(held)
    return held


def end_series(store: Store, activity: Activity) -> None:
    """Let a series end with one of its activities."""
    series = queries.series_of(store, activity)
    if series:
        with store.change(N_("End series"), activity.title):
            store.put(replace(series, until=activity.own_day or activity.day))


def delete_activity(store: Store, activity: Activity, reason: str) -> None:
    """Delete an activity; one of a series of which nothing is written is as the pattern says.

    Raises:
        NoReasonError, ActivityClosedError.
    """
    check_not_closed(store, activity)
    check_reason(reason)
    with store.change(N_("Delete activity"), activity.title, reason=reason):
        store.remove(activity)


def copy_of(activity: Activity, day: date) -> Activity:
    """Return an activity like another on a new day: whom it asks and with whom it is held, never
    what became of it."""
    return replace(
        activity,
        id=new_id(),
        day=day,
        last_day=day + (activity.last_day - activity.day),
        state=ActivityState.PLANNED,
        reason="",
        result="",
        series_id=None,
        own_day=None,
    )


def save_season(store: Store, season: Season) -> Season:
    """Write a season of the village, new or changed, and return it as stored.

    Raises:
        NoSeasonNameError, SeasonOverError.
    """
    season = replace(season, name=tidy(season.name))
    if not season.name:
        raise NoSeasonNameError
    if season.last < season.first:
        raise SeasonOverError
    is_new = store.get(Season, season.id) is None
    with store.change(N_("Add season") if is_new else N_("Change season"), season.name):
        store.put(season)
    return season


def delete_season(store: Store, season: Season, reason: str) -> None:
    """Delete a season of the village.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete season"), season.name, reason=reason):
        store.remove(season)


def _checked(activity: Activity) -> Activity:
    activity = replace(activity, title=tidy(activity.title), place=tidy(activity.place))
    if not activity.title:
        raise NoActivityTitleError
    if activity.last_day < activity.day:
        raise LastDayBeforeFirstError
    begins, ends = activity.begins, activity.ends
    if ends and not begins:
        raise EndWithoutBeginError
    if begins and ends and activity.last_day == activity.day and ends <= begins:
        raise EndsBeforeBeginError(begins=f"{begins:%H:%M}", ends=f"{ends:%H:%M}")
    if activity.audience is not Audience.ALL and not activity.audience_ids:
        raise NobodyInvitedError
    return activity


def _checked_series(series: Series) -> Series:
    if not 1 <= series.every <= MOST_STEPS:
        raise BadStepError(most=MOST_STEPS)
    if series.until and series.until < series.first:
        raise SeriesOverError
    return series


def check_not_closed(store: Store, activity: Activity) -> None:
    """Refuse a change of an activity whose minutes went out.

    Raises:
        ActivityClosedError.
    """
    kept = store.get(Activity, activity.id)
    if kept and kept.state is ActivityState.CLOSED:
        raise ActivityClosedError(title=kept.title)


def _check_open(store: Store, activity: Activity) -> None:
    check_not_closed(store, activity)
    if activity.state is ActivityState.HELD:
        raise HeldAlreadyError(title=activity.title)


def _rule(series: Series) -> tuple[Rhythm, int]:
    return series.rhythm, series.every


def _put_series(store: Store, like: Activity, series: Series) -> None:
    """Write a series and its pattern; for use inside a change."""
    plain = copy_of(like, like.day)
    store.put(replace(plain, id=series.id, state=ActivityState.PATTERN))
    store.put(series)


def _end_before(store: Store, series: Series, day: date) -> None:
    """Let a series end before a day, and go where nothing of it is left; inside a change."""
    if day > series.first:
        store.put(replace(series, until=day - timedelta(days=1)))
    else:
        store.remove_where(Activity.table, "id", series.id)
