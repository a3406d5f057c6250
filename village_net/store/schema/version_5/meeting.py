"""What the village does together: organisations, letters, plans, who came, meetings."""

_ORGANISATIONS = """
CREATE TABLE organisation (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, contact TEXT NOT NULL,
    phone TEXT NOT NULL, address TEXT NOT NULL, answer_days INTEGER, note TEXT NOT NULL,
    sort_key TEXT NOT NULL
) STRICT;
CREATE INDEX organisation_in_order ON organisation (sort_key);
"""

_LETTERS = """
CREATE TABLE letter_rules (
    id TEXT PRIMARY KEY, prefix TEXT NOT NULL, circular TEXT NOT NULL, order_words TEXT NOT NULL,
    notice TEXT NOT NULL
) STRICT;
CREATE TABLE letter_out (
    id TEXT PRIMARY KEY, series TEXT NOT NULL, number INTEGER NOT NULL, year INTEGER NOT NULL,
    written TEXT NOT NULL, day TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL,
    urgency TEXT NOT NULL, signer TEXT NOT NULL, post TEXT NOT NULL, answer_by TEXT,
    refers_to_id TEXT REFERENCES letter_out (id) ON DELETE RESTRICT,
    answers_id TEXT REFERENCES letter_in (id) ON DELETE RESTRICT,
    replaces_id TEXT REFERENCES letter_out (id) ON DELETE RESTRICT,
    void_reason TEXT NOT NULL, voided TEXT
) STRICT;
CREATE UNIQUE INDEX letter_out_by_number ON letter_out (series, year, number);
CREATE INDEX letter_out_by_day ON letter_out (day);
CREATE INDEX letter_out_refers_to ON letter_out (refers_to_id) WHERE refers_to_id IS NOT NULL;
CREATE INDEX letter_out_answers ON letter_out (answers_id) WHERE answers_id IS NOT NULL;
CREATE INDEX letter_out_replaces ON letter_out (replaces_id) WHERE replaces_id IS NOT NULL;
CREATE TRIGGER letter_out_is_kept BEFORE DELETE ON letter_out
BEGIN SELECT RAISE(ABORT, 'a letter that went out is never deleted'); END;
CREATE TRIGGER letter_out_is_true
BEFORE UPDATE OF series, number, year, written, day, subject, body ON letter_out
WHEN old.series IS NOT new.series OR old.number IS NOT new.number OR old.year IS NOT new.year
    OR old.written IS NOT new.written OR old.day IS NOT new.day
    OR old.subject IS NOT new.subject OR old.body IS NOT new.body
BEGIN SELECT RAISE(ABORT, 'a letter that went out is never changed'); END;
CREATE TABLE letter_addressee (
    id TEXT PRIMARY KEY, letter_id TEXT NOT NULL REFERENCES letter_out (id) ON DELETE CASCADE,
    place INTEGER NOT NULL, name TEXT NOT NULL,
    household_id TEXT REFERENCES household (id) ON DELETE SET NULL,
    person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    organisation_id TEXT REFERENCES organisation (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX letter_addressee_of ON letter_addressee (letter_id, place);
CREATE INDEX letter_addressee_household ON letter_addressee (household_id)
    WHERE household_id IS NOT NULL;
CREATE INDEX letter_addressee_person ON letter_addressee (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX letter_addressee_organisation ON letter_addressee (organisation_id)
    WHERE organisation_id IS NOT NULL;
CREATE TABLE letter_in (
    id TEXT PRIMARY KEY, number INTEGER NOT NULL, year INTEGER NOT NULL, received TEXT NOT NULL,
    sender TEXT NOT NULL, subject TEXT NOT NULL, their_number TEXT NOT NULL, their_day TEXT,
    addressed_to TEXT NOT NULL,
    organisation_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
    urgency TEXT NOT NULL, action TEXT NOT NULL,
    answers_id TEXT REFERENCES letter_out (id) ON DELETE RESTRICT,
    voided TEXT, void_reason TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX letter_in_by_number ON letter_in (year, number);
CREATE INDEX letter_in_of_organisation ON letter_in (organisation_id)
    WHERE organisation_id IS NOT NULL;
CREATE INDEX letter_in_answers ON letter_in (answers_id) WHERE answers_id IS NOT NULL;
CREATE TRIGGER letter_in_is_kept BEFORE DELETE ON letter_in
BEGIN SELECT RAISE(ABORT, 'a number of receipt is never deleted'); END;
CREATE TABLE letter_scan (
    id TEXT PRIMARY KEY, letter_id TEXT NOT NULL REFERENCES letter_in (id) ON DELETE CASCADE,
    name TEXT NOT NULL, content TEXT NOT NULL
) STRICT;
CREATE INDEX letter_scan_of ON letter_scan (letter_id);
"""

