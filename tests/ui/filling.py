"""A form filled in as a user does it: each field with a value of its kind, by keys and clicks."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QWidget

from ui.parts.audience_kind import AudienceField
from ui.parts.kept_draft import KeptDraft
from ui.parts.typed import typed_in
from ui.session import Session
from ui.widgets.fields.answer_field import AnswerField
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.person_picker import PersonPicker
from ui.widgets.fields.text_box import TextBox
from ui.widgets.fields.ticks import Ticks
from ui.widgets.fields.time_field import TimeField
from ui.widgets.fields.usual_times import UsualTimes
from village_net.village.register.queries import people_in_order

# What a rule asks of a text, by the attribute; any other takes any words.
_TEXTS = {
    "national_id": "1101700207030",
    "house_number": "998/1",
    "house_code": "57070500017",
    "phone": "081 234 5678",
    "land": "5-2-50",
    "point": "19.9123, 99.8123",
    "speakers": "7",
    "asked": "5",
    "heard": "3",
    "number": "7",
    "answer_days": "15",
    "every": "2",
}
_TIMES = {
    "starts_at": "08:30",
    "ends_at": "11:00",
    "quiet_from": "21:00",
    "quiet_to": "05:00",
    "begins": "08:30",
    "ends": "11:00",
}
# Days from today, by the attribute; any other lies some days behind.
_DAYS = {
    "birth": -9000,
    "founded": -3000,
    "joined": -2000,
    "came_on": -100,
    "first": -20,
    "last": -1,
    "last_day": -2,
    "due": 90,
    "starts": 5,
    "ends": 6,
    "term_to": 700,
    "until": 60,
}
_AHEAD = {"slot": 3}
# Which chip is taken where not any other than the first will do.
_CHIPS = {("person", "coming"): 2, ("person", "sex"): 1, ("slot", "repeat"): 2}
_PARENTS = ("father_id", "mother_id")


def type_text(widget: QWidget, text: str) -> None:
    """Type a text into a widget, in the place of what stands there."""
    widget.setFocus()
    if isinstance(widget, QLineEdit | TextBox):
        widget.selectAll()
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)


def fill(session: Session, draft: KeptDraft) -> dict[str, str]:
    """Fill in every field of a form that can be filled; return what is typed in them now."""
    form = draft.key[0]
    for attribute, editor in draft.editors.items():
        if isinstance(editor, QWidget) and editor.isEnabled():
            _fill_one(session, form, attribute, editor)
    return typed(draft)


def typed(draft: KeptDraft) -> dict[str, str]:
    """Return what is typed in each field of a form."""
    return {key: typed_in(editor) for key, editor in draft.editors.items()}


def differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Return what is not as it was."""
    return {key: (was, after.get(key)) for key, was in before.items() if was != after.get(key)}


def _fill_one(session: Session, form: str, attribute: str, editor: Any) -> None:
    match editor:
        case PersonPicker():
            _pick(session, attribute, editor)
        case UsualTimes():
            editor.chips[-1].click()
        case TimeField():
            type_text(editor, _TIMES[attribute])
        case AnswerField():
            type_text(editor.number or editor, "1")
        case QLineEdit():
            type_text(editor, _TEXTS.get(attribute, "ของใหม่"))
        case TextBox():
            type_text(editor, "ข้อความที่พิมพ์ใหม่")
        case DateField():
            days = _DAYS.get(attribute, _AHEAD.get(form, -3))
            type_text(editor.line, _day(session.store.clock().date() + timedelta(days)))
        case QCheckBox():
            editor.click()
        case QComboBox():
            _choose(editor)
        case AudienceField():
            editor.choice.chips[1].click()
            next(box for box in editor._ticks[editor.value].boxes.values()).click()
        case Choice():
            _take(editor, _CHIPS.get((form, attribute)))
        case Ticks() if editor.boxes:
            list(editor.boxes.values())[-1].click()
        case _:
            pass  # lines of a form's own, which its own tests fill


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year + 543}"


def _take(choice: Choice[Any], place: int | None) -> None:
    others = [chip for chip in choice.chips if not chip.isChecked() and chip.isEnabled()]
    chip = choice.chips[place] if place is not None else others[0]
    if not chip.isChecked():
        chip.click()


def _choose(chooser: QComboBox) -> None:
    if chooser.isEditable():
        type_text(chooser.lineEdit(), "น.ส.")
    else:
        chooser.setCurrentIndex(1 if chooser.currentIndex() != 1 else 2)
        chooser.activated.emit(chooser.currentIndex())


def _pick(session: Session, attribute: str, picker: PersonPicker) -> None:
    today = session.store.clock().date()
    people = [p for p in people_in_order(session.store) if picker._fits(p) and p.birth]
    people.sort(key=lambda p: p.birth.age(today) if p.birth else 0)
    chosen = people[-1] if attribute in _PARENTS else people[len(people) // 2]
    picker.setFocus()
    picker.set_value(chosen.id)
    picker.changed.emit()
