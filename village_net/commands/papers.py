"""Commands of what is printed: the list of documents, and one of them as a file."""

from pathlib import Path

import click

from village_net.commands.speaking import (
    FILE,
    Talk,
    as_json,
    in_folder,
    one_of,
    talking,
    village,
)
from village_net.documents import DOCUMENTS
from village_net.i18n import N_, Language
from village_net.saving import save_document
from village_net.thai.digits import Digits


@click.command()
@as_json
@talking
def documents(talk: Talk, as_json: bool) -> None:
    """List the documents that can be printed."""
    listed = [{"key": d.key, "title": talk.say(d.title)} for d in DOCUMENTS]
    talk.result(listed, as_json, [f"{d['key']}\t{d['title']}" for d in listed])


@click.command()
@in_folder
@click.argument("key")
@click.option("-o", "out", type=FILE, required=True)
@click.option("--lang", type=one_of(Language), default=Language.THAI.value)
@click.option("--digits", type=one_of(Digits), default=None)
@click.option("--set", "options", multiple=True, metavar="option=value")
@talking
def document(
    talk: Talk,
    folder: Path,
    key: str,
    out: Path,
    lang: Language,
    digits: Digits | None,
    options: tuple[str, ...],
) -> None:
    """Print the document KEY of DIR into a PDF, or its table into an XLSX or CSV file."""
    chosen = dict(_option_and_value(pair) for pair in options)
    usual = Digits.THAI if lang == Language.THAI else Digits.ARABIC
    with village(folder) as store:
        file = save_document(store, key, out, Language(lang), Digits(digits or usual), chosen)
    click.echo(talk.say(N_("The paper is in {file}"), file=file))


COMMANDS = (documents, document)


def _option_and_value(pair: str) -> tuple[str, str]:
    option, sign, value = pair.partition("=")
    if not sign:
        raise click.BadParameter("write it as option=value", param_hint="--set")
    return option, value
