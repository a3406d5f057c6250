"""The command line: all that the window does to data and papers, for scripts and tests.

Exit status: 0 good, 1 refused or failed with a sentence on stderr, 2 wrong usage.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from village_net.commands.demonstration import demonstrate
from village_net.commands.speaking import (
    FILE,
    FOLDER,
    Talk,
    as_json,
    in_folder,
    one_of,
    talking,
    village,
)
from village_net.commands.tower import TOWER_COMMANDS
from village_net.documents import DOCUMENTS
from village_net.errors import Refusal
from village_net.exchange import (
    ABOUT_TABLES,
    DateOrder,
    ImportPlan,
    Matching,
    apply_import,
    choose_sheet,
    export_people,
    guess_mapping,
    not_read,
    other_sheets,
    passed_over,
    plan_import,
    read_source,
    write_rejects,
)
from village_net.i18n import N_, Language, Say
from village_net.saving import save_document
from village_net.setting_up import create_village
from village_net.store.checks import Finding, store_findings
from village_net.thai.digits import Digits
from village_net.village.lists.search import PeopleSearch
from village_net.village.quality.checks import data_findings


@click.group(help=__doc__)
@click.option("--say", "language", type=one_of(Language), help="Language of messages.")
@click.version_option(package_name=None, version="0.1.0", prog_name="village-net")
@click.pass_context
def commands(context: click.Context, language: Language | None) -> None:
    if language:
        context.obj.say = Say(Language(language))


@commands.command()
@in_folder
@click.option("--name", required=True)
@click.option("--moo", type=int, required=True)
@click.option("--subdistrict", metavar="CODE", required=True, help="Six digits.")
@talking
def new(talk: Talk, folder: Path, name: str, moo: int, subdistrict: str) -> None:
    """Create a village in DIR."""
    store = create_village(folder, name, moo, subdistrict)
    store.close()
    click.echo(talk.say(N_("The village is ready in {folder}"), folder=folder))


@commands.command(name="import")
@in_folder
@click.argument("source", type=FOLDER)
@click.option("--kind", type=click.Choice(["roster"]), default="roster")
@click.option("--sheet", help="The sheet to read; by itself the app takes the best one.")
@click.option("--map", "mapped", multiple=True, metavar='"HEADING=field"')
@click.option("--header-row", type=click.IntRange(min=0), help="Where the headings stand; 0: none.")
@click.option("--dates", type=click.Choice([*DateOrder]), help="How dates of numbers are meant.")
@click.option("--same-by", type=click.Choice([*Matching]), default=Matching.HOUSE)
@click.option("--rejects", type=FILE, help="Write the rejected rows here, to be mended.")
@click.option("--dry-run", is_flag=True, help="Only tell what would happen.")
@as_json
@talking
def import_(
    talk: Talk,
    folder: Path,
    source: Path,
    kind: str,
    sheet: str | None,
    mapped: tuple[str, ...],
    header_row: int | None,
    dates: str | None,
    same_by: str,
    rejects: Path | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Bring a roster into DIR: SOURCE is .xlsx, .csv, or a folder with HOME.txt and PERSON.txt."""
    with village(folder) as store:
        found = read_source(source)
        chosen = choose_sheet(found, sheet)
        mapping = guess_mapping(store, chosen, dict(map(_heading_and_field, mapped)), header_row)
        mapping = replace(mapping, dates=DateOrder(dates)) if dates else mapping
        plan = plan_import(store, chosen, mapping, rule=Matching(same_by))
        if not dry_run:
            apply_import(store, plan)
    if rejects:
        write_rejects(plan, rejects, talk.say)
    others = other_sheets(found, chosen)
    facts = _import_facts(plan) | ({"other_sheets": others} if others else {})
    talk.result(facts, as_json, _import_lines(plan, talk.say) + not_read(others, talk.say))


