"""In large type every list still shows five rows at once in a window of 1366 by 728."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPushButton

from tests.conftest import Put
from tests.ui.sample_window import PLACES, sample_window
from ui.pages import PAGES
from ui.pages.register.page import Page as RegisterPage
from ui.shell.shell import Shell
from ui.widgets.button import Button

ROWS = 5


@pytest.fixture(scope="module", params=[18, 24])
def shell(
    request: pytest.FixtureRequest,
    qapp: object,
    tmp_path_factory: pytest.TempPathFactory,
    put_sample: Put,
) -> Iterator[Shell]:
    """One window on a village that is full of everything, for each size of type."""
    folder = put_sample(tmp_path_factory.mktemp("large") / "village")
    with sample_window(folder, request.param) as made:
        yield made


def lists(shell: Shell) -> Iterator[QAbstractItemView]:
    """Yield the lists that show with more rows than are asked for here."""
    for each in shell.findChildren(QAbstractItemView):
        if each.isVisible() and not isinstance(each, QHeaderView):
            yield each


def whole_rows(listed: QAbstractItemView, shell: Shell) -> int:
    """Return how many rows are seen from top to bottom."""
    seen, count = listed.viewport().visibleRegion().boundingRect(), 0
    for row in range(min(listed.model().rowCount(), 40)):
        place = listed.visualRect(listed.model().index(row, 0))
        count += seen.top() <= place.top() and place.bottom() <= seen.bottom() + 1
    return count


@pytest.mark.parametrize(("page", "view"), PLACES)
def test_five_rows_of_every_list_show_at_once(shell: Shell, page: str, view: str) -> None:
    shell.show_record(page, view)
    QTest.qWait(50)
    for each in lists(shell):
        asked = min(ROWS, each.model().rowCount())
        assert whole_rows(each, shell) >= asked, each.accessibleName()


def test_the_views_of_a_page_are_one_chooser_and_the_other_buttons_lie_under_one(
    shell: Shell,
) -> None:
    page = shell.show_page("register")
    assert isinstance(page, RegisterPage)
    page.show_view("people")
    chooser = page.tabs.chooser
    assert chooser is not None
    assert chooser.isVisible()
    assert chooser.currentText().startswith("คน ")
    head = page.views.head
    shown = [b.text() for b in head.findChildren(Button) if b.isVisible()]
    assert shown == ["เพิ่มเติม", "เพิ่มคน"]
    head.more.menu().aboutToShow.emit()
    assert "เพิ่มครัวเรือน" in [action.text() for action in head.more.menu().actions()]
    place = chooser.findText("กลุ่ม")
    chooser.setCurrentIndex(place)
    chooser.activated.emit(place)
    assert page.view_key == "groups"


def test_the_words_of_the_sidebar_stand_whole_below_their_icons(shell: Shell) -> None:
    assert shell.sidebar.width() == 96
    lines = [b for b in shell.sidebar.findChildren(QPushButton) if b.isVisible()]
    assert len(lines) == len(PAGES) + 1
    for button in lines:
        assert button.height() >= button.sizeHint().height()
        place = QRect(button.mapTo(shell.sidebar, QPoint(0, 0)), button.size())
        assert shell.sidebar.rect().contains(place)
