"""Wrapped Thai breaks between words in labels, lists and text boxes, with and without libthai."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from ui.widgets.words.words_in_box import in_lines

TEXT = (
    "ขอให้ทุกครัวเรือนสำรองน้ำไว้ใช้ในช่วงเวลาดังกล่าวบ้านที่มีผู้ป่วยติดเตียงหรือเด็กเล็กแจ้งอาสาสมัคร"
    "ประจำคุ้มได้ทันทีผู้ใหญ่บ้านจะนำน้ำดื่มไปส่งให้ถึงบ้าน"
)
SCRIPT = """
import json, sys
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication
app = QApplication([])
from ui.settings import Settings
from ui.theme import apply_theme, load_fonts
from ui.widgets.words.words_in_box import in_lines
from ui.widgets.label import Label
from ui.widgets.fields.text_box import TextBox
load_fonts(); apply_theme(app, Settings())
text = sys.argv[1]

def ends(layout, shown=""):
    lines = [layout.lineAt(n) for n in range(layout.lineCount())]
    shown = shown or layout.text()
    return [len(shown[: l.textStart() + l.textLength()].replace(chr(0x200B), "")) for l in lines]

def laid_out(shown):
    layout = QTextLayout(shown, app.font()); option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap); layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid(): line.setLineWidth(300)
    layout.endLayout()
    return ends(layout)

label = Label(text, wraps=True); plain = Label(text)
box = TextBox(text); box.resize(300, 400); box.show(); app.processEvents()
print(json.dumps({
    "raw": laid_out(text),
    "label": laid_out(label.text()),
    "label_height": label.heightForWidth(300) / plain.sizeHint().height(),
    "plain": label.plain_text(),
    "list": ends(in_lines(text, app.font(), 300, 99)),
    "box": ends(box.document().begin().layout(), text),
    "box_text": box.text(),
}))
"""


def wrapped(folder: Path, *, hidden: bool) -> dict[str, object]:
    """Return where a process of its own ends its lines; a broken libthai cannot be loaded."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if hidden:
        (folder / "libthai.so.0").write_bytes(b"")
        environment["LD_LIBRARY_PATH"] = str(folder)
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT, TEXT],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(ran.stdout)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has libthai")
def test_without_libthai_lines_end_between_words_all_the_same(tmp_path: Path) -> None:
    from village_net.thai.words import break_points

    found = wrapped(tmp_path, hidden=True)
    assert found["raw"] == [len(TEXT)], "libthai is not hidden"
    allowed = {*break_points(TEXT), len(TEXT)}
    for part in ("label", "list", "box"):
        lines = found[part]
        assert isinstance(lines, list)
        assert len(lines) >= 3, part
        assert set(lines) <= allowed, part
    assert found["plain"] == found["box_text"] == TEXT
    assert float(str(found["label_height"])) > 2.5


def test_lines_end_at_the_same_places_with_what_the_system_has(tmp_path: Path) -> None:
    from village_net.thai.words import break_points

    found = wrapped(tmp_path, hidden=False)
    box = found["box"]
    assert isinstance(box, list)
    assert set(box) <= {*break_points(TEXT), len(TEXT)}


def test_what_does_not_fit_ends_in_dots_after_a_whole_word(qtbot: QtBot) -> None:
    text, font = "ทำบุญตักบาตรวันพระที่วัดทุ่งเครือข่าย", QFont()
    width = QFontMetrics(font).horizontalAdvance("ทำบุญตักบาตร…") + 2
    layout = in_lines(text, font, width, 1)
    assert layout.lineCount() == 1
    assert layout.text().replace("\u200b", "") == "ทำบุญตักบาตร…"
    narrow = in_lines(text, font, QFontMetrics(font).horizontalAdvance("ทำ…"), 1)
    assert narrow.lineCount() == 1
    assert narrow.text().endswith("…")
