"""The options of a paper, built from what the document declares."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _
from ui.theme import scaled
from ui.widgets.chips import Choice
from ui.widgets.chooser import Chooser
from ui.widgets.field import Field, LineEdit
from ui.widgets.label import Label
from village_net.documents import Document, Kind, Option, Paper
from village_net.i18n import Language
from village_net.thai.digits import Digits
from village_net.tower.queries import announcements

# What a record option chooses from: the table's records as (id, title).
_RECORDS = {
    "announcement": lambda store: [(each.id, each.title) for each in announcements(store)],
}
_FULL_IDS = "full"


class OptionsPane(QWidget):
    """The controls of one document; ``changed`` tells that a value is another one."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        document: Document[object],
        record: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.editors: dict[str, QWidget] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(scaled(12))
        self._layout.addWidget(Label(_("Options"), "section"))
        for option in document.options:
            self._add(option.key, _(option.label), self._editor(option, record))
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

    def paper(self) -> Paper:
        """Return the language and the digits to print in."""
        return Paper(self.language.value or Language.THAI, self.digits.value or Digits.THAI)

    def _add(self, key: str, label: str, editor: QWidget) -> None:
        if key not in ("digits", "language"):
            self.editors[key] = editor
        self._layout.addWidget(Field(label, editor))

    def _editor(self, option: Option, record: str) -> QWidget:
        if option.kind is Kind.RECORD:
            return self._record_chooser(option, record)
        if option.kind is Kind.TEXT:
            line = LineEdit(option.default)
            line.textEdited.connect(lambda _text: self.changed.emit())
            return line
        names = dict(option.choices or {"no": _("no"), "yes": _("yes")})
        choice = Choice([(value, _(name)) for value, name in names.items()], option.default)
        choice.picked.connect(self.changed)
        return choice

    def _record_chooser(self, option: Option, record: str) -> QComboBox:
        chooser = Chooser()
        for id, title in _RECORDS[option.table](self._session.store):
            chooser.addItem(title, id)
        chooser.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        chooser.setCurrentIndex(max(chooser.findData(record), 0))
        chooser.activated.connect(lambda _place: self.changed.emit())
        return chooser

    def _on_language(self) -> None:
        thai = self.language.value is Language.THAI
        self.digits.set_value(self._session.settings.digits if thai else Digits.ARABIC)
        self.changed.emit()

    def _warn(self) -> None:
        full = _FULL_IDS in self.chosen().values()
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
    assert isinstance(editor, Choice)
    return str(editor.value or "")
