"""The survey tab: teaching, asking by mouse and keyboard, what is not saved, results, removal."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Typed
from ui.pages.register.page import Page
from ui.pages.register.surveys.form import SurveyForm
from ui.pages.register.surveys.results import SurveyResults
from ui.pages.register.surveys.view import View
from ui.session import Session
from ui.shell.shell import Shell
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields.answer_field import AnswerField
from ui.widgets.label import Label
from ui.widgets.reason_panel import ReasonPanel
from village_net.paths import resource
from village_net.survey.edits import load_set, save_survey
from village_net.survey.queries import answers_of, coverage, indicator_sets, survey_of
from village_net.survey.records import Survey
from village_net.survey.set_file import read_set
from village_net.thai.dates import BUDDHIST_OFFSET
from village_net.village.register.edits import put_in_zone, save_zone
from village_net.village.register.records import Household, Zone

SET = """title = "ชุดอำเภอ"
year = 2569
[[indicator]]
code = "1"
domain = "บ้าน"
name = "มีน้ำ"
rule = "yes"
[[indicator]]
code = "2"
domain = "บ้าน"
name = "ไม่มีขยะ"
rule = "no"
[[indicator]]
code = "3"
domain = "รายได้"
name = "รายได้"
unit = "บาท"
rule = ">= 100"
"""


@pytest.fixture
def page(shell: Shell, full_session: Session, qtbot: QtBot) -> Page:
    made = shell.show_page("register")
    assert isinstance(made, Page)
    shell.activateWindow()
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "ชุด.toml"
    made.write_text(SET, encoding="utf-8")
    return made


@pytest.fixture
def view(page: Page, file: Path) -> View:
    made = page.show_view("survey")
    assert isinstance(made, View)
    made.choose_file = lambda _parent: str(file)
    button(made.window(), "นำเข้าชุดตัวชี้วัด").click()
    return made


def button(widget: object, text: str) -> Button:
    found = widget.findChildren(Button)  # type: ignore[attr-defined]
    return next(each for each in found if each.text() == text and not each.isHidden())


def teaches(view: View) -> bool:
    return isinstance(view.body.currentWidget(), EmptyState)


def reloaded(view: View, qtbot: QtBot) -> None:
    """Wait until the right side had its turn after the list."""
    with qtbot.waitSignal(view.reloaded):
        pass


def shown_form(view: View) -> SurveyForm:
    form = view.detail()
    assert isinstance(form, SurveyForm)
    QApplication.sendPostedEvents()  # what was just made shows in the next turn
    return form


def questions(form: SurveyForm) -> list[AnswerField]:
    return list(form.questions.values())


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found
    return found


def press(qtbot: QtBot, key: Qt.Key) -> None:
    """Press a key where the keyboard is, and let the window follow."""
    qtbot.keyClick(focused(), key)
    QApplication.processEvents()


def year(view: View) -> int:
    return view.session.store.clock().year + BUDDHIST_OFFSET


def kept(view: View, home: str) -> list[str]:
    store = view.session.store
    survey = survey_of(store, view.set_id, view.year, home)
    return sorted(a.answer for a in answers_of(store, survey.id).values()) if survey else []


def test_an_empty_tab_teaches_and_begins_with_the_example(page: Page) -> None:
    view = page.show_view("survey")
    assert isinstance(view, View)
    assert teaches(view)
    assert not button(page, "พิมพ์ผลสำรวจ").isEnabled()
    button(view, "ใช้ชุดตัวอย่าง").click()
    [made] = indicator_sets(view.session.store)
    assert made.example
    assert not teaches(view)
    assert not view.choices._example.isHidden()
    assert view.homes.progress.plain_text() == "สำรวจแล้ว 0 จาก 3 ครัวเรือน"
    assert button(page, "พิมพ์ผลสำรวจ").isEnabled()


def test_a_set_of_the_district_is_brought_in_and_a_bad_one_explained(
    view: View, file: Path, qtbot: QtBot
) -> None:
    assert view.choices.title == "ชุดอำเภอ"
    assert view.choices._example.isHidden()
    file.write_text(SET.replace(">= 100", "พอกิน"), encoding="utf-8")
    with qtbot.waitSignal(view.session.refused) as refused:
        view.bring_set()
    assert "พอกิน" in refused.args[0]
    view.choose_file = lambda _parent: ""
    view.bring_set()
    assert len(indicator_sets(view.session.store)) == 1


def test_keys_answer_go_on_and_enter_saves_and_goes_to_the_next_house(
    view: View, qtbot: QtBot, type_in: Typed
) -> None:
    assert view.ask("h1")
    first, second, third = questions(shown_form(view))
    shown_form(view).editors["interviewer"].setText("นางแก้ว")
    first.setFocus()
    type_in(first, "1")
    assert second.hasFocus()
    type_in(second, "ม")
    assert QApplication.focusWidget() is third.number
    assert third.number
    type_in(third.number, "120")
    assert [q.answer for q in (first, second, third)] == ["yes", "no", "120"]
    assert coverage(view.session.store, view.set_id, view.year)[0] == 0
    qtbot.keyClick(third.number, Qt.Key.Key_Return)
    assert kept(view, "h1") == ["120", "no", "yes"]
    following = shown_form(view)
    assert following.survey.household_id == "h2"
    assert following.editors["interviewer"].text() == "นางแก้ว"
    assert following.editors["day"].day() == view.session.store.clock().date()
    assert questions(following)[0].hasFocus()
    assert view.homes.progress.plain_text() == "สำรวจแล้ว 1 จาก 3 ครัวเรือน"


def test_the_question_that_is_due_is_in_sight(page: Page, qtbot: QtBot, type_in: Typed) -> None:
    view = page.show_view("survey")
    assert isinstance(view, View)
    button(view, "ใช้ชุดตัวอย่าง").click()
    form = view.ask("h1")
    assert form
    form.begin()
    asked = questions(form)
    area = form.findChild(QScrollArea).viewport()
    for question in asked[1:8]:
        question.setFocus()
        type_in(question, "1")

    def is_in_sight() -> bool:
        top = asked[8].mapTo(area, asked[8].rect().topLeft()).y()
        return asked[8].hasFocus() and 0 <= top <= area.height() - asked[8].height()

    qtbot.waitUntil(is_in_sight)


def test_a_house_is_asked_to_its_end_by_keys_alone_from_the_list(
    page: Page, qtbot: QtBot, type_in: Typed
) -> None:
    view = page.show_view("survey")
    assert isinstance(view, View)
    button(view, "ใช้ชุดตัวอย่าง").click()
    view.list.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    form = shown_form(view)
    house = form.survey.household_id
    for question in questions(form):
        assert question.isAncestorOf(focused()) or question.hasFocus()
        type_in(focused(), "120" if question.numeric else "1")
        if question.numeric and len(form.answers) < len(form.questions):
            press(qtbot, Qt.Key.Key_Return)
    assert form.main.hasFocus() or len(form.answers) == len(form.questions)
    press(qtbot, Qt.Key.Key_Return)
    assert len(kept(view, house)) == len(form.questions)
    following = shown_form(view)
    assert following.survey.household_id != house
    asked = questions(following)[0]
    assert asked.isAncestorOf(focused()) or asked.hasFocus()
    qtbot.waitUntil(lambda: asked.visibleRegion().boundingRect().height() == asked.height())


def test_what_a_reader_hears_of_a_question_is_its_answer_or_what_is_wrong_with_it(
    view: View, type_in: Typed
) -> None:
    view.ask("h1")
    form = shown_form(view)
    first, _second, money = questions(form)
    first.setFocus()
    type_in(first, "2")
    assert first.accessibleDescription() == "ไม่"
    assert money.number
    type_in(money.number, "มาก")
    form.save()
    assert "มาก" in money.accessibleDescription()
    assert first.accessibleDescription() == "ไม่"


def test_an_answering_key_never_saves_by_itself(view: View, qtbot: QtBot, type_in: Typed) -> None:
    view.ask("h1")
    form = shown_form(view)
    first, second, third = questions(form)
    second.choice.chips[0].click()
    third.choice.chips[0].click()
    first.setFocus()
    type_in(first, "1")
    assert kept(view, "h1") == []
    assert form.main.hasFocus()
    qtbot.keyClick(form.main, Qt.Key.Key_Return)
    assert kept(view, "h1") == ["na", "yes", "yes"]


def test_arrows_go_through_the_answers_and_enter_passes_a_question(
    view: View, qtbot: QtBot
) -> None:
    view.ask("h1")
    first, second, _third = questions(shown_form(view))
    first.setFocus()
    told = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(first, key)
        told.append(first.answer)
    assert told == ["yes", "no", "na", "no"]
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert second.answer == ""
    assert kept(view, "h1") == []


def test_a_number_and_does_not_apply_rule_each_other_out(view: View, type_in: Typed) -> None:
    view.ask("h1")
    money = questions(shown_form(view))[2]
    assert money.number
    [applies_not] = money.choice.chips
    type_in(money.number, "9")
    applies_not.click()
    assert (money.answer, money.number.text()) == ("na", "")
    type_in(money.number, "7")
    assert (money.answer, applies_not.isChecked()) == ("7", False)


def test_a_word_for_a_number_is_blamed_at_its_question(view: View, type_in: Typed) -> None:
    view.ask("h1")
    form = shown_form(view)
    money = questions(form)[2]
    assert money.number
    type_in(money.number, "มาก")
    form.save()
    assert "มาก" in form.fields[form._indicators[2].id].error()
    assert kept(view, "h1") == []
    type_in(money.number, "๑")
    assert form.fields[form._indicators[2].id].error() == ""
    money.number.setText("๑๒๐")
    form.save()
    assert kept(view, "h1") == ["๑๒๐"]


def test_answers_that_are_not_saved_wait_for_the_way_back(view: View) -> None:
    view.ask("h1")
    questions(shown_form(view))[0].choice.chips[1].click()
    view.ask("h2")
    marks = {entry.id: entry.mark for entry in view.list.entries}
    assert marks == {"h1": "ยังไม่ได้บันทึก", "h2": "ยังไม่สำรวจ", "h3": "ยังไม่สำรวจ"}
    button(view, "ผลสำรวจ").click()
    assert isinstance(view.detail(), SurveyResults)
    view.ask("h1")
    assert questions(shown_form(view))[0].answer == "no"
    shown_form(view).save()
    view.ask("h2")
    marks = {entry.id: entry.mark for entry in view.list.entries}
    assert marks["h1"] == "สำรวจแล้ว"


def test_undo_takes_a_survey_back_under_the_eyes_of_its_form(view: View, qtbot: QtBot) -> None:
    view.ask("h1")
    questions(shown_form(view))[0].choice.chips[0].click()
    shown_form(view).save()
    view.ask("h1")
    assert questions(shown_form(view))[0].answer == "yes"
    with qtbot.waitSignal(view.reloaded):
        view.session.undo()
    assert questions(shown_form(view))[0].answer == ""
    assert view.homes.progress.plain_text() == "สำรวจแล้ว 0 จาก 3 ครัวเรือน"


def test_households_are_listed_by_state_and_zone(view: View) -> None:
    store = view.session.store
    save_zone(store, Zone("z", "คุ้มวัด"))
    put_in_zone(store, ["h2", "h3"], "z")
    view.ask("h2")
    questions(shown_form(view))[0].choice.chips[0].click()
    shown_form(view).save()
    homes = view.homes
    words = [homes.zone.itemText(place) for place in range(homes.zone.count())]
    assert words == ["ทุกคุ้ม", "คุ้มวัด: 1 จาก 2", "ไม่ได้อยู่ในคุ้มใด: 0 จาก 1"]
    button(homes, "ยังไม่สำรวจ 2").click()
    assert [entry.id for entry in view.list.entries] == ["h1", "h3"]
    homes.zone.setCurrentIndex(1)
    homes.narrowed.emit()
    assert [entry.id for entry in view.list.entries] == ["h3"]
    view.ask("h1")
    assert view.list.current == "h1"
    button(homes, "สำรวจแล้ว 1").click()
    assert [entry.id for entry in view.list.entries] == ["h2"]


def test_results_name_the_houses_below_and_lead_to_them(
    view: View, full_session: Session, qtbot: QtBot
) -> None:
    store = full_session.store
    _made, indicators = read_set(resource("catalogue", "indicators", "example-2569.toml"), 2569)
    load_set(store, (_made, indicators))
    view.reload()
    view.choices.show_set(_made.id)
    fourth = indicators[3].id
    for number, answer in ((1, "yes"), (2, "no"), (3, "no")):
        survey = Survey(f"s{number}", _made.id, f"h{number}", year(view))
        save_survey(store, survey, {fourth: answer})
    button(view, "ผลสำรวจ").click()
    results = view.detail()
    assert isinstance(results, SurveyResults)
    results.turns.finish()
    words = [label.plain_text() for label in results.findChildren(Label)]
    assert "33%" in words
    assert "1 จาก 3" in words
    button(results, "ไม่ผ่าน 2 บ้าน").click()
    houses = [b for b in results.findChildren(Button) if b.accessibleName().startswith("บ้านเลขที่")]
    assert [house.text() for house in houses] == ["2", "3"]
    houses[1].click()
    assert shown_form(view).survey.household_id == "h3"


def test_after_the_last_house_the_results_show(view: View) -> None:
    for home in ("h1", "h2", "h3"):
        view.ask(home)
        questions(shown_form(view))[0].choice.chips[0].click()
        shown_form(view).save()
    assert isinstance(view.detail(), SurveyResults)
    assert coverage(view.session.store, view.set_id, view.year) == (3, 3)


def test_a_set_goes_at_once_or_with_a_reason_where_it_was_asked(
    view: View, type_in: Typed, qtbot: QtBot
) -> None:
    store = view.session.store
    view.ask_to_remove()
    assert indicator_sets(store) == []
    assert teaches(view)
    store.undo()
    view.ask("h1")
    questions(shown_form(view))[0].choice.chips[0].click()
    shown_form(view).save()
    view.ask_to_remove()
    panel = view.detail()
    assert isinstance(panel, ReasonPanel)
    panel.delete.click()
    assert len(indicator_sets(store)) == 1
    type_in(panel.reason, "ชุดเก่า")
    qtbot.keyClick(panel.reason, Qt.Key.Key_Return)
    assert indicator_sets(store) == []
    store.undo()
    assert kept(view, "h1") == ["yes"]


def test_a_household_that_is_gone_is_not_asked(view: View, qtbot: QtBot) -> None:
    view.ask("h1")
    store = view.session.store
    with store.change("Gone"):
        store.remove_where("person", "household_id", "h1")
        home = store.get(Household, "h1")
        assert home
        store.remove(home)
    reloaded(view, qtbot)
    assert shown_form(view).survey.household_id == "h2"
    assert [entry.id for entry in view.list.entries] == ["h2", "h3"]


def test_printing_asks_for_the_paper_of_the_set_and_year(view: View, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.session.shown) as shown:
        view._print("indicator-summary")
    assert shown.args == ["documents", f"indicator-summary?set={view.set_id}&year={view.year}"]
