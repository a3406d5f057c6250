"""Step one: the file or folder, chosen or dropped."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.asking_files import Files, ask_for_folder, ask_to_open
from ui.text import _
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column
from village_net.exchange import READERS


class ChooseStep(QWidget):
    """Takes a file or a folder, whose path ``chosen`` gives, or rows that were copied."""

    chosen = Signal(Path)
    pasted = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.file = Button(_("Choose a file"), Kind.MAIN, "file-text")
        folder = Button(_("Choose a 43-file folder"), icon="folder-open")
        paste = Button(_("Paste copied rows"), icon="clipboard-text")
        paste.setToolTip("Ctrl+V")
        paste.clicked.connect(self._paste)
        QShortcut(QKeySequence.StandardKey.Paste, self, self._paste)
        back = Button(_("Back"))
        self.file.clicked.connect(self._ask_for_file)
        folder.clicked.connect(self._ask_for_folder)
        back.clicked.connect(self.left)
        self._error = Label("", tone="danger", wraps=True)
        self._error.hide()
        formats = [
            Label(f"· {_(reader.title)}   {reader.patterns}", tone="quiet", wraps=True)
            for reader in READERS
        ]
        card = Card()
        card.add(
            Label(_("Which list do you have?"), "section"),
            Label(
                _(
                    "Take the file as the office gave it to you; nothing needs to be prepared. "
                    "You can also drag it here. Nothing changes until you agree at the end."
                ),
                tone="quiet",
                wraps=True,
            ),
            self._error,
            8,
            flowing(self.file, folder, paste, back),
            8,
            column(*formats, space=2),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        layout.addStretch(1)
        self.setFocusProxy(self.file)

    def show_error(self, sentence: str) -> None:
        """Say why a file could not be read."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def error(self) -> str:
        """Return the sentence that shows."""
        return self._error.plain_text()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        if urls and urls[0].isLocalFile():
            self.chosen.emit(Path(urls[0].toLocalFile()))

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if "\n" in text.strip():
            self.pasted.emit(text)
        else:
            self.show_error(
                _("Copy some rows in Excel first, with the row of headings, then paste them here.")
            )

    def _ask_for_file(self) -> None:
        patterns = " ".join(reader.patterns for reader in READERS).split()
        lists = Files(_("Lists of people (Excel, CSV)"), tuple(p.lstrip("*") for p in patterns))
        if file := ask_to_open(self, _("Choose a file"), lists, others=True):
            self.chosen.emit(file)

    def _ask_for_folder(self) -> None:
        if folder := ask_for_folder(self, _("Choose a 43-file folder")):
            self.chosen.emit(folder)