_PLAN = """
CREATE TABLE activity (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, kind TEXT NOT NULL,
    day TEXT NOT NULL, last_day TEXT NOT NULL, begins TEXT, ends TEXT,
    place TEXT NOT NULL, aim TEXT NOT NULL,
    leader_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    host_id TEXT REFERENCES community_group (id) ON DELETE SET NULL,
    audience TEXT NOT NULL, methods TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL,
    result TEXT NOT NULL, series_id TEXT REFERENCES activity_series (id) ON DELETE SET NULL,
    own_day TEXT
) STRICT;
CREATE INDEX activity_by_day ON activity (day);
CREATE INDEX activity_by_last_day ON activity (last_day);
CREATE INDEX activity_of_leader ON activity (leader_id) WHERE leader_id IS NOT NULL;
CREATE INDEX activity_of_host ON activity (host_id) WHERE host_id IS NOT NULL;
CREATE UNIQUE INDEX activity_of_series ON activity (series_id, own_day)
    WHERE series_id IS NOT NULL;
CREATE TABLE activity_series (
    id TEXT PRIMARY KEY REFERENCES activity (id) ON DELETE CASCADE,
    anchor TEXT NOT NULL, first TEXT NOT NULL, rhythm TEXT NOT NULL,
    every INTEGER NOT NULL, until TEXT
) STRICT;
CREATE TABLE activity_zone (
    id TEXT PRIMARY KEY, activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    zone_id TEXT NOT NULL REFERENCES zone (id) ON DELETE CASCADE, place INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX activity_zone_once ON activity_zone (activity_id, zone_id);
CREATE INDEX activity_zone_of_zone ON activity_zone (zone_id);
CREATE TABLE activity_group (
    id TEXT PRIMARY KEY, activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    group_id TEXT NOT NULL REFERENCES community_group (id) ON DELETE CASCADE,
    place INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX activity_group_once ON activity_group (activity_id, group_id);
CREATE INDEX activity_group_of_group ON activity_group (group_id);
CREATE TABLE activity_filter (
    id TEXT PRIMARY KEY, activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    filter_id TEXT NOT NULL REFERENCES saved_filter (id) ON DELETE CASCADE,
    place INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX activity_filter_once ON activity_filter (activity_id, filter_id);
CREATE INDEX activity_filter_of_filter ON activity_filter (filter_id);
CREATE TABLE activity_partner_group (
    id TEXT PRIMARY KEY, activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    group_id TEXT NOT NULL REFERENCES community_group (id) ON DELETE CASCADE,
    place INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX activity_partner_group_once
    ON activity_partner_group (activity_id, group_id);
CREATE INDEX activity_partner_group_of_group ON activity_partner_group (group_id);
CREATE TABLE activity_organisation (
    id TEXT PRIMARY KEY, activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    place INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX activity_organisation_once
    ON activity_organisation (activity_id, organisation_id);
CREATE INDEX activity_organisation_of_organisation ON activity_organisation (organisation_id);
CREATE TABLE season (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL,
    first TEXT NOT NULL, last TEXT NOT NULL, repeat TEXT NOT NULL
) STRICT;
CREATE INDEX season_in_order ON season (first);
"""

