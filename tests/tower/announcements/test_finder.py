"""Ctrl+K finds announcements by title before it looks at the texts, the latest first."""

from datetime import date

from tests.people import village_store
from village_net.i18n import Language, Say
from village_net.store import Store
from village_net.tower.announcements.finder import AnnouncementFinder
from village_net.tower.announcements.records import Announcement, Category

THAI = Say(Language.THAI)


def found(store: Store, text: str, most: int = 5) -> list[tuple[str, str]]:
    finder = AnnouncementFinder(store)
    while not finder.warm():
        pass
    return [(each.title, each.caption) for each in finder.find(text, most, THAI)]


def test_titles_come_before_texts_and_the_latest_first() -> None:
    store = village_store()
    days = [date(2026, 11, day) for day in (3, 1, 2)]
    with store.change("Write"):
        store.put_all(
            Announcement(f"a{n}", f"ประชุม {n}", "เรื่องน้ำ", day, Category.MEETING)
            for n, day in enumerate(days)
        )
        store.put(Announcement("w", "น้ำไม่ไหล", "ประชุมแล้ว", date(2020, 1, 1)))
    titles = [title for title, _caption in found(store, "ประชุม")]
    assert titles == ["ประชุม 0", "ประชุม 2", "ประชุม 1", "น้ำไม่ไหล"]
    assert [title for title, _caption in found(store, "นำ", 2)] == ["น้ำไม่ไหล", "ประชุม 0"]
    assert found(store, "ประชุม 0") == [("ประชุม 0", "3 พ.ย. 2569 · ประชุม")]
    assert found(store, "ฟฟฟ") == []
