"""The schema's version 4: every id is a foreign key, with what is to happen when its record goes.

Ids that stood in a text move into tables of links, and what an event replaced into rows. Tables
whose keys change are written anew: SQLite cannot change a key in place.
"""

_REGISTER = """
CREATE TEMP TABLE was AS SELECT rowid AS at_row, * FROM household;
DROP TABLE household;
CREATE TABLE household (
    id TEXT PRIMARY KEY, house_number TEXT NOT NULL, house_code TEXT NOT NULL,
    note TEXT NOT NULL, house_key TEXT NOT NULL,
    zone_id TEXT REFERENCES zone (id) ON DELETE SET NULL,
    volunteer_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    latitude TEXT NOT NULL, longitude TEXT NOT NULL, water TEXT, toilet TEXT, electricity TEXT,
    land INTEGER, surveyed TEXT, interviewer TEXT NOT NULL
) STRICT;
INSERT INTO household (rowid, id, house_number, house_code, note, house_key, zone_id,
        volunteer_id, latitude, longitude, water, toilet, electricity, land, surveyed, interviewer)
    SELECT at_row, id, house_number, house_code, note, house_key, zone_id,
        (SELECT person.id FROM person WHERE person.id = was.volunteer_id),
        latitude, longitude, water, toilet, electricity, land, surveyed, interviewer FROM was;
DROP TABLE was;
CREATE INDEX household_in_order ON household (house_key);
CREATE INDEX household_of_zone ON household (zone_id);
CREATE INDEX household_of_volunteer ON household (volunteer_id) WHERE volunteer_id IS NOT NULL;
CREATE TEMP TABLE was AS SELECT rowid AS at_row, * FROM person;
DROP TABLE person;
CREATE TABLE person (
    id TEXT PRIMARY KEY, household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    house_number TEXT NOT NULL, given TEXT NOT NULL, surname TEXT NOT NULL, title TEXT NOT NULL,
    sex TEXT, birth TEXT, national_id TEXT NOT NULL, phone TEXT NOT NULL,
    occupation TEXT NOT NULL, relation TEXT, note TEXT NOT NULL,
    sort_key TEXT NOT NULL, name_fold TEXT NOT NULL, number_fold TEXT NOT NULL,
    zone_id TEXT REFERENCES zone (id) ON DELETE SET NULL, marital TEXT, education TEXT,
    welfare_card INTEGER NOT NULL, house_key TEXT NOT NULL, nickname TEXT NOT NULL,
    family INTEGER NOT NULL, residence TEXT NOT NULL, standing TEXT NOT NULL
) STRICT;
INSERT INTO person (rowid, id, household_id, house_number, given, surname, title, sex, birth,
        national_id, phone, occupation, relation, note, sort_key, name_fold, number_fold, zone_id,
        marital, education, welfare_card, house_key, nickname, family, residence, standing)
    SELECT at_row, id, household_id, house_number, given, surname, title, sex, birth,
        national_id, phone, occupation, relation, note, sort_key, name_fold, number_fold, zone_id,
        marital, education, welfare_card, house_key, nickname, family, residence, standing FROM was;
DROP TABLE was;
CREATE INDEX person_of_household ON person (household_id, standing);
CREATE INDEX person_who_is_head ON person (household_id)
    WHERE relation = 'head' AND standing = 'here';
CREATE INDEX person_in_order ON person (standing, sort_key, name_fold, number_fold);
CREATE INDEX person_by_standing ON person (standing);
CREATE UNIQUE INDEX person_by_national_id ON person (national_id) WHERE national_id <> '';
CREATE TEMP TABLE was AS SELECT rowid AS at_row, * FROM particulars;
DROP TABLE particulars;
CREATE TABLE particulars (
    id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE, temporary_number TEXT NOT NULL,
    religion TEXT NOT NULL, nationality TEXT NOT NULL,
    skills TEXT NOT NULL, consent TEXT, consent_on TEXT,
    father_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    mother_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    spouse_id TEXT REFERENCES person (id) ON DELETE SET NULL
) STRICT;
INSERT INTO particulars (rowid, id, temporary_number, religion, nationality, skills, consent,
        consent_on, father_id, mother_id, spouse_id)
    SELECT at_row, id, temporary_number, religion, nationality, skills, consent, consent_on,
        father_id, mother_id, spouse_id FROM was;
DROP TABLE was;
CREATE INDEX particulars_of_father ON particulars (father_id) WHERE father_id IS NOT NULL;
CREATE INDEX particulars_of_mother ON particulars (mother_id) WHERE mother_id IS NOT NULL;
CREATE INDEX particulars_of_spouse ON particulars (spouse_id) WHERE spouse_id IS NOT NULL;
CREATE TEMP TABLE was AS SELECT rowid AS at_row, * FROM health;
DROP TABLE health;
CREATE TABLE health (
    id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE, disability TEXT, care TEXT,
    chronic TEXT NOT NULL, due TEXT
) STRICT;
INSERT INTO health (rowid, id, disability, care, chronic, due)
    SELECT at_row, id, disability, care, chronic, due FROM was;
DROP TABLE was;
CREATE TEMP TABLE was AS SELECT rowid AS at_row, * FROM photo;
DROP TABLE photo;
CREATE TABLE photo (
    id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE, jpeg TEXT NOT NULL
) STRICT;
INSERT INTO photo (rowid, id, jpeg) SELECT at_row, id, jpeg FROM was;
DROP TABLE was;
CREATE TEMP TABLE was AS SELECT rowid AS at_row, * FROM distinct_pair;
DROP TABLE distinct_pair;
CREATE TABLE distinct_pair (
    id TEXT PRIMARY KEY, one TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    other TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
INSERT INTO distinct_pair (rowid, id, one, other) SELECT at_row, id, one, other FROM was
    WHERE one IN (SELECT id FROM person) AND other IN (SELECT id FROM person);
DROP TABLE was;
CREATE INDEX distinct_pair_of_one ON distinct_pair (one);
CREATE INDEX distinct_pair_of_other ON distinct_pair (other);
"""

