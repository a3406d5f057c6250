"""The right side of a list: one record or form; shown anew it keeps its scroll and the focus."""

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.widgets.label import Label
from ui.widgets.layouts import Card, empty


class ListDetail(Card):
    """Holds a pane; ``put`` replaces it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._about: str | None = ""

    @property
    def pane(self) -> QWidget | None:
        """What is shown."""
        item = self.body.itemAt(0)
        return item.widget() if item else None

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in here."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def put(self, pane: QWidget, about: str | None) -> None:
        """Show another pane; of the same record it is scrolled as the one before.

        One that is about None, as a form, begins at its top.

        What has the focus there hands it to its like in the new pane, where there is one.
        """
        same = about is not None and about == self._about
        focused = QApplication.focusWidget() if self.has_focus and same else None
        name = (type(focused), focused.accessibleName()) if focused else None
        top = _scrolled(self.pane) if same else 0
        self._about = about
        empty(self.body)
        self.body.addWidget(pane, 1)
        if isinstance(pane, Label):
            self.body.addStretch(1)
        self.body.activate()
        pane.show()
        like = _like(pane, name) if name else None
        if like:
            like.setFocus()
        if top:
            _scroll(pane, top)


def _like(pane: QWidget, name: tuple[type[QWidget], str]) -> QWidget | None:
    for each in pane.findChildren(name[0]):
        if each.accessibleName() == name[1] and each.isVisibleTo(pane):
            return each
    return None


def _scrolled(pane: QWidget | None) -> int:
    area = pane.findChild(QScrollArea) if pane else None
    return area.verticalScrollBar().value() if isinstance(area, QScrollArea) else 0


def _scroll(pane: QWidget, top: int) -> None:
    area = pane.findChild(QScrollArea)
    if isinstance(area, QScrollArea):
        area.widget().adjustSize()
        area.verticalScrollBar().setValue(top)
