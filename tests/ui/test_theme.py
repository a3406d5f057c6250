"""The look of the window, for every class of widget; what is only so on Windows is seen there."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.settings import Settings
from ui.theme import FAMILY, apply_theme


@pytest.mark.parametrize(
    "kind", ["QWidget", "QAbstractItemView", "QMenu", "QTipLabel", "QMessageBox", "QComboBox"]
)
def test_every_class_of_widget_has_the_type_that_was_chosen(qapp: QApplication, kind: str) -> None:
    apply_theme(qapp, Settings())
    font = QApplication.font(kind)
    assert (font.family(), font.pointSizeF()) == (FAMILY, Settings().type_size)