_HISTORY = """
CREATE TEMP TABLE was AS SELECT rowid AS at_row, * FROM life_event;
DROP TABLE life_event;
CREATE TABLE life_event (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL, day TEXT NOT NULL,
    from_household_id TEXT REFERENCES household (id) ON DELETE SET NULL,
    household_id TEXT REFERENCES household (id) ON DELETE SET NULL,
    other_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    place TEXT NOT NULL, note TEXT NOT NULL, number INTEGER NOT NULL
) STRICT;
INSERT INTO life_event (rowid, id, person_id, kind, day, from_household_id, household_id, other_id,
        place, note, number)
    SELECT at_row, id, person_id, kind, day,
        (SELECT household.id FROM household WHERE household.id = was.from_household_id),
        (SELECT household.id FROM household WHERE household.id = was.household_id),
        (SELECT person.id FROM person WHERE person.id = was.other_id), place, note, number FROM was;
CREATE INDEX life_event_of_person ON life_event (person_id, day);
CREATE INDEX life_event_by_day ON life_event (day);
CREATE INDEX life_event_of_other ON life_event (other_id) WHERE other_id IS NOT NULL;
CREATE INDEX life_event_to_household ON life_event (household_id) WHERE household_id IS NOT NULL;
CREATE INDEX life_event_from_household ON life_event (from_household_id)
    WHERE from_household_id IS NOT NULL;
CREATE TABLE event_before (
    id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES life_event (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
    household_id TEXT REFERENCES household (id) ON DELETE SET NULL,
    named_id TEXT REFERENCES person (id) ON DELETE SET NULL
) STRICT;
INSERT INTO event_before (id, event_id, person_id, kind, field, value, household_id, named_id)
    SELECT lower(hex(randomblob(16))), was.id, whose.key, kind.key, coalesce(old.key, ''),
        CASE WHEN old.value IS NOT NULL AND old.key IN ('household_id', 'father_id', 'mother_id',
            'spouse_id') THEN '' ELSE json_quote(old.value) END,
        CASE old.key WHEN 'household_id' THEN (SELECT id FROM household WHERE id = old.value) END,
        CASE WHEN old.key IN ('father_id', 'mother_id', 'spouse_id')
            THEN (SELECT id FROM person WHERE id = old.value) END
    FROM was, json_each(was.before) AS kind, json_each(kind.value) AS whose
        LEFT JOIN json_each(whose.value) AS old
    WHERE (whose.type = 'null' OR old.key IS NOT NULL)
        AND coalesce(old.key, '') NOT IN ('id', 'house_number', 'zone_id')
        AND kind.key IN ('person', 'particulars', 'health')
        AND whose.key IN (SELECT id FROM person);
DROP TABLE was;
CREATE INDEX event_before_of ON event_before (event_id);
CREATE INDEX event_before_of_person ON event_before (person_id);
CREATE INDEX event_before_naming ON event_before (named_id) WHERE named_id IS NOT NULL;
CREATE INDEX event_before_at ON event_before (household_id) WHERE household_id IS NOT NULL;
"""

