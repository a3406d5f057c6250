"""Commands of the tower: write, approve, schedule, cancel announcements; what is due when."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from village_net.commands.speaking import (
    Talk,
    as_json,
    in_folder,
    one_of,
    talking,
    text_from,
    village,
)
from village_net.errors import Refusal
from village_net.i18n import N_, Say
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.store.links import Ids
from village_net.thai.fold import fold
from village_net.thai.spoken import spoken_text
from village_net.tower.air.air_times import air_times, stages
from village_net.tower.air.due import WHY_NAMES, Decision, decisions
from village_net.tower.air.records import Slot
from village_net.tower.air.schedule import check_near, schedule
from village_net.tower.announcements import approval as life_edits
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.queries import announcement, announcements
from village_net.tower.announcements.records import Announcement, Category, Urgency
from village_net.tower.announcements.stages import STAGE_NAMES, AirTimes, Stage, stage_of
from village_net.tower.towers.towers import towers
from village_net.village.register.users import known_name, usual_name

_MOMENTS = ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"]
_ids = click.argument("ids", metavar="ID ...", nargs=-1, required=True)
_by = click.option("--by", default="", metavar="NAME", help="Who does it; else the village head.")


class NoSuchAnnouncementError(Refusal):
    """An id that no announcement has."""

    key = "no-such-announcement"
    message = N_("There is no announcement “{id}” in this village.")


class NoSuchTowerError(Refusal):
    """A tower that the village has not."""

    key = "no-such-tower"
    message = N_("There is no tower “{tower}”. There is: {towers}.")


@click.command()
@in_folder
@click.option("--title", required=True)
@click.option("--text", "source", metavar="FILE|-", required=True)
@click.option("--category", type=one_of(Category), default=Category.GENERAL.value)
@click.option("--urgency", type=one_of(Urgency), default=Urgency.NORMAL.value)
@click.option("--from", "starts", type=click.DateTime(["%Y-%m-%d"]), help="First day.")
@click.option("--to", "ends", type=click.DateTime(["%Y-%m-%d"]), help="Last day.")
@talking
def announce(
    talk: Talk,
    folder: Path,
    title: str,
    source: str,
    category: str,
    urgency: str,
    starts: datetime | None,
    ends: datetime | None,
) -> None:
    """Write an announcement into DIR and print its id as the last word."""
    text = text_from(source)
    with village(folder) as store:
        written = Announcement(
            new_id(),
            title,
            text.strip(),
            store.clock().date(),
            Category(category),
            Urgency(urgency),
            _day(starts),
            ends=_day(ends),
        )
        write_announcement(store, written)
    click.echo(talk.say(N_("The announcement is written: {id}"), id=written.id))


@click.command(name="announcements")
@in_folder
@click.option("--state", type=one_of(Stage), default=None, help="Only those in this state.")
@as_json
@talking
def list_announcements(talk: Talk, folder: Path, state: str | None, as_json: bool) -> None:
    """List the announcements of DIR, the latest first."""
    with village(folder) as store:
        now = store.clock()
        every, times = announcements(store), air_times(store, now)
    facts = [_facts(each, times.get(each.id, AirTimes()), now) for each in every]
    facts = [each for each in facts if state in (None, each["state"])]
    lines = [f"{f['id']}\t{talk.say(STAGE_NAMES[f['state']])}\t{f['title']}" for f in facts]
    talk.result(facts, as_json, lines)


@click.command()
@in_folder
@_ids
@_by
@talking
def approve(talk: Talk, folder: Path, ids: tuple[str, ...], by: str) -> None:
    """Approve announcements of DIR."""
    _each(talk, folder, ids, by, lambda store, item, name: life_edits.approve(store, item, name))


@click.command()
@in_folder
@_ids
@click.option("--reason", default="", help="Why; it is kept in the record of changes.")
@_by
@talking
def cancel(talk: Talk, folder: Path, ids: tuple[str, ...], reason: str, by: str) -> None:
    """Cancel announcements of DIR."""
    why = reason or talk.say(N_("cancelled on the command line"))
    _each(
        talk, folder, ids, by, lambda store, item, name: life_edits.cancel(store, item, name, why)
    )


@click.command(name="schedule")
@in_folder
@_ids
@click.option("--at", type=click.DateTime(_MOMENTS), required=True, help="2026-11-24 06:00")
@click.option("--repeat", "times", type=int, default=1, help="How often it is read in a row.")
@click.option("--tower", "tower", default="", help="A tower's name; else all of them.")
@_by
@talking
def schedule_(
    talk: Talk,
    folder: Path,
    ids: tuple[str, ...],
    at: datetime,
    times: int,
    tower: str,
    by: str,
) -> None:
    """Give approved announcements of DIR a time on the air."""

    def plan(store: Store, item: Announcement, name: str) -> None:
        over = _tower_ids(store, tower)
        made = store.clock().replace(microsecond=0)
        schedule(store, item, Slot(new_id(), item.id, at, made, times=times), name, over)

    _each(talk, folder, ids, by, plan)


@click.command()
@in_folder
@click.option("--at", type=click.DateTime(_MOMENTS), default=None, help="2026-11-24 06:00")
@as_json
@talking
def due(talk: Talk, folder: Path, at: datetime | None, as_json: bool) -> None:
    """Tell what the tower of DIR would do in a minute, and why not for the rest."""
    with village(folder) as store:
        check_near(at, store.clock())
        found = decisions(store, at or store.clock())
    lines = [
        f"{_shown(d.occurrence.at if d.occurrence else None) or '–'}\t{d.announcement.title}\t"
        f"{talk.say(WHY_NAMES[d.why])}"
        for d in found
    ]
    talk.result([_decided(decision, talk.say) for decision in found], as_json, lines)


@click.command()
@in_folder
@click.argument("id")
@talking
def spoken(talk: Talk, folder: Path, id: str) -> None:
    """Print the text of an announcement of DIR as it is to be spoken."""
    with village(folder) as store:
        click.echo(spoken_text(_found(store, id).text))


COMMANDS = (announce, list_announcements, approve, schedule_, cancel, due, spoken)


def _each(
    talk: Talk,
    folder: Path,
    ids: tuple[str, ...],
    by: str,
    act: Callable[[Store, Announcement, str], None],
) -> None:
    """Do something to announcements, one after the other, in the name of ``by``."""
    with village(folder) as store:
        name = known_name(store, by) if by else usual_name(store) or talk.say(N_("Village head"))
        store.by = name
        for item in [_found(store, id) for id in ids]:
            act(store, item, name)
        after = [_found(store, id) for id in ids]
        shown = stages(store, store.clock(), after)
    for item in after:
        state = talk.say(STAGE_NAMES[shown[item.id]])
        click.echo(talk.say(N_("“{title}”: {state}"), title=item.title, state=state))


def _found(store: Store, id: str) -> Announcement:
    found = announcement(store, id)
    if found is None:
        raise NoSuchAnnouncementError(id=id)
    return found


def _tower_ids(store: Store, wanted: str) -> Ids:
    if not wanted:
        return ()
    known = towers(store)
    for tower in known:
        if tower.id == wanted or fold(tower.name) == fold(wanted):
            return (tower.id,)
    raise NoSuchTowerError(tower=wanted, towers=", ".join(t.name for t in known) or "–")


def _facts(item: Announcement, times: AirTimes, now: datetime) -> dict[str, Any]:
    return {
        "id": item.id,
        "title": item.title,
        "state": stage_of(item, times, now),
        "category": item.category,
        "urgency": item.urgency,
        "issued": item.issued.isoformat(),
        "next": _shown(times.upcoming),
    }


def _decided(decision: Decision, say: Say) -> dict[str, Any]:
    occurrence = decision.occurrence
    return {
        "announcement": decision.announcement.id,
        "title": decision.announcement.title,
        "at": _shown(occurrence.at) if occurrence else None,
        "due": decision.due,
        "why": say(WHY_NAMES[decision.why]),
        "key": decision.why,
    }


def _shown(moment: datetime | None) -> str | None:
    return moment.strftime("%Y-%m-%d %H:%M") if moment else None


def _day(value: datetime | None) -> date | None:
    return value.date() if value else None
