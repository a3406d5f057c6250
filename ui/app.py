"""The application with its one window, joined together."""

import gc
import sys
from argparse import Namespace
from importlib import import_module
from pathlib import Path
from threading import Thread

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from ui.pages import PAGES
from ui.passing import tidy_passing
from ui.placing import place_window
from ui.qt_words import QtWords
from ui.settings import Settings
from ui.sound.early import load_early
from ui.theme import load_fonts
from ui.unforeseen import catch_mishaps
from ui.widgets.focus_ring import FocusRing
from ui.widgets.icons import app_icon
from ui.window import Window
from village_net.paths import sample_folder

_CALM_AFTER = 3_000  # milliseconds after the window is there


def run(asked: Namespace) -> int:
    """Open the window as the arguments ask and return the exit status when it closes."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("VillageNet")
    app.setDesktopFileName("village-net")
    load_fonts()
    app.setWindowIcon(app_icon())
    app.installTranslator(QtWords(app))
    FocusRing(app)
    window = Window(Settings())
    catch_mishaps(window.tell_mishap)
    _open(window, asked)
    window.show()
    QTimer.singleShot(0, window, lambda: _after_paint(window, asked))
    calm = Thread(target=_when_calm)
    QTimer.singleShot(_CALM_AFTER, window, calm.start)
    status = app.exec()
    if calm.ident:
        calm.join()
    return status


def _when_calm() -> None:
    """Load what the studio needs beside the window, so that it opens at once at six o'clock.

    What earlier runs left behind is removed too.
    """
    import_module("ui.studio.studio")
    load_early()
    tidy_passing()


def _open(window: Window, asked: Namespace) -> None:
    """Show a village or the first screen; a start never ends in nothing."""
    place_window(window, window.settings)
    width, _sign, height = asked.size.partition("x")
    if width.isdigit() and height.isdigit():
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(int(width), int(height))
    folder = asked.folder or (sample_folder() if asked.sample else _last(window.settings))
    if folder:
        window.open_village(folder)
    else:
        window.welcome()
    if window.shell and asked.page in {entry.key for entry in PAGES}:
        window.shell.show_page(asked.page)


def _last(settings: Settings) -> Path | None:
    """Return the folder of the village that was open last, where there still is one."""
    last = settings.last_village
    try:
        return last if last and last.exists() else None
    except (OSError, ValueError):
        return None


def _after_paint(window: Window, asked: Namespace) -> None:
    gc.enable()
    if asked.screenshot:
        window.grab().save(str(asked.screenshot))
    if asked.screenshot or asked.once:
        window.close()
