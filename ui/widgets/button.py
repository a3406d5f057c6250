"""A button: a verb, an icon, one of four kinds."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme import colours_of, scaled, set_look
from ui.widgets.focus_ring import has_ring
from ui.widgets.icons import ICON_SIZE, pixmap


class Kind(StrEnum):
    """How much a button asks to be pressed."""

    MAIN = "main"
    PLAIN = "plain"
    QUIET = "quiet"
    DANGER = "danger"
    LOOK = "look"
    LINK = "link"
    NAV = "nav"
    CHOICE = "choice"


_COLOURS = {
    Kind.MAIN: "on_accent",
    Kind.DANGER: "danger",
    Kind.LOOK: "look",
    Kind.QUIET: "quiet",
    Kind.LINK: "accent",
}


_REDRAWN = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.EnabledChange)
_FILLED = (Kind.MAIN, Kind.LOOK)
_RING = 2  # pixels of the ring of the focus, and of its gap
_CORNER = 8
_GAP = 6  # between icon and word; Qt itself leaves almost none


class Button(QPushButton):
    """A push button of the theme; its icon follows colours and type size."""

    def __init__(
        self,
        text: str,
        kind: Kind = Kind.PLAIN,
        icon: str = "",
        parent: QWidget | None = None,
        *,
        colour: str = "",
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._kind = kind
        self._colour = colour
        self._picture: QPixmap | None = None
        self.setProperty("kind", kind.value)
        self.setAccessibleName(text)
        self.setAutoDefault(True)  # Enter presses what has the focus, as Space does
        self._draw_icon()
        self.toggled.connect(self._draw_icon)

    @property
    def kind(self) -> Kind:
        """How much it asks to be pressed."""
        return self._kind

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self._draw_icon()

    def set_kind(self, kind: Kind) -> None:
        """Ask to be pressed more or less than before."""
        self._kind = kind
        set_look(self, "kind", kind.value)
        self._draw_icon()

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)
        self._draw_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press once however long the key is held: the focus may be on the next button by then."""
        if not event.isAutoRepeat():
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _REDRAWN:
            self._draw_icon()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Part the ring from the fill of a button that has one; the style sheet draws the ring."""
        super().paintEvent(event)
        if has_ring(self) and (self._kind in _FILLED or self.isChecked()):
            inset = 1.5 * _RING
            side = 2 * inset
            radius = self.height() / 2 if self._kind is Kind.CHOICE else scaled(_CORNER)
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours_of(self).surface), _RING))
            box = QRectF(inset, inset, self.width() - side, self.height() - side)
            painter.drawRoundedRect(box, radius - inset, radius - inset)
            painter.end()

    def _draw_icon(self) -> None:
        if not self._icon:
            return
        usual = self._colour or _COLOURS.get(self._kind, "ink")
        colour = "accent" if self.isChecked() else usual if self.isEnabled() else "quiet"
        gap = _GAP if self.text() else 0
        picture = pixmap(self._icon, self, colour, gap=gap)
        if picture is not self._picture:  # the same look gives the same picture
            self._picture = picture
            self.setIcon(QIcon(picture))
            self.setIconSize(QSize(scaled(ICON_SIZE + gap), scaled(ICON_SIZE)))
