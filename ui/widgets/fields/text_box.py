"""A box for Thai prose that wraps between words, also where Qt cannot find them."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from ui.widgets.words.word_layout import WordLayout
from village_net.thai.fold import tidy


class TextBox(QTextEdit):
    """Several lines of plain text. ``edited`` tells that the user changed it."""

    edited = Signal()

    def __init__(self, text: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(hint)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The layout stands before the editor sees the document, which listens to it from then on.
        document = QTextDocument(self)
        self._layout = WordLayout(document)
        document.setDocumentLayout(self._layout)
        self.setDocument(document)
        self._quiet = False
        self.textChanged.connect(self._on_text_changed)
        self.set_text(text)

    def text(self) -> str:
        """Return what was written."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a text without telling it."""
        self._quiet = True
        self.setPlainText(text)
        self._quiet = False

    def select(self, start: int, end: int) -> None:
        """Mark the text from ``start`` up to ``end`` and bring it into view."""
        text = self.text()
        cursor = self.textCursor()
        cursor.setPosition(_qt_length(text[:start]))
        cursor.setPosition(_qt_length(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def insertFromMimeData(self, source: QMimeData) -> None:
        lines = source.text().replace("\r\n", "\n").split("\n")
        self.insertPlainText("\n".join(tidy(line) for line in lines))

    def _on_text_changed(self) -> None:
        if not self._quiet:
            self.edited.emit()


def _qt_length(text: str) -> int:
    """Return how many places Qt counts in a text: two for signs such as pictures."""
    return len(text.encode("utf-16-le")) // 2
