"""The question in which folder a village lies."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.asking_files import ask_for_folder, usual_folder
from ui.settings import Settings
from ui.text import _
from village_net.paths import villages_folder


def ask_for_village(parent: QWidget) -> Path | None:
    """Let the user show where a village lies; None where they went back."""
    return ask_for_folder(parent, _("Open a village's folder"), _likely_folder())


def _likely_folder() -> Path:
    """Return where the last village of another folder lies, else where the app keeps its own."""
    likely = [*(each.parent for each in Settings().villages_elsewhere[:1]), villages_folder()]
    return next((folder for folder in likely if folder.is_dir()), usual_folder())
