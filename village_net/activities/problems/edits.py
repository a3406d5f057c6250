"""Every change of problems that a user can wish for."""

from dataclasses import replace
from datetime import date

from village_net.activities.problems.causes import tidy_causes
from village_net.activities.problems.errors import (
    NegativeCostError,
    NegativeCountError,
    NoAgencyError,
    NoAlternativeTitleError,
    NoNeedGroupError,
    NoNeedTextError,
    NoProblemTitleError,
    NotOfThisProblemError,
    StepBeforeRaisedError,
    WhoSaysSoError,
    WhyNotSolvedError,
)
from village_net.activities.problems.queries import alternatives_of, steps_of
from village_net.activities.problems.records import (
    Alternative,
    Need,
    Problem,
    ProblemState,
    ProblemStep,
)
from village_net.errors import check_reason
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.dates import plain_day
from village_net.thai.fold import tidy

_OF_AN_AGENCY = frozenset({ProblemState.ASKED, ProblemState.REFUSED, ProblemState.AGENCY_DONE})
_WITH_REASON = frozenset({ProblemState.REFUSED, ProblemState.NOT_SOLVED})


def save_problem(store: Store, problem: Problem) -> Problem:
    """Write a problem, new or changed, and return it as stored; a new one begins with the step that
    it was raised. How far it has come is not changed here but by ``take_step``.

    Raises:
        NoProblemTitleError, NegativeCountError, CausesJumpError, WhoSaysSoError.
    """
    problem = _checked(problem)
    kept = store.get(Problem, problem.id)
    if kept:
        with store.change(N_("Change problem"), problem.title):
            store.put(replace(problem, state=kept.state))
        return replace(problem, state=kept.state)
    if not problem.raised_by:
        raise WhoSaysSoError().about("raised_by")
    first = ProblemStep(
        new_id(), problem.id, problem.raised, ProblemState.RAISED, problem.raised_by
    )
    raised = replace(problem, state=ProblemState.RAISED)
    with store.change(N_("Raise problem"), problem.title):
        store.put(raised)
        store.put(first)
    return raised


def take_step(store: Store, problem: Problem, step: ProblemStep) -> Problem:
    """Note a further step of a problem, with who said so, and return the problem.

    Raises:
        WhoSaysSoError, StepBeforeRaisedError, WhyNotSolvedError, NoAgencyError.
    """
    step = replace(step, said_by=tidy(step.said_by), note=step.note.strip())
    if not step.said_by:
        raise WhoSaysSoError
    if step.day < problem.raised:
        raise StepBeforeRaisedError(raised=plain_day(problem.raised))
    if step.state in _WITH_REASON and not step.note:
        raise WhyNotSolvedError
    if step.state in _OF_AN_AGENCY and not step.organisation_id:
        raise NoAgencyError
    number = max((each.number for each in steps_of(store, problem.id)), default=0) + 1
    moved = replace(problem, state=step.state)
    with store.change(N_("Step of problem"), problem.title):
        store.put(replace(step, problem_id=problem.id, number=number))
        store.put(moved)
    return moved


def choose_way(
    store: Store, problem: Problem, way: Alternative | None, item_id: str | None = None
) -> Problem:
    """Note which way was decided on, and by which item of which meeting, and return the problem.

    Raises:
        NotOfThisProblemError.
    """
    if way and way.problem_id != problem.id:
        raise NotOfThisProblemError
    decided = replace(problem, chosen_id=way.id if way else None, item_id=item_id)
    with store.change(N_("Decide on a way"), problem.title):
        store.put(decided)
    return decided


def delete_problem(store: Store, problem: Problem, reason: str) -> None:
    """Delete a problem with its steps and ways.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete problem"), problem.title, reason=reason):
        store.remove(problem)


def save_alternative(store: Store, way: Alternative) -> Alternative:
    """Write a way to solve a problem, new or changed, and return it as stored.

    Raises:
        NoAlternativeTitleError, NegativeCostError.
    """
    way = replace(way, title=tidy(way.title), helpers=tidy(way.helpers))
    if not way.title:
        raise NoAlternativeTitleError
    if way.cost is not None and way.cost < 0:
        raise NegativeCostError
    is_new = store.get(Alternative, way.id) is None
    if is_new and way.place == 0:
        way = replace(way, place=len(alternatives_of(store, way.problem_id)) + 1)
    with store.change(N_("Add way") if is_new else N_("Change way"), way.title):
        store.put(way)
    return way


def delete_alternative(store: Store, way: Alternative, reason: str) -> None:
    """Delete a way to solve a problem.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete way"), way.title, reason=reason):
        store.remove(way)


def save_need(store: Store, need: Need) -> Need:
    """Write what groups need, new or changed, and return it as stored.

    Raises:
        NoNeedTextError, NoNeedGroupError.
    """
    need = replace(need, text=tidy(need.text))
    if not need.text:
        raise NoNeedTextError
    if not need.group_ids:
        raise NoNeedGroupError
    is_new = store.get(Need, need.id) is None
    with store.change(N_("Add need") if is_new else N_("Change need"), need.text):
        store.put(need)
    return need


def delete_need(store: Store, need: Need, reason: str) -> None:
    """Delete a need.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete need"), need.text, reason=reason):
        store.remove(need)


def said(state: ProblemState, by: str, day: date, note: str = "") -> ProblemStep:
    """Return a step that is not noted yet: what was said, by whom, on which day."""
    return ProblemStep(new_id(), "", day, state, by, note)


def _checked(problem: Problem) -> Problem:
    problem = replace(
        problem,
        title=tidy(problem.title),
        raised_by=tidy(problem.raised_by),
        who=tidy(problem.who),
        causes=tidy_causes(problem.causes),
    )
    if not problem.title:
        raise NoProblemTitleError
    for field in ("people", "households"):
        count = getattr(problem, field)
        if count is not None and count < 0:
            raise NegativeCountError().about(field)
    return problem
