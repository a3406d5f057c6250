"""A list of entries to choose from: a title that wraps, a state in a word, a quiet line below."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import Colours, colours_of, scaled, step_font
from ui.widgets.words_in_box import in_lines

_MOST_LINES = 3
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list; ``state`` is a chip's, ``mark`` its word."""

    id: str
    title: str
    caption: str = ""
    mark: str = ""
    state: str = "plain"

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.mark, self.caption) if part)


class EntryList(QListView):
    """Entries one below the other; ``chosen`` tells which one the user stands on."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str, *, framed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _EntryModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_EntryPainter(self, framed))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._model.entry(index).id))

    @property
    def current(self) -> str:
        """The id of the entry the user stands on, or nothing."""
        index = self.currentIndex()
        return self._model.entry(index).id if index.isValid() else ""

    @property
    def entries(self) -> Sequence[Entry]:
        """What the list shows."""
        return self._model.entries

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries and stay on the same one where it is still there."""
        kept, top = self.current, self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        self._model.show(entries)
        self.selectionModel().blockSignals(False)
        self.go_to(kept)
        self.verticalScrollBar().setValue(top)

    def go_to(self, id: str) -> bool:
        """Stand on an entry without telling anybody; return whether it is there."""
        row = self._model.row_of(id)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().blockSignals(True)
        self.selectionModel().setCurrentIndex(self._model.index(row, 0), flags)
        self.selectionModel().blockSignals(False)
        self.viewport().update()
        if row >= 0:
            self.scrollTo(self.currentIndex())
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._model.entry(current).id)


class _EntryModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def entry(self, index: _Index) -> Entry:
        return self.entries[index.row()]

    def row_of(self, id: str) -> int:
        return next((row for row, entry in enumerate(self.entries) if entry.id == id), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.entry(index).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.entry(index).spoken
        return None


class _EntryPainter(QStyledItemDelegate):
    """Paints an entry; ``framed`` puts a hairline around each."""

    def __init__(self, view: EntryList, framed: bool) -> None:
        super().__init__(view)
        self._view = view
        self._framed = framed

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        shape = self._shape(_entry(index), self._view.viewport().width())
        return QSize(self._view.viewport().width(), shape.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours = colours_of(self._view)
        shape = self._shape(_entry(index), option.rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, colours)
        painter.translate(option.rect.topLeft())
        shape.paint(painter, colours, accented=self._accented(option))
        painter.restore()

    def _shape(self, entry: Entry, width: int) -> "_Shape":
        return _Shape(entry, width, self._framed)

    def _accented(self, option: QStyleOptionViewItem) -> bool:
        return not self._framed and bool(option.state & QStyle.StateFlag.State_Selected)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, colours: Colours
    ) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = selected and self._view.hasFocus()
        area = option.rect.adjusted(1, 1, -1, -1 - scaled(8 if self._framed else 0))
        ground = colours.accent_soft if selected else colours.hover if hovered else colours.surface
        edge = colours.accent if focused or (selected and self._framed) else ground
        if self._framed and not selected:
            edge = colours.line
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(edge), 2 if focused else 1))
        painter.drawRoundedRect(area, scaled(8), scaled(8))


class _Shape:
    """Where title, mark and caption of an entry lie at a width."""

    def __init__(self, entry: Entry, width: int, framed: bool) -> None:
        self._entry = entry
        self._left = scaled(14 if framed else 12)
        self._room = max(width - 2 * self._left, 1)
        self._top = scaled(8)
        self._fonts = (step_font("body", _weight(framed)), step_font("caption"))
        self._title = in_lines(entry.title, self._fonts[0], self._room, _MOST_LINES)
        below = self._top + _bottom(self._title)
        self._mark = self._mark_place(below)
        marked_below = entry.mark and self._mark.top() >= below
        left = self._mark.right() + scaled(8) if marked_below else self._left
        self._caption_at = QPoint(left, below)
        room = self._left + self._room - left
        self._caption = in_lines(entry.caption, self._fonts[1], room, _MOST_LINES)
        bottom = below + (_bottom(self._caption) if entry.caption else 0)
        bottom = max(bottom, self._mark.bottom() if entry.mark else 0)
        self.height = bottom + scaled(8) + (scaled(8) if framed else 0)

    def paint(self, painter: QPainter, colours: Colours, *, accented: bool) -> None:
        """Paint the words; an accented entry shows its title in the accent."""
        painter.setPen(QColor(colours.accent if accented else colours.ink))
        self._title.draw(painter, QPointF(self._left, self._top))
        painter.setPen(QColor(colours.quiet))
        self._caption.draw(painter, QPointF(self._caption_at))
        if self._entry.mark:
            self._paint_mark(painter, colours)

    def _mark_place(self, below: int) -> QRect:
        """Return the chip's place: after the title where it fits, before the caption where not."""
        metrics = QFontMetrics(self._fonts[1])
        size = QSize(metrics.horizontalAdvance(self._entry.mark) + scaled(20), metrics.height())
        last = self._title.lineAt(self._title.lineCount() - 1)
        end = self._left + round(last.naturalTextWidth()) + scaled(8)
        if self._title.lineCount() == 1 and end + size.width() <= self._left + self._room:
            middle = self._top + round(last.height() / 2)
            return QRect(QPoint(end, middle - size.height() // 2), size)
        return QRect(QPoint(self._left, below), size)

    def _paint_mark(self, painter: QPainter, colours: Colours) -> None:
        plain = self._entry.state == "plain"
        ground = colours.hover if plain else getattr(colours, f"{self._entry.state}_soft")
        ink = colours.quiet if plain else getattr(colours, self._entry.state)
        half = self._mark.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(self._mark, half, half)
        painter.setPen(QColor(ink))
        painter.setFont(self._fonts[1])
        painter.drawText(self._mark, Qt.AlignmentFlag.AlignCenter, self._entry.mark)


def _entry(index: _Index) -> Entry:
    model = index.model()
    assert isinstance(model, _EntryModel)
    return model.entry(index)


def _weight(framed: bool) -> QFont.Weight:
    return QFont.Weight.DemiBold if framed else QFont.Weight.Normal


def _bottom(layout: QTextLayout) -> int:
    return round(layout.boundingRect().height()) if layout.lineCount() else 0
