"""A PDF on a printer, page by page in strips, so that a fine sheet stays small in memory."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

from ui.pages.documents.pdf import opened
from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.progress import Progress

_FINEST = 600
_STRIP = 512


class PrinterError(Refusal):
    """A printer that does not take the paper."""

    key = "printer"
    message = N_(
        "The printer “{printer}” did not take the paper. "
        "See that it is switched on and has paper, then print again."
    )


def set_up(printer: QPrinter, pdf: QPdfDocument) -> None:
    """Fit a printer's sheet and its choice of pages to a PDF, before the user is asked."""
    size = pdf.pagePointSize(0)
    lying = size.width() > size.height()
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    )
    printer.setFullPage(True)
    printer.setFromTo(1, pdf.pageCount())


def print_pdf(data: bytes, printer: QPrinter, report: Progress) -> int:
    """Print the chosen pages and return how many sheets went out; runs beside the window.

    Raises:
        PrinterError: the printer cannot be reached or stops.
        Cancelled: the user stopped it; what was not sent yet is dropped.
    """
    with opened(data) as pdf:
        sheets = list(_sheets(printer, pdf.pageCount()))
        _print_sheets(pdf, sheets, printer, report)
    report(len(sheets), len(sheets))
    return len(sheets)


def _print_sheets(
    pdf: QPdfDocument, sheets: list[int], printer: QPrinter, report: Progress
) -> None:
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterError(printer=printer.printerName())
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    try:
        for done, page in enumerate(sheets):
            report(done, len(sheets))
            if done and not printer.newPage():
                raise PrinterError(printer=printer.printerName())
            _paint(painter, printer, pdf, page)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()


def _sheets(printer: QPrinter, count: int) -> Iterator[int]:
    """Yield the pages to print, from 0, in the order and as often as the user chose."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    pages = range(max(first, 1) - 1, min(last, count))
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    ordered = pages if printer.pageOrder() is QPrinter.PageOrder.FirstPageFirst else pages[::-1]
    if printer.collateCopies():
        yield from (page for _ in range(copies) for page in ordered)
    else:
        yield from (page for page in ordered for _ in range(copies))


def _paint(painter: QPainter, printer: QPrinter, pdf: QPdfDocument, page: int) -> None:
    target = _fitted(pdf.pagePointSize(page).toSize(), printer)
    scale = min(1.0, _FINEST / printer.resolution())
    whole = (target.size() * scale).toSize()
    for top in range(0, whole.height(), _STRIP):
        strip = QRect(0, top, whole.width(), min(_STRIP, whole.height() - top))
        place = QRectF(target.x(), target.y() + top / scale, target.width(), strip.height() / scale)
        painter.drawImage(place, _strip(pdf, page, whole, strip))


def _fitted(page: QSize, printer: QPrinter) -> QRectF:
    """Return where a page lies on the sheet: as large as fits, in the middle."""
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    size = page.scaled(sheet.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRectF(0, 0, size.width(), size.height())
    target.moveCenter(QRectF(0, 0, sheet.width(), sheet.height()).center())
    return target


def _strip(pdf: QPdfDocument, page: int, whole: QSize, strip: QRect) -> QImage:
    """Return a part of a page on white; a PDF has no ground of its own."""
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(whole)
    options.setScaledClipRect(strip)
    image = QImage(strip.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawImage(0, 0, pdf.render(page, strip.size(), options))
    painter.end()
    return image
