"""What the user chose for the window; it belongs to the computer, not to a village."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QSettings, Signal

from village_net import paths
from village_net.i18n import Language
from village_net.thai.digits import Digits
from village_net.tower.announcements.particle import Particle
from village_net.village.lists.people_table import COLUMNS, USUAL_COLUMNS

SMALLEST_TYPE, LARGEST_TYPE, USUAL_TYPE = 12, 24, 14
_SIZES = (SMALLEST_TYPE, 14, 16, 18, 20, LARGEST_TYPE)


class Shade(StrEnum):
    """Light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class WindowPlace:
    """Where the window stands: left, top, width and height, and whether it fills the screen."""

    rect: tuple[int, int, int, int]
    is_maximised: bool = False


_Choice = TypeVar("_Choice", bound=StrEnum)
_MOST_ELSEWHERE = 8


class Settings(QObject):
    """The user's choices, kept in ``settings.ini`` in the data folder.

    A value that is unknown here, spoilt or of a newer version, counts as the usual one and stays
    in the file.

    ``changed`` tells that the window should look or speak otherwise: language, type size, shade.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = QSettings(str(paths.home() / "settings.ini"), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language:
        """The language of the window."""
        return self._choice("language", Language.THAI)

    @language.setter
    def language(self, language: Language) -> None:
        self._keep("language", language)
        self.changed.emit()

    @property
    def type_size(self) -> int:
        """The size of body text in points, 12 to 24."""
        return self._number("type_size", USUAL_TYPE, SMALLEST_TYPE, LARGEST_TYPE)

    @type_size.setter
    def type_size(self, points: int) -> None:
        self._keep("type_size", str(points))
        self.changed.emit()

    @property
    def shade(self) -> Shade:
        """Light, dark, or as the system has it."""
        return self._choice("shade", Shade.SYSTEM)

    @shade.setter
    def shade(self, shade: Shade) -> None:
        self._keep("shade", shade)
        self.changed.emit()

    @property
    def digits(self) -> Digits:
        """The digits in which papers are set unless one is told otherwise."""
        return self._choice("digits", Digits.THAI)

    @digits.setter
    def digits(self, digits: Digits) -> None:
        self._keep("digits", digits)

    @property
    def people_columns(self) -> tuple[str, ...]:
        """The columns of the list of people, by their keys."""
        kept = self._text("people_columns", "").split(",")
        return tuple(key for key in kept if key in COLUMNS) or USUAL_COLUMNS

    @people_columns.setter
    def people_columns(self, keys: tuple[str, ...]) -> None:
        self._keep("people_columns", ",".join(keys))

    @property
    def loudspeaker(self) -> str:
        """The id of the loudspeaker that plays to the tower; empty means the usual one."""
        return self._text("loudspeaker", "")

    @loudspeaker.setter
    def loudspeaker(self, id: str) -> None:
        self._keep("loudspeaker", id)

    @property
    def volume(self) -> int:
        """How loud sounds are played, from 0 to 100."""
        return self._number("volume", 80, 0, 100)

    @volume.setter
    def volume(self, percent: int) -> None:
        self._keep("volume", str(percent))

    @property
    def script_points(self) -> int:
        """The size of the script in the studio."""
        return self._number("script_points", 34, 8, 200)

    @script_points.setter
    def script_points(self, points: int) -> None:
        self._keep("script_points", str(points))

    def user_in(self, folder: Path) -> str:
        """Return the name of who uses the app on this computer for a village, or nothing."""
        return self._text(_user_key(folder), "")

    def set_user_in(self, folder: Path, name: str) -> None:
        """Keep who uses the app for a village."""
        self._keep(_user_key(folder), name)

    def particle_of(self, name: str) -> Particle | None:
        """Return the polite word a speaker has chosen, or None where their title is to tell."""
        kept = self._text(f"particles/{name}", "")
        return Particle(kept) if kept in set(Particle) else None

    def set_particle_of(self, name: str, particle: Particle) -> None:
        """Keep the polite word that a speaker ends announcements with."""
        self._keep(f"particles/{name}", particle)

    @property
    def last_village(self) -> Path | None:
        """The folder of the village that was open last."""
        kept = self._text("last_village", "")
        return Path(kept) if kept else None

    @last_village.setter
    def last_village(self, folder: Path) -> None:
        self._keep("last_village", str(folder))

    @property
    def file_folder(self) -> Path | None:
        """The folder from which a file was opened last, or in which one was saved."""
        kept = self._text("file_folder", "")
        return Path(kept) if kept else None

    @file_folder.setter
    def file_folder(self, folder: Path) -> None:
        self._keep("file_folder", str(folder))

    @property
    def villages_elsewhere(self) -> tuple[Path, ...]:
        """The folders of villages that were opened from outside the app's own folder."""
        return tuple(Path(line) for line in self._text("elsewhere", "").split("\n") if line)

    def remember_village(self, folder: Path) -> None:
        """Keep which village was opened last, and where it lies when that is elsewhere."""
        self.last_village = folder
        if folder.parent != paths.villages_folder():
            known = [folder, *(each for each in self.villages_elsewhere if each != folder)]
            self._keep("elsewhere", "\n".join(map(str, known[:_MOST_ELSEWHERE])))

    @property
    def window_place(self) -> WindowPlace | None:
        """Where the window stood when it was closed last."""
        try:
            left, top, width, height, full = map(int, self._text("window", "").split(" "))
        except ValueError:
            return None
        return WindowPlace((left, top, max(width, 1), max(height, 1)), bool(full))

    @window_place.setter
    def window_place(self, place: WindowPlace) -> None:
        self._keep("window", " ".join(map(str, (*place.rect, int(place.is_maximised)))))

    def _choice(self, key: str, usual: _Choice) -> _Choice:
        known: Sequence[_Choice] = list(type(usual))
        return next((one for one in known if one == self._text(key, usual)), usual)

    def _number(self, key: str, usual: int, least: int, most: int) -> int:
        try:
            return min(max(int(self._text(key, str(usual))), least), most)
        except ValueError:
            return usual

    def _text(self, key: str, usual: str) -> str:
        kept = self._kept.value(key, usual)
        # QSettings reads a text with commas back as a list.
        return ",".join(kept) if isinstance(kept, list) else str(kept)

    def _keep(self, key: str, value: str) -> None:
        self._kept.setValue(key, value)
        self._kept.sync()


def next_size(size: int, steps: int) -> int:
    """Return the size one step smaller or larger, among those that can be chosen."""
    if steps > 0:
        return min((each for each in _SIZES if each > size), default=LARGEST_TYPE)
    return max((each for each in _SIZES if each < size), default=SMALLEST_TYPE)


def _user_key(folder: Path) -> str:
    """Return where the user of a village is kept: folders of one name are two villages."""
    return f"users/{sha256(str(folder.resolve()).encode()).hexdigest()[:16]}"
