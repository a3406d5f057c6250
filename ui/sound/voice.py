"""The computer's own voice, where one for Thai is installed."""

from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from village_net.i18n import N_

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

# Qt's engine for tests, which says nothing.
_NO_REAL_ENGINE = "mock"
_PATIENCE = 8000  # milliseconds until the voice must have begun


class Reason(StrEnum):
    """Why the computer does not read aloud."""

    NO_ENGINE = "no_engine"
    NO_THAI_VOICE = "no_thai_voice"
    NOT_SPOKEN = "not_spoken"


REASONS = {
    Reason.NO_ENGINE: N_(
        "This computer cannot read aloud by itself. Read the text yourself, or record it."
    ),
    Reason.NO_THAI_VOICE: N_(
        "No Thai voice is installed on this computer. To add one in Windows, open Settings, "
        "Time & language, Speech, then Add voices, and choose Thai. This needs the internet once. "
        "Then open VillageNet again."
    ),
    Reason.NOT_SPOKEN: N_(
        "The computer's voice did not read the text. Try again, or read the text yourself."
    ),
}


class Voice(QObject):
    """Reads a text aloud; each text ends in one ``ended`` or one ``failed``, ``stop`` in neither.

    ``engines`` are names of Qt's, by default all that really speak.
    """

    ended = Signal()
    failed = Signal(object)

    def __init__(
        self,
        engines: Sequence[str] | None = None,
        language: QLocale.Language = QLocale.Language.Thai,
        *,
        patience: int = _PATIENCE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engines = _engines() if engines is None else list(engines)
        self._language = language
        self._looked = False
        self._has_engine = False
        self._speaker: QTextToSpeech | None = None
        self._is_speaking = False
        self._watch = QTimer(self, singleShot=True, interval=patience)
        self._watch.timeout.connect(self._on_patience_over)

    def available(self) -> Reason | None:
        """Return why no text can be read, None where it can be. The first time it looks around."""
        if not self._looked:
            self._look_around()
        if self._speaker is not None:
            return None
        return Reason.NO_THAI_VOICE if self._has_engine else Reason.NO_ENGINE

    @property
    def is_speaking(self) -> bool:
        """Whether it reads a text now."""
        return self._is_speaking

    def say(self, text: str, rate: float = 0.0, volume: float = 1.0) -> None:
        """Read a text; ``rate`` from −1, slow, to 1, ``volume`` from 0 to 1."""
        self.stop()
        missing = self.available()
        if self._speaker is None or not text.strip():
            self._fail_soon(missing or Reason.NOT_SPOKEN)
            return
        self._is_speaking = True
        self._watch.start()
        self._speaker.setRate(min(max(rate, -1.0), 1.0))
        self._speaker.setVolume(min(max(volume, 0.0), 1.0))
        self._speaker.say(text)

    def stop(self) -> None:
        """Be silent at once, without a signal."""
        was_speaking, self._is_speaking = self._is_speaking, False
        self._watch.stop()
        if was_speaking and self._speaker is not None:
            self._speaker.stop()

    def _look_around(self) -> None:
        """Take the first engine that has a voice for the language."""
        self._looked = True
        speech = _speech()
        if speech is None:
            return
        for name in self._engines:
            engine = speech(name, self)
            if engine.state() is engine.State.Error:
                engine.deleteLater()
                continue
            self._has_engine = True
            locale = next(
                (
                    found
                    for found in engine.availableLocales()
                    if found.language() is self._language
                ),
                None,
            )
            if locale is not None:
                engine.setLocale(locale)
                engine.stateChanged.connect(self._on_state)
                self._speaker = engine
                return
            engine.deleteLater()

    def _on_state(self, state: "QTextToSpeech.State") -> None:
        if not self._is_speaking or self._speaker is None:
            return
        if state is self._speaker.State.Speaking:
            self._watch.stop()
        elif state is self._speaker.State.Ready:
            self._is_speaking = False
            self._watch.stop()
            self.ended.emit()
        elif state is self._speaker.State.Error:
            self._on_patience_over()

    def _on_patience_over(self) -> None:
        self.stop()
        self.failed.emit(Reason.NOT_SPOKEN)

    def _fail_soon(self, reason: Reason) -> None:
        QTimer.singleShot(0, self, partial(self.failed.emit, reason))


def _speech() -> "type[QTextToSpeech] | None":
    """Return Qt's speech, None on a computer that lacks this part of Qt."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError:
        return None
    return QTextToSpeech


def _engines() -> list[str]:
    speech = _speech()
    names = speech.availableEngines() if speech else []
    return [name for name in names if name != _NO_REAL_ENGINE]
