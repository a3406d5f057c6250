"""The settings page: the village's profile, how the window looks, and where the data lies."""

from dataclasses import replace

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.pages.settings.people import PeopleCard
from ui.parts.kept_draft import KeptDraft
from ui.session import Session
from ui.settings import LARGEST_TYPE, SMALLEST_TYPE, Shade
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.fields.text_box import TextBox
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column, row, scrolling
from ui.widgets.list_and_detail import Beside
from ui.widgets.next_act import mark_next
from ui.widgets.page_head import PageHead
from village_net.i18n import N_, Language
from village_net.store.backups import backups
from village_net.thai.dates import DateStyle, format_date
from village_net.thai.digits import Digits
from village_net.thai.fold import tidy
from village_net.village.register.edits import change_village
from village_net.village.register.queries import the_village

_BOX = 84  # pixels at 14 pt
# What is told of a village besides its name, by the fields of the record.
_STORY = {
    "history": N_("How the village came to be"),
    "economy": N_("How people earn their living"),
    "society": N_("How people live together"),
    "culture": N_("Customs, faith, festivals"),
    "letterhead": N_("Lines above official papers"),
    "purposes": N_("What personal data is kept for (stands on the consent form)"),
}
_SIZES = (SMALLEST_TYPE, 14, 16, 18, 20, LARGEST_TYPE)


class Page(QWidget):
    """``show_record`` takes the words ``backup`` and ``people``."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._backup = QWidget()
        left = column(self._profile(), self._story(), None, space=16)
        self.people = PeopleCard(session)
        right = column(self._look(), self.people, self._safety(), None, space=16)
        self._area: QScrollArea = scrolling(Beside(left, right))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(16))
        layout.addWidget(PageHead(_("Settings")))
        layout.addWidget(self._area, 1)
        self._keep_drafts()
        session.changed.connect(self._on_changed)
        session.backups.made.connect(self._show_backups)

    def show_record(self, id: str) -> None:
        """Bring the backups or the people into view."""
        if id == "people":
            self._area.ensureWidgetVisible(self.people)
            self.people.name.setFocus()
        if id == "backup":
            self._area.ensureWidgetVisible(self.make_backup)
            self.make_backup.setFocus()

    def _keep_drafts(self) -> None:
        """Keep what is typed on each card on its own: saving one leaves the other."""
        profile = {
            "name": self.name, "head": self.head_name, "post": self.head_post,
            "phone": self.phone,
        }  # fmt: skip
        told = {**self.told, "point": self.point}
        self.profile_draft = KeptDraft(self, self._session, ("profile", ""), profile, quiet=True)
        self.story_draft = KeptDraft(self, self._session, ("story", ""), told, quiet=True)

    def save_profile(self) -> None:
        """Save the village's profile as written."""
        if not tidy(self.name.text()):
            self._name_field.set_error(_("Write the name of the village."))
            return
        self._name_field.set_error("")
        saved = self._save(
            name=tidy(self.name.text()),
            head_name=tidy(self.head_name.text()),
            head_post=tidy(self.head_post.text()),
            phone=tidy(self.phone.text()),
        )
        if saved:
            self.profile_draft.start_again(self._show_profile)

    def save_story(self) -> None:
        """Save what is told of the village, and what its data is kept for."""
        latitude, _sign, longitude = self.point.text().partition(",")
        told = {key: box.text().strip() for key, box in self.told.items()}
        if self._save(**told, latitude=latitude.strip(), longitude=longitude.strip()):
            self.story_draft.start_again(self._show_story)

    def _save(self, **values: str) -> bool:
        village = replace(the_village(self._session.store), **values)
        saved = self._session.done(change_village, village)
        if saved:
            self._session.told.emit(_("The village's profile was saved."), True)
        return saved

    def _profile(self) -> Card:
        self.name, self.head_name = LineEdit(), LineEdit()
        self.head_post, self.phone = LineEdit(hint=_("such as village head")), LineEdit()
        self._place = Label("", tone="quiet", wraps=True)
        self._name_field = Field(_("Name of the village"), self.name)
        save = Button(_("Save profile"), Kind.MAIN, "check")
        save.clicked.connect(self.save_profile)
        for line in (self.name, self.head_name, self.head_post, self.phone):
            line.returnPressed.connect(self.save_profile)
        card = Card()
        card.add(
            Label(_("The village"), "section"),
            self._name_field,
            self._place,
            Field(
                _("Who signs the papers"), self.head_name, _("with title, as it is to be printed")
            ),
            Field(_("Post"), self.head_post),
            Field(_("Telephone"), self.phone),
            row(save, None),
        )
        self._show_profile()
        return card

    def _story(self) -> Card:
        self.told = {key: TextBox() for key in _STORY}
        self.point = LineEdit(hint=_("latitude, longitude"))
        card = Card()
        card.add(Label(_("About the village"), "section"))
        for key, title in _STORY.items():
            self.told[key].setFixedHeight(scaled(_BOX))
            card.add(Field(_(title), self.told[key]))
        save = mark_next(Button(_("Save"), icon="check"))
        save.clicked.connect(self.save_story)
        card.add(Field(_("Place on the map"), self.point), row(save, None))
        self._show_story()
        return card

    def _show_story(self) -> None:
        village = the_village(self._session.store)
        for key, box in self.told.items():
            box.set_text(getattr(village, key))
        self.point.setText(f"{village.latitude}, {village.longitude}" if village.latitude else "")

    def _show_profile(self) -> None:
        village = the_village(self._session.store)
        self.name.setText(village.name)
        self.head_name.setText(village.head_name)
        self.head_post.setText(village.head_post)
        self.phone.setText(village.phone)
        self._place.setText(
            _(
                "Moo {moo}, {subdistrict}, {district}, {province} · village code {code}",
                moo=village.moo,
                subdistrict=village.subdistrict,
                district=village.district,
                province=village.province,
                code=village.code,
            )
        )

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
        self.size: Choice[int] = Choice([(s, str(s)) for s in _SIZES], settings.type_size)
        self.shade: Choice[Shade] = Choice(shades, settings.shade)
        self.digits: Choice[Digits] = Choice(digits, settings.digits)
        self.language.picked.connect(self._on_language)
        self.size.picked.connect(self._on_size)
        self.shade.picked.connect(self._on_shade)
        self.digits.picked.connect(self._on_digits)
        card = Card()
        card.add(
            Label(_("How it looks"), "section"),
            Field(_("Language"), self.language),
            Field(_("Type size"), self.size),
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
            self.profile_draft.refill(self._show_profile)
            self.story_draft.refill(self._show_story)

    def _on_language(self) -> None:
        self._session.settings.language = self.language.value or Language.THAI

    def _on_size(self) -> None:
        self._session.settings.type_size = self.size.value or 14

    def _on_shade(self) -> None:
        self._session.settings.shade = self.shade.value or Shade.SYSTEM

    def _on_digits(self) -> None:
        self._session.settings.digits = self.digits.value or Digits.THAI

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._session.store.folder)))
