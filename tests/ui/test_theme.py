"""The look of the window, for every class of widget; what is only so on Windows is seen there."""

import subprocess
import sys

from ui.settings import Settings
from ui.theme import FAMILY

# Only an app's first style sheet brings the system's own fonts in, so the app has to be a new one.
FONTS = """
from PySide6.QtWidgets import QApplication
from ui.settings import Settings
from ui.theme import apply_theme, load_fonts
app = QApplication([])
load_fonts()
apply_theme(app, Settings())
for kind in ("QWidget", "QAbstractItemView", "QMenu", "QTipLabel", "QMessageBox", "QComboBox"):
    font = QApplication.font(kind)
    print(font.family(), font.pointSizeF(), sep="|")
"""


def test_every_class_of_widget_has_the_type_that_was_chosen() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", FONTS], check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert set(ran.stdout.splitlines()) == {f"{FAMILY}|{float(Settings().type_size)}"}
