"""A part of the newsletter that the village writes: a heading, a text and a photo."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.photo_kind import PhotoFrom
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.fields.text_box import TextBox
from ui.widgets.flow import flowing
from ui.widgets.layouts import Card
from village_net.pictures import read_picture
from village_net.store.ids import new_id
from village_net.tower.newsletters.newsletters import NewsletterPart

_BOX = 130
_PHOTO = PhotoFrom(read_picture)


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
        self.title, self.text = LineEdit(part.title), TextBox(part.text)
        self.title.textEdited.connect(self.edited)
        self.text.edited.connect(self.edited)
        self.text.setFixedHeight(scaled(_BOX))
        self.photo = _PHOTO.make(session)
        _PHOTO.show(self.photo, part.picture)
        self.photo.edited.connect(self._on_photo)
        self.photo.refused.connect(
            lambda refusal: self.photo_field.set_error(refusal.say(spoken()))
        )
        self.photo_field = Field(_("Photo"), self.photo)
        self.add(
            Field(_("Heading"), self.title),
            Field(_("Text"), self.text),
            self.photo_field,
            self._buttons(),
        )
        self.setFocusProxy(self.title)

    def value(self) -> NewsletterPart:
        """Return the part as it is written."""
        return replace(
            self._part,
            title=self.title.text().strip(),
            text=self.text.text().strip(),
            picture=self.photo.content,
        )

    def _buttons(self) -> QWidget:
        up, remove = Button(_("Further up"), icon="arrow-up"), Button("", Kind.QUIET, "trash")
        remove.setAccessibleName(_("Remove this part"))
        remove.setToolTip(_("Remove this part"))
        up.clicked.connect(self.raised)
        remove.clicked.connect(self.removed)
        return flowing(up, remove)

    def _on_photo(self) -> None:
        self.photo_field.set_error("")
        self.edited.emit()
