"""Indicator sets are read or refused; surveys are counted as by hand; papers say the same."""

from datetime import date
from pathlib import Path

import pytest

from tests.people import fill, village_store
from village_net.errors import NoReasonError, Refusal
from village_net.i18n import Language, Say
from village_net.paths import resource
from village_net.store import Store
from village_net.survey import edits, set_file
from village_net.survey.queries import (
    ZoneCoverage,
    answers_of,
    below,
    by_domain,
    coverage,
    indicator_sets,
    indicators_of,
    results,
    survey_coverage,
    survey_of,
    year_before,
    zone_coverage,
)
from village_net.survey.records import Survey
from village_net.survey.rules import read_rule
from village_net.village.register.edits import put_in_zone, save_zone
from village_net.village.register.records import Household, Zone

EXAMPLE = resource("catalogue", "indicators", "example-2569.toml")
GOOD = "รหัส,ด้าน,ตัวชี้วัด,คำถาม,เกณฑ์\n๑,รายได้,รายได้พอ,ได้เท่าไร,≥ 38,000\n2,,ออม,ออมไหม,มี\n"


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 12, 4)
    edits.load_set(made, set_file.read_set(EXAMPLE, 2569))
    return made


def ask(store: Store, home: str, *answers: str, year: int = 2569) -> None:
    made = indicator_sets(store)[0]
    ids = [indicator.id for indicator in indicators_of(store, made.id)]
    survey = Survey(f"s-{home}-{year}", made.id, home, year, date(year - 543, 8, 1), "อสม.")
    edits.save_survey(store, survey, dict(zip(ids, answers, strict=False)))


def test_the_shipped_set_is_an_example_with_readable_rules(store: Store) -> None:
    [made] = indicator_sets(store)
    indicators = indicators_of(store, made.id)
    assert made.example
    assert len({indicator.domain for indicator in indicators}) == 5
    assert all(read_rule(indicator.rule) for indicator in indicators)
    assert edits.load_set(store, set_file.read_set(EXAMPLE, 2569)) is False


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874"])
def test_a_csv_of_a_district_is_read(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "ตัวชี้วัด.csv"
    text = GOOD if encoding != "cp874" else GOOD.replace("≥", ">=")
    file.write_bytes(text.replace("38,000", "38000").encode(encoding))
    made, indicators = set_file.read_set(file, 2570)
    assert (made.title, made.year, made.example) == ("ตัวชี้วัด", 2570, False)
    assert [indicator.code for indicator in indicators] == ["1", "2"]
    assert [read_rule(i.rule).passes("38000") for i in indicators if read_rule(i.rule)] == [  # type: ignore[union-attr]
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", set_file.EmptySetError),
        ("รหัส,ตัวชี้วัด,เกณฑ์\n", set_file.EmptySetError),
        ("รหัส,ตัวชี้วัด\n1,ก\n", set_file.MissingColumnError),
        ("รหัส,ตัวชี้วัด,เกณฑ์\n1,ก,มี\n๑,ข,มี\n", set_file.SameCodeError),
        ("รหัส,ตัวชี้วัด,เกณฑ์\n1,ก,ประมาณสิบ\n", set_file.BadRuleError),
        ("รหัส,ตัวชี้วัด,เกณฑ์\n1,ก,5..1\n", set_file.BadRuleError),
        ("รหัส,ตัวชี้วัด,เกณฑ์\n1,,มี\n", set_file.NamelessIndicatorError),
        ("\x00\x01\x02", set_file.UnreadableSetError),
    ],
)
def test_a_bad_set_is_explained(tmp_path: Path, text: str, kind: type[Refusal]) -> None:
    file = tmp_path / "set.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(kind):
        set_file.read_set(file, 2569)
    with pytest.raises(set_file.UnreadableSetError):
        set_file.read_set(tmp_path / "missing.toml", 2569)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('year = "ปีนี้"\n[[indicator]]\nname = "ก"\nrule = "yes"', set_file.BadYearError),
        ('year = 2026\n[[indicator]]\nname = "ก"\nrule = "yes"', set_file.BadYearError),
        ('[[indicator]]\nrule = "yes"', set_file.NamelessIndicatorError),
        ("indicator = 5", set_file.UnreadableSetError),
        ('indicator = ["ก"]', set_file.UnreadableSetError),
        ("title = ", set_file.UnreadableSetError),
        ('title = "ว่าง"', set_file.EmptySetError),
    ],
)
def test_a_bad_toml_is_explained(tmp_path: Path, text: str, kind: type[Refusal]) -> None:
    file = tmp_path / "set.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(kind) as refused:
        set_file.read_set(file, 2569)
    assert "set.toml" in refused.value.say(Say(Language.THAI))


@pytest.mark.parametrize("sign", [";", "\t"])
def test_a_csv_may_be_parted_by_other_signs(tmp_path: Path, sign: str) -> None:
    file = tmp_path / "set.csv"
    file.write_text(f"รหัส{sign}ตัวชี้วัด{sign}เกณฑ์\n1{sign}ออม, ฝาก{sign}มี\n", encoding="utf-8")
    _made, [indicator] = set_file.read_set(file, 2569)
    assert (indicator.code, indicator.name) == ("1", "ออม, ฝาก")


