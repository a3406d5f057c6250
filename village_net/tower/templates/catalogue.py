"""Announcements to begin from, and how their holes are filled."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from village_net.i18n import Language, Say
from village_net.paths import resource
from village_net.tower.templates.file import CATALOGUE, read_templates, template_toml
from village_net.tower.templates.records import (
    KNOWN_HOLES,
    Template,
    TemplateField,
    TemplateFieldKind,
)

__all__ = [
    "MARK_CLOSE",
    "MARK_OPEN",
    "Missing",
    "Template",
    "TemplateField",
    "TemplateFieldKind",
    "announcement_templates",
    "fill",
    "filled_in",
    "missing",
    "read_templates",
    "template_toml",
]  # fmt: skip

MARK_OPEN, MARK_CLOSE = "⟦", "⟧"
_MARKER = re.compile(f"{MARK_OPEN}([^{MARK_OPEN}{MARK_CLOSE}]*){MARK_CLOSE}")
_HOLE = re.compile(r"\{([^{}\s]+)\}")
# Lines that name them are left out while they are unknown; the village always has a name.
_MAY_BE_UNKNOWN = frozenset({"speaker", "post"})


@dataclass(frozen=True, slots=True)
class Missing:
    """A marker in a text, from ``start`` up to ``end``: what is still to be filled in."""

    start: int
    end: int
    label: str


@cache
def announcement_templates() -> tuple[Template, ...]:
    """Return all templates of the catalogue in its order."""
    return read_templates(resource(*CATALOGUE).read_text(encoding="utf-8"))


def fill(text: str, values: Mapping[str, str], labels: Mapping[str, str] | None = None) -> str:
    """Return the text with its holes filled.

    A hole whose value is blank or not given becomes the marker ``⟦label⟧``. Whatever else stands
    in braces is text and stays as it is, in the text as in the values.
    """
    labels = labels or {}

    def put(hole: re.Match[str]) -> str:
        key = hole[1]
        if (value := values.get(key, "")).strip():
            return value
        if label := labels.get(key):
            return f"{MARK_OPEN}{label}{MARK_CLOSE}"
        return "" if key in values else hole[0]

    return _HOLE.sub(put, text)


def filled_in(template: Template, language: Language, values: Mapping[str, str]) -> tuple[str, str]:
    """Return title and text of a template as far as the values go.

    Lines of the text whose fields are empty and not required are left out; in the title they are
    marked like all the others.
    """
    labels = {field.key: field.label[language] for field in template.fields}
    labels |= {key: Say(language)(label) for key, label in KNOWN_HOLES.items()}
    spare = {field.key for field in template.fields if not field.required} | _MAY_BE_UNKNOWN
    empty = {key for key in spare if not values.get(key, "").strip()}
    text = _without_lines(template.text[language], empty)
    values = {"particle": "", **values}
    return fill(template.title[language], values, labels), fill(text, values, labels)


def missing(text: str) -> list[Missing]:
    """Return what is still to be filled in, in the order of the text; it cannot go on air yet."""
    return [Missing(found.start(), found.end(), found[1]) for found in _MARKER.finditer(text)]


def _without_lines(text: str, keys: Collection[str]) -> str:
    """Return the text without the lines that have a hole among the keys."""
    lines = text.split("\n")
    kept = [line for line in lines if not any(key in keys for key in _HOLE.findall(line))]
    if len(kept) == len(lines):
        return text
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n")
