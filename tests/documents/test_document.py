"""What every document promises: options that are checked, refusals that say what to do."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.people import fill, village_store
from village_net.documents import (
    DOCUMENTS,
    Document,
    OptionKind,
    Paper,
    find_document,
    print_document,
    render,
)
from village_net.documents.errors import (
    AnnouncementGoneError,
    BadValueError,
    NoAnnouncementChosenError,
    NotSavedError,
    UnknownDocumentError,
    UnknownOptionError,
)
from village_net.errors import Refusal
from village_net.i18n import Language, Say
from village_net.progress import Cancelled
from village_net.store import Store
from village_net.thai.digits import Digits

EVERY = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.key)


@pytest.fixture
def store() -> Store:
    store = village_store()
    fill(store, 60, 12)
    return store


def printed(store: Store, key: str, out: Path, **chosen: str) -> None:
    print_document(store, key, out, Language.THAI, Digits.THAI, chosen)


@EVERY
def test_title_group_and_options_are_in_thai(document: Document[object]) -> None:
    thai = Say(Language.THAI)
    shown = [document.title, document.group, *(option.label for option in document.options)]
    for option in document.options:
        shown += (option.choices or {}).values()
    assert all(thai(msgid) != msgid for msgid in shown)


@EVERY
def test_defaults_are_values_that_may_be_chosen(document: Document[object]) -> None:
    for option in document.options:
        assert document.resolved({})[option.key] == option.default
        if option.kind is OptionKind.CHOICE:
            assert option.default in (option.choices or {})
        assert option.required == document.needs(option.key)


@EVERY
def test_an_option_or_value_that_is_not_there_is_refused(document: Document[object]) -> None:
    with pytest.raises(UnknownOptionError, match="colour"):
        document.resolved({"colour": "red"})
    for option in document.options:
        if option.kind is OptionKind.CHOICE:
            with pytest.raises(BadValueError, match=option.key):
                document.resolved({option.key: "no such value"})


def test_an_unknown_document_is_refused_with_the_known_ones(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UnknownDocumentError, match=", ".join(d.key for d in DOCUMENTS)):
        printed(store, "poem", tmp_path / "out.pdf")
    assert not (tmp_path / "out.pdf").exists()


def test_a_notice_without_its_announcement_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(NoAnnouncementChosenError):
        printed(store, "notice", tmp_path / "out.pdf")
    with pytest.raises(AnnouncementGoneError):
        printed(store, "notice", tmp_path / "out.pdf", announcement="gone")


def test_a_place_that_cannot_be_written_is_refused(store: Store, tmp_path: Path) -> None:
    for out in (tmp_path, tmp_path / "no such folder" / "out.pdf"):
        with pytest.raises(NotSavedError) as refused:
            printed(store, "household-register", out)
        assert str(out) in refused.value.say(Say(Language.THAI))


def test_every_refusal_speaks_thai() -> None:
    holes = dict.fromkeys(("key", "known", "document", "option", "value", "file", "reason"), "x")
    kinds: list[type[Refusal]] = [
        *(BadValueError, NoAnnouncementChosenError, AnnouncementGoneError),
        *(NotSavedError, UnknownDocumentError, UnknownOptionError),
    ]
    for kind in kinds:
        refusal = kind(**holes)
        assert refusal.say(Say(Language.THAI)) != refusal.say(Say(Language.ENGLISH))


def test_a_paper_that_is_stopped_leaves_no_file(store: Store, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    document = find_document("household-register")
    facts = document.collect(store, document.resolved({}))
    with pytest.raises(Cancelled):
        render(document, facts, Paper(), tmp_path / "out.pdf", stop)
    assert not (tmp_path / "out.pdf").exists()


def test_a_paper_can_be_made_in_memory(store: Store) -> None:
    document, out = find_document("household-register"), BytesIO()
    render(document, document.collect(store, document.resolved({})), Paper(), out)
    assert len(PdfReader(out).pages) >= 2
