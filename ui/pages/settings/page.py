"""The settings page: the village's profile, how the window looks, and where the data lies."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.pages.settings.former_card import FormerCard
from ui.pages.settings.people import PeopleCard
from ui.pages.settings.size_steps import SizeSteps
from ui.pages.settings.village_forms import profile_form, story_form
from ui.session import Session
from ui.settings import Shade
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.field import Field
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column, row, scrolling
from ui.widgets.list_and_detail import StackingColumns
from ui.widgets.page_head import PageHead
from village_net.i18n import Language
from village_net.store.backups import backups
from village_net.thai.dates import DateStyle, format_date
from village_net.thai.digits import Digits


class Page(QWidget):
    """``show_record`` takes the words ``backup`` and ``people``."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._backup = QWidget()
        self.profile, self.story = profile_form(session), story_form(session)
        self.people = PeopleCard(session)
        self.former = FormerCard(session)
        # Where it is tight how it looks comes first: it is what makes it tight.
        left = column(self._look(), self._safety(), self.people, self.former, None, space=16)
        right = column(Card().add(self.profile), Card().add(self.story), None, space=16)
        self._area: QScrollArea = scrolling(StackingColumns(left, right))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(16))
        layout.addWidget(PageHead(_("Settings")))
        layout.addWidget(self._area, 1)
        session.changed.connect(self._on_changed)
        session.backups.made.connect(self._show_backups)

    def show_record(self, id: str) -> None:
        """Bring the backups or the people into view."""
        if id == "people":
            self._area.ensureWidgetVisible(self.people)
            self.people.form.setFocus()
        if id == "backup":
            self._area.ensureWidgetVisible(self.make_backup)
            self.make_backup.setFocus()

    def _look(self) -> Card:
        settings = self._session.settings
        languages = [(Language.THAI, "ไทย"), (Language.ENGLISH, "English")]
        shades = [
            (Shade.SYSTEM, _("As the computer")),
            (Shade.LIGHT, _("Light")),
            (Shade.DARK, _("Dark")),
        ]
        digits = [(Digits.THAI, _("Thai ๑๒๓")), (Digits.ARABIC, _("Arabic 123"))]
        self.language: Choice[Language] = Choice(languages, settings.language)
        self.type_size = SizeSteps(settings.type_size)
        self.shade: Choice[Shade] = Choice(shades, settings.shade)
        self.digits: Choice[Digits] = Choice(digits, settings.digits)
        self.language.picked.connect(self._on_language)
        self.type_size.picked.connect(self._on_size)
        self.shade.picked.connect(self._on_shade)
        self.digits.picked.connect(self._on_digits)
        card = Card()
        card.add(
            Label(_("How it looks"), "section"),
            Field(_("Language"), self.language),
            Field(_("Type size"), self.type_size),
            Field(_("Light or dark"), self.shade),
            Field(_("Digits on papers"), self.digits),
        )
        return card

    def _safety(self) -> Card:
        self.make_backup = Button(_("Back up now"), icon="shield-check")
        self.make_backup.clicked.connect(lambda: self._session.backups.make())
        folder = Button(_("Open the folder"), icon="folder-open")
        folder.clicked.connect(self._open_folder)
        self._backups = Label("", tone="quiet", wraps=True)
        where = _("The data lies in {folder}", folder=self._session.store.folder)
        card = Card()
        card.add(
            Label(_("Safety"), "section"),
            self._backups,
            Label(where, "caption", "quiet", wraps=True),
            row(self.make_backup, folder, None),
        )
        self._show_backups()
        return card

    def _show_backups(self) -> None:
        kept = backups(self._session.store.folder)
        if not kept:
            self._backups.setText(
                _("There is no backup yet. One is made by itself when you close.")
            )
            return
        latest = kept[-1].at
        day = format_date(latest.date(), spoken().language, DateStyle.SHORT)
        words = counted("{count} backup, the last of {when}", "{count} backups, the last of {when}",
                        len(kept), when=f"{day} {latest:%H:%M}")  # fmt: skip
        self._backups.setText(words)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if "village" in tables:
            self.profile.reload()
            self.story.reload()

    def _on_language(self) -> None:
        self._session.settings.language = self.language.value or Language.THAI

    def _on_size(self) -> None:
        self._session.settings.type_size = self.type_size.value

    def _on_shade(self) -> None:
        self._session.settings.shade = self.shade.value or Shade.SYSTEM

    def _on_digits(self) -> None:
        self._session.settings.digits = self.digits.value or Digits.THAI

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._session.store.folder)))
