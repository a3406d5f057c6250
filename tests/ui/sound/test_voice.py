import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from ui.sound.voice import REASONS, Reason, Voice

ENGLISH = QLocale.Language.English
TEXT = "The meeting begins at nine"

WITHOUT_SPEECH = """
import sys
sys.modules["PySide6.QtTextToSpeech"] = None
from PySide6.QtCore import QCoreApplication
from ui.sound.voice import Reason, Voice
app = QCoreApplication([])
voice = Voice()
voice.failed.connect(lambda reason: app.exit(7 if reason is Reason.NO_ENGINE else 8))
voice.say("x")
sys.exit(app.exec())
"""


@pytest.fixture
def voice(qapp: object) -> Voice:
    """Qt's engine for tests, which takes its time for each word and says nothing."""
    return Voice(["mock"], ENGLISH)


def test_a_text_is_read_to_its_end(qtbot: QtBot, voice: Voice) -> None:
    assert voice.available() is None
    said: list[str] = []
    voice.ended.connect(lambda: said.append("ended"))
    for rate in (0.5, -0.5):
        with qtbot.waitSignal(voice.ended, timeout=20_000):
            voice.say(TEXT, rate=rate, volume=0.8)
            assert voice.is_speaking
        assert not voice.is_speaking
    assert said == ["ended", "ended"]


def test_stopping_is_silent(qtbot: QtBot, voice: Voice) -> None:
    voice.say(TEXT)
    with qtbot.assertNotEmitted(voice.ended, wait=100):
        voice.stop()
    assert not voice.is_speaking


def test_a_second_text_takes_the_place_of_the_first(qtbot: QtBot, voice: Voice) -> None:
    said: list[str] = []
    voice.ended.connect(lambda: said.append("ended"))
    voice.say(TEXT * 20)
    with qtbot.waitSignal(voice.ended, timeout=20_000):
        voice.say("Short")
    assert said == ["ended"]


def test_a_voice_that_does_not_begin_is_given_up(qtbot: QtBot) -> None:
    voice = Voice(["mock"], ENGLISH)
    with qtbot.waitSignal(voice.failed, timeout=10_000) as failed:
        voice.say("  ")
    assert failed.args == [Reason.NOT_SPOKEN]


@pytest.mark.parametrize(
    ("engines", "reason"), [(["mock"], Reason.NO_THAI_VOICE), ([], Reason.NO_ENGINE)]
)
def test_what_is_missing_is_said(qtbot: QtBot, engines: list[str], reason: Reason) -> None:
    voice = Voice(engines)
    assert voice.available() is reason
    with qtbot.waitSignal(voice.failed, timeout=10_000) as failed:
        voice.say("ประชุมเก้าโมง")
    assert failed.args == [reason]


def test_an_engine_that_says_nothing_is_never_taken_for_a_voice(qapp: object) -> None:
    assert Voice(language=ENGLISH).available() in (None, Reason.NO_ENGINE, Reason.NO_THAI_VOICE)
    assert "mock" not in Voice()._engines


def test_a_computer_without_qts_speech_still_starts() -> None:
    run = subprocess.run(
        [sys.executable, "-c", WITHOUT_SPEECH], check=False, capture_output=True, text=True
    )
    assert run.returncode == 7, run.stderr


def test_every_reason_has_a_sentence() -> None:
    assert set(REASONS) == set(Reason)
