"""Replies, answers owed, and who heard: the figures come from the records."""

from datetime import date, timedelta

import pytest

from tests.tower.tower import HEAD, MONDAY, approved, now_of
from village_net.store import Store
from village_net.tower.air import log as broadcasts
from village_net.tower.air.log import Airing
from village_net.tower.air.records import Outcome
from village_net.tower.replies import answers as replies
from village_net.tower.replies.records import ReachCheck, Reply

TODAY = MONDAY.date()


def aired(store: Store, id: str) -> None:
    line = broadcasts.begin(store, Airing(approved(store, id), HEAD))
    broadcasts.end(store, line, Outcome.AIRED)


def test_a_question_is_owed_an_answer_until_it_gets_one(store: Store) -> None:
    aired(store, "a")
    question = Reply("r", TODAY, "น้ำมาเมื่อไร", "a", who="ยายแก้ว", owed=True)
    replies.save_reply(store, question)
    replies.save_reply(store, Reply("s", TODAY, "รับทราบ", "a"))
    assert replies.count_owed(store) == 1
    replies.answer_reply(store, question, "สี่โมงเย็น", HEAD)
    assert replies.count_owed(store) == 0
    kept = store.get(Reply, "r")
    assert kept
    assert (kept.answer, kept.answered_by, kept.answered_on) == ("สี่โมงเย็น", HEAD, TODAY)
    store.undo()
    assert [reply.id for reply in replies.replies(store)] == ["r", "s"]
    assert replies.count_owed(store) == 1


def test_reach_is_the_share_of_those_asked_over_all_zones(store: Store) -> None:
    for id in ("a", "b"):
        aired(store, id)
    approved(store, "never-aired")
    replies.save_check(store, ReachCheck("1", "a", TODAY, asked=10, heard=7))
    replies.save_check(store, ReachCheck("2", "a", TODAY, asked=5, heard=5))
    found = {each.announcement_id: each for each in replies.reach(store, TODAY, TODAY)}
    assert {id: (r.asked, r.heard, r.percent) for id, r in found.items()} == {
        "a": (15, 12, 80), "b": (0, 0, None),
    }  # fmt: skip
    assert replies.reach(store, TODAY + timedelta(days=1), date(2030, 1, 1)) == []
    assert now_of(store, "a").title == found["a"].title


@pytest.mark.parametrize(
    ("asked", "heard", "refusal"),
    [(0, 0, replies.NobodyAskedError), (3, 4, replies.HeardTooManyError),
     (3, -1, replies.NobodyAskedError)],
)  # fmt: skip
def test_a_check_that_cannot_be_is_refused(
    store: Store, asked: int, heard: int, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        replies.save_check(store, ReachCheck("1", "a", TODAY, asked, heard))


def test_empty_words_are_refused(store: Store) -> None:
    with pytest.raises(replies.NoReplyTextError):
        replies.save_reply(store, Reply("r", TODAY, " "))
    with pytest.raises(replies.NoAnswerTextError):
        replies.answer_reply(store, Reply("r", TODAY, "ถาม"), "", HEAD)
