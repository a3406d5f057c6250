"""The ring around the button that has the focus: for whoever works by keys, never after a press."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QApplication, QSlider, QWidget
from shiboken6 import isValid

from ui.theme import set_look

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress)
_KEYS_ALONE = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class FocusRing(QObject):
    """Gives ``ring`` to what has the focus while the last thing used was a key.

    It listens to windows, which hear every key and press before any widget and little else: a
    filter of the whole application would be asked about each event of each widget.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._by_keys = False
        app.focusChanged.connect(self._on_moved)
        app.focusWindowChanged.connect(self._on_window)
        self._on_window(app.focusWindow())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what was used last, and take no event away."""
        if event.type() in _PRESSES:
            self._use(by_keys=False)
        elif _is_key(event):
            self._use(by_keys=True)
        return False

    def _on_window(self, window: QWindow | None) -> None:
        if window:
            window.installEventFilter(self)

    def _use(self, *, by_keys: bool) -> None:
        self._by_keys = by_keys
        _mark(QApplication.focusWidget(), ring=by_keys)

    def _on_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        _mark(old, ring=False)
        _mark(now, ring=self._by_keys)


def _is_key(event: QEvent) -> bool:
    """Tell whether a key was pressed that does something by itself."""
    if not isinstance(event, QKeyEvent):
        return False
    return event.type() is QEvent.Type.KeyPress and event.key() not in _KEYS_ALONE


def has_ring(widget: QWidget) -> bool:
    """Tell whether a widget shows that it has the focus."""
    return widget.property("ring") == "yes"


def _mark(widget: QWidget | None, *, ring: bool) -> None:
    """Show the ring or not; what is typed in shows its cursor and its frame by itself."""
    if widget is None or not isValid(widget):
        return
    if isinstance(widget, QAbstractButton | QSlider) or widget.property("question"):
        set_look(widget, "ring", "yes" if ring else "no")
