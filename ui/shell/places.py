"""What a user has before them, noted before the window is made anew and given back after it.

A place is a page, or one view of a page: which record or form shows there, what is typed and chosen
outside of forms, how far it is scrolled, and where the focus is. What is typed in a form is kept by
its draft. A part is known by its way down from the page: its class and its number among its like.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, cast, runtime_checkable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from ui.drafts import Key
from ui.parts.form_kinds import FORMS, form_id
from ui.parts.kept_draft import KeptDraft
from ui.parts.tabs import Tabs
from ui.parts.typed import Editor, type_again, typed_in
from ui.shell.shell import Shell
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.text_box import TextBox

_LOOK, _LOOKS = 60, 8  # milliseconds between two looks, and how many
_Way = tuple[tuple[str, int], ...]
_PLAIN = (QLineEdit, QCheckBox, QComboBox, Choice, DateField, TextBox)


@runtime_checkable
class _Onward(Protocol):
    """A page in whose place something may stand that is gone on with."""

    def under_way(self) -> object: ...

    def go_on_with(self, left: object) -> None: ...


@dataclass(frozen=True)
class LeftPlace:
    """One page, or one view of it, as the user left it."""

    page: str
    view: str
    shown: str
    form: Key | None
    typed: Mapping[_Way, str]
    scrolled: Mapping[_Way, tuple[float, float]]


@dataclass(frozen=True)
class Focus:
    """Where the focus is in the page that shows, and how far down in the window."""

    way: _Way
    top: int


@dataclass(frozen=True)
class Places:
    """All places that were visited, the one that shows last.

    ``under_way`` is what stands in the place of a whole page, such as an import, by the page.
    """

    places: tuple[LeftPlace, ...]
    under_way: Mapping[str, object]
    focus: Focus | None


def note_places(shell: Shell) -> Places:
    """Note all that was visited."""
    visited = [key for key in shell.pages if key != shell.key]
    places = [each for key in (*visited, shell.key) for each in _places_of(shell, key)]
    under_way = {key: page.under_way() for key, page in shell.pages.items()
                 if isinstance(page, _Onward)}  # fmt: skip
    return Places(tuple(places), under_way, _focus_of(shell.pages[shell.key]))


def _focus_of(page: QWidget) -> Focus | None:
    focused = QApplication.focusWidget()
    if focused is None or not page.isAncestorOf(focused):
        return None
    return Focus(_way_to(page, focused), focused.mapTo(focused.window(), QPoint()).y())


def give_back(shell: Shell, noted: Places) -> None:
    """Show in a new shell what was noted; what has no place there any more is passed over."""
    for place in noted.places:
        _give_back(shell, place)
    for key, left in noted.under_way.items():
        page = shell.pages.get(key)
        if left is not None and isinstance(page, _Onward):
            page.go_on_with(left)
    _settle(shell, noted, _LOOKS, reached=False)


def _places_of(shell: Shell, key: str) -> Iterator[LeftPlace]:
    page = shell.pages[key]
    tabs = page.findChild(Tabs)
    if tabs is None:
        yield _note(key, "", page)
        return
    visited = [each for each in tabs.visited if each != tabs.key]
    for view in (*visited, tabs.key):
        yield _note(key, view, cast(QWidget, tabs.view(view)))


def _note(page: str, view: str, root: QWidget) -> LeftPlace:
    drafts = root.findChildren(KeptDraft)
    written = {id(editor) for draft in drafts for editor in draft.editors.values()}
    form = next((d.key for d in drafts if d.form.isVisibleTo(root) and not d.is_quiet), None)
    typed = {way: typed_in(part) for way, part in _editors(root) if id(part) not in written}
    areas = ((way, part) for way, part in _parts(root) if isinstance(part, QAbstractScrollArea))
    scrolled = {way: (_share(a.horizontalScrollBar()), _share(a.verticalScrollBar()))
                for way, a in areas}  # fmt: skip
    return LeftPlace(page, view, getattr(root, "shown", ""), form, typed, scrolled)


def _give_back(shell: Shell, place: LeftPlace) -> None:
    page: Any = shell.show_page(place.page)
    root = page.show_view(place.view) if place.view else page
    for way, typed in place.typed.items():
        part = _part_at(root, way)
        if part and isinstance(part, (*_PLAIN, Editor)) and typed_in(part) != typed:
            _type_again(part, typed)
    if place.shown:
        root.show_record(place.shown)
    if place.form and place.form[0] in FORMS:
        page.show_record(form_id(*place.form))


def _type_again(part: QWidget, typed: str) -> None:
    """Type or choose again as the user did, so that what hangs on it follows."""
    type_again(part, typed)
    if isinstance(part, Choice):
        part.picked.emit()
    elif isinstance(part, QComboBox) and not part.isEditable():
        part.activated.emit(part.currentIndex())


def _settle(shell: Shell, noted: Places, looks: int, *, reached: bool) -> None:
    """Scroll everything to where it was, again for as long as it comes to its size.

    How much there is to scroll is known some turns after a widget is made. Once the focus was
    ``reached`` and is elsewhere again the user has gone on.
    """
    focused = _part_at(shell.pages[shell.key], noted.focus.way) if noted.focus else None
    if reached and focused and not focused.hasFocus():
        return
    _scroll(shell, noted, focused)
    if looks:
        there = focused is not None and focused.isVisible() and focused.hasFocus()
        QTimer.singleShot(_LOOK, shell, lambda: _settle(shell, noted, looks - 1, reached=there))


def _scroll(shell: Shell, noted: Places, focused: QWidget | None) -> None:
    for place in noted.places:
        page = shell.pages[place.page]
        tabs = page.findChild(Tabs)
        root = tabs.view(place.view) if tabs else page
        for way, shares in place.scrolled.items():
            area = root and _part_at(root, way)
            if isinstance(area, QAbstractScrollArea):
                for bar, share in zip(
                    (area.horizontalScrollBar(), area.verticalScrollBar()), shares, strict=True
                ):
                    bar.setValue(round(share * bar.maximum()))
    if noted.focus and focused:
        focused.setFocus(Qt.FocusReason.OtherFocusReason)
        _bring_to(focused, noted.focus.top)


def _bring_to(part: QWidget, top: int) -> None:
    """Scroll what a part lies in until it is as far down as it was: still under the pointer."""
    area = part.parentWidget()
    while area and not isinstance(area, QAbstractScrollArea):
        area = area.parentWidget()
    if area:
        bar = area.verticalScrollBar()
        bar.setValue(bar.value() + part.mapTo(part.window(), QPoint()).y() - top)


def _share(bar: QScrollBar) -> float:
    return bar.value() / bar.maximum() if bar.maximum() else 0.0


def _editors(root: QWidget) -> Iterator[tuple[_Way, QWidget]]:
    if isinstance(root, Editor):
        yield (), root
    for way, part in _parts(root):
        if isinstance(part, (*_PLAIN, Editor)):
            yield way, part


def _parts(root: QWidget, way: _Way = ()) -> Iterator[tuple[_Way, QWidget]]:
    """Yield every part below a root with its way; what one editor is made of is its own."""
    for step, child in _children(root):
        yield (*way, step), child
        if not isinstance(child, _PLAIN):
            yield from _parts(child, (*way, step))


def _children(root: QWidget) -> Iterator[tuple[tuple[str, int], QWidget]]:
    counts: dict[str, int] = {}
    for child in root.children():
        if isinstance(child, QWidget) and not child.isWindow():
            name = f"{type(child).__module__}.{type(child).__qualname__}"
            yield (name, counts.get(name, 0)), child
            counts[name] = counts.get(name, 0) + 1


def _part_at(root: QWidget, way: _Way) -> QWidget | None:
    part = root
    for step in way:
        below = dict(_children(part)).get(step)
        if below is None:
            return None
        part = below
    return part


def _way_to(root: QWidget, part: QWidget) -> _Way:
    if part is root:
        return ()
    parent = cast(QWidget, part.parentWidget())
    step = next(step for step, child in _children(parent) if child is part)
    return (*_way_to(root, parent), step)
