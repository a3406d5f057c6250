"""A place, chosen by typing any part of subdistrict, district or province."""

from PySide6.QtCore import QThreadPool, Signal
from PySide6.QtWidgets import QWidget

from ui.text import _, spoken
from ui.widgets.entries import Entry
from ui.widgets.fields.suggest import SuggestLine
from village_net.i18n import Language
from village_net.thai.places import Place, find_places, place

_MOST = 8
_ALL = 10_000  # there are not so many


class PlacePicker(SuggestLine):
    """A line that ends in a place of the official list; ``changed`` tells of another or none."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _("such as San Sai, Mae Chan"),
            _("No such place. Try the district or the province."),
            parent,
        )
        self.value: Place | None = None
        self._more = 0
        self.textEdited.connect(self._on_edited)
        self.taken.connect(self._on_taken)
        # The list of places takes a moment to read, and the first letter should not wait for it.
        QThreadPool.globalInstance().start(lambda: find_places("ก", 1))

    def set_value(self, found: Place | None) -> None:
        """Show a place."""
        self.value = found
        self.setText(place_name(found) if found else "")
        self.setCursorPosition(0)

    def suggest(self, text: str) -> list[Entry]:
        found = find_places(text, _ALL)
        self._more = max(len(found) - _MOST, 0)
        return [_entry(each) for each in found[:_MOST]]

    def note(self) -> str:
        if not self._more:
            return ""
        return _("{count} more. Type the district as well.", count=f"{self._more:,}")

    def _on_edited(self) -> None:
        self.value = None
        self.changed.emit()

    def _on_taken(self, code: str) -> None:
        self.set_value(place(code))
        self.changed.emit()


def place_name(found: Place) -> str:
    """Return a place in full, in the window's language."""
    thai = spoken().language is Language.THAI
    subdistrict, district, province = found.thai if thai else found.english
    return _(
        "{subdistrict} subdistrict, {district} district, {province}",
        subdistrict=subdistrict,
        district=district,
        province=province,
    )


def _entry(found: Place) -> Entry:
    thai = spoken().language is Language.THAI
    subdistrict, district, province = found.thai if thai else found.english
    where = _("{district} district, {province}", district=district, province=province)
    return Entry(found.code, subdistrict, f"{where} {found.postcode}")
