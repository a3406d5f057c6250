"""Problems: causes, ways, needs, and steps that somebody stands for."""

from dataclasses import replace
from datetime import date

import pytest

from tests.people import village_store
from village_net.activities.problems import edits, errors, queries
from village_net.activities.problems.causes import causes_of, tidy_causes
from village_net.activities.problems.records import (
    Alternative,
    Need,
    Problem,
    ProblemState,
)
from village_net.groups.records import Group
from village_net.organisations.records import Organisation
from village_net.store import Store

RAISED = date(2026, 10, 5)
PROBLEM = Problem("p", "น้ำไม่พอหน้าแล้ง", RAISED, raised_by="นางบัวคำ", people=140, households=41)
LATER = date(2026, 11, 1)


@pytest.fixture
def store() -> Store:
    made = village_store()
    with made.change("Put"):
        made.put(Organisation("o", "อบต.สันทราย"))
        made.put_all([Group("g", "กลุ่มน้ำ"), Group("h", "กลุ่มทอผ้า")])
    return made


def test_a_problem_begins_with_who_raised_it(store: Store) -> None:
    edits.save_problem(store, PROBLEM)
    [first] = queries.steps_of(store, "p")
    assert (first.state, first.said_by, first.day) == (ProblemState.RAISED, "นางบัวคำ", RAISED)
    with pytest.raises(errors.WhoSaysSoError) as refused:
        edits.save_problem(store, replace(PROBLEM, id="q", raised_by=" "))
    assert refused.value.field == "raised_by"


def test_an_agency_that_is_done_does_not_end_it_but_those_affected_do(store: Store) -> None:
    problem = edits.save_problem(store, PROBLEM)
    asked = edits.said(ProblemState.ASKED, "ที่ประชุม", LATER)
    with pytest.raises(errors.NoAgencyError):
        edits.take_step(store, problem, asked)
    problem = edits.take_step(store, problem, replace(asked, organisation_id="o"))
    done = edits.said(ProblemState.AGENCY_DONE, "ช่างของ อบต.", LATER)
    problem = edits.take_step(store, problem, replace(done, organisation_id="o"))
    other = edits.save_problem(store, replace(PROBLEM, id="q", raised=date(2020, 1, 1)))
    assert queries.problems(store) == [problem, other]
    problem = edits.take_step(
        store, problem, edits.said(ProblemState.CONFIRMED, "คุ้มใต้ 12 หลัง", LATER)
    )
    assert queries.problems(store) == [other, problem]
    states = [step.state.value for step in queries.steps_of(store, "p")]
    assert states == ["raised", "asked", "agency-done", "confirmed"]


@pytest.mark.parametrize("state", [ProblemState.REFUSED, ProblemState.NOT_SOLVED])
def test_a_refusal_and_an_end_without_solution_have_a_reason(
    store: Store, state: ProblemState
) -> None:
    problem = edits.save_problem(store, PROBLEM)
    with pytest.raises(errors.WhyNotSolvedError):
        edits.take_step(store, problem, edits.said(state, "อบต.", LATER))


def test_a_step_is_said_by_somebody_and_not_before_the_problem(store: Store) -> None:
    problem = edits.save_problem(store, PROBLEM)
    with pytest.raises(errors.WhoSaysSoError):
        edits.take_step(store, problem, edits.said(ProblemState.WEIGHED, " ", LATER))
    with pytest.raises(errors.StepBeforeRaisedError):
        edits.take_step(store, problem, edits.said(ProblemState.WEIGHED, "ก", date(2026, 10, 4)))


def test_saving_a_problem_does_not_move_it(store: Store) -> None:
    problem = edits.save_problem(store, PROBLEM)
    edits.take_step(store, problem, edits.said(ProblemState.WEIGHED, "ที่ประชุม", LATER))
    saved = edits.save_problem(store, replace(problem, title="น้ำน้อย"))
    assert saved.state is ProblemState.WEIGHED
    assert len(queries.steps_of(store, "p")) == 2


def test_causes_are_reasons_below_what_they_explain() -> None:
    written = "ฝายรั่ว\n  ไม่มีคนดูแล\n\n\t\tไม่มีงบ\nฝนน้อย"
    assert causes_of(written) == [(0, "ฝายรั่ว"), (1, "ไม่มีคนดูแล"), (2, "ไม่มีงบ"), (0, "ฝนน้อย")]
    assert tidy_causes(written) == "ฝายรั่ว\n  ไม่มีคนดูแล\n    ไม่มีงบ\nฝนน้อย"
    for jumping in ("  ฝายรั่ว", "ฝายรั่ว\n    ไม่มีงบ"):
        with pytest.raises(errors.CausesJumpError):
            causes_of(jumping)


def test_ways_stand_in_their_order_and_one_is_chosen(store: Store) -> None:
    problem = edits.save_problem(store, PROBLEM)
    first = edits.save_alternative(store, Alternative("a", "p", 0, "ซ่อมฝาย", cost=1_500_000))
    second = edits.save_alternative(store, Alternative("b", "p", 0, "ขุดสระ"))
    assert queries.alternatives_of(store, "p") == [first, second]
    assert edits.choose_way(store, problem, second).chosen_id == "b"
    foreign = replace(second, id="c", problem_id="q")
    with pytest.raises(errors.NotOfThisProblemError):
        edits.choose_way(store, problem, foreign)
    edits.delete_alternative(store, second, "ไม่เหมาะ")
    kept = store.get(Problem, "p")
    assert kept
    assert kept.chosen_id is None


def test_what_several_groups_need_is_common_ground_and_comes_first(store: Store) -> None:
    alone = edits.save_need(store, Need("n", "กี่ทอผ้า", ("h",)))
    shared = edits.save_need(store, Need("m", "น้ำสะอาด", ("g", "h")))
    assert queries.needs(store) == [shared, alone]
    assert (shared.is_shared, alone.is_shared) == (True, False)
    with pytest.raises(errors.NoNeedGroupError):
        edits.save_need(store, Need("x", "ถนน"))
    with pytest.raises(errors.NoNeedTextError):
        edits.save_need(store, Need("x", " ", ("g",)))
    edits.delete_need(store, alone, "ซ้ำ")
    assert queries.needs(store) == [shared]


def test_what_cannot_be_is_refused(store: Store) -> None:
    with pytest.raises(errors.NoProblemTitleError):
        edits.save_problem(store, replace(PROBLEM, title=""))
    for field in ("people", "households"):
        with pytest.raises(errors.NegativeCountError) as refused:
            edits.save_problem(store, replace(PROBLEM, **{field: -1}))  # type: ignore[arg-type]
        assert refused.value.field == field
    with pytest.raises(errors.NoAlternativeTitleError):
        edits.save_alternative(store, Alternative("a", "p", 0, ""))
    with pytest.raises(errors.NegativeCostError):
        edits.save_alternative(store, Alternative("a", "p", 0, "ซ่อม", cost=-1))
