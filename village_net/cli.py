"""The command line: all that the window does to data and papers, for scripts and tests.

Exit status: 0 good, 1 refused or failed with a sentence on stderr, 2 wrong usage.
"""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from village_net.capabilities import CAPABILITIES
from village_net.capabilities import findings as data_findings
from village_net.commands.demonstration import demonstrate
from village_net.commands.papers import COMMANDS as PAPER_COMMANDS
from village_net.commands.speaking import (
    FOLDER,
    Talk,
    as_json,
    in_folder,
    one_of,
    talking,
    village,
)
from village_net.errors import Refusal
from village_net.i18n import N_, Language, Say
from village_net.store.checks import Finding, store_findings
from village_net.thai.fold import visible


class UnreadableWordError(Refusal):
    """An argument that holds bytes which are no letters."""

    key = "unreadable-word"
    message = N_("“{word}” holds signs that are no letters. Write it anew.")


@click.group(help=__doc__)
@click.option("--say", "language", type=one_of(Language), help="Language of messages.")
@click.version_option(package_name=None, version="0.1.0", prog_name="village-net")
@click.pass_context
def commands(context: click.Context, language: Language | None) -> None:
    if language:
        context.obj.say = Say(Language(language))


@commands.command()
@in_folder
@as_json
@talking
def check(talk: Talk, folder: Path, as_json: bool) -> None:
    """Look for damage in DIR and for data that cannot be right."""
    with village(folder) as store:
        findings = store_findings(store) + data_findings(store)
    faults = [finding for finding in findings if finding.fault]
    value = {
        "ok": not faults,
        "faults": [_finding(f, talk.say) for f in faults],
        "notes": [_finding(f, talk.say) for f in findings if not f.fault],
    }
    good = [] if faults else [talk.say(N_("The village's data is sound."))]
    talk.result(value, as_json, good + [finding.say(talk.say) for finding in findings])
    sys.exit(1 if faults else 0)


@commands.command()
@click.argument("folder", metavar="[DIR]", type=FOLDER, default=None, required=False)
@click.option("--papers", type=FOLDER, default=Path("demo-out"), help="Where the PDFs go.")
@talking
def demo(talk: Talk, folder: Path | None, papers: Path) -> None:
    """Build the sample village and print its papers."""
    for line in demonstrate(folder, papers, talk.say):
        click.echo(line)


for _command in (*PAPER_COMMANDS, *(c for each in CAPABILITIES for c in each.load_commands())):
    commands.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    talk = Talk(Say(_usual_language()))
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        _check_readable(given)
        commands.main(given, prog_name="village-net", standalone_mode=False, obj=talk)
    except Refusal as refusal:
        return _failed(refusal.say(talk.say))
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _failed(talk.say(N_("Stopped. Nothing was changed.")))
    except OSError as error:
        message = N_("The file “{file}” cannot be used: {reason}.")
        return _failed(talk.say(message, file=error.filename, reason=error.strerror))
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def _check_readable(given: Sequence[str]) -> None:
    """Raise UnreadableWordError for what the system could not read as letters."""
    for word in given:
        if word != word.encode("utf-8", "replace").decode("utf-8"):
            raise UnreadableWordError(word=visible(word))


def _failed(sentence: str) -> int:
    click.echo(sentence, err=True)
    return 1


def _usual_language() -> Language:
    spoken = os.environ.get("LANGUAGE") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return Language.ENGLISH if spoken.startswith("en") else Language.THAI


def _finding(finding: Finding, say: Say) -> dict[str, Any]:
    return {"key": finding.key, "text": finding.say(say), "records": list(finding.ids)}
