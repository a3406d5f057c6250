"""The schema, one text of statements after another; a released one is never edited."""

import re

_FIRST = """
CREATE TABLE village (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, moo INTEGER NOT NULL,
    subdistrict_code TEXT NOT NULL, subdistrict TEXT NOT NULL, district TEXT NOT NULL,
    province TEXT NOT NULL, postcode TEXT NOT NULL, head_name TEXT NOT NULL,
    head_post TEXT NOT NULL, phone TEXT NOT NULL
) STRICT;
CREATE TABLE household (
    id TEXT PRIMARY KEY, house_number TEXT NOT NULL, house_code TEXT NOT NULL,
    note TEXT NOT NULL, house_key TEXT NOT NULL
) STRICT;
CREATE INDEX household_in_order ON household (house_key);
CREATE TABLE person (
    id TEXT PRIMARY KEY, household_id TEXT NOT NULL REFERENCES household (id),
    house_number TEXT NOT NULL, given TEXT NOT NULL, surname TEXT NOT NULL, title TEXT NOT NULL,
    sex TEXT, birth TEXT, national_id TEXT NOT NULL, phone TEXT NOT NULL,
    occupation TEXT NOT NULL, relation TEXT, note TEXT NOT NULL,
    sort_key TEXT NOT NULL, name_fold TEXT NOT NULL, number_fold TEXT NOT NULL
) STRICT;
CREATE INDEX person_of_household ON person (household_id);
CREATE INDEX person_who_is_head ON person (household_id) WHERE relation = 'head';
CREATE INDEX person_in_order ON person (sort_key, name_fold, number_fold);
CREATE UNIQUE INDEX person_by_national_id ON person (national_id) WHERE national_id <> '';
CREATE TABLE announcement (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL, issued TEXT NOT NULL,
    category TEXT NOT NULL, urgency TEXT NOT NULL, starts TEXT, starts_at TEXT, ends TEXT,
    ends_at TEXT, contact TEXT NOT NULL
) STRICT;
CREATE TABLE column_mapping (
    id TEXT PRIMARY KEY, mapping TEXT NOT NULL
) STRICT;
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, by TEXT NOT NULL,
    kind TEXT NOT NULL, label TEXT NOT NULL, tables TEXT NOT NULL,
    detail_digest TEXT NOT NULL, digest TEXT NOT NULL
) STRICT;
CREATE TABLE audit_detail (seq INTEGER PRIMARY KEY REFERENCES audit (seq), detail TEXT NOT NULL)
STRICT;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is never deleted'); END;
CREATE TRIGGER audit_is_true BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
"""