@pytest.mark.parametrize(
    ("rule", "answer", "passes"),
    [
        ("yes", "yes", True),
        ("no", "yes", False),
        ("yes", "na", None),
        ("yes", "", None),
        (">= 38000", "38,000", True),
        ("> 3", "3", False),
        ("1..5", "๕", True),
        ("<= 2.5", "2.6", False),
        ("= 0", "0", True),
    ],
)
def test_rules_judge_answers(rule: str, answer: str, passes: bool | None) -> None:
    read = read_rule(rule)
    assert read
    assert read.passes(answer) is passes


def test_results_are_as_counted_by_hand(store: Store) -> None:
    ask(store, "h1", "3000", "yes", "na")
    ask(store, "h2", "2400", "no", "na")
    ask(store, "h3", "na", "yes", "yes")
    made = indicator_sets(store)[0]
    first, second, third, fourth, *_rest = results(store, made.id, 2569)
    assert [(r.passed, r.asked) for r in (first, second, third, fourth)] == [
        (1, 2),
        (2, 3),
        (1, 1),
        (0, 0),
    ]
    assert fourth.share is None
    assert [b.household_id for b in below(store, first.indicator, 2569)] == ["h2"]
    assert coverage(store, made.id, 2569) == (3, 4)
    assert coverage(store, made.id, 2568) == (0, 4)


def test_a_year_is_compared_with_the_one_asked_before(store: Store) -> None:
    made = indicator_sets(store)[0]
    for home, answer in (("h1", "yes"), ("h2", "no"), ("h3", "no"), ("h4", "yes")):
        ask(store, home, "na", answer, year=2567)
    ask(store, "h1", "3000", "yes", year=2569)
    ask(store, "h2", "na", "yes", year=2569)
    assert year_before(store, made.id, 2569) == 2567
    assert year_before(store, made.id, 2567) is None
    first, second, third, *_rest = results(store, made.id, 2569)
    assert (second.before, second.share, second.change) == (0.5, 1.0, 50)
    assert (first.before, first.change, third.change) == (None, None, None)
    health, *others = by_domain(results(store, made.id, 2569))
    assert (health.passed, health.asked, health.share) == (3, 3, 1.0)
    assert all(domain.share is None for domain in others)


def test_coverage_by_zone_adds_up_and_leaves_empty_houses_out(store: Store) -> None:
    made = indicator_sets(store)[0]
    save_zone(store, Zone("z", "คุ้มวัด"))
    put_in_zone(store, ["h1", "h2"], "z")
    with store.change("Empty house"):
        store.put(Household("h9", "99"))
    ask(store, "h1", "na", "yes")
    ask(store, "h4", "na", "yes")
    assert zone_coverage(store, made.id, 2569) == [
        ZoneCoverage("คุ้มวัด", 1, 2),
        ZoneCoverage("", 1, 2),
    ]
    assert survey_coverage(store, 2569) == coverage(store, made.id, 2569) == (2, 4)
    assert survey_coverage(store, 2568) == (0, 4)


def test_a_changed_rule_judges_old_answers_anew(store: Store, tmp_path: Path) -> None:
    ask(store, "h1", "2600")
    made = indicator_sets(store)[0]
    assert results(store, made.id, 2569)[0].passed == 1
    file = tmp_path / "new.toml"
    file.write_text(EXAMPLE.read_text("utf-8").replace(">= 2500", ">= 2700"), encoding="utf-8")
    assert edits.load_set(store, set_file.read_set(file, 2569))
    assert len(indicator_sets(store)) == 1
    assert results(store, made.id, 2569)[0].passed == 0
    store.undo()
    assert results(store, made.id, 2569)[0].passed == 1


def test_only_a_set_that_was_asked_needs_a_reason_to_go(store: Store) -> None:
    made = indicator_sets(store)[0]
    ask(store, "h1", "3000")
    with pytest.raises(NoReasonError):
        edits.remove_set(store, made.id, " ")
    store.undo()
    edits.remove_set(store, made.id, "")
    assert indicator_sets(store) == []


def test_a_second_survey_replaces_the_first_and_undo_brings_it_back(store: Store) -> None:
    made = indicator_sets(store)[0]
    ask(store, "h1", "3000", "yes")
    ask(store, "h1", "na", "no")
    survey = survey_of(store, made.id, 2569, "h1")
    assert survey
    assert sorted(a.answer for a in answers_of(store, survey.id).values()) == ["na", "no"]
    store.undo()
    assert sorted(a.answer for a in answers_of(store, survey.id).values()) == ["3000", "yes"]
    home = store.get(Household, "h1")
    assert home
    assert (home.surveyed, home.interviewer) == (date(2026, 8, 1), "อสม.")


def test_nothing_and_nonsense_are_refused(store: Store) -> None:
    with pytest.raises(edits.NoAnswerError):
        ask(store, "h1", "", " ")
    with pytest.raises(edits.NotANumberError):
        ask(store, "h1", "หนักมาก")
    with pytest.raises(edits.NotANumberError):
        ask(store, "h1", "3000", "อาจจะ")
    assert coverage(store, indicator_sets(store)[0].id, 2569)[0] == 0


def test_a_removed_set_comes_back_with_its_answers(store: Store) -> None:
    ask(store, "h1", "3000", "yes")
    made = indicator_sets(store)[0]
    edits.remove_set(store, made.id, "ชุดเก่า")
    assert indicator_sets(store) == []
    store.undo()
    assert results(store, made.id, 2569)[1].passed == 1
