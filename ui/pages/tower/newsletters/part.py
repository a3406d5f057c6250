"""One part of a newsletter that the village writes: a title, a text, a picture."""

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
from village_net.tower.newsletters.newsletters import NewsletterPart

_BOX = 130


class PartCard(Card):
    """``removed`` and ``raised`` tell that it is to go, or to stand one place further up."""

    removed = Signal()
    raised = Signal()

    def __init__(
        self, session: Session, part: NewsletterPart, parent: QWidget | None = None
    ) -> None:
        super().__init__(margin=16, parent=parent)
        self._session, self._part, self._picture = session, part, part.picture
        self.title, self.text = LineEdit(part.title), TextBox(part.text)
        self.text.setFixedHeight(scaled(_BOX))
        self._error = Label("", "caption", "danger", wraps=True)
        self._error.hide()
        self.choose = Button(_("Choose a photo"), icon="image")
        self.away = Button(_("Take it away"), Kind.QUIET)
        up, remove = Button(_("Further up"), icon="arrow-up"), Button("", Kind.QUIET, "trash")
        remove.setAccessibleName(_("Remove this part"))
        remove.setToolTip(_("Remove this part"))
        self.choose.clicked.connect(self._on_choose)
        self.away.clicked.connect(lambda: self._put_picture(""))
        up.clicked.connect(self.raised)
        remove.clicked.connect(self.removed)
        self._shown = column(space=0)
        shown = QWidget()
        shown.setLayout(self._shown)
        self.add(
            Field(_("Heading"), self.title),
            Field(_("Text"), self.text),
            shown,
            self._error,
            flowing(self.choose, self.away, up, remove),
        )
        self.setFocusProxy(self.title)
        self._put_picture(part.picture)

    def part(self) -> NewsletterPart:
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
            lambda _report: read_picture(file), self._put_picture, self._on_failed
        )

    def _put_picture(self, content: str) -> None:
        self._picture = content
        empty(self._shown)
        if content and (label := picture_label(content, self.title.text())):
            self._shown.addWidget(label)
        self.away.setVisible(bool(content))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            raise error
        self._error.setText(error.say(spoken()))
        self._error.show()

    def _on_choose(self) -> None:
        if file := ask_for_picture(self):
            self.take(file)
