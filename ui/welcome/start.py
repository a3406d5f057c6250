"""The first screen: make a village, try the sample village, or open one that is there."""

from importlib import import_module
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedWidget, QWidget

from ui.jobs import Jobs
from ui.settings import LARGEST_TYPE, SMALLEST_TYPE, Settings
from ui.text import _, spoken
from ui.theme import scaled
from ui.welcome.folder import ask_for_village
from ui.welcome.press_card import PressCard
from ui.welcome.village_cards import village_cards
from ui.widgets.busy import Busy
from ui.widgets.button import Button, Kind
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Label
from ui.widgets.layouts import column, in_the_middle, row
from ui.widgets.sign import Sign
from ui.widgets.toast import Toast
from village_net.errors import Refusal
from village_net.i18n import Language
from village_net.paths import sample_folder
from village_net.progress import Progress
from village_net.store import Store, is_village
from village_net.villages import known_villages

_WIDTH = 760
_LANGUAGE_NAMES = {Language.THAI: "ไทย", Language.ENGLISH: "English"}


class Start(QStackedWidget):
    """Ends in a village: ``opened`` gives a new one, ``chosen`` the folder of one that is there."""

    opened = Signal(Store)
    chosen = Signal(Path)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._settings = settings
        self._jobs = Jobs(self)
        self.toast = Toast(self, self)
        self._busy = Busy(self)
        self.addWidget(self._first())

    def create_village(self) -> None:
        """Show the form for a new village."""
        # The official places are read only by who needs them.
        form = import_module("ui.welcome.create").CreateVillage()
        form.created.connect(self.opened)
        form.left.connect(lambda: self._back_from(form))
        self.addWidget(form)
        self.setCurrentWidget(form)
        form.begin()

    def try_sample(self) -> None:
        """Open the sample village, which is made first where it is not there yet."""
        folder = sample_folder()
        if is_village(folder):
            self.chosen.emit(folder)
            return
        job = self._jobs.start(
            lambda report: _build_sample(folder, report),
            lambda _plan: self.chosen.emit(folder),
            self._on_failed,
        )
        self._busy.watch(job)

    def open_other(self) -> None:
        """Let the user show where a village lies."""
        folder = ask_for_village(self)
        if folder:
            self.chosen.emit(folder)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            raise error
        self.toast.warn(error.say(spoken()))

    def _back_from(self, form: QWidget) -> None:
        self.removeWidget(form)
        form.deleteLater()

    def _first(self) -> QWidget:
        content = QWidget()
        content.setMaximumWidth(scaled(_WIDTH))
        cards = row(self._create_card(), self._sample_card(), space=16)
        top = self._known_villages() or self._greeting()
        content.setLayout(column(*top, 16, cards, 12, self._footer()))
        return in_the_middle(content)

    def _greeting(self) -> list[QWidget | int]:
        title = Label(_("Begin with your village"), "figure")
        quiet = Label(_("All data stays on this computer. No internet is needed."), tone="quiet")
        for line in (title, quiet):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return [_brand(), 12, title, 12, quiet]

    def _known_villages(self) -> list[QWidget | int]:
        """Return the villages of this computer; the sample has its card in any case."""
        found = known_villages(self._settings.villages_elsewhere)
        own = [known for known in found if not known.is_sample]
        return [_brand(), 8, village_cards(own, self.chosen.emit)] if own else []

    def _create_card(self) -> QFrame:
        button = Button(_("Create village"), Kind.MAIN)
        button.setObjectName("create")
        button.clicked.connect(self.create_village)
        return _card(
            "house-line",
            "accent",
            _("Create a new village"),
            _("Type the subdistrict's name, then bring in the roster from a file you have."),
            button,
        )

    def _sample_card(self) -> QFrame:
        button = Button(_("Open the sample village"))
        button.setObjectName("sample")
        button.clicked.connect(self.try_sample)
        return _card(
            "leaf",
            "look",
            _("Try the sample village"),
            _("An invented village with people and announcements. Press anything you like."),
            button,
        )

    def _footer(self) -> QWidget:
        other = Button(_("Open a village in another folder"), Kind.LINK, "folder-open")
        other.clicked.connect(self.open_other)
        parts = [other, self._language_button(), *self._size_buttons()]
        line = QWidget()
        FlowLayout(line, space=4)
        for part in parts:
            line.layout().addWidget(part)
        line.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        holder = QWidget()
        holder.setLayout(row(None, line, None))
        return holder

    def _language_button(self) -> Button:
        there = next(one for one in Language if one is not self._settings.language)
        button = Button(_LANGUAGE_NAMES[there], Kind.QUIET, "translate")
        button.setObjectName("language")
        button.clicked.connect(lambda: setattr(self._settings, "language", there))
        return button

    def _size_buttons(self) -> list[Button]:
        smaller, larger = Button(_("A-"), Kind.QUIET), Button(_("A+"), Kind.QUIET)
        smaller.setAccessibleName(_("Smaller type"))
        larger.setAccessibleName(_("Larger type"))
        size = self._settings.type_size
        smaller.setEnabled(size > SMALLEST_TYPE)
        larger.setEnabled(size < LARGEST_TYPE)
        smaller.setObjectName("smaller")
        larger.setObjectName("larger")
        smaller.clicked.connect(lambda: setattr(self._settings, "type_size", size - 1))
        larger.clicked.connect(lambda: setattr(self._settings, "type_size", size + 1))
        return [smaller, larger]


def _brand() -> Label:
    brand = Label(_("VillageNet"), "section", "accent")
    brand.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return brand


def _card(sign: str, tone: str, title: str, text: str, button: Button) -> QFrame:
    card = PressCard(button, "accent" if tone == "accent" else "yes")
    picture = Sign(sign, tone, 40)
    words = Label(text, tone="quiet", wraps=True)
    return card.add(picture, 4, Label(title, "section", wraps=True), words, None, row(button, None))


def _build_sample(folder: Path, report: Progress) -> object:
    # The importer is needed only for this.
    return import_module("village_net.sample.village").build_sample(folder, report)
