"""The icon that Windows shows for the program."""

from pathlib import Path

from PIL import Image

from ui.theme import LIGHT
from ui.widgets.icon_file import write_icon


def test_the_icon_has_every_size_on_the_accent(qapp: object, tmp_path: Path) -> None:
    write_icon(tmp_path / "new" / "icon.ico")
    with Image.open(tmp_path / "new" / "icon.ico") as icon:
        assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48), (256, 256)}
        pixel = icon.convert("RGBA").getpixel((20, 128))
    assert pixel == (*bytes.fromhex(LIGHT.accent[1:]), 255)
