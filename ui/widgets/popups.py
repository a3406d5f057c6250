"""Where something opens beside a field: below it, above where there is no room, all on screen."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from ui.theme import scaled


def open_beside(popup: QWidget, field: QWidget) -> None:
    """Show a popup at a field, whole on the field's screen."""
    for part in (popup, *popup.findChildren(QWidget)):
        part.ensurePolished()  # what it asks for follows the style sheet, which is not applied yet
    popup.adjustSize()
    _place(popup, field)
    popup.show()
    _place(popup, field)  # only what is shown has its frame


def _place(popup: QWidget, field: QWidget) -> None:
    anchor = QRect(field.mapToGlobal(QPoint(0, 0)), field.size())
    room = field.screen().availableGeometry()
    popup.move(place_beside(anchor, popup.size(), room, scaled(4)))


def place_beside(anchor: QRect, size: QSize, room: QRect, gap: int) -> QPoint:
    """Return the top left corner of a popup of a size at ``anchor`` inside ``room``."""
    below, above = anchor.bottom() + 1 + gap, anchor.top() - gap - size.height()
    top = below
    if below + size.height() > room.bottom() + 1:
        top = above if above >= room.top() else room.bottom() + 1 - size.height()
    left = min(anchor.left(), room.right() + 1 - size.width())
    return QPoint(max(left, room.left()), max(top, room.top()))
