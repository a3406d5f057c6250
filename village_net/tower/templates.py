"""Announcements to begin from, as the catalogue holds them, and the blanks in their texts."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from village_net.i18n import Language
from village_net.paths import resource
from village_net.tower.records import Category, Urgency

BLANK = "……"


@dataclass(frozen=True)
class Template:
    """An announcement with blanks, in each language; ``name`` is what it is chosen by."""

    key: str
    category: Category
    urgency: Urgency
    name: Mapping[Language, str]
    title: Mapping[Language, str]
    text: Mapping[Language, str]


@cache
def announcement_templates() -> tuple[Template, ...]:
    """Return all templates of the catalogue in its order."""
    file = resource("catalogue", "announcement_templates.toml")
    facts = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(_template(entry) for entry in facts["template"])


def blanks(text: str) -> list[int]:
    """Return where in a text something is still to be filled in."""
    return [match.start() for match in re.finditer(BLANK, text)]


def _template(entry: dict[str, Any]) -> Template:
    return Template(
        entry["key"],
        Category(entry["category"]),
        Urgency(entry["urgency"]),
        _spoken(entry["name"]),
        _spoken(entry["title"]),
        _spoken(entry["text"]),
    )


def _spoken(texts: dict[str, str]) -> Mapping[Language, str]:
    return {language: texts[language].strip() for language in Language}