_REGISTER_IN_FULL = """
ALTER TABLE village ADD COLUMN history TEXT NOT NULL DEFAULT '';
ALTER TABLE village ADD COLUMN economy TEXT NOT NULL DEFAULT '';
ALTER TABLE village ADD COLUMN society TEXT NOT NULL DEFAULT '';
ALTER TABLE village ADD COLUMN culture TEXT NOT NULL DEFAULT '';
ALTER TABLE village ADD COLUMN latitude TEXT NOT NULL DEFAULT '';
ALTER TABLE village ADD COLUMN longitude TEXT NOT NULL DEFAULT '';
ALTER TABLE village ADD COLUMN letterhead TEXT NOT NULL DEFAULT '';
ALTER TABLE village ADD COLUMN purposes TEXT NOT NULL DEFAULT '';
CREATE TABLE zone (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, note TEXT NOT NULL, sort_key TEXT NOT NULL
) STRICT;
ALTER TABLE household ADD COLUMN zone_id TEXT REFERENCES zone (id);
ALTER TABLE household ADD COLUMN volunteer_id TEXT;
ALTER TABLE household ADD COLUMN latitude TEXT NOT NULL DEFAULT '';
ALTER TABLE household ADD COLUMN longitude TEXT NOT NULL DEFAULT '';
ALTER TABLE household ADD COLUMN water TEXT;
ALTER TABLE household ADD COLUMN toilet TEXT;
ALTER TABLE household ADD COLUMN electricity TEXT;
ALTER TABLE household ADD COLUMN land INTEGER;
ALTER TABLE household ADD COLUMN surveyed TEXT;
ALTER TABLE household ADD COLUMN interviewer TEXT NOT NULL DEFAULT '';
CREATE INDEX household_of_zone ON household (zone_id);
ALTER TABLE person ADD COLUMN zone_id TEXT REFERENCES zone (id);
ALTER TABLE person ADD COLUMN marital TEXT;
ALTER TABLE person ADD COLUMN education TEXT;
ALTER TABLE person ADD COLUMN welfare_card INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN house_key TEXT NOT NULL DEFAULT '';
UPDATE person SET house_key = (SELECT house_key FROM household WHERE household.id = household_id);
ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN family INTEGER NOT NULL DEFAULT 1;
ALTER TABLE person ADD COLUMN residence TEXT NOT NULL DEFAULT 'both';
ALTER TABLE person ADD COLUMN standing TEXT NOT NULL DEFAULT 'here';
DROP INDEX person_in_order;
CREATE INDEX person_in_order ON person (standing, sort_key, name_fold, number_fold);
DROP INDEX person_who_is_head;
CREATE INDEX person_who_is_head ON person (household_id)
    WHERE relation = 'head' AND standing = 'here';
CREATE INDEX person_by_standing ON person (standing);
DROP INDEX person_of_household;
CREATE INDEX person_of_household ON person (household_id, standing);
CREATE TABLE particulars (
    id TEXT PRIMARY KEY REFERENCES person (id), temporary_number TEXT NOT NULL,
    religion TEXT NOT NULL, nationality TEXT NOT NULL,
    skills TEXT NOT NULL, consent TEXT, consent_on TEXT,
    father_id TEXT REFERENCES person (id), mother_id TEXT REFERENCES person (id),
    spouse_id TEXT REFERENCES person (id)
) STRICT;
CREATE INDEX particulars_of_father ON particulars (father_id) WHERE father_id IS NOT NULL;
CREATE INDEX particulars_of_mother ON particulars (mother_id) WHERE mother_id IS NOT NULL;
CREATE INDEX particulars_of_spouse ON particulars (spouse_id) WHERE spouse_id IS NOT NULL;
CREATE TABLE health (
    id TEXT PRIMARY KEY REFERENCES person (id), disability TEXT, care TEXT,
    chronic TEXT NOT NULL, due TEXT
) STRICT;
CREATE TABLE photo (id TEXT PRIMARY KEY REFERENCES person (id), jpeg TEXT NOT NULL) STRICT;
CREATE TABLE life_event (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), kind TEXT NOT NULL,
    day TEXT NOT NULL, from_household_id TEXT, household_id TEXT, other_id TEXT,
    place TEXT NOT NULL, note TEXT NOT NULL, before TEXT NOT NULL, number INTEGER NOT NULL
) STRICT;
CREATE INDEX life_event_of_person ON life_event (person_id, day);
CREATE INDEX life_event_by_day ON life_event (day);
CREATE TABLE community_group (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, founded TEXT,
    purpose TEXT NOT NULL, note TEXT NOT NULL, sort_key TEXT NOT NULL
) STRICT;
CREATE TABLE membership (
    id TEXT PRIMARY KEY, group_id TEXT NOT NULL REFERENCES community_group (id),
    person_id TEXT NOT NULL REFERENCES person (id), post TEXT NOT NULL,
    joined TEXT, left_on TEXT, term_from TEXT, term_to TEXT
) STRICT;
CREATE INDEX membership_of_group ON membership (group_id);
CREATE INDEX membership_of_person ON membership (person_id);
CREATE TABLE indicator_set (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, year INTEGER NOT NULL, source TEXT NOT NULL,
    example INTEGER NOT NULL
) STRICT;
CREATE TABLE indicator (
    id TEXT PRIMARY KEY, set_id TEXT NOT NULL REFERENCES indicator_set (id),
    code TEXT NOT NULL, domain TEXT NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
    question TEXT NOT NULL, rule TEXT NOT NULL, place INTEGER NOT NULL
) STRICT;
CREATE INDEX indicator_of_set ON indicator (set_id, place);
CREATE TABLE survey (
    id TEXT PRIMARY KEY, set_id TEXT NOT NULL REFERENCES indicator_set (id),
    household_id TEXT NOT NULL REFERENCES household (id), year INTEGER NOT NULL,
    day TEXT, interviewer TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX survey_of_household ON survey (set_id, year, household_id);
CREATE INDEX survey_by_household ON survey (household_id);
CREATE TABLE survey_answer (
    id TEXT PRIMARY KEY, survey_id TEXT NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    indicator_id TEXT NOT NULL REFERENCES indicator (id), answer TEXT NOT NULL
) STRICT;
CREATE INDEX survey_answer_of_survey ON survey_answer (survey_id);
CREATE INDEX survey_answer_of_indicator ON survey_answer (indicator_id);
CREATE TABLE distinct_pair (id TEXT PRIMARY KEY, one TEXT NOT NULL, other TEXT NOT NULL) STRICT;
CREATE TABLE saved_filter (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, wish TEXT NOT NULL, sort_key TEXT NOT NULL
) STRICT;
CREATE TABLE erasure (
    id TEXT PRIMARY KEY, day TEXT NOT NULL, reason TEXT NOT NULL
) STRICT;
"""

