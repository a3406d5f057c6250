"""What the village took on: problems, projects, agreements, lessons, audit, thanks."""

_PROBLEMS = """
CREATE TABLE problem (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, raised TEXT NOT NULL, text TEXT NOT NULL,
    raised_by TEXT NOT NULL, who TEXT NOT NULL, people INTEGER, households INTEGER,
    causes TEXT NOT NULL, state TEXT NOT NULL,
    chosen_id TEXT REFERENCES alternative (id) ON DELETE SET NULL,
    item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX problem_chosen ON problem (chosen_id) WHERE chosen_id IS NOT NULL;
CREATE INDEX problem_of_item ON problem (item_id) WHERE item_id IS NOT NULL;
CREATE TABLE problem_zone (
    id TEXT PRIMARY KEY, problem_id TEXT NOT NULL REFERENCES problem (id) ON DELETE CASCADE,
    zone_id TEXT NOT NULL REFERENCES zone (id) ON DELETE CASCADE, place INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX problem_zone_once ON problem_zone (problem_id, zone_id);
CREATE INDEX problem_zone_of_zone ON problem_zone (zone_id);
CREATE TABLE problem_step (
    id TEXT PRIMARY KEY, problem_id TEXT NOT NULL REFERENCES problem (id) ON DELETE CASCADE,
    day TEXT NOT NULL, state TEXT NOT NULL, said_by TEXT NOT NULL, note TEXT NOT NULL,
    organisation_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
    letter_id TEXT REFERENCES letter_out (id) ON DELETE RESTRICT, number INTEGER NOT NULL
) STRICT;
CREATE INDEX problem_step_of ON problem_step (problem_id, number);
CREATE INDEX problem_step_of_organisation ON problem_step (organisation_id)
    WHERE organisation_id IS NOT NULL;
CREATE INDEX problem_step_of_letter ON problem_step (letter_id) WHERE letter_id IS NOT NULL;
CREATE TABLE alternative (
    id TEXT PRIMARY KEY, problem_id TEXT NOT NULL REFERENCES problem (id) ON DELETE CASCADE,
    place INTEGER NOT NULL, title TEXT NOT NULL, speaks_for TEXT NOT NULL,
    speaks_against TEXT NOT NULL, cost INTEGER, helpers TEXT NOT NULL
) STRICT;
CREATE INDEX alternative_of ON alternative (problem_id, place);
CREATE TABLE need (
    id TEXT PRIMARY KEY, text TEXT NOT NULL,
    problem_id TEXT REFERENCES problem (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX need_of_problem ON need (problem_id) WHERE problem_id IS NOT NULL;
CREATE TABLE need_group (
    id TEXT PRIMARY KEY, need_id TEXT NOT NULL REFERENCES need (id) ON DELETE CASCADE,
    group_id TEXT NOT NULL REFERENCES community_group (id) ON DELETE CASCADE,
    place INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX need_group_once ON need_group (need_id, group_id);
CREATE INDEX need_group_of_group ON need_group (group_id);
"""

