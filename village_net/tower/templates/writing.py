"""A template as a villager writes it: its holes carry the words that are asked for, {วันที่}."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache

from village_net.i18n import N_, Language, Say
from village_net.thai.fold import tidy
from village_net.tower.announcements.records import Category, Urgency
from village_net.tower.templates.catalogue import MARK_CLOSE, MARK_OPEN, announcement_templates
from village_net.tower.templates.errors import TemplateError
from village_net.tower.templates.own_errors import (
    LongHoleError,
    NamelessHoleError,
    NamelessTemplateError,
    UnclosedHoleError,
    UnopenedHoleError,
    UntitledTemplateError,
    WordlessTemplateError,
)
from village_net.tower.templates.records import (
    FIELD_KIND_NAMES,
    KNOWN_HOLES,
    Template,
    TemplateField,
    TemplateFieldKind,
)

# What can be put in with one press: the words that are asked for, and what kind they are.
USUAL_FIELDS = {
    N_("Date"): TemplateFieldKind.DATE,
    N_("Time"): TemplateFieldKind.TIME,
    N_("Place"): TemplateFieldKind.PLACE,
    N_("Name of a person"): TemplateFieldKind.PERSON,
    N_("Phone number"): TemplateFieldKind.PHONE,
    N_("Number"): TemplateFieldKind.NUMBER,
    N_("Amount of money"): TemplateFieldKind.MONEY,
    N_("What to bring"): TemplateFieldKind.LIST,
}
_PARTICLE = N_("polite word")
# Under these names the days and times of a template become those of its announcement.
_WHEN = {
    "date": TemplateFieldKind.DATE,
    "start": TemplateFieldKind.TIME,
    "until": TemplateFieldKind.DATE,
    "end": TemplateFieldKind.TIME,
}
_LONGEST = 40  # characters in the name of a hole
_SHOWN = 16  # of them where a sentence says which one
_ALIKE = 0.85
_BRACED = re.compile(r"\{([^{}\n]*)\}")
_MARKER = re.compile(f"{MARK_OPEN}([^{MARK_OPEN}{MARK_CLOSE}\n]*){MARK_CLOSE}")


@dataclass(frozen=True, slots=True)
class WrittenField:
    """What is asked for: the words in the hole, of which kind, and whether it must be filled."""

    label: str
    kind: TemplateFieldKind
    required: bool = True


@dataclass(frozen=True, slots=True)
class WrittenTemplate:
    """A template in one language, as its form shows it."""

    name: str = ""
    category: Category = Category.GENERAL
    urgency: Urgency = Urgency.NORMAL
    title: str = ""
    text: str = ""
    fields: tuple[WrittenField, ...] = ()


@cache
def app_holes(language: Language) -> dict[str, str]:
    """Return the words of the holes that the app fills itself, each with its name."""
    say = Say(language)
    return {say(words or _PARTICLE): key for key, words in KNOWN_HOLES.items()}


def holes(text: str) -> list[str]:
    """Return the words in the holes of a text in their order, each once."""
    found = map(_words, _BRACED.findall(text))
    return list(dict.fromkeys(words for words in found if words))


def asked(text: str, language: Language) -> list[str]:
    """Return those of the holes that the app cannot fill itself."""
    known = _known(language)
    return [words for words in holes(text) if words not in known]


def usual_kind(label: str, language: Language) -> TemplateFieldKind:
    """Return what kind of value words ask for, as the catalogue asks; words where it does not."""
    kinds = _usual_kinds(language)
    if label in kinds:
        return kinds[label]
    begins = [usual for usual in kinds if label.startswith(usual)]
    return kinds[max(begins, key=len)] if begins else TemplateFieldKind.TEXT


def brace_faults(text: str) -> list[TemplateError]:
    """Return what is wrong with the braces of a text, in its order."""
    return [fault for line in text.split("\n") for fault in _faults_of_line(line)]


def meant(label: str, language: Language) -> str:
    """Return the usual words that a hole is nearly, letter for letter; nothing where it is none."""
    usual = [*_usual_kinds(language), *_known(language)]
    if label in usual or label.rstrip("0123456789๐๑๒๓๔๕๖๗๘๙ ") in usual:
        return ""
    return next(iter(get_close_matches(label, usual, 1, _ALIKE)), "")


def with_holes(script: str) -> str:
    """Return a script with its markers ⟦วันที่⟧ as holes; other braces become round brackets."""
    plain = script.translate(str.maketrans("{}", "()"))
    return _MARKER.sub(lambda marker: f"{{{tidy(marker[1])}}}" if tidy(marker[1]) else "", plain)


def written(template: Template, language: Language) -> WrittenTemplate:
    """Return a template as its form shows it."""
    labels = _labels(template, language)
    words = {**labels, **{key: words for words, key in app_holes(language).items()}}

    def say(text: str) -> str:
        return _BRACED.sub(lambda hole: f"{{{words.get(hole[1], hole[1])}}}", text)

    return WrittenTemplate(
        template.name[language],
        template.category,
        template.urgency,
        say(template.title[language]),
        say(template.text[language]),
        tuple(WrittenField(labels[f.key], f.kind, f.required) for f in template.fields),
    )


def template_of(
    typed: WrittenTemplate, id: str, language: Language, before: Template | None = None
) -> Template:
    """Return what was typed as a template, in every language alike.

    ``before`` is what the form began from: what was not changed keeps its other language, and a
    field its hint.

    Raises:
        TemplateError: a name, title or text is missing, or a brace stands wrong.
    """
    _check(typed)
    typed = replace(typed, name=tidy(typed.name), title=tidy(typed.title), text=typed.text.strip())
    shown = written(before, language) if before else WrittenTemplate()
    in_both = before.name if before and shown.name == typed.name else _everywhere(typed.name)
    if before and shown == replace(
        typed, name=shown.name, category=shown.category, urgency=shown.urgency
    ):
        return replace(before, key=id, name=in_both, category=typed.category, urgency=typed.urgency)
    keys = _keys(typed, language)
    return Template(
        id,
        typed.category,
        typed.urgency,
        in_both,
        _everywhere(_keyed(typed.title, keys)),
        _everywhere(_keyed(typed.text, keys)),
        tuple(_fields(typed, language, before)),
    )


def _check(typed: WrittenTemplate) -> None:
    if not tidy(typed.name):
        raise NamelessTemplateError
    if not tidy(typed.title):
        raise UntitledTemplateError
    if not tidy(typed.text):
        raise WordlessTemplateError
    for fault in brace_faults(f"{typed.title}\n{typed.text}"):
        raise fault


def _fields(
    typed: WrittenTemplate, language: Language, before: Template | None
) -> Iterator[TemplateField]:
    """Yield a field for every hole that the app cannot fill, in the order of the text."""
    keys = _keys(typed, language)
    described = {field.label: field for field in typed.fields}
    labels = _labels(before, language) if before else {}
    hints = {labels[field.key]: field.hint for field in before.fields} if before else {}
    for label in _asked(typed, language):
        field = described.get(label) or WrittenField(label, usual_kind(label, language))
        hint = hints.get(label, _everywhere(""))
        yield TemplateField(keys[label], field.kind, _everywhere(label), hint, field.required)


def _faults_of_line(line: str) -> Iterator[TemplateError]:
    opened = -1
    for place, sign in enumerate(line):
        if sign == "{":
            if opened >= 0:
                yield UnclosedHoleError(hole=line[opened:place].rstrip())
            opened = place
        elif sign == "}" and opened < 0:
            yield UnopenedHoleError(hole=line[max(place - _SHOWN, 0) : place].lstrip())
        elif sign == "}":
            name, opened = tidy(line[opened + 1 : place]), -1
            if not name:
                yield NamelessHoleError()
            elif len(name) > _LONGEST:
                yield LongHoleError(hole=name[:_SHOWN])
    if opened >= 0:
        yield UnclosedHoleError(hole=line[opened : opened + _SHOWN].rstrip())


def _keyed(text: str, keys: Mapping[str, str]) -> str:
    return _BRACED.sub(lambda hole: f"{{{keys[_words(hole[1])]}}}", text)


def _asked(typed: WrittenTemplate, language: Language) -> list[str]:
    return asked(f"{typed.text}\n{typed.title}", language)


def _keys(typed: WrittenTemplate, language: Language) -> dict[str, str]:
    """Return the name of each hole by its words; days and times are called as in the catalogue."""
    keys, usual = dict(_known(language)), _when_keys(language)
    kinds = {field.label: field.kind for field in typed.fields}
    for label in _asked(typed, language):
        key = usual.get(label, "")
        is_when = key and kinds.get(label, _WHEN[key]) is _WHEN[key] and key not in keys.values()
        key = key if is_when else _key(label)
        while key in keys.values():
            key += "_"
        keys[label] = key
    return keys


def _words(hole: str) -> str:
    return tidy(hole.replace("_", " "))


def _key(label: str) -> str:
    """Return words as the name of a hole, which has no spaces."""
    return "_".join(label.split())


def _labels(template: Template, language: Language) -> dict[str, str]:
    """Return the words of each field by its key; of the same words the second gets a number."""
    found: dict[str, str] = {}
    for field in template.fields:
        label = _words(field.label[language].translate(str.maketrans("{}", "()")))[: _LONGEST - 4]
        number, words = 1, label
        while words in found.values() or words in _known(language):
            number += 1
            words = f"{label} {number}"
        found[field.key] = words
    return found


@cache
def _known(language: Language) -> dict[str, str]:
    return {**app_holes(language), **{key: key for key in KNOWN_HOLES}}


@cache
def _when_keys(language: Language) -> dict[str, str]:
    every = (field for template in announcement_templates() for field in template.fields)
    return {
        **{field.label[language]: field.key for field in every if field.key in _WHEN},
        Say(language)("Time"): "start",
    }


@cache
def _usual_kinds(language: Language) -> dict[str, TemplateFieldKind]:
    say = Say(language)
    catalogue = {
        field.label[language]: field.kind
        for each in announcement_templates()
        for field in each.fields
    }
    kinds = {say(name): kind for kind, name in FIELD_KIND_NAMES.items()}
    return {**catalogue, **kinds, **{say(words): kind for words, kind in USUAL_FIELDS.items()}}


def _everywhere(text: str) -> dict[Language, str]:
    return dict.fromkeys(Language, text)
