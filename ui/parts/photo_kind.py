"""A photo as a field of a form: its file is read aside, and what is refused stands below it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import SignalInstance

from ui.parts.field_kinds import FieldKind
from ui.parts.picture_panel import ask_for_picture
from ui.session import Session
from ui.widgets.fields.photo_field import PhotoField


@dataclass(frozen=True)
class PhotoFrom(FieldKind[PhotoField, str]):
    """A photo as ``read_file`` makes it of a file; ``most`` is its size in sight, at 14 pt."""

    read_file: Callable[[Path], str]
    most: tuple[int, int] = (420, 200)

    def make(self, session: Session) -> PhotoField:
        field = PhotoField(self.most, ask_for_picture)
        field.chosen.connect(lambda file: self._read_aside(session, field, file))
        return field

    def show(self, editor: PhotoField, value: str) -> None:
        editor.show_photo(value)

    def read(self, editor: PhotoField) -> str:
        return editor.content

    def edited(self, editor: PhotoField) -> Sequence[SignalInstance]:
        return (editor.edited,)

    def refused(self, editor: PhotoField) -> Sequence[SignalInstance]:
        return (editor.refused,)

    def _read_aside(self, session: Session, editor: PhotoField, file: Path) -> None:
        session.jobs.start(lambda _report: self.read_file(file), editor.put, editor.refuse)