_GROUPS_AND_SURVEYS = """
CREATE TEMP TABLE was AS SELECT rowid AS at_row, * FROM membership;
DROP TABLE membership;
CREATE TABLE membership (
    id TEXT PRIMARY KEY,
    group_id TEXT NOT NULL REFERENCES community_group (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE, post TEXT NOT NULL,
    joined TEXT, left_on TEXT, term_from TEXT, term_to TEXT
) STRICT;
INSERT INTO membership (rowid, id, group_id, person_id, post, joined, left_on, term_from, term_to)
    SELECT at_row, id, group_id, person_id, post, joined, left_on, term_from, term_to FROM was;
DROP TABLE was;
CREATE INDEX membership_of_group ON membership (group_id);
CREATE INDEX membership_of_person ON membership (person_id);
CREATE TEMP TABLE was AS SELECT rowid AS at_row, * FROM indicator;
DROP TABLE indicator;
CREATE TABLE indicator (
    id TEXT PRIMARY KEY, set_id TEXT NOT NULL REFERENCES indicator_set (id) ON DELETE CASCADE,
    code TEXT NOT NULL, domain TEXT NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
    question TEXT NOT NULL, rule TEXT NOT NULL, place INTEGER NOT NULL
) STRICT;
INSERT INTO indicator (rowid, id, set_id, code, domain, name, unit, question, rule, place)
    SELECT at_row, id, set_id, code, domain, name, unit, question, rule, place FROM was;
DROP TABLE was;
CREATE INDEX indicator_of_set ON indicator (set_id, place);
CREATE TEMP TABLE was AS SELECT rowid AS at_row, * FROM survey;
DROP TABLE survey;
CREATE TABLE survey (
    id TEXT PRIMARY KEY, set_id TEXT NOT NULL REFERENCES indicator_set (id) ON DELETE CASCADE,
    household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    year INTEGER NOT NULL, day TEXT, interviewer TEXT NOT NULL
) STRICT;
INSERT INTO survey (rowid, id, set_id, household_id, year, day, interviewer)
    SELECT at_row, id, set_id, household_id, year, day, interviewer FROM was;
DROP TABLE was;
CREATE UNIQUE INDEX survey_of_household ON survey (set_id, year, household_id);
CREATE INDEX survey_by_household ON survey (household_id);
CREATE TEMP TABLE was AS SELECT rowid AS at_row, * FROM survey_answer;
DROP TABLE survey_answer;
CREATE TABLE survey_answer (
    id TEXT PRIMARY KEY, survey_id TEXT NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    indicator_id TEXT NOT NULL REFERENCES indicator (id) ON DELETE CASCADE, answer TEXT NOT NULL
) STRICT;
INSERT INTO survey_answer (rowid, id, survey_id, indicator_id, answer)
    SELECT at_row, id, survey_id, indicator_id, answer FROM was;
DROP TABLE was;
CREATE INDEX survey_answer_of_survey ON survey_answer (survey_id);
CREATE INDEX survey_answer_of_indicator ON survey_answer (indicator_id);
CREATE TEMP TABLE was AS SELECT rowid AS at_row, * FROM saved_filter;
DROP TABLE saved_filter;
CREATE TABLE saved_filter (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, conditions TEXT NOT NULL,
    zone_id TEXT REFERENCES zone (id) ON DELETE CASCADE,
    group_id TEXT REFERENCES community_group (id) ON DELETE CASCADE, sort_key TEXT NOT NULL
) STRICT;
INSERT INTO saved_filter (rowid, id, name, conditions, zone_id, group_id, sort_key)
    SELECT at_row, id, name, json_remove(wish, '$.zone_id', '$.group_id'),
        nullif(wish ->> '$.zone_id', ''), nullif(wish ->> '$.group_id', ''), sort_key FROM was
    WHERE coalesce(wish ->> '$.zone_id', '') IN (SELECT id FROM zone UNION SELECT '')
        AND coalesce(wish ->> '$.group_id', '') IN (SELECT id FROM community_group UNION SELECT '');
DROP TABLE was;
"""