_PROJECTS = """
CREATE TABLE project (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, fiscal_year INTEGER NOT NULL, sort TEXT NOT NULL,
    objective TEXT NOT NULL, quantity TEXT NOT NULL, place TEXT NOT NULL, indicator TEXT NOT NULL,
    starts TEXT, ends TEXT,
    responsible_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    group_id TEXT REFERENCES community_group (id) ON DELETE SET NULL,
    problem_id TEXT REFERENCES problem (id) ON DELETE SET NULL,
    item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
    state TEXT NOT NULL, result TEXT NOT NULL
) STRICT;
CREATE INDEX project_by_year ON project (fiscal_year);
CREATE INDEX project_of_person ON project (responsible_id) WHERE responsible_id IS NOT NULL;
CREATE INDEX project_of_group ON project (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX project_of_problem ON project (problem_id) WHERE problem_id IS NOT NULL;
CREATE INDEX project_of_item ON project (item_id) WHERE item_id IS NOT NULL;
CREATE TABLE budget_source (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    place INTEGER NOT NULL, name TEXT NOT NULL, amount INTEGER NOT NULL,
    organisation_id TEXT REFERENCES organisation (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX budget_source_of ON budget_source (project_id, place);
CREATE INDEX budget_source_of_organisation ON budget_source (organisation_id)
    WHERE organisation_id IS NOT NULL;
CREATE TABLE cash_line (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    day TEXT NOT NULL, kind TEXT NOT NULL, amount INTEGER NOT NULL, about TEXT NOT NULL,
    paper TEXT NOT NULL,
    source_id TEXT REFERENCES budget_source (id) ON DELETE SET NULL,
    by TEXT NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE INDEX cash_line_of ON cash_line (project_id, day, number);
CREATE INDEX cash_line_of_source ON cash_line (source_id) WHERE source_id IS NOT NULL;
CREATE TABLE cash_photo (
    id TEXT PRIMARY KEY REFERENCES cash_line (id) ON DELETE CASCADE, jpeg TEXT NOT NULL
) STRICT;
"""

_AGREEMENTS = """
CREATE TABLE agreement (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, objective TEXT NOT NULL, starts TEXT NOT NULL,
    ends TEXT, benefits TEXT NOT NULL, rules TEXT NOT NULL, review TEXT,
    item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL, ended TEXT, note TEXT NOT NULL
) STRICT;
CREATE INDEX agreement_of_item ON agreement (item_id) WHERE item_id IS NOT NULL;
CREATE TABLE agreement_party (
    id TEXT PRIMARY KEY, agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
    place INTEGER NOT NULL, name TEXT NOT NULL, duty TEXT NOT NULL, benefit TEXT NOT NULL,
    signer TEXT NOT NULL, signed TEXT,
    person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    group_id TEXT REFERENCES community_group (id) ON DELETE SET NULL,
    organisation_id TEXT REFERENCES organisation (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX agreement_party_of ON agreement_party (agreement_id, place);
CREATE INDEX agreement_party_person ON agreement_party (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX agreement_party_group ON agreement_party (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX agreement_party_organisation ON agreement_party (organisation_id)
    WHERE organisation_id IS NOT NULL;
CREATE TABLE duty (
    id TEXT PRIMARY KEY, role TEXT NOT NULL, duties TEXT NOT NULL, since TEXT NOT NULL,
    until TEXT, person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
    group_id TEXT REFERENCES community_group (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX duty_of_person ON duty (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX duty_of_group ON duty (group_id) WHERE group_id IS NOT NULL;
"""

_LESSONS = """
CREATE TABLE lesson (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, day TEXT NOT NULL, meant TEXT NOT NULL,
    happened TEXT NOT NULL, why TEXT NOT NULL, occasion TEXT NOT NULL, advice TEXT NOT NULL,
    kind TEXT, tags TEXT NOT NULL,
    activity_id TEXT REFERENCES activity (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX lesson_of_activity ON lesson (activity_id) WHERE activity_id IS NOT NULL;
CREATE TABLE story (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, day TEXT NOT NULL, text TEXT NOT NULL,
    teller TEXT NOT NULL, why TEXT NOT NULL, chosen_by TEXT NOT NULL,
    activity_id TEXT REFERENCES activity (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX story_of_activity ON story (activity_id) WHERE activity_id IS NOT NULL;
CREATE TABLE knowledge_set (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, summary TEXT NOT NULL, tags TEXT NOT NULL
) STRICT;
CREATE TABLE knowledge_lesson (
    id TEXT PRIMARY KEY, set_id TEXT NOT NULL REFERENCES knowledge_set (id) ON DELETE CASCADE,
    lesson_id TEXT NOT NULL REFERENCES lesson (id) ON DELETE CASCADE, place INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX knowledge_lesson_once ON knowledge_lesson (set_id, lesson_id);
CREATE INDEX knowledge_lesson_of_lesson ON knowledge_lesson (lesson_id);
CREATE TABLE knowledge_story (
    id TEXT PRIMARY KEY, set_id TEXT NOT NULL REFERENCES knowledge_set (id) ON DELETE CASCADE,
    story_id TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE, place INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX knowledge_story_once ON knowledge_story (set_id, story_id);
CREATE INDEX knowledge_story_of_story ON knowledge_story (story_id);
CREATE TABLE lesson_use (
    id TEXT PRIMARY KEY, lesson_id TEXT NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
    activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    day TEXT NOT NULL, used INTEGER NOT NULL, why TEXT NOT NULL
) STRICT;
CREATE INDEX lesson_use_of ON lesson_use (lesson_id);
CREATE INDEX lesson_use_for ON lesson_use (activity_id);
CREATE TABLE lesson_passed_on (
    id TEXT PRIMARY KEY, lesson_id TEXT NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
    organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    day TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE INDEX lesson_passed_on_of ON lesson_passed_on (lesson_id);
CREATE INDEX lesson_passed_on_to ON lesson_passed_on (organisation_id);
"""

