"""A list of entries to choose from: a title that wraps, a state in a word, a quiet line below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QMetaMethod,
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSignalBlocker,
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
    QAbstractScrollArea,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import Colours, colours_of, large_type, scaled, step_font
from ui.widgets.entry_line import LineShape, between_rows, fits_one_line, paint_mark
from ui.widgets.entry_rows import Entry, EntryModel, Few, Index, Rows
from ui.widgets.tables.table_rows import paint_bar
from ui.widgets.words.words_in_box import in_lines

_MOST_LINES = 3
_NARROW_AIR = 3  # pixels above and below an entry of several lines in large type


class EntryList(QListView):
    """Entries one below the other; ``chosen`` tells which one the user stands on.

    ``opened`` tells that the user wants to go into it, ``typed`` what is typed in the list.
    """

    chosen = Signal(str)
    opened = Signal(str)
    typed = Signal(str)

    def __init__(self, name: str, *, framed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = EntryModel(self)
        self.setModel(self._model)
        self._painter = _EntryPainter(self, framed)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
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
    def place(self) -> int:
        """The place of that entry among all, -1 for none."""
        row = self.currentIndex().row()
        return self._model.first + row if row >= 0 else -1

    @property
    def entries(self) -> Sequence[Entry]:
        """The entries that are made; of a long list those around where the user is."""
        return self._model.entries

    @property
    def ids(self) -> Sequence[str]:
        """The keys of all entries."""
        return self._model.ids

    @property
    def count(self) -> int:
        """How many entries there are."""
        return len(self.ids)

    def id_at(self, place: int) -> str:
        """Return the key of the entry at a place among all."""
        return self.ids[place]

    def holds(self, id: str) -> bool:
        """Tell whether an entry is in the list."""
        return id in self.ids

    def fetch_while(self, may_fetch: Callable[[], bool]) -> None:
        """Make further entries only while ``may_fetch`` says so."""
        self._model.may_fetch = may_fetch

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries and stay on the same one where it is still there."""
        self.show_rows(Few(entries))

    def show_rows(self, rows: Rows) -> None:
        """Show other rows, scrolled as before, and stay on the same one where it is still there."""
        kept, top = self.current, self.verticalScrollBar().value()
        with QSignalBlocker(self.selectionModel()):
            self._model.show(rows)
        if self._model.row_of(kept) < 0 and kept in self.ids:
            self.go_to(kept)
            return
        if kept:
            self._stand_on(self._model.row_of(kept))
        if top:
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(top)

    def go_to(self, id: str) -> bool:
        """Stand on an entry and bring it into view without telling anybody.

        What is out of sight comes to the middle. Returns whether it is in the list.
        """
        with QSignalBlocker(self.selectionModel()):
            row = self._model.reach(id)
        self._stand_on(row)
        if row >= 0:
            self.executeDelayedItemsLayout()
            seen = self.viewport().rect().contains(self.visualRect(self.currentIndex()))
            hint = QAbstractItemView.ScrollHint
            self.scrollTo(
                self.currentIndex(), hint.EnsureVisible if seen else hint.PositionAtCenter
            )
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        into = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right)
        if event.key() in into and self.current:
            self.opened.emit(self.current)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.ids:
            self._go_and_tell(self.ids[0 if event.key() == Qt.Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        if self.isSignalConnected(QMetaMethod.fromSignal(self.typed)):
            self.typed.emit(search)
        else:
            super().keyboardSearch(search)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange and not self.isVisible():
            # Whatever a new list is put into styles it anew; it is measured when it is seen.
            self.scheduleDelayedItemsLayout()
            return QAbstractScrollArea.event(self, event)
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._painter.heights.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._painter.heights.clear()
            self.scheduleDelayedItemsLayout()

    def verticalScrollbarValueChanged(self, value: int) -> None:
        super().verticalScrollbarValueChanged(value)
        if value == self.verticalScrollBar().minimum() and self._model.first:
            self._fetch_before()

    def _fetch_before(self) -> None:
        """Make the rows above; what is seen stays where it is."""
        row = self.indexAt(QPoint(1, 1)).row()
        above = self.visualRect(self._model.index(row, 0)).top()
        if count := self._model.fetch_before():
            self.executeDelayedItemsLayout()
            bar, moved = self.verticalScrollBar(), self._model.index(row + count, 0)
            bar.setValue(bar.value() + self.visualRect(moved).top() - above)

    def _stand_on(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        with QSignalBlocker(self.selectionModel()):
            self.selectionModel().setCurrentIndex(self._model.index(row, 0), flags)
        self.viewport().update()

    def _go_and_tell(self, id: str) -> None:
        if id != self.current:
            self.go_to(id)
            self.chosen.emit(id)

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            # The row that Qt stands on when Tab comes into the list is not selected by it.
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().select(current, flags)
            self.chosen.emit(self._model.entry(current).id)


class _EntryPainter(QStyledItemDelegate):
    """Paints an entry; ``framed`` puts a hairline around each."""

    def __init__(self, view: EntryList, framed: bool) -> None:
        super().__init__(view)
        self._view = view
        self._framed = framed
        self.heights: dict[Entry, int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry, width = _entry(index), self._view.viewport().width()
        if entry not in self.heights:
            self.heights[entry] = self._shape(entry, width).height
        return QSize(width, self.heights[entry])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = colours_of(self._view)
        shape = self._shape(_entry(index), option.rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, colours)
        painter.translate(option.rect.topLeft())
        shape.paint(painter, colours, accented=self._accented(option))
        painter.restore()

    def _shape(self, entry: Entry, width: int) -> "_EntryShape | LineShape":
        if fits_one_line(width):
            return LineShape(entry, width, self._framed)
        return _EntryShape(entry, width, self._framed)

    def _accented(self, option: QStyleOptionViewItem) -> bool:
        return not self._framed and bool(option.state & QStyle.StateFlag.State_Selected)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, colours: Colours
    ) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = selected and self._view.hasFocus()
        area = option.rect.adjusted(1, 1, -1, -1 - (between_rows() if self._framed else 0))
        ground = colours.accent_soft if selected else colours.hover if hovered else colours.surface
        edge = colours.accent if focused or (selected and self._framed) else ground
        if self._framed and not selected:
            edge = colours.line
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(edge), 2 if focused else 1))
        painter.drawRoundedRect(area, scaled(8), scaled(8))
        if selected:
            corners = scaled(8)
            paint_bar(painter, area.adjusted(1, corners, 0, -corners), colours)


class _EntryShape:
    """Where title, mark and caption of an entry lie at a width."""

    def __init__(self, entry: Entry, width: int, framed: bool) -> None:
        self._entry = entry
        self._left = scaled(14 if framed else 12)
        self._room = max(width - 2 * self._left, 1)
        air = _NARROW_AIR if large_type() else scaled(8)
        most = 1 if large_type() else _MOST_LINES
        self._top = air
        self._fonts = (step_font("body", _weight(framed)), step_font("caption"))
        self._title = in_lines(entry.title, self._fonts[0], self._room, _MOST_LINES)
        below = self._top + _bottom(self._title)
        self._mark = self._mark_place(below)
        marked_below = entry.mark and self._mark.top() >= below
        left = self._mark.right() + scaled(8) if marked_below else self._left
        self._caption_at = QPoint(left, below)
        room = self._left + self._room - left
        self._caption = in_lines(entry.caption, self._fonts[1], room, most)
        bottom = below + (_bottom(self._caption) if entry.caption else 0)
        bottom = max(bottom, self._mark.bottom() if entry.mark else 0)
        self.height = bottom + air + (between_rows() if framed else 0)

    def paint(self, painter: QPainter, colours: Colours, *, accented: bool) -> None:
        """Paint the words; an accented entry shows its title in the accent."""
        painter.setPen(QColor(colours.accent if accented else colours.ink))
        self._title.draw(painter, QPointF(self._left, self._top))
        painter.setPen(QColor(colours.quiet))
        self._caption.draw(painter, QPointF(self._caption_at))
        if self._entry.mark:
            paint_mark(painter, colours, self._mark, self._entry, self._fonts[1])

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


def _entry(index: Index) -> Entry:
    model = index.model()
    assert isinstance(model, EntryModel)
    return model.entry(index)


def _weight(framed: bool) -> QFont.Weight:
    return QFont.Weight.DemiBold if framed else QFont.Weight.Normal


def _bottom(layout: QTextLayout) -> int:
    return round(layout.boundingRect().height()) if layout.lineCount() else 0
