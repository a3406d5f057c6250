"""People on record twice, as a village head settles them: look, compare, merge, keep apart."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.people import household, national_id, person
from ui.pages.register.duplicates.pair_pane import PairPane
from ui.pages.register.duplicates.view import View
from ui.pages.register.page import Page
from ui.session import Session
from ui.widgets.button import Button
from ui.widgets.label import Label
from village_net.thai.dates import PartialDate
from village_net.village.register.particulars import Care, Consent, Health, Particulars
from village_net.village.register.queries import count_people, health_of
from village_net.village.register.records import Person, Sex

BORN = PartialDate(1972, 11, 15)
ONE = person(901, household(1), given="บุญมา", title="นาย", sex=Sex.MALE, birth=BORN)
TWIN = replace(ONE, id="twin", national_id="", given="บุนมา", occupation="ทำนา")
TWIN = TWIN.in_household(household(2))
TWO = person(902, household(3), given="คำแปง", birth=PartialDate(1960, 1, 2))
SECOND = replace(TWO, id="second", national_id="", given="คำแพง")


@pytest.fixture
def page(full_session: Session, qtbot: QtBot) -> Page:
    with full_session.store.change("Fill"):
        full_session.store.put_all([ONE, TWIN, TWO, SECOND])
    made = Page(full_session)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


@pytest.fixture
def view(page: Page) -> View:
    made = page.show_view("duplicates")
    assert isinstance(made, View)
    return made


def look(view: View, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.free):
        press(view, "ค้นหารายชื่อซ้ำ", qtbot)


def press(view: View, text: str, qtbot: QtBot) -> None:
    """Press a button as soon as it shows."""

    def shown() -> list[Button]:
        found = view.window().findChildren(Button)
        return [b for b in found if b.text() == text and b.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    qtbot.mouseClick(shown()[0], Qt.MouseButton.LeftButton)


def pane(view: View) -> PairPane:
    shown = view.detail()
    assert isinstance(shown, PairPane)
    return shown


def listed(view: View) -> list[str]:
    return [entry.title for entry in view.list.entries]


def stored(session: Session, id: str) -> Person:
    found = session.store.get(Person, id)
    assert found
    return found


def test_the_likeliest_pair_comes_first_with_its_reasons(
    view: View, full_session: Session, qtbot: QtBot
) -> None:
    look(view, full_session, qtbot)
    assert len(view.list.entries) == 2
    first = view.list.entries[0]
    assert "เกิด" in first.caption
    assert "บ้านเดียวกัน" in first.caption
    qtbot.waitUntil(pane(view).isVisible)


def test_differing_fields_are_chosen_and_merged_and_undone(
    view: View, full_session: Session, qtbot: QtBot
) -> None:
    look(view, full_session, qtbot)
    key = next(entry.id for entry in view.list.entries if "twin" in entry.id)
    view.list.chosen.emit(key)
    choices = pane(view).choices
    assert set(choices) == {"household_id", "given"}
    assert [chip.text() for chip in choices["given"].chips] == ["บุญมา", "บุนมา"]
    assert choices["given"].taken == 0
    qtbot.mouseClick(choices["given"].chips[1], Qt.MouseButton.LeftButton)
    qtbot.keyClick(choices["household_id"].chips[1], Qt.Key.Key_Space)
    before = count_people(full_session.store)
    press(view, "รวมเป็นคนเดียว", qtbot)
    kept = stored(full_session, ONE.id)
    assert (kept.given, kept.house_number, kept.occupation) == ("บุนมา", "2", "ทำนา")
    assert count_people(full_session.store) == before - 1
    assert len(listed(view)) == 1
    assert "คำแ" in listed(view)[0]
    full_session.undo()
    assert stored(full_session, ONE.id) == ONE
    assert len(listed(view)) == 2


def test_two_people_are_kept_apart_until_that_is_undone(
    view: View, full_session: Session, qtbot: QtBot
) -> None:
    look(view, full_session, qtbot)
    press(view, "เป็นคนละคน", qtbot)
    assert len(listed(view)) == 1
    press(view, "เป็นคนละคน", qtbot)
    assert listed(view) == []
    look(view, full_session, qtbot)
    assert listed(view) == []
    full_session.undo()
    assert len(listed(view)) == 0  # nothing was found since, so nothing comes back by itself
    look(view, full_session, qtbot)
    assert len(listed(view)) == 1


def test_of_two_ids_none_is_chosen_and_the_refusal_says_so(
    view: View, full_session: Session, qtbot: QtBot
) -> None:
    number = national_id(901)
    other = number[:4] + str((int(number[4]) + 1) % 10) + number[5:]
    with full_session.store.change("Fill"):
        full_session.store.put(replace(TWIN, national_id=other))
        full_session.store.remove(SECOND)
    look(view, full_session, qtbot)
    choice = pane(view).choices["national_id"]
    assert choice.taken is None
    shown = [chip.text() for chip in choice.chips]
    assert shown[0] != shown[1]
    assert number[4] in shown[0]
    assert number not in "".join(shown).replace("-", "")
    with qtbot.waitSignal(full_session.refused) as refused:
        press(view, "รวมเป็นคนเดียว", qtbot)
    assert "เลขบัตรประชาชน" in refused.args[0]
    assert stored(full_session, "twin").national_id == other
    qtbot.mouseClick(choice.chips[1], Qt.MouseButton.LeftButton)
    press(view, "รวมเป็นคนเดียว", qtbot)
    assert stored(full_session, ONE.id).national_id == other


def test_what_was_chosen_stays_when_something_else_changes(
    view: View, full_session: Session, qtbot: QtBot
) -> None:
    look(view, full_session, qtbot)
    view.list.chosen.emit(next(entry.id for entry in view.list.entries if "twin" in entry.id))
    shown = pane(view)
    shown.choices["given"].take(1)
    with full_session.store.change("Other"):
        full_session.store.put(replace(TWO, note="ใหม่"))
    assert view.detail() is shown
    with full_session.store.change("Other"):
        full_session.store.put(replace(TWIN, phone="0899999999"))
    assert view.detail() is not shown
    assert "phone" in pane(view).choices


def test_health_data_shows_only_when_asked_for(
    view: View, full_session: Session, qtbot: QtBot
) -> None:
    store = full_session.store
    with store.change("Fill"):
        store.put_all([Particulars(id, consent=Consent.GIVEN) for id in (ONE.id, "twin")])
        store.put_all([Health(ONE.id, care=Care.HOMEBOUND), Health("twin", care=Care.BEDRIDDEN)])
        store.remove(SECOND)
    look(view, full_session, qtbot)

    def texts() -> set[str]:
        shown = [w for kind in (Label, Button) for w in pane(view).findChildren(kind)]
        return {w.text() for w in shown if w.isVisible()}

    qtbot.waitUntil(pane(view).isVisible)
    assert not texts() & {"ติดบ้าน", "ติดเตียง"}
    press(view, "แสดงข้อมูลสุขภาพ", qtbot)
    qtbot.waitUntil(lambda: texts() >= {"ติดบ้าน", "ติดเตียง"})
    qtbot.mouseClick(pane(view).choices["care"].chips[1], Qt.MouseButton.LeftButton)
    press(view, "รวมเป็นคนเดียว", qtbot)
    assert health_of(store, ONE.id).care is Care.BEDRIDDEN


def test_a_look_that_is_cancelled_changes_nothing(
    view: View, full_session: Session, qtbot: QtBot
) -> None:
    full_session.busy.connect(lambda job: job.cancel())
    look(view, full_session, qtbot)
    assert listed(view) == []
    assert not isinstance(view.detail(), PairPane)
