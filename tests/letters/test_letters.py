"""Letters in and out: numbers that are given once, answers that came, and those that did not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.people import village_store
from village_net.letters import edits, errors, queries
from village_net.letters.records import (
    Addressee,
    LetterIn,
    LetterOut,
    LetterRules,
    LetterScan,
    LetterSeries,
    LetterUrgency,
)
from village_net.store import Store
from village_net.store.store import NothingToUndoError
from village_net.village.register.edits import save_zone
from village_net.village.register.records import Zone

DAY = date(2026, 11, 20)
LETTER = LetterOut("o1", LetterSeries.GENERAL, 0, 0, "", DAY, "ขอย้ายเสาไฟ")
OFFICE = Addressee("", "", 0, "การไฟฟ้าอำเภอ")
ANSWER = LetterIn("i1", 0, 0, DAY, "การไฟฟ้าอำเภอ", "ขอให้รอ", answers_id="o1")


@pytest.fixture
def store() -> Store:
    return village_store()


def issue(store: Store, id: str, **changed: object) -> LetterOut:
    letter: LetterOut = replace(LETTER, id=id, **changed)  # type: ignore[arg-type]
    return edits.issue_letter(store, letter, [OFFICE])


def test_each_series_counts_by_itself_and_anew_each_calendar_year(store: Store) -> None:
    series = [LetterSeries.GENERAL, LetterSeries.CIRCULAR, LetterSeries.GENERAL, LetterSeries.ORDER]
    written = [issue(store, f"o{n}", series=each).written for n, each in enumerate(series)]
    assert written == ["พิเศษ 1", "ว 1", "พิเศษ 2", "คำสั่งที่ 1/2569"]
    assert issue(store, "next", day=date(2027, 1, 1)).number == 1


def test_a_circular_has_one_number_however_many_it_goes_to(store: Store) -> None:
    houses = [replace(OFFICE, name=f"บ้านเลขที่ {n}") for n in range(500)]
    circular = edits.issue_letter(store, replace(LETTER, series=LetterSeries.CIRCULAR), houses)
    assert queries.count_addressees(store) == {circular.id: (500, "บ้านเลขที่ 0")}
    assert [a.name for a in queries.addressees(store, circular.id)][:2] == [
        "บ้านเลขที่ 0", "บ้านเลขที่ 1",
    ]  # fmt: skip
    assert queries.next_number_out(store, LetterSeries.CIRCULAR, 2569) == 2


def test_a_number_is_not_given_again_after_undo_or_when_void(store: Store) -> None:
    save_zone(store, Zone("z", "คุ้มเหนือ"))
    first = issue(store, "o1")
    store.undo()
    with pytest.raises(NothingToUndoError):
        store.undo()
    edits.void_letter(store, first, "พิมพ์ผิด", DAY)
    assert issue(store, "o2", replaces_id="o1").number == 2
    kept = store.get(LetterOut, "o1")
    assert kept
    assert (kept.is_void, kept.void_reason, kept.written) == (True, "พิมพ์ผิด", "พิเศษ 1")


def test_the_file_itself_keeps_what_went_out(store: Store) -> None:
    first = issue(store, "o1")
    for change in (
        lambda: store.remove(first),
        lambda: store.put(replace(first, subject="อย่างอื่น")),
        lambda: store.put(replace(first, number=9)),
    ):
        with pytest.raises(Exception, match="never"), store.change("Try"):
            change()
    assert store.get(LetterOut, "o1") == first


def test_a_later_number_is_not_dated_before_an_earlier_one(store: Store) -> None:
    issue(store, "o1")
    with pytest.raises(errors.LetterDayOrderError):
        issue(store, "o2", day=DAY - timedelta(days=1))
    assert issue(store, "o3", series=LetterSeries.ORDER, day=DAY - timedelta(days=1)).number == 1


def test_what_is_no_letter_is_refused(store: Store) -> None:
    with pytest.raises(errors.NoSubjectError):
        issue(store, "o1", subject=" ")
    with pytest.raises(errors.NoAddresseeError):
        edits.issue_letter(store, LETTER, [])
    with pytest.raises(errors.AnswerBeforeLetterError):
        issue(store, "o1", answer_by=DAY - timedelta(days=1))
    assert queries.letters_out(store) == []


def test_how_numbers_are_written_holds_for_later_letters_alone(store: Store) -> None:
    issue(store, "o1")
    edits.save_letter_rules(store, LetterRules(prefix="ชร 0001"))
    assert [letter.written for letter in (issue(store, "o2"), *queries.letters_out(store)[1:])] == [
        "ชร 0001 2", "พิเศษ 1",
    ]  # fmt: skip
    with pytest.raises(errors.BadLetterPrefixError) as refused:
        edits.save_letter_rules(store, LetterRules(circular="ว" * 31))
    assert refused.value.field == "circular"


def test_letters_that_came_in_have_numbers_of_receipt(store: Store) -> None:
    issue(store, "o1")
    first = edits.receive_letter(store, ANSWER)
    second = edits.receive_letter(store, replace(ANSWER, id="i2", answers_id=None))
    assert [(each.number, each.year) for each in (first, second)] == [(1, 2569), (2, 2569)]
    done = edits.change_letter_in(store, replace(first, number=7, action="แจ้งที่ประชุม"))
    assert (done.number, done.action) == (1, "แจ้งที่ประชุม")
    void = edits.void_letter_in(store, second, "ลงซ้ำ", DAY)
    assert queries.letters_in(store, 2569) == [void, done]
    assert edits.receive_letter(store, replace(ANSWER, id="i3")).number == 3


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"subject": ""}, errors.NoSubjectError),
        ({"sender": " "}, errors.NoSenderError),
        ({"received": date(2030, 1, 1)}, errors.ReceivedInFutureError),
        ({"their_day": DAY + timedelta(days=1)}, errors.WrittenAfterReceiptError),
    ],
)
def test_what_did_not_come_in_is_refused(
    store: Store, changed: dict[str, object], refusal: type[Exception]
) -> None:
    letter: LetterIn = replace(ANSWER, answers_id=None, **changed)  # type: ignore[arg-type]
    with pytest.raises(refusal):
        edits.receive_letter(store, letter)


def test_who_did_not_answer_is_named_from_the_day_after(store: Store) -> None:
    asked = issue(store, "o1", answer_by=date(2026, 12, 1), urgency=LetterUrgency.URGENT)
    [waiting] = queries.unanswered(store, date(2026, 12, 2))
    assert (waiting.letter, waiting.days) == (asked, 1)
    assert [each.days for each in queries.unanswered(store, date(2026, 12, 1))] == [0]
    reminder = issue(store, "o2", answer_by=date(2026, 12, 20), refers_to_id="o1")
    assert [each.letter for each in queries.unanswered(store, DAY)] == [reminder]
    answer = edits.receive_letter(store, replace(ANSWER, answers_id="o2"))
    assert queries.unanswered(store, date(2027, 1, 1)) == []
    assert queries.answer_to(store, reminder) == answer
    edits.void_letter_in(store, answer, "ผิดเรื่อง", DAY)
    assert [each.letter for each in queries.unanswered(store, DAY)] == [reminder]


def test_a_thread_holds_all_that_belongs_together_from_any_of_them(store: Store) -> None:
    issue(store, "o1", day=date(2026, 10, 1))
    edits.receive_letter(store, replace(ANSWER, received=date(2026, 10, 19)))
    issue(store, "o2", answers_id="i1", refers_to_id="o1", day=date(2026, 11, 5))
    issue(store, "other", day=date(2026, 11, 6))
    edits.receive_letter(store, replace(ANSWER, id="i2", answers_id="o2"))
    for letter in [*queries.letters_out(store), *queries.letters_in(store)]:
        found = [each.id for each in queries.thread_of(store, letter)]
        assert found == (["other"] if letter.id == "other" else ["o1", "i1", "o2", "i2"])


def test_a_scan_is_kept_with_its_letter(store: Store) -> None:
    edits.receive_letter(store, replace(ANSWER, answers_id=None))
    scan = edits.keep_scan(store, LetterScan("s", "i1", "หนังสือ.pdf", "QUJD"))
    assert store.records(LetterScan) == [scan]
    edits.delete_scan(store, scan, "ผิดหน้า")
    assert store.records(LetterScan) == []


def test_void_needs_a_reason_and_is_said_once(store: Store) -> None:
    letter = issue(store, "o1")
    with pytest.raises(errors.NoVoidReasonError):
        edits.void_letter(store, letter, " ", DAY)
    void = edits.void_letter(store, letter, "พิมพ์ผิด", DAY)
    with pytest.raises(errors.VoidAlreadyError):
        edits.void_letter(store, void, "อีกครั้ง", DAY)
