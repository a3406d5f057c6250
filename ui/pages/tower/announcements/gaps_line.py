"""What is still to be filled in a script, and a button that leads from one marker to the next."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.fields.field import LineEdit
from ui.widgets.fields.text_box import TextBox
from ui.widgets.label import Label
from ui.widgets.layouts import set_shown
from village_net.tower.templates.catalogue import missing


class GapsLine(QWidget):
    """Names the markers in a title and a text; hidden while there are none."""

    def __init__(self, title: LineEdit, text: TextBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._text = title, text
        self._words = Label("", "caption", "danger", wraps=True)
        self.next_button = Button(_("Go to the next gap"))
        self.next_button.clicked.connect(self.go_on)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(8))
        layout.addWidget(self._words, 1)
        layout.addWidget(self.next_button)
        title.textChanged.connect(lambda _text: self.reload())
        text.textChanged.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Name what is missing now."""
        found = [*missing(self._title.text()), *missing(self._text.text())]
        labels = ", ".join(dict.fromkeys(gap.label for gap in found))
        self._words.setText(_("Still to be filled in: {gaps}", gaps=labels))
        set_shown(self, bool(found))

    def words(self) -> str:
        """Return the sentence that shows."""
        return self._words.plain_text()

    def go_on(self) -> None:
        """Select the next marker, so that typing takes its place; after the last, the first."""
        if in_title := missing(self._title.text()):
            self._title.setFocus()
            self._title.setSelection(in_title[0].start, in_title[0].end - in_title[0].start)
            return
        gaps = missing(self._text.text())
        at = self._text.textCursor().selectionEnd()
        if gaps:
            chosen = next((gap for gap in gaps if gap.start >= at), gaps[0])
            self._text.setFocus()
            self._text.select(chosen.start, chosen.end)
