"""The schema's version 2: the register in full. It is released and never edited."""

STATEMENTS = """
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
