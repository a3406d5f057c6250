"""The answers of the search over the whole village: small headings, and what matches marked."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.shell.whole_search import FoundEntry
from ui.theme import Colours, colours_of, scaled, step_font
from ui.widgets.entries import EntryList
from ui.widgets.words.words_in_box import in_lines
from village_net.thai.fold import found_in

_SIDE, _ABOVE, _GAP = 12, 6, 16
_MOST_LINES = 2
_MOST_KEPT = 200  # shapes


class AnswerList(EntryList):
    """Answers one below the other; the first one of each kind has its heading above it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self.setItemDelegate(_AnswerPainter(self))


class _AnswerPainter(QStyledItemDelegate):
    def __init__(self, view: AnswerList) -> None:
        super().__init__(view)
        self._view = view
        self._shapes: dict[tuple[FoundEntry, str, bool, int], _AnswerShape] = {}

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self._shape(index, width).height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        shape = self._shape(index, option.rect.width())
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        shape.paint(painter, colours_of(self._view), selected=selected, hovered=hovered)
        painter.restore()

    def _shape(self, index: QModelIndex | QPersistentModelIndex, width: int) -> "_AnswerShape":
        entries = self._view.entries
        answer, row = entries[index.row()], index.row()
        before = entries[row - 1] if row else None
        assert isinstance(answer, FoundEntry)
        is_first = not isinstance(before, FoundEntry) or before.heading != answer.heading
        key = answer, answer.heading if is_first else "", row == 0, width
        if len(self._shapes) > _MOST_KEPT:
            self._shapes.clear()
        if key not in self._shapes:
            self._shapes[key] = _AnswerShape(*key)
        return self._shapes[key]


class _AnswerShape:
    """Where heading, title and caption of an answer lie at a width."""

    def __init__(self, answer: FoundEntry, heading: str, is_top: bool, width: int) -> None:
        self._answer, self._heading, self._width = answer, heading, width
        self._caption_font = step_font("caption")
        self._heading_font = step_font("caption", QFont.Weight.DemiBold)
        self._heading_top = scaled(2 if is_top else 10)
        head = QFontMetrics(self._heading_font).height() + scaled(2)
        self._top = self._heading_top + head if heading else 0
        room = max(width - 2 * scaled(_SIDE), 1)
        self._title = in_lines(answer.title, step_font("body"), room, _MOST_LINES)
        self._caption = in_lines(answer.caption, self._caption_font, room, 1)
        left, below = self._caption_place(room)
        self._caption_at = QPointF(left, below)
        bottom = self._title.boundingRect().height()
        if answer.caption:
            bottom = max(bottom, below + self._caption.boundingRect().height())
        self.height = self._top + round(bottom) + 2 * scaled(_ABOVE)

    def paint(self, painter: QPainter, colours: Colours, *, selected: bool, hovered: bool) -> None:
        """Paint heading, ground and words."""
        if self._heading:
            painter.setPen(QColor(colours.quiet))
            painter.setFont(self._heading_font)
            line = QRectF(scaled(_SIDE), self._heading_top, self._width, self._top)
            painter.drawText(line, Qt.AlignmentFlag.AlignTop, self._heading)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if selected else colours.hover))
            ground = QRectF(1, self._top, self._width - 2, self.height - self._top - 1)
            painter.drawRoundedRect(ground, scaled(8), scaled(8))
        top = QPointF(scaled(_SIDE), self._top + scaled(_ABOVE))
        painter.setPen(QColor(colours.ink))
        marks = self._marks(self._title, colours)
        self._title.draw(painter, top, marks)
        # What stands in the title needs no second mark.
        beside = self._marks(self._caption, colours) if not marks else []
        painter.setPen(QColor(colours.quiet))
        self._caption.draw(painter, top + self._caption_at, beside)

    def _caption_place(self, room: int) -> tuple[float, float]:
        """Return the caption's place beside the title where it fits, else below it."""
        if not self._title.lineCount() or not self._caption.lineCount():
            return 0, 0
        line, words = self._title.lineAt(0), self._caption.lineAt(0).naturalTextWidth()
        if self._title.lineCount() == 1 and line.naturalTextWidth() + scaled(_GAP) + words <= room:
            return room - words, line.ascent() - self._caption.lineAt(0).ascent()
        return 0, self._title.boundingRect().height()

    def _marks(self, layout: QTextLayout, colours: Colours) -> list[QTextLayout.FormatRange]:
        marks: list[QTextLayout.FormatRange] = []
        for start, end in found_in(layout.text(), self._answer.terms):
            mark = QTextLayout.FormatRange()
            mark.start, mark.length = start, end - start  # type: ignore[attr-defined]
            look = QTextCharFormat()
            look.setBackground(QColor(colours.look_soft))
            look.setForeground(QColor(colours.ink))
            mark.format = look  # type: ignore[attr-defined]
            marks.append(mark)
        return marks
