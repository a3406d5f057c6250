"""Which file to open or to write, asked of the user: in the folder used last, else in Documents."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.settings import Settings
from ui.text import _
from village_net.file_names import free_file


@dataclass(frozen=True)
class Files:
    """Files of one kind: what they are called, in the user's words, and how their names end."""

    name: str
    suffixes: tuple[str, ...]

    @property
    def line(self) -> str:
        """The line for the dialog, as Qt reads it."""
        return f"{self.name} ({' '.join(f'*{suffix}' for suffix in self.suffixes)})"


EXCEL, CSV, PDF = Files("Excel", (".xlsx",)), Files("CSV", (".csv",)), Files("PDF", (".pdf",))


def ask_to_open(parent: QWidget, title: str, *kinds: Files, others: bool = False) -> Path | None:
    """Let the user choose a file; ``others`` lets them see files of every kind."""
    lines = [kind.line for kind in kinds] + ([f"{_('All files')} (*)"] if others else [])
    name, _kind = QFileDialog.getOpenFileName(
        parent, title, str(usual_folder()), ";;".join(lines), options=_PLAIN
    )
    return _remembered(Path(name)) if name else None


def ask_to_save(parent: QWidget, title: str, name: str, *kinds: Files) -> Path | None:
    """Let the user choose where to write; a name that is free is proposed.

    A name without one of the kinds' suffixes gets the one of the kind that was chosen.
    """
    proposed = str(free_file(usual_folder(), name))
    written, line = QFileDialog.getSaveFileName(
        parent, title, proposed, ";;".join(kind.line for kind in kinds), options=_PLAIN
    )
    if not written:
        return None
    known = {suffix for kind in kinds for suffix in kind.suffixes}
    if Path(written).suffix.lower() not in known:
        chosen = next((kind for kind in kinds if kind.line == line), kinds[0])
        # Nobody was asked whether a file of this longer name may be replaced.
        file = Path(written + chosen.suffixes[0])
        return _remembered(free_file(file.parent, file.name))
    return _remembered(Path(written))


def ask_for_folder(parent: QWidget, title: str, begins: Path | None = None) -> Path | None:
    """Let the user choose a folder; one that does not begin where files are leaves that alone."""
    name = QFileDialog.getExistingDirectory(parent, title, str(begins or usual_folder()))
    if name and begins is None:
        Settings().file_folder = Path(name)
    return Path(name) if name else None


def usual_folder() -> Path:
    """Return the folder used last where it is still there, else the user's documents."""
    last = Settings().file_folder
    if last and last.is_dir():
        return last
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    return documents if documents.is_dir() else Path.home()


# The suffixes stand in the kind's own words already.
_PLAIN = QFileDialog.Option.HideNameFilterDetails


def _remembered(file: Path) -> Path:
    Settings().file_folder = file.parent
    return file
