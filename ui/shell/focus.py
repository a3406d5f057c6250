"""Keeps the focus on something sensible when what had it is gone: a form was saved, a sheet closed.

Qt would pass it to whatever comes next in the window's chain of tabs. Here it goes, in this order:
to the same part made anew; after an act, to what comes next around it; back to where it was before
what is gone was opened; to the list beside it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid

from ui.session import Session
from ui.shell.tab_order import stops
from ui.widgets.buttons.next_act import has_list, next_act
from ui.widgets.empty_state import EmptyState

_MOST = 12  # parts that had the focus, remembered
_LATER = 60  # milliseconds after which what comes in the place of what is gone is there
_TAB = Qt.FocusPolicy.TabFocus


@dataclass(frozen=True)
class _Held:
    """A part that had the focus: itself, what it is called, and what it lay in."""

    part: QWidget
    kind: type[QWidget]
    name: str
    around: tuple[QWidget, ...]


class FocusKeeper(QObject):
    """Watches the focus within one shell."""

    def __init__(self, shell: QWidget, session: Session) -> None:
        super().__init__(shell)
        self._shell = shell
        self._history: list[_Held] = []
        self._acted = self._is_lost = self._is_turning = False
        self._gone: _Held | None = None
        self._given: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_moved)
        session.changed.connect(self._on_changed)

    @contextmanager
    def turning(self, page: QWidget) -> Iterator[None]:
        """While pages change places: a focus in the one that goes enters the one that comes.

        Qt would give it to the first button there, which may be one that goes on air.
        """
        held = QApplication.focusWidget()
        self._is_turning = True
        try:
            yield
        finally:
            self._is_turning = False
        if held and held is not QApplication.focusWidget() and self._is_ours(held):
            self.enter(page)

    def enter(self, page: QWidget) -> None:
        """Give the focus to where the user goes on in a page that was opened.

        That is where it was in there before, the list, what an empty place begins with, or the
        first part of all. A page that is to be seen in a moment is entered then.
        """
        if not page.isVisible():
            QTimer.singleShot(0, self, lambda: _is_ready(page) and self.enter(page))
            return
        known = (held.part for held in reversed(self._history) if isValid(held.part))
        reached = (part for part in known if _is_ready(part) and part.focusPolicy() & _TAB)
        before = (part for part in reached if page.isAncestorOf(part))
        empty = (each for each in page.findChildren(EmptyState) if each.isVisible())
        found = (
            next(before, None),
            _list_near([page]),
            *(next_act(each) or next(stops(each), None) for each in empty),
            next(stops(page), None),
        )
        if place := next(filter(None, found), None):
            place.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_changed(self, _tables: frozenset[str]) -> None:
        self._acted = True

    def _on_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if self._is_turning or not isValid(self._shell):
            return
        if self._is_ours(old) and (now is None or not _is_ready(old) or _is_frame(now)):
            # Qt moved it, for what had it was hidden or is gone; or nothing there can hold it.
            self._is_lost = True
            self._gone = self._history[-1] if self._history else None
            QTimer.singleShot(0, self, self._settle)
            QTimer.singleShot(_LATER, self, self._settle_at_last)
        elif self._is_ours(now) and now is not self._given:
            self._is_lost = self._acted = False
            self._given = None
        if self._is_ours(now) and not self._is_lost:
            self._remember(now)

    def _is_ours(self, part: QWidget | None) -> bool:
        known = self._history[-1].part if self._history else None
        return part is not None and (part is known or self._shell.isAncestorOf(part))

    def _remember(self, part: QWidget | None) -> None:
        if part:
            around = tuple(_around(part, self._shell))
            held = _Held(part, type(part), part.accessibleName(), around)
            self._history = [*self._history[1 - _MOST :], held]

    def _settle(self) -> None:
        """Give the focus to what comes next, unless somebody has taken it meanwhile."""
        if not (self._is_lost and self._gone and self._shell.isActiveWindow()):
            return
        if (place := self._next_place(self._gone)) and place is not QApplication.focusWidget():
            self._given = place
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle_at_last(self) -> None:
        self._settle()
        if self._is_lost:
            self._is_lost, self._given = False, None
            now = QApplication.focusWidget()
            self._remember(now if self._is_ours(now) else None)

    def _next_place(self, gone: _Held) -> QWidget | None:
        around = [part for part in gone.around if isValid(part) and part.isVisible()]
        near = around[0] if around else self._shell
        again = _same(near, gone)
        act = next_act(near) if not has_list(near) and near is not self._shell else None
        before = None if self._acted else self._before(near, gone)
        first = next(filter(None, map(_first_of, [*around, near])), None)
        found = (again, before, act, _list_near(around), first)
        return next(filter(None, found), None)

    def _before(self, near: QWidget, gone: _Held) -> QWidget | None:
        """Return what had the focus before what is gone was opened, itself or made anew."""
        for held in reversed(self._history):
            if held is gone:
                continue
            if isValid(held.part) and _is_ready(held.part):
                return held.part
            if near in held.around and (same := _same(near, held)):
                return same
        return None


def _around(part: QWidget, shell: QWidget) -> Iterator[QWidget]:
    at = part.parentWidget()
    while at and at is not shell:
        yield at
        at = at.parentWidget()


def _is_ready(part: QWidget | None) -> bool:
    return part is not None and isValid(part) and part.isVisible() and part.isEnabled()


def _is_frame(part: QWidget) -> bool:
    """Tell whether a part does nothing with the focus, such as a page of a stack."""
    return part.focusPolicy() == Qt.FocusPolicy.NoFocus and part.focusProxy() is None


def _same(near: QWidget, held: _Held) -> QWidget | None:
    """Return the part that stands for one that is gone: of its kind and called the same."""
    if not held.name:
        return None
    parts = near.findChildren(held.kind)
    return next((p for p in parts if p.accessibleName() == held.name and _is_ready(p)), None)


def _list_near(around: list[QWidget]) -> QWidget | None:
    """Return the list that is nearest, with the row that the user stands on."""
    for part in around:
        for view in part.findChildren(QAbstractItemView):
            if _is_ready(view) and view.focusPolicy() & _TAB:
                return view
    return None


def _first_of(near: QWidget) -> QWidget | None:
    parts = near.findChildren(QWidget)
    return next((p for p in parts if p.focusPolicy() & _TAB and _is_ready(p)), None)
