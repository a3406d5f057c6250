"""The top bar keeps its words, however large the type and however narrow the window."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.people import household, person
from tests.ui.conftest import Dress
from ui.session import Session
from ui.settings import Shade
from ui.shell.shell import Shell
from ui.text import _
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields.text_box import TextBox
from ui.widgets.label import Label
from village_net.village.register.edits import save_person

LOOKS = [(14, 1366, 728), (18, 1366, 728), (24, 1366, 728), (14, 1024, 600), (24, 1024, 600)]


def shell_in(session: Session, dress: Dress, qtbot: QtBot, look: tuple[int, int, int]) -> Shell:
    points, width, height = look
    dress(points, Shade.LIGHT)
    made = Shell(session)
    qtbot.addWidget(made)
    made.resize(width, height)
    made.show()
    made.show_page("home")
    QApplication.processEvents()
    return made


def wholly_seen(button: Button) -> bool:
    place = QRect(button.mapTo(button.window(), QPoint()), button.size())
    return place.size() == button.visibleRegion().boundingRect().size()


@pytest.mark.parametrize("look", LOOKS)
def test_what_can_be_done_keeps_its_words(
    session: Session, dress: Dress, qtbot: QtBot, look: tuple[int, int, int]
) -> None:
    shell = shell_in(session, dress, qtbot, look)
    bar = shell.top_bar
    bar.show_waiting(0, 12)
    QApplication.processEvents()
    assert bar.on_air.text() == "พลาดเวลา 12 เรื่อง"
    assert bar.undo.text() == "เลิกทำ"
    assert bar.redo.text() == "ทำอีกครั้ง"
    for button in (bar.on_air, bar.undo, bar.redo):
        assert button.sizeHint().width() <= button.width()
        assert wholly_seen(button)
    search = bar.search
    words = search.fontMetrics().horizontalAdvance(search.placeholderText())
    assert search.cursorRect().left() + words <= search.width()


@pytest.mark.parametrize("look", LOOKS)
def test_undo_and_redo_stand_where_they_stood_whatever_happens(
    session: Session, dress: Dress, qtbot: QtBot, look: tuple[int, int, int]
) -> None:
    shell = shell_in(session, dress, qtbot, look)
    bar = shell.top_bar
    before = [bar.undo.geometry(), bar.redo.geometry()]
    assert session.done(save_person, person(1, household(1)), "1")
    session.undo()
    bar.show_waiting(3, 0)
    QApplication.processEvents()
    assert [bar.undo.geometry(), bar.redo.geometry()] == before
    bar.show_waiting(0, 0)
    QApplication.processEvents()
    assert [bar.undo.geometry(), bar.redo.geometry()] == before


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("id", ["", "add"])
def test_a_message_lies_over_no_button_and_no_field(
    full_session: Session, dress: Dress, qtbot: QtBot, look: tuple[int, int, int], id: str
) -> None:
    shell = shell_in(full_session, dress, qtbot, look)
    shell.show_record("register", id)
    QApplication.processEvents()
    shell.toast.tell("แก้ไขข้อมูลแล้ว")
    over = shell.toast.geometry()
    parts = [*shell.findChildren(Button), *shell.findChildren(QLineEdit)]
    seen = [
        part.visibleRegion().boundingRect().translated(part.mapTo(shell, QPoint()))
        for part in parts
        if not part.visibleRegion().isEmpty() and not shell.toast.isAncestorOf(part)
    ]
    assert not [place for place in seen if over.intersects(place)]
    assert shell.rect().contains(over)


@pytest.mark.parametrize(
    ("due", "missed", "kind"), [(1, 0, "main"), (1, 3, "main"), (0, 3, "look")]
)
def test_what_is_due_now_asks_louder_than_what_was_missed(
    shell: Shell, due: int, missed: int, kind: str
) -> None:
    shell.top_bar.show_waiting(due, missed)
    assert shell.top_bar.on_air.isVisible()
    assert shell.top_bar.on_air.property("kind") == kind


@pytest.mark.parametrize("look", [(14, 1366, 728), (24, 1366, 728), (24, 1024, 600)])
def test_a_message_lies_neither_over_what_is_typed_nor_over_words_that_teach(
    session: Session, dress: Dress, qtbot: QtBot, look: tuple[int, int, int]
) -> None:
    shell = shell_in(session, dress, qtbot, look)
    sentence = "สิ่งที่พิมพ์ค้างไว้เก็บไว้แล้ว"
    for place in ("register", "tower"):
        shell.show_page(place)
        QApplication.processEvents()
        shell.toast.offer(sentence, "พิมพ์ต่อ", shell.toast.hide)
        empty = [each for each in shell.findChildren(EmptyState) if each.isVisible()]
        labels = [label for each in empty for label in each.findChildren(Label)]
        assert not covered(shell, labels)
    shell.show_record("tower", "new")
    QApplication.processEvents()
    box = next(each for each in shell.findChildren(TextBox) if each.isVisible())
    box.setFocus()
    shell.toast.offer(sentence, "พิมพ์ต่อ", shell.toast.hide)
    assert not covered(shell, [box.viewport()])


def covered(shell: Shell, parts: Sequence[QWidget]) -> list[QRect]:
    seen = [
        part.visibleRegion().boundingRect().translated(part.mapTo(shell, QPoint()))
        for part in parts
        if not part.visibleRegion().isEmpty()
    ]
    return [place for place in seen if shell.toast.geometry().intersects(place)]


def test_the_line_of_who_is_at_work_asks_until_it_is_told(
    session: Session, dress: Dress, qtbot: QtBot
) -> None:
    shell = shell_in(session, dress, qtbot, LOOKS[0])
    shell.sidebar.set_user("")
    assert shell.sidebar.who.text() == "บอกชื่อผู้ใช้"
    assert shell.sidebar.who.property("untold") == "yes"
    shell.sidebar.set_user("นายคำ")
    assert shell.sidebar.who.property("untold") == "no"


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(
    "done", ["Write announcement", "Add person", "Keep family ties", "Change village profile"]
)
def test_what_a_step_did_is_never_cut_and_the_whole_is_in_the_tip(
    session: Session, dress: Dress, qtbot: QtBot, look: tuple[int, int, int], done: str
) -> None:
    shell = shell_in(session, dress, qtbot, look)
    bar = shell.top_bar
    name = "น้ำประปาหยุดไหลชั่วคราวเพราะซ่อมท่อหน้าโรงเรียน"
    with session.store.change(done, name):
        session.store.put(household(7))
    QApplication.processEvents()
    words = f"เลิกทำ: {_(done)}"
    said = bar.undo.text()
    assert said in ("เลิกทำ", words) or said.startswith(f"{words} ")
    assert bar.undo.toolTip() == f"{words} {name}"
    assert bar.undo.sizeHint().width() <= bar.undo.width()
    session.undo()
    said = bar.redo.text()
    assert said in ("ทำอีกครั้ง", words := f"ทำอีกครั้ง: {_(done)}") or said.startswith(f"{words} ")
    assert bar.redo.toolTip() == f"{words} {name}"
    assert bar.redo.sizeHint().width() <= bar.redo.width()


def test_undo_names_a_person_whole_at_the_usual_size(
    session: Session, dress: Dress, qtbot: QtBot
) -> None:
    shell = shell_in(session, dress, qtbot, LOOKS[0])
    for done, name in (("Add person", "สมชาย ใจงาม"), ("Change person", "นายบุญมี ศรีสุข")):
        with session.store.change(done, name):
            session.store.put(household(7))
            session.store.put(household(8 if done == "Add person" else 9))
        QApplication.processEvents()
        assert shell.top_bar.undo.text() == f"เลิกทำ: {_(done)} {name}"
        assert shell.top_bar.undo.toolTip() == ""
