"""What the fields of a template write into the form of an announcement, until the user does."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.pages.tower.announcements.field_panel import FieldPanel
from village_net.tower.templates.catalogue import missing


class WrittenByPanel(QObject):
    """Writes title, text, days and times where the user has not written others.

    As soon as the text is changed by hand it is the user's: the panel asks for nothing more, and
    the markers that are left are filled in the text itself. ``wrote`` tells that something was
    written, ``ended`` that the user goes on alone.
    """

    wrote = Signal()
    ended = Signal()

    def __init__(self, panel: FieldPanel, editors: Mapping[str, Any], parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._title, self._text = panel, editors["title"], editors["text"]
        self._lines = {
            "starts": editors["starts"].line, "starts_at": editors["starts_at"],
            "ends": editors["ends"].line, "ends_at": editors["ends_at"],
        }  # fmt: skip
        self._last_title, self._last_when = panel.texts()[0], panel.when()
        panel.filled.connect(self._on_filled)
        panel.ended.connect(self._text.setFocus)
        self._text.edited.connect(self._on_text_edited)

    def _on_filled(self, title: str, text: str) -> None:
        if self._title.text() == self._last_title:
            self._title.setText(title)
        self._last_title = title
        self._put_when(self._panel.when())
        self._text.set_text(text)
        if gaps := missing(text):
            self._text.select(gaps[0].start, gaps[0].start)
        self.wrote.emit()

    def _put_when(self, when: dict[str, str]) -> None:
        for key, typed in when.items():
            if self._lines[key].text() == self._last_when.get(key, ""):
                self._lines[key].setText(typed)
        self._last_when = when

    def _on_text_edited(self) -> None:
        self._panel.retire()
        self.ended.emit()
