"""Every page opens, in both languages, at every type size and in both shades, without a warning."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.people import fill
from tests.ui.conftest import Dress
from ui.pages import PAGES
from ui.session import Session
from ui.settings import Shade
from ui.shell.shell import Shell
from ui.text import speak
from ui.theme import DARK, LIGHT, Colours
from village_net.i18n import Language


@pytest.mark.parametrize(("language", "filled"), [(Language.THAI, False), (Language.ENGLISH, True)])
def test_every_page_opens(session: Session, qtbot: QtBot, language: Language, filled: bool) -> None:
    speak(language)
    if filled:
        fill(session.store, 30, 5)
    shell = Shell(session)
    qtbot.addWidget(shell)
    shell.show()
    for entry in PAGES:
        page = shell.show_page(entry.key)
        assert page.isVisible()
        page.show_record("no such record")  # type: ignore[attr-defined]
        shell.show_record(entry.key, "")
    session.jobs.wait()


@pytest.mark.parametrize(("points", "shade"), [(12, Shade.DARK), (24, Shade.LIGHT)])
def test_every_page_opens_at_every_size_and_shade(
    full_session: Session, qtbot: QtBot, dress: Dress, points: int, shade: Shade
) -> None:
    dress(points, shade)
    shell = Shell(full_session)
    qtbot.addWidget(shell)
    shell.resize(1366, 768)
    shell.show()
    for entry in PAGES:
        assert shell.show_page(entry.key).isVisible()
    full_session.jobs.wait()


def test_pages_are_reached_by_keyboard(shell: Shell, qtbot: QtBot) -> None:
    shell.show_page("home")
    shell.activateWindow()
    for number, entry in enumerate(PAGES, start=1):
        key = Qt.Key(Qt.Key.Key_0 + number)
        qtbot.keyClick(shell, key, Qt.KeyboardModifier.AltModifier)
        assert shell.key == entry.key
    shell.session.jobs.wait()


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.1."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_text_can_be_read_on_its_ground(colours: Colours) -> None:
    for ground in (colours.ground, colours.surface, colours.accent_soft, colours.hover):
        assert contrast(colours.ink, ground) >= 7
    for tone in ("quiet", "accent", "look", "danger", "good"):
        assert contrast(getattr(colours, tone), colours.surface) >= 4.5
        assert contrast(getattr(colours, tone), colours.ground) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    for tone in ("good", "look", "danger"):
        soft = getattr(colours, f"{tone}_soft")
        assert contrast(getattr(colours, tone), soft) >= 4.5
