"""One call of every edit of activities, letters and organisations, as ``every_edit`` has of others.

What an edit needs is put there first: the sample's own records are left alone.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import Any

from tests.every_edit import BY, Sample
from village_net.activities.agreements.edits import save_agreement
from village_net.activities.agreements.records import Agreement, AgreementParty, Duty
from village_net.activities.attendance.edits import mark_guest, mark_house
from village_net.activities.attendance.records import Attendance
from village_net.activities.commitments.records import Commitment, KeptBy
from village_net.activities.lessons.records import (
    ChangeStory,
    KnowledgeSet,
    Lesson,
    LessonPassedOn,
    LessonUse,
)
from village_net.activities.meetings.edits import (
    add_item,
    open_meeting,
    prepare_meeting,
)
from village_net.activities.meetings.kinds import meeting_kind, save_meeting_kind
from village_net.activities.meetings.queries import agenda, items_open
from village_net.activities.meetings.records import (
    AgendaItem,
    ItemOutcome,
    Meeting,
    MeetingKind,
    Vote,
)
from village_net.activities.monitoring.records import (
    AuditFinding,
    AuditQuestion,
    ProgressReport,
    Target,
)
from village_net.activities.plan.edits import plan_activity
from village_net.activities.plan.records import (
    Activity,
    ActivityKind,
    Rhythm,
    Season,
    SeasonKind,
    Series,
)
from village_net.activities.problems.edits import said, save_problem
from village_net.activities.problems.records import (
    Alternative,
    Need,
    Problem,
    ProblemState,
)
from village_net.activities.projects.edits import save_project, write_cash
from village_net.activities.projects.records import (
    BudgetSource,
    CashKind,
    CashLine,
    Project,
)
from village_net.activities.tasks.edits import finish_task, save_task
from village_net.activities.tasks.records import Task
from village_net.activities.thanks.records import Thanks, ThanksKind
from village_net.i18n import Language, Say
from village_net.letters.edits import receive_letter
from village_net.letters.records import LetterIn, LetterRules, LetterScan
from village_net.organisations.records import Organisation

SAY = Say(Language.THAI)


def _planned(v: Sample, **changed: object) -> Activity:
    plain: Activity = Activity("na", "ลอกลำห้วย", ActivityKind.JOINT_WORK, v.today, v.today, time(8))
    return v.having(plan_activity, replace(plain, **changed))  # type: ignore[arg-type]


def _round(v: Sample) -> Activity:
    day = date(2031, 1, 31)
    plain = Activity("", "ประชุม", ActivityKind.MEETING, day, day)
    return v.having(plan_activity, plain, Series("", day, day, Rhythm.MONTHLY))


def _kind(v: Sample) -> MeetingKind:
    return meeting_kind(v.store, "village")


def _meeting(v: Sample) -> Meeting:
    return v.having(prepare_meeting, _planned(v, kind=ActivityKind.MEETING), _kind(v))


def _begun(v: Sample) -> Meeting:
    return v.having(open_meeting, _meeting(v), time(8, 5))


def _with_answers(v: Sample, meeting: Meeting) -> tuple[Any, ...]:
    v.having(add_item, meeting, 5, "ค่าน้ำ")
    waiting = items_open(agenda(v.store, meeting.id))
    return meeting, time(11), {item.id: ItemOutcome.CARRIED for item in waiting}


def _item(v: Sample, meeting: Meeting) -> AgendaItem:
    return v.having(add_item, meeting, 5, "ค่าน้ำ")


def _marked(v: Sample) -> Activity:
    planned = _planned(v)
    v.having(mark_house, planned, v.homes[0], (), 2)
    return planned


def _guest(v: Sample) -> Attendance:
    return Attendance("ng", "na", None, name="ครูสมศรี")


def _task(v: Sample) -> Task:
    return Task("nt", "ซ่อมลำโพง", v.today, v.today, v.people[0].id)


def _kept_task(v: Sample) -> Task:
    return v.having(save_task, _task(v))


def _problem(v: Sample) -> Problem:
    return v.having(save_problem, Problem("np", "น้ำน้อย", v.today, raised_by=BY))


def _way(v: Sample) -> Alternative:
    return v.with_record(Alternative("nw", _problem(v).id, 1, "ซ่อมฝาย"))


def _chosen(v: Sample, way: Alternative) -> tuple[Problem, Alternative]:
    return v.first(Problem, "WHERE id = ?", way.problem_id), way


def _need(v: Sample) -> Need:
    return Need("nn", "น้ำสะอาด", (v.group.id,))


def _project(v: Sample) -> Project:
    return v.having(save_project, Project("nj", "ซ่อมฝาย", 2570))


def _cash(v: Sample) -> CashLine:
    line = CashLine("nc", _project(v).id, v.today, CashKind.RECEIVED, 100, "เงินบริจาค")
    return v.having(write_cash, line)


def _agreement(v: Sample) -> tuple[Agreement, list[AgreementParty]]:
    parties = [AgreementParty("ny", "", 0, "กลุ่มน้ำ"), AgreementParty("nz", "", 0, "วัด")]
    return Agreement("na", "ใช้น้ำฝาย", v.today), parties


def _target(v: Sample) -> Target:
    return Target("ng", "บ้านที่มีน้ำ", "40 หลัง", project_id=_project(v).id)


def _question(v: Sample) -> AuditQuestion:
    return AuditQuestion("nq", v.today, "ปูนกี่ถุง", BY, promise="ซ่อมก่อนฝน")


def _lesson(v: Sample) -> Lesson:
    return Lesson("nl", "นัดก่อนสาย", v.today, advice="เริ่มหกโมง")


def _story(v: Sample) -> ChangeStory:
    return ChangeStory("ns", "น้ำกลับมา", v.today, "แต่ก่อน", BY)


def _commitment(v: Sample) -> Commitment:
    return Commitment("nm", "เยี่ยมเครือข่าย", 2, v.today, KeptBy.NOTE)


def _letter(v: Sample) -> LetterIn:
    return v.having(receive_letter, LetterIn("ni", 0, 0, v.today, "อบต.", "ขอเชิญประชุม"))


def _scan(v: Sample) -> LetterScan:
    return LetterScan("nx", _letter(v).id, "หน้า 1.pdf", "eA==")


def _organisation(v: Sample) -> Organisation:
    return Organisation("no", "อบต.ตัวอย่าง")


ACTIVITY_CALLS: dict[str, Callable[[Sample], tuple[Any, ...]]] = {
    "activities.agreements.edits.save_agreement": _agreement,
    "activities.agreements.edits.end_agreement": lambda v: (
        v.having(save_agreement, *_agreement(v)), v.today, "ฝายพัง",
    ),
    "activities.agreements.edits.delete_agreement": lambda v: (
        v.having(save_agreement, *_agreement(v)), "ซ้ำ",
    ),
    "activities.agreements.edits.save_duty": lambda v: (
        Duty("nd", "ผู้ดูแลฝาย", v.today, person_id=v.people[0].id),
    ),
    "activities.agreements.edits.delete_duty": lambda v: (
        v.with_record(Duty("nd", "ผู้ดูแลฝาย", v.today, person_id=v.people[0].id)), "ซ้ำ",
    ),
    "activities.attendance.edits.mark_house": lambda v: (
        _round(v), v.homes[0], v.large_home[:1], 2,
    ),
    "activities.attendance.edits.mark_houses": lambda v: (
        _marked(v), {v.homes[0]: 3, v.homes[1]: 1},
    ),
    "activities.attendance.edits.unmark_house": lambda v: (_marked(v), v.homes[0]),
    "activities.attendance.edits.mark_guest": lambda v: (_planned(v), _guest(v)),
    "activities.attendance.edits.unmark_guest": lambda v: (
        planned := _planned(v), v.having(mark_guest, planned, _guest(v)),
    ),
    "activities.attendance.edits.leave_early": lambda v: (_marked(v), v.homes[0], time(10)),
    "activities.attendance.edits.issue_sheet": lambda v: (_planned(v),),
    "activities.commitments.commitments.save_commitment": lambda v: (_commitment(v),),
    "activities.commitments.commitments.add_usual_commitments": lambda v: (
        v.having(_without_commitments) or v.today, SAY,
    ),
    "activities.commitments.commitments.keep_commitment": lambda v: (
        v.with_record(_commitment(v)), v.today,
    ),
    "activities.commitments.commitments.delete_commitment": lambda v: (
        v.with_record(_commitment(v)), "ซ้ำ",
    ),
    "activities.lessons.edits.save_lesson": lambda v: (_lesson(v),),
    "activities.lessons.edits.delete_lesson": lambda v: (v.with_record(_lesson(v)), "ซ้ำ"),
    "activities.lessons.edits.answer_lesson": lambda v: (
        LessonUse("nu", v.with_record(_lesson(v)).id, "", v.today, used=True), _planned(v),
    ),
    "activities.lessons.edits.pass_on": lambda v: (
        LessonPassedOn(
            "nu", v.with_record(_lesson(v)).id, v.with_record(_organisation(v)).id, v.today
        ),
    ),
    "activities.lessons.edits.save_story": lambda v: (_story(v),),
    "activities.lessons.edits.delete_story": lambda v: (v.with_record(_story(v)), "ขอถอน"),
    "activities.lessons.edits.save_knowledge_set": lambda v: (
        KnowledgeSet("nk", "น้ำ", story_ids=(v.with_record(_story(v)).id,)),
    ),
    "activities.lessons.edits.delete_knowledge_set": lambda v: (
        v.with_record(KnowledgeSet("nk", "น้ำ")), "ซ้ำ",
    ),
    "activities.meetings.edits.prepare_meeting": lambda v: (_round(v), _kind(v)),
    "activities.meetings.edits.change_meeting": lambda v: (replace(_meeting(v), number=77),),
    "activities.meetings.edits.add_item": lambda v: (_meeting(v), 5, "ค่าน้ำ"),
    "activities.meetings.edits.save_item": lambda v: (
        replace(_item(v, _meeting(v)), title="ค่าน้ำประปา"),
    ),
    "activities.meetings.edits.delete_item": lambda v: (_item(v, _meeting(v)), "ถอน"),
    "activities.meetings.edits.open_meeting": lambda v: (_meeting(v), time(8, 5)),
    "activities.meetings.edits.decide": lambda v: (
        _item(v, _begun(v)), "เห็นชอบ", Vote.UNANIMOUS,
    ),
    "activities.meetings.edits.settle": lambda v: (_item(v, _begun(v)), ItemOutcome.NOTED),
    "activities.meetings.edits.close_meeting": lambda v: (
        *_with_answers(v, _begun(v)),
    ),
    "activities.meetings.kinds.save_meeting_kind": lambda v: (replace(_kind(v), name="ใหม่"),),
    "activities.meetings.kinds.reset_meeting_kind": lambda v: (
        v.having(save_meeting_kind, replace(_kind(v), name="ใหม่")),
    ),
    "activities.monitoring.edits.save_target": lambda v: (_target(v),),
    "activities.monitoring.edits.delete_target": lambda v: (v.with_record(_target(v)), "ซ้ำ"),
    "activities.monitoring.edits.report_progress": lambda v: (
        ProgressReport("nr", v.with_record(_target(v)).id, v.today, "วางท่อแล้ว", by=BY),
    ),
    "activities.monitoring.edits.ask": lambda v: (_question(v),),
    "activities.monitoring.edits.answer_question": lambda v: (
        v.with_record(_question(v)), AuditFinding.IN_ORDER, "12 ถุง", BY,
    ),
    "activities.monitoring.edits.delete_question": lambda v: (
        v.with_record(_question(v)), "ซ้ำ",
    ),
    "activities.plan.edits.plan_activity": lambda v: (
        Activity("n", "ประชุม", ActivityKind.MEETING, v.today, v.today),
        Series("", v.today, v.today, Rhythm.WEEKLY),
    ),
    "activities.plan.edits.change_activity": lambda v: (replace(_round(v), title="ใหม่"),),
    "activities.plan.edits.change_from_here": lambda v: (
        replace(_round(v), title="ใหม่"), Series("", v.today, v.today, Rhythm.WEEKLY),
    ),
    "activities.plan.edits.move_activity": lambda v: (_round(v), date(2031, 2, 3), "ฝนตก"),
    "activities.plan.edits.cancel_activity": lambda v: (_round(v), "ฝนตก"),
    "activities.plan.edits.hold_activity": lambda v: (_planned(v), "มา 40 คน"),
    "activities.plan.edits.end_series": lambda v: (_round(v),),
    "activities.plan.edits.delete_activity": lambda v: (_marked(v), "ซ้ำ"),
    "activities.plan.edits.save_season": lambda v: (
        Season("ns", "เกี่ยวข้าว", SeasonKind.FIELDS, v.today, v.today),
    ),
    "activities.plan.edits.delete_season": lambda v: (
        v.with_record(Season("ns", "เกี่ยวข้าว", SeasonKind.FIELDS, v.today, v.today)), "ซ้ำ",
    ),
    "activities.problems.edits.save_problem": lambda v: (
        Problem("np", "น้ำน้อย", v.today, raised_by=BY),
    ),
    "activities.problems.edits.take_step": lambda v: (
        _problem(v), said(ProblemState.WEIGHED, BY, v.today),
    ),
    "activities.problems.edits.choose_way": lambda v: _chosen(v, _way(v)),
    "activities.problems.edits.delete_problem": lambda v: (_problem(v), "ซ้ำ"),
    "activities.problems.edits.save_alternative": lambda v: (
        Alternative("nw", _problem(v).id, 0, "ซ่อมฝาย"),
    ),
    "activities.problems.edits.delete_alternative": lambda v: (_way(v), "ซ้ำ"),
    "activities.problems.edits.save_need": lambda v: (_need(v),),
    "activities.problems.edits.delete_need": lambda v: (v.with_record(_need(v)), "ซ้ำ"),
    "activities.projects.edits.save_project": lambda v: (Project("nj", "ซ่อมฝาย", 2570),),
    "activities.projects.edits.delete_project": lambda v: (_project(v), "ซ้ำ"),
    "activities.projects.edits.save_budget": lambda v: (
        _project(v), [BudgetSource("nb", "", 0, "อบต.", 100)],
    ),
    "activities.projects.edits.write_cash": lambda v: (
        CashLine("nc", _project(v).id, v.today, CashKind.RECEIVED, 100, "เงินบริจาค"),
    ),
    "activities.projects.edits.delete_cash": lambda v: (_cash(v), "ซ้ำ"),
    "activities.projects.edits.keep_cash_photo": lambda v: (_cash(v), "eA=="),
    "activities.tasks.edits.save_task": lambda v: (_task(v),),
    "activities.tasks.edits.finish_task": lambda v: (_kept_task(v), v.today, "ดีแล้ว"),
    "activities.tasks.edits.drop_task": lambda v: (_kept_task(v), v.today, "ซื้อใหม่"),
    "activities.tasks.edits.reopen_task": lambda v: (
        v.having(finish_task, _kept_task(v), v.today),
    ),
    "activities.tasks.edits.delete_task": lambda v: (_kept_task(v), "ซ้ำ"),
    "activities.thanks.thanks.thank": lambda v: (
        Thanks("nh", v.today, ThanksKind.THANKS, BY, "ช่วยงาน"),
    ),
    "activities.thanks.thanks.delete_thanks": lambda v: (
        v.with_record(Thanks("nh", v.today, ThanksKind.THANKS, BY, "ช่วยงาน")), "ซ้ำ",
    ),
    "letters.edits.change_letter_in": lambda v: (replace(_letter(v), action="แจ้งแล้ว"),),
    "letters.edits.keep_scan": lambda v: (_scan(v),),
    "letters.edits.delete_scan": lambda v: (v.with_record(_scan(v)), "ผิดหน้า"),
    "letters.edits.save_letter_rules": lambda v: (LetterRules(prefix="ชร 1"),),
    "organisations.edits.save_organisation": lambda v: (_organisation(v),),
    "organisations.edits.delete_organisation": lambda v: (
        v.with_record(_organisation(v)), "ยุบแล้ว",
    ),
}  # fmt: skip


def _without_commitments(store: Any) -> None:
    with store.change("Put"):
        for each in store.records(Commitment):
            store.remove(each)
