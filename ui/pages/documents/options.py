"""The options of a paper, built from what the document declares."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ui.pages.documents.stepper import Stepper
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.fields.check_box import CheckBox
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.label import Label
from village_net.documents import Document, Option, OptionKind, Paper, records_of
from village_net.documents.document import FULL_IDS
from village_net.i18n import Language
from village_net.thai.digits import Digits
from village_net.village.register.queries import saved_filters

_MOST_CHIPS = 5


class Several(QWidget):
    """Any number of choices, each with its box, the chosen first in the order that they came in.

    The value joins their keys with commas.
    """

    changed = Signal()

    def __init__(
        self, choices: Mapping[str, str], value: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        chosen = value.split(",")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._boxes: list[tuple[str, CheckBox]] = []
        first = [key for key in chosen if key in choices]
        for key in (*first, *(key for key in choices if key not in first)):
            box = CheckBox(_(choices[key]))
            box.setChecked(key in chosen)
            box.toggled.connect(lambda _on: self.changed.emit())
            layout.addWidget(box)
            self._boxes.append((key, box))

    @property
    def value(self) -> str:
        """The keys of what is chosen, in order."""
        return ",".join(key for key, box in self._boxes if box.isChecked())


class OptionsPane(QWidget):
    """The controls of one document; ``changed`` tells that a value is another one."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        document: Document[object],
        given: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.editors: dict[str, QWidget] = {}
        self._about = document.record_options
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(scaled(12))
        self._layout.addWidget(Label(_("Options"), "section"))
        for option in document.options:
            self._add(
                option.key,
                _(option.label),
                self._editor(option, (given or {}).get(option.key, option.default)),
            )
        digits = [(Digits.THAI, _("Thai ๑๒๓")), (Digits.ARABIC, _("Arabic 123"))]
        languages = [(Language.THAI, "ไทย"), (Language.ENGLISH, "English")]
        self.digits: Choice[Digits] = Choice(digits, session.settings.digits)
        self.language: Choice[Language] = Choice(languages, Language.THAI)
        self._add("digits", _("Digits"), self.digits)
        self._add("language", _("Language of the paper"), self.language)
        self.digits.picked.connect(self.changed)
        self.language.picked.connect(self._on_language)
        self._warning = Label("", "caption", "look", wraps=True)
        self._layout.addWidget(self._warning)
        self._layout.addStretch(1)
        self.changed.connect(self._warn)
        self._warn()

    def chosen(self) -> dict[str, str]:
        """Return the document's options as they stand."""
        return {key: _value(editor) for key, editor in self.editors.items()}

    @property
    def subject(self) -> str:
        """What the document is about, as its chooser names it; nothing where it is about all."""
        editors = [self.editors[key] for key in self._about if _value(self.editors[key])]
        named = (each.currentText() for each in editors if isinstance(each, QComboBox))
        return next(named, "")

    def paper(self) -> Paper:
        """Return the language and the digits to print in."""
        return Paper(self.language.value or Language.THAI, self.digits.value or Digits.THAI)

    def _add(self, key: str, label: str, editor: QWidget) -> None:
        if key not in ("digits", "language"):
            self.editors[key] = editor
        self._layout.addWidget(Field(label, editor))

    def _editor(self, option: Option, value: str) -> QWidget:
        match option.kind:
            case OptionKind.RECORD:
                return self._record_chooser(option, value)
            case OptionKind.FILTER:
                return self._filter_chooser(value)
            case OptionKind.TEXT:
                line = LineEdit(value)
                line.textEdited.connect(lambda _text: self.changed.emit())
                return line
            case OptionKind.MANY:
                many = Several(dict(option.choices or {}), value)
                many.changed.connect(self.changed)
                return many
            case OptionKind.DAY | OptionKind.WEEK | OptionKind.MONTH:
                stepper = Stepper(option.kind, value, self._session.store.clock().date())
                stepper.changed.connect(self.changed)
                return stepper
            case OptionKind.CHOICE | OptionKind.FLAG:
                names = dict(option.choices or {"no": _("no"), "yes": _("yes")})
                if len(names) > _MOST_CHIPS:
                    return self._chooser([(key, _(name)) for key, name in names.items()], value)
                choice = Choice([(key, _(name)) for key, name in names.items()], value)
                choice.picked.connect(self.changed)
                return choice

    def _record_chooser(self, option: Option, value: str) -> QComboBox:
        records = records_of(self._session.store, option, spoken())
        if not option.required:
            records.insert(0, ("", _("Not told")))
        return self._chooser(records, value)

    def _filter_chooser(self, value: str) -> QComboBox:
        kept = [(each.id, each.name) for each in saved_filters(self._session.store)]
        shown = [(value, _("As the register shows now"))] if value.startswith("{") else []
        return self._chooser([*shown, ("", _("Everybody")), *kept], value)

    def _chooser(self, entries: list[tuple[str, str]], value: str) -> QComboBox:
        chooser = Chooser()
        for key, title in entries:
            chooser.addItem(title, key)
        chooser.setCurrentIndex(max(chooser.findData(value), 0))
        chooser.activated.connect(lambda _place: self.changed.emit())
        return chooser

    def _on_language(self) -> None:
        thai = self.language.value is Language.THAI
        self.digits.set_value(self._session.settings.digits if thai else Digits.ARABIC)
        self.changed.emit()

    def _warn(self) -> None:
        full = FULL_IDS in self.chosen().values()
        self._warning.setText(
            _("The whole ID numbers will be printed. Do not hang this paper on the board.")
            if full
            else _("ID numbers are always hidden on papers for the board.")
        )
        self._warning.set_tone("look" if full else "quiet")


def _value(editor: QWidget) -> str:
    if isinstance(editor, QComboBox):
        return editor.currentData() or ""
    if isinstance(editor, LineEdit):
        return editor.text()
    if isinstance(editor, Several | Stepper):
        return editor.value
    assert isinstance(editor, Choice)
    return str(editor.value or "")
