"""The paper as it will be: the real PDF, page below page."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.pages.documents.pdf import load_into
from ui.text import _
from ui.theme import colours_of, scaled


class Preview(QFrame):
    """Shows a PDF; a newer one of the same paper keeps the place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "desk")
        self._pdf = QPdfDocument(self)
        self._view = QPdfView(self)
        self._view.setAccessibleName(_("Preview"))
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setPageSpacing(scaled(16))
        self._show_desk()
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setDocument(self._pdf)
        layout = QVBoxLayout(self)
        side = scaled(12)
        layout.setContentsMargins(side, side, side, side)
        layout.addWidget(self._view)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_desk()

    def clear(self) -> None:
        """Show nothing."""
        self._pdf.close()

    def show_pdf(self, data: bytes, *, same: bool) -> None:
        """Show a PDF; ``same`` tells that it is the paper that was there before."""
        place = self._view.verticalScrollBar().value() if same else 0
        load_into(self._pdf, data)
        self._view.verticalScrollBar().setValue(place)

    def text(self) -> str:
        """Return what can be read and copied on all pages."""
        pages = range(self._pdf.pageCount())
        return "\n".join(self._pdf.getAllText(page).text() for page in pages)

    def _show_desk(self) -> None:
        """Show what lies around the paper in the shade in force."""
        palette = self._view.palette()
        for role in (QPalette.ColorRole.Dark, QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, colours_of(self).desk)
        self._view.setPalette(palette)