_ATTENDANCE = """
CREATE TABLE attendance (
    id TEXT PRIMARY KEY, activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    household_id TEXT REFERENCES household (id) ON DELETE SET NULL,
    person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    people INTEGER NOT NULL, name TEXT NOT NULL,
    organisation_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
    group_id TEXT REFERENCES community_group (id) ON DELETE SET NULL,
    stands_for_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    came TEXT, left TEXT, number INTEGER NOT NULL
) STRICT;
CREATE INDEX attendance_of_activity ON attendance (activity_id, household_id, people);
CREATE INDEX attendance_of_household ON attendance (household_id, activity_id);
CREATE INDEX attendance_of_person ON attendance (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX attendance_of_organisation ON attendance (organisation_id)
    WHERE organisation_id IS NOT NULL;
CREATE INDEX attendance_of_group ON attendance (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX attendance_for_person ON attendance (stands_for_id) WHERE stands_for_id IS NOT NULL;
CREATE TABLE sheet_line (
    id TEXT PRIMARY KEY, activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    line INTEGER NOT NULL,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    person_id TEXT REFERENCES person (id) ON DELETE SET NULL
) STRICT;
CREATE UNIQUE INDEX sheet_line_of ON sheet_line (activity_id, line);
CREATE INDEX sheet_line_of_household ON sheet_line (household_id);
CREATE INDEX sheet_line_of_person ON sheet_line (person_id) WHERE person_id IS NOT NULL;
"""

_MEETINGS = """
CREATE TABLE meeting_kind (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, base TEXT NOT NULL, numerator INTEGER NOT NULL,
    denominator INTEGER NOT NULL, rounding TEXT NOT NULL, items TEXT NOT NULL,
    adopts INTEGER NOT NULL, follows INTEGER NOT NULL, decides INTEGER NOT NULL, law TEXT NOT NULL
) STRICT;
CREATE TABLE meeting (
    id TEXT PRIMARY KEY REFERENCES activity (id) ON DELETE CASCADE,
    kind TEXT NOT NULL, number INTEGER NOT NULL, year INTEGER NOT NULL, state TEXT NOT NULL,
    started TEXT, ended TEXT, eligible INTEGER,
    group_id TEXT REFERENCES community_group (id) ON DELETE SET NULL,
    chair_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    recorder_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    checker_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    circulated TEXT, adopted TEXT,
    adopted_at_id TEXT REFERENCES meeting (id) ON DELETE SET NULL
) STRICT;
CREATE UNIQUE INDEX meeting_by_number ON meeting (kind, ifnull(group_id, ''), year, number);
CREATE INDEX meeting_of_group ON meeting (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX meeting_of_chair ON meeting (chair_id) WHERE chair_id IS NOT NULL;
CREATE INDEX meeting_of_recorder ON meeting (recorder_id) WHERE recorder_id IS NOT NULL;
CREATE INDEX meeting_of_checker ON meeting (checker_id) WHERE checker_id IS NOT NULL;
CREATE INDEX meeting_adopted_at ON meeting (adopted_at_id) WHERE adopted_at_id IS NOT NULL;
CREATE TABLE agenda_item (
    id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    section INTEGER NOT NULL, place INTEGER NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
    outcome TEXT NOT NULL, resolution TEXT NOT NULL, vote TEXT,
    eligible INTEGER, present INTEGER, votes_for INTEGER, votes_against INTEGER,
    abstained INTEGER, at TEXT,
    carried_from_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX agenda_item_of ON agenda_item (meeting_id, section, place);
CREATE INDEX agenda_item_carried ON agenda_item (carried_from_id)
    WHERE carried_from_id IS NOT NULL;
CREATE INDEX agenda_item_by_outcome ON agenda_item (outcome) WHERE outcome = 'carried';
CREATE TABLE minutes_correction (
    id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    at_meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE, text TEXT NOT NULL
) STRICT;
CREATE INDEX minutes_correction_of ON minutes_correction (meeting_id);
CREATE INDEX minutes_correction_at ON minutes_correction (at_meeting_id);
"""

_TASKS = """
CREATE TABLE task (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, given TEXT NOT NULL, due TEXT NOT NULL,
    owner_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    group_id TEXT REFERENCES community_group (id) ON DELETE SET NULL,
    item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
    state TEXT NOT NULL, ended TEXT, note TEXT NOT NULL
) STRICT;
CREATE INDEX task_open ON task (state, due);
CREATE INDEX task_of_owner ON task (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX task_of_group ON task (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX task_of_item ON task (item_id) WHERE item_id IS NOT NULL;
"""

STATEMENTS = _ORGANISATIONS + _LETTERS + _PLAN + _ATTENDANCE + _MEETINGS + _TASKS
