"""An import goes on where it was when the window is made anew in another size or language."""

from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.people import national_id
from tests.ui.test_places import CHANGES, shell_of, window
from ui.pages.register.importing.check import CheckStep
from ui.pages.register.importing.choose import ChooseStep
from ui.pages.register.importing.compare import CompareStep
from ui.pages.register.importing.done import DoneStep
from ui.pages.register.importing.flow import ImportFlow
from ui.pages.register.importing.match import MatchStep
from ui.window import Window
from village_net.exchange import Matching, RosterField
from village_net.village.register.queries import count_people, people_in_order

__all__ = ["window"]  # the fixture

T = TypeVar("T")
HEADS = "ที่,บ้านเลขที่,เลขประจำตัวประชาชน,ชื่อ - สกุล,เกิด,หมายเหตุ\n"
ROWS = [
    f"1,91/1,{national_id(900)},นายบุญมา แก้วมณี,31/2/2520,ช่างไม้",
    f"2,91/2,{national_id(901)},นางคำแพง แก้วมณี,1/2/2520,ทำนา",
    f"3,91/2,{national_id(902)},นายทองดี แก้วมณี,32/1/2530,ทำนา",
]


@pytest.fixture(params=CHANGES)
def change(request: pytest.FixtureRequest) -> Any:
    return request.param


def flow_of(window: Window) -> ImportFlow:
    page: Any = shell_of(window).show_page("register")
    [flow] = page.findChildren(ImportFlow)
    assert flow.isVisible()
    return flow


def step_of(window: Window, kind: type[T]) -> T:
    step = flow_of(window)._stack.currentWidget()
    assert isinstance(step, kind)
    return step


def waited(window: Window, qtbot: QtBot, kind: type) -> None:
    shell_of(window).session.jobs.wait()
    qtbot.waitUntil(lambda: isinstance(flow_of(window)._stack.currentWidget(), kind))
    QApplication.processEvents()


@pytest.fixture
def begun(window: Window, qtbot: QtBot, tmp_path: Path) -> Window:
    """A window in which a file was chosen."""
    file = tmp_path / "รายชื่อ.csv"
    file.write_text(HEADS + "\n".join(ROWS), encoding="utf-8")
    page: Any = shell_of(window).show_page("register")
    page.start_import().open(file)
    waited(window, qtbot, MatchStep)
    return window


def test_what_was_put_right_of_the_columns_stays(begun: Window, qtbot: QtBot, change: Any) -> None:
    flow = flow_of(begun)
    flow.set_field(5, RosterField.OCCUPATION)
    flow.take_rule(Matching.ID)
    change(begun, qtbot)
    again = step_of(begun, MatchStep)
    assert again.choosers[5].currentData() == RosterField.OCCUPATION
    assert again.reading.rule.currentData() == Matching.ID
    assert "รายชื่อ.csv" in flow_of(begun)._title.plain_text()


def test_mended_rows_and_what_is_typed_in_others_stay_and_are_brought_in(
    begun: Window, qtbot: QtBot, change: Any
) -> None:
    flow_of(begun).check()
    waited(begun, qtbot, CheckStep)
    flow_of(begun).correct(2, {RosterField.BIRTH: "1/3/2520"})
    waited(begun, qtbot, CheckStep)
    qtbot.waitUntil(lambda: bool(step_of(begun, CheckStep).editors))
    [(number, editor)] = step_of(begun, CheckStep).editors.items()
    editor.setText("3/1/2530")
    qtbot.waitUntil(editor.hasFocus)
    change(begun, qtbot)
    again = step_of(begun, CheckStep).editors[number]
    assert again.text() == "3/1/2530"
    qtbot.waitUntil(again.hasFocus)
    before = count_people(shell_of(begun).session.store)
    QTest.keyClick(again, Qt.Key.Key_Return)
    waited(begun, qtbot, CheckStep)
    qtbot.waitUntil(lambda: flow_of(begun).plan is not None and flow_of(begun).plan.rejected == 0)
    flow_of(begun).apply()
    waited(begun, qtbot, DoneStep)
    assert count_people(shell_of(begun).session.store) == before + 3
    change_back = flow_of(begun).under_way().made
    assert change_back is shell_of(begun).session.store.made


def test_what_was_chosen_of_the_differences_stays(
    window: Window, qtbot: QtBot, tmp_path: Path, change: Any
) -> None:
    known = people_in_order(shell_of(window).session.store)[0]
    file = tmp_path / "list.csv"
    line = f"1,91/1,{known.national_id},{known.given} เปลี่ยนใหม่,1/2/2501,\n"
    file.write_text(HEADS + line, encoding="utf-8")
    page: Any = shell_of(window).show_page("register")
    page.start_import().open(file)
    waited(window, qtbot, MatchStep)
    flow_of(window).check()
    waited(window, qtbot, CheckStep)
    choices = flow_of(window).compare().choices
    turned = {number: not choice.value for number, choice in choices.items()}
    assert turned
    for number, listed in turned.items():
        choices[number].set_value(listed)
    change(window, qtbot)
    again = step_of(window, CompareStep)
    assert {number: choice.value for number, choice in again.choices.items()} == turned


def test_an_import_that_is_through_can_still_be_undone(
    begun: Window, qtbot: QtBot, change: Any
) -> None:
    before = count_people(shell_of(begun).session.store)
    flow_of(begun).check()
    waited(begun, qtbot, CheckStep)
    flow_of(begun).apply()
    waited(begun, qtbot, DoneStep)
    assert count_people(shell_of(begun).session.store) == before + 1
    change(begun, qtbot)
    step_of(begun, DoneStep).undo.emit()
    shell_of(begun).session.jobs.wait()
    assert count_people(shell_of(begun).session.store) == before


def test_an_import_without_a_file_and_a_family_chart_stay_in_the_place_of_the_page(
    window: Window, qtbot: QtBot, change: Any
) -> None:
    page: Any = shell_of(window).show_page("register")
    page.start_import()
    change(window, qtbot)
    step_of(window, ChooseStep)
    page = shell_of(window).show_page("register")
    person = people_in_order(shell_of(window).session.store)[3]
    page.show_kinship(person.id)
    window.settings.type_size = 16
    QApplication.processEvents()
    again: Any = shell_of(window).show_page("register")
    qtbot.waitUntil(lambda: again.under_way() == person.id)
