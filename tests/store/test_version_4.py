"""A file of version 3 loses nothing on its way to version 4 but what led nowhere."""

import json
from pathlib import Path

import pytest

from village_net.store import Store, open_store
from village_net.store.checks import store_findings
from village_net.store.engine import connect
from village_net.store.migrations import migrate
from village_net.tower.announcements.records import Announcement, Audience
from village_net.tower.newsletters.newsletters import Newsletter
from village_net.tower.replies.records import ReachCheck, Reply
from village_net.tower.towers.records import Tower
from village_net.village.life.edits import take_back_event
from village_net.village.life.errors import FormerHouseGoneError
from village_net.village.quality.merging import DistinctPair
from village_net.village.register.particulars import EventBefore, LifeEvent, Particulars
from village_net.village.register.queries import members, saved_filters
from village_net.village.register.records import Household, Person

PERSON = (
    "INSERT INTO person (id, household_id, house_number, given, surname, title, national_id, phone,"
    " occupation, note, sort_key, name_fold, number_fold, zone_id)"
    " VALUES (?, ?, ?, ?, '', '', '', '', '', '', ?, '', '', ?)"
)
EVENT = "INSERT INTO life_event VALUES (?, 'p1', ?, '2020', 'h-gone', 'h1', 'p-gone', '', '', ?, ?)"
MOVE = {"person": {"p1": {"household_id": "h2", "house_number": "2", "zone_id": None}}}
LOST = {"person": {"p1": {"household_id": "h-gone", "relation": "head"}}}
NEW = {"person": {"p1": {"note": "ก่อน"}, "p-gone": {"note": "x"}}, "particulars": {"p1": None}}
NEWS = "INSERT INTO announcement (id, title, text, issued, category, urgency, contact, audience,"
NEWS += " audience_ids, tower_ids) VALUES (?, ?, 'x', '2026-01-01', 'general', 'normal', '',"
NEWS += " ?, ?, ?)"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    connection = connect(tmp_path / "data.db")
    migrate(connection, 3)
    put = connection.execute
    put("INSERT INTO zone VALUES ('z1', 'เหนือ', '', ''), ('z2', 'ใต้', '', '')")
    for id, volunteer in (("h1", "p2"), ("h2", "p-gone")):
        put(
            "INSERT INTO household (id, house_number, house_code, note, house_key, zone_id,"
            " volunteer_id, land) VALUES (?, ?, '', '', ?, 'z1', ?, 400)",
            (id, id[1:], id, volunteer),
        )
    for number, home in enumerate(("h1", "h1", "h2")):
        put(PERSON, (f"p{3 - number}", home, home[1:], f"คน{3 - number}", "k", "z1"))
    put("INSERT INTO particulars VALUES ('p1','','','','สาน',NULL,NULL,'p2',NULL,NULL)")
    put("INSERT INTO distinct_pair VALUES ('d1', 'p1', 'p3'), ('d2', 'p1', 'p-gone')")
    for number, before in enumerate((NEW, LOST, MOVE)):
        put(EVENT, (f"e{number}", "household", json.dumps(before), number))
    put("INSERT INTO community_group VALUES ('g1', 'กลุ่ม', 'other', NULL, '', '', '')")
    put("INSERT INTO saved_filter VALUES ('f1', 'ก', ?, '')", (_filter(zone="z1", group="g1"),))
    put("INSERT INTO saved_filter VALUES ('f2', 'ข', ?, '')", (_filter(zone="z-gone"),))
    put("INSERT INTO saved_filter VALUES ('f3', 'ค', ?, '')", (_filter(),))
    put("INSERT INTO tower VALUES ('t1', 'หนึ่ง', '', 'z2 z1', '', 2, 'working', '', '')")
    put("INSERT INTO tower VALUES ('t2', 'สอง', '', '', '', NULL, 'working', '', '')")
    put("INSERT INTO tower VALUES ('t3', 'สาม', '', 'z-gone', '', NULL, 'working', '', '')")
    for id, *named in (
        ("all", "all", "", ""),
        ("zones", "zones", "z2 z1", "t2 t1"),
        ("groups", "groups", "g1", ""),
        ("people", "people", "f3 f1", ""),
        ("lost", "zones", "z-gone", "t-gone"),
    ):
        put(NEWS, (id, id, *named))
    put(
        "INSERT INTO newsletter VALUES ('n', '1', '', '2026-01-01', '2026-01-31', 'zones gone all')"
    )
    for id, news, zone in (("r2", "all", "z1"), ("r1", "gone", "z-gone")):
        put(
            "INSERT INTO reply VALUES (?, ?, '2026-01-02', 'x', ?, 'visit', 'y', 0, '', NULL, '')",
            (id, news, zone),
        )
    put("INSERT INTO reach_check VALUES ('c1', 'all', 'z-gone', '2026-01-02', 5, 4, 'x')")
    put("INSERT INTO reach_check VALUES ('c2', 'gone', 'z1', '2026-01-02', 5, 4, 'x')")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()
    return open_store(tmp_path)


