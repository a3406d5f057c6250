"""A record that was just written is seen in its list, whatever the list was narrowed to."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from tests.ui.conftest import Typed
from ui.pages.register.groups.form import GroupForm
from ui.pages.register.groups.view import GROUPS
from ui.parts.list_page import ListPage
from ui.session import Session
from ui.widgets.entry_rows import Entry, Many
from village_net.groups.edits import save_group
from village_net.groups.queries import groups_in_order
from village_net.groups.records import Group


def test_what_was_saved_out_of_sight_is_brought_into_sight(
    session: Session, type_in: Typed, qtbot: QtBot
) -> None:
    save_group(session.store, Group("g1", "กองทุนหมู่บ้าน"))
    looked_for = ["กองทุน"]

    def read(session: Session) -> Many[Group]:
        found = [each for each in groups_in_order(session.store) if looked_for[-1] in each.name]
        return Many(found, lambda each: Entry(each.id, each.name))

    kind = replace(GROUPS, read=read, reveal=lambda: looked_for.append(""))
    page = ListPage(session, kind)
    qtbot.addWidget(page)
    session.changed.connect(lambda _tables: page.reload())
    page.show()
    form = page.write("group")
    assert isinstance(form, GroupForm)
    type_in(form.editors["name"], "กลุ่มออมทรัพย์")
    with qtbot.waitSignal(form.saved) as saved:
        form.save()
    [id] = saved.args
    assert id in page.list.ids
    assert page.shown == page.list.current == id
