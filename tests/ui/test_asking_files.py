"""The dialogs for files: where they begin, what they offer, and what they remember."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.asking_files import (
    CSV,
    EXCEL,
    PDF,
    Files,
    ask_for_folder,
    ask_to_open,
    ask_to_save,
    usual_folder,
)
from ui.settings import Settings
from ui.shell.shell import Shell

LISTS = Files("บัญชีรายชื่อ (Excel, CSV)", (".xlsx", ".csv"))


class Dialog:
    """Stands for the system's dialog: answers with a path, and keeps what it was asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.answer: tuple[str, str] = ("", "")
        self.begins = self.kinds = ""
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, self._ask)
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", self._ask_folder)

    def _ask(
        self, _parent: QWidget, _title: str, begins: str, kinds: str, **_options: object
    ) -> tuple[str, str]:
        self.begins, self.kinds = begins, kinds
        return self.answer

    def _ask_folder(self, _parent: QWidget, _title: str, begins: str) -> str:
        self.begins = begins
        return self.answer[0]


@pytest.fixture
def dialog(monkeypatch: pytest.MonkeyPatch) -> Dialog:
    return Dialog(monkeypatch)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_dialog_begins_where_the_last_one_ended(
    dialog: Dialog, parent: QWidget, tmp_path: Path
) -> None:
    dialog.answer = (str(tmp_path / "รายชื่อ.xlsx"), "")
    assert ask_to_open(parent, "เปิด", LISTS) == tmp_path / "รายชื่อ.xlsx"
    dialog.answer = ("", "")
    assert ask_to_save(parent, "บันทึก", "ประกาศ.pdf", PDF) is None
    assert dialog.begins == str(tmp_path / "ประกาศ.pdf")
    assert ask_for_folder(parent, "โฟลเดอร์") is None
    assert dialog.begins == str(tmp_path)


def test_where_that_folder_is_gone_it_begins_in_the_documents(tmp_path: Path) -> None:
    documents = usual_folder()
    gone = tmp_path / "gone"
    gone.mkdir()
    Settings().file_folder = gone
    assert usual_folder() == gone
    gone.rmdir()
    assert usual_folder() == documents != Path()


def test_kinds_of_files_have_names_in_the_users_words(dialog: Dialog, parent: QWidget) -> None:
    ask_to_open(parent, "เปิด", LISTS, others=True)
    first, others = dialog.kinds.split(";;")
    assert first == "บัญชีรายชื่อ (Excel, CSV) (*.xlsx *.csv)"
    assert others.startswith("ทุกไฟล์") or others.endswith("(*)")


def test_a_name_that_is_free_is_proposed(dialog: Dialog, parent: QWidget, tmp_path: Path) -> None:
    Settings().file_folder = tmp_path
    (tmp_path / "ประกาศ.pdf").touch()
    ask_to_save(parent, "บันทึก", "ประกาศ.pdf", PDF)
    assert dialog.begins == str(tmp_path / "ประกาศ (2).pdf")


def test_a_name_without_its_suffix_gets_that_of_the_kind_that_was_chosen(
    dialog: Dialog, parent: QWidget, tmp_path: Path
) -> None:
    for line, suffix in ((EXCEL.line, ".xlsx"), (CSV.line, ".csv")):
        dialog.answer = (str(tmp_path / "บ้าน 1.5"), line)
        assert ask_to_save(parent, "บันทึก", "บ้าน", EXCEL, CSV) == tmp_path / f"บ้าน 1.5{suffix}"
    (tmp_path / "บ้าน 1.5.csv").touch()
    assert ask_to_save(parent, "บันทึก", "บ้าน", EXCEL, CSV) == tmp_path / "บ้าน 1.5 (2).csv"
    dialog.answer = (str(tmp_path / "บ้าน.CSV"), EXCEL.line)
    assert ask_to_save(parent, "บันทึก", "บ้าน", EXCEL, CSV) == tmp_path / "บ้าน.CSV"


def test_what_was_saved_is_opened_from_the_message_and_so_is_its_folder(
    shell: Shell, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toLocalFile())
    )
    file, toast = tmp_path / "ประกาศ.pdf", shell.toast
    for button in (toast.answer, toast.folder):
        shell.session.saved.emit("บันทึกแล้ว", file)
        assert [toast.answer.text(), toast.folder.text()] == ["เปิดดู", "เปิดโฟลเดอร์"]
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [str(file), str(tmp_path)]
    shell.session.saved.emit("บันทึกแล้ว", file)
    shell.toast.tell("อย่างอื่น")
    assert not toast.folder.isVisible()
