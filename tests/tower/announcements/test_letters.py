"""Letters beside an announcement: kept whole, refused with a sentence, taken back by undo."""

from pathlib import Path

import pytest

from tests.tower.tower import written
from village_net.errors import Refusal
from village_net.i18n import Language, Say
from village_net.store import Store
from village_net.tower.announcements.letters import (
    UnknownLetterError,
    keep_letter,
    letter_bytes,
    letters_of,
    read_letter,
    remove_letter,
)


def test_a_letter_comes_back_as_it_was(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "หนังสืออำเภอ ที่ 0318.pdf"
    file.write_bytes(bytes(range(256)) * 9)
    item = written(store, "a")
    keep_letter(store, item, file.name, read_letter(file))
    keep_letter(store, item, "อีกฉบับ.pdf", read_letter(file))
    kept = letters_of(store, "a")
    assert [letter.name for letter in kept] == ["หนังสืออำเภอ ที่ 0318.pdf", "อีกฉบับ.pdf"]
    assert letter_bytes(store, kept[0]) == file.read_bytes()
    remove_letter(store, kept[0])
    assert len(letters_of(store, "a")) == 1
    store.undo()
    assert letters_of(store, "a") == kept


@pytest.mark.parametrize(
    ("name", "size", "words"),
    [
        ("ว่าง.pdf", 0, "อ่านอะไรไม่ได้"),
        ("ไม่มี.pdf", None, "อ่านอะไรไม่ได้"),
        ("โปรแกรม.exe", 9, "ไม่ใช่หนังสือ"),
        ("ใหญ่.pdf", 10 * 1024 * 1024 + 1, "ใหญ่เกินไป"),
    ],
)
def test_what_is_no_letter_is_refused(
    tmp_path: Path, name: str, size: int | None, words: str
) -> None:
    file = tmp_path / name
    if size is not None:
        file.write_bytes(b"x" * size)
    with pytest.raises(Refusal) as refused:
        read_letter(file)
    assert words in refused.value.say(Say(Language.THAI))
    assert name in refused.value.say(Say(Language.THAI))


def test_a_program_that_a_strangers_village_calls_a_letter_is_not_handed_out(store: Store) -> None:
    news = written(store, "a")
    letter = keep_letter(store, news, "หนังสือ.exe", "eA==")
    with pytest.raises(UnknownLetterError):
        letter_bytes(store, letter)
