"""A form is built from its fields, says a refusal below the field it is about, and saves once."""

from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Typed
from ui.parts.choice_kinds import (
    Chips,
    ManyOf,
    Named,
    OneOf,
    Someone,
    Somewhere,
    group_kind,
    household_kind,
    zone_kind,
)
from ui.parts.field_kinds import (
    LAND,
    MONEY,
    NUMBER,
    Clock,
    Day,
    FieldKind,
    Line,
    PartialDay,
    Prose,
    Tick,
    Words,
)
from ui.parts.form_fields import Fold, FormField, Room, Values, values_of
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from village_net.errors import Refusal
from village_net.groups.edits import save_group
from village_net.groups.records import KIND_NAMES, Group, GroupKind
from village_net.thai.dates import PartialDate
from village_net.thai.places import place
from village_net.village.register.edits import save_zone
from village_net.village.register.records import Zone

FIELDS = (
    FormField("name", "Name of the group"),
    FormField("kind", "Kind", Chips(KIND_NAMES)),
    FormField("founded", "Founded", PartialDay(), about=("left_on",)),
    FormField("size", "Number of speakers", NUMBER, shown=lambda v: v["kind"] is GroupKind.WOMEN),
    FormField("note", "Note", Prose(), room=Room.WIDE, fold=Fold("More about the person")),
)


class WrongNoteError(Refusal):
    """For the tests."""

    key = "wrong-note"
    field = "note"
    message = "This cannot be done."


@dataclass
class Written:
    """What the form gave to its edit."""

    calls: list[Values] = field(default_factory=list)
    refusal: Refusal | None = None

    def write(self, values: Values) -> Saved:
        self.calls.append(values)
        if self.refusal:
            raise self.refusal
        return Saved("g", "saved")


@pytest.fixture
def written() -> Written:
    return Written()


@pytest.fixture
def form(session: Session, qtbot: QtBot, written: Written) -> RecordForm:
    group = Group("g", "กลุ่มแม่บ้าน")
    made = RecordForm(
        session,
        FormOf(
            key=("group", "g"),
            fields=FIELDS,
            values=lambda: values_of(group, FIELDS),
            write=written.write,
        ),
    )
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def press(form: RecordForm, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or form, key)


def test_enter_saves_what_stands_in_the_fields(
    form: RecordForm, written: Written, type_in: Typed, qtbot: QtBot
) -> None:
    form.setFocus()
    form.editors["name"].clear()
    type_in(form.editors["name"], "กลุ่มทอผ้า")
    with qtbot.waitSignal(form.saved) as saved:
        QTest.keyClick(form.editors["name"], Qt.Key.Key_Return)
    assert saved.args == ["g"]
    assert [dict(each) for each in written.calls] == [
        {"name": "กลุ่มทอผ้า", "kind": GroupKind.OTHER, "founded": None, "note": ""}
    ]


def test_escape_leaves_and_saves_nothing(form: RecordForm, written: Written, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.left):
        QTest.keyClick(form.editors["name"], Qt.Key.Key_Escape)
    assert written.calls == []


def test_enter_on_the_way_back_goes_back_and_saves_nothing(
    form: RecordForm, written: Written, qtbot: QtBot
) -> None:
    form.back.setFocus()
    with qtbot.waitSignal(form.left):
        press(form, Qt.Key.Key_Return)
    assert written.calls == []


def test_a_refusal_stands_below_its_field_until_that_is_edited(
    form: RecordForm, written: Written, type_in: Typed
) -> None:
    written.refusal = WrongNoteError()
    form.save()
    assert form.fields["note"].error() == "ทำรายการนี้ไม่ได้"
    assert form.editors["note"].isVisible()
    assert QApplication.focusWidget() is form.editors["note"]
    type_in(form.editors["note"], "x")
    assert form.fields["note"].error() == ""


class TermError(Refusal):
    """For the tests: one that can be mended at two fields."""

    key = "term"
    field = "note"
    also = ("left_on",)
    message = "This cannot be done."


def test_a_refusal_that_two_fields_can_mend_goes_when_either_is_edited(
    form: RecordForm, written: Written, type_in: Typed
) -> None:
    written.refusal = TermError()
    form.save()
    type_in(form.editors["name"], "x")
    assert form.fields["note"].error()
    type_in(form.editors["founded"].line, "2560")
    assert form.fields["note"].error() == ""


def test_a_refusal_about_another_attribute_stands_where_the_form_says(
    form: RecordForm, written: Written
) -> None:
    written.refusal = WrongNoteError().about("left_on")
    form.save()
    assert form.fields["founded"].error()


def test_a_refusal_about_no_field_stands_above_the_buttons_in_sight(
    form: RecordForm, written: Written, type_in: Typed
) -> None:
    written.refusal = Refusal()
    form.save()
    assert form._fault.isVisible()
    assert form._fault.plain_text() == "ทำรายการนี้ไม่ได้"
    type_in(form.editors["name"], "x")
    assert not form._fault.isVisible()


