"""How the window looks: colours, type and space, applied to the whole application at once."""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.settings import USUAL_TYPE, Settings, Shade
from village_net.paths import resource

FAMILY = "Noto Sans Thai"
LARGE_TYPE = 18  # points
WIDEST_GAP = 12  # pixels between the parts of a page: large type needs the room for itself
# Type steps over the body size.
STEPS = {"caption": 0.85, "body": 1.0, "section": 1.2, "reading": 1.2, "title": 1.5, "figure": 2.0}
_SIZE = re.compile(r"@(\d+)\b(?:-(\d+)\b)?")
_NAME = re.compile(r"@([a-z_]+)\b")


@dataclass(frozen=True)
class Colours:
    """The colours of one shade; each word stands for a use, not for a hue.

    ``line`` parts what belongs together; ``edge`` is that of a control, and is seen as one.
    """

    ground: str
    surface: str
    ink: str
    quiet: str
    line: str
    edge: str
    hover: str
    accent: str
    accent_soft: str
    on_accent: str
    good: str
    good_soft: str
    look: str
    look_soft: str
    danger: str
    danger_soft: str
    desk: str


LIGHT = Colours(
    ground="#FAF9F5",
    surface="#FFFFFF",
    ink="#1E2A2B",
    quiet="#5A6768",
    line="#E3E0D7",
    edge="#828988",
    hover="#F3F1EA",
    accent="#0F6E66",
    accent_soft="#E5F0EE",
    on_accent="#FFFFFF",
    good="#2E7D32",
    good_soft="#EBF6E9",
    look="#A8540A",
    look_soft="#FDF0E1",
    danger="#B3261E",
    danger_soft="#FBE6E4",
    desk="#E8E5DC",
)
DARK = Colours(
    ground="#15191A",
    surface="#1D2324",
    ink="#E8ECEB",
    quiet="#A3AFAE",
    line="#313A3B",
    edge="#6F7A79",
    hover="#262E2F",
    accent="#4DB6A9",
    accent_soft="#203432",
    on_accent="#0E1414",
    good="#81C784",
    good_soft="#1F3322",
    look="#E8A353",
    look_soft="#3A2A17",
    danger="#F08C84",
    danger_soft="#3D2422",
    desk="#101314",
)


def darken(window: QWidget, type_size: int) -> None:
    """Make a window dark whatever the user chose for the others."""
    window.setProperty("always", "dark")
    window.setPalette(_palette(DARK))
    window.setStyleSheet(_style_sheet(DARK, type_size))


def load_fonts() -> None:
    """Make the window's own fonts known; call it once, before the first widget."""
    for file in sorted(resource("fonts", "noto-sans-thai").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def apply_theme(app: QApplication, settings: Settings) -> None:
    """Give every widget the colours and the type size that the user chose."""
    chosen = colours(app, settings.shade)
    font = QFont(FAMILY)
    font.setPointSizeF(settings.type_size)
    with _nothing_collected():
        app.setStyle("Fusion")
        app.setPalette(_palette(chosen))
        app.setStyleSheet(_style_sheet(chosen, settings.type_size))
        # A style sheet gives tables, lists, menus and tips the fonts of Windows' own look again.
        app.setFont(font)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Keep garbage while Qt goes through all widgets: one deleted midway would end the app."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def colours(app: QApplication, shade: Shade) -> Colours:
    """Return the colours of a shade; the system decides where the user did not."""
    if shade is Shade.SYSTEM:
        dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        shade = Shade.DARK if dark else Shade.LIGHT
    return DARK if shade is Shade.DARK else LIGHT


def colours_of(widget: QWidget) -> Colours:
    """Return the colours in force, for widgets that paint themselves.

    A widget's own palette tells what the style sheet made of it, so the application's is asked;
    a window that is always dark says so itself.
    """
    if widget.window().property("always") == "dark":
        return DARK
    return DARK if QApplication.palette(widget).window().color().lightness() < 128 else LIGHT


def scaled(pixels: float) -> int:
    """Return a distance drawn for 14 pt type, scaled with the type size."""
    return round(pixels * QApplication.font().pointSizeF() / USUAL_TYPE)


def large_type() -> bool:
    """Tell whether the type is so large that pages fold what is not always needed."""
    return QApplication.font().pointSizeF() >= LARGE_TYPE


def step_font(step: str, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the window's font at a type step."""
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() * STEPS[step])
    font.setWeight(weight)
    return font


def set_look(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet looks at, and show the difference at once."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _palette(chosen: Colours) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: chosen.ground,
        QPalette.ColorRole.WindowText: chosen.ink,
        QPalette.ColorRole.Base: chosen.surface,
        QPalette.ColorRole.AlternateBase: chosen.hover,
        QPalette.ColorRole.Text: chosen.ink,
        QPalette.ColorRole.Button: chosen.surface,
        QPalette.ColorRole.ButtonText: chosen.ink,
        QPalette.ColorRole.PlaceholderText: chosen.quiet,
        QPalette.ColorRole.Mid: chosen.line,
        QPalette.ColorRole.Highlight: chosen.accent,
        QPalette.ColorRole.HighlightedText: chosen.on_accent,
        QPalette.ColorRole.Link: chosen.accent,
        QPalette.ColorRole.Accent: chosen.accent,
        QPalette.ColorRole.ToolTipBase: chosen.surface,
        QPalette.ColorRole.ToolTipText: chosen.ink,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(chosen.quiet))
    return palette


def _style_sheet(chosen: Colours, type_size: int) -> str:
    """Fill the template: ``@accent`` is a colour, ``@title_pt`` a type step, ``@12`` a distance.

    ``@12-1`` is one pixel less at every size.
    """
    words = asdict(chosen) | {
        f"{step}_pt": f"{type_size * factor:.1f}pt" for step, factor in STEPS.items()
    }
    # Qt adds three pixels of its own beside the words of a cell, and none beside those of its head.
    words["beside_head"] = f"{round(12 * type_size / USUAL_TYPE) + 3}px"
    template = resource("theme.qss").read_text(encoding="utf-8")
    sized = _SIZE.sub(lambda m: _sized(m, type_size), template)
    return _NAME.sub(lambda m: words[m.group(1)], sized)


def _sized(found: re.Match[str], type_size: int) -> str:
    """Return a distance in pixels: scaled, and less by those that a thicker frame takes."""
    return f"{round(int(found[1]) * type_size / USUAL_TYPE) - int(found[2] or 0)}px"