_MONITORING = """
CREATE TABLE target (
    id TEXT PRIMARY KEY, indicator TEXT NOT NULL, wanted TEXT NOT NULL, due TEXT,
    project_id TEXT REFERENCES project (id) ON DELETE CASCADE,
    agreement_id TEXT REFERENCES agreement (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX target_of_project ON target (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX target_of_agreement ON target (agreement_id) WHERE agreement_id IS NOT NULL;
CREATE TABLE progress_report (
    id TEXT PRIMARY KEY, target_id TEXT NOT NULL REFERENCES target (id) ON DELETE CASCADE,
    day TEXT NOT NULL, done TEXT NOT NULL, obstacles TEXT NOT NULL, correction TEXT NOT NULL,
    reached TEXT NOT NULL, scores TEXT NOT NULL,
    activity_id TEXT REFERENCES activity (id) ON DELETE SET NULL, by TEXT NOT NULL
) STRICT;
CREATE INDEX progress_report_of ON progress_report (target_id, day);
CREATE INDEX progress_report_at ON progress_report (activity_id) WHERE activity_id IS NOT NULL;
CREATE TABLE audit_question (
    id TEXT PRIMARY KEY, day TEXT NOT NULL, question TEXT NOT NULL, asked_by TEXT NOT NULL,
    promise TEXT NOT NULL,
    cash_line_id TEXT REFERENCES cash_line (id) ON DELETE SET NULL,
    agreement_id TEXT REFERENCES agreement (id) ON DELETE SET NULL,
    evidence TEXT NOT NULL, finding TEXT NOT NULL, answer TEXT NOT NULL,
    answered_by TEXT NOT NULL, due TEXT
) STRICT;
CREATE INDEX audit_question_of_line ON audit_question (cash_line_id)
    WHERE cash_line_id IS NOT NULL;
CREATE INDEX audit_question_of_agreement ON audit_question (agreement_id)
    WHERE agreement_id IS NOT NULL;
"""

_THANKS = """
CREATE TABLE thanks (
    id TEXT PRIMARY KEY, day TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
    why TEXT NOT NULL, given TEXT NOT NULL,
    person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    group_id TEXT REFERENCES community_group (id) ON DELETE SET NULL,
    organisation_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
    activity_id TEXT REFERENCES activity (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX thanks_by_day ON thanks (day);
CREATE INDEX thanks_person ON thanks (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX thanks_group ON thanks (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX thanks_organisation ON thanks (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX thanks_activity ON thanks (activity_id) WHERE activity_id IS NOT NULL;
CREATE TABLE commitment (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, months INTEGER NOT NULL, since TEXT NOT NULL,
    kept_by TEXT NOT NULL
) STRICT;
CREATE TABLE commitment_kept (
    id TEXT PRIMARY KEY,
    commitment_id TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
    day TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE INDEX commitment_kept_of ON commitment_kept (commitment_id, day);
"""

STATEMENTS = _PROBLEMS + _PROJECTS + _AGREEMENTS + _LESSONS + _MONITORING + _THANKS
