"""The sound of this computer for the tower: loudspeaker, volume, chimes, a tone to test with."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider, QWidget

from ui.session import Session
from ui.text import _
from ui.widgets.button import Button
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.field import Field
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import Card
from village_net.errors import Refusal
from village_net.paths import home
from village_net.tower.air.schedule import airing_rules, save_airing_rules
from village_net.tower.sound.chimes import CHIMES, find_chime, write_chime, write_test_tone

_NONE = "none"


class SoundCard(Card):
    """Qt's part for sound is loaded when a sound is first played or the loudspeakers are asked."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        rules = airing_rules(session.store)
        names = [(chime.key, _(chime.name)) for chime in CHIMES]
        none = (_NONE, _("none"))
        self.before: Choice[str] = Choice([*names, none], rules.chime_before or _NONE)
        self.after: Choice[str] = Choice([*names, none], rules.chime_after or _NONE)
        self.before.picked.connect(self._on_chime)
        self.after.picked.connect(self._on_chime)
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setValue(session.settings.volume)
        self.volume.valueChanged.connect(self._on_volume)
        self.loudspeaker = Chooser()
        self.loudspeaker.addItem(_("the usual one"), "")
        self.loudspeaker.activated.connect(self._on_loudspeaker)
        look = Button(_("Look for loudspeakers"))
        look.clicked.connect(self.look_for_loudspeakers)
        hear, tone = Button(_("Hear the chime"), icon="bell"), Button(_("Test tone"))
        hear.clicked.connect(self.hear_chime)
        tone.clicked.connect(self.hear_tone)
        self._told = Label("", tone="danger", wraps=True)
        self._told.hide()
        self._player: object | None = None
        self.add(
            Label(_("Sound"), "section"),
            Field(_("Chime before an announcement"), self.before),
            Field(_("Chime after it"), self.after),
            Field(_("Volume"), self.volume),
            Field(_("Loudspeaker or amplifier"), self.loudspeaker),
            flowing(hear, tone, look),
            self._told,
        )

    def look_for_loudspeakers(self) -> None:
        """Offer the loudspeakers that are connected now."""
        from ui.sound.devices import Devices

        self.loudspeaker.clear()
        self.loudspeaker.addItem(_("the usual one"), "")
        for device in Devices(self).outputs():
            self.loudspeaker.addItem(device.name, device.id)
        kept = self.loudspeaker.findData(self._session.settings.loudspeaker)
        self.loudspeaker.setCurrentIndex(max(kept, 0))

    def hear_chime(self) -> None:
        """Play the chime that is chosen."""
        chosen = self.before.value or _NONE
        if chosen != _NONE:
            self._play(lambda: write_chime(home() / "chimes", find_chime(chosen)))

    def hear_tone(self) -> None:
        """Play one second of an even tone."""
        self._play(lambda: write_test_tone(home() / "chimes"))

    def _play(self, make: Callable[[], Path]) -> None:
        from ui.sound.player import Player
        from ui.sound.trouble import SENTENCES

        self._told.hide()
        try:
            file = make()
        except Refusal as refusal:
            self._session.refused.emit(str(refusal))
            return
        if not isinstance(self._player, Player):
            self._player = Player(parent=self)
            self._player.failed.connect(lambda trouble: self._tell(_(SENTENCES[trouble])))
        settings = self._session.settings
        self._player.play(file, settings.loudspeaker or None, settings.volume / 100)

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.show()

    def _on_volume(self, percent: int) -> None:
        self._session.settings.volume = percent

    def _on_loudspeaker(self, _place: int) -> None:
        self._session.settings.loudspeaker = self.loudspeaker.currentData()

    def _on_chime(self) -> None:
        before, after = self.before.value or _NONE, self.after.value or _NONE
        rules = replace(
            airing_rules(self._session.store),
            chime_before=before,
            chime_after="" if after == _NONE else after,
        )
        self._session.done(save_airing_rules, rules)
