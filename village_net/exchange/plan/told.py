"""What an import passed over, and whether the list's own total agrees, in sentences."""

from collections.abc import Sequence

from village_net.exchange.plan.whole import ImportPlan
from village_net.i18n import N_, Say


def passed_over(plan: ImportPlan, say: Say) -> list[str]:
    """Return sentences on the totals of a list; none where it has no such row."""
    sentences: list[str] = []
    if plan.totals:
        sentences.append(say(N_("{count} rows left out (totals)"), count=len(plan.totals)))
    if plan.told is not None:
        said = say(
            N_("The file says {told} people, {read} were read"), told=plan.told, read=plan.read
        )
        sentences.append(said)
    return sentences


def not_read(sheets: Sequence[str], say: Say) -> list[str]:
    """Return a sentence on the sheets that hold people too and were not read, if any."""
    if not sheets:
        return []
    message = N_(
        "These sheets hold people too and were not read: {sheets}. Bring each in by itself."
    )
    return [say(message, sheets=", ".join(sheets))]
