"""The documents page: the real paper in the preview, saved, printed, made anew with the data."""

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from pytestqt.qtbot import QtBot

from tests.held_files import HeldFiles
from tests.people import national_id
from tests.ui.conftest import Dress
from ui.pages.documents.page import Page
from ui.pages.documents.stepper import Stepper
from ui.passing import passing_file
from ui.session import Session
from ui.widgets.button import Button
from ui.widgets.fields.date_field import shown_date
from ui.widgets.page_head import PageHead
from village_net.documents import DOCUMENTS, OptionKind, Paper
from village_net.i18n import Language
from village_net.thai.digits import Digits, to_thai
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.records import Announcement
from village_net.village.register.edits import delete_person
from village_net.village.register.queries import people_in_order


@pytest.fixture
def page(full_session: Session, qtbot: QtBot) -> Page:
    write_announcement(
        full_session.store, Announcement("a", "น้ำหยุดไหล", "พรุ่งนี้", date(2026, 11, 23))
    )
    made = Page(full_session)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def shown(page: Page, qtbot: QtBot, words: str) -> str:
    qtbot.waitUntil(lambda: words in page.preview.text())
    return page.preview.text()


def test_the_preview_is_the_paper_itself(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    shown(page, qtbot, "ทะเบียนครัวเรือน")
    out = tmp_path / "ทะเบียน"
    assert page.save_to(out)
    saved = tmp_path / "ทะเบียน.pdf"
    assert "ทะเบียนครัวเรือน" in PdfReader(saved).pages[0].extract_text()
    assert page.preview._pdf.pageCount() == len(PdfReader(saved).pages)


def test_the_paper_follows_the_data_and_the_options(
    page: Page, full_session: Session, qtbot: QtBot
) -> None:
    shown(page, qtbot, "ชื่อ๑๒")
    someone = next(p for p in people_in_order(full_session.store) if p.given == "ชื่อ12")
    delete_person(full_session.store, someone, "ทดสอบ")
    qtbot.waitUntil(lambda: "ชื่อ๑๒" not in page.preview.text())
    page.options.language.set_value(Language.ENGLISH)
    page.options.changed.emit()
    shown(page, qtbot, "Household register")


def test_another_language_brings_its_digits_along(page: Page, qtbot: QtBot) -> None:
    thai, english = page.options.language.chips
    qtbot.mouseClick(english, Qt.MouseButton.LeftButton)
    assert page.options.paper() == Paper(Language.ENGLISH, Digits.ARABIC)
    qtbot.mouseClick(thai, Qt.MouseButton.LeftButton)
    assert page.options.paper() == Paper(Language.THAI, Digits.THAI)


def test_in_large_type_a_paper_is_saved_from_under_more(
    dress: Dress, full_session: Session, qtbot: QtBot
) -> None:
    dress(18)
    page = Page(full_session)
    qtbot.addWidget(page)
    page.resize(1366, 700)
    page.show()
    [head] = page.findChildren(PageHead)
    assert head.more.isVisible()
    head.more.menu().aboutToShow.emit()
    words = [action.text() for action in head.more.menu().actions()]
    assert words == [page.save_sheet.text(), page.save.text()]


def test_whole_ids_are_printed_only_when_asked(page: Page, qtbot: QtBot) -> None:
    text = shown(page, qtbot, "ทะเบียนครัวเรือน")
    hidden = to_thai(national_id(1)[5:10])
    assert hidden not in text
    page.options.editors["ids"].set_value("full")  # type: ignore[attr-defined]
    page.options.changed.emit()
    shown(page, qtbot, hidden)
    assert "อย่านำ" in page.options._warning.plain_text()


def test_a_notice_is_opened_for_its_announcement(page: Page, qtbot: QtBot) -> None:
    page.show_record("notice:a")
    assert "พรุ่งนี้" in shown(page, qtbot, "น้ำหยุดไหล")


def test_a_paper_goes_to_the_printer(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    shown(page, qtbot, "ทะเบียนครัวเรือน")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(150)
    with qtbot.waitSignal(page.print_on(printer).ended, timeout=30_000):
        pass
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == page.preview._pdf.pageCount()


def papers() -> set[str]:
    """Return the files of papers that lie on disk now."""
    return {file.name for file in passing_file("any.pdf").parent.glob("paper*.pdf")}


def test_a_second_preview_removes_the_first_ones_file(
    page: Page, full_session: Session, qtbot: QtBot, held_files: HeldFiles
) -> None:
    before = papers()
    shown(page, qtbot, "ชื่อ๑๒")
    someone = next(p for p in people_in_order(full_session.store) if p.given == "ชื่อ12")
    delete_person(full_session.store, someone, "ทดสอบ")
    qtbot.waitUntil(lambda: "ชื่อ๑๒" not in page.preview.text())
    assert len(papers() - before) == 1
    assert held_files.waited == []


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_printing_leaves_no_file_of_the_paper(
    page: Page,
    qtbot: QtBot,
    tmp_path: Path,
    held_files: HeldFiles,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown(page, qtbot, "ทะเบียนครัวเรือน")
    before = papers()
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: 0)
    page.print.click()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(72)
    with qtbot.waitSignal(page.print_on(printer).ended, timeout=30_000):
        pass
    printer.setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
    with qtbot.waitSignal(page.print_on(printer).ended, timeout=30_000):
        pass
    assert papers() == before
    assert held_files.waited == []


def test_a_place_that_cannot_be_written_is_explained(
    page: Page, full_session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    shown(page, qtbot, "ทะเบียนครัวเรือน")
    with qtbot.waitSignal(full_session.refused) as told:
        assert not page.save_to(tmp_path / "ไม่มี" / "ทะเบียน.pdf")
    assert "เข้าถึง" in told.args[0]


def test_an_empty_village_is_taught_what_to_do(session: Session, qtbot: QtBot) -> None:
    page = Page(session)
    qtbot.addWidget(page)
    assert not page.print.isEnabled()
    assert not page.save_sheet.isEnabled()
    with qtbot.waitSignal(session.shown) as asked:
        page._middle.currentWidget().findChildren(type(page.print))[0].click()
    assert asked.args == ["register", "import"]


def test_nothing_is_saved_or_printed_until_what_was_chosen_last_is_there(
    page: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    shown(page, qtbot, "ทะเบียนครัวเรือน")
    page.open("groups")
    assert not page.save.isEnabled()
    assert not page.print.isEnabled()
    assert page.preview._pdf.pageCount() == 0
    assert not page.save_to(tmp_path / "กลุ่ม.pdf")
    assert list(tmp_path.glob("*.pdf")) == []
    qtbot.waitUntil(page.save.isEnabled)
    assert page.save_to(tmp_path / "กลุ่ม.pdf")
    assert "ทะเบียนครัวเรือน" not in PdfReader(tmp_path / "กลุ่ม.pdf").pages[0].extract_text()
    page.options.changed.emit()
    assert not page.print.isEnabled()


def test_a_paper_that_comes_late_never_takes_the_place_of_another(page: Page, qtbot: QtBot) -> None:
    shown(page, qtbot, "ทะเบียนครัวเรือน")
    page.make()
    late = page._job
    assert late
    page.open("groups")
    late.done.emit(b"late")
    assert not page.save.isEnabled()
    qtbot.waitUntil(page.save.isEnabled)


def test_a_month_and_a_week_are_stepped_through(
    page: Page, full_session: Session, qtbot: QtBot
) -> None:
    page.show_record("broadcast-log?month=2026-01-01")
    stepper = page.options.editors["month"]
    assert isinstance(stepper, Stepper)
    assert stepper.shown.plain_text() == "มกราคม 2569"
    shown(page, qtbot, "มกราคม ๒๕๖๙")
    back = next(b for b in stepper.findChildren(Button) if b.accessibleName() == "ก่อนหน้า")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert stepper.value == "2025-12-01"
    shown(page, qtbot, "ธันวาคม ๒๕๖๘")
    page.open("week-plan", {"week": "2026-11-24"})
    week = page.options.editors["week"]
    assert isinstance(week, Stepper)
    assert week.shown.plain_text() == "23 พ.ย. 2569 – 29 พ.ย. 2569"
    week.step(6)
    assert week.value == "2027-01-04"


@pytest.mark.parametrize("kind", [OptionKind.DAY, OptionKind.WEEK, OptionKind.MONTH])
def test_what_is_stepped_begins_today_and_ends_with_the_calendar(
    kind: OptionKind, qtbot: QtBot
) -> None:
    for value in ("", "เมื่อวาน"):
        made = Stepper(kind, value, date(2026, 12, 31))
        qtbot.addWidget(made)
        begins = {OptionKind.WEEK: "2026-12-28", OptionKind.MONTH: "2026-12-01"}
        assert made.value == begins.get(kind, "2026-12-31")
        made.step(10**7)
        assert made.value == begins.get(kind, "2026-12-31")


def test_a_saved_paper_is_named_after_what_it_is_about_and_its_day(page: Page) -> None:
    notice = next(document for document in DOCUMENTS if document.needs("announcement"))
    page.open(notice.key, {"announcement": "a"})
    name = page.suggested_name()
    day = shown_date(page._session.store.clock().date())
    assert name.endswith(f" น้ำหยุดไหล {day}.pdf")
