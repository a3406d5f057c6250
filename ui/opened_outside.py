"""Files of the village that another program shows: kept for the user alone, gone with the app."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.passing import passing_file


def open_outside(name: str, data: bytes) -> bool:
    """Let the system's own program show a file; tell whether there is one."""
    return open_file(put_outside(name, data))


def open_file(file: Path) -> bool:
    """Let the system show a file or a folder; tell whether it has a program for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def put_outside(name: str, data: bytes) -> Path:
    """Write a file to where it goes away with the app, and return it.

    What was put there before may be open in another program, so a name given twice is numbered.
    """
    file = passing_file(name)
    file.write_bytes(data)
    return file
