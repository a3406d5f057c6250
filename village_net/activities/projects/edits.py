"""Every change of projects and their cash books that a user can wish for."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from village_net.activities.projects.errors import (
    BadPlanYearError,
    CashInFutureError,
    NoAmountError,
    NoCashWordsError,
    NoProjectTitleError,
    NoSourceNameError,
    OverspentError,
    ProjectEndsFirstError,
)
from village_net.activities.projects.queries import cash_book, fiscal_year, sources_of
from village_net.activities.projects.records import (
    BudgetSource,
    CashKind,
    CashLine,
    CashPhoto,
    Project,
)
from village_net.errors import check_reason
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import plain_day
from village_net.thai.fold import tidy
from village_net.thai.numbers import money_text

_FIRST_YEAR, _LAST_YEAR = 2500, 2699


def save_project(store: Store, project: Project) -> Project:
    """Write a project, new or changed, and return it as stored.

    Raises:
        NoProjectTitleError, BadPlanYearError, ProjectEndsFirstError.
    """
    project = replace(project, title=tidy(project.title))
    if not project.title:
        raise NoProjectTitleError
    if not _FIRST_YEAR <= project.fiscal_year <= _LAST_YEAR:
        raise BadPlanYearError(example=fiscal_year(store.clock().date()))
    if project.starts and project.ends and project.ends < project.starts:
        raise ProjectEndsFirstError
    is_new = store.get(Project, project.id) is None
    with store.change(N_("Add project") if is_new else N_("Change project"), project.title):
        store.put(project)
    return project


def delete_project(store: Store, project: Project, reason: str) -> None:
    """Delete a project with its budget and cash book.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete project"), project.title, reason=reason):
        store.remove(project)


def save_budget(
    store: Store, project: Project, sources: Sequence[BudgetSource]
) -> list[BudgetSource]:
    """Write where the money of a project is to come from, in place of what was written before.

    Raises:
        NoSourceNameError, NoAmountError.
    """
    kept = [
        replace(each, project_id=project.id, place=place, name=tidy(each.name))
        for place, each in enumerate(sources, 1)
    ]
    for each in kept:
        if not each.name:
            raise NoSourceNameError
        if each.amount <= 0:
            raise NoAmountError
    ids = {each.id for each in kept}
    with store.change(N_("Change budget"), project.title):
        for each in sources_of(store, project.id):
            if each.id not in ids:
                store.remove(each)
        store.put_all(kept)
    return kept


def write_cash(store: Store, line: CashLine) -> CashLine:
    """Write a line of a cash book, new or changed, and return it as stored.

    Raises:
        NoAmountError, NoCashWordsError, CashInFutureError.
        OverspentError: on some day more would have been spent than was received by then.
    """
    line = replace(line, about=tidy(line.about), paper=tidy(line.paper))
    if line.amount <= 0:
        raise NoAmountError
    if not line.about:
        raise NoCashWordsError
    if line.day > store.clock().date():
        raise CashInFutureError(day=plain_day(line.day))
    book = [each for each, _left in cash_book(store, line.project_id)]
    is_new = all(each.id != line.id for each in book)
    if is_new:
        line = replace(line, number=max((each.number for each in book), default=0) + 1)
    _check_covered([*(each for each in book if each.id != line.id), line])
    label = N_("Write cash book") if is_new else N_("Change line of the cash book")
    with store.change(label, line.about):
        store.put(line)
    return line


def delete_cash(store: Store, line: CashLine, reason: str) -> None:
    """Delete a line of a cash book.

    Raises:
        NoReasonError.
        OverspentError: what was spent would not be covered any more.
    """
    check_reason(reason)
    book = (each for each, _left in cash_book(store, line.project_id))
    _check_covered(each for each in book if each.id != line.id)
    with store.change(N_("Delete line of the cash book"), line.about, reason=reason):
        store.remove(line)


def keep_cash_photo(store: Store, line: CashLine, jpeg: str) -> None:
    """Keep a photo of the paper of a line, in place of an earlier one; none where it is empty."""
    photo = CashPhoto(line.id, jpeg)
    with store.change(N_("Photo of a receipt"), line.about):
        if jpeg:
            store.put(photo)
        else:
            store.remove(photo)


def _check_covered(lines: Iterable[CashLine]) -> None:
    """Refuse a book in which more was spent than was received up to then; of one day what was
    received counts first."""
    received_first = sorted(
        lines, key=lambda line: (line.day, line.kind is CashKind.SPENT, line.number)
    )
    left = 0
    for line in received_first:
        if line.kind is CashKind.RECEIVED:
            left += line.amount
        elif line.amount > left:
            raise OverspentError(left=money_text(left), day=plain_day(line.day))
        else:
            left -= line.amount
