"""The way of Tab through a window: as things stand in their layouts, whenever they were made."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget

_TAB = Qt.FocusPolicy.TabFocus


def step(window: QWidget, forward: bool) -> bool:
    """Give the focus to what comes next in a window, or before; tell whether there is such a one.

    Qt's own chain goes by the order in which widgets were made, so that a button which a view
    brings along would come after all of the view. Where what had the focus was hidden, it is Qt
    that asks: the window holds the focus then, until somebody says where it belongs.
    """
    now = QApplication.focusWidget()
    if now and not (now.isVisible() and now.isEnabled()):
        window.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
    found = list(stops(window))
    if not found:
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    at = _place_of(window, found)
    target = found[(at + (1 if forward else -1)) % len(found)]
    target.setFocus(reason)
    _bring_into_view(target)
    return True


def stops(root: QWidget) -> Iterator[QWidget]:
    """Yield what Tab comes to, from the first to the last."""
    for child in _children(root):
        if not child.isVisible() or child.isWindow():
            continue
        if child.focusPolicy() & _TAB and child.isEnabled() and child.focusProxy() is None:
            yield child
        yield from stops(child)


def _children(root: QWidget) -> Iterator[QWidget]:
    """Yield the parts of a widget: those of its layout in their order, then all others."""
    layout = root.layout()
    placed = list(_placed(layout)) if layout else []
    known = set(placed)
    yield from placed
    for child in root.children():
        if isinstance(child, QWidget) and child not in known:
            yield child


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if widget := item.widget():
            yield widget
        elif inner := item.layout():
            yield from _placed(inner)


def _place_of(window: QWidget, found: list[QWidget]) -> int:
    """Return where the focus is among the stops; before the first where it is at none."""
    at = QApplication.focusWidget()
    while at and at is not window:
        if at in found:
            return found.index(at)
        inside = (place for place, each in enumerate(found) if at.isAncestorOf(each))
        if (first := next(inside, None)) is not None:
            return first - 1
        at = at.parentWidget()
    return -1


def _bring_into_view(widget: QWidget) -> None:
    area = widget.parentWidget()
    while area:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget)
        area = area.parentWidget()