_TOWER_IN_FULL = """
CREATE TABLE app_user (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, post TEXT NOT NULL, sort_key TEXT NOT NULL
) STRICT;
ALTER TABLE announcement ADD COLUMN state TEXT NOT NULL DEFAULT 'draft';
ALTER TABLE announcement ADD COLUMN asked_by TEXT NOT NULL DEFAULT '';
ALTER TABLE announcement ADD COLUMN audience TEXT NOT NULL DEFAULT 'all';
ALTER TABLE announcement ADD COLUMN audience_ids TEXT NOT NULL DEFAULT '';
ALTER TABLE announcement ADD COLUMN tower_ids TEXT NOT NULL DEFAULT '';
ALTER TABLE announcement ADD COLUMN way TEXT NOT NULL DEFAULT 'live';
ALTER TABLE announcement ADD COLUMN chime_before TEXT NOT NULL DEFAULT '';
ALTER TABLE announcement ADD COLUMN chime_after TEXT NOT NULL DEFAULT '';
CREATE INDEX announcement_by_state ON announcement (state);
CREATE INDEX announcement_by_issued ON announcement (issued);
CREATE TABLE announcement_move (
    id TEXT PRIMARY KEY,
    announcement_id TEXT NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    at TEXT NOT NULL, by TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX announcement_move_of ON announcement_move (announcement_id, at);
CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    announcement_id TEXT NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    kind TEXT NOT NULL, name TEXT NOT NULL, content TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_of_announcement ON attachment (announcement_id);
CREATE TABLE slot (
    id TEXT PRIMARY KEY,
    announcement_id TEXT NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    first TEXT NOT NULL, repeat TEXT NOT NULL, until TEXT, days TEXT NOT NULL,
    times INTEGER NOT NULL, by_itself INTEGER NOT NULL,
    made TEXT NOT NULL
) STRICT;
CREATE INDEX slot_of_announcement ON slot (announcement_id);
CREATE INDEX slot_by_first ON slot (first);
CREATE TABLE slot_change (
    id TEXT PRIMARY KEY, slot_id TEXT NOT NULL REFERENCES slot (id) ON DELETE CASCADE,
    due TEXT NOT NULL, moved_to TEXT
) STRICT;
CREATE UNIQUE INDEX slot_change_of_slot ON slot_change (slot_id, due);
CREATE TABLE broadcast (
    id TEXT PRIMARY KEY, announcement_id TEXT NOT NULL, title TEXT NOT NULL,
    category TEXT NOT NULL, slot_id TEXT NOT NULL, due TEXT, started TEXT NOT NULL, ended TEXT,
    by TEXT NOT NULL, way TEXT NOT NULL, towers TEXT NOT NULL, zones TEXT NOT NULL,
    unheard TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT NOT NULL, continues TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX broadcast_never_twice ON broadcast (slot_id, due)
    WHERE slot_id <> '' AND continues = '';
CREATE INDEX broadcast_by_start ON broadcast (started);
CREATE INDEX broadcast_of_announcement ON broadcast (announcement_id);
CREATE INDEX broadcast_on_air ON broadcast (outcome) WHERE outcome = 'on-air';
CREATE TRIGGER broadcast_is_kept BEFORE DELETE ON broadcast
BEGIN SELECT RAISE(ABORT, 'the log is never deleted'); END;
CREATE TRIGGER broadcast_is_true BEFORE UPDATE ON broadcast WHEN old.outcome <> 'on-air'
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TABLE broadcast_note (
    id TEXT PRIMARY KEY, broadcast_id TEXT NOT NULL REFERENCES broadcast (id),
    at TEXT NOT NULL, by TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX broadcast_note_of ON broadcast_note (broadcast_id);
CREATE TABLE tower (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, place TEXT NOT NULL, zone_ids TEXT NOT NULL,
    amplifier TEXT NOT NULL, speakers INTEGER, state TEXT NOT NULL, note TEXT NOT NULL,
    sort_key TEXT NOT NULL
) STRICT;
CREATE TABLE tower_event (
    id TEXT PRIMARY KEY, tower_id TEXT NOT NULL REFERENCES tower (id) ON DELETE CASCADE,
    day TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, by TEXT NOT NULL
) STRICT;
CREATE INDEX tower_event_of_tower ON tower_event (tower_id, day);
CREATE TABLE reply (
    id TEXT PRIMARY KEY, announcement_id TEXT, day TEXT NOT NULL, who TEXT NOT NULL,
    zone_id TEXT, way TEXT NOT NULL, text TEXT NOT NULL, owed INTEGER NOT NULL,
    answer TEXT NOT NULL, answered_on TEXT, answered_by TEXT NOT NULL
) STRICT;
CREATE INDEX reply_by_day ON reply (day);
CREATE INDEX reply_to_announcement ON reply (announcement_id);
CREATE TABLE reach_check (
    id TEXT PRIMARY KEY, announcement_id TEXT NOT NULL, zone_id TEXT, day TEXT NOT NULL,
    asked INTEGER NOT NULL, heard INTEGER NOT NULL, by TEXT NOT NULL
) STRICT;
CREATE INDEX reach_check_of_announcement ON reach_check (announcement_id);
CREATE TABLE holiday (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL) STRICT;
CREATE TABLE own_template (id TEXT PRIMARY KEY, name TEXT NOT NULL, content TEXT NOT NULL) STRICT;
CREATE TABLE airing_rules (
    id TEXT PRIMARY KEY, quiet_from TEXT NOT NULL, quiet_to TEXT NOT NULL,
    most_minutes INTEGER NOT NULL, rate INTEGER NOT NULL, particle TEXT NOT NULL,
    chime_before TEXT NOT NULL, chime_after TEXT NOT NULL
) STRICT;
CREATE TABLE newsletter (
    id TEXT PRIMARY KEY, number TEXT NOT NULL, title TEXT NOT NULL, first TEXT NOT NULL,
    last TEXT NOT NULL, announcement_ids TEXT NOT NULL
) STRICT;
CREATE TABLE newsletter_part (
    id TEXT PRIMARY KEY,
    newsletter_id TEXT NOT NULL REFERENCES newsletter (id) ON DELETE CASCADE,
    place INTEGER NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, picture TEXT NOT NULL
) STRICT;
CREATE INDEX newsletter_part_of ON newsletter_part (newsletter_id, place);
"""

# The place in the list is the version that the file has after it.
SCHEMAS = [_FIRST, _REGISTER_IN_FULL, _TOWER_IN_FULL]
VERSION = len(SCHEMAS)


def tables_of(version: int) -> frozenset[str]:
    """Return the names of the tables that a file of a version has."""
    return frozenset(re.findall(r"^CREATE TABLE (\w+)", "".join(SCHEMAS[:version]), re.MULTILINE))
