"""The layout of a text box that ends its lines between Thai words.

Qt finds Thai words only with the system's libthai. This layout asks Qt how much fits into a line
and takes as much as ends at a word, so the document itself stays as it was written.
"""

from bisect import bisect_right

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from village_net.thai.words import break_points


class WordLayout(QAbstractTextDocumentLayout):
    """Lays out plain paragraphs one below the other."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._size = QSizeF()

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        document = self.document()
        block = document.findBlock(position)
        last = document.findBlock(position + added)
        while block.isValid():
            self._lay_out(block)
            if block == last:
                break
            block = block.next()
        self._place_blocks()
        self.update.emit()

    def documentSize(self) -> QSizeF:
        return self._size

    def pageCount(self) -> int:
        return 1

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(), self._size)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        layout = block.layout()
        return layout.boundingRect().translated(layout.position())

    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:
        block = self._block_at(point.y())
        layout = block.layout()
        inside = point - layout.position()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            if inside.y() < line.y() + line.height() or number == layout.lineCount() - 1:
                return block.position() + line.xToCursor(inside.x())
        return block.position()

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        painter.setPen(context.palette.text().color())
        block = self._block_at(context.clip.top()) if context.clip.isValid() else None
        block = block or self.document().begin()
        while block.isValid():
            rect = self.blockBoundingRect(block)
            if context.clip.isValid() and rect.top() > context.clip.bottom():
                break
            self._draw_block(painter, block, context)
            block = block.next()

    def _draw_block(
        self,
        painter: QPainter,
        block: QTextBlock,
        context: QAbstractTextDocumentLayout.PaintContext,
    ) -> None:
        selections: list[QTextLayout.FormatRange] = []
        for selection in context.selections:
            first = selection.cursor.selectionStart() - block.position()
            last = selection.cursor.selectionEnd() - block.position()
            if last > 0 and first < block.length():
                part = QTextLayout.FormatRange()
                part.start = max(first, 0)
                part.length = min(last, block.length()) - part.start
                part.format = selection.format
                selections.append(part)
        layout = block.layout()
        layout.draw(painter, QPointF(), selections)
        cursor = context.cursorPosition - block.position()
        if 0 <= cursor < block.length() and context.cursorPosition >= 0:
            layout.drawCursor(painter, QPointF(), cursor, 2)

    def _lay_out(self, block: QTextBlock) -> None:
        text = block.text()
        stops = [*break_points(text), len(text)] if text else []
        option = QTextOption(self.document().defaultTextOption())
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout = block.layout()
        layout.setTextOption(option)
        layout.setFont(self.document().defaultFont())
        width = max(self.document().pageSize().width(), 1.0)
        y = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            fitting = line.textStart() + line.textLength()
            stop = stops[max(bisect_right(stops, fitting) - 1, 0)] if stops else 0
            if fitting < len(text) and line.textStart() < stop < fitting:
                _end_at(line, layout, stop, width)
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()

    def _place_blocks(self) -> None:
        y = 0.0
        block = self.document().begin()
        while block.isValid():
            layout = block.layout()
            layout.setPosition(QPointF(0, y))
            y += layout.boundingRect().height()
            block = block.next()
        size = QSizeF(self.document().pageSize().width(), y)
        if size != self._size:
            self._size = size
            self.documentSizeChanged.emit(size)

    def _block_at(self, y: float) -> QTextBlock:
        block = self.document().begin()
        while block.next().isValid() and self.blockBoundingRect(block).bottom() <= y:
            block = block.next()
        return block


def _end_at(line: QTextLine, layout: QTextLayout, stop: int, width: float) -> None:
    """Let a line end at a place in the text.

    Qt takes a number of columns, in which most marks stand in their letter's column, but not all.
    """
    columns, place = 0, line.textStart()
    while place < stop:
        place = layout.nextCursorPosition(place)
        columns += 1
    line.setNumColumns(columns, width)
    while columns > 1 and line.textStart() + line.textLength() > stop:
        columns -= 1
        line.setNumColumns(columns, width)
    while line.textStart() + line.textLength() < stop:
        columns += 1
        line.setNumColumns(columns, width)
