"""A window on the sample village, which is full of everything, for tests over all pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ui.pages import PAGES
from ui.parts.form_kinds import FORMS, form_id
from ui.parts.kept_draft import KeptDraft
from ui.session import Session
from ui.settings import USUAL_TYPE, Settings
from ui.shell.sample_bar import SampleBar
from ui.shell.shell import Shell
from ui.text import speak
from ui.theme import apply_theme
from village_net.i18n import Language
from village_net.store import Store, open_store

# Every page, and every view of those that have some.
PLACES = [(page.key, view) for page in PAGES for view in ([v.key for v in page.views] or [""])]


@contextmanager
def sample_window(
    folder: Path,
    points: int = USUAL_TYPE,
    language: Language = Language.THAI,
    size: tuple[int, int] = (1366, 728),
) -> Iterator[Shell]:
    """Open a sample village that lies in a folder; nothing of the window's look stays after it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    store = open_store(folder)
    speak(language)
    settings = Settings()
    settings.type_size = points
    apply_theme(app, settings)
    session = Session(store, settings)
    shell = Shell(session)
    shell.resize(*size)
    for bar in shell.findChildren(SampleBar):
        bar.hide()  # no other village has it
    shell.show()
    shell.activateWindow()
    yield shell
    session.jobs.wait()
    shell.stop_watching()
    shell.close()
    shell.deleteLater()
    session.deleteLater()
    store.close()
    # First, because the look is set for every widget that still lives.
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    settings.type_size = USUAL_TYPE
    apply_theme(app, settings)


def first(store: Store, table: str, condition: str = "1") -> str:
    """Return the id of the first record of a table that meets a condition."""
    return store.rows(f"SELECT id FROM {table} WHERE {condition} ORDER BY rowid")[0][0]


def about(store: Store, form: str) -> str:
    """Return what a form is opened about: a record where it needs one, else a new one."""
    match form:
        case "membership" | "tower" | "newsletter":
            return first(store, form)
        case "note":
            return first(store, "broadcast")
        case "tower-event":
            return first(store, "tower")
        case "answer":
            return first(store, "reply", "owed = 1 AND answer = ''")
        case "event":
            return f"{first(store, 'person')} death"
        case "survey":
            answered = "SELECT set_id, year, household_id FROM survey ORDER BY rowid"
            return " ".join(str(each) for each in store.rows(answered)[0])
        case "slot":
            return first(store, "announcement", "state = 'scheduled'")
        case _:
            return ""


def open_form(shell: Shell, form: str, of: str) -> KeptDraft:
    """Open a form as the app does from anywhere, and return what keeps what is typed in it."""
    page = FORMS[form].page
    shell.show_record(page, form_id(form, of))
    QApplication.processEvents()
    drafts = shell.show_page(page).findChildren(KeptDraft)
    [found] = [each for each in drafts if each.key[0] == form and each.form.isVisible()]
    return found
