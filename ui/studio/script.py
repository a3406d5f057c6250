"""The script in large type: lines end between words, what is being read stands in full ink."""

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.text import wrappable
from ui.theme import FAMILY, colours_of, scaled

SMALLEST, LARGEST, USUAL = 18, 72, 34
_STEP = 4
_EYE = 0.34  # where on the page the line that is being read stands
_AHEAD = 4  # lines that are still in full ink


@dataclass(frozen=True, slots=True)
class _Line:
    layout: QTextLayout
    number: int
    top: float
    begins: int  # letters before it in the whole script


class ScriptView(QWidget):
    """Shows a script; ``set_progress`` scrolls it. ``scrolled`` gives where the reader went."""

    scrolled = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._text = ""
        self._points = USUAL
        self._lines: list[_Line] = []
        self._tops: list[float] = []
        self._starts: list[int] = []
        self._letters = 1
        self._height = 0.0
        self._share = 0.0

    @property
    def points(self) -> int:
        """The size of the type."""
        return self._points

    def set_text(self, text: str) -> None:
        """Show a script from its beginning."""
        self._text, self._share = text.strip(), 0.0
        self.setAccessibleName(self._text)
        self._lay_out()

    def set_points(self, points: int) -> None:
        """Show the script in another size."""
        self._points = min(max(points, SMALLEST), LARGEST)
        self._lay_out()

    def larger(self) -> None:
        """Show the script a step larger."""
        self.set_points(self._points + _STEP)

    def smaller(self) -> None:
        """Show the script a step smaller."""
        self.set_points(self._points - _STEP)

    @property
    def progress(self) -> float:
        """How much has been read, from 0 to 1."""
        return self._share

    def set_progress(self, share: float) -> None:
        """Show the place at which so much has been read."""
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def current_line(self) -> int:
        """Return the number of the line that is being read."""
        return max(bisect_right(self._starts, self._share * self._letters) - 1, 0)

    def line_texts(self) -> list[str]:
        """Return the lines as they stand."""
        found: list[str] = []
        for each in self._lines:
            line = each.layout.lineAt(each.number)
            begin = line.textStart()
            text = each.layout.text()[begin : begin + line.textLength()]
            found.append(text.replace("\u200b", "").strip())
        return found

    def sizeHint(self) -> QSize:
        return QSize(scaled(800), scaled(400))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        lines = -event.angleDelta().y() / 120
        per_line = 1 / max(len(self._lines), 1)
        self.set_progress(self._share + lines * per_line)
        self.scrolled.emit(self._share)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = colours_of(self)
        offset = self._offset()
        current = self.current_line()
        first = max(bisect_right(self._tops, offset - self._line_height()) - 1, 0)
        for place in range(first, len(self._lines)):
            each = self._lines[place]
            y = each.top - offset
            if y > self.height():
                break
            near = current <= place < current + _AHEAD
            painter.setPen(QColor(colours.ink if near else colours.quiet))
            line = each.layout.lineAt(each.number)
            line.draw(painter, QPointF(0, y - line.y()))
        painter.end()

    def _offset(self) -> float:
        """Return how far the script is scrolled, so that the line being read stands at the eye."""
        return self._y_of(self._share * self._letters) - self.height() * _EYE

    def _y_of(self, letters: float) -> float:
        if not self._lines:
            return 0.0
        begins = self._starts
        place = max(bisect_right(begins, letters) - 1, 0)
        ends = begins[place + 1] if place + 1 < len(begins) else self._letters
        part = (letters - begins[place]) / max(ends - begins[place], 1)
        return self._lines[place].top + part * self._line_height()

    def _line_height(self) -> float:
        return QFontMetricsF(self._font()).height() * 1.08

    def _font(self) -> QFont:
        font = QFont(FAMILY)
        font.setPointSizeF(self._points)
        font.setWeight(QFont.Weight.Medium)
        return font

    def _lay_out(self) -> None:
        self._lines, top, letters = [], 0.0, 0
        font, height = self._font(), self._line_height()
        for paragraph in self._text.split("\n"):
            if not paragraph.strip():
                continue
            layout = _laid_out(paragraph.strip(), font, self.width())
            for number in range(layout.lineCount()):
                self._lines.append(_Line(layout, number, top, letters))
                line = layout.lineAt(number)
                begin = line.textStart()
                shown = layout.text()[begin : begin + line.textLength()]
                letters += len(shown.replace("\u200b", ""))
                top += height
            top += height * 0.35
        self._letters, self._height = max(letters, 1), top
        self._tops = [line.top for line in self._lines]
        self._starts = [line.begins for line in self._lines]
        self.update()


def _laid_out(paragraph: str, font: QFont, width: int) -> QTextLayout:
    layout = QTextLayout(wrappable(paragraph), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 100))
        line.setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout
