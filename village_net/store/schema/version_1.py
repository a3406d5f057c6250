"""The schema's first version: village, people, announcements, audit; released, never edited."""

STATEMENTS = """
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
