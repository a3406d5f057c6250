"""What comes next in a part of a page: its main button, or the button marked as the next act."""

from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.widgets.button import Button, Kind


def mark_next(button: Button) -> Button:
    """Mark a button as what comes next, where that is not the main one; return it."""
    button.setProperty("next", True)
    return button


def next_act(part: QWidget) -> Button | None:
    """Return the button of a part that comes next, else its main one, where one can be pressed."""
    ready = [each for each in part.findChildren(Button) if each.isVisible() and each.isEnabled()]
    marked = (each for each in ready if each.property("next"))
    return next(marked, None) or next((each for each in ready if each.kind is Kind.MAIN), None)


def has_list(part: QWidget) -> bool:
    """Tell whether a part holds a list to choose from, and so is more than one record or form."""
    return any(view.isVisible() for view in part.findChildren(QAbstractItemView))
