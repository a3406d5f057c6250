"""The question in which folder a village lies."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.text import _
from village_net.paths import villages_folder


def ask_for_village(parent: QWidget) -> Path | None:
    """Let the user show where a village lies; None where they went back."""
    start = villages_folder() if villages_folder().exists() else Path.home()
    folder = QFileDialog.getExistingDirectory(parent, _("Open a village's folder"), str(start))
    return Path(folder) if folder else None