@commands.command()
@in_folder
@click.argument("text")
@click.option("--limit", type=click.IntRange(min=0), default=None)
@as_json
@talking
def find(talk: Talk, folder: Path, text: str, limit: int | None, as_json: bool) -> None:
    """List the people of DIR in whom TEXT occurs: name, ID, house or phone."""
    with village(folder) as store:
        rows = PeopleSearch(store).find(text).take(sys.maxsize if limit is None else limit)
        today = store.clock().date()
    people: list[dict[str, Any]] = [
        {
            "id": row.id,
            "name": row.name,
            "house": row.house_number,
            "age": row.birth.age(today) if row.birth else None,
        }
        for row in rows
    ]
    lines = [f"{p['name']}\t{p['house']}\t{'–' if p['age'] is None else p['age']}" for p in people]
    talk.result(people, as_json, lines or [talk.say(N_("Nobody was found."))])


@commands.command()
@as_json
@talking
def documents(talk: Talk, as_json: bool) -> None:
    """List the documents that can be printed."""
    listed = [{"key": d.key, "title": talk.say(d.title)} for d in DOCUMENTS]
    talk.result(listed, as_json, [f"{d['key']}\t{d['title']}" for d in listed])


@commands.command()
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
        save_document(store, key, out, Language(lang), Digits(digits or usual), chosen)
    click.echo(talk.say(N_("The paper is in {file}"), file=out))


@commands.command()
@in_folder
@click.argument("what", type=click.Choice(["people"]))
@click.option("-o", "out", type=FILE, required=True)
@talking
def export(talk: Talk, folder: Path, what: str, out: Path) -> None:
    """Write the people of DIR into an XLSX or CSV file."""
    with village(folder) as store:
        export_people(store, out, talk.say)
    click.echo(talk.say(N_("The list is in {file}"), file=out))


@commands.command()
@in_folder
@as_json
@talking
def check(talk: Talk, folder: Path, as_json: bool) -> None:
    """Look for damage in DIR and for data that cannot be right."""
    with village(folder) as store:
        findings = store_findings(store) + data_findings(store, store.clock().date())
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


for _command in TOWER_COMMANDS:
    commands.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    talk = Talk(Say(_usual_language()))
    try:
        commands.main(arguments, prog_name="village-net", standalone_mode=False, obj=talk)
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


def _failed(sentence: str) -> int:
    click.echo(sentence, err=True)
    return 1


def _usual_language() -> Language:
    spoken = os.environ.get("LANGUAGE") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return Language.ENGLISH if spoken.startswith("en") else Language.THAI


def _heading_and_field(pair: str) -> tuple[str, str]:
    heading, sign, field = pair.rpartition("=")
    if not sign:
        raise click.BadParameter('write it as "HEADING=field"', param_hint="--map")
    return heading, field


def _option_and_value(pair: str) -> tuple[str, str]:
    option, sign, value = pair.partition("=")
    if not sign:
        raise click.BadParameter("write it as option=value", param_hint="--set")
    return option, value


def _finding(finding: Finding, say: Say) -> dict[str, Any]:
    return {"key": finding.key, "text": finding.say(say), "records": list(finding.ids)}


def _import_facts(plan: ImportPlan) -> dict[str, Any]:
    return {
        "read": plan.read,
        "added": plan.added,
        "present": plan.present,
        "rejected": plan.rejected,
        "households": plan.households,
        "reasons": dict(plan.reasons),
        **{key: value for key, value in _seldom(plan).items() if value},
    }


def _seldom(plan: ImportPlan) -> dict[str, int | None]:
    """Return what few lists have, so that the facts of the others stay short."""
    return {"repeated": plan.repeated, "totals": len(plan.totals), "told": plan.told}


def _import_lines(plan: ImportPlan, say: Say) -> list[str]:
    lines = [
        say(N_("Read: {count}"), count=plan.read),
        say(N_("Added: {count}"), count=plan.added),
        say(N_("Already there: {count}"), count=plan.present - plan.repeated),
        say(N_("Twice in the file: {count}"), count=plan.repeated),
        say(N_("Rejected: {count}"), count=plan.rejected),
        say(N_("Households: {count}"), count=plan.households),
    ]
    lines += passed_over(plan, say)
    lines += [
        say(N_("Row {number}: {remark}"), number=remark.number, remark=remark.say(say))
        for remark in plan.warnings
        if remark.key in ABOUT_TABLES
    ]
    return lines + [f"  {reason}: {count}" for reason, count in plan.reasons.items()]
