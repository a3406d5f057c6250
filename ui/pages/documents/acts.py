"""What can be done with the paper that shows; ui/acts.py says what one promises."""

from ui.acts import Act
from ui.widgets.button import Kind
from village_net.i18n import N_

ACTS = (
    Act("save_for_excel", N_("Save for Excel"), "table"),
    Act("save_pdf", N_("Save PDF"), "file-pdf"),
    Act("print_paper", N_("Print"), "printer", "Ctrl+P", Kind.MAIN),
)
