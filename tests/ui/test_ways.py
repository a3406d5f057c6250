"""From every village there is a way to the others, and every start ends on a screen with one."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import Put
from tests.people import household
from ui.settings import Settings, Shade
from ui.shell.sample_bar import SampleBar
from ui.shell.shell import Shell
from ui.welcome.create import CreateVillage
from ui.welcome.refused import Refused
from ui.welcome.start import Start
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.window import Window
from village_net import paths
from village_net.setting_up import create_village
from village_net.store import open_store
from village_net.store.backups import backups
from village_net.village.register.queries import the_village
from village_net.villages import known_villages


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = Window(Settings())
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    yield made
    made._close_village()


def a_village(name: str, folder: Path | None = None) -> Path:
    made = folder or paths.villages_folder() / name
    create_village(made, name, 5, "570705").close()
    return made


def shell_of(window: Window) -> Shell:
    assert window.shell
    return window.shell


def words_of_menu(window: Window) -> list[str]:
    menu = shell_of(window).top_bar.village.menu_of_villages()
    return [action.text() for action in menu.actions() if action.text()]


def choose(window: Window, words: str) -> None:
    menu = shell_of(window).top_bar.village.menu_of_villages()
    next(action for action in menu.actions() if words in action.text()).trigger()


def press(root: QWidget, words: str) -> None:
    found = [button for button in root.findChildren(Button) if words in button.text()]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def test_the_sample_says_so_and_leads_to_a_village_of_ones_own(
    window: Window, qtbot: QtBot, put_sample: Put
) -> None:
    put_sample(paths.sample_folder())
    window.open_village(paths.sample_folder())
    bar = shell_of(window).findChild(SampleBar)
    assert bar
    QTest.mouseClick(bar.create_own, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), Start), timeout=20_000)
    start = window.centralWidget()
    assert isinstance(start, Start)
    assert isinstance(start.currentWidget(), CreateVillage)
    window.open_village(a_village("ของเรา"))
    assert shell_of(window).findChild(SampleBar) is None


def test_the_sample_is_known_wherever_its_folder_lies_and_whatever_it_is_called(
    tmp_path: Path, put_sample: Put
) -> None:
    put_sample(tmp_path / "ที่อื่น")
    (known,) = known_villages([tmp_path / "ที่อื่น"])
    assert known.is_sample
    assert not known_villages([a_village("sample", paths.sample_folder())])[0].is_sample


def test_the_name_leads_to_this_computers_villages_and_closes_the_open_one_properly(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = a_village("ทุ่งแรก"), a_village("ทุ่งสอง")
    window.open_village(first)
    assert [words for words in words_of_menu(window) if "ทุ่ง" in words] == [
        "ทุ่งแรก หมู่ที่ 5",
        "ทุ่งสอง หมู่ที่ 5",
    ]
    store = shell_of(window).session.store
    with store.change("Add"):
        store.put(household(1))
    choose(window, "ทุ่งสอง")
    qtbot.waitUntil(lambda: not store.is_open and window.shell is not None)
    assert the_village(shell_of(window).session.store).name == "ทุ่งสอง"
    assert len(backups(first)) == 1
    elsewhere = a_village("ทุ่งไกล", tmp_path / "stick")
    window.open_village(elsewhere)
    window.open_village(second)
    assert any("ทุ่งไกล" in words for words in words_of_menu(window))


def test_the_name_is_a_button_that_the_keyboard_reaches(window: Window) -> None:
    window.open_village(a_village("ทุ่งแรก"))
    button = shell_of(window).top_bar.village
    assert "ทุ่งแรก" in button.accessibleName()
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def zero_roots(*tables: str) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        with closing(open_store(folder)) as store:
            size = store.value("PRAGMA page_size")
            roots = [
                store.value("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,))
                for name in tables
            ]
        data = bytearray((folder / "data.db").read_bytes())
        for root in roots:
            data[(root - 1) * size : root * size] = bytes(size)
        (folder / "data.db").write_bytes(bytes(data))

    return spoil


def run_sql(*statements: str) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        with closing(open_store(folder)) as store:
            for statement in statements:
                store.connection.execute(statement)

    return spoil


def foreign(folder: Path) -> None:
    (folder / "data.db").unlink()
    with closing(sqlite3.connect(folder / "data.db")) as other:
        other.execute("CREATE TABLE mine (x)")


def gone(folder: Path) -> None:
    (folder / "data.db").unlink()


def cut_off(folder: Path) -> None:
    (folder / "data.db").write_bytes((folder / "data.db").read_bytes()[:6000])


DAMAGES: dict[str, Callable[[Path], None]] = {
    "0 bytes": lambda folder: (folder / "data.db").write_bytes(b"") and None,
    "no file": gone,
    "cut off": cut_off,
    "text": lambda folder: (folder / "data.db").write_text("ก" * 900, encoding="utf-8") and None,
    "foreign": foreign,
    "newer": run_sql("PRAGMA user_version = 99"),
    "no profile": run_sql("DELETE FROM village"),
    "no table": run_sql("DROP TABLE announcement"),
    "another column": run_sql("ALTER TABLE announcement RENAME COLUMN urgency TO hurry"),
    "spoilt name": run_sql("UPDATE village SET name = CAST(x'ff' AS TEXT)"),
    **{f"root of {name}": zero_roots(name) for name in ("village", "announcement", "audit")},
    "first page": lambda folder: zero_first(folder / "data.db"),
}


def zero_first(file: Path) -> None:
    file.write_bytes(bytes(4096) + file.read_bytes()[4096:])


@pytest.mark.parametrize("kind", DAMAGES)
def test_a_village_that_cannot_be_opened_ends_on_a_screen_with_ways_on(
    kind: str, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = a_village("ทุ่งเสีย", tmp_path / "spoilt")
    with closing(open_store(folder)) as store, store.change("Add"):
        store.put(household(1))
    DAMAGES[kind](folder)
    window.open_village(folder)
    screen = window.centralWidget()
    assert isinstance(screen, Refused), kind
    buttons = [b for b in screen.findChildren(Button) if b.isEnabled() and not b.isHidden()]
    assert len(buttons) >= 3
    told = [label.text() for label in screen.findChildren(Label)]
    press(screen, "ลองใหม่")
    again = window.centralWidget()
    assert isinstance(again, Refused)
    assert [label.text() for label in again.findChildren(Label)] == told
    press(again, "สร้างหมู่บ้านใหม่")
    start = window.centralWidget()
    assert isinstance(start, Start)
    window.open_village(a_village("ทุ่งดี"))
    assert shell_of(window)


def test_backups_of_a_damaged_village_are_offered(window: Window, tmp_path: Path) -> None:
    folder = a_village("ทุ่งเสีย", tmp_path / "spoilt")
    cut_off(folder)
    (folder / "backups").mkdir()
    (folder / "backups" / "20261123-060000.db").touch()
    window.open_village(folder)
    screen = window.centralWidget()
    assert isinstance(screen, Refused)
    assert any("สำรอง" in button.text() for button in screen.findChildren(Button))


def started(home: Path, *arguments: str) -> int:
    """Start the app as a process, let it paint, and return its exit status."""
    picture = home / "window.png"
    ran = subprocess.run(
        [sys.executable, "-m", "ui", *arguments, "--screenshot", str(picture)],
        check=False,
        timeout=60,
        capture_output=True,
        env={**os.environ, "VILLAGE_NET_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert picture.stat().st_size > 5_000, ran.stderr
    return ran.returncode


@pytest.mark.parametrize("kind", ["root of village", "no table", "spoilt name"])
def test_the_program_starts_whatever_became_of_its_village(kind: str, tmp_path: Path) -> None:
    folder = a_village("ทุ่งเสีย", tmp_path / "spoilt")
    with closing(open_store(folder)) as store, store.change("Add"):
        store.put(household(1))
    DAMAGES[kind](folder)
    home = tmp_path / "home"
    home.mkdir(exist_ok=True)
    written = f"[General]\nlast_village={folder}\nshade=sepia\ntype_size=large\n"
    (home / "settings.ini").write_text(written, encoding="utf-8")
    assert started(home, "--page", "no-such-page", "--size", "large") == 0


KEYS = (
    "language type_size shade digits people_columns loudspeaker volume script_points last_village "
    "elsewhere window"
).split()


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("value", ["sepia", "", "-1", "99999999999", "1,2", '"a\\0b"', "1.5"])
def test_a_wrong_word_in_the_settings_counts_as_the_usual_one_and_stays(
    key: str, value: str, qtbot: QtBot
) -> None:
    paths.home().mkdir(parents=True, exist_ok=True)
    file = paths.home() / "settings.ini"
    file.write_text(f"[General]\n{key}={value}\n", encoding="utf-8")
    before = file.read_bytes()
    settings = Settings()
    for name in ("language", "digits", "volume", "script_points", "window_place"):
        getattr(settings, name)
    assert 12 <= settings.type_size <= 24
    assert settings.shade in Shade
    assert settings.people_columns
    assert isinstance(settings.villages_elsewhere, tuple)
    window = Window(settings)
    qtbot.addWidget(window)
    window.welcome()
    window.show()
    assert file.read_bytes() == before
