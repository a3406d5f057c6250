"""The recording of an announcement: taken from a file or from a microphone, heard, taken away."""

from array import array
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.asking_files import Files, ask_to_open
from ui.parts.attachment_panel import AttachmentPanel
from ui.session import Session
from ui.sound.decoder import Decoder
from ui.sound.level_meter import LevelMeter
from ui.sound.player import Player
from ui.sound.recorder import Recorder
from ui.sound.trouble import SENTENCES, SoundTrouble
from ui.text import _
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from village_net.files import discard
from village_net.paths import home
from village_net.tower.announcements.recordings import (
    SUFFIXES,
    copy_sound,
    keep_recording,
    recording,
    recording_of,
    remove_recording,
    sounds_folder,
)
from village_net.tower.announcements.records import Announcement
from village_net.tower.sound.loudness import normalised
from village_net.tower.sound.wav import write_wav


class RecordingPanel(AttachmentPanel):
    """Shows what the recording is called that is kept, and how loud the microphone is."""

    def __init__(
        self, session: Session, announcement: Announcement, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, announcement, parent)
        self._player = Player(parent=self)
        self._player.failed.connect(self._on_trouble)
        self.recorder = Recorder(parent=self)
        self.recorder.recorded.connect(self.take_own)
        self.recorder.failed.connect(self._on_trouble)
        self.meter = LevelMeter()
        self.recorder.level.connect(self.meter.set_level)
        self.meter.hide()
        choose = Button(_("Choose a sound file"), Kind.MAIN, "file-text")
        self.record = Button(_("Record"), icon="microphone")
        back = Button(_("Done"))
        choose.clicked.connect(self._ask_for_file)
        self.record.clicked.connect(self._on_record)
        back.clicked.connect(self._on_back)
        self._card.add(
            Label(_("Recording"), "section"),
            Label(self._what_is_there(), tone="quiet", wraps=True),
            flowing(choose, self.record, *self._buttons_of_kept(), back),
            self.meter,
            self._told,
        )

    def take(self, file: Path) -> None:
        """Keep a sound file as the announcement's recording, or say why not; it is copied aside."""
        self._copy(file)

    def take_own(self, file: Path) -> None:
        """Keep what was recorded or evened out here; the file it was written to goes."""
        self._copy(file, lambda: discard(file))

    def _copy(self, file: Path, then: Callable[[], None] = lambda: None) -> None:
        def kept(copied: str) -> None:
            then()
            self._session.when_free(lambda: self._keep(file.name, copied))

        def failed(error: Exception) -> None:
            then()
            self.tell_failure(error)

        folder = sounds_folder(self._session.store)
        job = self._session.jobs.start(
            lambda report: copy_sound(folder, file, report), kept, failed
        )
        self._session.busy.emit(job)

    def _keep(self, name: str, kept: str) -> None:
        if self._session.done(keep_recording, self._announcement, name, kept):
            self.finish(_("The recording is kept."))

    def even_out(self) -> None:
        """Bring the recording to the loudness of speech over a tower, as a file of its own."""
        file = recording_of(self._session.store, self._announcement.id)
        if file is None:
            self._on_trouble(SoundTrouble.NO_FILE)
            return
        self._decoder = Decoder(parent=self)
        self._decoder.decoded.connect(self._on_decoded)
        self._decoder.failed.connect(self._on_trouble)
        self._decoder.decode(file)

    def _on_decoded(self, samples: "array[int]", rate: int) -> None:
        target = home() / f"{self._announcement.id}.wav"
        job = self._session.jobs.start(
            lambda _report: write_wav(target, normalised(samples, rate), rate),
            self.take_own,
            self._session.tell_failure,
        )
        self._session.busy.emit(job)

    def _what_is_there(self) -> str:
        kept = recording(self._session.store, self._announcement.id)
        if kept is None:
            return _("None yet: it is read live. WAV, MP3, OGG and FLAC can be played.")
        if recording_of(self._session.store, self._announcement.id) is None:
            return _("“{file}” is no longer there. Choose it again.", file=kept.name)
        return kept.name

    def _buttons_of_kept(self) -> list[QWidget]:
        if recording(self._session.store, self._announcement.id) is None:
            return []
        even = Button(_("Even out the loudness"), icon="speaker-high")
        even.clicked.connect(self.even_out)
        hear, away = (
            Button(_("Hear it"), icon="play"),
            Button(_("Take it away"), Kind.QUIET, "trash"),
        )
        hear.clicked.connect(self._on_hear)
        away.clicked.connect(self._on_away)
        return [hear, even, away]

    def _on_hear(self) -> None:
        file = recording_of(self._session.store, self._announcement.id)
        if file is None:
            self._on_trouble(SoundTrouble.NO_FILE)
            return
        settings = self._session.settings
        self._player.play(file, settings.loudspeaker or None, settings.volume / 100)

    def _on_away(self) -> None:
        if self._session.done(remove_recording, self._announcement):
            self.finish(_("It is read live again."))

    def _on_record(self) -> None:
        if self.recorder.is_recording:
            self.recorder.stop()
            self.record.setText(_("Record"))
            return
        self.tell("")
        self.meter.show()
        self.record.setText(_("Stop and keep"))
        self.recorder.start(home() / "recording.wav")

    def _on_back(self) -> None:
        self._player.stop()
        self.done.emit()

    def _ask_for_file(self) -> None:
        sounds = Files(_("Sound"), tuple(SUFFIXES))
        if file := ask_to_open(self, _("Choose a sound file"), sounds):
            self.take(file)

    def _on_trouble(self, trouble: SoundTrouble) -> None:
        self.meter.hide()
        self.record.setText(_("Record"))
        self.tell(_(SENTENCES[trouble]))
