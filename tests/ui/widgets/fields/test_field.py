"""A field with its label: below it stands help or an error, never both."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.label import Label


def below(field: QWidget) -> list[str]:
    """Return the sentences that show below the label."""
    labels = [each for each in field.findChildren(Label) if each.isVisibleTo(field)]
    return [each.plain_text() for each in labels][1:]


def test_help_gives_way_to_an_error_and_comes_back(qtbot: QtBot) -> None:
    field = Field("ชื่อ", LineEdit(), "เขียนเต็ม")
    qtbot.addWidget(field)
    assert below(field) == ["เขียนเต็ม"]
    field.set_error("ยังไม่มีชื่อ")
    assert below(field) == ["ยังไม่มีชื่อ"]
    field.set_help("เขียนชื่อตัว")
    assert below(field) == ["ยังไม่มีชื่อ"]
    field.set_error("")
    assert below(field) == ["เขียนชื่อตัว"]


def test_an_error_is_read_to_who_cannot_see_it(qtbot: QtBot) -> None:
    editor = LineEdit()
    field = Field("ชื่อ", editor, "เขียนเต็ม")
    qtbot.addWidget(field)
    assert (editor.accessibleName(), editor.accessibleDescription()) == ("ชื่อ", "เขียนเต็ม")
    field.set_error("ยังไม่มีชื่อ")
    assert editor.accessibleDescription() == "ยังไม่มีชื่อ"
