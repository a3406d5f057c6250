"""What the sample took on: problems, a project with its cash book, agreements, lessons, thanks."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from village_net.activities.agreements.edits import save_agreement
from village_net.activities.agreements.records import Agreement, AgreementParty
from village_net.activities.lessons.edits import pass_on, save_lesson, save_story
from village_net.activities.lessons.records import ChangeStory, Lesson, LessonPassedOn
from village_net.activities.monitoring.edits import answer_question, ask, save_target
from village_net.activities.monitoring.records import AuditFinding, AuditQuestion, Target
from village_net.activities.plan.records import Activity, ActivityKind
from village_net.activities.problems.edits import (
    choose_way,
    said,
    save_alternative,
    save_need,
    save_problem,
    take_step,
)
from village_net.activities.problems.records import Alternative, Need, Problem, ProblemState
from village_net.activities.projects.edits import save_budget, save_project, write_cash
from village_net.activities.projects.queries import fiscal_year
from village_net.activities.projects.records import (
    BudgetSource,
    CashKind,
    CashLine,
    Project,
    ProjectClass,
    ProjectState,
)
from village_net.activities.thanks.records import Thanks, ThanksKind
from village_net.activities.thanks.thanks import thank
from village_net.groups.queries import groups_in_order
from village_net.sample.organisations import named
from village_net.store import Store
from village_net.store.ids import new_id

_SATANG = 100


def fill_undertakings(store: Store, facts: dict[str, Any]) -> None:
    """Write what the village took on, and what it learnt."""
    problems = {told["title"]: _write_problem(store, told) for told in facts["problem"]}
    _write_needs(store, facts["need"])
    first = next(told for told in facts["problem"] if "project" in told)
    lines = _write_project(store, facts["project"], problems[first["title"]])
    for told in facts["agreement"]:
        _write_agreement(store, told)
    for told in facts["lesson"]:
        _write_lesson(store, told)
    for told in facts["story"]:
        day = _day(store, told)
        story = ChangeStory(new_id(), told["title"], day, told["text"], told["teller"], told["why"])
        save_story(store, story)
    for told in facts["thanks"]:
        kind, day = ThanksKind(told["kind"]), _day(store, told)
        given = told.get("given", "")
        thank(store, Thanks(new_id(), day, kind, told["name"], told["why"], given))
    for told in facts["question"]:
        _write_question(store, told, lines)


def _write_problem(store: Store, told: dict[str, Any]) -> Problem:
    day = _day(store, told)
    problem = save_problem(
        store,
        Problem(
            new_id(),
            told["title"],
            day,
            told["text"],
            told["raised_by"],
            told["who"],
            told.get("people"),
            told.get("households"),
            told.get("causes", ""),
        ),
    )
    ways = [_write_way(store, problem, way) for way in told.get("way", ())]
    later = day + timedelta(days=14)
    if ways:
        step = said(ProblemState.WEIGHED, "ที่ประชุมหมู่บ้าน", later)
        problem = take_step(store, problem, step)
        problem = choose_way(store, problem, ways[told["chosen"]])
        step = said(ProblemState.VILLAGE_ACTS, "กลุ่มผู้ใช้น้ำ", later + timedelta(days=30))
        problem = take_step(store, problem, step)
    if "asked" in told:
        problem = _ask(store, problem, told["asked"], day + timedelta(days=7))
    return problem


def _write_way(store: Store, problem: Problem, told: dict[str, Any]) -> Alternative:
    way = Alternative(
        new_id(),
        problem.id,
        0,
        told["title"],
        told["speaks_for"],
        told["speaks_against"],
        told["cost"] * _SATANG,
        told["helpers"],
    )
    return save_alternative(store, way)


def _ask(store: Store, problem: Problem, office: str, day: date) -> Problem:
    step = said(ProblemState.ASKED, "ผู้ใหญ่บ้าน", day)
    return take_step(store, problem, replace(step, organisation_id=named(store, office).id))


def _write_needs(store: Store, told: list[dict[str, Any]]) -> None:
    ids = [group.id for group in groups_in_order(store)]
    for need in told:
        save_need(store, Need(new_id(), need["text"], tuple(ids[: need["groups"]])))


def _write_project(store: Store, told: dict[str, Any], problem: Problem) -> list[CashLine]:
    today = store.clock().date()
    project = save_project(
        store,
        Project(
            new_id(),
            told["title"],
            fiscal_year(today),
            ProjectClass(told["sort"]),
            told["objective"],
            told["quantity"],
            told["place"],
            told["indicator"],
            problem_id=problem.id,
            state=ProjectState.RUNNING,
        ),
    )
    sources = [
        BudgetSource(
            new_id(),
            project.id,
            0,
            each["name"],
            each["amount"] * _SATANG,
            named(store, each["organisation"]).id if "organisation" in each else None,
        )
        for each in told["source"]
    ]
    save_budget(store, project, sources)
    save_target(store, Target(new_id(), told["indicator"], told["wanted"], project_id=project.id))
    return [_write_cash(store, project, each) for each in told["cash"]]


def _write_cash(store: Store, project: Project, told: dict[str, Any]) -> CashLine:
    amount = round(told["amount"] * _SATANG)
    return write_cash(
        store,
        CashLine(
            new_id(),
            project.id,
            _day(store, told),
            CashKind(told["kind"]),
            amount,
            told["about"],
            told["paper"],
        ),
    )


def _write_agreement(store: Store, told: dict[str, Any]) -> None:
    today = store.clock().date()
    agreement = Agreement(
        new_id(),
        told["title"],
        _day(store, told),
        told["objective"],
        benefits=told["benefits"],
        rules=told["rules"],
        review=today + timedelta(days=told["review_days"]),
    )
    parties = [
        AgreementParty(new_id(), "", 0, name, duty, signed=agreement.starts)
        for name, duty in told["parties"]
    ]
    save_agreement(store, agreement, parties)


def _write_lesson(store: Store, told: dict[str, Any]) -> None:
    held = store.records(Activity, "WHERE title = ?", (told["about"],))
    lesson = save_lesson(
        store,
        Lesson(
            new_id(),
            told["title"],
            _day(store, told),
            told["meant"],
            told["happened"],
            told["why"],
            told["occasion"],
            told["advice"],
            ActivityKind(told["kind"]),
            told["tags"],
            held[0].id if held else None,
        ),
    )
    if "passed_to" in told:
        network = named(store, told["passed_to"])
        pass_on(store, LessonPassedOn(new_id(), lesson.id, network.id, lesson.day))


def _write_question(store: Store, told: dict[str, Any], lines: list[CashLine]) -> None:
    question = AuditQuestion(
        new_id(),
        _day(store, told),
        told["question"],
        told["asked_by"],
        cash_line_id=lines[told["cash"]].id,
        evidence=told["evidence"],
    )
    asked = ask(store, question)
    answer_question(store, asked, AuditFinding(told["finding"]), told["answer"], "เหรัญญิก")


def _day(store: Store, told: dict[str, Any]) -> date:
    return store.clock().date() + timedelta(days=told["days"])
