"""Templates as a file holds them: read with a sentence for whatever is wrong, and written back."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, cast

from village_net.foreign_toml import ForeignTomlError, read_foreign_toml
from village_net.i18n import Language
from village_net.paths import resource
from village_net.tower.announcements.records import Category, Urgency
from village_net.tower.templates.errors import (
    BadFieldKeyError,
    MissingLanguageError,
    MissingLineError,
    NoTemplatesError,
    NotTomlError,
    SameFieldError,
    SameTemplateError,
    UndeclaredFieldError,
    UnknownChoiceError,
    UnknownHoleError,
    UnusedFieldError,
)
from village_net.tower.templates.records import (
    KNOWN_HOLES,
    Template,
    TemplateField,
    TemplateFieldKind,
)

CATALOGUE = ("catalogue", "announcement_templates.toml")

Chosen = TypeVar("Chosen", bound=StrEnum)
_Facts = Mapping[str, Any]
# Whatever stands in braces is meant to be a hole, also where it is misspelt.
_BRACES = re.compile(r"\{([^{}\n]+)\}")
_NO_KEY = re.compile(r"[{}\s]")


def read_templates(toml_text: str, *, thai_suffices: bool = False) -> tuple[Template, ...]:
    """Return the templates of a file; its fields may be its own or the catalogue's shared ones.

    Where Thai suffices, what is not written in English is taken from the Thai.

    Raises:
        TemplateError: the kind says what is wrong, and in which template.
    """
    facts = _read(toml_text)
    if thai_suffices:
        facts = _table(_with_english(facts))
    shared = {**_usual_fields(), **_table(facts.get("field"))}
    entries = facts.get("template")
    if not isinstance(entries, list) or not entries:
        raise NoTemplatesError
    found: list[Template] = []
    for place, entry in enumerate(cast(list[Any], entries), start=1):
        template = _template(_table(entry), shared, str(place))
        if template.key in {other.key for other in found}:
            raise SameTemplateError(name=_name(_table(entry), ""), written=template.key)
        found.append(template)
    return tuple(found)


def template_toml(template: Template) -> str:
    """Return the template as a file holds it; reading it gives the same template."""
    lines = ["[[template]]"]
    for key in ("key", "category", "urgency"):
        lines.append(f"{key} = {_quoted(getattr(template, key))}")
    lines += _spoken_lines("name", template.name)
    lines += _spoken_lines("title", template.title)
    lines += [f"text.{each} = {_long(template.text[each])}" for each in Language]
    for field in template.fields:
        lines += ["", "[[template.field]]", *_field_lines(field)]
    return "\n".join(lines) + "\n"


def _read(toml_text: str) -> _Facts:
    try:
        return read_foreign_toml(toml_text)
    except ForeignTomlError as error:
        raise NotTomlError(line=error.line) from error


def _with_english(value: Any) -> Any:
    """Return the same facts with the Thai text also where an English one is missing."""
    if isinstance(value, list):
        return [_with_english(each) for each in cast(list[Any], value)]
    if not isinstance(value, dict):
        return value
    facts = {key: _with_english(each) for key, each in cast(_Facts, value).items()}
    if Language.THAI in facts and not str(facts.get(Language.ENGLISH, "")).strip():
        facts[Language.ENGLISH] = facts[Language.THAI]
    return facts


@cache
def _usual_fields() -> _Facts:
    facts = _read(resource(*CATALOGUE).read_text(encoding="utf-8"))
    return _table(facts.get("field"))


def _template(entry: _Facts, shared: _Facts, place: str) -> Template:
    name = _name(entry, place)
    template = Template(
        _line(entry, name, "key"),
        _choice(entry, name, "category", Category),
        _choice(entry, name, "urgency", Urgency),
        _spoken(entry, name, "name"),
        _spoken(entry, name, "title"),
        _spoken(entry, name, "text"),
        tuple(_fields(entry, shared, name)),
    )
    _check_fields(template, name)
    _check_holes(template, name)
    return template


def _name(entry: _Facts, place: str) -> str:
    """Return what a sentence calls a template: its name, else its key, else its place."""
    spoken = _table(entry.get("name"))
    names = (spoken.get(Language.THAI), spoken.get(Language.ENGLISH), entry.get("key"))
    return next((each for each in names if isinstance(each, str) and each.strip()), place)


def _fields(entry: _Facts, shared: _Facts, name: str) -> Iterator[TemplateField]:
    """Yield the fields in the order of ``fields``, then those that only stand on their own."""
    own = [_table(each) for each in _list(entry.get("field"))]
    keys = [_line(each, name, "key", "field.key") for each in own]
    listed = [str(key) for key in _list(entry.get("fields"))]
    for key in keys:
        if keys.count(key) > 1:
            raise SameFieldError(name=name, field=key)
    described = {**shared, **dict(zip(keys, own, strict=True))}
    for key in [*listed, *(key for key in keys if key not in listed)]:
        if key not in described:
            raise UndeclaredFieldError(name=name, field=key)
        yield _field(key, _table(described[key]), name)


def _field(key: str, facts: _Facts, name: str) -> TemplateField:
    line = f"field.{key}"
    hint = _table(facts.get("hint"))
    return TemplateField(
        key,
        _choice(facts, name, "kind", TemplateFieldKind, f"{line}.kind"),
        _spoken(facts, name, "label", f"{line}.label"),
        {each: str(hint.get(each, "")).removesuffix("\n") for each in Language},
        bool(facts.get("required", True)),
    )


def _check_fields(template: Template, name: str) -> None:
    keys = [field.key for field in template.fields]
    for key in keys:
        if keys.count(key) > 1:
            raise SameFieldError(name=name, field=key)
        if key in KNOWN_HOLES or _NO_KEY.search(key):
            raise BadFieldKeyError(name=name, field=key, known=", ".join(KNOWN_HOLES))


def _check_holes(template: Template, name: str) -> None:
    keys = {field.key for field in template.fields}
    for language in Language:
        holes = set(_BRACES.findall(f"{template.title[language]}\n{template.text[language]}"))
        for hole in sorted(holes - keys - KNOWN_HOLES.keys()):
            raise UnknownHoleError(name=name, hole=f"{{{hole}}}", language=f"text.{language}")
        for field in template.fields:
            if field.key not in holes:
                raise UnusedFieldError(
                    name=name, field=field.key, hole=f"{{{field.key}}}", language=f"text.{language}"
                )


def _line(facts: _Facts, name: str, key: str, line: str = "") -> str:
    written = facts.get(key)
    if not isinstance(written, str) or not written.strip():
        raise MissingLineError(name=name, line=line or key)
    return written


def _choice(facts: _Facts, name: str, key: str, kind: type[Chosen], line: str = "") -> Chosen:
    written = _line(facts, name, key, line)
    try:
        return kind(written)
    except ValueError as error:
        known = ", ".join(kind)
        raise UnknownChoiceError(
            name=name, line=line or key, written=written, known=known
        ) from error


def _spoken(facts: _Facts, name: str, key: str, line: str = "") -> Mapping[Language, str]:
    texts = _table(facts.get(key))
    for language in Language:
        written = texts.get(language)
        if not isinstance(written, str) or not written.strip():
            raise MissingLanguageError(name=name, line=f"{line or key}.{language}")
    # The line end before the closing quotes belongs to the file, not to the text.
    return {language: texts[language].removesuffix("\n") for language in Language}


def _table(value: object) -> _Facts:
    return cast(_Facts, value) if isinstance(value, dict) else {}


def _list(value: object) -> Iterable[Any]:
    return cast(list[Any], value) if isinstance(value, list) else ()


def _field_lines(field: TemplateField) -> list[str]:
    lines = [f"key = {_quoted(field.key)}", f"kind = {_quoted(field.kind)}"]
    if not field.required:
        lines.append("required = false")
    lines += _spoken_lines("label", field.label)
    given = {language: text for language, text in field.hint.items() if text}
    return lines + _spoken_lines("hint", given)


def _spoken_lines(key: str, texts: Mapping[Language, str]) -> list[str]:
    # A text that ends its line would lose that end when it is read.
    return [
        f"{key}.{each} = {_long(text) if text.endswith(chr(10)) else _quoted(text)}"
        for each, text in texts.items()
    ]


def _quoted(text: str) -> str:
    """Return a TOML string on one line; JSON's escapes are TOML's, but for the delete sign."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _long(text: str) -> str:
    lines = [_quoted(line)[1:-1] for line in text.split("\n")]
    body = "\n".join(lines).replace('\\"', '"').replace('"""', '""\\"')
    return f'"""\n{body}\n"""'
