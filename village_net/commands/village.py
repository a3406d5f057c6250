"""Commands of the register: a new village, a roster in, people found, people out."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from village_net.commands.speaking import (
    FILE,
    FOLDER,
    ROWS,
    Talk,
    as_json,
    in_folder,
    talking,
    village,
)
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
from village_net.i18n import N_, Say
from village_net.setting_up import create_village
from village_net.village.lists.search import PeopleSearch


@click.command()
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


@click.command(name="import")
@in_folder
@click.argument("source", type=FOLDER)
@click.option("--kind", type=click.Choice(["roster"]), default="roster")
@click.option("--sheet", help="The sheet to read; by itself the app takes the best one.")
@click.option("--map", "mapped", multiple=True, metavar='"HEADING=field"')
@click.option("--header-row", type=ROWS, help="Where the headings stand; 0: none.")
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


@click.command()
@in_folder
@click.argument("text")
@click.option("--limit", type=ROWS, default=None)
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


@click.command()
@in_folder
@click.argument("what", type=click.Choice(["people"]))
@click.option("-o", "out", type=FILE, required=True)
@talking
def export(talk: Talk, folder: Path, what: str, out: Path) -> None:
    """Write the people of DIR into an XLSX or CSV file."""
    with village(folder) as store:
        export_people(store, out, talk.say)
    click.echo(talk.say(N_("The list is in {file}"), file=out))


COMMANDS = (new, import_, find, export)


def _heading_and_field(pair: str) -> tuple[str, str]:
    heading, sign, field = pair.rpartition("=")
    if not sign:
        raise click.BadParameter('write it as "HEADING=field"', param_hint="--map")
    return heading, field


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
