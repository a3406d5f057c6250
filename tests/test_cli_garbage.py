"""No value of any option or argument makes a command fall: it is taken, or refused in words."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import click
import pytest

from tests.conftest import Put
from village_net.activities.plan.edits import plan_activity
from village_net.activities.plan.records import Activity, ActivityKind
from village_net.cli import commands, main
from village_net.documents import DOCUMENTS
from village_net.store import open_store
from village_net.tower.announcements.approval import approve
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.records import Announcement

WORDS = (
    *("", " ", "ก", "-1", "0", "99999999999999999999", "1e9", "{", "=", "a=b", "title="),
    *("x\u202eน", "\ud800", "ก" * 400, "%s%n {x}", "'; DROP TABLE person", "a\nb"),
)
FILES = ("", " ", ".", "..", "x.docx", "no/such/folder/x.pdf", "\ud800", "ก" * 400, "text.txt", "v")
MOMENTS = ("", "ก", "9999-12-31 23:59", "0001-01-01 00:00", "9999-12-31", "0001-01-01", "-1")
SETTINGS = (
    *(
        "",
        "=",
        "a=b",
        "ก",
        "filter=",
        "filter={",
        "filter=[]",
        "filter=7",
        "filter=null",
        "filter=ก",
    ),
    *("filter={}", 'filter={"x":1}', 'filter={"oldest":"ก"}', 'filter={"conditions":7}'),
    *('filter={"conditions":[7]}', 'filter={"standing":5}', 'filter={"zone_id":[]}', "order=ก"),
    *('filter={"on":"x"}', 'filter={"oldest":99999}', 'filter={"youngest":true}', "ids=ก"),
    *('filter={"sex":"x"}', 'filter={"on":"9999-12-31"}', "columns=ก", "title=\ud800"),
)


def garbage_for(parameter: click.Parameter) -> tuple[str, ...]:
    """Return what somebody might write there, from slips to nonsense."""
    if parameter.name == "options":
        return SETTINGS
    if isinstance(parameter.type, click.Path):
        return FILES
    return MOMENTS if isinstance(parameter.type, click.DateTime) else WORDS


# What each command is given besides its village, so that it would do its work.
GIVEN: dict[str, list[str]] = {
    "new": ["--name", "บ้านใหม่", "--moo", "5", "--subdistrict", "570705"],
    "import": ["roster.csv", "--dry-run"],
    "find": ["แก้ว"],
    "export": ["people", "-o", "people.csv"],
    "documents": [],
    "document": ["people-list", "-o", "out.csv"],
    "check": [],
    "demo": [],
    "announce": ["--title", "ประชุม", "--text", "text.txt"],
    "announcements": [],
    "approve": ["w"],
    "schedule": ["n", "--at", "2031-11-24 06:00"],
    "cancel": ["n"],
    "due": [],
    "spoken": ["n"],
    "activities": [],
    "overdue": [],
    "attend": ["a", "houses.txt"],
    "letters": ["--out"],
}
_WITHOUT_VILLAGE = ("documents",)
# Builds and prints for seconds, whatever it is given.
_SLOW = ("demo",)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, put_sample: Put) -> Path:
    folder = put_sample(tmp_path_factory.mktemp("garbage") / "v")
    with closing(open_store(folder)) as store:
        news = Announcement("n", "ประชุม", "พบกันที่ศาลา", store.clock().date())
        write_announcement(store, news)
        approve(store, news, "นายคำ ตัวอย่าง")
        write_announcement(store, replace(news, id="w"))
        day = store.clock().date()
        plan_activity(store, Activity("a", "ลอกลำห้วย", ActivityKind.JOINT_WORK, day, day))
    return folder


@pytest.fixture
def place(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a village, a roster and a text, in which the commands run."""
    shutil.copytree(built, tmp_path / "v")
    (tmp_path / "roster.csv").write_text("ชื่อ,สกุล,บ้านเลขที่\nบุญมาก,มาใหม่,999\n", "utf-8")
    (tmp_path / "text.txt").write_text("พบกันที่ศาลา", "utf-8")
    (tmp_path / "houses.txt").write_text("27\n9 3\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def parameters() -> Iterator[tuple[str, click.Parameter]]:
    for name, command in commands.commands.items():
        if name not in _SLOW:
            yield from ((name, parameter) for parameter in command.params)


def with_value(name: str, parameter: click.Parameter, value: str) -> list[str]:
    """Return a command whose one parameter has a value, and the others what is right."""
    folder = [] if name in _WITHOUT_VILLAGE else ["new-village" if name == "new" else "v"]
    given = [*folder, *GIVEN[name]]
    if isinstance(parameter, click.Argument):
        place = [p.name for p in commands.commands[name].params if isinstance(p, click.Argument)]
        at = place.index(parameter.name)
        return [
            name,
            *given[:at],
            *(["--"] if value.startswith("-") else []),
            value,
            *given[at:][1:],
        ]
    option = parameter.opts[-1]
    if isinstance(parameter, click.Option) and parameter.is_flag:
        return [name, *given, option]
    if option in given:
        at = given.index(option) + 1
        return [name, *given[:at], value, *given[at + 1 :]]
    return [name, *given, option, value]


def test_every_command_is_given_what_it_needs() -> None:
    assert sorted(GIVEN) == sorted(commands.commands)


@pytest.mark.parametrize("name", [name for name in GIVEN if name not in _SLOW])
def test_what_a_command_is_given_here_does_its_work(name: str, place: Path) -> None:
    folder = [] if name in _WITHOUT_VILLAGE else ["new-village" if name == "new" else "v"]
    assert main([name, *folder, *GIVEN[name]]) == 0


@pytest.mark.parametrize(
    ("name", "parameter"), list(parameters()), ids=lambda part: getattr(part, "name", part)
)
def test_whatever_is_written_is_taken_or_refused_in_words(
    name: str, parameter: click.Parameter, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for value in garbage_for(parameter):
        status = main(with_value(name, parameter, value))
        said = capsys.readouterr()
        assert status in (0, 1, 2), value
        assert "Traceback" not in said.err, value
        if status:
            assert said.err.strip(), value


@pytest.mark.parametrize("key", [document.key for document in DOCUMENTS])
def test_whatever_is_set_for_a_paper_is_taken_or_refused_in_words(
    key: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = next(each for each in DOCUMENTS if each.key == key)
    out = "out.csv" if document.sheet else "out.pdf"
    for option in document.options:
        for value in ("", "ก", "{", "[]", '{"x": 1}', "9999-12-31", "-1", "31/2/2569", "2569-13"):
            status = main(["document", "v", key, "-o", out, "--set", f"{option.key}={value}"])
            assert status in (0, 1), (option.key, value)
            assert bool(status) == bool(capsys.readouterr().err.strip())
