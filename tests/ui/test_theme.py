"""The look of the window, for every class of widget; what is only so on Windows is seen there."""

import re
import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from ui.settings import Settings
from ui.theme import DARK, FAMILY, LIGHT, Colours, colours_of
from ui.widgets.fields.field import LineEdit
from ui.widgets.toast import CLOSE_COLOUR, SIGN_COLOUR
from village_net.paths import resource

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


RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
INK, GROUND = re.compile(r"(?<![\w-])color: @(\w+)"), re.compile(r"background(?:-color)?: @(\w+)")
EDGE = re.compile(r"border: 1px solid @(\w+)")
# What words stand on where a rule names no ground of its own.
GROUNDS = ("ground", "surface", "hover")
ON_DARK = {"#toast QLabel": "ink", "#toast QPushButton": "ink"}


def rules() -> list[tuple[str, str]]:
    text = resource("theme.qss").read_text(encoding="utf-8").split("*/", 1)[1]
    return [(names.strip(), body) for names, body in RULE.findall(text)]


@pytest.mark.parametrize("shade", [LIGHT, DARK], ids=["light", "dark"])
def test_every_word_of_the_theme_can_be_read(shade: Colours) -> None:
    weak = []
    for names, body in rules():
        ground = ON_DARK.get(names) or (GROUND.findall(body) or [""])[-1]
        for ink in [*INK.findall(body), *re.findall(r"placeholder-text-color: @(\w+)", body)]:
            for on in [ground] if ground else GROUNDS:
                ratio = contrast(getattr(shade, ink), getattr(shade, on))
                if ratio < 4.5:
                    weak.append((names, ink, on, round(ratio, 2)))
    assert not weak


@pytest.mark.parametrize("shade", [LIGHT, DARK], ids=["light", "dark"])
def test_the_frame_of_a_field_is_seen(shade: Colours) -> None:
    frames = [EDGE.findall(body) for names, body in rules() if names.startswith("QLineEdit, QText")]
    edges = {edge for found in frames for edge in found}
    assert edges
    for edge in edges:
        for ground in ("ground", "surface"):
            assert contrast(getattr(shade, edge), getattr(shade, ground)) >= 3


@pytest.mark.parametrize("shade", [LIGHT, DARK], ids=["light", "dark"])
def test_the_signs_of_a_message_are_seen_on_its_ground(shade: Colours) -> None:
    for colour in (CLOSE_COLOUR, SIGN_COLOUR):
        assert contrast(getattr(shade, colour), shade.ink) >= 3


def test_a_hint_is_painted_as_dark_as_the_theme_says(qtbot: QtBot) -> None:
    line = LineEdit(hint="ชื่อหรือบ้านเลขที่")
    qtbot.addWidget(line)
    line.resize(300, 40)
    line.show()
    picture = line.grab().toImage()
    inside = [picture.pixelColor(x, y) for x in range(14, 120) for y in range(8, 32)]
    darkest = min(inside, key=lambda colour: colour.lightness())
    assert contrast(darkest.name(), colours_of(line).ground) >= 4.5


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2 defines it."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def _light(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
