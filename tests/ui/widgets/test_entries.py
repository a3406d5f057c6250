"""A long list of entries: only what is near is made, and the keyboard reaches every one."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.entries import EntryList
from ui.widgets.entry_rows import Entry

COUNT = 10_000


class Numbered:
    """Rows that count how many of them were made."""

    def __init__(self, count: int = COUNT) -> None:
        self.ids = [f"n{number}" for number in range(count)]
        self.made = 0

    def entries(self, first: int, last: int) -> Sequence[Entry]:
        self.made += last - first
        return [Entry(id, f"เรื่องที่ {id}", "บรรทัดล่าง") for id in self.ids[first:last]]


@pytest.fixture
def rows() -> Numbered:
    return Numbered()


@pytest.fixture
def listed(rows: Numbered, qtbot: QtBot) -> EntryList:
    made = EntryList("รายการ", framed=True)
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    made.activateWindow()
    made.setFocus()
    made.show_rows(rows)
    return made


def in_sight(listed: EntryList) -> list[str]:
    """Return the ids of the rows that can be seen, the topmost first."""
    room = listed.viewport().rect()
    places = range(listed.model().rowCount())
    indexes = [listed.model().index(place, 0) for place in places]
    return [listed.entries[i.row()].id for i in indexes if listed.visualRect(i).intersects(room)]


def test_of_a_long_list_only_the_near_rows_are_made(listed: EntryList, rows: Numbered) -> None:
    assert in_sight(listed)[0] == "n0"
    assert rows.made < 150
    listed.go_to("n5000")
    assert "n5000" in in_sight(listed)[1:-1]
    assert listed.place == 5_000
    assert rows.made < 300


def test_home_and_end_reach_the_first_and_the_last(listed: EntryList) -> None:
    chosen: list[str] = []
    listed.chosen.connect(chosen.append)
    QTest.keyClick(listed, Qt.Key.Key_End)
    assert in_sight(listed)[-1] == "n9999"
    QTest.keyClick(listed, Qt.Key.Key_Home)
    assert in_sight(listed)[0] == "n0"
    assert chosen == ["n9999", "n0"]


def test_walking_up_from_the_middle_makes_the_rows_above_and_nothing_jumps(
    listed: EntryList,
) -> None:
    listed.go_to("n5000")
    for number in range(4_999, 4_900, -1):
        QTest.keyClick(listed, Qt.Key.Key_Up)
        assert listed.current == f"n{number}"
        assert listed.current in in_sight(listed)


def test_walking_down_makes_the_rows_below(listed: EntryList) -> None:
    listed.go_to("n100")
    for number in range(101, 260):
        QTest.keyClick(listed, Qt.Key.Key_Down)
        assert listed.current == f"n{number}"
        assert listed.current in in_sight(listed)


def test_what_is_seen_stays_when_the_rows_are_read_again(listed: EntryList) -> None:
    listed.go_to("n5000")
    listed.verticalScrollBar().setValue(listed.verticalScrollBar().value() + 70)
    seen = in_sight(listed)
    listed.show_rows(Numbered())
    assert in_sight(listed) == seen
    assert listed.current == "n5000"


def test_a_shorter_list_shows_its_end(listed: EntryList) -> None:
    listed.go_to("n9000")
    listed.show_rows(Numbered(30))
    assert listed.current == ""
    assert "n29" in in_sight(listed)


def test_nothing_is_made_while_it_may_not_be(listed: EntryList, rows: Numbered) -> None:
    listed.fetch_while(lambda: False)
    before = rows.made
    listed.verticalScrollBar().setValue(listed.verticalScrollBar().maximum())
    assert rows.made == before


def test_the_row_on_which_tab_comes_into_the_list_is_marked(
    listed: EntryList, qtbot: QtBot
) -> None:
    listed.activateWindow()
    qtbot.waitUntil(listed.isActiveWindow)
    listed.clearFocus()
    listed.setFocus(Qt.FocusReason.TabFocusReason)
    assert listed.current == "n0"
    assert listed.selectionModel().isSelected(listed.currentIndex())


def test_a_list_is_measured_when_it_is_seen_and_not_while_it_is_put_in_its_place(
    rows: Numbered, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = EntryList("รายการ")
    measured: list[int] = []
    delegate = listed.itemDelegate()
    size_hint = delegate.sizeHint
    monkeypatch.setattr(
        delegate,
        "sizeHint",
        lambda option, index: (measured.append(index.row()), size_hint(option, index))[1],
    )
    listed.show_rows(rows)
    inner: QWidget = listed
    for _ in range(3):
        outer = QWidget()
        QVBoxLayout(outer).addWidget(inner)
        inner.show()
        inner = outer
    qtbot.addWidget(inner)
    inner.setStyleSheet("QWidget { font-size: 15pt }")
    assert measured == []
    inner.resize(400, 500)
    inner.show()
    qtbot.waitUntil(lambda: len(measured) > 0)
