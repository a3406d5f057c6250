"""The app: ``python -m ui [DIR]``, or ``--sample`` for the sample village; then ``--page KEY``,
``--size 1366x768``, ``--screenshot FILE``, ``--once``.

Any other arguments go to the command line of ``village_net``.
"""

import gc
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

# PySide reads the source of every module that is imported after it, to look for its own name; the
# floor below the window knows no Qt and comes before it.
_BEFORE_QT = (
    "village_net.capabilities",
    "village_net.setting_up",
    "village_net.villages",
    "village_net.tower.air.day",
    "village_net.thai.words",
)
_OPTIONS = ("--sample", "--page", "--size", "--screenshot", "--once")


def main(arguments: Sequence[str]) -> int:
    """Open the window, or do what the command line is asked to do; return the exit status."""
    # Only one of the two is needed, and each takes a while to import.
    if arguments and not _is_for_window(arguments[0]):
        return import_module("village_net.cli").main(list(arguments)) or 0
    gc.disable()  # what is made up to the first painted window stays
    for module in _BEFORE_QT:
        import_module(module)
    return import_module("ui.app").run(_parser().parse_args(arguments))


def _is_for_window(first: str) -> bool:
    return first.startswith(_OPTIONS) or Path(first).exists()


def _parser() -> ArgumentParser:
    parser = ArgumentParser("village-net", add_help=False)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--page", default="")
    parser.add_argument("--size", default="")
    parser.add_argument("--screenshot", type=Path)
    parser.add_argument("--once", action="store_true")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
