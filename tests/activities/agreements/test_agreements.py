"""Agreements and duties: between two at least, looked at again, given up with a reason."""

from dataclasses import replace
from datetime import date

import pytest

from tests.people import fill, village_store
from village_net.activities.agreements import edits, queries
from village_net.activities.agreements.records import Agreement, AgreementParty, Duty
from village_net.store import Store

STARTS = date(2026, 1, 1)
AGREEMENT = Agreement("a", "ใช้น้ำฝาย", STARTS, ends=date(2026, 12, 31), review=date(2026, 6, 1))
PARTIES = [AgreementParty("p", "", 0, "กลุ่มน้ำ"), AgreementParty("q", "", 0, "กลุ่มเกษตรกร")]


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 2)
    return made


def test_an_agreement_has_those_who_agreed_in_their_order(store: Store) -> None:
    edits.save_agreement(store, AGREEMENT, PARTIES)
    edits.save_agreement(store, AGREEMENT, [PARTIES[1], replace(PARTIES[0], id="r", name="วัด")])
    assert [(p.place, p.name) for p in queries.parties_of(store, "a")] == [
        (1, "กลุ่มเกษตรกร"), (2, "วัด"),
    ]  # fmt: skip
    store.undo()
    assert [p.name for p in queries.parties_of(store, "a")] == ["กลุ่มน้ำ", "กลุ่มเกษตรกร"]


def test_it_is_looked_at_again_from_its_day_on_while_it_holds(store: Store) -> None:
    edits.save_agreement(store, AGREEMENT, PARTIES)
    looked_at = {
        day: bool(queries.to_review(store, day))
        for day in (date(2026, 5, 31), date(2026, 6, 1), date(2026, 12, 31), date(2027, 1, 1))
    }
    assert list(looked_at.values()) == [False, True, True, False]


def test_given_up_it_holds_no_more_from_that_day(store: Store) -> None:
    ended = edits.end_agreement(store, AGREEMENT, date(2026, 7, 1), "ฝายพัง")
    assert queries.holds_on(ended, date(2026, 6, 30))
    assert not queries.holds_on(ended, date(2026, 7, 1))
    with pytest.raises(edits.WhyEndedError):
        edits.end_agreement(store, AGREEMENT, date(2026, 7, 1), " ")
    with pytest.raises(edits.AgreementEndsFirstError):
        edits.end_agreement(store, AGREEMENT, date(2025, 12, 31), "ฝายพัง")


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"title": " "}, edits.NoAgreementTitleError),
        ({"ends": date(2025, 1, 1)}, edits.AgreementEndsFirstError),
        ({"review": date(2025, 1, 1)}, edits.ReviewBeforeStartError),
    ],
)
def test_what_cannot_be_agreed_on_is_refused(
    store: Store, changed: dict[str, object], refusal: type[Exception]
) -> None:
    wrong: Agreement = replace(AGREEMENT, **changed)  # type: ignore[arg-type]
    with pytest.raises(refusal):
        edits.save_agreement(store, wrong, PARTIES)


def test_nobody_agrees_alone_or_without_a_name(store: Store) -> None:
    with pytest.raises(edits.TooFewPartiesError):
        edits.save_agreement(store, AGREEMENT, PARTIES[:1])
    with pytest.raises(edits.NoPartyNameError):
        edits.save_agreement(store, AGREEMENT, [PARTIES[0], replace(PARTIES[1], name="")])
    assert queries.agreements(store) == []


def test_a_role_is_held_from_a_day_to_a_day(store: Store) -> None:
    duty = Duty("d", "ผู้ดูแลฝาย", STARTS, until=date(2026, 6, 30), person_id="p1")
    edits.save_duty(store, duty)
    assert queries.duties(store, date(2026, 6, 30)) == [duty]
    assert queries.duties(store, date(2026, 7, 1)) == []
    assert queries.duties(store, date(2025, 12, 31)) == []
    for changed, refusal in (
        (replace(duty, role=""), edits.NoRoleError),
        (replace(duty, person_id=None), edits.NobodyHasDutyError),
        (replace(duty, until=date(2025, 1, 1)), edits.DutyOverError),
    ):
        with pytest.raises(refusal):
            edits.save_duty(store, changed)
