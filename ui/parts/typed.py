"""What is typed in an editor, as a text that can be kept and typed again."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Protocol, cast, runtime_checkable

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from ui.widgets.fields.chips import Choice
from ui.widgets.fields.person_picker import PersonPicker
from ui.widgets.fields.text_box import TextBox


@runtime_checkable
class Editor(Protocol):
    """An editor of several parts, which tells itself what is typed in it."""

    def typed(self) -> str:
        """Return what is typed."""
        ...

    def type_again(self, typed: str) -> None:
        """Show what was typed."""
        ...


Editors = Mapping[str, Any]


@cache
def _tells_itself(kind: type) -> bool:
    """Tell whether editors of a kind tell what is typed; asked at every key of every field."""
    return issubclass(kind, Editor)


def typed_in(editor: object) -> str:
    """Return what is typed or chosen in an editor, right or wrong; empty for nothing."""
    if _tells_itself(type(editor)):
        return cast(Editor, editor).typed()
    match editor:
        case PersonPicker():
            return json.dumps([editor.value, editor.text()]) if editor.text() else ""
        case QLineEdit():
            return editor.text()
        case TextBox():
            return editor.text()
        case QCheckBox():
            return "yes" if editor.isChecked() else ""
        case QComboBox():
            return editor.currentText() if editor.isEditable() else str(editor.currentData() or "")
        case Choice():
            return "" if editor.value is None else str(editor.value)
        case _:
            raise TypeError(editor)


def type_again(editor: object, typed: str) -> None:
    """Show what was typed or chosen; what cannot be chosen any more is passed over."""
    if _tells_itself(type(editor)):
        cast(Editor, editor).type_again(typed)
        return
    match editor:
        case PersonPicker():
            _pick_again(editor, typed)
        case QLineEdit():
            editor.setText(typed)
        case TextBox():
            editor.set_text(typed)
        case QCheckBox():
            editor.setChecked(bool(typed))
        case QComboBox():
            _choose_again(editor, typed)
        case Choice():
            choice = cast(Choice[object], editor)
            choice.set_value(next((each for each in choice.choices if str(each) == typed), None))
        case _:
            raise TypeError(editor)


def _pick_again(picker: PersonPicker, typed: str) -> None:
    try:
        id, text = json.loads(typed) if typed else (None, "")
    except ValueError:
        return
    picker.set_value(id)
    if picker.value is None:
        picker.setText(text)


def _choose_again(chooser: QComboBox, typed: str) -> None:
    if chooser.isEditable():
        chooser.setCurrentText(typed)
        return
    keys = [str(chooser.itemData(place) or "") for place in range(chooser.count())]
    if typed in keys:
        chooser.setCurrentIndex(keys.index(typed))
