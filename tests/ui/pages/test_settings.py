"""Settings: the people who use the app, and the name that stands behind a change."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.pages.settings.page import Page
from ui.session import Session
from ui.widgets.button import Button
from ui.widgets.reason_panel import ReasonPanel
from village_net.village.register.edits import delete_person, save_person
from village_net.village.register.former import former_people
from village_net.village.register.queries import the_village
from village_net.village.register.records import Person


def audited_names(session: Session) -> list[str]:
    return [by for (by,) in session.store.rows("SELECT by FROM audit ORDER BY seq")]


def buttons(page: Page, words: str) -> list[Button]:
    return [b for b in page.people.findChildren(Button) if b.text() == words and not b.isHidden()]


def test_the_head_of_the_village_stands_behind_changes_until_somebody_else_is_at_work(
    session: Session, qtbot: QtBot
) -> None:
    head = the_village(session.store).head_name
    page = Page(session)
    qtbot.addWidget(page)
    page.show()
    assert session.user == head
    page.people.form.editors["name"].setText("นางสาวดาว ตัวอย่าง")
    page.people.form.editors["post"].setText("อสม.")
    QTest.keyClick(page.people.form.editors["name"], Qt.Key.Key_Return)
    take = [b for b in buttons(page, "ฉันคือคนนี้") if "ดาว" in b.accessibleName()]
    QTest.mouseClick(take[0], Qt.MouseButton.LeftButton)
    page.profile.editors["phone"].setText("0812345678")
    page.profile.save()
    assert audited_names(session)[-2:] == [head, "นางสาวดาว ตัวอย่าง"]
    assert session.settings.user_in(session.store.folder) == "นางสาวดาว ตัวอย่าง"


def test_whoever_was_deleted_is_found_and_erased_for_good(session: Session, qtbot: QtBot) -> None:
    store = session.store
    person = save_person(store, Person("x", "", "", "ลับเฉพาะ", "สกุลลับ"), "9")
    delete_person(store, person, "พิมพ์ผิด")
    page = Page(session)
    qtbot.addWidget(page)
    page.show()
    QTest.mouseClick(page.former.show_them, Qt.MouseButton.LeftButton)
    assert page.focusWidget() is page.former.name
    page.former.name.insert("สกุลลับ")

    def offered() -> list[Button]:
        shown = [b for b in page.former.findChildren(Button) if b.isVisible()]
        return [b for b in shown if "ลับเฉพาะ" in b.accessibleName()]

    qtbot.waitUntil(lambda: len(offered()) == 1)
    [erase] = offered()
    QTest.mouseClick(erase, Qt.MouseButton.LeftButton)
    [panel] = page.former.findChildren(ReasonPanel)
    panel.reason.insert("เจ้าตัวขอ")
    QTest.keyClick(panel.reason, Qt.Key.Key_Return)
    assert former_people(store) == []
    assert store.undo_step is None
    qtbot.waitUntil(lambda: not offered())


def test_a_name_twice_is_refused_beside_its_field(session: Session, qtbot: QtBot) -> None:
    page = Page(session)
    qtbot.addWidget(page)
    for _again in range(2):
        page.people.form.editors["name"].setText("นายคำ ตัวอย่าง")
        page.people.form.save()
    assert "อยู่ในรายชื่อแล้ว" in page.people.form.fields["name"].error()


def test_who_is_taken_off_no_longer_signs(session: Session, qtbot: QtBot) -> None:
    page = Page(session)
    qtbot.addWidget(page)
    page.show()
    page.people.form.editors["name"].setText("นายคำ ตัวอย่าง")
    page.people.form.save()
    session.sign_in("นายคำ ตัวอย่าง")
    QTest.mouseClick(buttons(page, "เอาออก")[0], Qt.MouseButton.LeftButton)
    assert session.user == the_village(session.store).head_name


def test_a_place_that_is_none_and_a_village_without_a_name_are_refused_below_their_fields(
    session: Session, qtbot: QtBot
) -> None:
    page = Page(session)
    qtbot.addWidget(page)
    page.story.editors["point"].setText("abc")
    assert not page.story.save()
    assert page.story.fields["point"].error()
    page.profile.editors["name"].setText(" ")
    assert not page.profile.save()
    assert page.profile.fields["name"].error()
    page.story.editors["point"].setText("๒๐.๑๒๓๔ ๙๙.๘๗๖๕")
    assert page.story.save()
    village = the_village(session.store)
    assert (village.latitude, village.longitude) == ("20.1234", "99.8765")


def test_what_is_told_of_the_village_follows_what_is_changed_elsewhere(
    session: Session, qtbot: QtBot
) -> None:
    page = Page(session)
    qtbot.addWidget(page)
    village = replace(the_village(session.store), phone="053123456", history="ตั้งเมื่อ 2450")
    with session.store.change("Other"):
        session.store.put(village)
    assert page.profile.editors["phone"].text() == "053123456"
    assert page.story.editors["history"].text() == "ตั้งเมื่อ 2450"


def test_another_head_is_told_with_the_day_and_who_is_still_at_work_stays_marked(
    session: Session, qtbot: QtBot
) -> None:
    page = Page(session)
    qtbot.addWidget(page)
    page.show()
    before = session.user
    page.profile.editors["head_name"].setText("นายใหม่ ตัวอย่าง")
    with qtbot.waitSignal(session.offered) as offered:
        page.profile.save()
    words, verb, act = offered.args
    assert words.startswith("ตั้งแต่วันที่ ")
    assert "ผู้ลงนามคือ นายใหม่ ตัวอย่าง" in words
    assert before in words
    assert [b.accessibleName() for b in buttons(page, "ฉันคือคนนี้")] == ["ฉันคือ นายใหม่ ตัวอย่าง"]
    assert verb == "ตอนนี้ผู้ใช้คือ นายใหม่ ตัวอย่าง"
    act()
    assert session.user == "นายใหม่ ตัวอย่าง"
