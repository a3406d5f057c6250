"""Widgets of which one shows, and only that one says how much room is needed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Stack(QWidget):
    """Like a QStackedWidget, which lets the widgets that are hidden ask for room too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._current: QWidget | None = None

    def addWidget(self, widget: QWidget) -> int:
        """Add a widget, the first one to be shown, and return its place."""
        if self._current is not None:
            widget.hide()
        self._layout.addWidget(widget)
        if self._current is None:
            self.setCurrentWidget(widget)
        return self.indexOf(widget)

    def removeWidget(self, widget: QWidget) -> None:
        """Take a widget out; where it is the one that shows, the first one follows it."""
        widget.hide()
        self._layout.removeWidget(widget)
        if widget is self._current:
            self._current = None
            if first := self.widget(0):
                self.setCurrentWidget(first)

    def setCurrentWidget(self, widget: QWidget) -> None:
        """Show one of the widgets; the focus goes along."""
        old, focused = self._current, self.focusWidget()
        if widget is old:
            return
        self._current = widget
        along = bool(old and focused and focused.hasFocus() and old.isAncestorOf(focused))
        if old:
            old.hide()
        widget.show()
        if along:
            (widget.focusWidget() or widget).setFocus()

    def setCurrentIndex(self, place: int) -> None:
        """Show the widget at a place."""
        if widget := self.widget(place):
            self.setCurrentWidget(widget)

    def currentWidget(self) -> QWidget | None:
        """Return the widget that shows."""
        return self._current

    def currentIndex(self) -> int:
        """Return the place of the widget that shows, -1 for none."""
        return self.indexOf(self._current) if self._current else -1

    def indexOf(self, widget: QWidget) -> int:
        """Return the place of a widget, -1 where it is not here."""
        return self._layout.indexOf(widget)

    def widget(self, place: int) -> QWidget | None:
        """Return the widget at a place."""
        item = self._layout.itemAt(place)
        return item.widget() if item else None

    def count(self) -> int:
        """Return how many widgets there are."""
        return self._layout.count()
