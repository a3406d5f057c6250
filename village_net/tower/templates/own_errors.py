"""What can be wrong with an example that a village writes itself, as sentences."""

from village_net.i18n import N_
from village_net.tower.templates.errors import TemplateError


class NamelessTemplateError(TemplateError):
    """An example without a name."""

    key = "own-template-nameless"
    field = "name"
    message = N_("Give the example a name, so that you find it in the list.")


class UntitledTemplateError(TemplateError):
    """An example without a title."""

    key = "own-template-untitled"
    field = "title"
    message = N_("The example needs a title: what the announcement is about.")


class WordlessTemplateError(TemplateError):
    """An example without a text."""

    key = "own-template-wordless"
    field = "text"
    message = N_("The example needs the text that is to be read out.")


class HoleError(TemplateError):
    """Base of what can be wrong with the braces of a hole, which every sentence may show."""

    def __init__(self, **holes: object) -> None:
        super().__init__(opens="{", closes="}", **holes)


class UnclosedHoleError(HoleError):
    """A brace that opens and never closes on its line."""

    key = "own-template-unclosed"
    message = N_("The gap “{hole}” is not closed. Put {closes} behind its name.")


class UnopenedHoleError(HoleError):
    """A brace that closes what was never opened."""

    key = "own-template-unopened"
    message = N_(
        "After “{hole}” stands a {closes} without a {opens} before it. Put {opens} before the name."
    )


class NamelessHoleError(HoleError):
    """A pair of braces with nothing between."""

    key = "own-template-hole-nameless"
    message = N_(
        "A gap {opens} {closes} has no name. Write between the two what is to be filled in."
    )


class LongHoleError(HoleError):
    """A name of a hole that is a sentence."""

    key = "own-template-hole-long"
    message = N_(
        "The name of the gap “{hole}…” is too long. Write a few words between {opens} and {closes}."
    )


class UnreadableTemplatesError(TemplateError):
    """A file that is not there, cannot be opened, or is far too large."""

    key = "templates-unreadable"
    message = N_(
        "The file “{file}” cannot be read. Choose a file of examples that was kept from this app."
    )


class NotKeptError(TemplateError):
    """A file that cannot be written."""

    key = "templates-not-kept"
    message = N_(
        "The examples cannot be kept as “{file}”. Choose another folder, or close the file where "
        "it is open."
    )


class NothingToKeepError(TemplateError):
    """A wish to keep own examples where there are none."""

    key = "templates-nothing-to-keep"
    message = N_("There is no example of your own yet. Make one, then keep it in a file.")
