"""What the window keeps on this computer."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.settings import Settings


def test_two_villages_whose_folders_have_one_name_have_each_their_own_user(
    qtbot: QtBot, tmp_path: Path
) -> None:
    settings = Settings()
    one, other = tmp_path / "a" / "บ้าน", tmp_path / "b" / "บ้าน"
    settings.set_user_in(one, "นางดาว")
    assert (settings.user_in(one), settings.user_in(other)) == ("นางดาว", "")
    assert Settings().user_in(tmp_path / "a" / "." / "บ้าน") == "นางดาว"
