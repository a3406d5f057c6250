"""What can be wrong with a file of templates, as sentences that name the template."""

from village_net.errors import Refusal
from village_net.i18n import N_


class TemplateError(Refusal):
    """Base of everything that keeps a file of templates from being read."""


class NotTomlError(TemplateError):
    """A file that is not TOML."""

    key = "templates-not-toml"
    message = N_(
        "This is not a file of examples: its line {line} cannot be read. Begin from a file that "
        "was kept from the app."
    )


class NoTemplatesError(TemplateError):
    """A file without a template."""

    key = "no-templates"
    message = N_("There is no template in this file. Each one begins with the line [[template]].")


class MissingLineError(TemplateError):
    """A template that lacks a line it needs."""

    key = "template-line-missing"
    message = N_("The template “{name}” needs the line “{line}”. Please add it.")


class MissingLanguageError(TemplateError):
    """A template that is silent in one language."""

    key = "template-language-missing"
    message = N_(
        "The template “{name}” needs the line “{line}”: every text stands there in Thai (th) and "
        "in English (en)."
    )


class UnknownChoiceError(TemplateError):
    """A category, urgency or kind that does not exist."""

    key = "template-choice-unknown"
    message = N_(
        "In the template “{name}” the line “{line}” says “{written}”. It can be one of: {known}."
    )


class SameTemplateError(TemplateError):
    """Two templates under one key."""

    key = "template-key-twice"
    message = N_(
        "The template “{name}” has the key “{written}”, which another template has already. "
        "Give it a key of its own."
    )


class SameFieldError(TemplateError):
    """Two fields of a template under one key."""

    key = "template-field-twice"
    message = N_("The template “{name}” has the field “{field}” twice. Please remove one of them.")


class BadFieldKeyError(TemplateError):
    """A field whose key cannot stand in a hole."""

    key = "template-field-key"
    message = N_(
        "In the template “{name}” a field cannot have the key “{field}”: it must have neither "
        "spaces nor braces, and {known} are filled in by the app."
    )


class UndeclaredFieldError(TemplateError):
    """A field that is listed and nowhere described."""

    key = "template-field-undeclared"
    message = N_(
        "The template “{name}” lists the field “{field}”, but nothing says what it is. Describe "
        "it under [[template.field]] or [field.{field}]."
    )


class UnknownHoleError(TemplateError):
    """A hole that no field fills."""

    key = "template-hole-unknown"
    message = N_(
        "The template “{name}” has the hole {hole} in its text “{language}”, but no field with "
        "this key. Add the field, or correct the hole."
    )


class UnusedFieldError(TemplateError):
    """A field that is asked for and never said."""

    key = "template-field-unused"
    message = N_(
        "The template “{name}” asks for the field “{field}”, but its text “{language}” has no hole "
        "{hole}. Add the hole, or remove the field."
    )
