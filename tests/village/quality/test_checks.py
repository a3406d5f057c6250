"""The data's own checks find what a head should look at, and nothing else."""

from dataclasses import replace
from datetime import date

from tests.people import fill, household, village_store
from village_net.i18n import Language, Say
from village_net.store.checks import findings_of
from village_net.thai.dates import PartialDate
from village_net.village.quality.checks import CHECKS, quality_score
from village_net.village.register.particulars import Health, Particulars
from village_net.village.register.records import Household, Relation, Standing, Zone

TODAY = date(2026, 11, 23)


def test_sound_data_has_no_findings_and_a_full_score() -> None:
    store = village_store()
    fill(store, 20)
    assert findings_of(store, CHECKS, TODAY) == []
    home = store.records(Household)[0]
    with store.change("Survey"):
        store.put(replace(home, surveyed=store.clock().date()))
    assert quality_score(store) == 100


def test_the_score_is_the_share_of_what_is_there() -> None:
    store = village_store()
    people = fill(store, 10)
    with store.change("Spoil"):
        store.put_all(replace(p, birth=None, sex=None) for p in people[:4])
    # 40 facts of people and 3 of the one household: 8 and the survey are missing.
    assert quality_score(store) == int(100 * (43 - 9) / 43)


def test_family_posts_consent_and_zones_are_looked_at() -> None:
    store = village_store()
    people = fill(store, 6, 2)
    with store.change("Spoil"):
        store.put(Zone("z", "คุ้มวัด"))
        store.put(Particulars(people[0].id, mother_id=people[3].id))
        store.put(replace(people[3], birth=PartialDate(2020)))
        store.put(replace(people[0], birth=PartialDate(1990)))
        store.put(Health(people[2].id, chronic="เบาหวาน"))
        store.put(replace(people[1], standing=Standing.DEAD))
        store.put(
            replace(
                store.records(Household)[0],
                surveyed=date(2024, 1, 1),
                zone_id="z",
                volunteer_id=people[1].id,
            )
        )
        store.put(replace(people[5], relation=None))
    found = {finding.key: finding.ids for finding in findings_of(store, CHECKS, TODAY)}
    assert found["child-older"] == (people[0].id,)
    assert found["volunteer-gone"] == (people[1].id,)
    assert found["health-without-consent"] == (people[2].id,)
    assert found["no-zone"] == ("h2",)
    assert found["old-survey"] == ("h1",)
    assert found["no-relation"] == (people[5].id,)
    assert found["no-head"] == ("h1",)


def test_a_marriage_that_only_one_of_the_two_names_is_found() -> None:
    store = village_store()
    one, two, three, four = fill(store, 4)
    with store.change("Spoil"):
        store.put(Particulars(one.id, spouse_id=two.id))
        store.put(Particulars(two.id, spouse_id=one.id))
        store.put(Particulars(three.id, spouse_id=two.id))
        store.put(Particulars(four.id, spouse_id=three.id))
    found = {finding.key: finding.ids for finding in findings_of(store, CHECKS, TODAY)}
    assert found["one-sided-marriage"] == (three.id, four.id)
    with store.change("Die"):
        store.put(replace(three, standing=Standing.DEAD))
    found = {finding.key: finding.ids for finding in findings_of(store, CHECKS, TODAY)}
    assert "one-sided-marriage" not in found


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
    found = {finding.key: finding.ids for finding in findings_of(store, CHECKS, TODAY)}
    assert found == {
        "bad-national-id": ("p1",),
        "born-later": ("p2",),
        "stale-house-number": ("p3",),
        "two-heads": ("h1",),
        "empty-household": ("h50",),
        "no-birth": ("p5",),
        "no-national-id": ("p5",),
    }


def test_a_finding_about_one_record_speaks_of_one() -> None:
    store = village_store()
    people = fill(store, 6, 2)
    thai, english = Say(Language.THAI), Say(Language.ENGLISH)
    with store.change("One"):
        store.put(replace(people[2], birth=None))
    [no_head, no_birth, *_more] = findings_of(store, CHECKS, TODAY)
    assert no_head.say(english) == "1 household has no head."
    assert no_birth.say(english) == "1 person has no birth date."
    with store.change("More"):
        store.put(Household("h9", "9"))
        bare = [replace(p, relation=None, birth=None) for p in people]
        store.put_all([*bare[:4], *(replace(p, household_id="h9") for p in bare[4:])])
    found = {finding.key: finding for finding in findings_of(store, CHECKS, TODAY)}
    assert found["no-birth"].say(english) == "6 people have no birth date."
    assert found["no-head"].say(english) == "3 households have no head."
    assert found["no-head"].say(thai) == "มี 3 ครัวเรือนยังไม่มีหัวหน้า"


def test_every_check_has_two_forms_in_english_and_one_in_thai() -> None:
    for check in CHECKS:
        one, many = check.message
        forms = [
            (Say(language).count(one, many, 1), Say(language).count(one, many, 2))
            for language in (Language.ENGLISH, Language.THAI)
        ]
        (english, more), (thai, more_thai) = forms
        assert english.replace("1", "2", 1) != more, check.key
        assert thai.replace("1", "2", 1) == more_thai, check.key
        assert thai != english
