"""The demonstration: the sample village, its papers, and how long each took."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from village_net.documents import DOCUMENTS, given_example, print_document
from village_net.i18n import N_, Language, Say
from village_net.paths import sample_folder
from village_net.sample.village import build_sample
from village_net.store import Store, is_village, open_store
from village_net.thai.digits import Digits
from village_net.village.register.queries import count_households, count_people


def demonstrate(folder: Path | None, papers: Path, say: Say) -> Iterator[str]:
    """Build the sample village, print its papers, and yield what was made as sentences.

    Without a folder the sample lies among the user's villages and is made anew each time.
    """
    began = perf_counter()
    target = folder or sample_folder()
    if folder is None and is_village(target):
        open_store(target).close()  # refuses while a window has it open
        shutil.rmtree(target)
    plan = build_sample(target)
    store = open_store(target)
    try:
        yield say(
            N_("Sample village in {folder}: {people} people, {households} households"),
            folder=target,
            people=count_people(store),
            households=count_households(store),
        )
        message = N_("Roster: {read} read, {added} added, {rejected} to be mended")
        yield say(message, read=plan.read, added=plan.added, rejected=plan.rejected)
        yield from _papers(store, papers, say)
    finally:
        store.close()
    yield say(N_("All of it took {seconds} seconds"), seconds=f"{perf_counter() - began:.1f}")


def _papers(store: Store, papers: Path, say: Say) -> Iterator[str]:
    papers.mkdir(parents=True, exist_ok=True)
    for document in DOCUMENTS:
        given = given_example(store, document, say)
        if given is None:
            continue
        for language, digits in (
            (Language.THAI, Digits.THAI),
            (Language.ENGLISH, Digits.ARABIC),
        ):
            began = perf_counter()
            out = papers / f"{document.key}-{language}.pdf"
            print_document(store, document.key, out, language, digits, given)
            yield say(
                N_("{title}: {file} ({milliseconds} ms)"),
                title=say(document.title),
                file=out,
                milliseconds=round((perf_counter() - began) * 1000),
            )
