"""Keep the catalogues in step with the code: ``python -m i18n.extract [--check]``.

It collects every msgid of the code into the .po files, keeps what is translated, and compiles the
.mo files. ``--check`` writes nothing and fails where one is behind or Thai is not complete.
"""

import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
DOMAIN = "village_net"
LANGUAGES = ("th", "en")
SOURCES = ("village_net", "ui")
# ``say(…)`` and ``_(…)`` show, ``N_(…)`` declares, the ``count`` forms carry one and many.
_ALWAYS = datetime(2026, 1, 1, tzinfo=UTC)
KEYWORDS = {"_": None, "N_": None, "say": None, "counted": (1, 2), "count": (1, 2)}


def main(arguments: list[str]) -> int:
    """Refresh the catalogues, or with ``--check`` only tell what is behind."""
    template = _collected()
    problems: list[str] = []
    for language in LANGUAGES:
        catalogue = _merged(template, language)
        problems += _untranslated(catalogue, language)
        files = {_path(language, "po"): _po(catalogue), _path(language, "mo"): _mo(catalogue)}
        for file, content in files.items():
            if "--check" not in arguments:
                file.write_bytes(content)
            elif not file.exists() or file.read_bytes() != content:
                problems.append(f"{file.relative_to(ROOT)} is behind: run python -m i18n.extract")
    print("\n".join(problems) if problems else "catalogues are complete")
    return 1 if problems else 0


def _collected() -> Catalog:
    template = Catalog(charset="utf-8")
    for folder in SOURCES:
        for file, _line, message, _comments, context in extract_from_dir(
            str(ROOT / folder), [("**.py", "python")], keywords=KEYWORDS
        ):
            template.add(message, locations=[(f"{folder}/{file}", 0)], context=context)
    return template


def _merged(template: Catalog, language: str) -> Catalog:
    known = _known(language)
    catalogue = _empty(language)
    for message in sorted(template, key=lambda m: str(m.id)):
        if message.id:
            old = known.get(message.id) if known else None
            string = old.string if old and old.pluralizable == message.pluralizable else ""
            catalogue.add(message.id, string or _own(message.id, language), message.locations)
    return catalogue


def _empty(language: str) -> Catalog:
    """Return a catalogue whose header never changes, so that files change only with their texts."""
    return Catalog(
        language,
        domain=DOMAIN,
        header_comment="# VillageNet",
        project="VillageNet",
        version="1",
        copyright_holder="VillageNet",
        msgid_bugs_address="-",
        last_translator="VillageNet",
        language_team=language,
        creation_date=_ALWAYS,
        revision_date=_ALWAYS,
        charset="utf-8",
        fuzzy=False,
    )


def _own(msgid: Any, language: str) -> Any:
    """English is the language of the msgids: each is its own translation."""
    return msgid if language == "en" else ""


def _known(language: str) -> Catalog | None:
    file = _path(language, "po")
    if not file.exists():
        return None
    return read_po(io.BytesIO(file.read_bytes()), language, DOMAIN)


def _untranslated(catalogue: Catalog, language: str) -> Iterator[str]:
    for message in catalogue:
        if message.id and not all(_strings(message.string)):
            yield f"{language}: not translated: {message.id!r}"


def _strings(string: Any) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string or ("",))


def _po(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_po(out, catalogue, width=100, include_lineno=False)
    return out.getvalue()


def _mo(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def _path(language: str, suffix: str) -> Path:
    return ROOT / "i18n" / language / "LC_MESSAGES" / f"{DOMAIN}.{suffix}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
