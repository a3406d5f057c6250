"""The application with its one window, joined together."""

import sys
from argparse import Namespace
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.mishap import catch_mishaps
from ui.passing import tidy_passing
from ui.qt_words import QtWords
from ui.settings import Settings
from ui.sound.early import load_early
from ui.theme import load_fonts
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
    if asked.size:
        width, _sign, height = asked.size.partition("x")
        window.resize(int(width), int(height))
    last = window.settings.last_village
    if asked.folder or asked.sample:
        window.open_village(asked.folder or sample_folder())
    elif last and last.exists():
        window.open_village(last)
    else:
        window.welcome()
    if asked.page and window.shell:
        window.shell.show_page(asked.page)


def _after_paint(window: Window, asked: Namespace) -> None:
    if asked.screenshot:
        window.grab().save(str(asked.screenshot))
    if asked.screenshot or asked.once:
        window.close()
