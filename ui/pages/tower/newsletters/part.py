"""A part of the newsletter that the village writes: a heading, a text and a photo."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.picture_panel import ask_for_picture, picture_label
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.fields.text_box import TextBox
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column, empty
from village_net.errors import Refusal
from village_net.pictures import read_picture
from village_net.store.ids import new_id
from village_net.tower.newsletters.newsletters import NewsletterPart

_BOX = 130


class PartCard(Card):
    """``removed`` and ``raised`` tell that it is to go, or to stand one place further up."""

    edited = Signal()
    removed = Signal()
    raised = Signal()

    def __init__(
        self, session: Session, written: NewsletterPart | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(margin=16, parent=parent)
        self._session = session
        self._part = part = written or NewsletterPart(new_id(), "", 0, "", "")
        self._picture = part.picture
        self.title, self.text = LineEdit(part.title), TextBox(part.text)
        self.title.textEdited.connect(self.edited)
        self.text.edited.connect(self.edited)
        self.text.setFixedHeight(scaled(_BOX))
        self._error = Label("", "caption", "danger", wraps=True)
        self._error.hide()
        self._shown = column(space=0)
        shown = QWidget()
        shown.setLayout(self._shown)
        self.add(
            Field(_("Heading"), self.title),
            Field(_("Text"), self.text),
            shown,
            self._error,
            self._buttons(),
        )
        self.setFocusProxy(self.title)
        self._put_picture(part.picture)

    def value(self) -> NewsletterPart:
        """Return the part as it is written."""
        return replace(
            self._part,
            title=self.title.text().strip(),
            text=self.text.text().strip(),
            picture=self._picture,
        )

    def take(self, file: Path) -> None:
        """Put a photo into the part, or say why not; it is read aside."""
        self._error.hide()
        self._session.jobs.start(
            lambda _report: read_picture(file), self._on_picture, self._on_failed
        )

    def _buttons(self) -> QWidget:
        self.choose = Button(_("Choose a photo"), icon="image")
        self.away = Button(_("Take it away"), Kind.QUIET)
        up, remove = Button(_("Further up"), icon="arrow-up"), Button("", Kind.QUIET, "trash")
        remove.setAccessibleName(_("Remove this part"))
        remove.setToolTip(_("Remove this part"))
        self.choose.clicked.connect(self._on_choose)
        self.away.clicked.connect(lambda: self._on_picture(""))
        up.clicked.connect(self.raised)
        remove.clicked.connect(self.removed)
        return flowing(self.choose, self.away, up, remove)

    def _put_picture(self, content: str) -> None:
        self._picture = content
        empty(self._shown)
        if content and (label := picture_label(content, self.title.text())):
            self._shown.addWidget(label)
        self.away.setVisible(bool(content))

    def _on_picture(self, content: str) -> None:
        self._put_picture(content)
        if not content:
            self.choose.setFocus()
        self.edited.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            raise error
        self._error.setText(error.say(spoken()))
        self._error.show()

    def _on_choose(self) -> None:
        if file := ask_for_picture(self):
            self.take(file)
