"""What the options of documents choose from, where they choose among records."""

from typing import Any

from village_net.capabilities import records_to_choose
from village_net.documents.document import Document, Option, OptionKind
from village_net.i18n import N_, Say
from village_net.store import Store


def records_of(store: Store, option: Option, say: Say) -> list[tuple[str, str]]:
    """Return the records that an option chooses from: ids, and titles in the user's language."""
    return records_to_choose(store, option.table, say)


def given_example(store: Store, document: Document[Any], say: Say) -> dict[str, str] | None:
    """Return values for what a document must be given, or None where there are no records for it.

    It is about the first record of each kind, unless the option knows a better one.
    """
    given: dict[str, str] = {}
    for option in document.options:
        if option.kind is OptionKind.RECORD and option.required:
            records = records_of(store, option, say)
            if not records:
                return None
            better = option.example(store) if option.example else ""
            given[option.key] = better or records[0][0]
    return given


def version_option(for_district: str) -> Option:
    """Return the choice between a version for everybody and one that names houses or people."""
    return Option(
        "version",
        N_("Version"),
        OptionKind.CHOICE,
        default="public",
        choices={"public": N_("For the public: figures only"), "district": for_district},
    )
