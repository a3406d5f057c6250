"""A PDF in memory as Qt reads it."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QThread
from PySide6.QtPdf import QPdfDocument


def loaded(data: bytes) -> QPdfDocument:
    """Return an open PDF whose pages are already measured, which takes a while for a thick one."""
    pdf = QPdfDocument()
    buffer = QBuffer(pdf)
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    pdf.load(buffer)
    for page in range(pdf.pageCount()):
        pdf.pagePointSize(page)
    return pdf


def handed_over(pdf: QPdfDocument, thread: QThread) -> QPdfDocument:
    """Return a PDF that belongs to another thread from now on, such as the window's."""
    pdf.moveToThread(thread)
    return pdf
