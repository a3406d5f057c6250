import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.settings import Settings, Shade
from ui.sound.level_meter import LevelMeter
from ui.text import speak
from ui.theme import DARK, LIGHT, Colours, apply_theme, scaled
from village_net.i18n import Language
from village_net.tower.sound.levels import SILENCE

BAR = 300


@pytest.fixture
def meter(qtbot: QtBot) -> LevelMeter:
    made = LevelMeter()
    qtbot.addWidget(made)
    hint = made.sizeHint()
    made.resize(hint.width() - scaled(120) + BAR, hint.height())
    made.show()
    return made


def middle_line(meter: LevelMeter) -> list[str]:
    """The colours of the bar's pixels from left to right."""
    picture: QImage = meter.grab().toImage()
    return [QColor(picture.pixel(x, picture.height() // 2)).name() for x in range(BAR)]


def shown(meter: LevelMeter, colours: Colours) -> dict[str, int]:
    """How many pixels of the bar's middle line have each colour."""
    row = middle_line(meter)
    names = ("good", "look", "danger", "line", "ink")
    return {name: row.count(getattr(colours, name).lower()) for name in names}


@pytest.mark.parametrize(
    ("dbfs", "word"),
    [
        (SILENCE, "No sound"),
        (-40, "Too quiet"),
        (-20, "Just right"),
        (-6, "Rather loud"),
        (0, "Too loud"),
    ],
)
def test_each_level_has_its_word(meter: LevelMeter, dbfs: float, word: str) -> None:
    speak(Language.ENGLISH)
    meter.set_level(dbfs)
    assert meter.word == meter.accessibleName() == word


def test_the_bar_is_green_then_amber_then_red(meter: LevelMeter) -> None:
    meter.set_level(SILENCE)
    silent = shown(meter, LIGHT)
    assert silent["good"] == silent["look"] == silent["danger"] == silent["ink"] == 0
    meter.set_level(-30)
    half = shown(meter, LIGHT)
    assert half["look"] == half["danger"] == 0
    assert half["good"] == pytest.approx(silent["line"] / 2, abs=4)
    meter.set_level(0)
    full = shown(meter, LIGHT)
    assert full["good"] > full["look"] > full["danger"] > 0
    assert full["line"] == 0


def test_the_mark_of_the_highest_level_stays_a_while(meter: LevelMeter) -> None:
    meter.set_level(-12)
    meter.set_level(-50)
    assert middle_line(meter).index(LIGHT.ink.lower()) == pytest.approx(BAR * 47 / 60, abs=4)
    for _moment in range(60):
        meter.set_level(-50)
    assert middle_line(meter).index(LIGHT.ink.lower()) == pytest.approx(BAR * 10 / 60, abs=4)
    meter.clear()
    assert shown(meter, LIGHT)["ink"] == 0


def test_it_is_painted_in_the_colours_of_the_dark(
    meter: LevelMeter, qapp: QApplication, qtbot: QtBot
) -> None:
    settings = Settings()
    settings.shade = Shade.DARK
    apply_theme(qapp, settings)
    try:
        meter.set_level(-20)
        assert shown(meter, DARK)["good"] > 100
    finally:
        settings.shade = Shade.LIGHT
        apply_theme(qapp, settings)


def test_what_is_beyond_the_ends_is_held_there(meter: LevelMeter) -> None:
    speak(Language.ENGLISH)
    meter.set_level(40)
    assert meter.word == "Too loud"
    meter.set_level(-1000)
    assert meter.word == "No sound"
