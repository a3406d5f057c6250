"""What comes back: replies and questions of the village, and who heard what was announced."""

from dataclasses import dataclass, replace
from datetime import date

from village_net.errors import Refusal, check_reason
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.former import former_rows
from village_net.thai.fold import fold
from village_net.tower.announcements.records import Announcement
from village_net.tower.replies.records import ReachCheck, Reply
from village_net.village.register.records import Person


class NoReplyTextError(Refusal):
    """A reply without words."""

    key = "no-reply-text"
    field = "text"
    message = N_("Write what was said or asked.")


class NoAnswerTextError(Refusal):
    """An answer without words."""

    key = "no-answer-text"
    field = "answer"
    message = N_("Write what was answered.")


class NobodyAskedError(Refusal):
    """A check in which nobody was asked."""

    key = "nobody-asked"
    field = "asked"
    message = N_("Write how many people were asked, at least one.")


class HeardTooManyError(Refusal):
    """A check in which more heard than were asked."""

    key = "heard-too-many"
    field = "heard"
    also = ("asked",)
    message = N_("{heard} heard it, but only {asked} were asked. Please look at the two numbers.")


@dataclass(frozen=True, slots=True)
class Reach:
    """How far announcements went: of ``asked`` people ``heard`` had heard them.

    Of ``questions`` that expected an answer ``owed`` have none yet.
    """

    announcement_id: str
    title: str
    times: int
    asked: int
    heard: int
    replies: int
    questions: int
    owed: int

    @property
    def percent(self) -> int | None:
        """The share of those asked who heard it, in percent; None where nobody was asked."""
        return round(100 * self.heard / self.asked) if self.asked else None


def replies(store: Store) -> list[Reply]:
    """Return all replies, those that wait for an answer first, then the latest."""
    return store.records(Reply, "ORDER BY owed AND answer = '' DESC, day DESC, rowid DESC")


def replies_from(store: Store, first: date, last: date) -> list[Reply]:
    """Return the replies that came from ``first`` to ``last``, both included, in that order."""
    return store.records(
        Reply,
        "WHERE day BETWEEN ? AND ? ORDER BY day, rowid",
        (first.isoformat(), last.isoformat()),
    )


def owed(store: Store) -> list[Reply]:
    """Return the questions that wait for an answer, whenever they came, the oldest first."""
    return store.records(Reply, "WHERE owed AND answer = '' ORDER BY day, rowid")


def count_owed(store: Store) -> int:
    """Return how many questions still wait for an answer."""
    return store.value("SELECT count(*) FROM reply WHERE owed AND answer = ''")


def checks_of(store: Store, announcement_id: str) -> list[ReachCheck]:
    """Return the checks of who heard an announcement, the latest first."""
    return store.records(
        ReachCheck, "WHERE announcement_id = ? ORDER BY day DESC, rowid DESC", (announcement_id,)
    )


def reach(store: Store, first: date, last: date) -> list[Reach]:
    """Return how far each announcement went that was on air from ``first`` to ``last``.

    Both days are included; checks and replies count whenever they came.
    """
    rows = store.rows(
        "SELECT a.id, a.title, count(DISTINCT b.id),"
        " (SELECT coalesce(sum(asked), 0) FROM reach_check WHERE announcement_id = a.id),"
        " (SELECT coalesce(sum(heard), 0) FROM reach_check WHERE announcement_id = a.id),"
        " (SELECT count(*) FROM reply WHERE announcement_id = a.id),"
        " (SELECT count(*) FROM reply WHERE announcement_id = a.id AND owed),"
        " (SELECT count(*) FROM reply WHERE announcement_id = a.id AND owed AND answer = '')"
        " FROM announcement AS a JOIN broadcast AS b ON b.announcement_id = a.id"
        " WHERE b.outcome = 'aired' AND date(b.started) BETWEEN ? AND ?"
        " GROUP BY a.id ORDER BY min(b.started)",
        (first.isoformat(), last.isoformat()),
    )
    return [Reach(*row) for row in rows]


def save_reply(store: Store, reply: Reply) -> None:
    """Write a reply, new or changed.

    Raises:
        NoReplyTextError.
    """
    if not reply.text.strip():
        raise NoReplyTextError
    is_new = store.get(Reply, reply.id) is None
    with store.change(N_("Add reply") if is_new else N_("Change reply"), _about(reply)):
        store.put(reply)


def answer_reply(store: Store, reply: Reply, answer: str, by: str) -> None:
    """Keep what was answered, when and by whom.

    Raises:
        NoAnswerTextError.
    """
    if not answer.strip():
        raise NoAnswerTextError
    today = store.clock().date()
    with store.change(N_("Answer reply"), _about(reply)):
        store.put(replace(reply, answer=answer.strip(), answered_on=today, answered_by=by))


def forget_who(store: Store, person: Person) -> list[str]:
    """Take a person out of who replied, however the name is written, and return those replies.

    Among them are those that were named so once, on record or not. It is for use inside a change.
    """
    names = [fold(name) for name in (person.given, person.surname) if name.strip()]

    def is_named(who: str) -> bool:
        return all(name in fold(who) for name in names)

    naming = [each for each in replies(store) if is_named(each.who)]
    store.put_all(replace(reply, who="") for reply in naming)
    once = (row.id for row in former_rows(store, Reply.table) if is_named(row.values["who"]))
    return list(dict.fromkeys([*(reply.id for reply in naming), *once]))


def remove_reply(store: Store, reply: Reply, reason: str) -> None:
    """Delete a reply.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Remove reply"), _about(reply), reason=reason):
        store.remove(reply)


def save_check(store: Store, check: ReachCheck) -> None:
    """Write how many of those asked heard an announcement.

    Raises:
        NobodyAskedError, HeardTooManyError.
    """
    if check.asked < 1 or check.heard < 0:
        raise NobodyAskedError
    if check.heard > check.asked:
        raise HeardTooManyError(heard=check.heard, asked=check.asked)
    with store.change(N_("Add check of who heard"), _title(store, check)):
        store.put(check)


def remove_check(store: Store, check: ReachCheck) -> None:
    """Take a check away."""
    with store.change(N_("Remove check of who heard"), _title(store, check)):
        store.remove(check)


def _about(reply: Reply) -> str:
    return reply.who.strip() or reply.text.strip()


def _title(store: Store, check: ReachCheck) -> str:
    asked = store.get(Announcement, check.announcement_id)
    return asked.title if asked else ""
