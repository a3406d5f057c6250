"""What F1 tells in the studio: how one goes on air, and the keys for it."""

from PySide6.QtWidgets import QWidget

from ui.text import _
from ui.widgets.help_sheet import HelpSheet


def show_studio_help(studio: QWidget) -> HelpSheet:
    """Show the help over the studio; what is on air goes on."""
    help = _(
        "What comes next stands first. Turn on the microphone, then go on air and read the large "
        "words; they move along as you read. When all was read press Enter, and the log is written "
        "by itself. Whatever happens, nothing of the log is lost."
    )
    keys = (
        ("Enter", _("Go on air with what comes first; while on air: it was read")),
        ("Space", _("Pause, and go on")),
        ("R", _("Read again from the beginning")),
        ("↑ ↓", _("A line back or on")),
        ("+ –", _("Larger or smaller type")),
        ("Esc", _("Leave the studio, while nothing is on air")),
        ("F1", _("Show this help")),
    )
    return HelpSheet(studio, _("Studio"), help, ((_("Keys of this page"), keys),))
