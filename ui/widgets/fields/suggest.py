"""A line that offers what the typed text may mean, to be taken with the keyboard or the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import scaled
from ui.widgets.entries import Entry, EntryList
from ui.widgets.fields.field import LineEdit
from ui.widgets.label import Label

_WIDTH = 420


class SuggestLine(LineEdit):
    """A line with suggestions below; ``taken`` gives the id of the one that the user took.

    A child says what is offered in ``suggest``.
    """

    taken = Signal(str)
    list_width = _WIDTH

    def __init__(self, hint: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__("", hint, parent)
        self._nothing = nothing
        self._list: _Suggestions | None = None
        self.textEdited.connect(self.offer)

    def suggest(self, text: str) -> Sequence[Entry]:
        """Return what is offered for a text that is not blank."""
        raise NotImplementedError

    def note(self) -> str:
        """Return what stands below the suggestions that were asked for last."""
        return ""

    def make_list(self) -> EntryList:
        """Return the list that shows what is offered."""
        return EntryList(self.accessibleName())

    def offer(self) -> None:
        """Offer what the typed text may mean, and mark the first."""
        if not self.text().strip():
            self.hide_suggestions()
            return
        if self._list is None:
            self._list = _Suggestions(self.window(), self.make_list(), self._nothing)
            self._list.entries.clicked.connect(self._on_clicked)
        self._list.offer(self.suggest(self.text()), self.note())
        corner = self.mapTo(self.window(), QPoint(0, self.height() + scaled(4)))
        self._list.open_at(corner, max(self.width(), scaled(self.list_width)))

    def offer_again(self) -> None:
        """Offer what is known now, and stay on the same one, while the list is open."""
        if self._list and self._list.isVisible():
            kept = self._list.entries.current
            self.offer()
            if any(entry.id == kept for entry in self._list.entries.entries):
                self._list.entries.go_to(kept)

    def suggestions(self) -> Sequence[Entry]:
        """Return what is offered now."""
        return self._list.entries.entries if self._list and self._list.isVisible() else ()

    def shown_note(self) -> str:
        """Return what stands below the suggestions now."""
        return self._list.note.plain_text() if self.suggestions() and self._list else ""

    def hide_suggestions(self) -> None:
        """Offer nothing."""
        if self._list:
            self._list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self._list if self._list and self._list.isVisible() else None
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if shown:
                shown.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if shown and shown.entries.current:
                self._take(shown.entries.current)
            case Qt.Key.Key_Escape if shown:
                shown.hide()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A press on a suggestion takes the focus first and is heard after.
        QTimer.singleShot(0, self, lambda: self.hasFocus() or self.hide_suggestions())

    def _on_clicked(self) -> None:
        if self._list:
            self._take(self._list.entries.current)

    def _take(self, id: str) -> None:
        self.hide_suggestions()
        self.taken.emit(id)


class _Suggestions(QFrame):
    """The list below the line, over whatever the window shows."""

    def __init__(self, window: QWidget, entries: EntryList, nothing: str) -> None:
        super().__init__(window)
        self.setObjectName("popup")
        self.entries = entries
        self.entries.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = Label(nothing, tone="quiet", wraps=True)
        self._nothing.setMargin(scaled(8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(scaled(6),) * 4)
        layout.addWidget(self.entries)
        layout.addWidget(self._nothing)
        self.note = Label("", "caption", "quiet", wraps=True)
        self.note.setMargin(scaled(8))
        layout.addWidget(self.note)
        window.installEventFilter(self)
        self.hide()

    def offer(self, entries: Sequence[Entry], note: str) -> None:
        """Offer other entries with a note below; the first one is marked."""
        self.note.setText(note)
        self.note.setVisible(bool(note and entries))
        self.entries.show_entries(entries)
        self.entries.setVisible(bool(entries))
        self._nothing.setVisible(not entries)
        if entries:
            self.entries.go_to(entries[0].id)

    def open_at(self, corner: QPoint, width: int) -> None:
        """Show below the line, as high as the entries need and the window allows."""
        window = self.parentWidget()
        width = min(width, window.width() - corner.x() - scaled(8))
        rows = range(len(self.entries.entries))
        self.resize(width, self.height())
        self.layout().activate()
        needed = sum(self.entries.sizeHintForRow(row) for row in rows)
        inner = width - scaled(14)
        needed = (needed or self._nothing.heightForWidth(inner)) + scaled(14)
        if self.note.isVisibleTo(self):
            needed += self.note.heightForWidth(inner)
        self.move(corner)
        self.resize(QSize(width, min(needed, window.height() - corner.y() - scaled(16))))
        self.show()
        self.raise_()

    def step(self, rows: int) -> None:
        """Mark the next or the previous entry."""
        ids = [entry.id for entry in self.entries.entries]
        if ids:
            place = ids.index(self.entries.current) if self.entries.current in ids else 0
            self.entries.go_to(ids[(place + rows) % len(ids)])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.WindowDeactivate):
            self.hide()
        return super().eventFilter(watched, event)
