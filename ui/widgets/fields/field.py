"""A field: what is asked above, help below, and an error that says what to do."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QVBoxLayout, QWidget

from ui.theme import scaled, set_look
from ui.widgets.icons import pixmap
from ui.widgets.label import Label

_SIGN = 18
_QT_MARGIN = 2  # pixels that Qt itself leaves at either end of a line


class LineEdit(QLineEdit):
    """One line of text."""

    def __init__(self, text: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setPlaceholderText(hint)
        self.setProperty("inside", "card")
        self._sign = ""
        self._hints: tuple[str, ...] = ()
        self._whole = ""

    def set_hints(self, *hints: str) -> None:
        """Show the first of the hints that has room, else the last one."""
        self._hints = hints
        self._fit_hint()

    def words_room(self) -> int:
        """Return how wide words can be that are wholly seen."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        line = QStyle.SubElement.SE_LineEditContents
        inside, margins = self.style().subElementRect(line, option, self), self.textMargins()
        return inside.width() - margins.left() - margins.right() - 2 * _QT_MARGIN

    def keep_room_for(self, words: str) -> None:
        """Never become so narrow that such words are cut."""
        self._whole = words
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        around = self.width() - self.words_room()
        whole = self.fontMetrics().horizontalAdvance(self._whole) + around if self._whole else 0
        return size.expandedTo(QSize(whole, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()

    def _fit_hint(self) -> None:
        if not self._hints:
            return
        room = self.words_room()
        metrics = self.fontMetrics()
        fitting = (hint for hint in self._hints if metrics.horizontalAdvance(hint) <= room)
        hint = next(fitting, self._hints[-1])
        if hint != self.placeholderText():
            self.setPlaceholderText(hint)

    def set_sign(self, name: str) -> None:
        """Show an icon before the text, as large as the type; Qt's own would stay small."""
        self._sign = name
        self.setTextMargins(scaled(_SIGN + 6), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._sign:
            painter = QPainter(self)
            top = (self.height() - scaled(_SIGN)) // 2
            painter.drawPixmap(scaled(12), top, pixmap(self._sign, self, "quiet", _SIGN))
            painter.end()


class Field(QWidget):
    """An editor with its label; at most one of help and error shows below."""

    def __init__(
        self, label: str, editor: QWidget, help: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._help = Label(help, "caption", "quiet", wraps=True)
        self._error = Label("", "caption", "danger", wraps=True)
        name = Label(label, "caption", "quiet")
        name.setBuddy(editor)
        if not label:
            name.hide()
        editor.setAccessibleName(label or editor.accessibleName())
        if (inner := editor.focusProxy()) and not inner.accessibleName():
            inner.setAccessibleName(label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(4))
        for part in (name, editor, self._help, self._error):
            layout.addWidget(part)
        if not editor.sizePolicy().expandingDirections() & Qt.Orientation.Vertical:
            # A higher neighbour in the same row must not pull label and editor down.
            layout.addStretch(1)
        self.set_error("")

    def add(self, *parts: QWidget) -> None:
        """Add something below that belongs to the field."""
        for part in parts:
            self.layout().addWidget(part)

    def set_error(self, sentence: str) -> None:
        """Show what is wrong and what to do; an empty sentence takes it away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self._help.setVisible(bool(self._help.text()) and not sentence)
        for part in self._typed_in():
            set_look(part, "wrong", "yes" if sentence else "no")
            part.setAccessibleDescription(sentence or self._help.plain_text())

    def _typed_in(self) -> list[QWidget]:
        """Return the editor, and the part of it that has the keyboard: what a reader meets."""
        inner = self.editor.focusProxy()
        return [self.editor, inner] if inner else [self.editor]

    def error(self) -> str:
        """Return the sentence that shows."""
        return self._error.plain_text()

    def set_help(self, sentence: str) -> None:
        """Show other help."""
        self._help.setText(sentence)
        self._help.setVisible(bool(sentence) and not self.error())
