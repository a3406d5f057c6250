"""The schema's version 3: the tower in full. It is released and never edited."""

STATEMENTS = """
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
