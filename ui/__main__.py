"""The app: ``python -m ui [DIR] [--page KEY] [--size 1366x768] [--screenshot FILE] [--once]``.

Any other arguments go to the command line of ``village_net``.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str]) -> int:
    """Open the window, or do what the command line is asked to do; return the exit status."""
    if arguments and not _is_for_window(arguments[0]):
        from village_net.cli import main as run_command

        return run_command(arguments) or 0
    return _open_window(_parser().parse_args(arguments))


def _is_for_window(first: str) -> bool:
    options = ("--page", "--size", "--screenshot", "--once")
    return first.startswith(options) or Path(first).exists()


def _parser() -> ArgumentParser:
    parser = ArgumentParser("village-net", add_help=False)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--page", default="")
    parser.add_argument("--size", default="")
    parser.add_argument("--screenshot", type=Path)
    parser.add_argument("--once", action="store_true")
    return parser


def _open_window(asked: Namespace) -> int:
    from PySide6.QtWidgets import QApplication

    from ui.mishap import catch_mishaps
    from ui.qt_words import QtWords
    from ui.settings import Settings
    from ui.theme import app_icon, load_fonts
    from ui.window import Window

    app = QApplication(sys.argv[:1])
    app.setApplicationName("VillageNet")
    app.setDesktopFileName("village-net")
    load_fonts()
    app.setWindowIcon(app_icon())
    words = QtWords(app)
    app.installTranslator(words)
    window = Window(Settings())
    catch_mishaps(window.tell_mishap)
    folder = asked.folder or window.settings.last_village
    if folder and (asked.folder or folder.exists()):
        window.open_village(folder)
    else:
        window.welcome()
    _show(window, asked)
    return app.exec()


def _show(window: "Window", asked: Namespace) -> None:  # noqa: F821 - imported late
    from PySide6.QtCore import QTimer

    if asked.size:
        window.resize(*(int(side) for side in asked.size.split("x")))
    if asked.page and window.shell:
        window.shell.show_page(asked.page)
    window.show()
    if asked.screenshot:
        QTimer.singleShot(0, window, lambda: window.grab().save(str(asked.screenshot)))
    if asked.screenshot or asked.once:
        QTimer.singleShot(0, window, window.close)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
