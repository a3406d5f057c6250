"""The sound of this computer: the test tone."""

from pytestqt.qtbot import QtBot

from tests.held_files import HeldFiles
from ui.pages.tower.towers.sound_card import SoundCard
from ui.session import Session
from ui.sound.player import Player
from village_net.paths import home


def test_the_test_tone_is_heard_again_while_the_player_has_it(
    session: Session, qtbot: QtBot, held_files: HeldFiles
) -> None:
    card = SoundCard(session)
    qtbot.addWidget(card)
    refusals: list[str] = []
    session.refused.connect(refusals.append)
    card.hear_tone()
    (tone,) = (home() / "chimes").glob("test-tone*.wav")
    held_files.others.add(tone)
    card.hear_tone()
    assert isinstance(card._player, Player)
    with qtbot.waitSignal(card._player.ended, timeout=20_000):
        pass
    assert refusals == []
    assert held_files.waited == []
