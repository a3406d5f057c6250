"""Which sheets go to a printer: the pages that were chosen, in their order, as often as wished."""

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from ui.pages.documents.printing import _sheets


@pytest.fixture
def printer(qtbot: QtBot) -> QPrinter:
    made = QPrinter()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    return made


@pytest.mark.parametrize(
    ("collated", "sheets"), [(True, [0, 1, 2, 0, 1, 2]), (False, [0, 0, 1, 1, 2, 2])]
)
def test_copies_are_whole_papers_or_heaps_of_one_page(
    printer: QPrinter, collated: bool, sheets: list[int]
) -> None:
    printer.setCopyCount(2)
    printer.setCollateCopies(collated)
    assert list(_sheets(printer, 3)) == sheets


def test_the_chosen_pages_are_printed_and_none_that_is_not_there(printer: QPrinter) -> None:
    printer.setFromTo(2, 9)
    assert list(_sheets(printer, 4)) == [1, 2, 3]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert list(_sheets(printer, 4)) == [3, 2, 1]
