"""The draft of an example: what is being written in its form and not kept yet."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from village_net.store import drafts
from village_net.tower.records import Category, Urgency
from village_net.tower.template_records import FieldKind
from village_net.tower.template_writing import Written, WrittenField

_FORM = "example"


@dataclass(frozen=True, slots=True)
class ExampleDraft:
    """What was typed, right or wrong; ``id`` names the own example that is changed, if one is.

    ``source`` is the key of the template whose words it began from, empty for none.
    """

    typed: Written
    id: str = ""
    source: str = ""


def read_example_draft(folder: Path) -> ExampleDraft | None:
    """Return the village's draft, or None where there is none that can be read."""
    facts = drafts.read_draft(folder, _FORM)
    try:
        return ExampleDraft(_typed(json.loads(facts["typed"])), facts["id"], facts["source"])
    except (KeyError, TypeError, ValueError):
        return None


def write_example_draft(folder: Path, draft: ExampleDraft) -> None:
    """Put the draft on disk; a power cut midway leaves the one before.

    Raises:
        ReadOnlyError, DiskFullError.
    """
    typed = json.dumps(asdict(draft.typed), ensure_ascii=False)
    drafts.write_draft(folder, _FORM, {"typed": typed, "id": draft.id, "source": draft.source})


def remove_example_draft(folder: Path) -> None:
    """Forget the draft.

    Raises:
        ReadOnlyError.
    """
    drafts.remove_draft(folder, _FORM)


def _typed(facts: dict[str, Any]) -> Written:
    fields = tuple(
        WrittenField(str(each["label"]), FieldKind(each["kind"]), bool(each["required"]))
        for each in facts["fields"]
    )
    return Written(
        str(facts["name"]),
        Category(facts["category"]),
        Urgency(facts["urgency"]),
        str(facts["title"]),
        str(facts["text"]),
        fields,
    )
