"""The register as a village head uses it: search, edit, delete, undo, bring in a roster."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.people import national_id
from tests.ui.conftest import Typed
from ui.pages.register.importing.check import CheckStep
from ui.pages.register.importing.compare import CompareStep
from ui.pages.register.importing.done import DoneStep
from ui.pages.register.importing.match import MatchStep
from ui.pages.register.page import Page
from ui.pages.register.people.bulk_pane import BulkPane
from ui.pages.register.people.hidden import HiddenId
from ui.pages.register.people.household_form import HouseholdForm
from ui.pages.register.people.household_pane import HouseholdPane
from ui.pages.register.people.person_fields import HEALTH
from ui.pages.register.people.person_form import Coming, PersonForm
from ui.pages.register.people.person_pane import PersonPane
from ui.pages.register.views import VIEWS
from ui.session import Session
from ui.shell.shell import Shell
from ui.widgets.button import Button
from ui.widgets.label import Label
from village_net.exchange import RosterField
from village_net.thai.national_id import formatted, masked
from village_net.thai.order import number_key
from village_net.village.register.edits import put_in_zone
from village_net.village.register.filters import Filter
from village_net.village.register.particulars import Consent, EventKind
from village_net.village.register.queries import count_people, events_of, people_in_order, zones
from village_net.village.register.records import Person

ROSTER = """ที่,บ้านเลขที่,เลขประจำตัวประชาชน,ชื่อ - สกุล,เกิด
1,12/3,{one},นายบุญมา  แก้วมณี,15 พ.ย. 2515
2,,{two},นางคำแพง แก้วมณี,31/2/2520
3,41,,ด.ญ.ญาดา ปัญญาดี,2560
"""


@pytest.fixture
def page(full_session: Session, qtbot: QtBot) -> Page:
    made = Page(full_session)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    file = tmp_path / "บัญชี.csv"
    file.write_text(ROSTER.format(one=national_id(901), two=national_id(902)), encoding="utf-8")
    return file


def listed(page: Page) -> list[str]:
    model = page.browse.model
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def reloaded(page: Page, qtbot: QtBot) -> None:
    """Wait until the right side had its turn after the list."""
    seen: list[bool] = []
    QTimer.singleShot(1, page, lambda: seen.append(True))
    qtbot.waitUntil(lambda: bool(seen))


def test_the_list_filters_at_each_key(page: Page, type_in: Typed) -> None:
    assert len(listed(page)) == 12
    type_in(page.browse.search, "ชือ๑๒")
    assert listed(page) == ["นางชื่อ12 แก้วมณี"]
    type_in(page.browse.search, "ไม่มี")
    assert listed(page) == []


def test_down_and_enter_open_the_form(page: Page, qtbot: QtBot) -> None:
    page.browse.search.setFocus()
    qtbot.keyClick(page.browse.search, Qt.Key.Key_Down)
    assert isinstance(page.browse.detail(), PersonPane)
    qtbot.keyClick(page.browse.table, Qt.Key.Key_Return)
    assert isinstance(page.browse.detail(), PersonForm)


def test_a_wrong_id_is_explained_and_nothing_is_saved(
    page: Page, full_session: Session, qtbot: QtBot, type_in: Typed
) -> None:
    before = people_in_order(full_session.store)
    form = page.browse.edit_person("p1")
    assert form
    form.editors["national_id"].clear()
    type_in(form.editors["national_id"], "1234567890123")
    qtbot.keyClick(form.editors["national_id"], Qt.Key.Key_Return)
    assert "หลักสุดท้าย" in form.fields["national_id"].error()
    assert people_in_order(full_session.store) == before
    form.editors["birth"].line.setText("31/2/2520")
    form.save()
    assert "ไม่มีวันที่" in form.fields["birth"].error()


def test_a_person_is_changed_and_the_change_is_undone(
    page: Page, full_session: Session, type_in: Typed
) -> None:
    form = page.browse.edit_person("p1")
    assert form
    form.editors["given"].clear()
    type_in(form.editors["given"], "แก้ว")
    form.editors["birth"].line.setText("2486")
    form.save()
    changed = full_session.store.get(Person, "p1")
    assert changed
    assert (changed.given, changed.birth.iso() if changed.birth else "") == ("แก้ว", "1943")
    assert isinstance(page.browse.detail(), PersonPane)
    full_session.undo()
    undone = full_session.store.get(Person, "p1")
    assert undone
    assert undone.given == "ชื่อ1"


def test_a_new_person_gets_a_new_house(page: Page, full_session: Session, type_in: Typed) -> None:
    form = page.browse.add_person()
    type_in(form.editors["given"], "ญาดา")
    form.save()
    assert "บ้านเลขที่" in form.fields["house_number"].error()
    type_in(form.editors["house_number"], "99/1")
    form.save()
    assert "ญาดา" in "".join(listed(page))
    assert count_people(full_session.store) == 13


def test_what_is_being_typed_stays_when_something_else_changes(
    page: Page, full_session: Session, type_in: Typed, qtbot: QtBot
) -> None:
    form = page.browse.edit_person("p1")
    assert form
    type_in(form.editors["note"], "กำลังพิมพ์")
    with full_session.store.change("Other"):
        full_session.store.remove(people_in_order(full_session.store)[-1])
    qtbot.waitUntil(lambda: len(listed(page)) == 11)
    reloaded(page, qtbot)
    assert page.browse.detail() is form
    assert form.editors["note"].text() == "กำลังพิมพ์"


def test_a_delete_needs_a_reason_and_is_undone(
    page: Page, full_session: Session, type_in: Typed
) -> None:
    page.show_record("p1")
    pane = page.browse.detail()
    assert isinstance(pane, PersonPane)
    panel = pane.ask_to_delete()
    panel.delete.click()
    assert count_people(full_session.store) == 12
    type_in(panel.reason, "บันทึกซ้ำ")
    panel.delete.click()
    assert count_people(full_session.store) == 11
    full_session.undo()
    assert count_people(full_session.store) == 12


def test_an_id_is_masked_until_the_eye_is_pressed(page: Page, qtbot: QtBot) -> None:
    page.show_record("p1")
    pane = page.browse.detail()
    assert isinstance(pane, PersonPane)
    texts = [label.text() for label in pane.findChildren(Label)]
    assert masked(national_id(1)) in texts
    assert formatted(national_id(1)) not in texts
    eye = next(b for b in pane.findChildren(Button) if b.accessibleName() == "แสดงเลขทั้งหมด")
    eye.click()
    assert formatted(national_id(1)) in [label.text() for label in pane.findChildren(Label)]


def test_a_whole_id_hides_itself_after_a_while(qtbot: QtBot) -> None:
    hidden = HiddenId(national_id(1))
    qtbot.addWidget(hidden)
    hidden.findChildren(Button)[0].click()
    assert hidden.findChildren(Label)[0].text() == formatted(national_id(1))
    assert hidden._timer.interval() <= 30_000
    hidden._timer.start(0)
    qtbot.waitUntil(lambda: hidden.findChildren(Label)[0].text() == masked(national_id(1)))


def test_a_household_shows_its_members(page: Page) -> None:
    page.show_record("h1")
    pane = page.browse.detail()
    assert isinstance(pane, HouseholdPane)


def test_households_are_listed_searched_and_opened(
    page: Page, qtbot: QtBot, type_in: Typed
) -> None:
    houses = next(b for b in page.tabs.findChildren(Button) if "ครัวเรือน" in b.text())
    houses.click()
    assert houses.text() == "ครัวเรือน 3"
    numbers = listed(page)
    assert len(numbers) == 3
    assert listed(page) == sorted(numbers, key=number_key)
    type_in(page.browse.search, "ชือ๑๒")
    assert len(listed(page)) == 1
    qtbot.keyClick(page.browse.search, Qt.Key.Key_Down)
    assert isinstance(page.browse.detail(), HouseholdPane)
    qtbot.keyClick(page.browse.table, Qt.Key.Key_Return)
    assert isinstance(page.browse.detail(), HouseholdForm)


def test_a_large_village_is_read_in_turns_and_the_search_answers_after_the_last(
    page: Page, full_session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("village_net.village.lists.search._BLOCK_ROWS", 5)
    full_session.people._on_changed(frozenset({"person"}))
    page.find("ชื่อ12")
    qtbot.waitUntil(lambda: listed(page) == ["นางชื่อ12 แก้วมณี"])


def test_a_roster_is_brought_in_with_a_row_mended_on_the_way(
    page: Page, full_session: Session, roster: Path, qtbot: QtBot, type_in: Typed
) -> None:
    flow = page.start_import()
    with qtbot.waitSignal(flow.open(roster).ended):
        pass
    qtbot.waitUntil(lambda: isinstance(flow._stack.currentWidget(), MatchStep))
    with qtbot.waitSignal(flow.check().ended):
        pass
    qtbot.waitUntil(lambda: isinstance(flow._stack.currentWidget(), CheckStep))
    assert flow.plan
    assert (flow.plan.added, flow.plan.rejected) == (2, 1)
    rejected = next(row for row in flow.plan.rows if row.reason)
    with qtbot.waitSignal(flow.correct(rejected.number, {RosterField.BIRTH: "28/2/2520"}).ended):
        pass
    qtbot.waitUntil(lambda: flow.plan is not None and flow.plan.added == 3)
    with qtbot.waitSignal(flow.apply().ended):
        pass
    qtbot.waitUntil(lambda: isinstance(flow._stack.currentWidget(), DoneStep))
    assert count_people(full_session.store) == 15
    done = flow._stack.currentWidget()
    assert isinstance(done, DoneStep)
    done.undo.emit()
    assert count_people(full_session.store) == 12


def test_enter_in_a_mended_row_stays_while_it_is_wrong_and_then_goes_to_the_next(
    shell: Shell, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "roster.csv"
    wrong = ROSTER.replace("15 พ.ย. 2515", "31/4/2515")
    file.write_text(wrong.format(one=national_id(901), two=national_id(902)), encoding="utf-8")
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    page: Any = shell.show_page("register")
    flow = page.start_import()
    flow.open(file)
    qtbot.waitUntil(lambda: isinstance(flow._stack.currentWidget(), MatchStep))
    flow.check()
    qtbot.waitUntil(lambda: isinstance(flow._stack.currentWidget(), CheckStep))
    check = flow._stack.currentWidget()
    qtbot.waitUntil(check.agree.hasFocus)
    check.mend_from(0)

    def mend(value: str, then: str) -> None:
        qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
        editor: Any = QApplication.focusWidget()
        editor.setText(value)
        qtbot.keyClick(editor, Qt.Key.Key_Return)

        def there() -> bool:
            now = QApplication.focusWidget()
            return now is not editor and now is not None and now.accessibleName() == then

        qtbot.waitUntil(there)

    first, second = "แถว 2 ที่แก้แล้ว", "แถว 3 ที่แก้แล้ว"
    mend("31/6/2515", first)
    mend("30/6/2515", second)
    mend("28/2/2520", "นำเข้า 3 คน")
    step = flow._stack.currentWidget()
    assert step.agree.hasFocus()
    assert flow.plan.added == 3


def test_rejected_rows_are_saved_to_be_mended(
    page: Page, roster: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    flow = page.start_import()
    flow.open(roster)
    qtbot.waitUntil(lambda: isinstance(flow._stack.currentWidget(), MatchStep))
    flow.check()
    qtbot.waitUntil(lambda: isinstance(flow._stack.currentWidget(), CheckStep))
    step = flow._stack.currentWidget()
    assert isinstance(step, CheckStep)
    step.save_rejects(tmp_path / "แก้.xlsx")
    assert (tmp_path / "แก้.xlsx").stat().st_size > 1000


def test_what_waits_after_an_import_is_mended_from_there(
    page: Page, full_session: Session, roster: Path, qtbot: QtBot
) -> None:
    flow = page.start_import()
    flow.open(roster)
    qtbot.waitUntil(lambda: isinstance(flow._stack.currentWidget(), MatchStep))
    flow.check()
    qtbot.waitUntil(lambda: isinstance(flow._stack.currentWidget(), CheckStep))
    flow.apply()
    qtbot.waitUntil(lambda: isinstance(flow._stack.currentWidget(), DoneStep))
    done = flow._stack.currentWidget()
    assert done
    waiting = next(b for b in done.findChildren(Button) if "แก้ 1 แถว" in b.text())
    qtbot.mouseClick(waiting, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(flow._stack.currentWidget(), CheckStep))
    assert flow.plan
    assert (flow.plan.added, flow.plan.rejected) == (0, 1)
    rejected = next(row for row in flow.plan.rows if row.reason)
    flow.correct(rejected.number, {RosterField.BIRTH: "28/2/2520"})
    qtbot.waitUntil(lambda: flow.plan is not None and flow.plan.added == 1)
    flow.apply()
    qtbot.waitUntil(lambda: isinstance(flow._stack.currentWidget(), DoneStep))
    assert count_people(full_session.store) == 15
    last = flow._stack.currentWidget()
    assert last
    assert not [b for b in last.findChildren(Button) if "แก้" in b.text()]


def test_a_file_that_is_no_roster_is_explained(
    page: Page, full_session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "รูป.xlsx"
    file.write_bytes(b"\x89PNG not a workbook")
    flow = page.start_import()
    flow.open(file)
    qtbot.waitUntil(lambda: bool(flow.choose.error()))
    assert "Excel" in flow.choose.error()
    assert count_people(full_session.store) == 12


def test_differences_are_shown_side_by_side_before_anything_changes(
    page: Page, full_session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    known = next(p for p in people_in_order(full_session.store) if p.id == "p3")
    file = tmp_path / "ใหม่.csv"
    file.write_text(
        "บ้านเลขที่,เลขประจำตัวประชาชน,ชื่อ,นามสกุล,อาชีพ,โทรศัพท์\n"
        f"{known.house_number},{known.national_id},{known.given},{known.surname},ทำสวน,0899999999\n",
        encoding="utf-8",
    )
    flow = page.start_import()
    flow.open(file)
    qtbot.waitUntil(lambda: isinstance(flow._stack.currentWidget(), MatchStep))
    flow.check()
    qtbot.waitUntil(lambda: isinstance(flow._stack.currentWidget(), CheckStep))
    step = flow._stack.currentWidget()
    assert isinstance(step, CheckStep)
    step.agree.click()
    compare = flow._stack.currentWidget()
    assert isinstance(compare, CompareStep)
    assert [d.field for d in compare.taken()] == [RosterField.OCCUPATION]
    compare.agreed.emit()
    qtbot.waitUntil(lambda: isinstance(flow._stack.currentWidget(), DoneStep))
    changed = full_session.store.get(Person, "p3")
    assert changed
    assert (changed.occupation, changed.phone) == ("ทำสวน", known.phone)
    full_session.undo()
    assert full_session.store.get(Person, "p3") == known


def test_copied_rows_are_brought_in(page: Page, roster: Path, qtbot: QtBot) -> None:
    flow = page.start_import()
    QGuiApplication.clipboard().setText(roster.read_text(encoding="utf-8").replace(",", "\t"))
    flow.choose._paste()
    qtbot.waitUntil(lambda: isinstance(flow._stack.currentWidget(), MatchStep))
    flow.check()
    qtbot.waitUntil(lambda: flow.plan is not None)
    assert flow.plan
    assert (flow.plan.added, flow.plan.rejected) == (2, 1)


def test_a_birth_is_written_into_the_history(
    page: Page, full_session: Session, type_in: Typed
) -> None:
    form = page.browse.add_person()
    form.editors["coming"].set_value(Coming.BORN)
    type_in(form.editors["given"], "น้อย")
    type_in(form.editors["house_number"], "1")
    form.save()
    assert form.fields["birth"].error()
    form.editors["birth"].line.setText("1/2/2567")
    form.save()
    born = next(p for p in people_in_order(full_session.store) if p.given == "น้อย")
    assert [e.kind for e in events_of(full_session.store, born.id)] == [EventKind.BIRTH]


def test_somebody_moves_out_and_the_list_and_history_say_so(
    page: Page, full_session: Session
) -> None:
    page.show_record("p1")
    pane = page.browse.detail()
    assert isinstance(pane, PersonPane)
    form = pane.ask_event(EventKind.DEPARTURE).form
    form.save()
    assert "วันที่" in form.fields["day"].error()
    form.editors["day"].line.setText("2567")
    form.save()
    assert count_people(full_session.store) == 11
    full_session.undo()
    assert count_people(full_session.store) == 12


def test_health_is_hidden_and_needs_consent(page: Page, full_session: Session) -> None:
    form = page.browse.edit_person("p1")
    assert form
    assert not form.editors["chronic"].isVisible()
    form.body.folds[HEALTH].button.click()
    form.editors["chronic"].setText("เบาหวาน")
    form.save()
    assert "ยินยอม" in form.fields["consent"].error()
    form.editors["consent"].set_value(Consent.GIVEN)
    form.save()
    pane = page.browse.detail()
    assert isinstance(pane, PersonPane)
    assert "เบาหวาน" not in "".join(label.text() for label in pane.findChildren(Label))
    eye = next(b for b in pane.findChildren(Button) if b.accessibleName() == "แสดงข้อมูลสุขภาพ")
    eye.click()
    assert "เบาหวาน" in "".join(label.plain_text() for label in pane.findChildren(Label))


def test_filters_columns_and_order_make_the_list(page: Page, full_session: Session) -> None:
    page.browse.filter.set_value(Filter(conditions=("elderly",)))
    today = full_session.store.clock().date()
    old = [p for p in people_in_order(full_session.store) if p.birth and p.birth.age(today) >= 60]
    assert len(listed(page)) == len(old)
    page.browse.filter.set_value(Filter())
    page.browse._on_order(1)
    ages = [int(page.browse.model.data(page.browse.model.index(n, 1))) for n in range(12)]
    assert ages == sorted(ages)
    page.browse._on_order(1)
    assert int(page.browse.model.data(page.browse.model.index(0, 1))) == max(ages)


def test_several_people_are_changed_together(page: Page, full_session: Session) -> None:
    page.browse.table.selectAll()
    pane = page.browse.detail()
    assert isinstance(pane, BulkPane)
    assert len(pane.ids) == 12
    pane.change.editors["occupation"].setText("ทำนา")
    assert pane.change.save()
    assert {p.occupation for p in people_in_order(full_session.store)} == {"ทำนา"}
    full_session.undo()
    assert {p.occupation for p in people_in_order(full_session.store)} == {""}


def test_zones_are_made_and_used_as_a_filter(page: Page, full_session: Session) -> None:
    pane = page.browse.manage_zones()
    pane.editors["name"].setText("คุ้มเหนือ")
    pane.save()
    pane.editors["name"].setText("คุ้มเหนือ")
    pane.save()
    assert "อยู่แล้ว" in pane.fields["name"].error()
    [zone] = zones(full_session.store)
    put_in_zone(full_session.store, ["h1"], zone.id)
    page.browse.filter.set_value(Filter(zone_id=zone.id))
    inside = [p for p in people_in_order(full_session.store) if p.household_id == "h1"]
    assert len(listed(page)) == len(inside)


@pytest.mark.parametrize("view", [entry.key for entry in VIEWS])
def test_every_view_opens_and_follows_the_data(
    page: Page, full_session: Session, view: str
) -> None:
    page.show_view(view)
    with full_session.store.change("Other"):
        full_session.store.remove(people_in_order(full_session.store)[-1])
    assert page.tabs.value == view


def test_each_refusal_of_an_event_stands_below_the_field_it_is_about(page: Page) -> None:
    page.show_record("p1")
    pane = page.browse.detail()
    assert isinstance(pane, PersonPane)
    move = pane.ask_event(EventKind.HOUSEHOLD).form
    move.editors["day"].line.setText("2567")
    move.save()
    assert move.fields["house_number"].error()
    assert not move.fields["day"].error()
    wedding = pane.ask_event(EventKind.MARRIAGE).form
    wedding.save()
    assert wedding.fields["other_id"].error()
