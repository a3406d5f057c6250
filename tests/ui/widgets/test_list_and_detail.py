"""Columns of a page: beside each other where there is room, else one below the other."""

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.theme import scaled
from ui.widgets.layouts import column
from ui.widgets.list_and_detail import StackingColumns


def test_stacked_columns_follow_each_other_without_a_gap(qtbot: QtBot) -> None:
    low, high = QLabel("\n".join("คน")), QLabel("\n".join("หมู่บ้านเครือข่าย"))
    columns = StackingColumns(column(low, None), column(high, None))
    qtbot.addWidget(columns)
    columns.resize(300, 2 * high.sizeHint().height() + low.sizeHint().height())
    columns.show()
    QApplication.processEvents()
    assert high.geometry().top() - low.geometry().bottom() <= scaled(16) + 1


def test_columns_beside_each_other_keep_their_shares(qtbot: QtBot) -> None:
    left, right = QLabel("คน"), QLabel("บ้าน")
    columns = StackingColumns(column(left, None), column(right, None), shares=(2, 1), least=200)
    qtbot.addWidget(columns)
    columns.show()
    for width in (150, 900):
        columns.resize(width, 200)
        QApplication.processEvents()
    assert abs(left.width() - 2 * right.width()) <= scaled(16)