def _filter(zone: str = "", group: str = "") -> str:
    told = {"zone_id": zone, "sex": "female", "youngest": 60, "oldest": None, "standing": "here"}
    return json.dumps({**told, "group_id": group, "conditions": ["elderly"], "on": ""})


def test_people_and_houses_stay_in_their_places(store: Store) -> None:
    assert store_findings(store) == []
    assert store.rows("SELECT id FROM person ORDER BY rowid") == [("p3",), ("p2",), ("p1",)]
    assert {p.given for p in members(store, "h1")} == {"คน2", "คน3"}
    homes = store.records(Household, "ORDER BY id")
    assert [(h.volunteer_id, h.land, h.zone_id) for h in homes] == [
        ("p2", 400, "z1"),
        (None, 400, "z1"),
    ]
    assert store.records(Particulars) == [Particulars("p1", skills="สาน", father_id="p2")]
    assert store.records(DistinctPair) == [DistinctPair("d1", "p1", "p3")]


def test_events_can_still_be_taken_back(store: Store) -> None:
    events = store.records(LifeEvent, "ORDER BY number")
    assert [(e.from_household_id, e.household_id, e.other_id) for e in events] == [
        (None, "h1", None)
    ] * 3
    take_back_event(store, events[2])
    person = store.get(Person, "p1")
    assert person
    assert (person.household_id, person.house_number, person.zone_id) == ("h2", "2", "z1")
    with pytest.raises(FormerHouseGoneError):
        take_back_event(store, events[1])
    with store.change("Mend"):
        store.remove(events[1])
    take_back_event(store, events[0])
    assert store.get(Particulars, "p1") is None
    assert store.records(Person, "WHERE id = 'p1'")[0].note == "ก่อน"
    assert store.records(EventBefore) == []


def test_filters_keep_what_they_ask_for(store: Store) -> None:
    one, three = saved_filters(store)
    assert (one.id, one.zone_id, one.group_id, one.filter.youngest) == ("f1", "z1", "g1", 60)
    assert (three.id, three.filter.zone_id, three.filter.conditions) == ("f3", "", ("elderly",))


def test_towers_and_announcements_name_what_they_named(store: Store) -> None:
    towers = {t.id: (t.zone_ids, t.everywhere) for t in store.records(Tower)}
    assert towers == {"t1": (("z2", "z1"), False), "t2": ((), True), "t3": ((), False)}
    news = {a.id: a for a in store.records(Announcement)}
    assert {id: a.audience_ids for id, a in news.items()} == {
        "all": (),
        "zones": ("z2", "z1"),
        "groups": ("g1",),
        "people": ("f3", "f1"),
        "lost": (),
    }
    assert news["lost"].audience is Audience.ZONES
    assert {id: (a.tower_ids, a.everywhere) for id, a in news.items() if not a.everywhere} == {
        "zones": (("t2", "t1"), False),
        "lost": ((), False),
    }
    assert store.records(Newsletter)[0].announcement_ids == ("zones", "all")


def test_replies_and_checks_stay_with_what_is_there(store: Store) -> None:
    replies = store.records(Reply, "ORDER BY rowid")
    assert [(r.id, r.announcement_id, r.zone_id) for r in replies] == [
        ("r2", "all", "z1"),
        ("r1", None, None),
    ]
    assert [(c.id, c.zone_id) for c in store.records(ReachCheck)] == [("c1", None)]