_TOWER = """
ALTER TABLE announcement ADD COLUMN everywhere INTEGER NOT NULL DEFAULT 1;
UPDATE announcement SET everywhere = tower_ids = '';
CREATE TABLE announcement_zone (
    id TEXT PRIMARY KEY,
    announcement_id TEXT NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    zone_id TEXT NOT NULL REFERENCES zone (id) ON DELETE CASCADE, place INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX announcement_zone_of ON announcement_zone (announcement_id, zone_id);
CREATE TABLE announcement_group (
    id TEXT PRIMARY KEY,
    announcement_id TEXT NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    group_id TEXT NOT NULL REFERENCES community_group (id) ON DELETE CASCADE, place INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX announcement_group_of ON announcement_group (announcement_id, group_id);
CREATE TABLE announcement_filter (
    id TEXT PRIMARY KEY,
    announcement_id TEXT NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    filter_id TEXT NOT NULL REFERENCES saved_filter (id) ON DELETE CASCADE, place INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX announcement_filter_of ON announcement_filter (announcement_id, filter_id);
CREATE TABLE announcement_tower (
    id TEXT PRIMARY KEY,
    announcement_id TEXT NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    tower_id TEXT NOT NULL REFERENCES tower (id) ON DELETE CASCADE, place INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX announcement_tower_of ON announcement_tower (announcement_id, tower_id);
INSERT OR IGNORE INTO announcement_zone (id, announcement_id, zone_id, place)
    SELECT lower(hex(randomblob(16))), announcement.id, named.value, named.key
    FROM announcement, json_each('["' || replace(audience_ids, ' ', '","') || '"]') AS named
    WHERE audience = 'zones' AND named.value IN (SELECT id FROM zone);
INSERT OR IGNORE INTO announcement_group (id, announcement_id, group_id, place)
    SELECT lower(hex(randomblob(16))), announcement.id, named.value, named.key
    FROM announcement, json_each('["' || replace(audience_ids, ' ', '","') || '"]') AS named
    WHERE audience = 'groups' AND named.value IN (SELECT id FROM community_group);
INSERT OR IGNORE INTO announcement_filter (id, announcement_id, filter_id, place)
    SELECT lower(hex(randomblob(16))), announcement.id, named.value, named.key
    FROM announcement, json_each('["' || replace(audience_ids, ' ', '","') || '"]') AS named
    WHERE audience = 'people' AND named.value IN (SELECT id FROM saved_filter);
INSERT OR IGNORE INTO announcement_tower (id, announcement_id, tower_id, place)
    SELECT lower(hex(randomblob(16))), announcement.id, named.value, named.key
    FROM announcement, json_each('["' || replace(tower_ids, ' ', '","') || '"]') AS named
    WHERE named.value IN (SELECT id FROM tower);
ALTER TABLE announcement DROP COLUMN audience_ids;
ALTER TABLE announcement DROP COLUMN tower_ids;
ALTER TABLE tower ADD COLUMN everywhere INTEGER NOT NULL DEFAULT 1;
UPDATE tower SET everywhere = zone_ids = '';
CREATE TABLE tower_zone (
    id TEXT PRIMARY KEY, tower_id TEXT NOT NULL REFERENCES tower (id) ON DELETE CASCADE,
    zone_id TEXT NOT NULL REFERENCES zone (id) ON DELETE CASCADE, place INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX tower_zone_of ON tower_zone (tower_id, zone_id);
INSERT OR IGNORE INTO tower_zone (id, tower_id, zone_id, place)
    SELECT lower(hex(randomblob(16))), tower.id, named.value, named.key
    FROM tower, json_each('["' || replace(zone_ids, ' ', '","') || '"]') AS named
    WHERE named.value IN (SELECT id FROM zone);
ALTER TABLE tower DROP COLUMN zone_ids;
CREATE TABLE newsletter_announcement (
    id TEXT PRIMARY KEY, newsletter_id TEXT NOT NULL REFERENCES newsletter (id) ON DELETE CASCADE,
    announcement_id TEXT NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    place INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX newsletter_announcement_of
    ON newsletter_announcement (newsletter_id, announcement_id);
CREATE INDEX newsletter_announcement_in ON newsletter_announcement (announcement_id);
INSERT OR IGNORE INTO newsletter_announcement (id, newsletter_id, announcement_id, place)
    SELECT lower(hex(randomblob(16))), newsletter.id, named.value, named.key
    FROM newsletter, json_each('["' || replace(announcement_ids, ' ', '","') || '"]') AS named
    WHERE named.value IN (SELECT id FROM announcement);
ALTER TABLE newsletter DROP COLUMN announcement_ids;
CREATE TEMP TABLE was AS SELECT rowid AS at_row, * FROM reply;
DROP TABLE reply;
CREATE TABLE reply (
    id TEXT PRIMARY KEY,
    announcement_id TEXT REFERENCES announcement (id) ON DELETE SET NULL,
    day TEXT NOT NULL, who TEXT NOT NULL, zone_id TEXT REFERENCES zone (id) ON DELETE SET NULL,
    way TEXT NOT NULL, text TEXT NOT NULL, owed INTEGER NOT NULL,
    answer TEXT NOT NULL, answered_on TEXT, answered_by TEXT NOT NULL
) STRICT;
INSERT INTO reply (rowid, id, announcement_id, day, who, zone_id, way, text, owed, answer,
        answered_on, answered_by)
    SELECT at_row, id,
        (SELECT announcement.id FROM announcement WHERE announcement.id = was.announcement_id),
        day, who, (SELECT zone.id FROM zone WHERE zone.id = was.zone_id), way, text, owed, answer,
        answered_on, answered_by FROM was;
DROP TABLE was;
CREATE INDEX reply_by_day ON reply (day);
CREATE INDEX reply_to_announcement ON reply (announcement_id);
CREATE TEMP TABLE was AS SELECT rowid AS at_row, * FROM reach_check;
DROP TABLE reach_check;
CREATE TABLE reach_check (
    id TEXT PRIMARY KEY,
    announcement_id TEXT NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    zone_id TEXT REFERENCES zone (id) ON DELETE SET NULL, day TEXT NOT NULL,
    asked INTEGER NOT NULL, heard INTEGER NOT NULL, by TEXT NOT NULL
) STRICT;
INSERT INTO reach_check (rowid, id, announcement_id, zone_id, day, asked, heard, by)
    SELECT at_row, id, announcement_id,
        (SELECT zone.id FROM zone WHERE zone.id = was.zone_id), day, asked, heard, by
    FROM was WHERE announcement_id IN (SELECT id FROM announcement);
DROP TABLE was;
CREATE INDEX reach_check_of_announcement ON reach_check (announcement_id);
CREATE TEMP TABLE was AS SELECT rowid AS at_row, * FROM broadcast_note;
DROP TABLE broadcast_note;
CREATE TABLE broadcast_note (
    id TEXT PRIMARY KEY, broadcast_id TEXT NOT NULL REFERENCES broadcast (id) ON DELETE RESTRICT,
    at TEXT NOT NULL, by TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
INSERT INTO broadcast_note (rowid, id, broadcast_id, at, by, text)
    SELECT at_row, id, broadcast_id, at, by, text FROM was;
DROP TABLE was;
CREATE INDEX broadcast_note_of ON broadcast_note (broadcast_id);
DROP INDEX broadcast_of_announcement;
CREATE INDEX broadcast_of_announcement ON broadcast (announcement_id, outcome, started);
CREATE INDEX broadcast_interrupted ON broadcast (outcome) WHERE outcome = 'interrupted';
"""

STATEMENTS = _REGISTER + _HISTORY + _GROUPS_AND_SURVEYS + _TOWER
