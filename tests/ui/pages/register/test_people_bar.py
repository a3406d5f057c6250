"""The bar over the list of people: one row with nothing cut in a window of 1366."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.pages.register.page import Page
from ui.session import Session
from ui.shell.shell import Shell
from ui.text import speak
from village_net.groups.edits import save_group
from village_net.groups.records import Group
from village_net.i18n import Language
from village_net.village.register.edits import save_zone
from village_net.village.register.records import Zone


@pytest.mark.parametrize("language", Language)
def test_search_filters_and_columns_share_one_row_and_the_hint_is_whole(
    full_session: Session, qtbot: QtBot, language: Language
) -> None:
    speak(language)
    save_zone(full_session.store, Zone("z", "คุ้มวัด"))
    save_group(full_session.store, Group("g", "กองทุนหมู่บ้าน"))
    shell = Shell(full_session)
    qtbot.addWidget(shell)
    shell.resize(1366, 728)
    shell.show()
    page = shell.show_page("register")
    assert isinstance(page, Page)
    QApplication.processEvents()
    bar, search = page.browse.filter, page.browse.search
    parts = [search, *bar.choosers.all, bar.more, bar.columns]
    assert all(part.isVisible() for part in parts)
    middles = [part.geometry().center().y() for part in parts]
    assert max(middles) - min(middles) <= 2
    hint = search.fontMetrics().horizontalAdvance(search.placeholderText())
    assert hint + search.textMargins().left() + 20 <= search.width()
