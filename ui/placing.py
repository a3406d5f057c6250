"""Where the window stands: where it stood last, and never larger than its screen."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.settings import Settings, WindowPlace

# On a narrower screen every page wants all of it.
_ROOMY = 1440


def place_window(window: QWidget, settings: Settings) -> None:
    """Put a window where it stood last, within what its screen has free."""
    kept = settings.window_place
    wanted = QRect(*kept.rect) if kept else window.geometry()
    screen = QGuiApplication.screenAt(wanted.center()) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    if kept is None:
        wanted.moveCenter(room.center())
    window.setMinimumSize(window.minimumSize().boundedTo(room.size()))
    window.setGeometry(fitted(wanted, room))
    if room.width() < _ROOMY or (kept and kept.is_maximised):
        window.setWindowState(Qt.WindowState.WindowMaximized)


def keep_place(window: QWidget, settings: Settings) -> None:
    """Remember where a window stands."""
    rect = window.normalGeometry() if window.isMaximized() else window.geometry()
    sides = (rect.x(), rect.y(), rect.width(), rect.height())
    settings.window_place = WindowPlace(sides, window.isMaximized())


def fitted(wanted: QRect, room: QRect) -> QRect:
    """Return a rectangle moved and made smaller until it lies in a room."""
    size = wanted.size().boundedTo(room.size())
    left = min(max(wanted.x(), room.x()), room.x() + room.width() - size.width())
    top = min(max(wanted.y(), room.y()), room.y() + room.height() - size.height())
    return QRect(QPoint(left, top), size)
