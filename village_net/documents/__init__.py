"""Everything printed: a document is facts first, layout second."""

from pathlib import Path
from typing import Any

from village_net.documents.choices import given_example, records_of
from village_net.documents.document import REGISTER, Document, Option, OptionKind, Options, render
from village_net.documents.errors import UnknownDocumentError
from village_net.documents.groups import group_list as groups
from village_net.documents.paper import Paper
from village_net.documents.survey import indicator_summary, survey_form
from village_net.documents.tower import (
    announcement_archive,
    broadcast_log,
    newsletter,
    notice,
    reach_and_replies,
    running_order,
    script_sheet,
    week_plan,
)
from village_net.documents.village import (
    consent_form,
    household_register,
    household_sheet,
    kinship_chart,
    people_list,
    village_statistics,
    vulnerable_people,
)
from village_net.i18n import Language
from village_net.store import Store
from village_net.thai.digits import Digits

__all__ = [
    "DOCUMENTS",
    "REGISTER",
    "Document",
    "Option",
    "OptionKind",
    "Options",
    "Paper",
    "find_document",
    "given_example",
    "print_document",
    "records_of",
    "render",
]

DOCUMENTS: tuple[Document[Any], ...] = (
    household_register.DOCUMENT,
    people_list.DOCUMENT,
    household_sheet.DOCUMENT,
    village_statistics.DOCUMENT,
    vulnerable_people.DOCUMENT,
    kinship_chart.DOCUMENT,
    groups.DOCUMENT,
    indicator_summary.DOCUMENT,
    survey_form.DOCUMENT,
    consent_form.DOCUMENT,
    notice.DOCUMENT,
    script_sheet.DOCUMENT,
    running_order.DOCUMENT,
    week_plan.DOCUMENT,
    broadcast_log.DOCUMENT,
    announcement_archive.DOCUMENT,
    reach_and_replies.DOCUMENT,
    newsletter.DOCUMENT,
)


def find_document(key: str) -> Document[Any]:
    """Return the document of a key.

    Raises:
        UnknownDocumentError.
    """
    for document in DOCUMENTS:
        if document.key == key:
            return document
    raise UnknownDocumentError(key=key, known=", ".join(d.key for d in DOCUMENTS))


def print_document(
    store: Store, key: str, out: Path, language: Language, digits: Digits, chosen: Options
) -> None:
    """Write a document of a village as PDF.

    Raises:
        UnknownDocumentError, UnknownOptionError, BadValueError, NotSavedError, and what the
        document's own ``collect`` refuses.
    """
    document = find_document(key)
    facts = document.collect(store, document.resolved(chosen))
    render(document, facts, Paper(language, digits), out)
