"""The data's own checks find what a head should look at, and nothing else."""

from dataclasses import replace
from datetime import date

from tests.people import fill, household, village_store
from village_net.thai.dates import PartialDate
from village_net.village.checks import data_findings
from village_net.village.records import Relation

TODAY = date(2026, 11, 23)


def test_sound_data_has_no_findings() -> None:
    store = village_store()
    fill(store, 20)
    assert data_findings(store, TODAY) == []


def test_each_kind_of_trouble_is_found_with_its_records() -> None:
    store = village_store()
    people = fill(store, 6)
    with store.change("Spoil"):
        store.put(replace(people[0], national_id="1234567890123"))
        store.put(replace(people[1], birth=PartialDate(2027)))
        store.put(replace(people[2], house_number="99"))
        store.put(replace(people[3], relation=Relation.HEAD))
        store.put(replace(people[4], birth=None, national_id=""))
        store.put(household(50))
    found = {finding.key: finding.ids for finding in data_findings(store, TODAY)}
    assert found == {
        "bad-national-id": ("p1",),
        "born-later": ("p2",),
        "stale-house-number": ("p3",),
        "two-heads": ("h1",),
        "empty-household": ("h50",),
        "no-birth": ("p5",),
        "no-national-id": ("p5",),
    }