def test_all_that_cannot_be_read_is_told_at_once_and_nothing_is_saved(
    form: RecordForm, written: Written
) -> None:
    form.editors["kind"].set_value(GroupKind.WOMEN)
    form.body.follow()
    form.editors["size"].setText("สี่ตัว")
    form.editors["founded"].line.setText("31/2/2569")
    assert not form.save()
    assert "สี่ตัว" in form.fields["size"].error()
    assert "31/2/2569" in form.fields["founded"].error()
    assert QApplication.focusWidget() is form.editors["founded"].line
    assert form.editors["founded"].line.selectedText() == "31/2/2569"
    assert written.calls == []


def test_what_is_wrong_with_a_day_is_in_sight_with_its_sentence(
    form: RecordForm, qtbot: QtBot
) -> None:
    form.resize(210, 330)
    QApplication.processEvents()
    form.editors["founded"].line.setText("31/2/2569")
    assert not form.save()
    field = form.fields["founded"]
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect().height() == field.height())


def test_what_is_not_asked_is_neither_shown_nor_read(form: RecordForm, written: Written) -> None:
    form.editors["size"].setText("สี่ตัว")
    assert not form.fields["size"].isVisible()
    assert form.save()
    assert "size" not in written.calls[0]


def test_a_field_shows_as_soon_as_another_one_asks_for_it(form: RecordForm) -> None:
    chip = form.editors["kind"].chips[list(KIND_NAMES).index(GroupKind.WOMEN)]
    chip.click()
    assert form.fields["size"].isVisible()


def test_the_main_button_stays_in_sight_however_low_the_window_is(
    form: RecordForm, qtbot: QtBot
) -> None:
    form.resize(400, 220)
    QApplication.processEvents()
    assert form.rect().contains(form.main.mapTo(form, form.main.rect().bottomRight()))


def test_two_columns_where_there_is_room_and_one_where_there_is_none(
    form: RecordForm, qtbot: QtBot
) -> None:
    name, kind = form.fields["name"], form.fields["kind"]
    assert name.x() == kind.x()
    form.resize(900, 300)
    qtbot.waitUntil(lambda: kind.x() > name.x())
    form.resize(400, 300)
    qtbot.waitUntil(lambda: kind.x() == name.x())


@pytest.mark.parametrize(("private", "shows"), [(False, True), (True, False)])
def test_a_fold_stands_open_where_it_holds_something_unless_it_is_private(
    session: Session, qtbot: QtBot, private: bool, shows: bool
) -> None:
    group = Group("g", "กลุ่มแม่บ้าน", note="ทุกวันพุธ")
    fold = Fold("More about the person", private)
    fields = [replace(each, fold=fold) if each.fold else each for each in FIELDS]
    made = RecordForm(
        session,
        FormOf(
            key=("group", "g"),
            fields=fields,
            values=lambda: values_of(group, fields),
            write=lambda _values: Saved("g"),
        ),
    )
    qtbot.addWidget(made)
    made.show()
    assert made.editors["note"].isVisible() is shows


KINDS: list[tuple[FieldKind[Any, Any], Any]] = [
    (Line(), "กลุ่มทอผ้า"),
    (Prose(), "บรรทัดหนึ่ง\nบรรทัดสอง"),
    (Words(("ประธาน",)), "เหรัญญิก"),
    (Named(KIND_NAMES), GroupKind.WOMEN),
    (Chips(KIND_NAMES), GroupKind.WOMEN),
    (Day(), date(2026, 11, 30)),
    (PartialDay(), PartialDate(2017)),
    (PartialDay(), PartialDate(2017, 3)),
    (Clock(), time(6, 30)),
    (NUMBER, 1250),
    (MONEY, 125050),
    (LAND, 5 * 400 + 250),
    (Tick("An answer is owed"), True),
    (zone_kind("–"), "z1"),
    (group_kind("–"), "g1"),
    (household_kind("–"), "h2"),
    (Someone(), "p3"),
    (OneOf(lambda _store: [("a", "ก"), ("b", "ข")]), "b"),
    (ManyOf(lambda _store: [("a", "ก"), ("b", "ข"), ("c", "ค")]), ("a", "c")),
]


@pytest.mark.parametrize(("kind", "value"), KINDS, ids=lambda each: type(each).__name__)
def test_each_kind_reads_again_what_it_shows(
    full_session: Session, qtbot: QtBot, kind: FieldKind[Any, Any], value: Any
) -> None:
    save_zone(full_session.store, Zone("z1", "คุ้มเหนือ"))
    save_group(full_session.store, Group("g1", "กลุ่มแม่บ้าน"))
    editor = kind.make(full_session)
    qtbot.addWidget(editor)
    kind.show(editor, value)
    assert kind.read(editor) == value


def test_a_place_is_shown_and_read_again(session: Session, qtbot: QtBot) -> None:
    editor = Somewhere().make(session)
    qtbot.addWidget(editor)
    found = place("570705")
    Somewhere().show(editor, found)
    assert Somewhere().read(editor) == found
