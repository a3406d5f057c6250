"""Files of the village that another program shows: kept for the user alone, gone with the app."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_outside(name: str, data: bytes) -> bool:
    """Let the system's own program show a file; tell whether there is one."""
    file = put_outside(name, data)
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def put_outside(name: str, data: bytes) -> Path:
    """Write a file to where it goes away when the app closes, and return it."""
    folder = Path(_folder().name)
    file = folder / Path(name).name
    file.write_bytes(data)
    return file


@cache
def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="village-net-", ignore_cleanup_errors=True)
